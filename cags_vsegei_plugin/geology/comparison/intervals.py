"""How two intervals of time lie to each other, in Ma, older numbers larger."""

from __future__ import annotations

from typing import NamedTuple, Optional

from cags_vsegei_plugin.geology.profiles import AgeLimits
from cags_vsegei_plugin.geology.reading import Reading

EQUAL = "equal"
CONTAINS = "contains"
WITHIN = "within"
OVERLAPS = "overlaps"
DISJOINT = "disjoint"


class Interval(NamedTuple):
    """An interval of time from its base (older) to its top (younger), in Ma."""

    base_ma: float
    top_ma: float

    @property
    def length_ma(self) -> float:
        """Return how long it lasted, in Ma."""
        return self.base_ma - self.top_ma


def interval_of(reading: Reading) -> Optional[Interval]:
    """Return the age interval of a reading, or None where it is not known."""
    if reading.base_ma is None or reading.top_ma is None:
        return None
    return Interval(reading.base_ma, reading.top_ma)


def overlap_ma(first: Interval, second: Interval) -> float:
    """Return the time both share, in Ma; negative where a gap lies between them."""
    return min(first.base_ma, second.base_ma) - max(first.top_ma, second.top_ma)


def gap_ma(first: Interval, second: Interval) -> float:
    """Return the time between two intervals, in Ma; zero where they touch or overlap."""
    return max(0.0, -overlap_ma(first, second))


def width_ratio(first: Interval, second: Interval) -> float:
    """Return how many times longer the longer interval is; infinite against a single date."""
    short, long = sorted((first.length_ma, second.length_ma))
    return long / short if short > 0 else float("inf")


def similarity(first: Interval, second: Interval) -> float:
    """Return the shared time over the whole time, 0 to 1."""
    whole = max(first.base_ma, second.base_ma) - min(first.top_ma, second.top_ma)
    return max(0.0, overlap_ma(first, second)) / whole if whole > 0 else 1.0


def same_boundary(first_ma: float, second_ma: float, limits: AgeLimits) -> bool:
    """Return whether two ages may be two readings of one boundary."""
    return abs(first_ma - second_ma) <= limits.tolerance_at(max(first_ma, second_ma))


def are_disjoint(first: Interval, second: Interval, limits: AgeLimits) -> bool:
    """Return whether they share no time, or no more than two readings of one boundary may."""
    shared = overlap_ma(first, second)
    if shared < 0:
        return True
    half_the_shorter = min(first.length_ma, second.length_ma) / 2
    tolerance = limits.tolerance_at(max(first.top_ma, second.top_ma))
    return shared <= tolerance and shared < half_the_shorter


def relation(first: Interval, second: Interval, limits: AgeLimits) -> str:
    """Return how the first lies to the second: equal, contains, within, overlaps or disjoint."""
    if are_disjoint(first, second, limits):
        return DISJOINT
    same_base = same_boundary(first.base_ma, second.base_ma, limits)
    same_top = same_boundary(first.top_ma, second.top_ma, limits)
    if same_base and same_top:
        return EQUAL
    if (same_base or first.base_ma > second.base_ma) and (same_top or first.top_ma < second.top_ma):
        return CONTAINS
    if (same_base or first.base_ma < second.base_ma) and (same_top or first.top_ma > second.top_ma):
        return WITHIN
    return OVERLAPS
