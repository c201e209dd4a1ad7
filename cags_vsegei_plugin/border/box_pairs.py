"""Which boxes touch boxes of another layer: exactly, and at the price of a few cells each."""

from __future__ import annotations

from typing import NamedTuple, Tuple

import numpy as np

from cags_vsegei_plugin.border.both import on_both
from cags_vsegei_plugin.border.boxes import Boxes
from cags_vsegei_plugin.border.cells import BY_BOTH, Cells, Seen, lattice_of
from cags_vsegei_plugin.border.spans import Spans, owners, spans_of

_WIDE = 1.5
"""Cells are so many boxes wide: most boxes lie in few of them, and few boxes in one."""
_PAIRS_AT_ONCE = 120_000


def touching(a: Boxes, b: Boxes, margin: float) -> Tuple[np.ndarray, np.ndarray]:
    """Return of both layers which boxes lie within `margin` metres of a box of the other.

    On both axes by themselves, as boxes are grown.
    """
    met = np.zeros(len(a.xmin), bool), np.zeros(len(b.xmin), bool)
    if not all(map(len, met)):
        return met
    grown = a.grown(margin)
    lattice = lattice_of((grown, b), 0.0, _WIDE)
    covered = on_both(lattice.covered, grown, b)
    # Most boxes share no cell with the other layer: what is left is quickly sorted.
    seen = Seen.of(*(each.key for each in covered))
    cells = on_both(lambda each: _Sorted.of(each, seen), *covered)
    half = len(cells[0].key) // 2
    ours = cells[0].take(slice(0, half)), cells[0].take(slice(half, None))
    found = on_both(lambda some: _meeting(some, cells[1], grown, b), *ours)
    for one, other in found:
        met[0][one] = True
        met[1][other] = True
    return met


class _Sorted(NamedTuple):
    """Cells in rising order, and the box each belongs to."""

    key: np.ndarray
    box: np.ndarray

    @classmethod
    def of(cls, cells: Cells, seen: Seen) -> _Sorted:
        """Return the cells of some boxes that both layers may cover."""
        size = np.diff(np.append(cells.first, len(cells.key)))
        shared = np.flatnonzero(seen.told(cells.key) == BY_BOTH)
        key, box = cells.key.take(shared), owners(size).take(shared)
        order = np.argsort(key)
        return cls(key.take(order), box.take(order))

    def take(self, which: slice) -> _Sorted:
        """Return some of the cells."""
        return _Sorted(self.key[which], self.box[which])

    def within(self, others: _Sorted) -> Spans:
        """Return where in others the same cells stand."""
        return Spans(
            np.searchsorted(others.key, self.key, "left"),
            np.searchsorted(others.key, self.key, "right"),
        )


def _meeting(
    ours: _Sorted, theirs: _Sorted, grown: Boxes, boxes: Boxes
) -> Tuple[np.ndarray, np.ndarray]:
    """Return numbers of boxes that meet; a box may come several times."""
    spans = ours.within(theirs)
    portion = np.cumsum(spans.size) // _PAIRS_AT_ONCE
    one, other = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)]
    for first, stop in zip(*spans_of(portion)):
        rows, cell = Spans(spans.start[first:stop], spans.stop[first:stop]).numbered()
        a, b = ours.box[first:stop].take(cell), theirs.box.take(rows)
        meet = grown.xmin.take(a) <= boxes.xmax.take(b)
        meet &= grown.xmax.take(a) >= boxes.xmin.take(b)
        meet &= grown.ymin.take(a) <= boxes.ymax.take(b)
        meet &= grown.ymax.take(a) >= boxes.ymin.take(b)
        met = np.flatnonzero(meet)
        one.append(a.take(met))
        other.append(b.take(met))
    return np.concatenate(one), np.concatenate(other)
