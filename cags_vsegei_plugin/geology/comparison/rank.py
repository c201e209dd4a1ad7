"""RNK-1: units of one time, but of another rank."""

from __future__ import annotations

from functools import lru_cache
from typing import Mapping, NamedTuple, Optional

from cags_vsegei_plugin.geology.comparison import intervals
from cags_vsegei_plugin.geology.comparison.correlated import correlation_of
from cags_vsegei_plugin.geology.comparison.finding import EQUAL, UNJUDGED, Outcome, Pair, found
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.sentences import Term, sentence

_SCORE = 0.5


class RankLevel(NamedTuple):
    """How high a rank stands within its family; `local` ranks belong to named local units."""

    level: float
    family: str
    local: bool


@lru_cache(maxsize=8)
def rank_levels(knowledge: Knowledge = BUNDLED) -> Mapping[str, RankLevel]:
    """Return the levels of ranks by the ids of the vocabulary of ranks."""
    rows = knowledge.table("catalogue/rank_levels.csv", ("rank",))
    return {
        row["rank"]: RankLevel(float(row["level"]), row["family"], row["local"] == "yes")
        for row in rows
    }


def compare_ranks(pair: Pair) -> Outcome:
    """Return what the ranks say; not judged across families, or where the ages exclude it."""
    levels = rank_levels(pair.knowledge)
    china, russia = levels.get(pair.china.rank), levels.get(pair.russia.rank)
    if china is None or russia is None or china.family != russia.family or _ages_differ(pair):
        return UNJUDGED
    if china.level == russia.level:
        return EQUAL
    reason = sentence(
        "China: {china}; Russia: {russia}: the ranks differ.",
        china=rank_words(pair.china, pair.knowledge),
        russia=rank_words(pair.russia, pair.knowledge),
    )
    correlated = correlation_of(pair)
    known = correlated is not None and correlated.accepted
    return found("RNK-1", "correlated" if known else "", _SCORE, reason)


def _ages_differ(pair: Pair) -> bool:
    china, russia = intervals.interval_of(pair.china), intervals.interval_of(pair.russia)
    if china is None or russia is None:
        return False
    return intervals.are_disjoint(china, russia, pair.profile.ages)


def rank_words(reading: Reading, knowledge: Knowledge) -> Term:
    """Return the rank of a unit in the words of the table."""
    row: Optional[Mapping[str, str]] = _labels(knowledge).get(reading.rank)
    return Term(row["en"], row["zh"], row["ru"]) if row else Term(reading.rank)


@lru_cache(maxsize=8)
def _labels(knowledge: Knowledge) -> Mapping[str, Mapping[str, str]]:
    rows = knowledge.table("vocabulary/ranks_and_terms.csv", ("id",))
    return {row["id"]: row for row in rows}
