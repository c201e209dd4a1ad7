"""Faults at the border: that go on beyond it, that do not, that stop short of it."""

from __future__ import annotations

from typing import Dict, List, NamedTuple, Tuple

import numpy as np

from tests.benchmarks.layout import CHINA, RUSSIA
from tests.benchmarks.plane import Plane
from tests.benchmarks.sets import BenchSet

KINDS = ("thrust", "normal", "strike-slip")
_CONTINUES, _ALONE = 0.7, 0.85
_OFFSET, _UNDERSHOOT = 0.2, 0.1
_STRIKE, _TURN, _WIGGLE = 50.0, 18.0, 6.0
_STEP, _POINTS = 0.7, 20
_SAME_KIND = 0.85


class Fault(NamedTuple):
    """A fault of one side on the map: its id there, its type and its points (n, 2)."""

    fid: int
    kind: str
    points: np.ndarray


class Faults(NamedTuple):
    """Faults of both sides, which ids continue each other, and by name those that do not."""

    sides: Tuple[List[Fault], List[Fault]]
    continued: np.ndarray
    ends: Dict[str, np.ndarray]


def faults_of(bench: BenchSet, plane: Plane, seed: int) -> Faults:
    """Return the faults of a set."""
    drawing = _Drawing(plane, bench.tolerance, bench.disturbances.noise > 0, seed)
    spacing = bench.fault_spacing * bench.tolerance
    count = int(plane.length / spacing)
    s = (np.arange(count) + 0.5 + drawing.rng.uniform(-0.45, 0.45, count)) * spacing
    for u in np.interp(s, plane.s, plane.u).tolist():
        drawing.add(u)
    ends = {name: np.array(ids, np.int64).reshape(-1, 2) for name, ids in drawing.ends.items()}
    return Faults(drawing.sides, np.array(drawing.continued, np.int64).reshape(-1, 2), ends)


class _Drawing:
    def __init__(self, plane: Plane, tolerance: float, noisy: bool, seed: int) -> None:
        self.rng = np.random.default_rng(seed)
        self.sides: Tuple[List[Fault], List[Fault]] = ([], [])
        self.continued: List[Tuple[int, int]] = []
        self.ends: Dict[str, List[Tuple[int, int]]] = {"alone": [], "short": []}
        self._plane, self._tolerance, self._noise = plane, tolerance, float(noisy)

    def add(self, u: float) -> None:
        """Draw one fault; the ids of ends are (side, id)."""
        strike = float(self.rng.uniform(-_STRIKE, _STRIKE))
        kind = int(self.rng.integers(0, len(KINDS)))
        fate = float(self.rng.random())
        side = int(self.rng.integers(0, 2))
        if fate < _CONTINUES:
            other = kind if self.rng.random() < _SAME_KIND else (kind + 1) % len(KINDS)
            self.continued.append(
                (
                    self._draw(u, 0.0, strike, CHINA, kind),
                    self._draw(u, 0.0, strike, RUSSIA, other),
                )
            )
        elif fate < _ALONE:
            self.ends["alone"].append((side, self._draw(u, 0.0, strike, side, kind)))
        else:
            back = float(self.rng.uniform(2.5, 6.0))
            self.ends["short"].append((side, self._draw(u, back, strike, side, kind)))

    def _draw(self, u: float, back: float, strike: float, side: int, kind: int) -> int:
        """Draw a fault of one side from its end outwards; returns its id."""
        t, rng = self._tolerance, self.rng
        turned = strike + self._noise * rng.normal(0.0, _TURN)
        course = turned + np.cumsum(self._noise * rng.normal(0.0, _WIGGLE, _POINTS))
        along = np.sin(np.radians(course)) * _STEP * t
        away = np.maximum(np.cos(np.radians(course)), 0.2) * _STEP * t
        begin = u + self._noise * rng.normal(0.0, _OFFSET) * t
        depth = back * t + self._noise * rng.normal(0.0, _UNDERSHOOT) * t
        sign = 1.0 if side == RUSSIA else -1.0
        # A straight line crosses the border, so what leads east on one side comes from the west.
        us = np.clip(begin + sign * np.cumsum(along), 0.0, self._plane.u[-1])
        points = np.column_stack(
            self._plane.place(
                np.concatenate(([begin], us)),
                sign * np.concatenate(([depth], depth + np.cumsum(away))),
                side,
            )
        )
        fid = len(self.sides[side]) + 1
        way = points if rng.random() < 0.5 else points[::-1]
        self.sides[side].append(Fault(fid, KINDS[kind], way))
        return fid
