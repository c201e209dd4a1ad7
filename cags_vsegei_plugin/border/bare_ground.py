"""Ground that no box covers, and from where of it one looks across at the other side."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from cags_vsegei_plugin.border.cells import Seen, beside

_NEAR = 2
"""A side so many cells away is seen whatever lies between: boxes cover more than polygons."""


class BareGround(NamedTuple):
    """The small cells that no box of either side covers; `seen` are those that one covers."""

    seen: Seen

    @classmethod
    def beside(cls, china: np.ndarray, russia: np.ndarray) -> BareGround:
        """Return the ground beside the cells that the boxes of both sides cover."""
        return cls(Seen.of(china, russia))

    def has(self, key: np.ndarray) -> np.ndarray:
        """Return which cells are bare."""
        return self.seen.told(key) == 0

    def at_a_gap(self, side: int, key: np.ndarray, cells: int) -> np.ndarray:
        """Return which bare cells, given in rising order, lie at a gap before a side.

        From them one sees the side across bare ground, so many cells at the most; or such a cell
        is so many steps away along those that were given.
        """
        seeing = self._see(side, key, cells)
        now = np.flatnonzero(seeing)
        for _ in range(cells):
            around = beside(key[now]).ravel()
            place = np.minimum(np.searchsorted(key, around), len(key) - 1)
            place = np.unique(place[key[place] == around])
            now = place[~seeing[place]]
            if not len(now):
                break
            seeing[now] = True
        return seeing

    def _see(self, side: int, key: np.ndarray, cells: int) -> np.ndarray:
        """Return from which cells a side is seen, in eight directions."""
        seeing = np.zeros(len(key), bool)
        looking = np.arange(8 * len(key))
        for away in range(1, cells + 1):
            cell = beside(key, away).ravel()[looking]
            told = self.seen.told(cell)
            seeing[looking[told & (1 << side) != 0] % len(key)] = True
            if away >= _NEAR:
                looking = looking[told == 0]
        return seeing
