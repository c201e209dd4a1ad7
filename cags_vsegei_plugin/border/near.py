"""Which segments of two fronts can lie within reach of each other at all."""

from __future__ import annotations

from typing import NamedTuple, Tuple, Union

import numpy as np

from cags_vsegei_plugin.border.outline import Segments
from cags_vsegei_plugin.border.spans import Spans, counted, spans_of

_COARSE = 16.0
_ROW = np.int64(1) << 31


def near(a: Segments, b: Segments, reach: float) -> Tuple[np.ndarray, np.ndarray]:
    """Return for both fronts which segments may come within `reach` metres of the other.

    No segment within reach is missed; one as far as four times the reach may be kept.
    Where segments are long there are two passes, first with wide cells, so that a long far coast
    costs little.
    """
    in_a, in_b = np.ones(len(a.x0), bool), np.ones(len(b.x0), bool)
    fine = 2.0 * reach
    wide = [] if _are_short(a, fine) and _are_short(b, fine) else [_COARSE * reach]
    for cell in (*wide, fine):
        chosen_a, chosen_b = np.flatnonzero(in_a), np.flatnonzero(in_b)
        if not len(chosen_a) or not len(chosen_b):
            return np.zeros_like(in_a), np.zeros_like(in_b)
        by_a, by_b = _visits(a.take(chosen_a), cell), _visits(b.take(chosen_b), cell)
        ours, theirs = by_a.meeting(by_b), by_b.meeting(by_a)
        in_a, in_b = _marked(len(in_a), chosen_a[ours]), _marked(len(in_b), chosen_b[theirs])
    return in_a, in_b


class _Visits(NamedTuple):
    """The cells that segments lie in, one after another; stays in one cell are one visit.

    `row`, `column` have one entry a visit, `first` is the first sample of each, and `owner`
    the segment of every sample.
    """

    row: np.ndarray
    column: np.ndarray
    first: np.ndarray
    owner: np.ndarray

    def meeting(self, others: _Visits) -> np.ndarray:
        """Return the segments with a visit in or beside a cell that the others visit."""
        occupied = np.unique(others.row * _ROW + others.column)
        key = self.row * _ROW + self.column
        beside = np.zeros(len(key), bool)
        for up in (-1, 0, 1):
            around = key + up * _ROW
            at = np.minimum(np.searchsorted(occupied, around - 1), len(occupied) - 1)
            beside |= np.abs(occupied[at] - around) <= 1
        stop = np.append(self.first[1:], len(self.owner))
        met = np.flatnonzero(beside)
        return self.owner.take(Spans(self.first, stop).take(met).rows())


def _are_short(segments: Segments, cell: float) -> bool:
    """Return whether segments are no longer than half a cell, on the average."""
    doubled = 2.0 * np.hypot(segments.x1 - segments.x0, segments.y1 - segments.y0)
    return bool(doubled.sum() <= cell * len(doubled))


def _visits(segments: Segments, cell: float) -> _Visits:
    """Return the cells of segments: of the middles of parts no longer than half a cell."""
    dx, dy = segments.x1 - segments.x0, segments.y1 - segments.y0
    owner = np.arange(len(dx))
    t: Union[float, np.ndarray] = 0.5
    x, y = segments.x0, segments.y0
    longest = np.hypot(np.abs(dx).max(initial=0.0), np.abs(dy).max(initial=0.0))
    if 2.0 * longest > cell:
        count = np.maximum(np.ceil(2.0 * np.hypot(dx, dy) / cell), 1).astype(np.int64)
        owner, step = counted(count)
        t = (step + 0.5) / count[owner]
        x, y, dx, dy = (each[owner] for each in (x, y, dx, dy))
    column = np.floor((x + t * dx) / cell).astype(np.int64)
    row = np.floor((y + t * dy) / cell).astype(np.int64)
    first, _ = spans_of(row, column)
    return _Visits(row[first], column[first], first, owner)


def _marked(size: int, numbers: np.ndarray) -> np.ndarray:
    marked = np.zeros(size, bool)
    marked[numbers] = True
    return marked
