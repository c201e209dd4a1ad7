"""Many pieces of a line, asked by the pixel column: all with numpy, none one by one."""

from __future__ import annotations

from typing import Tuple

import numpy as np

NONE = -1


class Intervals:
    """Pieces of one line in order of their starts; kilometres. They hardly overlap."""

    def __init__(self, start: np.ndarray, stop: np.ndarray) -> None:
        self.start, self.stop = start, stop
        self._reach = np.maximum.accumulate(stop) if len(stop) else stop
        self._by_length = np.argsort(stop - start, kind="stable")
        self._rank = np.empty(len(start), np.int64)
        self._rank[self._by_length] = np.arange(len(start))
        self._edges, self._between = np.zeros(0), (np.zeros(0, int), np.zeros(0, int))

    def __len__(self) -> int:
        """Return the number of pieces."""
        return len(self.start)

    def between(self, edges: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
        """Return the first piece, and that behind the last, of each column between edges."""
        # Whatever is asked of a window is asked with the same edges.
        if edges is not self._edges:
            first = np.searchsorted(self._reach, edges[:-1], "right")
            behind = np.searchsorted(self.start, edges[1:], "left")
            self._edges, self._between = edges, (first, behind)
        return self._between

    def longest(self, edges: np.ndarray) -> np.ndarray:
        """Return the longest piece in each column, `NONE` where there is no piece."""
        best = self.highest(edges, self._rank)
        if not len(self):
            return best
        return np.where(best == NONE, NONE, self._by_length[best])

    def highest(self, edges: np.ndarray, values: np.ndarray) -> np.ndarray:
        """Return the highest of the pieces' values in each column, `NONE` where none is."""
        found = np.full(len(edges) - 1, NONE, np.int64)
        first, behind = self.between(edges)
        filled = np.flatnonzero(behind > first)
        if len(filled):
            pairs = np.column_stack((first[filled], behind[filled])).ravel()
            # One more, because a column may end with the last piece.
            padded = np.append(values, NONE)
            found[filled] = np.maximum.reduceat(padded, pairs)[::2]
        return found

    def at(self, km: float) -> int:
        """Return the piece at a place, `NONE` where there is none."""
        first = int(np.searchsorted(self._reach, km, "right"))
        inside = first < len(self) and self.start[first] <= km
        return first if inside else NONE

    def seen(self, left: float, right: float, least: float) -> np.ndarray:
        """Return the pieces between two places that are at least so long."""
        first = int(np.searchsorted(self._reach, left, "right"))
        behind = int(np.searchsorted(self.start, right, "left"))
        lengths = self.stop[first:behind] - self.start[first:behind]
        return first + np.flatnonzero(lengths >= least)
