"""COV-1 and COV-2: cover against the rocks below it, and polygons that are no geology."""

from __future__ import annotations

from functools import lru_cache
from typing import FrozenSet, Optional

from cags_vsegei_plugin.geology import rocks
from cags_vsegei_plugin.geology.comparison import national
from cags_vsegei_plugin.geology.comparison.finding import Finding, Pair
from cags_vsegei_plugin.geology.comparison.wording import age_words, concept_words, side_name
from cags_vsegei_plugin.geology.notation.index_text import plain
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.knowledge import Knowledge
from cags_vsegei_plugin.sentences import sentence

_QUATERNARY = "quaternary"
_QUATERNARY_SYSTEM = "Q"


@lru_cache(maxsize=8)
def _no_geology(knowledge: Knowledge) -> FrozenSet[str]:
    rows = knowledge.table("catalogue/no_geology.csv", ("rock",))
    return frozenset(row["rock"] for row in rows)


def is_no_geology(reading: Reading, knowledge: Knowledge) -> bool:
    """Return whether a unit is water, ice or the like."""
    return bool(reading.rocks) and reading.rocks[0] in _no_geology(knowledge)


def find_no_geology(pair: Pair) -> Optional[Finding]:
    """Return COV-2 where exactly one side shows water, ice or the like."""
    flags = [is_no_geology(each, pair.knowledge) for each in (pair.china, pair.russia)]
    if flags[0] == flags[1]:
        return None
    reading = pair.china if flags[0] else pair.russia
    reason = sentence(
        "{side}: “{index}” means “{what}” and tells nothing of the geology.",
        side=side_name(reading),
        index=plain(reading.index),
        what=concept_words(reading.rocks[:1], rocks.label, pair.knowledge),
    )
    return Finding("COV-2", "", 0.5, reason)


def is_quaternary(reading: Reading, knowledge: Knowledge) -> bool:
    """Return whether a unit is Quaternary cover; volcanics and plutons of that age are none."""
    if reading.kind != "stratified" or not reading.age_from:
        return reading.kind == _QUATERNARY
    return national.systems_of(reading, knowledge) == {_QUATERNARY_SYSTEM}


def is_older(reading: Reading, knowledge: Knowledge) -> bool:
    """Return whether a unit is rock older than the Quaternary."""
    if reading.kind == _QUATERNARY or not reading.age_to:
        return False
    return _QUATERNARY_SYSTEM not in national.systems_of(reading, knowledge)


def find_cover(pair: Pair) -> Optional[Finding]:
    """Return COV-1 where one side shows Quaternary cover and the other older rocks."""
    for cover, older in ((pair.china, pair.russia), (pair.russia, pair.china)):
        if is_quaternary(cover, pair.knowledge) and is_older(older, pair.knowledge):
            reason = sentence(
                "{cover_side}: {cover}; {rock_side}: {rocks}: cover on one side, older rocks on the"
                " other.",
                cover_side=side_name(cover),
                cover=age_words(cover, pair.knowledge),
                rock_side=side_name(older),
                rocks=age_words(older, pair.knowledge),
            )
            case = "window" if pair.profile.cover_map else ""
            return Finding("COV-1", case, 0.3, reason)
    return None


def under_thin_cover(pair: Pair) -> Optional[Pair]:
    """Return the pair with thin cover in place of the rocks it lies on, None where none is shown.

    On a map of the cover thin cover is a second unit of the polygon: hatching upon older rocks.
    """
    if not pair.profile.cover_map:
        return None
    china, russia = pair.china, pair.russia
    if is_quaternary(russia, pair.knowledge) and _has_thin_cover(china, pair.knowledge):
        china = china.above or china
    elif is_quaternary(china, pair.knowledge) and _has_thin_cover(russia, pair.knowledge):
        russia = russia.above or russia
    return None if (china, russia) == pair[:2] else pair._replace(china=china, russia=russia)


def _has_thin_cover(reading: Reading, knowledge: Knowledge) -> bool:
    cover = reading.above
    return is_older(reading, knowledge) and cover is not None and is_quaternary(cover, knowledge)


def thin_cover(pair: Pair) -> Finding:
    """Return COV-1 of thin cover that one side shows upon older rocks."""
    reading = pair.china if is_older(pair.china, pair.knowledge) else pair.russia
    reason = sentence(
        "{side}: thin cover {cover} on {rocks}; it is the cover that was compared.",
        side=side_name(reading),
        cover=plain(reading.above.index) if reading.above else "",
        rocks=age_words(reading, pair.knowledge),
    )
    return Finding("COV-1", "thin", 0.8, reason)


def are_both_windows(pair: Pair) -> bool:
    """Return whether a map of the cover shows older rocks on both sides: nothing to compare."""
    if not pair.profile.cover_map:
        return False
    return all(is_older(each, pair.knowledge) for each in (pair.china, pair.russia))
