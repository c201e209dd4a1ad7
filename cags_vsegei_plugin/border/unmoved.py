"""Outlines that are drawn with the same vertices, at the same places or nearly so."""

from __future__ import annotations

from typing import Sequence

import numpy as np

from cags_vsegei_plugin.border.wkb import Rings, parse


def unmoved(one: Sequence[bytes], other: Sequence[bytes], limit: float) -> np.ndarray:
    """Return of which bodies no vertex moved by more than `limit`, between two lists of WKB.

    False also where the vertices are others, or cannot be read.
    """
    rings = parse(one), parse(other)
    counts = [_points(each) for each in rings]
    fits = (counts[0] == counts[1]) & (counts[0] > 0)
    chosen = [fits[np.repeat(each.feature, np.diff(each.start))] for each in rings]
    (x0, y0), (x1, y1) = ((r.x[c], r.y[c]) for r, c in zip(rings, chosen))
    result = np.zeros(len(one), bool)
    if len(x0):
        first = np.cumsum(counts[0][fits]) - counts[0][fits]
        result[fits] = np.maximum.reduceat(np.hypot(x1 - x0, y1 - y0), first) <= limit
    return result


def _points(rings: Rings) -> np.ndarray:
    """Return how many points each body has."""
    of_point = np.repeat(rings.feature, np.diff(rings.start))
    counts = np.bincount(of_point, minlength=rings.features)
    counts[rings.unreadable] = 0
    return counts
