"""Polygons of one side in the abstract plane: rows of bricks between wavering courses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import List, NamedTuple, Sequence, Tuple

import numpy as np

from tests.benchmarks.plane import Plane
from tests.benchmarks.sets import BenchSet

CHINA, RUSSIA = 0, 1
SIDES = ("china", "russia")
WALL_POINTS = 7
_COURSE_POINTS = 10
_SHARED = 0.65
_JITTER = 0.3


class Points(NamedTuple):
    """Points on the map; `node` says where three polygons meet, or two at the border."""

    x: np.ndarray
    y: np.ndarray
    node: np.ndarray


class Row(NamedTuple):
    """A row of polygons: two courses, where each wall meets them, and the walls between.

    `walls` has WALL_POINTS points a wall, wall by wall. `middle` is the abstract u, v of
    each polygon's middle.
    """

    lower: Points
    upper: Points
    at_lower: np.ndarray
    at_upper: np.ndarray
    walls: Points
    middle: Tuple[np.ndarray, np.ndarray]


@dataclass(frozen=True)
class Layout:
    """The rows of one side, the first at the border; `nodes` are the walls' u at the border."""

    side: int
    rows: List[Row]
    nodes: np.ndarray
    width: float


def border_nodes(
    bench: BenchSet, plane: Plane, rng: np.random.Generator
) -> Tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return where contacts reach the border in China and in Russia, and those that go on."""
    first = _walls(rng, float(plane.u[-1]), bench.columns)
    own = _walls(rng, float(plane.u[-1]), bench.columns)
    shared = rng.random(len(first)) < _SHARED
    shared[[0, -1]] = True
    return first, np.where(shared, first, own), first[shared]


def _walls(rng: np.random.Generator, length: float, columns: int) -> np.ndarray:
    walls = np.linspace(0.0, length, columns + 1)
    walls[1:-1] += rng.uniform(-_JITTER, _JITTER, columns - 1) * length / columns
    return walls


class _Course(NamedTuple):
    """A line between two rows, in the abstract plane."""

    u: np.ndarray
    v: np.ndarray
    node: np.ndarray


def layout_of(
    bench: BenchSet, plane: Plane, side: int, nodes: np.ndarray, rng: np.random.Generator
) -> Layout:
    """Return the polygons of one side; `nodes` are the walls of its first row."""
    length = float(plane.u[-1])
    width = length / bench.columns
    walls = [nodes] + [_walls(rng, length, bench.columns) for _ in range(bench.rows - 1)]
    courses = [
        _course(rng, walls[max(k - 1, 0) : k + 1], k * width, width) for k in range(bench.rows + 1)
    ]
    sign = 1.0 if side == RUSSIA else -1.0
    placed = [
        Points(*plane.place(course.u, sign * course.v, side), course.node) for course in courses
    ]
    rows = []
    for k, wall in enumerate(walls):
        below, above = courses[k], courses[k + 1]
        at_lower, at_upper = np.searchsorted(below.u, wall), np.searchsorted(above.u, wall)
        v0, v1 = below.v[at_lower], above.v[at_upper]
        u, v = _wall_points(rng, wall, v0, v1, width)
        standing = Points(*plane.place(u, sign * v, side), np.zeros(len(u), bool))
        centre = (wall[:-1] + wall[1:]) / 2, np.full(len(wall) - 1, sign * (k + 0.5) * width)
        rows.append(Row(placed[k], placed[k + 1], at_lower, at_upper, standing, centre))
    return Layout(side, rows, nodes, width)


def _course(
    rng: np.random.Generator, walls: Sequence[np.ndarray], height: float, width: float
) -> _Course:
    """Return a course through the walls of both its rows; the one at height 0 is the border."""
    length = float(walls[0][-1])
    count = len(walls[0]) * _COURSE_POINTS
    filling = (np.arange(1, count) + rng.uniform(-0.3, 0.3, count - 1)) * length / count
    nodes = np.concatenate(walls)
    u = np.unique(np.concatenate((nodes, filling)))
    node = np.isin(u, nodes)
    if height == 0:
        return _Course(u, np.zeros(len(u)), node)
    v = np.full(len(u), height)
    for apart, swing in ((0.8, 0.16), (0.2, 0.02)):
        knots = np.linspace(0.0, length, int(length / (apart * width)) + 2)
        v += swing * width * np.interp(u, knots, rng.uniform(-1.0, 1.0, len(knots)))
    return _Course(u, v, node)


def _wall_points(
    rng: np.random.Generator, wall: np.ndarray, v0: np.ndarray, v1: np.ndarray, width: float
) -> Tuple[np.ndarray, np.ndarray]:
    t = np.arange(1, WALL_POINTS + 1) / (WALL_POINTS + 1.0)
    u = wall[:, None] + rng.uniform(-0.05, 0.05, (len(wall), WALL_POINTS)) * width
    # The walls at both ends of the layer stay straight.
    u[[0, -1]] = wall[[0, -1], None]
    v = v0[:, None] + t * (v1 - v0)[:, None]
    return u.ravel(), v.ravel()
