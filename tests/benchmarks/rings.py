"""Rings of a row of polygons, put together from its courses and walls."""

from __future__ import annotations

from typing import NamedTuple, Tuple

import numpy as np

from tests.benchmarks.layout import WALL_POINTS, Row


class Rings(NamedTuple):
    """Closed rings, one a polygon: points (n, 2), `node` flags, and where each begins."""

    xy: np.ndarray
    node: np.ndarray
    start: np.ndarray

    def ring(self, number: int) -> np.ndarray:
        """Return the points of a ring."""
        return self.xy[self.start[number] : self.start[number + 1]]

    def nodes(self, number: int) -> np.ndarray:
        """Return which points of a ring are nodes."""
        return self.node[self.start[number] : self.start[number + 1]]


def rings_of(row: Row, first: int, last: int) -> Rings:
    """Return the rings of the polygons `first` to `last` (not included) of a row."""
    low = slice(int(row.at_lower[first]), int(row.at_lower[last]) + 1)
    high = slice(int(row.at_upper[first]), int(row.at_upper[last]) + 1)
    wall = slice(first * WALL_POINTS, (last + 1) * WALL_POINTS)
    parts = ((row.lower, low), (row.upper, high), (row.walls, wall))
    x, y, node = (
        np.concatenate([points[column][cut] for points, cut in parts]) for column in range(3)
    )
    offsets = 0, low.stop - low.start, low.stop - low.start + high.stop - high.start
    index, start = _walked(row, first, last, offsets)
    return Rings(np.column_stack((x[index], y[index])), node[index], start)


def _walked(
    row: Row, first: int, last: int, offsets: Tuple[int, int, int]
) -> Tuple[np.ndarray, np.ndarray]:
    """Return the numbers of the points in walking order, and where each ring begins."""
    low = row.at_lower[first : last + 1] - row.at_lower[first] + offsets[0]
    high = row.at_upper[first : last + 1] - row.at_upper[first] + offsets[1]
    wall = np.arange(last - first + 1) * WALL_POINTS + offsets[2]
    n = last - first
    here, there = slice(0, n), slice(1, n + 1)
    full, one = np.full(n, WALL_POINTS), np.ones(n, np.int64)
    begin = np.column_stack(
        (low[here], wall[there], high[there], wall[here] + WALL_POINTS - 1, low[here])
    )
    count = np.column_stack(
        (low[there] - low[here] + 1, full, high[there] - high[here] + 1, full, one)
    )
    step = np.tile((1, 1, -1, -1, 1), n)
    total = count.ravel()
    part = np.repeat(np.arange(5 * n), total)
    k = np.arange(len(part)) - np.repeat(np.cumsum(total) - total, total)
    index = begin.ravel()[part] + k * step[part]
    return index, np.concatenate(([0], np.cumsum(count.sum(axis=1))))
