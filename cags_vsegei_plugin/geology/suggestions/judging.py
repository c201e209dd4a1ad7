"""What each criterion says of two units: a score and a sentence, found once for equal readings."""

from __future__ import annotations

from typing import Callable, Dict, FrozenSet, Hashable, List, Mapping, Optional, Sequence, Tuple

from cags_vsegei_plugin.geology import genesis, rocks
from cags_vsegei_plugin.geology.catalogue import code
from cags_vsegei_plugin.geology.comparison import intervals
from cags_vsegei_plugin.geology.comparison.finding import Outcome, Pair
from cags_vsegei_plugin.geology.comparison.pair import CRITERIA
from cags_vsegei_plugin.geology.comparison.rank import rank_words
from cags_vsegei_plugin.geology.comparison.rock import compare_rocks
from cags_vsegei_plugin.geology.comparison.wording import age_symbols, age_words, concept_words
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.geology.rocks import Rocks
from cags_vsegei_plugin.geology.suggestions.likeness import rocks_likeness
from cags_vsegei_plugin.geology.suggestions.naming import Judged, judge_names
from cags_vsegei_plugin.geology.suggestions.nodes import Node
from cags_vsegei_plugin.geology.suggestions.rules import AGE, AGREED, NAME, ROCK, Rule, limit
from cags_vsegei_plugin.geology.suggestions.suggestion import Asked
from cags_vsegei_plugin.knowledge import Knowledge
from cags_vsegei_plugin.sentences import Sentence, Term, sentence

_NATURE_OF_VOLCANICS = "volcanic"
_WHOLE = "whole"
_OF_SCALES = "SCL-1"
_COVER = "cover"
_DIFFER, _APART = {"AGE-3", "AGE-4"}, {"AGE-1", "AGE-2"}


