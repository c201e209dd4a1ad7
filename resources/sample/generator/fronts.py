"""The two versions of the border: each side digitised it by itself."""

from __future__ import annotations

from typing import List, Sequence

import numpy as np

from generator import frame
from generator.drawing import Placed

SHIFT_EN = np.array([38.0, 88.0])  # metres: what an untransformed datum does
SHIFT_KM = (102.0, 153.0)  # where the Russian front is off by that constant vector
_NOISE = (2_900.0, 4_700.0, 7_900.0, 13_100.0)


def fronts(border: frame.Border, rows: Sequence[Placed]) -> List[np.ndarray]:
    """Return the fronts of China and of Russia, west to east, in the grid."""
    result = []
    for side, seed, step in ((-1.0, 31, 520.0), (1.0, 47, 430.0)):
        random = np.random.RandomState(seed)
        steps = random.uniform(0.4, 1.6, int(frame.WIDTH_M / step * 1.3)) * step
        across = np.concatenate([[0.0], np.cumsum(steps)])
        across = np.append(across[across < frame.WIDTH_M - 150.0], frame.WIDTH_M)
        km = border.km_of(across)
        offset = _noise(km, seed) + side * _planted(km, rows) / 2.0
        line = border.smooth(across)
        moved = line + _normals(border, across) * offset[:, None]
        if side > 0:
            moved += _inside(km, *SHIFT_KM, 1.0)[:, None] * SHIFT_EN
        moved[[0, -1], 0] = line[[0, -1], 0]
        result.append(moved)
    return result


def _noise(km: np.ndarray, seed: int) -> np.ndarray:
    """Return offsets along the normal: 60 m at large, 12 m where the datum shift is shown."""
    quiet = _inside(km, *SHIFT_KM, 1.0)
    rough = frame.waves(km * 1000.0, frame.random_waves(seed, _NOISE, 62.0))
    return rough * (1.0 - 0.85 * quiet)


def _planted(km: np.ndarray, rows: Sequence[Placed]) -> np.ndarray:
    """Return the planted distance between the fronts, gap > 0 > overlap (metres)."""
    total = np.zeros_like(km)
    for item in rows:
        total += item.row.gap_m * _inside(km, item.from_km, item.to_km, 0.8)
    return total


def _inside(km: np.ndarray, from_km: float, to_km: float, ramp_km: float) -> np.ndarray:
    """Return 1 inside the kilometres, 0 outside, with ramps outside of them."""
    return np.interp(km, [from_km - ramp_km, from_km, to_km, to_km + ramp_km], [0, 1, 1, 0])


def _normals(border: frame.Border, across: np.ndarray) -> np.ndarray:
    """Return unit vectors across the border, towards the north."""
    ahead = border.smooth(np.clip(across + 700.0, 0, frame.WIDTH_M))
    behind = border.smooth(np.clip(across - 700.0, 0, frame.WIDTH_M))
    along = ahead - behind
    normal = np.column_stack([-along[:, 1], along[:, 0]])
    return normal / np.hypot(*normal.T)[:, None]
