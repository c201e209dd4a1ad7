"""How far two colours lie apart for the eye (CIE 1976, from sRGB under D65)."""

from __future__ import annotations

from typing import List

import numpy as np

_TO_XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
_WHITE = np.array([0.9505, 1.0, 1.089])


def distance(first: str, second: str) -> float:
    """Return the distance of two colours written as #rrggbb; 2 is just seen."""
    return float(np.hypot.reduce(_lab(first) - _lab(second)))


def _lab(color: str) -> np.ndarray:
    parts: List[int] = [int(color[start : start + 2], 16) for start in (1, 3, 5)]
    share = np.array(parts) / 255.0
    linear = np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)
    x, y, z = np.cbrt(_TO_XYZ @ linear / _WHITE)
    return np.array([116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)])
