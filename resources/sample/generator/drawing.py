"""Outlines of the bodies, in the grid: what cuts what is decided by the order of painting."""

from __future__ import annotations

from typing import Dict, List, NamedTuple, Optional, Sequence, Tuple

import numpy as np

from generator import frame
from generator.plan import SEQUENCE, Row

ORDER = ("lens", "field", "batholith", "pluton", "basin", "plateau", "valley", "lake")
STEP_M = 450.0


class Shape(NamedTuple):
    """How a style of body looks: reach from the border (km), pointedness, roughness."""

    near_km: float
    far_km: float
    point: float
    rough: float


SHAPES: Dict[str, Shape] = {
    "lens": Shape(26.0, 58.0, 1.25, 0.05),
    "field": Shape(12.0, 24.0, 0.85, 0.26),
    "pluton": Shape(6.0, 13.0, 1.0, 0.11),
    "basin": Shape(13.0, 26.0, 0.9, 0.14),
    "plateau": Shape(10.0, 20.0, 0.8, 0.26),
    "valley": Shape(70.0, 92.0, 1.0, 0.0),
    "lake": Shape(3.5, 6.0, 0.9, 0.10),
}


class Body(NamedTuple):
    """A closed outline with the unit each side gives it (None: not mapped there)."""

    style: str
    china: Optional[str]
    russia: Optional[str]
    ring: np.ndarray
    group: int = 0

    def unit(self, side: str) -> Optional[str]:
        """Return the key of the unit on the side."""
        return self.china if side == "china" else self.russia


class Placed(NamedTuple):
    """A row of the plan with its kilometres on the border."""

    row: Row
    from_km: float
    to_km: float


def placed_rows() -> List[Placed]:
    """Return the rows of the plan, scaled to fill the border exactly."""
    factor = frame.LENGTH_M / 1000.0 / sum(row.km for row in SEQUENCE)
    ends = np.cumsum([row.km for row in SEQUENCE]) * factor
    starts = np.concatenate([[0.0], ends[:-1]])
    return [Placed(row, float(a), float(b)) for row, a, b in zip(SEQUENCE, starts, ends)]


class Contacts(NamedTuple):
    """The contacts between the belts, west to east: where they cross the border, their room."""

    belt: np.ndarray
    north: np.ndarray
    room: np.ndarray

    def across(self, number: int, north: np.ndarray) -> np.ndarray:
        """Return the belt coordinate of a contact at northings: it pinches and swells."""
        table = frame.random_waves(400 + number, (61_000.0, 37_000.0, 21_000.0), 1.0)
        away = np.tanh(((north - self.north[number]) / 20_000.0) ** 2)
        swing = np.clip(frame.waves(north, table) / 1.6, -1.0, 1.0)
        return self.belt[number] + self.room[number] * swing * away

    def belt_of(self, points: np.ndarray) -> np.ndarray:
        """Return the number of the belt at each point."""
        belt = frame.grid_to_trend(points)
        passed = [belt > self.across(number, points[:, 1]) for number in range(len(self.belt))]
        return np.sum(passed, axis=0)

    def line(self, number: int) -> np.ndarray:
        """Return a contact across the whole sheet and a little beyond."""
        _, south, _, north = frame.corners()
        northing = np.arange(south - 3_000.0, north + 3_000.0, STEP_M)
        return frame.trend_to_grid(self.across(number, northing), northing)


def contacts_at(kms: np.ndarray, border: frame.Border) -> Contacts:
    """Return contacts that cross the border at the kilometres."""
    points = border.at(kms)
    belt = frame.grid_to_trend(points)
    spaces = np.concatenate([[9_000.0], np.diff(belt), [9_000.0]])
    room = np.minimum(4_500.0, 0.44 * np.minimum(spaces[:-1], spaces[1:]))
    return _crossing_once(Contacts(belt, points[:, 1], room), border)


def _crossing_once(contacts: Contacts, border: frame.Border) -> Contacts:
    """Return the contacts, calmed until each crosses the border in one place only."""
    line, room = frame.grid_to_trend(border.points), contacts.room.copy()
    for number in range(len(room)):
        for _ in range(8):
            calm = contacts._replace(room=room)
            east = line > calm.across(number, border.points[:, 1])
            if np.count_nonzero(np.diff(east)) == 1:
                break
            room[number] *= 0.6
    return contacts._replace(room=room)


def belt_contacts(rows: Sequence[Placed], border: frame.Border) -> Tuple[Contacts, List[Row]]:
    """Return the contacts between the belts of the plan, and the belts."""
    belts = [item for item in rows if item.row.style == "belt"]
    kms = [(one.to_km + two.from_km) / 2.0 for one, two in zip(belts, belts[1:])]
    return contacts_at(np.array(kms), border), [item.row for item in belts]


