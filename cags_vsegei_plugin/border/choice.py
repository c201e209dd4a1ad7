"""Which polygons can matter at the border, told from their boxes alone."""

from __future__ import annotations

from typing import NamedTuple, Tuple

import numpy as np

FARTHEST_M = 1e8
"""No coordinate of a metric system on Earth is larger."""

_MOST_CELLS = 2000
_CELLS_PER_BOX = 2.0


class Boxes(NamedTuple):
    """Boxes in metres of the working CRS, and the feature each belongs to.

    Several boxes may belong to one feature: a large polygon is judged by its parts.
    """

    xmin: np.ndarray
    ymin: np.ndarray
    xmax: np.ndarray
    ymax: np.ndarray
    feature: np.ndarray

    def on_earth(self) -> Boxes:
        """Return the boxes with wild limits cut to what a metric system can have."""
        return Boxes(
            _tamed(self.xmin, -FARTHEST_M),
            _tamed(self.ymin, -FARTHEST_M),
            _tamed(self.xmax, FARTHEST_M),
            _tamed(self.ymax, FARTHEST_M),
            self.feature,
        )

    def grown(self, margin: float) -> Boxes:
        """Return the boxes with a margin in metres on all sides."""
        return Boxes(
            self.xmin - margin,
            self.ymin - margin,
            self.xmax + margin,
            self.ymax + margin,
            self.feature,
        )


def _tamed(limit: np.ndarray, otherwise: float) -> np.ndarray:
    return np.clip(np.nan_to_num(limit, nan=otherwise), -FARTHEST_M, FARTHEST_M)


class _Grid(NamedTuple):
    """A dense grid over the place where both layers can meet."""

    west: float
    south: float
    cell: float
    columns: int
    rows: int

    def cells(self, boxes: Boxes) -> Tuple[np.ndarray, ...]:
        """Return the first and last column and row of each box, and which lie on the grid."""
        first_x, last_x = (self._column(x) for x in (boxes.xmin, boxes.xmax))
        first_y, last_y = (self._row(y) for y in (boxes.ymin, boxes.ymax))
        inside = (last_x >= 0) & (last_y >= 0)
        inside &= (first_x < self.columns) & (first_y < self.rows)
        return (
            np.clip(first_x, 0, self.columns - 1),
            np.clip(last_x, 0, self.columns - 1),
            np.clip(first_y, 0, self.rows - 1),
            np.clip(last_y, 0, self.rows - 1),
            inside,
        )

    def _column(self, x: np.ndarray) -> np.ndarray:
        return np.floor((x - self.west) / self.cell).astype(np.int64)

    def _row(self, y: np.ndarray) -> np.ndarray:
        return np.floor((y - self.south) / self.cell).astype(np.int64)


def chosen(
    china: Boxes, russia: Boxes, tolerance: float, reach: float
) -> Tuple[np.ndarray, np.ndarray]:
    """Return the features of both sides that can face the other side or look across a gap.

    Features within `tolerance` of a box of the other side are chosen, and those beside ground
    that no box covers but both sides reach within `reach` metres: a gap. No feature that matters is
    left out; some that do not are kept.
    """
    china, russia = china.on_earth(), russia.on_earth()
    grid = _grid(china, russia, tolerance, reach)
    if grid is None:
        return np.zeros(0, np.int64), np.zeros(0, np.int64)
    sides = [boxes.grown(tolerance / 2 + grid.cell * 1e-6) for boxes in (china, russia)]
    painted = [_painted(boxes, grid) for boxes in sides]
    window = int(np.ceil(reach / grid.cell)) + 1
    close = [_within(one, window) for one in painted]
    contact = painted[0] & painted[1]
    empty = ~painted[0] & ~painted[1] & close[0] & close[1]
    found = []
    for side, other in ((0, 1), (1, 0)):
        beside = _within(empty, 1) & close[other]
        found.append(_hitting(sides[side], contact | (beside & painted[side]), grid))
    return found[0], found[1]


def _grid(china: Boxes, russia: Boxes, tolerance: float, reach: float) -> _Grid | None:
    if not len(china.xmin) or not len(russia.xmin):
        return None
    margin = reach + tolerance
    west = max(china.xmin.min(), russia.xmin.min()) - margin
    east = min(china.xmax.max(), russia.xmax.max()) + margin
    south = max(china.ymin.min(), russia.ymin.min()) - margin
    north = min(china.ymax.max(), russia.ymax.max()) + margin
    if west > east or south > north:
        return None
    sizes = [np.median(np.maximum(b.xmax - b.xmin, b.ymax - b.ymin)) for b in (china, russia)]
    cell = max(float(min(sizes)) / _CELLS_PER_BOX, tolerance, 1e-9)
    cell = max(cell, (east - west) / _MOST_CELLS, (north - south) / _MOST_CELLS)
    columns = int((east - west) / cell) + 1
    return _Grid(west, south, cell, columns, int((north - south) / cell) + 1)


def _painted(boxes: Boxes, grid: _Grid) -> np.ndarray:
    """Return which cells a box covers: corners of a difference array, summed up."""
    x0, x1, y0, y1, inside = (column for column in grid.cells(boxes))
    x0, x1, y0, y1 = (column[inside] for column in (x0, x1, y0, y1))
    width = grid.columns + 1
    corners = np.concatenate(
        (y0 * width + x0, (y1 + 1) * width + x1 + 1, y0 * width + x1 + 1, (y1 + 1) * width + x0)
    )
    n = len(x0)
    sign = np.repeat([1.0, 1.0, -1.0, -1.0], n)
    counts = np.bincount(corners, sign, width * (grid.rows + 1))
    counts = counts.reshape(grid.rows + 1, width).cumsum(axis=0).cumsum(axis=1)
    return counts[:-1, :-1] > 0.5


def _within(mask: np.ndarray, cells: int) -> np.ndarray:
    """Return which cells have a cell of the mask within a square of some cells around them."""
    total = _summed(mask)
    rows, columns = mask.shape
    low_y = np.maximum(np.arange(rows) - cells, 0)
    high_y = np.minimum(np.arange(rows) + cells + 1, rows)
    low_x = np.maximum(np.arange(columns) - cells, 0)
    high_x = np.minimum(np.arange(columns) + cells + 1, columns)
    inside = total[np.ix_(high_y, high_x)] - total[np.ix_(low_y, high_x)]
    inside -= total[np.ix_(high_y, low_x)] - total[np.ix_(low_y, low_x)]
    return inside > 0


def _summed(mask: np.ndarray) -> np.ndarray:
    total = np.zeros((mask.shape[0] + 1, mask.shape[1] + 1), np.int64)
    total[1:, 1:] = mask.cumsum(axis=0).cumsum(axis=1)
    return total


def _hitting(boxes: Boxes, mask: np.ndarray, grid: _Grid) -> np.ndarray:
    """Return the features of the boxes that touch a cell of the mask."""
    x0, x1, y0, y1, inside = grid.cells(boxes)
    total = _summed(mask)
    hits = total[y1 + 1, x1 + 1] - total[y0, x1 + 1] - total[y1 + 1, x0] + total[y0, x0]
    return np.unique(boxes.feature[inside & (hits > 0)])
