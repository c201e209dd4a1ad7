"""Polygons that are compared although they are invalid."""

from __future__ import annotations

from typing import List, Optional, Sequence

import numpy as np
from qgis.core import QgsGeometry, QgsProcessingFeedback

from cags_vsegei_plugin.border.coverage import Coverage
from cags_vsegei_plugin.errors import stop_if_cancelled

_POLYGON, _MULTIPOLYGON = 3, 6
_EVERY = 1024
_POINT = 16


def invalid_features(
    coverage: Coverage,
    numbers: Sequence[int],
    feedback: Optional[QgsProcessingFeedback] = None,
) -> List[int]:
    """Return the ids of those of some features that are invalid: crossing, open, with spikes."""
    rings = _rings_of(coverage, numbers)
    points = _interleaved(coverage)
    found = []
    for place, number in enumerate(numbers):
        if place % _EVERY == 0:
            stop_if_cancelled(feedback)
        geometry = QgsGeometry()
        geometry.fromWkb(_polygon(coverage, rings[place], points))
        if not geometry.isGeosValid():
            found.append(int(coverage.fid[number]))
    return found


def _rings_of(coverage: Coverage, numbers: Sequence[int]) -> List[range]:
    first = np.searchsorted(coverage.ring_feature, numbers, "left").tolist()
    stop = np.searchsorted(coverage.ring_feature, numbers, "right").tolist()
    return [range(a, b) for a, b in zip(first, stop)]


def polygon_wkb(coverage: Coverage, rings: range) -> bytes:
    """Return the binary of a feature: a polygon, or several where it has several outer rings."""
    return _polygon(coverage, rings, _interleaved(coverage))


def _interleaved(coverage: Coverage) -> memoryview:
    """Return x and y of all vertices in turn, as bytes."""
    return memoryview(np.column_stack((coverage.x, coverage.y)).astype("<f8")).cast("B")


def _polygon(coverage: Coverage, rings: range, points: memoryview) -> bytes:
    parts: List[List[bytes]] = []
    for ring in rings:
        first, stop = coverage.ring_start[ring : ring + 2].tolist()
        if not parts or not coverage.ring_is_hole[ring]:
            parts.append([])
        here = points[first * _POINT : stop * _POINT]
        parts[-1].append(_count(stop - first) + here)
    polygons = [_head(_POLYGON) + _count(len(part)) + b"".join(part) for part in parts]
    if len(polygons) == 1:
        return polygons[0]
    return _head(_MULTIPOLYGON) + _count(len(polygons)) + b"".join(polygons)


def _head(kind: int) -> bytes:
    return b"\x01" + _count(kind)


def _count(number: int) -> bytes:
    return number.to_bytes(4, "little")