def border_bodies(rows: Sequence[Placed], border: frame.Border) -> List[Body]:
    """Return the bodies that cross the border, in the order they are painted."""
    bodies = []
    for number, item in enumerate(rows):
        if item.row.style == "belt":
            continue
        ends = border.at(np.array([item.from_km, item.to_km]))
        ring = (
            _valley(ends, number)
            if item.row.style == "valley"
            else _crossing(ends, SHAPES[item.row.style], number)
        )
        bodies.append(Body(item.row.style, item.row.china, item.row.russia, ring))
    return sorted(bodies, key=lambda body: ORDER.index(body.style))


def _crossing(ends: np.ndarray, shape: Shape, seed: int) -> np.ndarray:
    """Return a body through the two border points, reaching into both countries."""
    random = np.random.RandomState(1000 + seed)
    reach = random.uniform(shape.near_km, shape.far_km, 2) * 1000.0
    belts = frame.grid_to_trend(ends)
    middle, half = belts.mean(), (belts[1] - belts[0]) / 2.0
    angle = np.linspace(0.0, np.pi, 90)
    cosine, sine = np.cos(angle), np.sin(angle)
    across = -np.sign(cosine) * np.abs(cosine) ** shape.point
    base = np.interp(-cosine, [-1.0, 1.0], ends[:, 1])
    halves = []
    for sign, length in zip((1.0, -1.0), reach):
        phases = random.uniform(0.0, 2 * np.pi, 4)
        lobes = zip((2, 3, 5, 8), phases)
        wobble = sum(shape.rough / (n - 1) * np.sin(n * angle + p) for n, p in lobes)
        wobble = 1.0 + wobble * sine**0.7
        lean = half * random.uniform(-0.8, 0.8) * sine**2
        belt = middle + half * across * np.minimum(wobble, 1.0 + 0.25 * sine**2) + lean
        halves.append(frame.trend_to_grid(belt, base + sign * length * sine * wobble))
    return np.vstack([halves[0], halves[1][::-1][1:-1]])


def _valley(ends: np.ndarray, seed: int) -> np.ndarray:
    """Return a river plain through the two border points, narrower away from them."""
    shape = SHAPES["valley"]
    random = np.random.RandomState(2000 + seed)
    belts = frame.grid_to_trend(ends)
    middle, half = belts.mean(), (belts[1] - belts[0]) / 2.0
    meander = frame.random_waves(seed, (23_000.0, 14_000.0, 9_000.0), 1_900.0)
    halves = []
    for sign in (1.0, -1.0):
        length = random.uniform(shape.near_km, shape.far_km) * 1000.0
        drift = random.uniform(-0.42, 0.42)
        along = np.linspace(0.0, length, 160)
        width = (0.36 + 0.64 / (1.0 + (along / 9_000.0) ** 2)) * np.sqrt(1 - (along / length) ** 3)
        bend = drift * along + frame.waves(along * sign, meander) * np.tanh(along / 12_000.0)
        level = ends[:, 1].mean() + sign * along
        tilt = (ends[1, 1] - ends[0, 1]) / 2.0 * np.exp(-along / 5_000.0)
        left = frame.trend_to_grid(middle + bend - half * width, level - tilt)
        right = frame.trend_to_grid(middle + bend + half * width, level + tilt)
        halves.append((left, right))
    (north_left, north_right), (south_left, south_right) = halves
    upper = np.vstack([north_left, north_right[::-1][1:]])
    return np.vstack([upper, south_right[1:], south_left[::-1][1:-1]])


def oval(
    centre: np.ndarray, half_across: float, half_along: float, point: float, rough: float, seed: int
) -> np.ndarray:
    """Return a body away from the border, stretched along the trend of the folds."""
    angle = np.linspace(0.0, 2 * np.pi, 140, endpoint=False)
    phases = np.random.RandomState(3000 + seed).uniform(0, 2 * np.pi, 4)
    wobble = 1.0 + sum(
        rough / (lobe - 1) * np.sin(lobe * angle + phase)
        for lobe, phase in zip((2, 3, 5, 8), phases)
    )
    cosine = np.cos(angle)
    across = half_across * np.sign(cosine) * np.abs(cosine) ** point * wobble
    belt = frame.grid_to_trend(centre[None, :])[0] + across
    return frame.trend_to_grid(belt, centre[1] + half_along * np.sin(angle) * wobble)


def inside(points: np.ndarray, ring: np.ndarray) -> np.ndarray:
    """Return for each point whether it lies inside the ring (even-odd rule)."""
    low, high = ring.min(axis=0), ring.max(axis=0)
    found = np.zeros(len(points), dtype=bool)
    near = np.where(((points >= low) & (points <= high)).all(axis=1))[0]
    if not len(near):
        return found
    x, y = points[near, 0][:, None], points[near, 1][:, None]
    x1, y1 = ring[:, 0], ring[:, 1]
    x2, y2 = np.roll(x1, -1), np.roll(y1, -1)
    with np.errstate(divide="ignore", invalid="ignore"):
        cut = (x2 - x1) * (y - y1) / (y2 - y1) + x1
    hits = ((y1 > y) != (y2 > y)) & (x < cut)
    found[near] = hits.sum(axis=1) % 2 == 1
    return found
