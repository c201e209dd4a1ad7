"""TEC-1 and TEC-2: what the natures and names of two domains say to each other.

Natures that are both known and exclude each other are TEC-1, even under one name. Otherwise one
name, or two names known to be one domain, agree; so does one nature under two names.
"""

from __future__ import annotations

from typing import Dict, Optional, Tuple

from cags_vsegei_plugin.geology import domains
from cags_vsegei_plugin.geology.comparison.finding import EQUAL, Finding, Outcome, Pair, found
from cags_vsegei_plugin.geology.domains import KnownDomain, Nature
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.geology.sources import source_words
from cags_vsegei_plugin.geology.told_names import name_words
from cags_vsegei_plugin.sentences import Sentence, Term, sentence

_SAME_NATURE_SCORE = 0.8
_BROADER_SCORE = 0.6
_DISPUTED_SCORE = 0.7


def compare_natures(pair: Pair) -> Outcome:
    """Return what natures and names say; a finding without a code tells what is not known."""
    china, russia = nature_of(pair.china, pair), nature_of(pair.russia, pair)
    if china and russia and not _in_one_line(china, russia):
        return found("TEC-1", "", 0.0, _natures_differ(pair, china, russia))
    if has_one_name(pair):
        return EQUAL
    known = _known_as_one(pair)
    if known is not None:
        return _correspondence(pair, known, china is not None and china == russia)
    if china is None or russia is None:
        return Outcome(None, (Finding("", "unknown", 0.0, _unknown(pair, china, russia)),))
    if china == russia and _known_as_two(pair, china):
        return found("TEC-2", "different", _SAME_NATURE_SCORE, _two_domains(pair, china))
    if china == russia:
        return found("TEC-2", "", _SAME_NATURE_SCORE, _names_differ(pair, china))
    return found("TEC-2", "broader", _BROADER_SCORE, _one_includes(pair, china, russia))


def nature_of(reading: Reading, pair: Pair) -> Optional[Nature]:
    """Return the nature a domain was read with, else what its name tells."""
    family = pair.profile.setting("nature_family", domains.TECTONIC)
    known = domains.natures(pair.knowledge)
    for each in reading.genesis:
        if (family, each) in known:
            return known[(family, each)]
    return domains.nature_of_name(name_of(reading), family, pair.knowledge)


def name_of(reading: Reading) -> str:
    """Return the name of a domain: its own, else its index."""
    return reading.unit_name or reading.index


def has_one_name(pair: Pair) -> bool:
    """Return whether both domains have one proper name, or both the same words."""
    names = [
        domains.proper_name(name_of(each), pair.knowledge) for each in (pair.china, pair.russia)
    ]
    return bool(names[0]) and names[0] == names[1]


def _in_one_line(first: Nature, second: Nature) -> bool:
    return first.id == second.id or first.id in second.line or second.id in first.line


def _known_as_one(pair: Pair) -> Optional[Tuple[KnownDomain, KnownDomain]]:
    known = _known(pair)
    return known if known and known[0].group == known[1].group else None


def _known_as_two(pair: Pair, nature: Nature) -> bool:
    """Return whether both are known as what they are here; a basin on a known block is not."""
    known = _known(pair)
    if known is None or known[0].group == known[1].group:
        return False
    return all(each.nature == nature.id for each in known)


def _known(pair: Pair) -> Optional[Tuple[KnownDomain, KnownDomain]]:
    china = domains.known_domain(name_of(pair.china), pair.knowledge)
    russia = domains.known_domain(name_of(pair.russia), pair.knowledge)
    return None if china is None or russia is None else (china, russia)


def _correspondence(
    pair: Pair, known: Tuple[KnownDomain, KnownDomain], one_nature: bool
) -> Outcome:
    """Take a published correspondence; a disputed one counts less, unless the natures agree."""
    if all(each.accepted for each in known):
        reason = sentence(
            "China: {china}; Russia: {russia}: one domain under two names ({source}).",
            source=source_words(known[0].source),
            **_names(pair),
        )
        return found("TEC-2", "", 1.0, reason)
    reason = sentence(
        "China: {china}; Russia: {russia}: they have been correlated, but not by all ({source}).",
        source=source_words(known[0].source),
        **_names(pair),
    )
    return found("TEC-2", "" if one_nature else "disputed", _DISPUTED_SCORE, reason)


def _natures_differ(pair: Pair, china: Nature, russia: Nature) -> Sentence:
    return sentence(
        "China: {china}, {china_nature}; Russia: {russia}, {russia_nature}: "
        "their natures exclude each other.",
        china_nature=china.label,
        russia_nature=russia.label,
        **_names(pair),
    )


def _one_includes(pair: Pair, china: Nature, russia: Nature) -> Sentence:
    return sentence(
        "China: {china}, {china_nature}; Russia: {russia}, {russia_nature}: one nature may "
        "include the other.",
        china_nature=china.label,
        russia_nature=russia.label,
        **_names(pair),
    )


def _names_differ(pair: Pair, nature: Nature) -> Sentence:
    return sentence(
        "China: {china}; Russia: {russia}: the same nature ({nature}), the names differ.",
        nature=nature.label,
        **_names(pair),
    )


def _two_domains(pair: Pair, nature: Nature) -> Sentence:
    return sentence(
        "China: {china}; Russia: {russia}: the same nature ({nature}), but they are known as two "
        "different domains.",
        nature=nature.label,
        **_names(pair),
    )


def _unknown(pair: Pair, china: Optional[Nature], russia: Optional[Nature]) -> Sentence:
    if china is None and russia is None:
        return sentence(
            "China: {china}; Russia: {russia}: the names differ, and the nature of neither domain "
            "is known.",
            **_names(pair),
        )
    if china is None:
        return sentence(
            "China: {china}; Russia: {russia}: the names differ, and the nature of the Chinese "
            "domain is not known.",
            **_names(pair),
        )
    return sentence(
        "China: {china}; Russia: {russia}: the names differ, and the nature of the Russian domain "
        "is not known.",
        **_names(pair),
    )


def _names(pair: Pair) -> Dict[str, Term]:
    china, russia = (
        name_words(name_of(each), pair.knowledge) for each in (pair.china, pair.russia)
    )
    return {"china": china, "russia": russia}
