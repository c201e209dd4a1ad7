"""NAM-1: units of the same age and rocks under different names.

Names are compared folded and within one script. Names in different scripts are told as different
only where both sides show a named local unit (a formation, a complex): an entry of the joint
legend then settles that they are one. Words that only tell an age are no names.
"""

from __future__ import annotations

from cags_vsegei_plugin.geology.comparison.correlated import correlated_names, correlation_of
from cags_vsegei_plugin.geology.comparison.finding import EQUAL, UNJUDGED, Outcome, Pair, found
from cags_vsegei_plugin.geology.comparison.rank import rank_levels
from cags_vsegei_plugin.geology.correlations import bare_name, is_one_name
from cags_vsegei_plugin.geology.domains import known_domain, proper_name
from cags_vsegei_plugin.geology.folding import is_index_letters, scripts
from cags_vsegei_plugin.geology.told_names import name_words
from cags_vsegei_plugin.sentences import sentence

_SCORE = 0.7


def compare_names(pair: Pair) -> Outcome:
    """Return what the names say; not judged where one is missing or they cannot be compared."""
    if pair.profile.reads_names:
        return _compare_domain_names(pair)
    china, russia = pair.china.unit_name, pair.russia.unit_name
    if not china or not russia or is_index_letters(china) or is_index_letters(russia):
        return UNJUDGED
    correlated = correlation_of(pair)
    if correlated is not None:
        return correlated_names(pair, correlated)
    if bare_name(china, pair.knowledge) == bare_name(russia, pair.knowledge):
        return EQUAL
    if not scripts(china) & scripts(russia):
        if is_one_name(china, russia, pair.knowledge):
            return EQUAL
        if not _both_local(pair):
            return UNJUDGED
    reason = sentence(
        "China: {china}; Russia: {russia}: the names differ.",
        china=name_words(china, pair.knowledge),
        russia=name_words(russia, pair.knowledge),
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
