"""Which segments of two fronts can lie within reach of each other at all."""

from __future__ import annotations

from typing import Tuple

import numpy as np

from cags_vsegei_plugin.border.front import Segments

_COARSE = 16.0


def near(a: Segments, b: Segments, reach: float) -> Tuple[np.ndarray, np.ndarray]:
    """Return for both fronts which segments may come within `reach` metres of the other.

    No segment within reach is missed; one as far as four times the reach may be kept.
    Two passes, first with wide cells, so that a long far coast costs little.
    """
    in_a, in_b = np.ones(len(a.x0), bool), np.ones(len(b.x0), bool)
    for cell in (_COARSE * reach, 2.0 * reach):
        chosen_a, chosen_b = np.flatnonzero(in_a), np.flatnonzero(in_b)
        if not len(chosen_a) or not len(chosen_b):
            return np.zeros_like(in_a), np.zeros_like(in_b)
        cells_a, owner_a = _cells(a.take(chosen_a), cell)
        cells_b, owner_b = _cells(b.take(chosen_b), cell)
        in_a = _touched(chosen_a, cells_a, owner_a, cells_b, len(in_a))
        in_b = _touched(chosen_b, cells_b, owner_b, cells_a, len(in_b))
    return in_a, in_b


def _cells(segments: Segments, cell: float) -> Tuple[np.ndarray, np.ndarray]:
    """Return the cells (ix, iy) that samples at half a cell fall into, and their owners."""
    length = np.hypot(segments.x1 - segments.x0, segments.y1 - segments.y0)
    count = np.ceil(2.0 * length / cell).astype(np.int64) + 1
    owner = np.repeat(np.arange(len(length)), count)
    step = np.arange(len(owner)) - np.repeat(np.cumsum(count) - count, count)
    t = step / np.maximum(count - 1, 1)[owner]
    x = segments.x0[owner] + t * (segments.x1 - segments.x0)[owner]
    y = segments.y0[owner] + t * (segments.y1 - segments.y0)[owner]
    cells = np.stack((np.floor(x / cell), np.floor(y / cell))).astype(np.int64)
    return cells, owner


def _key(cells: np.ndarray) -> np.ndarray:
    return (cells[0] << 32) + (cells[1] & 0xFFFFFFFF)


def _touched(
    chosen: np.ndarray, cells: np.ndarray, owner: np.ndarray, others: np.ndarray, size: int
) -> np.ndarray:
    around = [_key(others + np.array([[dx], [dy]])) for dx in (-1, 0, 1) for dy in (-1, 0, 1)]
    occupied = np.unique(np.concatenate(around))
    key = _key(cells)
    at = np.minimum(np.searchsorted(occupied, key), len(occupied) - 1)
    touched = np.zeros(size, bool)
    touched[chosen[owner[occupied[at] == key]]] = True
    return touched
