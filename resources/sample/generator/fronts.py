"""The two versions of the border: each side digitised it by itself."""

from __future__ import annotations

from typing import List, Sequence

import numpy as np

from generator import frame
from generator.drawing import Placed

SHIFT_EN = np.array([38.0, 88.0])  # metres: what an untransformed datum does
RAMP_KM = 0.8
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
        offset = _noise(km, seed, rows) + side * _planted(km, rows) / 2.0
        line = border.smooth(across)
        moved = line + _normals(border, across) * offset[:, None]
        if side > 0:
            moved += _shifted(km, rows)[:, None] * SHIFT_EN
        moved[[0, -1], 0] = line[[0, -1], 0]
        result.append(moved)
    return result


def _shifted(km: np.ndarray, rows: Sequence[Placed]) -> np.ndarray:
    """Return 1 from the first to the last row planted with GEO-6, 0 elsewhere."""
    ends = [end for item in rows if item.row.plant == "GEO-6" for end in item[1:]]
    return _inside(km, min(ends), max(ends), 1.0) if ends else np.zeros_like(km)


def _noise(km: np.ndarray, seed: int, rows: Sequence[Placed]) -> np.ndarray:
    """Return offsets along the normal: tens of metres, in places up to some 200 m."""
    rough = frame.waves(km * 1000.0, frame.random_waves(seed, _NOISE, 62.0))
    careless = 0.6 + 1.4 * np.sin(km / 17.0 + seed) ** 4
    return rough * careless * (1.0 - 0.85 * _shifted(km, rows))


def _planted(km: np.ndarray, rows: Sequence[Placed]) -> np.ndarray:
    """Return the planted distance between the fronts, gap > 0 > overlap (metres).

    It comes and goes inside of its row: where it reached the neighbours, a contact that meets the
    border at a slant would be kilometres apart on the two fronts.
    """
    total = np.zeros_like(km)
    for item in rows:
        ends = item.from_km + RAMP_KM, item.to_km - RAMP_KM
        total += item.row.gap_m * _inside(km, *ends, RAMP_KM)
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
