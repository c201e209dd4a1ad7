"""Which bodies of two editions are drawn with mostly the same vertices, wherever they lie now."""

from __future__ import annotations

from typing import Tuple

import numpy as np

from cags_vsegei_plugin.border.unmoved import Vertices

Shared = Tuple[np.ndarray, np.ndarray, np.ndarray]


def in_common(old: Vertices, new: Vertices, step: float) -> Shared:
    """Return numbers of old and new bodies with a vertex in common, and how much they share.

    Vertices in one cell of `step` metres are one. The share is of the body with more vertices: a
    small body all of whose vertices are on the outline of a large one shares little.
    """
    x, y = (np.concatenate(pair) / step for pair in zip(old[:2], new[:2]))
    cells = np.unique(np.column_stack((np.round(x), np.round(y))), axis=0, return_inverse=True)[1]
    cells = cells.ravel()
    ours, theirs = (_once(each) for each in _by_body(old, new, cells))
    pairs, times = np.unique(_meeting(ours, theirs), axis=0, return_counts=True)
    sizes = [np.bincount(each[:, 1], minlength=1) for each in (ours, theirs)]
    larger = np.maximum(sizes[0][pairs[:, 0]], sizes[1][pairs[:, 1]])
    return pairs[:, 0], pairs[:, 1], times / np.maximum(larger, 1)


def _by_body(old: Vertices, new: Vertices, cells: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
    """Return cells and numbers of bodies of both editions, vertex by vertex."""
    numbers = [np.repeat(np.arange(len(each.counts)), each.counts) for each in (old, new)]
    first = len(old.x)
    return (
        np.column_stack((cells[:first], numbers[0])),
        np.column_stack((cells[first:], numbers[1])),
    )


def _once(rows: np.ndarray) -> np.ndarray:
    return np.unique(rows, axis=0) if len(rows) else rows.reshape(0, 2)


def _meeting(ours: np.ndarray, theirs: np.ndarray) -> np.ndarray:
    """Return pairs of bodies, one for each cell both have; both are sorted by cell."""
    low, high = (np.searchsorted(theirs[:, 0], ours[:, 0], side) for side in ("left", "right"))
    counts = high - low
    first = np.repeat(low - np.concatenate(([0], np.cumsum(counts)[:-1])), counts)
    places = first + np.arange(int(counts.sum()))
    return np.column_stack((np.repeat(ours[:, 1], counts), theirs[places, 1]))
