"""Rings that are thinned, made denser, crossed, or have a hole."""

from __future__ import annotations

import numpy as np

from tests.benchmarks.plane import Plane

_HOLE_RADIUS = 0.1
_HOLE_POINTS = 12


def thinned(ring: np.ndarray, node: np.ndarray) -> np.ndarray:
    """Leave out every second point that is no node."""
    keep = node | (np.arange(len(ring)) % 2 == 0)
    keep[[0, -1]] = True
    return ring[keep]


def denser(ring: np.ndarray) -> np.ndarray:
    """Put a point into the middle of every edge."""
    points = np.empty((2 * len(ring) - 1, 2))
    points[::2] = ring
    points[1::2] = (ring[1:] + ring[:-1]) / 2
    return points


def invalid(ring: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Cross the ring with itself, or let it run out and back."""
    k = int(rng.integers(2, len(ring) - 3))
    if rng.random() < 0.5:
        return np.vstack((ring[:k], ring[k + 1], ring[k], ring[k + 2 :]))
    way = ring[k] - ring[k - 1]
    spike = ring[k] + 1.5 * np.array((way[1], -way[0]))
    return np.vstack((ring[: k + 1], spike, ring[k:]))


def hole(plane: Plane, u: float, v: float, width: float, side: int) -> np.ndarray:
    """Return a small closed ring round an abstract place, on the map."""
    turn = np.linspace(0.0, 2.0 * np.pi, _HOLE_POINTS + 1)
    around = u + _HOLE_RADIUS * width * np.cos(turn), v + _HOLE_RADIUS * width * np.sin(turn)
    ring = np.column_stack(plane.place(*around, side))
    ring[-1] = ring[0]
    return ring
