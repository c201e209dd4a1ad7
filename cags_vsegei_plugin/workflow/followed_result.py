"""The results of a comparison in memory, and what edits of its layers change in them."""

from __future__ import annotations

from typing import Any, Dict, List, Mapping, NamedTuple, Optional, Sequence, Tuple

from qgis.core import QgsFeatureRequest, QgsVectorLayerFeatureSource

from cags_vsegei_plugin.knowledge import Knowledge
from cags_vsegei_plugin.layers.conflict_layer import conflict_fields
from cags_vsegei_plugin.layers.features import features_of, without_geometry
from cags_vsegei_plugin.layers.row_edit import RowEdit, replaced
from cags_vsegei_plugin.layers.stretch_layer import flagged_fields, stretch_fields
from cags_vsegei_plugin.workflow.border_news import FlagNews, News
from cags_vsegei_plugin.workflow.comparing import Comparison
from cags_vsegei_plugin.workflow.flagging import Flag
from cags_vsegei_plugin.workflow.following import (
    Edit,
    FollowedComparison,
    NotFollowed,
    can_follow,
)
from cags_vsegei_plugin.workflow.rejudging import Kept
from cags_vsegei_plugin.workflow.result_rows import ResultRows, flagged_row
from cags_vsegei_plugin.workflow.stretch_table import Stretch

STRETCHES, POINTS = "STRETCHES", "CONFLICT_POINTS"
FLAGGED = ("CHINA_FLAGGED", "RUSSIA_FLAGGED")
_SIDES = ("china", "russia")
_Keys = Dict[Any, int]

_KEPT: Dict[str, FollowedResult] = {}


class ResultNews(NamedTuple):
    """What an edit changes in the layers of results, by the name of their output.

    `added` are the keys of the features that are to be added, in their order.
    """

    edits: Mapping[str, RowEdit]
    added: Mapping[str, List[Any]]
    news: News


class FollowedResult:
    """A comparison that follows edits, and which feature of a result stands for what."""

    def __init__(
        self, comparison: Comparison, flags: Mapping[str, Sequence[int]], knowledge: Knowledge
    ) -> None:
        """Take a comparison, and the flagged polygons in the order they were written."""
        self._comparison = FollowedComparison(comparison, knowledge)
        self._flags = flags
        crs = comparison.china.given.source.sourceCrs()
        self._rows = ResultRows(comparison.crs, crs, comparison.made.system.context)
        self._ids: Dict[str, _Keys] = {}
        self._fields: Dict[str, List[str]] = {}

    def read(self, results: Mapping[str, QgsVectorLayerFeatureSource]) -> None:
        """Find what the features of the results stand for, once; raises NotFollowed."""
        if self._ids:
            return
        self._fields = {name: source.fields().names() for name, source in results.items()}
        self._ids = {
            name: _by_text(source, 0) for name, source in results.items() if name not in FLAGGED
        }
        for side, name in zip(_SIDES, FLAGGED):
            if name in results:
                found = sorted(feature.id() for feature in features_of(results[name], _bare()))
                written = self._flags.get(side, ())
                if len(found) != len(written):
                    raise NotFollowed
                self._ids[name] = dict(zip(written, found))

    def follow(self, edits: Sequence[Edit]) -> ResultNews:
        """Return what edits of both sides change in the results; raises NotFollowed."""
        news = self._comparison.follow(edits)
        found = {STRETCHES: self._stretches(news)}
        if POINTS in self._ids:
            found[POINTS] = self._points(news)
        for name, edit, flags in zip(FLAGGED, edits, news.flags):
            if name in self._ids:
                found[name] = self._flagged(name, edit, flags)
        return ResultNews(
            {name: edit for name, (edit, _) in found.items()},
            {name: keys for name, (_, keys) in found.items()},
            news,
        )

    def note(self, told: ResultNews, ids: Mapping[str, Sequence[int]]) -> None:
        """Take the ids that added features have got, after all was written."""
        for name, edit in told.edits.items():
            known, gone = self._ids[name], set(edit.gone)
            if gone:
                self._ids[name] = known = {k: v for k, v in known.items() if v not in gone}
            known.update(zip(told.added[name], ids[name]))

    @property
    def kept(self) -> Kept:
        """Return what judging the border again needs, as it is now."""
        return self._comparison.kept

    def id_of(self, stretch: Stretch) -> int:
        """Return the id of the feature of a stretch."""
        return self._ids[STRETCHES][stretch.stretch]

    def _stretches(self, news: News) -> Tuple[RowEdit, List[Any]]:
        ids, told = self._ids[STRETCHES], news.stretches
        edit, added = _nothing(), []
        for each in told.put:
            replaced(edit, ids.get(each.stretch), self._rows.stretch(each))
            if each.stretch not in ids:
                added.append(each.stretch)
        edit.values.update(_places(told.moved, ids, stretch_fields().names()))
        edit.gone.extend(ids[each.stretch] for each in told.gone)
        return edit, added

    def _points(self, news: News) -> Tuple[RowEdit, List[Any]]:
        ids, told = self._ids[POINTS], news.conflicts
        edit, added = _nothing(), []
        for each in told.put:
            replaced(edit, ids.get(each.conflict), self._rows.conflict(each))
            if each.conflict not in ids:
                added.append(each.conflict)
        edit.values.update(_places(told.moved, ids, conflict_fields().names()))
        edit.gone.extend(ids[name] for name in told.gone if name in ids)
        return edit, added

    def _flagged(self, name: str, edit: Edit, told: FlagNews) -> Tuple[RowEdit, List[Any]]:
        ids, fields = self._ids[name], flagged_fields(edit.source)
        if fields.names() != self._fields[name]:
            raise NotFollowed
        found, added = _nothing(), []
        request = QgsFeatureRequest().setFilterFids(sorted(told.put))
        for feature in features_of(edit.source, request) if told.put else ():
            flag: Flag = told.put[feature.id()]
            replaced(found, ids.get(feature.id()), flagged_row(feature, flag, fields))
            if feature.id() not in ids:
                added.append(feature.id())
        found.gone.extend(ids[fid] for fid in told.gone if fid in ids)
        return found, added


def keep_followed(
    name: str, comparison: Comparison, flags: Mapping[str, Sequence[int]], knowledge: Knowledge
) -> None:
    """Keep what following edits needs under the id of a layer of stretches, of the last alone."""
    _KEPT.clear()
    if can_follow(comparison.made.request):
        _KEPT[name] = FollowedResult(comparison, flags, knowledge)


def taken_followed(name: str) -> Optional[FollowedResult]:
    """Return what was kept under the id of a layer, and keep it no longer; None for nothing."""
    return _KEPT.pop(name, None)


def _nothing() -> RowEdit:
    return RowEdit([], {}, {}, [])


def _places(
    moved: Sequence[Stretch], ids: _Keys, names: Sequence[str]
) -> Dict[int, Dict[int, Any]]:
    """Return the values of rows that only lie elsewhere along the border."""
    told = {name: names.index(name) for name in ("from_km", "to_km", "length_km") if name in names}
    pairs = list(told.items())
    return {ids[each.stretch]: {at: getattr(each, name) for name, at in pairs} for each in moved}


def _bare() -> QgsFeatureRequest:
    return without_geometry([])


def _by_text(source: Any, place: int) -> _Keys:
    request = without_geometry([place])
    return {str(each.attributes()[place]): each.id() for each in features_of(source, request)}
