"""What is published of two local units: that they are one, or what is open about them."""

from __future__ import annotations

from typing import List, Optional, Sequence

from cags_vsegei_plugin.geology.comparison.finding import Finding, Outcome, Pair, found
from cags_vsegei_plugin.geology.comparison.wording import side_name
from cags_vsegei_plugin.geology.correlations import (
    ACCEPTED,
    DISPUTED,
    PART,
    Correlation,
    correlation,
    known_name,
    published_of,
)
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.geology.sources import source_words
from cags_vsegei_plugin.geology.told_names import name_words
from cags_vsegei_plugin.knowledge import Knowledge
from cags_vsegei_plugin.sentences import Sentence, sentence

_QUESTIONS = {"rank": "RNK-1", "age": "AGE-6"}
_SCORES = {"disputed": 0.6, "unverified": 0.8}


def correlation_of(pair: Pair) -> Optional[Correlation]:
    """Return what is published of the names of both units, None where nothing is."""
    if pair.profile.reads_names or not pair.china.unit_name or not pair.russia.unit_name:
        return None
    return correlation(pair.china.unit_name, pair.russia.unit_name, pair.knowledge)


def correlated_names(pair: Pair, known: Correlation) -> Outcome:
    """Return what a published correlation makes of two names."""
    given = {
        "china": name_words(pair.china.unit_name, pair.knowledge),
        "russia": name_words(pair.russia.unit_name, pair.knowledge),
        "source": source_words(known.source),
    }
    if known.accepted:
        reason = sentence(
            "China: {china}; Russia: {russia}: one unit under two names ({source}).", **given
        )
        return found("NAM-1", "", 1.0, reason)
    if known.status == ACCEPTED and known.relation == PART:
        reason = sentence(
            "China: {china}; Russia: {russia}: the Chinese unit comprises the Russian one"
            " ({source}).",
            **given,
        )
        return found("NAM-1", "", 1.0, reason)
    if known.status == DISPUTED:
        reason = sentence(
            "China: {china}; Russia: {russia}: whether they are one unit is disputed ({source}).",
            **given,
        )
        return found("NAM-1", "disputed", _SCORES["disputed"], reason)
    reason = sentence(
        "China: {china}; Russia: {russia}: they have been correlated, but that is not verified"
        " ({source}).",
        **given,
    )
    return found("NAM-1", "", _SCORES["unverified"], reason)


def correlation_notes(pair: Pair) -> List[Finding]:
    """Return what is open in print about the units, and what ages are published of them.

    An open rank is RNK-1, an open age AGE-6, where the map compares them; ages are a note.
    """
    if pair.profile.reads_names:
        return []
    criteria = {each.id for each in pair.profile.criteria}
    findings: List[Finding] = []
    for reading in (pair.china, pair.russia):
        for known in _told_of(reading, pair):
            open_here = criteria.intersection(known.questions)
            asked = [each for each in ("rank", "age") if each in open_here]
            for each in asked:
                reason = _open_question(reading, known, asked, pair.knowledge)
                findings.append(Finding(_QUESTIONS[each], "question", 0.5, reason))
            if known.ages_ma:
                findings.append(Finding("", "note", 1.0, _ages(reading, known, pair.knowledge)))
    return findings


def _told_of(reading: Reading, pair: Pair) -> List[Correlation]:
    """Return the rows about a Chinese unit: questions and ages stand about the Chinese names."""
    if reading.side != "china" or not reading.unit_name:
        return []
    name = known_name(reading.unit_name, pair.knowledge)
    return [each for each in published_of(name, pair.knowledge) if name in each.china]


def _open_question(
    reading: Reading, known: Correlation, asked: Sequence[str], knowledge: Knowledge
) -> Sentence:
    """Return one sentence for all that is asked, so that a reader meets it once."""
    given = {
        "side": side_name(reading),
        "name": name_words(reading.unit_name, knowledge),
        "source": source_words(known.source),
    }
    if len(asked) > 1:
        return sentence(
            "{side}: rank (formation or group) and age of {name} are open questions ({source}).",
            **given,
        )
    if asked[0] == "rank":
        return sentence(
            "{side}: the rank of {name}, formation or group, is an open question ({source}).",
            **given,
        )
    return sentence("{side}: the age of {name} is an open question ({source}).", **given)


def _ages(reading: Reading, known: Correlation, knowledge: Knowledge) -> Sentence:
    return sentence(
        "{side}: ages of {ages} Ma are published for {name} or its rocks ({source}).",
        side=side_name(reading),
        ages=known.ages_ma,
        name=name_words(reading.unit_name, knowledge),
        source=source_words(known.source),
    )
