"""How a unit relates to another: exact, close, broad (it contains it) or narrow."""

from __future__ import annotations

from typing import Optional

from cags_vsegei_plugin.geology.comparison import intervals
from cags_vsegei_plugin.geology.comparison.finding import Pair
from cags_vsegei_plugin.geology.joint_legend import JointUnit
from cags_vsegei_plugin.geology.profiles import AgeLimits, Profile
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.geology.suggestions.likeness import (
    BROADER,
    EQUAL,
    NARROWER,
    OTHER,
    rock_relation,
)
from cags_vsegei_plugin.geology.suggestions.nodes import rocks_told
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge

_BY_AGE = {
    intervals.EQUAL: EQUAL,
    intervals.CONTAINS: BROADER,
    intervals.WITHIN: NARROWER,
}
_LIMITS = AgeLimits()
_NAMES = {EQUAL: "exact", BROADER: "broad", NARROWER: "narrow", OTHER: "close"}


_OF_PART = {"exact": "narrow", "close": "narrow", "broad": "exact"}
_OF_WHOLE = {"narrow": "exact", "exact": "broad"}
"""How a whole and its part relate to a joint unit: it is as the whole is, or as the part."""


def beside(relation: str, side: str, whole: str) -> str:
    """Return how the other unit of a whole and its part relates to their joint unit.

    Told is the relation of the unit of `side`; `whole` is the side of the whole. "" where that
    does not tell it.
    """
    return (_OF_PART if side == whole else _OF_WHOLE).get(relation, "")


def relation(pair: Pair) -> str:
    """Return how a Chinese unit relates to a Russian one, by ages and dominant rocks."""
    ages = [intervals.interval_of(each) for each in (pair.china, pair.russia)]
    untold = ages.count(None)
    if untold:
        by_age = OTHER if untold == 1 and not pair.profile.reads_names else EQUAL
    else:
        by_age = _by_age(ages[0], ages[1], pair.profile.ages)
    return _named(by_age, rock_relation(pair.china.rocks, pair.russia.rocks, pair.knowledge))


def relation_by_age(one: Reading, other: Reading, limits: AgeLimits = _LIMITS) -> str:
    """Return how the ages of a unit relate to those of another; "" where they do not meet."""
    first, second = intervals.interval_of(one), intervals.interval_of(other)
    if first is None or second is None:
        return ""
    found = intervals.relation(first, second, limits)
    return "" if found == intervals.DISJOINT else _NAMES[_BY_AGE.get(found, OTHER)]


def relation_to(
    reading: Reading, unit: JointUnit, profile: Profile, knowledge: Knowledge = BUNDLED
) -> str:
    """Return how a unit relates to a joint one; what is not told differs in nothing."""
    whole = None
    if unit.base_ma is not None and unit.top_ma is not None:
        whole = intervals.Interval(unit.base_ma, unit.top_ma)
    by_age = _by_age(intervals.interval_of(reading), whole, profile.ages)
    its_rocks = rocks_told(unit.lithology, knowledge)
    return _named(by_age, rock_relation(reading.rocks, its_rocks, knowledge))


def _by_age(
    first: Optional[intervals.Interval], second: Optional[intervals.Interval], limits: AgeLimits
) -> str:
    if first is None or second is None:
        return EQUAL
    return _BY_AGE.get(intervals.relation(first, second, limits), OTHER)


def _named(by_age: str, by_rock: str) -> str:
    """Return the name of two relations together: close where they go different ways."""
    differing = {by_age, by_rock} - {EQUAL}
    if not differing:
        return _NAMES[EQUAL]
    return _NAMES[differing.pop() if len(differing) == 1 else OTHER]