class Judge:
    """Judges units of both sides by their numbers; each different case once."""

    def __init__(self, asked: Asked, china: Sequence[Node], russia: Sequence[Node]) -> None:
        """Take what was asked and the nodes of both sides."""
        self._asked = asked
        self._sides = (china, russia)
        self._facets: Dict[str, Tuple[List[int], List[int]]] = {}
        self._known: Dict[Tuple[str, int, int], Judged] = {}

    def judged(self, rule: Rule, china: int, russia: int) -> Judged:
        """Return what a criterion says of a Chinese and a Russian node, given by their numbers."""
        if rule.criterion == AGREED:
            return _already(self._sides[0][china], self._sides[1][russia])
        judged = self._by_readings(rule, china, russia)
        return judged if judged.score is not None else self._by_codes(rule, judged, china, russia)

    def _by_readings(self, rule: Rule, china: int, russia: int) -> Judged:
        facets = self.facets(rule.criterion)
        key = (rule.criterion, facets[0][china], facets[1][russia])
        if key not in self._known:
            self._known[key] = self._judged(rule, self.pair(china, russia))
        return self._known[key]

    def is_excluded(self, china: int, russia: int) -> bool:
        """Return whether a comparison found cover, or water, against rocks: never one unit."""
        codes = self._codes_of(china, russia) or frozenset()
        found = (code(each, self._asked.knowledge) for each in codes)
        return any(each is not None and each.subject == _COVER for each in found)

    def _was_compared(self, codes: FrozenSet[str]) -> bool:
        """Return whether both units were read, so that no code means no difference."""
        known = (code(each, self._asked.knowledge) for each in codes)
        return all(each is None or each.compatible for each in known)

    def _codes_of(self, china: int, russia: int) -> Optional[FrozenSet[str]]:
        pair = self._sides[0][china].index, self._sides[1][russia].index
        return (self._asked.codes or {}).get(pair)

    def _by_codes(self, rule: Rule, judged: Judged, china: int, russia: int) -> Judged:
        """Return what the comparison found of what the readings do not tell.

        That it found nothing says something only where it knew more than the readings.
        """
        codes = self._codes_of(china, russia)
        if codes is None:
            return judged
        knowledge = self._asked.knowledge
        found = [known for each in rule.codes if each in codes if (known := code(each, knowledge))]
        if found:
            score = limit("differs_in_comparison", knowledge) if found[0].compatible else 0.0
            title = Term(*found[0].words.titles)
            return Judged(score, sentence("The comparison found: {difference}.", difference=title))
        is_heard = rule.unknown is not None and self._asked.silence_tells
        if not is_heard or not self._was_compared(codes):
            return judged
        said = sentence("{criterion}: the comparison found no difference.", criterion=rule.label)
        return Judged(limit("held_in_comparison", knowledge), said)

    def reason(self, rule: Rule, judged: Judged, china: int, russia: int) -> Optional[Sentence]:
        """Return the sentence for what was judged, None where nothing is to be said."""
        if judged.reason is not None or rule.criterion != ROCK:
            return judged.reason
        said = _said_of_rocks(self.pair(china, russia))
        return said or sentence("{criterion}: not told on both sides.", criterion=rule.label)

    def pair(self, china: int, russia: int) -> Pair:
        """Return two nodes as the comparison knows them."""
        sides = self._sides
        return Pair(
            sides[0][china].reading,
            sides[1][russia].reading,
            self._asked.profile,
            self._asked.knowledge,
        )

    def facets(self, criterion: str) -> Tuple[List[int], List[int]]:
        """Return for each node of both sides a number that is the same where a criterion is."""
        if criterion not in self._facets:
            self._facets[criterion] = self._numbered(criterion)
        return self._facets[criterion]

    def _numbered(self, criterion: str) -> Tuple[List[int], List[int]]:
        facet = _FACETS.get(criterion)
        sides = []
        for nodes in self._sides:
            seen: Dict[Hashable, int] = {}
            numbers = []
            for place, node in enumerate(nodes):
                key = facet(node.reading, self._asked.knowledge) if facet else (_WHOLE, place)
                numbers.append(seen.setdefault(key, len(seen)))
            sides.append(numbers)
        return sides[0], sides[1]

    def _judged(self, rule: Rule, pair: Pair) -> Judged:
        if rule.criterion == NAME:
            return judge_names(pair)
        if rule.criterion == ROCK:
            return _rocks(pair)
        outcome = CRITERIA[rule.criterion](pair)
        score = _age_score(outcome, pair) if rule.criterion == AGE else outcome.score
        return Judged(score, _said(rule, outcome, pair))


def _age_facet(reading: Reading, knowledge: Knowledge) -> Hashable:
    vocabulary = Rocks.load(knowledge)
    volcanic = any(vocabulary.nature(each) == _NATURE_OF_VOLCANICS for each in reading.rocks)
    ages = reading.age_from, reading.age_to, reading.base_ma, reading.top_ma, reading.scale
    return (*ages, age_symbols(reading, knowledge), reading.kind, volcanic)


def _rock_facet(reading: Reading, knowledge: Knowledge) -> Hashable:
    return (reading.rocks, reading.kind, "" if reading.rocks else reading.index)


def _genesis_facet(reading: Reading, knowledge: Knowledge) -> Hashable:
    """Letters with another meaning are told by the index, where no rock says what they mean."""
    doubtful = bool(reading.genesis and reading.alternatives) and not reading.rocks
    return (reading.genesis, reading.alternatives, reading.index) if doubtful else reading.genesis


def _rank_facet(reading: Reading, knowledge: Knowledge) -> Hashable:
    return (reading.rank, reading.base_ma, reading.top_ma)


_FACETS: Mapping[str, Callable[[Reading, Knowledge], Hashable]] = {
    AGE: _age_facet,
    ROCK: _rock_facet,
    "genesis": _genesis_facet,
    "rank": _rank_facet,
}


