"""Faults cut by a winding border and drawn anew on each side, with the truth of what goes on.

Each side is digitised by itself: ends are displaced along and across the border, directions turn,
the hand shakes. Some lines are on one side only, some stop short, some run along the border.
"""

from __future__ import annotations

from typing import List, NamedTuple, Set, Tuple

import numpy as np

CHINA, RUSSIA = 0, 1


class Recipe(NamedTuple):
    """Lengths in tolerances, angles in degrees, shares of the lines."""

    lines: int = 2000
    spacing: float = 12.0
    sideways: float = 0.3
    across: float = 0.25
    turn: float = 18.0
    shake: float = 6.0
    continued: float = 0.7
    alone: float = 0.15
    strike: float = 50.0
    winding: float = 0.6
    same_kind: float = 0.85


class World(NamedTuple):
    """Lines of both sides as points, their kinds, the border, and what is true of them."""

    sides: Tuple[List[np.ndarray], List[np.ndarray]]
    kinds: Tuple[List[int], List[int]]
    border: np.ndarray
    continued: Set[Tuple[int, int]]
    alone: Set[Tuple[int, int]]
    short: Set[Tuple[int, int]]


def world(seed: int, tolerance: float, recipe: Recipe) -> World:
    """Return a world; its lines are numbered by their place in the lists."""
    return _Drawing(np.random.default_rng(seed), tolerance, recipe).world()


class _Drawing:
    def __init__(self, rng: np.random.Generator, tolerance: float, recipe: Recipe) -> None:
        self.rng, self.t, self.recipe = rng, tolerance, recipe
        self.length = recipe.lines * recipe.spacing * tolerance
        x = np.linspace(0.0, self.length, recipe.lines * 40)
        y = np.zeros_like(x)
        for octave in range(6):
            wave = 80.0 * tolerance * 2.0**-octave
            number = 2 * np.pi / wave
            y += recipe.winding / np.sqrt(6) / number * np.sin(number * x + rng.uniform(0, 6.3))
        self.border = np.column_stack((x, y))
        step = np.hypot(*np.diff(self.border, axis=0).T)
        self.s = np.concatenate(([0.0], np.cumsum(step)))
        self.sides: Tuple[List[np.ndarray], List[np.ndarray]] = ([], [])
        self.kinds: Tuple[List[int], List[int]] = ([], [])

    def world(self) -> World:
        continued: Set[Tuple[int, int]] = set()
        alone: Set[Tuple[int, int]] = set()
        short: Set[Tuple[int, int]] = set()
        spacing = self.recipe.spacing * self.t
        count = int(self.s[-1] / spacing)
        places = (np.arange(count) + 0.5 + self.rng.uniform(-0.45, 0.45, count)) * spacing
        for s in places.tolist():
            strike = np.radians(self.rng.uniform(-self.recipe.strike, self.recipe.strike))
            kind = int(self.rng.integers(0, 3))
            fate, side = self.rng.random(), int(self.rng.integers(0, 2))
            if fate < self.recipe.continued:
                same = self.rng.random() < self.recipe.same_kind
                other = kind if same else (kind + 1) % 3
                pair = (self._draw(s, 0, strike, 0, kind), self._draw(s, 0, strike, 1, other))
                continued.add(pair)
            elif fate < self.recipe.continued + self.recipe.alone:
                alone.add((side, self._draw(s, 0, strike, side, kind)))
            else:
                back = self.rng.uniform(2.5, 6.0)
                short.add((side, self._draw(s, back, strike, side, kind)))
        return World(self.sides, self.kinds, self.border, continued, alone, short)

    def _draw(self, s: float, back: float, strike: float, side: int, kind: int) -> int:
        """Draw one line from the border into its side; returns its number."""
        r, t, rng = self.recipe, self.t, self.rng
        normal, along = self._frame(s)
        sign = 1.0 if side == RUSSIA else -1.0
        course = strike + np.radians(rng.normal(0, r.turn) + np.cumsum(rng.normal(0, r.shake, 20)))
        ways = np.cos(course)[:, None] * normal + np.sin(course)[:, None] * along
        start = self._at(s) + rng.normal(0, r.sideways / np.sqrt(2)) * t * along
        start = start + (sign * back + rng.normal(0, r.across)) * t * normal
        points = np.vstack((start, start + sign * np.cumsum(0.7 * t * ways, axis=0)))
        points += rng.normal(0, 0.02 * t, points.shape)
        self.sides[side].append(points if rng.random() < 0.5 else points[::-1])
        self.kinds[side].append(kind)
        return len(self.sides[side]) - 1

    def _at(self, s: float) -> np.ndarray:
        return np.array([np.interp(s, self.s, column) for column in self.border.T])

    def _frame(self, s: float) -> Tuple[np.ndarray, np.ndarray]:
        """Return the unit vectors across the border (towards Russia) and along it."""
        chord = self._at(s + 2 * self.t) - self._at(s - 2 * self.t)
        along = chord / np.hypot(*chord)
        return np.array([-along[1], along[0]]), along
