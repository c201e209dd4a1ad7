"""Small cells along the border: which of them boxes cover, kept without a dense grid."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple, Tuple

import numpy as np

from cags_vsegei_plugin.border.boxes import Boxes, typical_size
from cags_vsegei_plugin.border.spans import Spans, counted, portions, spans_of

_ROW = np.int64(1_000_003)
_FEWEST_BITS, _MOST_BITS = 16, 26
_SPARSE = 16
_TABLE = 8
_SMALL = 0.5
_MOST_COVERED = 12_000_000
BY_BOTH = 3
_BOXES_AT_ONCE, _CELLS_AT_ONCE = 2**14, 2**17


class Cells(NamedTuple):
    """Numbers of the cells that boxes cover, box by box; `first` is where each box begins."""

    key: np.ndarray
    first: np.ndarray

    def of(self, boxes: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
        """Return the cells of some boxes, and which of these each belongs to."""
        all_of = Spans(self.first, np.append(self.first[1:], len(self.key)))
        rows, number = all_of.take(boxes).numbered()
        return self.key.take(rows), number


class Lattice(NamedTuple):
    """Square cells, `cell` metres wide, counted from a corner."""

    west: float
    south: float
    cell: float

    def number(self, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """Return the number of the cell each place lies in."""
        return self._index(y, self.south) * _ROW + self._index(x, self.west)

    def covered(self, boxes: Boxes) -> Cells:
        """Return the cells that boxes cover, in part at least."""
        x0, y0 = self._index(boxes.xmin, self.west), self._index(boxes.ymin, self.south)
        columns = self._index(boxes.xmax, self.west) - x0 + 1
        rows = self._index(boxes.ymax, self.south) - y0 + 1
        cells = columns * rows
        end = np.cumsum(cells)
        key = np.empty(int(end[-1]) if len(end) else 0, np.int64)
        first = end - cells
        for some in portions(len(cells), _BOXES_AT_ONCE):
            # A run of cells for every row of a box, without a division for every cell.
            box, row = counted(rows[some])
            run = (y0[some].take(box) + row) * _ROW + x0[some].take(box)
            spans = Spans(run, run + columns[some].take(box))
            key[first[some.start] : end[some.stop - 1]] = spans.rows()
        return Cells(key, first)

    def widened(self, *sides: Boxes) -> Lattice:
        """Return wider cells where boxes would cover too many: some box may be as wide as Earth."""
        cell = self.cell
        while sum(_covered(side, cell) for side in sides) > _MOST_COVERED:
            cell *= 1.5
        return self._replace(cell=cell)

    def corners(self, key: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
        """Return the south-western corners of cells, those beyond the lattice's own corner too."""
        row, column = np.divmod(key + _ROW // 2, _ROW)
        return self.west + (column - _ROW // 2) * self.cell, self.south + row * self.cell

    def _index(self, values: np.ndarray, low: float) -> np.ndarray:
        return np.floor((values - low) / self.cell).astype(np.int64)


def beside(key: np.ndarray, cells: int = 1) -> np.ndarray:
    """Return the eight cells that lie some cells away from each, straight or aslant, (8, n)."""
    ways = [_ROW * up + right for up in (-1, 0, 1) for right in (-1, 0, 1) if up or right]
    return key + cells * np.array(ways)[:, None]


@dataclass(frozen=True)
class Seen:
    """Cells that were seen, by a hash: one that was not seen is rarely taken for seen.

    Of every cell one byte tells by whom: by nobody, by the first (1), the second (2), or both (3).
    """

    by: np.ndarray

    @classmethod
    def of(cls, *keys: np.ndarray) -> Seen:
        """Return the cells of these numbers, as one or two see them."""
        most = max(max(map(len, keys)), 1)
        bits = int(np.clip(int(_SPARSE * most).bit_length(), _FEWEST_BITS, _MOST_BITS))
        by = np.zeros(1 << bits, np.uint8)
        for number, key in enumerate(keys):
            for some in portions(len(key), _CELLS_AT_ONCE):
                slot = key[some] & (len(by) - 1)
                by[slot] = by.take(slot) | (1 << number) if number else 1
        return cls(by)

    def has_any(self, cells: Cells) -> np.ndarray:
        """Return of which boxes a cell may have been seen."""
        if not len(cells.first):
            return np.zeros(0, bool)
        return np.logical_or.reduceat(self.has(cells.key), cells.first)

    def has(self, key: np.ndarray) -> np.ndarray:
        """Return which cells may have been seen by anybody; none that was is denied."""
        return self.told(key) != 0

    def told(self, key: np.ndarray) -> np.ndarray:
        """Return of cells by whom they may have been seen."""
        by = np.empty(len(key), np.uint8)
        for some in portions(len(key), _CELLS_AT_ONCE):
            self.by.take(key[some] & (len(self.by) - 1), out=by[some], mode="wrap")
        return by


class BoxesByCell(NamedTuple):
    """Boxes in some cells: `key` in rising order, the `rows` of each cell's in `box`.

    `box` is (n, 4): xmin, ymin, xmax, ymax.
    """

    key: np.ndarray
    rows: Spans
    box: np.ndarray

    @classmethod
    def of(cls, key: np.ndarray, boxes: Boxes) -> BoxesByCell:
        """Return one box a cell; a cell may have several, a box several cells."""
        order = np.argsort(key, kind="stable")
        rows = spans_of(key[order])
        return cls(key[order[rows.start]], rows, np.column_stack(boxes[:4])[order])

    def cover(self, x: np.ndarray, y: np.ndarray, cell: np.ndarray) -> np.ndarray:
        """Return which places, in cells by their order or none (-1), a box covers."""
        asked = np.flatnonzero(cell >= 0)
        rows, place = self.rows.take(cell.take(asked)).numbered()
        box, place = self.box.take(rows, axis=0), asked.take(place)
        x, y = x.take(place), y.take(place)
        inside = (box[:, 0] <= x) & (x <= box[:, 2]) & (box[:, 1] <= y) & (y <= box[:, 3])
        found = np.zeros(len(cell), bool)
        found[place[inside]] = True
        return found


@dataclass(frozen=True)
class Unread:
    """Places that the boxes of polygons cover which were not read.

    `key` are cells that are theirs whole; in those that the other side may reach the boxes
    themselves tell.
    """

    lattice: Lattice
    key: np.ndarray
    at_border: BoxesByCell

    def covers(self, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """Return which places an unread polygon's box covers, or its cell away from the border."""
        if not self:
            return np.zeros(len(x), bool)
        whole, border = _Order(self.key), _Order(self.at_border.key)
        found = np.empty(len(x), bool)
        for some in portions(len(x), _CELLS_AT_ONCE):
            x_of, y_of = x[some], y[some]
            asked = self.lattice.number(x_of, y_of)
            covered = whole.of(asked) >= 0
            left = np.flatnonzero(~covered)
            cell = border.of(asked.take(left))
            covered[left] = self.at_border.cover(x_of.take(left), y_of.take(left), cell)
            found[some] = covered
        return found

    def __bool__(self) -> bool:
        return bool(len(self.key) or len(self.at_border.key))

    def outside(self, zone: np.ndarray) -> Unread:
        """Return the places that do not lie in a zone (xmin, ymin, xmax, ymax), read by now."""
        key, rows, box = self.at_border
        kept = np.flatnonzero(~self._inside(key, zone))
        at_border = BoxesByCell(key[kept], rows.take(kept), box)
        return Unread(self.lattice, self.key[~self._inside(self.key, zone)], at_border)

    def _inside(self, key: np.ndarray, zone: np.ndarray) -> np.ndarray:
        """Return which cells lie wholly in a zone."""
        west, south = self.lattice.corners(key)
        inside = (west >= zone[0]) & (west + self.lattice.cell <= zone[2])
        return inside & (south >= zone[1]) & (south + self.lattice.cell <= zone[3])


class _Order:
    """Where cells stand among some in rising order, all different.

    Nearly all are told by a look into a table, the rest by search.
    """

    def __init__(self, keys: np.ndarray) -> None:
        self._keys = keys
        self._mask = (1 << int(_TABLE * len(keys)).bit_length()) - 1
        slot, number = keys & self._mask, np.arange(len(keys))
        self._table = np.zeros(self._mask + 1, np.int32)
        self._table[slot] = number
        self._hidden = np.flatnonzero(self._table.take(slot) != number)
        self._is_crowded = np.zeros(self._mask + 1, bool)
        self._is_crowded[slot.take(self._hidden)] = True

    def of(self, asked: np.ndarray) -> np.ndarray:
        """Return the places of cells, -1 for those that are not among them."""
        if not len(self._keys):
            return np.full(len(asked), -1)
        slot = asked & self._mask
        at = self._table.take(slot)
        found = np.where(self._keys.take(at) == asked, at, -1)
        if len(self._hidden):
            left = np.flatnonzero((found < 0) & self._is_crowded.take(slot))
            hidden = self._keys.take(self._hidden)
            at = np.minimum(np.searchsorted(hidden, asked[left]), len(hidden) - 1)
            met = hidden[at] == asked[left]
            found[left[met]] = self._hidden[at[met]]
        return found


_NO_CELL = np.zeros(0, np.int64)
_NO_BOX = BoxesByCell(_NO_CELL, Spans(_NO_CELL, _NO_CELL), np.zeros((0, 4)))
NOTHING_UNREAD = Unread(Lattice(0.0, 0.0, 1.0), _NO_CELL, _NO_BOX)


def lattice_of(sides: Tuple[Boxes, Boxes], tolerance: float, width: float = _SMALL) -> Lattice:
    """Return cells `width` times as wide as a box, wider where there would be too many.

    No cell is narrower than half the tolerance.
    """
    west, south = (min(float(side[k].min()) for side in sides) for k in (0, 1))
    cell = max(typical_size(sides) * width, tolerance / 2.0, 1e-6)
    lattice = Lattice(west - tolerance, south - tolerance, cell)
    return lattice.widened(*sides)


def _covered(boxes: Boxes, cell: float) -> float:
    """Return about how many cells boxes cover."""
    wide, high = (boxes.xmax - boxes.xmin) / cell + 1.0, (boxes.ymax - boxes.ymin) / cell + 1.0
    return float((wide * high).sum())
