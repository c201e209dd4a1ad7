"""A dense grid of wide cells over the ground where two layers can meet."""

from __future__ import annotations

from typing import NamedTuple, Optional, Tuple

import numpy as np

from cags_vsegei_plugin.border.boxes import Boxes, typical_size

_MOST_CELLS = 1000
_CELLS_PER_BOX = 2.0


class Grid(NamedTuple):
    """A dense grid: its corner and its cells' width in metres."""

    west: float
    south: float
    cell: float
    columns: int
    rows: int

    def painted(self, boxes: Boxes) -> np.ndarray:
        """Return which cells a box covers: corners of a difference array, summed up."""
        x0, x1, y0, y1, inside = self._cells(boxes)
        x0, x1, y0, y1 = (column[inside] for column in (x0, x1, y0, y1))
        width = self.columns + 1
        size = width * (self.rows + 1)
        more = np.concatenate((y0 * width + x0, (y1 + 1) * width + x1 + 1))
        less = np.concatenate((y0 * width + x1 + 1, (y1 + 1) * width + x0))
        counts = np.bincount(more, minlength=size) - np.bincount(less, minlength=size)
        counts = counts.reshape(self.rows + 1, width).cumsum(axis=0).cumsum(axis=1)
        return counts[:-1, :-1] > 0

    def hitting(self, boxes: Boxes, mask: np.ndarray) -> np.ndarray:
        """Return which boxes touch a cell of the mask."""
        x0, x1, y0, y1, inside = self._cells(boxes)
        total = _summed(mask)
        hits = total[y1 + 1, x1 + 1] - total[y0, x1 + 1] - total[y1 + 1, x0] + total[y0, x0]
        return inside & (hits > 0)

    def around(self, mask: np.ndarray, metres: float) -> np.ndarray:
        """Return which cells may have a cell of the mask within some metres."""
        cells = int(np.ceil(metres / self.cell)) + 1
        total = _summed(mask)
        rows, columns = mask.shape
        low_y = np.maximum(np.arange(rows) - cells, 0)
        high_y = np.minimum(np.arange(rows) + cells + 1, rows)
        low_x = np.maximum(np.arange(columns) - cells, 0)
        high_x = np.minimum(np.arange(columns) + cells + 1, columns)
        inside = total[np.ix_(high_y, high_x)] - total[np.ix_(low_y, high_x)]
        inside -= total[np.ix_(high_y, low_x)] - total[np.ix_(low_y, low_x)]
        return inside > 0

    def _cells(self, boxes: Boxes) -> Tuple[np.ndarray, ...]:
        """Return the first and last column and row of each box, and which lie on the grid."""
        first_x, last_x = (self._number(x, self.west) for x in (boxes.xmin, boxes.xmax))
        first_y, last_y = (self._number(y, self.south) for y in (boxes.ymin, boxes.ymax))
        inside = (last_x >= 0) & (last_y >= 0)
        inside &= (first_x < self.columns) & (first_y < self.rows)
        return (
            np.clip(first_x, 0, self.columns - 1),
            np.clip(last_x, 0, self.columns - 1),
            np.clip(first_y, 0, self.rows - 1),
            np.clip(last_y, 0, self.rows - 1),
            inside,
        )

    def _number(self, values: np.ndarray, low: float) -> np.ndarray:
        return np.floor((values - low) / self.cell).astype(np.int64)


def grid_of(china: Boxes, russia: Boxes, margin: float) -> Optional[Grid]:
    """Return a grid over the place within `margin` metres of both sides' extents, or None."""
    if not len(china.xmin) or not len(russia.xmin):
        return None
    west = max(china.xmin.min(), russia.xmin.min()) - margin
    east = min(china.xmax.max(), russia.xmax.max()) + margin
    south = max(china.ymin.min(), russia.ymin.min()) - margin
    north = min(china.ymax.max(), russia.ymax.max()) + margin
    if west > east or south > north:
        return None
    cell = max(typical_size((china, russia)) / _CELLS_PER_BOX, margin / 20.0, 1e-9)
    cell = max(cell, (east - west) / _MOST_CELLS, (north - south) / _MOST_CELLS)
    columns, rows = int((east - west) / cell) + 1, int((north - south) / cell) + 1
    return Grid(west, south, cell, columns, rows)


def _summed(mask: np.ndarray) -> np.ndarray:
    total = np.zeros((mask.shape[0] + 1, mask.shape[1] + 1), np.int32)
    total[1:, 1:] = mask.cumsum(axis=0, dtype=np.int32).cumsum(axis=1, dtype=np.int32)
    return total
