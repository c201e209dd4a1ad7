"""Outlines that are drawn with the same vertices, at the same places or nearly so."""

from __future__ import annotations

from typing import List, NamedTuple, Sequence, Tuple

import numpy as np

from cags_vsegei_plugin.border.wkb import parse


class Vertices(NamedTuple):
    """Vertices of many bodies, one after another; `start` has one entry more than bodies."""

    x: np.ndarray
    y: np.ndarray
    start: np.ndarray

    @property
    def counts(self) -> np.ndarray:
        """Return how many vertices each body has, 0 where they could not be read."""
        return np.diff(self.start)

    def only(self, numbers: Sequence[int]) -> Vertices:
        """Return the vertices of some bodies, in their order."""
        chosen = np.asarray(numbers, np.int64)
        counts = self.counts[chosen]
        start = np.concatenate(([0], np.cumsum(counts)))
        places = np.repeat(self.start[chosen] - start[:-1], counts) + np.arange(start[-1])
        return Vertices(self.x[places], self.y[places], start)

    def and_these(self, others: Vertices) -> Vertices:
        """Return the vertices of these bodies, and of others behind them."""
        x, y = np.concatenate((self.x, others.x)), np.concatenate((self.y, others.y))
        return Vertices(x, y, np.concatenate((self.start, self.start[-1] + others.start[1:])))

    def boxes(self) -> Tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
        """Return xmin, ymin, xmax, ymax of each body, NaN without vertices."""
        has = self.counts > 0
        first = self.start[:-1][has]
        found: List[np.ndarray] = []
        for limit in (np.minimum, np.maximum):
            for values in (self.x, self.y):
                column = np.full(len(has), np.nan)
                if len(first):
                    column[has] = limit.reduceat(values, first)
                found.append(column)
        return found[0], found[1], found[2], found[3]


def vertices_of(blobs: Sequence[bytes]) -> Vertices:
    """Return the vertices of polygons in WKB; none of those that cannot be read."""
    rings = parse(blobs)
    of_point = np.repeat(rings.feature, np.diff(rings.start))
    counts = np.bincount(of_point, minlength=rings.features)
    broken = np.isin(of_point, rings.unreadable)
    counts[rings.unreadable] = 0
    start = np.concatenate(([0], np.cumsum(counts)))
    return Vertices(rings.x[~broken], rings.y[~broken], start)


def unmoved(one: Vertices, other: Vertices, limit: float) -> np.ndarray:
    """Return of which bodies no vertex moved by more than `limit`, between two lists of them.

    False also where the vertices are others, or there are none.
    """
    fits = (one.counts == other.counts) & (one.counts > 0)
    result = np.zeros(len(fits), bool)
    numbers = np.flatnonzero(fits)
    if len(numbers):
        ours, theirs = one.only(numbers), other.only(numbers)
        moved = np.hypot(theirs.x - ours.x, theirs.y - ours.y)
        result[numbers] = np.maximum.reduceat(moved, ours.start[:-1]) <= limit
    return result
