"""Which polygons can matter at the border, told from their boxes alone."""

from __future__ import annotations

from typing import NamedTuple, Tuple

import numpy as np

from cags_vsegei_plugin.border.boxes import Boxes
from cags_vsegei_plugin.border.cells import NOTHING_UNREAD, Seen, Unread, lattice_of
from cags_vsegei_plugin.border.grid import Grid, grid_of


class Chosen(NamedTuple):
    """Features of one side, by number, and where those lie that were not chosen."""

    features: np.ndarray
    unread: Unread


NOTHING = Chosen(np.zeros(0, np.int64), NOTHING_UNREAD)


def chosen(china: Boxes, russia: Boxes, tolerance: float, reach: float) -> Tuple[Chosen, Chosen]:
    """Return the features of both sides that can face the other side or look across a gap.

    Features within `tolerance` of a box of the other side are chosen, and those beside ground
    that no box covers but both sides reach within `reach` metres: a gap. No feature that matters is
    left out; some that do not are kept.
    """
    sides = china.on_earth(), russia.on_earth()
    grid = grid_of(*sides, tolerance + reach)
    if grid is None:
        return NOTHING, NOTHING
    painted = [grid.painted(boxes) for boxes in sides]
    both = grid.around(painted[0], reach) & grid.around(painted[1], reach)
    near = [boxes.take(np.flatnonzero(grid.hitting(boxes, both))) for boxes in sides]
    if not all(len(boxes.feature) for boxes in near):
        return NOTHING, NOTHING
    band = _Band((near[0], near[1]), tolerance)
    read, left = [], []
    for side, boxes in enumerate(sides):
        may_touch = grid.hitting(near[side].grown(tolerance), painted[1 - side])
        wanted = near[side].feature[band.touching(side, may_touch) | band.at_a_gap(side)]
        taken = _taken(boxes, wanted)
        read.append(boxes.take(np.flatnonzero(taken)))
        left.append(boxes.take(np.flatnonzero(~taken)))
    return (
        Chosen(np.unique(read[0].feature), band.unread(grid, left[0], read[0], read[1])),
        Chosen(np.unique(read[1].feature), band.unread(grid, left[1], read[1], read[0])),
    )


def _taken(boxes: Boxes, features: np.ndarray) -> np.ndarray:
    """Return which boxes belong to some features, by all of their parts."""
    is_wanted = np.zeros(int(boxes.feature.max()) + 1, bool)
    is_wanted[features] = True
    return is_wanted[boxes.feature]


class _Band:
    """The boxes near the border, looked at by small cells."""

    def __init__(self, near: Tuple[Boxes, Boxes], tolerance: float) -> None:
        self._near, self._tolerance = near, tolerance
        self._lattice = lattice_of(near, tolerance)
        self._seen = [Seen.of(self._lattice.covered(boxes).key) for boxes in near]

    def touching(self, side: int, which: np.ndarray) -> np.ndarray:
        """Return which of some boxes may lie within the tolerance of a box of the other side."""
        asked = np.flatnonzero(which)
        grown = self._near[side].take(asked).grown(self._tolerance)
        found = np.zeros(len(which), bool)
        found[asked] = self._seen[1 - side].has_any(self._lattice.covered(grown))
        return found

    def at_a_gap(self, side: int) -> np.ndarray:
        """Return which boxes have ground beside them that no box of either side covers."""
        boxes = self._near[side].grown(self._lattice.cell)
        found = np.zeros(len(boxes.xmin), bool)
        xs = (boxes.xmin, (boxes.xmin + boxes.xmax) / 2, boxes.xmax)
        ys = (boxes.ymin, (boxes.ymin + boxes.ymax) / 2, boxes.ymax)
        for i, x in enumerate(xs):
            for j, y in enumerate(ys):
                if (i, j) != (1, 1):
                    key = self._lattice.number(x, y)
                    found |= ~(self._seen[0].has(key) | self._seen[1].has(key))
        return found

    def unread(self, grid: Grid, left: Boxes, read: Boxes, others: Boxes) -> Unread:
        """Return the ground of polygons that are left out, where it touches what is read.

        Ground within the tolerance of what is read of the other side is border, whatever box it
        lies in.
        """
        near = left.take(np.flatnonzero(grid.hitting(left, grid.painted(read))))
        key = self._lattice.covered(near).key
        ours = Seen.of(self._lattice.covered(read).key)
        border = Seen.of(self._lattice.covered(others.grown(self._tolerance)).key)
        return Unread(self._lattice, np.unique(key[ours.has(key) & ~border.has(key)]))
