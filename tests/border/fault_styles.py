"""Faults of many styles at a ragged border, drawn anew on each side, with the truth.

Independent of the other generators: a border that walks at random, noise with long tails, and
styles that surveys really draw.
"""

from __future__ import annotations

from typing import Dict, List, NamedTuple, Set, Tuple

import numpy as np


class Style(NamedTuple):
    """Lengths in tolerances, angles in degrees from the normal of the border, shares of lines.

    `strikes` lie within the range, of either sign; `swarm` lines stand in groups of one strike,
    `close` apart. `beyond` is how far lines run on across the border, `pieces` into how many each
    is cut, `along` the share that runs along the border.
    """

    spacing: float = 12.0
    strikes: Tuple[float, float] = (0.0, 60.0)
    swarm: int = 1
    close: float = 3.0
    noise: float = 0.2
    turn: float = 12.0
    shake: float = 5.0
    length: float = 14.0
    continued: float = 0.7
    alone: float = 0.15
    beyond: float = 0.0
    pieces: int = 1
    along: float = 0.0
    shift: float = 0.0


STYLES: Dict[str, Style] = {
    "plain": Style(),
    "crowded": Style(spacing=5.0),
    "rough": Style(noise=0.35, turn=22.0, shake=9.0),
    "swarm": Style(spacing=30.0, swarm=6, close=3.0, turn=6.0),
    "close swarm": Style(spacing=20.0, swarm=8, close=1.8, turn=5.0),
    "en echelon": Style(spacing=24.0, swarm=5, close=2.2, strikes=(35.0, 50.0), length=4.0),
    "grazing": Style(spacing=20.0, strikes=(60.0, 80.0), turn=6.0, shake=3.0),
    "along": Style(along=0.3),
    "across": Style(beyond=12.0),
    "pieces": Style(pieces=6),
    "short": Style(length=1.5, turn=8.0),
    "very short": Style(length=0.7, turn=8.0, noise=0.12),
    "datum shift": Style(shift=0.6),
    "most end": Style(continued=0.3, alone=0.6, spacing=8.0),
}


class Drawn(NamedTuple):
    """Lines of both sides as points, ids of their features, the border, and the truth by id."""

    sides: Tuple[List[np.ndarray], List[np.ndarray]]
    fids: Tuple[List[int], List[int]]
    border: np.ndarray
    continued: Set[Tuple[int, int]]
    alone: Set[Tuple[int, int]]
    silent: Set[Tuple[int, int]]


def drawn(style: Style, seed: int, tolerance: float, lines: int = 600) -> Drawn:
    """Return a world; `alone` and `silent` are (side, id): silent ones do not end at the border."""
    return _Pen(style, np.random.default_rng(seed), tolerance, lines).world()


class _Pen:
    def __init__(
        self, style: Style, rng: np.random.Generator, tolerance: float, lines: int
    ) -> None:
        self.style, self.rng, self.t = style, rng, tolerance
        group = style.spacing + style.swarm * style.close * (style.swarm > 1)
        count = int(lines / style.swarm * group) + 200
        heading = np.cumsum(rng.standard_t(3, count) * 0.09)
        heading -= np.convolve(heading, np.ones(150) / 150, "same")
        step = np.column_stack((np.cos(heading), np.sin(heading))) * tolerance
        self.border = np.cumsum(step, axis=0)
        self.middles = self._middles(lines, group)
        self.sides: Tuple[List[np.ndarray], List[np.ndarray]] = ([], [])
        self.fids: Tuple[List[int], List[int]] = ([], [])
        self.next_fid = [1, 1]

    def _middles(self, lines: int, group: float) -> List[Tuple[float, float]]:
        """Return place on the border (in its vertices) and strike of each line."""
        found = []
        at = 80.0
        for _ in range(lines // self.style.swarm):
            at += group * self.rng.uniform(0.7, 1.3)
            strike = self.rng.uniform(*self.style.strikes) * self.rng.choice((-1, 1))
            here = at
            for _ in range(self.style.swarm):
                if here < len(self.border) - 80:
                    found.append((here, strike + self.rng.normal(0, 3)))
                here += self.style.close * self.rng.uniform(0.85, 1.15)
        return found

    def world(self) -> Drawn:
        continued: Set[Tuple[int, int]] = set()
        alone: Set[Tuple[int, int]] = set()
        silent: Set[Tuple[int, int]] = set()
        for at, strike in self.middles:
            side, fate = int(self.rng.integers(0, 2)), self.rng.random()
            if self.rng.random() < self.style.along:
                silent.update((side, fid) for fid in self._along(at, side))
            elif fate < self.style.continued:
                continued.add((self._line(at, strike, 0, 0), self._line(at, strike, 0, 1)))
            elif fate < self.style.continued + self.style.alone:
                alone.add((side, self._line(at, strike, 0, side)))
            else:
                back = self.rng.uniform(2.5, 6.0)
                silent.add((side, self._line(at, strike, back, side)))
        return Drawn(self.sides, self.fids, self.border, continued, alone, silent)

    def _frame(self, at: float) -> Tuple[np.ndarray, np.ndarray]:
        k = int(at)
        along = self.border[k + 4] - self.border[k - 4]
        along = along / np.hypot(*along)
        return np.array([-along[1], along[0]]), along

    def _noise(self) -> np.ndarray:
        return self.rng.laplace(0, self.style.noise / 1.4, 2) * self.t

    def _line(self, at: float, strike: float, back: float, side: int) -> int:
        """Draw a line from the border into its side; returns the id of its piece at the border."""
        style, rng, t = self.style, self.rng, self.t
        normal, along = self._frame(at)
        sign = 1.0 if side else -1.0
        count = max(int(style.length / 0.35), 2)
        bend = rng.normal(0, style.turn) + np.cumsum(rng.normal(0, style.shake, count))
        course = np.radians(np.clip(strike + bend, -84, 84))
        ways = np.cos(course)[:, None] * normal + np.sin(course)[:, None] * along
        start = self.border[int(at)] + self._noise() + sign * back * t * normal
        start = start + (side * style.shift * t) * along
        points = np.vstack((start, start + sign * np.cumsum(0.35 * t * ways, axis=0)))
        if style.beyond and back == 0 and rng.random() < 0.6:
            far = rng.uniform(3.0, style.beyond) * t
            points = np.vstack((start - sign * far * ways[0], points))
        return self._cut(points, side)

    def _along(self, at: float, side: int) -> List[int]:
        k = int(at)
        size = int(self.rng.integers(8, 30))
        points = self.border[k : min(k + size, len(self.border))]
        normal, _ = self._frame(at)
        sign = 1.0 if side else -1.0
        off = self.rng.uniform(0.2, 0.7) * sign * self.t * normal
        before = self.next_fid[side]
        self._cut(points + off + self.rng.normal(0, 0.05 * self.t, points.shape), side)
        return list(range(before, self.next_fid[side]))

    def _cut(self, points: np.ndarray, side: int) -> int:
        """Write a line in pieces, each drawn either way; returns the id of the first."""
        most = min(self.style.pieces, len(points) - 1)
        inner = self.rng.choice(np.arange(1, len(points) - 1), most - 1, replace=False)
        bounds = [0, *sorted(inner.tolist()), len(points) - 1]
        first = self.next_fid[side]
        for a, b in zip(bounds[:-1], bounds[1:]):
            part = points[a : b + 1]
            self.sides[side].append(part if self.rng.random() < 0.5 else part[::-1])
            self.fids[side].append(self.next_fid[side])
            self.next_fid[side] += 1
        return first
