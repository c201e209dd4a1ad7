"""NAM-1: units of the same age and rocks under different names.

Names are compared folded and within one script. Names in different scripts are told as different
only where both sides show a named local unit (a formation, a complex): an entry of the joint
legend then settles that they are one. Words that only tell an age are no names.
"""

from __future__ import annotations

from functools import lru_cache
from typing import FrozenSet

from cags_vsegei_plugin.geology.comparison.finding import EQUAL, UNJUDGED, Outcome, Pair, found
from cags_vsegei_plugin.geology.comparison.rank import rank_levels
from cags_vsegei_plugin.geology.domains import known_domain, proper_name
from cags_vsegei_plugin.geology.folding import fold, fold_without, is_index_letters, scripts
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.sentences import sentence

_SCORE = 0.7


def compare_names(pair: Pair) -> Outcome:
    """Return what the names say; not judged where one is missing or they cannot be compared."""
    if pair.profile.reads_names:
        return _compare_domain_names(pair)
    china, russia = pair.china.unit_name, pair.russia.unit_name
    if not china or not russia or is_index_letters(china) or is_index_letters(russia):
        return UNJUDGED
    generic = _rank_words(pair.knowledge)
    if fold_without(china, generic) == fold_without(russia, generic):
        return EQUAL
    if not scripts(china) & scripts(russia) and not _both_local(pair):
        return UNJUDGED
    reason = sentence(
        "China: {china}; Russia: {russia}: the names differ.", china=china, russia=russia
    )
    return found("NAM-1", "", _SCORE, reason)


def _compare_domain_names(pair: Pair) -> Outcome:
    """Names of domains only weigh in the score: their codes come from what the domains are."""
    china, russia = (each.unit_name or each.index for each in (pair.china, pair.russia))
    if proper_name(china, pair.knowledge) == proper_name(russia, pair.knowledge):
        return EQUAL
    known = [known_domain(each, pair.knowledge) for each in (china, russia)]
    if known[0] and known[1] and known[0].group == known[1].group:
        return EQUAL
    return Outcome(0.0) if scripts(china) & scripts(russia) else UNJUDGED


def _both_local(pair: Pair) -> bool:
    levels = rank_levels(pair.knowledge)
    ranks = (levels.get(pair.china.rank), levels.get(pair.russia.rank))
    return all(rank is not None and rank.local for rank in ranks)


@lru_cache(maxsize=8)
def _rank_words(knowledge: Knowledge = BUNDLED) -> FrozenSet[str]:
    """Return the folded words of ranks in all languages."""
    rows = knowledge.table("vocabulary/ranks_and_terms.csv", ("id",))
    ranks = rank_levels(knowledge)
    columns = ("en", "zh", "ru", "synonyms_en", "synonyms_zh", "synonyms_ru")
    texts = (row[column] for row in rows if row["id"] in ranks for column in columns)
    return frozenset(fold(word) for text in texts for word in text.split(";") if word)
