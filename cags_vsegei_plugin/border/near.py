"""Which segments of two fronts can lie within reach of each other at all."""

from __future__ import annotations

from typing import NamedTuple, Tuple

import numpy as np

from cags_vsegei_plugin.border.outline import Segments

_COARSE = 16.0
_ROW = np.int64(1) << 31


def near(a: Segments, b: Segments, reach: float) -> Tuple[np.ndarray, np.ndarray]:
    """Return for both fronts which segments may come within `reach` metres of the other.

    No segment within reach is missed; one as far as four times the reach may be kept.
    Two passes, first with wide cells, so that a long far coast costs little.
    """
    in_a, in_b = np.ones(len(a.x0), bool), np.ones(len(b.x0), bool)
    for cell in (_COARSE * reach, 2.0 * reach):
        chosen_a, chosen_b = np.flatnonzero(in_a), np.flatnonzero(in_b)
        if not len(chosen_a) or not len(chosen_b):
            return np.zeros_like(in_a), np.zeros_like(in_b)
        ours, theirs = _visits(a.take(chosen_a), cell), _visits(b.take(chosen_b), cell)
        in_a = _marked(len(in_a), chosen_a[ours.meeting(theirs)])
        in_b = _marked(len(in_b), chosen_b[theirs.meeting(ours)])
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
        cells = np.unique(others.row * _ROW + others.column)
        around = np.concatenate([cells + up * _ROW for up in (-1, 0, 1)])
        occupied = np.unique(np.concatenate([around - 1, around, around + 1]))
        key = self.row * _ROW + self.column
        at = np.minimum(np.searchsorted(occupied, key), len(occupied) - 1)
        size = np.diff(np.append(self.first, len(self.owner)))
        return self.owner[np.repeat(occupied[at] == key, size)]


def _visits(segments: Segments, cell: float) -> _Visits:
    """Return the cells of segments: of the middles of parts no longer than half a cell."""
    dx, dy = segments.x1 - segments.x0, segments.y1 - segments.y0
    count = np.maximum(np.ceil(2.0 * np.hypot(dx, dy) / cell), 1).astype(np.int64)
    owner = np.repeat(np.arange(len(count)), count)
    step = np.arange(len(owner)) - np.repeat(np.cumsum(count) - count, count)
    t = (step + 0.5) / count[owner]
    column = np.floor((segments.x0[owner] + t * dx[owner]) / cell).astype(np.int64)
    row = np.floor((segments.y0[owner] + t * dy[owner]) / cell).astype(np.int64)
    new = np.ones(len(owner), bool)
    new[1:] = (column[1:] != column[:-1]) | (row[1:] != row[:-1])
    first = np.flatnonzero(new)
    return _Visits(row[first], column[first], first, owner)


def _marked(size: int, numbers: np.ndarray) -> np.ndarray:
    marked = np.zeros(size, bool)
    marked[numbers] = True
    return marked
