"""From a straight border in an abstract plane to a fractal one on the map.

Abstract: `u` runs along the border, `v` away from it (Russia above 0, China below). Two shears,
one after the other, bend the plane; a shear never folds, so neighbours stay neighbours.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple, Tuple

import numpy as np

from tests.benchmarks.ground import metres
from tests.benchmarks.sets import BenchSet

_ROUGHNESS, _OVERHANG = 0.9, 0.5
_WIDEST_M, _FINEST = 1_000_000.0, 20.0
_CORRELATION = 4.0
_BEYOND, _ZONE = 2.5, 20.0
_SAMPLES = 4.0
_CENTRE = 1_500_000.0


class Waves(NamedTuple):
    """A sum of sines: amplitude, wave number and phase of each."""

    amplitude: np.ndarray
    number: np.ndarray
    phase: np.ndarray

    def at(self, t: np.ndarray) -> np.ndarray:
        """Return the sum at some places."""
        total = np.zeros_like(t)
        for amplitude, number, phase in zip(*self):
            total += amplitude * np.sin(number * t + phase)
        return total


def _waves(rng: np.random.Generator, slope: float, finest: float) -> Waves:
    """Return waves an octave apart, all equally steep, so that every scale is as winding."""
    count = int(np.log2(_WIDEST_M / finest)) + 1
    length = _WIDEST_M / 2.0 ** np.arange(count)
    number = 2.0 * np.pi / length
    amplitude = slope * np.sqrt(2.0 / count) / number
    return Waves(amplitude, number, rng.uniform(0.0, 2.0 * np.pi, count))


@dataclass(frozen=True)
class Plane:
    """The bent plane, sampled along the border at a quarter of the tolerance.

    `u`, `s`: places and true metres along the border; `nx`, `ny`: the unit normal towards
    Russia; `moved` has the displacement (m) of each side's digitising, shape (2, n, 2).
    """

    rise: Waves
    lean: Waves
    u: np.ndarray
    s: np.ndarray
    nx: np.ndarray
    ny: np.ndarray
    moved: np.ndarray
    depth: float

    @property
    def separation(self) -> np.ndarray:
        """Return the true signed distance at each sample: a gap is positive."""
        apart = self.moved[1] - self.moved[0]
        return apart[:, 0] * self.nx + apart[:, 1] * self.ny

    @property
    def length(self) -> float:
        """Return the true metres of the border."""
        return float(self.s[-1])

    def place(self, u: np.ndarray, v: np.ndarray, side: int) -> Tuple[np.ndarray, np.ndarray]:
        """Return the map coordinates of abstract points as one side digitises them.

        What a side does to its front fades out at `depth` metres from it.
        """
        x, y = _bent(u, v, self.rise, self.lean)
        weight = np.clip(1.0 - np.abs(v) / self.depth, 0.0, 1.0)
        near = np.flatnonzero(weight > 0)
        for axis, column in ((0, x), (1, y)):
            field = self.moved[side][:, axis]
            column[near] += np.interp(u[near], self.u, field) * weight[near]
        return x, y


def _bent(u: np.ndarray, v: np.ndarray, rise: Waves, lean: Waves) -> Tuple[np.ndarray, np.ndarray]:
    y = v + rise.at(u)
    return u + lean.at(y) - _CENTRE, y


def plane_of(bench: BenchSet, rng: np.random.Generator) -> Plane:
    """Return the plane of a set, its border about as long as wanted."""
    finest = _FINEST * bench.tolerance
    rise, lean = _waves(rng, _ROUGHNESS, finest), _waves(rng, _OVERHANG, finest)
    width = bench.border_m / 1.5
    for _ in range(3):
        u, s, _, _ = _sampled(width, bench.tolerance / _SAMPLES, rise, lean)
        width *= bench.border_m / s[-1]
    u, s, nx, ny = _sampled(width, bench.tolerance / _SAMPLES, rise, lean)
    moved = np.stack([_digitised(rng, u, bench) for _ in range(2)])
    _displace(rng, moved, s, np.column_stack((nx, ny)), bench)
    depth = 1.5 * bench.border_m / bench.columns
    return Plane(rise, lean, u, s, nx, ny, moved, depth)


def _sampled(
    width: float, step: float, rise: Waves, lean: Waves
) -> Tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    u = np.linspace(0.0, width, int(width / step) + 2)
    x, y = _bent(u, np.zeros_like(u), rise, lean)
    s = np.concatenate(([0.0], np.cumsum(metres(x[:-1], y[:-1], x[1:], y[1:]))))
    tx, ty = np.gradient(x, u), np.gradient(y, u)
    size = np.hypot(tx, ty)
    return u, s, -ty / size, tx / size


def _digitised(rng: np.random.Generator, u: np.ndarray, bench: BenchSet) -> np.ndarray:
    """Return a smooth random displacement (m) in both directions, shape (n, 2)."""
    noise = bench.disturbances.noise * bench.tolerance
    width = int(_CORRELATION * _SAMPLES)
    kernel = np.exp(-0.5 * (np.arange(-2 * width, 2 * width + 1) / (width / 2.0)) ** 2)
    kernel /= np.sqrt((kernel**2).sum())
    raw = rng.normal(0.0, 1.0, (len(u) + 4 * width, 2))
    smooth = np.column_stack([np.convolve(raw[:, axis], kernel, "valid") for axis in (0, 1)])
    return noise * smooth[: len(u)]


def _displace(
    rng: np.random.Generator, moved: np.ndarray, s: np.ndarray, normal: np.ndarray, bench: BenchSet
) -> None:
    """Move parts of one side beyond the tolerance, towards the other or away from it."""
    tolerance, length = bench.tolerance, float(s[-1])
    share = bench.disturbances.displaced
    zones = int(np.ceil(share * length / (_ZONE * tolerance)))
    zone = share * length / max(zones, 1)
    for k in range(zones):
        middle = (k + rng.uniform(0.1, 0.9)) * length / zones
        side, way = rng.integers(0, 2), rng.choice((-1.0, 1.0))
        first, last = np.searchsorted(s, (middle - zone, middle + zone))
        # A flat top as wide as the zone; its flanks take a third of it.
        off = (np.abs(s[first:last] - middle) - zone / 2) / (zone / 3)
        bump = 0.5 + 0.5 * np.cos(np.pi * np.clip(off, 0.0, 1.0))
        moved[side, first:last] += way * _BEYOND * tolerance * bump[:, None] * normal[first:last]
