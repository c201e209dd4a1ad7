"""A constant offset between two layers, as a missing change of datum leaves it."""

from __future__ import annotations

from typing import List, NamedTuple, Optional

import numpy as np

_WINDOW_M = 40_000.0
_FEWEST = 12
_SHARE, _SHARE_OF_A_WINDOW = 0.64, 0.8
_LEAST_M = 20.0


class Contacts(NamedTuple):
    """Places where the fronts face each other, in walking order.

    `nx`, `ny` is the outward normal of the Chinese front, `distance` signed metres along it,
    `length` the metres a place stands for.
    """

    nx: np.ndarray
    ny: np.ndarray
    distance: np.ndarray
    length: np.ndarray


class Shift(NamedTuple):
    """How the Russian layer lies against the Chinese one.

    `share` of the variation of the distances that the shift explains, 0 to 1.
    """

    east_m: float
    north_m: float
    share: float
    places: int

    @property
    def length_m(self) -> float:
        """Return the metres of the shift."""
        return float(np.hypot(self.east_m, self.north_m))

    @property
    def steadiness(self) -> float:
        """Return how well the shift and the distances correlate, 0 to 1."""
        return float(np.sqrt(max(self.share, 0.0)))

    @property
    def azimuth_deg(self) -> float:
        """Return the direction of the shift, degrees clockwise from grid north."""
        return float(np.degrees(np.arctan2(self.east_m, self.north_m)) % 360.0)


def fitted_shift(contacts: Contacts, widest_m: float) -> Optional[Shift]:
    """Return the constant shift that explains the distances up to `widest_m`, or None.

    The whole border is tried first, where it must correlate by 0.8 with the distances; then windows
    of 40 km, as a shift of one sheet shows only there. Of many windows one may look like a shift by
    chance: it must explain four fifths of the variation.
    """
    small = np.abs(contacts.distance) <= widest_m
    if int(small.sum()) < _FEWEST:
        return None
    kept = Contacts(*(column[small] for column in contacts))
    whole = _fit(kept)
    if whole is not None and _tells(whole, _SHARE):
        return whole
    windows = [_fit(each) for each in _windows(kept)]
    telling = [each for each in windows if each is not None and _tells(each, _SHARE_OF_A_WINDOW)]
    return max(telling, key=lambda each: each.share, default=None)


def _tells(shift: Shift, share: float) -> bool:
    return shift.share >= share and shift.length_m >= _LEAST_M


def _windows(contacts: Contacts) -> List[Contacts]:
    along = np.cumsum(contacts.length)
    starts = np.arange(0.0, max(float(along[-1]) - _WINDOW_M, 0.0) + 1.0, _WINDOW_M / 4)
    found = []
    for start in starts:
        here = slice(*np.searchsorted(along, (start, start + _WINDOW_M)))
        if here.stop - here.start >= _FEWEST:
            found.append(Contacts(*(column[here] for column in contacts)))
    return found


def _fit(contacts: Contacts) -> Optional[Shift]:
    """Fit distance = normal · shift by weighted least squares."""
    normals = np.column_stack((contacts.nx, contacts.ny))
    weight = contacts.length[:, None]
    square = normals.T @ (normals * weight)
    if np.linalg.cond(square) > 50.0:
        # A straight border tells only the part of the shift across it.
        return None
    east, north = np.linalg.solve(square, normals.T @ (contacts.distance * contacts.length))
    left = contacts.distance - normals @ np.array([east, north])
    total = float((contacts.length * contacts.distance**2).sum())
    if total <= 0:
        return None
    share = 1.0 - float((contacts.length * left**2).sum()) / total
    return Shift(float(east), float(north), share, len(contacts.nx))
