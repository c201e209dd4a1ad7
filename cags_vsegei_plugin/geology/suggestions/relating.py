"""How a Chinese unit relates to a Russian one: exact, close, broad (it contains it) or narrow."""

from __future__ import annotations

from cags_vsegei_plugin.geology.comparison import intervals
from cags_vsegei_plugin.geology.comparison.finding import Pair
from cags_vsegei_plugin.geology.suggestions.likeness import (
    BROADER,
    EQUAL,
    NARROWER,
    OTHER,
    rock_relation,
)

_BY_AGE = {
    intervals.EQUAL: EQUAL,
    intervals.CONTAINS: BROADER,
    intervals.WITHIN: NARROWER,
    intervals.OVERLAPS: OTHER,
    intervals.DISJOINT: OTHER,
}
_NAMES = {EQUAL: "exact", BROADER: "broad", NARROWER: "narrow", OTHER: "close"}


def relation(pair: Pair) -> str:
    """Return the relation by ages and dominant rocks; close where they disagree."""
    found = {_by_age(pair), rock_relation(pair.china.rocks, pair.russia.rocks, pair.knowledge)}
    differing = found - {EQUAL}
    if not differing:
        return _NAMES[EQUAL]
    return _NAMES[differing.pop()] if len(differing) == 1 else _NAMES[OTHER]


def _by_age(pair: Pair) -> str:
    china, russia = intervals.interval_of(pair.china), intervals.interval_of(pair.russia)
    if china is None or russia is None:
        return EQUAL if pair.profile.reads_names or (china is None and russia is None) else OTHER
    return _BY_AGE[intervals.relation(china, russia, pair.profile.ages)]
