"""One Chinese and one Russian unit compared for one map, without any geometry.

The order: what cannot be compared at all (no index, damage, water), then cover against older
rocks, then the criteria of the profile.
"""

from __future__ import annotations

from typing import Callable, Dict, List, Mapping, Tuple

from cags_vsegei_plugin.geology.comparison import cover
from cags_vsegei_plugin.geology.comparison.age import compare_age
from cags_vsegei_plugin.geology.comparison.classes import compare_amplitudes, compare_thicknesses
from cags_vsegei_plugin.geology.comparison.correlated import correlation_notes
from cags_vsegei_plugin.geology.comparison.finding import Finding, Outcome, Pair, Verdict
from cags_vsegei_plugin.geology.comparison.formation import compare_settings, compare_stages
from cags_vsegei_plugin.geology.comparison.genesis import compare_genesis
from cags_vsegei_plugin.geology.comparison.grading import graded, verdict_of
from cags_vsegei_plugin.geology.comparison.names import compare_names
from cags_vsegei_plugin.geology.comparison.nature import compare_natures, name_of
from cags_vsegei_plugin.geology.comparison.phase import compare_phases
from cags_vsegei_plugin.geology.comparison.rank import compare_ranks
from cags_vsegei_plugin.geology.comparison.rock import compare_rocks
from cags_vsegei_plugin.geology.comparison.sets import compare_commodities
from cags_vsegei_plugin.geology.comparison.stacked import compared_on, with_stacked
from cags_vsegei_plugin.geology.comparison.wording import age_words, side_name
from cags_vsegei_plugin.geology.notation.index_text import plain
from cags_vsegei_plugin.geology.profiles import Criterion, Profile
from cags_vsegei_plugin.geology.reading import DOMAIN, Reading
from cags_vsegei_plugin.geology.told_names import name_words
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.sentences import Sentence, Term, sentence

CRITERIA: Mapping[str, Callable[[Pair], Outcome]] = {
    "age": compare_age,
    "rock": compare_rocks,
    "genesis": compare_genesis,
    "rank": compare_ranks,
    "name": compare_names,
    "nature": compare_natures,
    "amplitude": compare_amplitudes,
    "thickness": compare_thicknesses,
    "commodity": compare_commodities,
    "stage": compare_stages,
    "setting": compare_settings,
    "phase": compare_phases,
}
_SAYS_DIFFERENCE = 4


def compare_units(
    china: Reading, russia: Reading, profile: Profile, knowledge: Knowledge = BUNDLED
) -> Verdict:
    """Return the verdict on a pair of units. Equal units are consistent, severity 0, score 1."""
    pair = _as_the_map_has_them(china, russia, profile, knowledge)
    covered = cover.under_thin_cover(pair)
    if covered is not None:
        verdict = _by_criteria(covered, (cover.thin_cover(pair),))
    else:
        verdict = _compared(pair)
    return with_stacked(verdict, *(covered or pair)[:2], knowledge=knowledge)


def compared_pair(
    china: Reading, russia: Reading, profile: Profile, knowledge: Knowledge = BUNDLED
) -> Tuple[Reading, Reading]:
    """Return the readings a map lays against each other: of stacked units the one that counts."""
    pair = _as_the_map_has_them(china, russia, profile, knowledge)
    ours, theirs = (cover.under_thin_cover(pair) or pair)[:2]
    return ours, theirs


def _as_the_map_has_them(
    china: Reading, russia: Reading, profile: Profile, knowledge: Knowledge
) -> Pair:
    ours, theirs = (compared_on(profile, each, knowledge) for each in (china, russia))
    return Pair(ours, theirs, profile, knowledge)


def _compared(pair: Pair) -> Verdict:
    profile, knowledge = pair.profile, pair.knowledge
    structural = _structural(pair)
    if structural:
        score = min(finding.score for finding in structural)
        return verdict_of(graded(structural, profile, knowledge), score, knowledge)
    if cover.are_both_windows(pair):
        return _windows()
    return _by_criteria(pair)


def _by_criteria(pair: Pair, first: Tuple[Finding, ...] = ()) -> Verdict:
    profile, knowledge = pair.profile, pair.knowledge
    outcomes = {
        each.id: CRITERIA[each.id](pair) for each in profile.criteria if each.id in CRITERIA
    }
    findings = (*graded(first, profile, knowledge), *_findings(pair, outcomes))
    return verdict_of(findings, _score(profile, outcomes), knowledge)


