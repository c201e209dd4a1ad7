"""What an edit changed in the result of a comparison, row by row."""

from __future__ import annotations

from typing import Dict, Iterable, List, NamedTuple, Sequence, Set, Tuple

from cags_vsegei_plugin.knowledge import Knowledge
from cags_vsegei_plugin.workflow.conflicts import FoundConflict, stretch_conflicts
from cags_vsegei_plugin.workflow.flagging import Flag, flags_of
from cags_vsegei_plugin.workflow.stretch_table import Stretch

_SAME_KM = 1e-6
_FACING = Stretch._fields.index("facing")

Stretches = Dict[str, Stretch]
"""Stretches by their ids."""


class StretchNews(NamedTuple):
    """Stretches that are new or told otherwise, those that only lie elsewhere, and those gone."""

    put: List[Stretch]
    moved: List[Stretch]
    gone: List[Stretch]


class ConflictNews(NamedTuple):
    """Conflicts that are new or told otherwise, stretches that only moved, and ids that are gone.

    Some of those gone may never have been conflicts.
    """

    put: List[FoundConflict]
    moved: List[Stretch]
    gone: List[str]


class FlagNews(NamedTuple):
    """Flags that polygons of a side have now, by feature id, and ids without one."""

    put: Dict[int, Flag]
    gone: Set[int]


class News(NamedTuple):
    """What is new of stretches, conflicts, and the flags of the Chinese and Russian polygons."""

    stretches: StretchNews
    conflicts: ConflictNews
    flags: Tuple[FlagNews, FlagNews]


def news_between(
    before: Stretches, after: Stretches, edited: Sequence[Set[int]], knowledge: Knowledge
) -> News:
    """Return what changed between two results; polygons `edited` on either side look otherwise."""
    stretches = stretch_news(before, after)
    told = [*stretches.put, *stretches.gone]
    told.extend(before[each.stretch] for each in stretches.put if each.stretch in before)
    told.extend(each for each in stretches.moved if _is_longer(before[each.stretch], each))
    flags = [
        _flag_news(side, {*(_fid(each, side) for each in told), *fids}, after, knowledge)
        for side, fids in zip(("china", "russia"), edited)
    ]
    return News(stretches, _conflict_news(stretches), (flags[0], flags[1]))


def stretch_news(before: Stretches, after: Stretches) -> StretchNews:
    """Return which stretches changed."""
    put, moved = [], []
    for name, each in after.items():
        known = before.get(name)
        if known is each:
            continue
        if known is not None and known.line is each.line and known[_FACING:-1] == each[_FACING:-1]:
            moved.append(each)
        else:
            put.append(each)
    return StretchNews(put, moved, [each for name, each in before.items() if name not in after])


def _is_longer(one: Stretch, other: Stretch) -> bool:
    return abs(one.length_km - other.length_km) > _SAME_KM


def _fid(stretch: Stretch, side: str) -> int:
    fid = stretch.china_fid if side == "china" else stretch.russia_fid
    return -1 if fid is None else fid


def _conflict_news(news: StretchNews) -> ConflictNews:
    settled = [each.stretch for each in news.put if not each.needs_decision]
    return ConflictNews(
        stretch_conflicts(news.put),
        [each for each in news.moved if each.needs_decision],
        [*settled, *(each.stretch for each in news.gone)],
    )


def _flag_news(side: str, fids: Set[int], after: Stretches, knowledge: Knowledge) -> FlagNews:
    here: Iterable[Stretch] = (each for each in after.values() if _fid(each, side) in fids)
    put = flags_of(here, side, knowledge)
    return FlagNews(put, fids - set(put))