def _already(china: Node, russia: Node) -> Judged:
    """Return what was agreed elsewhere of two units; not judged where it is of one only."""
    ours, theirs = (
        each.elsewhere | ({each.joint_code} if each.joint_code else frozenset())
        for each in (china, russia)
    )
    if not ours or not theirs or china.joint_code and russia.joint_code:
        return Judged()
    common = sorted(ours & theirs)
    if common:
        return Judged(
            1.0,
            sentence(
                "Both units, or units of their names, are agreed elsewhere as the joint unit"
                " {code}.",
                code=common[0],
            ),
        )
    return Judged(
        0.0,
        sentence(
            "China: {china}; Russia: {russia}: elsewhere they are agreed as different joint units.",
            china=", ".join(sorted(ours)),
            russia=", ".join(sorted(theirs)),
        ),
    )


def _rocks(pair: Pair) -> Judged:
    """Return the score of the rocks; the sentence is made when it is wanted."""
    score = rocks_likeness(pair.china.rocks, pair.russia.rocks, pair.knowledge)
    return Judged(compare_rocks(pair).score if score is None else score)


def _said_of_rocks(pair: Pair) -> Optional[Sentence]:
    outcome = compare_rocks(pair)
    if outcome.findings:
        return outcome.findings[0].reason
    if outcome.score is None:
        return None
    given = {
        "china": concept_words(pair.china.rocks, rocks.label, pair.knowledge),
        "russia": concept_words(pair.russia.rocks, rocks.label, pair.knowledge),
    }
    if set(pair.china.rocks) == set(pair.russia.rocks):
        return sentence("China: {china}; Russia: {russia}: the same rocks.", **given)
    return sentence("China: {china}; Russia: {russia}: the rocks agree.", **given)


def _age_score(outcome: Outcome, pair: Pair) -> Optional[float]:
    """Return the score of the ages, less where one is queried, or the scales leave little shared.

    What the scales alone make different is one time only where both share most of it; more of it
    where the symbols do not say either that one division is the other.
    """
    score = outcome.score
    china, russia = intervals.interval_of(pair.china), intervals.interval_of(pair.russia)
    if score is None or china is None or russia is None:
        return score
    codes = {each.code for each in outcome.findings}
    if _OF_SCALES in codes:
        if intervals.similarity(china, russia) < limit(_share_asked(pair), pair.knowledge):
            score = min(score, limit("scales_less", pair.knowledge))
    elif codes & _DIFFER:
        score = min(score, limit("ages_differ", pair.knowledge))
    elif codes & _APART:
        is_near = intervals.gap_ma(china, russia) <= pair.profile.ages.long_gap_ma
        score = limit("ages_near", pair.knowledge) if is_near else 0.0
    is_queried = pair.china.queried or pair.russia.queried
    return min(score, limit("queried", pair.knowledge)) if is_queried else score


def _share_asked(pair: Pair) -> str:
    """Return which limit says how much time two divisions of the scales must share."""
    ours, theirs = ((each.age_from, each.age_to) for each in (pair.china, pair.russia))
    return "scales_share" if ours == theirs else "scales_share_symbols"


def _said(rule: Rule, outcome: Outcome, pair: Pair) -> Sentence:
    """Return the sentence of what differs; of what does not, the values."""
    if outcome.findings:
        return outcome.findings[0].reason
    if outcome.score is None:
        return sentence("{criterion}: not told on both sides.", criterion=rule.label)
    if rule.criterion == AGE:
        return sentence(
            "China: {china}; Russia: {russia}: the same time.",
            china=age_words(pair.china),
            russia=age_words(pair.russia),
        )
    if rule.criterion == "genesis":
        return sentence(
            "China: {china}; Russia: {russia}: the genesis agrees.",
            china=concept_words(pair.china.genesis, genesis.label, pair.knowledge),
            russia=concept_words(pair.russia.genesis, genesis.label, pair.knowledge),
        )
    if rule.criterion == "rank":
        return sentence(
            "Both are of one rank: {rank}.", rank=rank_words(pair.china, pair.knowledge)
        )
    return sentence("{criterion}: both sides agree.", criterion=rule.label)
