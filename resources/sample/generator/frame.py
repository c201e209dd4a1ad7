"""The working frame: a metric grid in the open ocean, its border line and its fold trend."""

from __future__ import annotations

from functools import cache
from typing import Sequence, Tuple

import numpy as np

EPSG = 32659  # UTM 59N about 171° E, 42° N: open North Pacific, far from every state
WEST_E, BORDER_N = 262_000.0, 4_650_000.0
WIDTH_M, HALF_HEIGHT_M = 476_000.0, 92_000.0
LENGTH_M = 600_000.0
K0, EARTH_M = 0.9996, 6_378_137.0

Wave = Tuple[float, float, float]
_WAVES: Sequence[Wave] = (  # wavelength m, relative amplitude m, phase
    (292_000.0, 27_000.0, 0.4),
    (101_000.0, 11_500.0, 2.1),
    (47_000.0, 5_600.0, 4.4),
    (21_500.0, 2_300.0, 1.0),
    (11_300.0, 900.0, 5.1),
    (6_100.0, 330.0, 3.3),
)


def waves(position: np.ndarray, table: Sequence[Wave]) -> np.ndarray:
    """Return the sum of the sine waves at the positions (metres)."""
    total = np.zeros_like(position, dtype=float)
    for length, amplitude, phase in table:
        total += amplitude * np.sin(2 * np.pi * position / length + phase)
    return total


@cache
def random_waves(seed: int, lengths: Tuple[float, ...], amplitude: float) -> Sequence[Wave]:
    """Return waves of equal share and random phase with the root mean square `amplitude`."""
    phases = np.random.RandomState(seed).uniform(0, 2 * np.pi, len(lengths))
    each = amplitude * np.sqrt(2.0 / len(lengths))
    return [(length, each, float(phase)) for length, phase in zip(lengths, phases)]


def scale_factor(easting: np.ndarray) -> np.ndarray:
    """Return the scale of the transverse Mercator grid at the eastings."""
    return K0 * (1.0 + ((easting - 500_000.0) / EARTH_M) ** 2 / 2.0)


def distances(points: np.ndarray) -> np.ndarray:
    """Return the true metres along a line of grid points, starting with 0."""
    steps = np.hypot(*np.diff(points, axis=0).T)
    middle = (points[1:, 0] + points[:-1, 0]) / 2.0
    return np.concatenate([[0.0], np.cumsum(steps / scale_factor(middle))])


class Border:
    """The agreed border: a winding line of exactly 600 km, measured on the ellipsoid."""

    def __init__(self) -> None:
        low, high = 0.3, 2.0
        for _ in range(60):
            self.stretch = (low + high) / 2.0
            long = distances(self._curve(self._stations()))[-1] > LENGTH_M
            low, high = (low, self.stretch) if long else (self.stretch, high)
        self.points = self._curve(self._stations())
        self.metres = distances(self.points)

    def _stations(self) -> np.ndarray:
        steps = np.random.RandomState(59).uniform(180.0, 420.0, 4000)
        across = np.concatenate([[0.0], np.cumsum(steps)])
        return np.append(across[across < WIDTH_M - 100.0], WIDTH_M)

    def _curve(self, across: np.ndarray) -> np.ndarray:
        north = BORDER_N + self.stretch * waves(across, _WAVES)
        return np.column_stack([WEST_E + across, north])

    def at(self, km: np.ndarray) -> np.ndarray:
        """Return the grid points at kilometres of the border."""
        metres = np.atleast_1d(np.asarray(km, dtype=float)) * 1000.0
        columns = [np.interp(metres, self.metres, self.points[:, axis]) for axis in (0, 1)]
        return np.column_stack(columns)

    def smooth(self, across: np.ndarray) -> np.ndarray:
        """Return points of the smooth curve at metres from the west edge."""
        return self._curve(across)

    def km_of(self, across: np.ndarray) -> np.ndarray:
        """Return the border kilometres at metres from the west edge."""
        return np.interp(across, self.points[:, 0] - WEST_E, self.metres) / 1000.0


def trend_to_grid(belt: np.ndarray, north: np.ndarray) -> np.ndarray:
    """Return grid points from belt coordinate and northing: the folds run NNE and wind."""
    return np.column_stack([belt + _bend(belt, north - BORDER_N), north])


def grid_to_trend(points: np.ndarray) -> np.ndarray:
    """Return the belt coordinate of grid points (inverse of `trend_to_grid`)."""
    belt = points[:, 0].astype(float).copy()
    for _ in range(60):
        belt = points[:, 0] - _bend(belt, points[:, 1] - BORDER_N)
    return belt


def _bend(belt: np.ndarray, north: np.ndarray) -> np.ndarray:
    """Return how far east a belt lies at a northing: it turns NE away from the border."""
    west = belt - WEST_E
    away = north - 0.8 * waves(west, _WAVES[:2])
    turn = 0.42 * away * away**2 / (away**2 + 38_000.0**2)
    wide = 6_500.0 * np.sin(north / 31_000.0 + west / 74_000.0)
    narrow = 1_000.0 * np.sin(north / 11_500.0 + west / 19_000.0 + 1.0)
    return 0.06 * north + turn + wide - 6_500.0 * np.sin(west / 74_000.0) + narrow


def corners() -> Tuple[float, float, float, float]:
    """Return west, south, east and north of the sheet."""
    south, north = BORDER_N - HALF_HEIGHT_M, BORDER_N + HALF_HEIGHT_M
    return WEST_E, south, WEST_E + WIDTH_M, north
