"""What stands along the border: one item a stretch, with its line and its width."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import List, Optional, Tuple

import numpy as np

from cags_vsegei_plugin.border.front import Front
from cags_vsegei_plugin.border.pieces import EXACT_M, position
from cags_vsegei_plugin.border.runs import Runs
from cags_vsegei_plugin.border.sequence import CHINA, Merged
from cags_vsegei_plugin.border.walk import Side, Walk


@dataclass(frozen=True)
class Item:
    """One stretch before it has kilometres: polygon numbers (-1: missing) and a line.

    `length` is metres on the mean of the fronts (or on the front of the side present);
    `width` the median signed distance in metres, NaN where one side is missing;
    `line` an array of points (n, 2) in the working CRS.
    """

    china: int
    russia: int
    fragment: int
    length: float
    width: float
    line: np.ndarray

    @property
    def facing(self) -> str:
        """Return `facing`, `china_only` or `russia_only`."""
        if self.russia < 0:
            return "china_only"
        return "russia_only" if self.china < 0 else "facing"

    def turned(self) -> Item:
        """Return the item walked the other way."""
        return replace(self, line=self.line[::-1])


def items_of(china: Walk, russia: Walk, merged: Merged, runs: Runs) -> List[Item]:
    """Return the items of all runs in order."""
    length = _lengths(china, russia, merged, runs)
    half = _HalfWay(china.side)
    sizes = russia.side.pieces.length, china.side.pieces.length
    items: List[Item] = []
    for k in range(len(runs.start)):
        pieces = merged.piece[runs.start[k] : runs.stop[k]]
        side = china.side if merged.side[runs.start[k]] == CHINA else russia.side
        both = runs.china[k] >= 0 and runs.russia[k] >= 0
        line = _line(side, pieces, half if both else None)
        width = _median(side.answer.distance[pieces], sizes[side is china.side][pieces])
        items.append(
            Item(
                int(runs.china[k]),
                int(runs.russia[k]),
                int(runs.fragment[k]),
                float(length[k]),
                width if both else float("nan"),
                line,
            )
        )
    return items


def _lengths(china: Walk, russia: Walk, merged: Merged, runs: Runs) -> np.ndarray:
    """Return the mean of both fronts where they face, the present front elsewhere."""
    facing = (runs.china >= 0) & (runs.russia >= 0)
    faced = np.flatnonzero(russia.label >= 0)
    answer_g = _filled(russia.side.answer.g[russia.order[faced]])
    chinese = np.flatnonzero(merged.side == CHINA)
    if not len(chinese) or not len(answer_g):
        return runs.length
    run_of = np.repeat(np.arange(len(runs.start)), runs.stop - runs.start)
    numbers = merged.piece[chinese]
    pieces = china.side.pieces
    middle = (pieces.g0 + pieces.g1)[numbers] / 2
    by_g = np.argsort(middle)
    at = _nearest(middle[by_g], answer_g)
    run = run_of[chinese[by_g[at]]]
    other = np.bincount(run, russia.length[faced], len(runs.start))
    return np.where(facing, (runs.length + other) / 2, runs.length)


def _filled(g: np.ndarray) -> np.ndarray:
    """Give pieces without an answer of their own the place of the nearest that has one."""
    known = np.flatnonzero(np.isfinite(g))
    if not len(known):
        return np.zeros(0)
    return g[known[_nearest(known.astype(float), np.arange(len(g), dtype=float))]]


def _nearest(values: np.ndarray, wanted: np.ndarray) -> np.ndarray:
    right = np.clip(np.searchsorted(values, wanted), 1, max(len(values) - 1, 1))
    right = np.minimum(right, len(values) - 1)
    left = np.maximum(right - 1, 0)
    nearer = np.abs(values[left] - wanted) <= np.abs(values[right] - wanted)
    return np.where(nearer, left, right)


def _median(values: np.ndarray, weights: np.ndarray) -> float:
    known = np.isfinite(values)
    if not known.any():
        return float("nan")
    order = np.argsort(values[known])
    along = np.cumsum(weights[known][order])
    middle = int(np.searchsorted(along, along[-1] / 2))
    return float(values[known][order][min(middle, len(order) - 1)])


class _HalfWay:
    """The way from one front to the middle between both, at any metre of it."""

    def __init__(self, side: Side) -> None:
        met = np.flatnonzero(side.answer.polygon >= 0)
        pieces, answer = side.pieces, side.answer
        g = (pieces.g0 + pieces.g1)[met] / 2
        order = np.argsort(g)
        met = met[order]
        self._g, self._chain = g[order], pieces.chain[met]
        self._dx, self._dy = (answer.x - pieces.x)[met] / 2, (answer.y - pieces.y)[met] / 2

    def at(self, g: np.ndarray, chain: int) -> Tuple[np.ndarray, np.ndarray]:
        """Return the way at some metres of one chain, never that of another chain."""
        here = slice(*np.searchsorted(self._chain, (chain, chain + 1)))
        known = self._g[here]
        return np.interp(g, known, self._dx[here]), np.interp(g, known, self._dy[here])


def _line(side: Side, pieces: np.ndarray, half: Optional[_HalfWay]) -> np.ndarray:
    """Return the front along some pieces, moved half-way to the other side if asked."""
    turned = len(pieces) > 1 and side.pieces.g0[pieces[-1]] < side.pieces.g0[pieces[0]]
    ordered = pieces[::-1] if turned and _descending(side, pieces) else pieces
    spans = [_stations(side.front, g0, g1) for g0, g1 in _spans(side, ordered)]
    g = np.concatenate(spans)
    x, y, _ = position(side.front, g)
    last = np.cumsum([len(span) for span in spans]) - 1
    x[last], y[last], _ = position(side.front, g[last], closing=True)
    if half is not None:
        dx, dy = half.at(g, int(side.pieces.chain[pieces[0]]))
        x, y = x + dx, y + dy
    line = np.column_stack((x, y))
    return line[::-1] if ordered is not pieces else line


def _descending(side: Side, pieces: np.ndarray) -> bool:
    steps = np.diff(side.pieces.g0[pieces])
    return bool((steps < 0).sum() > (steps > 0).sum())


def _spans(side: Side, pieces: np.ndarray) -> List[Tuple[float, float]]:
    """Join pieces that follow one another into spans of metres."""
    g0, g1 = side.pieces.g0[pieces], side.pieces.g1[pieces]
    new = np.ones(len(pieces), bool)
    new[1:] = np.abs(g0[1:] - g1[:-1]) > 1e-6 * np.maximum(1.0, np.abs(g1[:-1]))
    start = np.flatnonzero(new)
    stop = np.append(start[1:], len(pieces)) - 1
    return [(float(g0[a]), float(g1[b])) for a, b in zip(start, stop)]


def _stations(front: Front, g0: float, g1: float) -> np.ndarray:
    """Return the metres of both ends and of every vertex between them."""
    begin = front.begin
    first, last = np.searchsorted(begin, (g0 + EXACT_M, g1 - EXACT_M))
    inner = begin[first:last]
    return np.concatenate(([g0], inner, [g1]))
