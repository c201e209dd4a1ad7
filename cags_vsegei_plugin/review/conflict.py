"""A conflict as the review knows it, and where it is."""

from __future__ import annotations

import math
from typing import NamedTuple, Optional, Tuple

from cags_vsegei_plugin.review.decision import Decision, Subject, rounded
from cags_vsegei_plugin.review.evidence import Evidence

NEAR_KM = 1.0
"""How far a line's end or a point may move between two comparisons."""
KM_PER_DEGREE = 111.2
_HALF = 0.5


class Place(NamedTuple):
    """Where on the border: kilometres along it, and degrees of the middle; None where unknown."""

    from_km: Optional[float] = None
    to_km: Optional[float] = None
    lon: Optional[float] = None
    lat: Optional[float] = None

    @property
    def length_km(self) -> float:
        """Return the length, 0 where it is not known."""
        if self.from_km is None or self.to_km is None:
            return 0.0
        return self.to_km - self.from_km

    def overlap_km(self, other: Place) -> float:
        """Return how much of both is common; of places without a length how near they are.

        The middles tell it: kilometres start elsewhere where the border is drawn anew.
        """
        apart = self.distance_km(other)
        if apart is None:
            return 0.0
        longest, shortest = sorted((self.length_km, other.length_km), reverse=True)
        if shortest <= 0.0:
            return max(0.0, NEAR_KM + _HALF * longest - apart)
        return min(max(0.0, _HALF * (longest + shortest) - apart), shortest)

    def covers(self, other: Place) -> bool:
        """Return whether at least half of another place lies in this one."""
        common = self.overlap_km(other)
        return common > 0.0 and common >= _HALF * other.length_km

    def distance_km(self, other: Place) -> Optional[float]:
        """Return how far apart the middles are, None where one is not known."""
        if None not in (self.lon, self.lat, other.lon, other.lat):
            return _great_circle_km(self, other)
        if None in (self.from_km, self.to_km, other.from_km, other.to_km):
            return None
        return abs(self._middle_km - other._middle_km)

    @property
    def _middle_km(self) -> float:
        return _HALF * ((self.from_km or 0.0) + (self.to_km or 0.0))


def _great_circle_km(one: Place, other: Place) -> float:
    lat, other_lat = math.radians(one.lat or 0.0), math.radians(other.lat or 0.0)
    east = math.radians((other.lon or 0.0) - (one.lon or 0.0))
    rise = math.sin(_HALF * (other_lat - lat)) ** 2
    run = math.cos(lat) * math.cos(other_lat) * math.sin(_HALF * east) ** 2
    return 2.0 * 6371.0 * math.asin(min(1.0, math.sqrt(rise + run)))


def place_of(decision: Decision) -> Place:
    """Return where the subject of a decision was when it was signed."""
    return Place(decision.from_km, decision.to_km, decision.lon, decision.lat)


def placed(
    from_km: Optional[float], to_km: Optional[float], lon: Optional[float], lat: Optional[float]
) -> Place:
    """Return a place rounded as decisions hold it, so that the same place is equal to itself."""
    numbers = zip(Place._fields, (from_km, to_km, lon, lat))
    return Place(*(rounded(name, number) for name, number in numbers))


class Conflict(NamedTuple):
    """A stretch, a line's end or a point of a comparison, whether or not it needs a decision.

    What a comparison finds is a `FoundConflict`; `workflow.review_conflicts` makes this of it.

    `kind` is stretch, line or point; `pair_codes` are those of its codes that belong to the two
    units rather than to the place.
    """

    id: str
    kind: str = "stretch"
    china_index: str = ""
    russia_index: str = ""
    place: Place = Place()
    evidence: Evidence = Evidence()
    pair_codes: Tuple[str, ...] = ()
    needs_decision: bool = True

    @property
    def subject(self) -> Subject:
        """Return what a decision on this conflict alone is about."""
        return Subject(self.kind, self.id)

    @property
    def pair(self) -> Optional[Subject]:
        """Return the pair of units that face each other, None where one side is missing."""
        if self.kind != "stretch" or not (self.china_index and self.russia_index):
            return None
        return Subject.pair(self.china_index, self.russia_index)

    @property
    def units(self) -> Tuple[str, str]:
        """Return the indices of both sides."""
        return self.china_index, self.russia_index
