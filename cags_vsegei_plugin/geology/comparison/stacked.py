"""Two units shown one upon the other (`Q/K2`): which of them a map compares."""

from __future__ import annotations

from dataclasses import replace
from typing import Tuple

from cags_vsegei_plugin.geology.comparison.cover import is_quaternary
from cags_vsegei_plugin.geology.comparison.finding import Verdict
from cags_vsegei_plugin.geology.comparison.wording import age_words, side_name
from cags_vsegei_plugin.geology.notation.index_text import plain
from cags_vsegei_plugin.geology.profiles import Profile
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.sentences import Sentence, sentence


def compared_on(profile: Profile, reading: Reading, knowledge: Knowledge = BUNDLED) -> Reading:
    """Return the reading a map compares: of cover upon bedrock the one its profile names.

    The other is kept as `above` or `below`, and among the alternatives.
    """
    lower = reading.below
    if profile.stacked != "bedrock" or lower is None or not lower.is_read:
        return reading
    if not is_quaternary(reading, knowledge):
        return reading
    upper = reading.index[: reading.index.find("/")].strip()
    said = sentence("The cover {cover} lies upon the unit; the unit was read.", cover=upper)
    return replace(
        lower,
        index=reading.index,
        repairs=lower.repairs + (said,),
        alternatives=lower.alternatives + (upper,),
        above=replace(reading, below=None),
    )


def with_stacked(verdict: Verdict, *readings: Reading, knowledge: Knowledge = BUNDLED) -> Verdict:
    """Return a verdict that says of stacked units which one was compared."""
    said = tuple(reason for each in readings for reason in _which(each, knowledge))
    return verdict._replace(reasons=verdict.reasons + said) if said else verdict


def _which(reading: Reading, knowledge: Knowledge) -> Tuple[Sentence, ...]:
    other = reading.above or reading.below
    if other is None or not other.is_read:
        return ()
    said = sentence(
        "{side}: {index} is one unit upon another; {compared} was compared, not {other}.",
        side=side_name(reading),
        index=plain(reading.index),
        compared=age_words(reading, knowledge),
        other=age_words(other, knowledge),
    )
    return (said,)