def _structural(pair: Pair) -> List[Finding]:
    """Return what stands before any criterion: the first of these that is found."""
    no_geology = cover.find_no_geology(pair)
    if no_geology is not None:
        return [no_geology]
    unread = [each for each in (pair.china, pair.russia) if not _is_readable(each, pair)]
    if unread:
        return [Finding("SYM-2", "", 0.0, _unread(each)) for each in unread]
    if pair.profile.reads_names:
        return []
    covering = cover.find_cover(pair)
    return [covering] if covering else []


def _is_readable(reading: Reading, pair: Pair) -> bool:
    if pair.profile.reads_names:
        return bool(name_of(reading).strip())
    return reading.is_read


def _unread(reading: Reading) -> Sentence:
    if not reading.index.strip():
        return sentence("{side}: the unit has no index.", side=side_name(reading))
    if not reading.repairs:
        return sentence(
            "{side}: the index “{index}” cannot be read.",
            side=side_name(reading),
            index=reading.index,
        )
    return sentence(
        "{side}: the index “{index}” cannot be read. {reason}",
        side=side_name(reading),
        index=reading.index,
        reason=reading.repairs[-1],
    )


def _windows() -> Verdict:
    reason = sentence(
        "Both sides show rocks older than the Quaternary, which this map does not compare."
    )
    return Verdict("consistent", 0, (), (reason,), 1.0)


def _findings(pair: Pair, outcomes: Mapping[str, Outcome]) -> Tuple[Finding, ...]:
    """Names are a difference only where nothing more than cosmetics stands against the units."""
    required = {each.id: each for each in pair.profile.criteria if each.required}
    found: List[Finding] = []
    for name, outcome in outcomes.items():
        told = [each for each in outcome.findings if each.code or name in required]
        if outcome.score is None and name in required and not told:
            told = [Finding("", "unknown", 0.0, _not_known(pair, required[name]))]
        found.extend(told)
    found.extend(correlation_notes(pair))
    queried = pair.china.queried or pair.russia.queried
    findings = graded(found, pair.profile, pair.knowledge, queried)
    return _with_query(pair, _without_idle_names(findings))


def _without_idle_names(findings: Tuple[Finding, ...]) -> Tuple[Finding, ...]:
    grave = any(0 < each.severity < _SAYS_DIFFERENCE for each in findings)
    return tuple(each for each in findings if not (grave and each.code == "NAM-1"))


def _with_query(pair: Pair, findings: Tuple[Finding, ...]) -> Tuple[Finding, ...]:
    """Add AGE-6: for a question on one side always, on both only where the ages differ."""
    asked = [each for each in (pair.china, pair.russia) if each.queried]
    age_differs = any(each.code.startswith(("AGE", "SCL")) for each in findings)
    if not asked or (len(asked) == 2 and not age_differs):
        return findings
    reason = sentence(
        "{side}: the age is queried ({age}).",
        side=side_name(asked[0]),
        age=age_words(asked[0], pair.knowledge),
    )
    query = Finding("AGE-6", "", 1.0, reason)
    return (*findings, *graded((query,), pair.profile, pair.knowledge))


def _not_known(pair: Pair, criterion: Criterion) -> Sentence:
    if criterion.id == "commodity":
        return sentence(
            "China: {china}; Russia: {russia}: the commodities, which decide on this map, are not"
            " told on both sides.",
            **_names(pair),
        )
    if criterion.id != "age":
        return sentence(
            "China: {china}; Russia: {russia}: what decides on this map is not told on both sides.",
            **_names(pair),
        )
    side = pair.russia if pair.china.has_age else pair.china
    return sentence(
        "{side}: the age of {index} is not known, so the ages cannot be compared.",
        side=side_name(side),
        index=plain(side.index),
    )


def _names(pair: Pair) -> Dict[str, Term]:
    china, russia = (
        name_words(name_of(each) if each.kind == DOMAIN else plain(each.index), pair.knowledge)
        for each in (pair.china, pair.russia)
    )
    return {"china": china, "russia": russia}


def _score(profile: Profile, outcomes: Mapping[str, Outcome]) -> float:
    """Return the mean of the judged scores by the profile's weights; 0.5 where none is judged."""
    weights: Dict[str, float] = {each.id: each.weight for each in profile.criteria}
    judged: List[Tuple[float, float]] = [
        (weights[name], outcome.score)
        for name, outcome in outcomes.items()
        if outcome.score is not None and weights[name] > 0
    ]
    total = sum(weight for weight, _ in judged)
    return sum(weight * score for weight, score in judged) / total if total else 0.5
