"""Both walks merged into one sequence of pieces along the border."""

from __future__ import annotations

from typing import Dict, List, NamedTuple, Sequence, Tuple

import numpy as np

from cags_vsegei_plugin.border.facing import ALONE, NOBODY
from cags_vsegei_plugin.border.gap_paths import GapPath
from cags_vsegei_plugin.border.gaps import Gaps, Slot
from cags_vsegei_plugin.border.spans import Spans
from cags_vsegei_plugin.border.walk import Walk, present

CHINA, RUSSIA = 0, 1


class Merged(NamedTuple):
    """Pieces along the border in the Chinese walking order.

    `side` and `piece` say whose piece it is; `china`, `russia` are polygon numbers, -1 for
    a side that is missing; `fragment` numbers the unbroken parts of the border, `ring` says
    per fragment whether it returns into itself; `links` are fragments known to follow one
    another.
    """

    side: np.ndarray
    piece: np.ndarray
    china: np.ndarray
    russia: np.ndarray
    fragment: np.ndarray
    ring: np.ndarray
    links: Dict[int, int]


def merged(
    china: Walk,
    russia: Walk,
    china_paths: Sequence[GapPath],
    russia_paths: Sequence[GapPath],
    gaps: Gaps,
) -> Merged:
    """Merge the faced pieces and the one-sided paths of both sides."""
    fragment, ring = _fragments(china, china_paths, gaps)
    kept = present(china.label)
    for i in gaps.china:
        kept[china_paths[i].first : china_paths[i].last + 1] = True
    rank = np.flatnonzero(kept)
    columns = [_chinese(china, rank)]
    keys = [rank.astype(float)]
    links: Dict[int, int] = {}
    for j in gaps.russia:
        path = russia_paths[j]
        before, after = _slot(china, russia, path, gaps, j, china_paths)
        numbers = russia.order[path.first : path.last + 1][::-1]
        columns.append(_russian(russia, numbers))
        keys.append(np.linspace(before + 0.25, before + 0.75, len(numbers)))
        if fragment[before] != fragment[after]:
            links.setdefault(int(fragment[before]), int(fragment[after]))
    columns, keys, fragment, ring = _with_lone_russian(russia, columns, keys, fragment, ring)
    key = np.concatenate(keys)
    order = np.argsort(key, kind="stable")
    side, piece, a, b = (np.concatenate(column)[order] for column in zip(*columns))
    where = fragment[np.floor(key[order]).astype(np.int64)] if len(key) else np.zeros(0, int)
    return Merged(side, piece, a, b, where, ring, links)


def _with_lone_russian(
    russia: Walk,
    columns: List[Tuple[np.ndarray, ...]],
    keys: List[np.ndarray],
    fragment: np.ndarray,
    ring: np.ndarray,
) -> Tuple[List[Tuple[np.ndarray, ...]], List[np.ndarray], np.ndarray, np.ndarray]:
    """Append, as fragments of their own, what only a border line says is Russian border."""
    lone = np.flatnonzero(russia.label == ALONE)[::-1]
    if not len(lone):
        return columns, keys, fragment, ring
    new = np.ones(len(lone), bool)
    new[1:] = (lone[1:] != lone[:-1] - 1) | (russia.chain[lone[1:]] != russia.chain[lone[:-1]])
    number = len(ring) + np.cumsum(new) - 1
    columns = [*columns, _russian(russia, russia.order[lone])]
    keys = [*keys, len(fragment) + np.arange(len(lone), dtype=float)]
    fragment = np.concatenate((fragment, number))
    return columns, keys, fragment, np.concatenate((ring, np.zeros(int(new.sum()), bool)))


def _chinese(walked: Walk, rank: np.ndarray) -> Tuple[np.ndarray, ...]:
    numbers = walked.order[rank]
    side = np.full(len(numbers), CHINA)
    return side, numbers, walked.side.pieces.polygon[numbers], np.maximum(walked.label[rank], -1)


def _russian(walked: Walk, numbers: np.ndarray) -> Tuple[np.ndarray, ...]:
    side, nobody = np.full(len(numbers), RUSSIA), np.full(len(numbers), -1)
    return side, numbers, nobody, walked.side.pieces.polygon[numbers]


def _fragments(china: Walk, paths: Sequence[GapPath], gaps: Gaps) -> Tuple[np.ndarray, np.ndarray]:
    """Return the part each place of the walk is in, and which parts return into themselves."""
    chain = china.chain
    new = np.zeros(len(chain), bool)
    new[1:] = chain[1:] != chain[:-1]
    broken = np.zeros(int(chain.max()) + 1 if len(chain) else 0, bool)
    for i in gaps.china_breaks:
        new[paths[i].first] = True
        broken[chain[paths[i].first]] = True
    for start in _edges_unfaced(china, paths):
        broken[chain[start]] = True
    fragment = np.cumsum(new)
    heads = np.flatnonzero(np.concatenate(([True], new[1:]))) if len(chain) else []
    ring = np.array(
        [bool(china.side.front.closed[chain[h]]) and not broken[chain[h]] for h in heads], bool
    )
    return fragment, ring


def _edges_unfaced(china: Walk, paths: Sequence[GapPath]) -> List[int]:
    """Return unfaced places that belong to no path: the open ends of a chain."""
    covered = np.zeros(len(china.label), bool)
    for path in paths:
        covered[path.first : path.last + 1] = True
    return np.flatnonzero((china.label == NOBODY) & ~covered).tolist()


def _slot(
    china: Walk,
    russia: Walk,
    path: GapPath,
    gaps: Gaps,
    j: int,
    china_paths: Sequence[GapPath],
) -> Tuple[int, int]:
    """Return the places in the Chinese walk between which a Russian path belongs."""
    if j in gaps.twin:
        twin = china_paths[gaps.twin[j]]
        after = twin.last + 1
        inside = after < len(china.order) and china.chain[after] == china.chain[twin.first]
        return twin.first - 1, after if inside else twin.first - 1
    (before,), (after,) = _feet(china, russia, [path])
    return int(before), int(after)


def slots(walked: Walk, paths: Sequence[GapPath], other: Walk) -> List[Slot]:
    """Return for each path the places of the other walk between which it lies.

    The sides walk in opposite ways: what comes after the path here comes before it there.
    Where it is the other way round the path is no gap but the outside of the map. Nor is it one
    where more is faced between the two places than the path is long: there a walk begins or ends.
    """
    if not paths:
        return []
    before, after = _feet(other, walked, paths)
    lying = (other.chain[before] == other.chain[after]) & (before < after)
    faced = np.where(present(other.label), other.length, 0.0)
    between = Spans(before + 1, np.maximum(before + 1, after)).totals(faced)
    lying &= between <= np.array([path.length for path in paths])
    return [
        (low, high) if is_gap else None
        for low, high, is_gap in zip(before.tolist(), after.tolist(), lying.tolist())
    ]


def _feet(other: Walk, walked: Walk, paths: Sequence[GapPath]) -> np.ndarray:
    """Return the places of the other walk faced right after and right before each path, (2, n)."""
    chain = walked.chain
    first = np.array([path.first for path in paths])
    last = np.array([path.last for path in paths])
    behind = np.minimum(last + 1, len(chain) - 1)
    goes_on = (behind > last) & (chain[behind] == chain[last])
    # Numbers of chains rise along a walk.
    behind = np.where(goes_on, behind, np.searchsorted(chain, chain[last]))
    g = walked.side.answer.g[walked.order[np.stack((behind, first - 1))]]
    return other.located(np.nan_to_num(g))
