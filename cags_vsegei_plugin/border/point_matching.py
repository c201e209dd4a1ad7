"""Points of both sides along the border: which may be one place, and on whose ground they lie."""

from __future__ import annotations

from typing import NamedTuple, Optional, Tuple

import numpy as np

from cags_vsegei_plugin.border.nearest import Edges
from cags_vsegei_plugin.border.places import on_border, pairs_within

_AT_ONCE = 500


class NearBorder(NamedTuple):
    """Which points lie within the buffer, their metres along the border and distance from it.

    `left` is the distance, positive on the left of the border; NaN where no border is given.
    """

    chosen: np.ndarray
    g: np.ndarray
    distance: np.ndarray
    left: np.ndarray


def near_border(
    china: Tuple[np.ndarray, np.ndarray],
    russia: Tuple[np.ndarray, np.ndarray],
    buffer: float,
    border: Optional[Edges],
) -> Tuple[NearBorder, NearBorder]:
    """Return the points of both sides within `buffer` metres of the border.

    Without a border: those within the buffer of a point of the other side.
    """
    if border is None:
        return _near_each_other(china, russia, buffer), _near_each_other(russia, china, buffer)
    found = []
    for x, y in (china, russia):
        place = on_border(x, y, border, buffer)
        chosen = np.flatnonzero(np.isfinite(place.distance))
        found.append(
            NearBorder(
                chosen, *(column[chosen] for column in (place.g, place.distance, place.left))
            )
        )
    return found[0], found[1]


def _near_each_other(
    own: Tuple[np.ndarray, np.ndarray], other: Tuple[np.ndarray, np.ndarray], buffer: float
) -> NearBorder:
    near = np.zeros(len(own[0]), bool)
    # In portions: within a wide buffer every point has many others.
    for start in range(0, len(own[0]), _AT_ONCE):
        some = slice(start, start + _AT_ONCE)
        mine, _ = pairs_within(own[0][some], own[1][some], *other, buffer)
        near[start + np.unique(mine)] = True
    chosen = np.flatnonzero(near)
    unknown = np.full(len(chosen), np.nan)
    return NearBorder(chosen, unknown, unknown, unknown)


def own_side(china: np.ndarray, russia: np.ndarray) -> int:
    """Return 1 if China lies on the left of the border, -1 if on the right, 0 if unknown.

    Takes signed distances of both sides' points: most deposits are shown by the side that has them.
    """
    votes = float(np.sign(china[np.isfinite(china)]).sum())
    votes -= float(np.sign(russia[np.isfinite(russia)]).sum())
    return int(np.sign(votes))
