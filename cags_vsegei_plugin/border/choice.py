"""Which polygons can matter at the border, told from their boxes alone."""

from __future__ import annotations

from typing import NamedTuple, Tuple

import numpy as np

from cags_vsegei_plugin.border.bare_ground import BareGround
from cags_vsegei_plugin.border.both import on_both
from cags_vsegei_plugin.border.box_pairs import touching
from cags_vsegei_plugin.border.boxes import Boxes
from cags_vsegei_plugin.border.cells import (
    NOTHING_UNREAD,
    BoxesByCell,
    Cells,
    Lattice,
    Seen,
    Unread,
    lattice_of,
)
from cags_vsegei_plugin.border.grid import grid_of
from cags_vsegei_plugin.border.spans import portions

_AT_ONCE, _WIDELY_AT_ONCE = 2**14, 2**12
_CELLS_PER_REACH = 2.0
"""Ground may be taken for within reach that lies a cell beyond it."""


class Chosen(NamedTuple):
    """Features of one side, by number, and the ground of the others where it touches them."""

    features: np.ndarray
    unread: Unread = NOTHING_UNREAD


NOTHING = Chosen(np.zeros(0, np.int64))


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
    painted = on_both(grid.painted, *sides)
    both = grid.around(painted[0], reach) & grid.around(painted[1], reach)
    near = on_both(lambda boxes: boxes.take(np.flatnonzero(grid.hitting(boxes, both))), *sides)
    if not all(len(boxes.feature) for boxes in near):
        return NOTHING, NOTHING
    may_touch = on_both(
        lambda side: np.flatnonzero(grid.hitting(near[side].grown(tolerance), painted[1 - side])),
        0,
        1,
    )
    meeting = touching(near[0].take(may_touch[0]), near[1].take(may_touch[1]), tolerance)
    band = _Band.of(near, tolerance)
    taken = _taken(band, (may_touch[0][meeting[0]], may_touch[1][meeting[1]]), reach)
    features = on_both(lambda side: np.unique(near[side].feature[taken[side]]), 0, 1)
    rest = on_both(lambda side: band.unread(side, taken[side], taken[1 - side]), 0, 1)
    return Chosen(features[0], rest[0]), Chosen(features[1], rest[1])


class _Band(NamedTuple):
    """The boxes near the border, and the small cells they cover."""

    near: Tuple[Boxes, Boxes]
    tolerance: float
    lattice: Lattice
    cells: Tuple[Cells, Cells]

    @classmethod
    def of(cls, near: Tuple[Boxes, Boxes], tolerance: float) -> _Band:
        """Return what some boxes of both sides cover."""
        lattice = lattice_of(near, tolerance)
        return cls(near, tolerance, lattice, on_both(lattice.covered, *near))

    def unread(self, side: int, taken: np.ndarray, others: np.ndarray) -> Unread:
        """Return the ground of polygons that are left out, where it touches what is read.

        Whole cells but for those in which what is read of the other side may be faced.
        """
        key, box = self._beside_read(side, taken)
        across = self.near[1 - side].take(np.flatnonzero(others)).grown(self.tolerance)
        at_border = Seen.of(self.lattice.covered(across).key).has(key)
        some, whole = np.flatnonzero(at_border), np.flatnonzero(~at_border)
        boxes = BoxesByCell.of(key.take(some), self.near[side].take(box.take(some)))
        return Unread(self.lattice, np.unique(key.take(whole)), boxes)

    def _beside_read(self, side: int, taken: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
        """Return the cells of boxes left out that hold something of the taken, and whose each is.

        Boxes are left out by far more often: what all of them cover is told by portions.
        """
        cells = self.cells[side]
        read = Seen.of(cells.of(np.flatnonzero(taken))[0])
        rest = np.flatnonzero(~taken)
        found = [(np.zeros(0, np.int64), rest[:0])]
        for some in portions(len(rest), _AT_ONCE):
            key, number = cells.of(rest[some])
            met = np.flatnonzero(read.has(key))
            found.append((key.take(met), rest[some].take(number.take(met))))
        keys, boxes = (np.concatenate(column) for column in zip(*found))
        return keys, boxes


def _taken(
    band: _Band, touching: Tuple[np.ndarray, np.ndarray], reach: float
) -> Tuple[np.ndarray, np.ndarray]:
    """Return which boxes belong to features that touch the other side, or line a gap."""
    edge = _BareEdge(band, reach)

    def of_side(side: int) -> np.ndarray:
        wanted = np.zeros(len(band.near[side].xmin), bool)
        wanted[touching[side]] = True
        wanted[edge.lined_by(side, np.flatnonzero(~wanted))] = True
        feature = band.near[side].feature
        of_feature = np.zeros(int(feature.max()) + 1, bool)
        of_feature[feature[wanted]] = True
        return of_feature[feature]

    return on_both(of_side, 0, 1)


class _BareEdge:
    """Where the boxes near the border have bare ground beside them."""

    def __init__(self, band: _Band, reach: float) -> None:
        self._near, self._lattice, self._reach = band.near, band.lattice, reach
        self._bare = BareGround.beside(*(cells.key for cells in band.cells))

    def lined_by(self, side: int, which: np.ndarray) -> np.ndarray:
        """Return those boxes of a side that have bare ground beside them, across it the other side.

        Bare ground beyond a layer's far edge is no gap, though the other side may be in reach.
        """
        # Few are beside bare ground: what all of them have beside them is told by portions.
        beside = [self._bare_beside(side, which[some]) for some in portions(len(which), _AT_ONCE)]
        if not beside:
            return which
        key, box = (np.concatenate(column) for column in zip(*beside))
        cells, cell = np.unique(key, return_inverse=True)
        in_reach = self._reaches(1 - side, cells)
        away = int(np.ceil(self._reach / self._lattice.cell))
        in_reach[in_reach] = self._bare.at_a_gap(1 - side, cells[in_reach], away)
        return box[in_reach[cell]]

    def _bare_beside(self, side: int, boxes: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
        """Return the bare cells beside some boxes, and the box of each."""
        x, y = _around(self._near[side].take(boxes).grown(self._lattice.cell))
        key = self._lattice.number(x.ravel(), y.ravel())
        bare = np.flatnonzero(self._bare.has(key))
        return key.take(bare), boxes.take(bare % len(boxes))

    def _reaches(self, side: int, key: np.ndarray) -> np.ndarray:
        """Return which small cells may lie within reach of a box of a side."""
        wide = self._lattice._replace(cell=self._reach / _CELLS_PER_REACH)
        lattice = wide.widened(self._near[side])
        seen = Seen.of(lattice.covered(self._near[side]).key)
        x, y = self._lattice.corners(key)
        places = Boxes(x, y, x + self._lattice.cell, y + self._lattice.cell, np.arange(len(key)))
        grown, reached = places.grown(self._reach), np.zeros(len(key), bool)
        # Each has many wide cells around it.
        for some in portions(len(key), _WIDELY_AT_ONCE):
            part = Boxes(*(column[some] for column in grown))
            reached[some] = seen.has_any(lattice.covered(part))
        return reached


def _around(boxes: Boxes) -> Tuple[np.ndarray, np.ndarray]:
    """Return the corners of boxes and the middles of their sides, (8, n)."""
    xs = boxes.xmin, (boxes.xmin + boxes.xmax) / 2, boxes.xmax
    ys = boxes.ymin, (boxes.ymin + boxes.ymax) / 2, boxes.ymax
    beside = [(i, j) for i in range(3) for j in range(3) if (i, j) != (1, 1)]
    return np.stack([xs[i] for i, _ in beside]), np.stack([ys[j] for _, j in beside])
