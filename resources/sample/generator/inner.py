"""Bodies away from the border: folds, intrusions, volcanic fields, basins, lakes."""

from __future__ import annotations

from typing import List, NamedTuple, Sequence, Tuple

import numpy as np

from generator import frame
from generator.drawing import Body, Contacts, inside, oval

PER_SIDE = 62
CORES = {
    "gdc1": "dd",
    "o1u": "nup",
    "dd": "gdc1",
    "nup": "gdc1",
    "gt3": "gk1",
    "gk1": "lpk1",
    "lpk1": "gk1",
}  # zoned intrusions: what is in the middle
COLUMN = (  # the units of the folded column, old to young
    "ar pt1 qb z cm12 cm3 o2 o3 s12 s34 d1 d2 d3 c1 c2 p1 p3 t12 t3 j1 j2 k1s k2 e1 n1 qppal qpal"
).split()


class Kind(NamedTuple):
    """A style of inner body: its share, half sizes in km, units by belt from west to east."""

    style: str
    share: float
    across: Tuple[float, float]
    along: Tuple[float, float]
    point: float
    rough: float
    units: Sequence[str]


KINDS = (
    Kind("lens", 0.38, (1.6, 3.0), (9.0, 21.0), 1.5, 0.06, ()),
    Kind(
        "pluton",
        0.25,
        (2.4, 5.2),
        (3.0, 8.0),
        1.0,
        0.10,
        ("gdc1", "o1u", "dd", "gdc1", "nup", "gt3", "gk1", "lpk1", "gk1"),
    ),
    Kind(
        "batholith",
        0.05,
        (6.0, 8.5),
        (10.0, 16.0),
        1.1,
        0.14,
        ("gdc1", "gdc1", "gt3", "gk1", "gk1"),
    ),
    Kind(
        "field",
        0.14,
        (4.0, 7.0),
        (6.0, 12.0),
        0.9,
        0.27,
        ("bn2", "j3v", "k1v", "j3v", "k1v", "bn2", "k1v", "bn2"),
    ),
    Kind(
        "basin",
        0.12,
        (4.0, 7.5),
        (7.0, 14.0),
        0.9,
        0.13,
        ("n1", "k1s", "e1", "k1s", "n1", "k2", "e1", "qppal", "qppal"),
    ),
    Kind("lake", 0.06, (1.3, 2.4), (2.0, 4.5), 0.9, 0.12, ("water",)),
)


def inner_bodies(
    side: str,
    border: frame.Border,
    bodies: Sequence[Body],
    belts: Sequence[str],
    contacts: Contacts,
) -> List[Body]:
    """Return bodies of one side that keep clear of the border and of one another."""
    random = np.random.RandomState(86 if side == "china" else 7)
    taken = [body.ring for body in bodies]
    found: List[Body] = []
    kinds = [kind for kind in KINDS for _ in range(round(kind.share * PER_SIDE))]
    for number, kind in enumerate(sorted(kinds, key=_room_needed)):
        for _ in range(400):
            ring, centre = _candidate(side, kind, border, random, number)
            if _is_free(ring, side, border, taken):
                unit = _unit(kind, centre, belts, contacts, number, random)
                found.append(_body(kind.style, unit, ring, side))
                if kind.style in ("pluton", "batholith") and number % 5 == 0:
                    core = centre + 0.5 * (ring - centre)
                    found.append(_body(kind.style, CORES[unit], core, side))
                taken.append(ring)
                break
    return found


def _room_needed(kind: Kind) -> float:
    return -kind.across[1] * kind.along[1]


def _body(style: str, unit: str, ring: np.ndarray, side: str) -> Body:
    china, russia = (unit, None) if side == "china" else (None, unit)
    return Body(style, china, russia, ring)


def _candidate(
    side: str, kind: Kind, border: frame.Border, random: np.random.RandomState, number: int
) -> Tuple[np.ndarray, np.ndarray]:
    west, south, east, north = frame.corners()
    x = random.uniform(west + 6_000.0, east - 6_000.0)
    line = float(border.smooth(np.array([x - frame.WEST_E]))[0, 1])
    low, high = (
        (south + 6_000.0, line - 12_000.0)
        if side == "china"
        else (line + 12_000.0, north - 6_000.0)
    )
    centre = np.array([x, random.uniform(low, high)])
    across = random.uniform(*kind.across) * 1000.0
    along = random.uniform(*kind.along) * 1000.0
    seed = number + (0 if side == "china" else 500)
    return oval(centre, across, along, kind.point, kind.rough, seed), centre


def _is_free(
    ring: np.ndarray, side: str, border: frame.Border, taken: Sequence[np.ndarray]
) -> bool:
    west, south, east, north = frame.corners()
    low, high = ring.min(axis=0), ring.max(axis=0)
    if low[0] < west - 8_000 or high[0] > east + 8_000 or low[1] < south or high[1] > north:
        return False
    lines = border.smooth(np.clip(ring[:, 0] - frame.WEST_E, 0, frame.WIDTH_M))[:, 1]
    clear = ring[:, 1] - lines if side == "russia" else lines - ring[:, 1]
    if clear.min() < 5_500.0:
        return False
    grown = ring + 0.25 * (ring - ring.mean(axis=0))
    return not any(_overlap(grown, other) for other in taken)


def _overlap(one: np.ndarray, two: np.ndarray) -> bool:
    apart = (one.max(axis=0) < two.min(axis=0)) | (two.max(axis=0) < one.min(axis=0))
    return not apart.any() and bool(inside(one, two).any() or inside(two, one).any())


def _unit(
    kind: Kind,
    centre: np.ndarray,
    belts: Sequence[str],
    contacts: Contacts,
    number: int,
    random: np.random.RandomState,
) -> str:
    if kind.style == "lens":
        return _fold_core(belts[int(contacts.belt_of(centre[None, :])[0])], random)
    share = (centre[0] - frame.WEST_E) / frame.WIDTH_M
    place = int(np.clip(share * len(kind.units), 0, len(kind.units) - 1))
    return kind.units[place]


def _fold_core(belt: str, random: np.random.RandomState) -> str:
    """Return the older (anticline) or younger (syncline) neighbour in the column."""
    near = {
        "rnk2b1": "d2",
        "rnk2b2": "d2",
        "rnk2b": "d2",
        "c3": "c2",
        "rnk1b": "j1",
        "age6a": "j2",
        "age4a": "j2",
        "rnk2a": "k1s",
        "rnk2a1": "k1s",
        "rnk2a2": "k1s",
        "k1v": "k1s",
        "nam1a": "k1s",
        "rnk1a": "k2",
        "sym1b": "n1",
        "gen1b": "qpal",
    }
    place = COLUMN.index(near.get(belt, belt))
    step = -1 if random.uniform() < 0.5 else 1
    return COLUMN[place + step if 0 <= place + step < len(COLUMN) else place - step]
