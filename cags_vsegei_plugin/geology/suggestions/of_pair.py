"""What two units that face each other could become together: up to three joint units.

Weighed by the same criteria as all suggestions, but for contact: that they meet is given.
"""

from __future__ import annotations

from typing import Dict, FrozenSet, Iterator, List, NamedTuple, Optional, Sequence, Set, Tuple

from cags_vsegei_plugin.geology.comparison.intervals import Interval, interval_of, similarity
from cags_vsegei_plugin.geology.joint_legend import (
    Described,
    JointLegend,
    JointUnit,
    Mapping,
    index_key,
)
from cags_vsegei_plugin.geology.profiles import Profile
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.geology.rocks import Rocks
from cags_vsegei_plugin.geology.suggestions.defining import define
from cags_vsegei_plugin.geology.suggestions.relating import relation_by_age, relation_to
from cags_vsegei_plugin.geology.suggestions.rules import AGE, ROCK, limit
from cags_vsegei_plugin.geology.suggestions.suggestion import Asked
from cags_vsegei_plugin.geology.suggestions.telling import Telling
from cags_vsegei_plugin.geology.suggestions.weighing import Weighed, Weigher, unsettled
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.sentences import Sentence, sentence


class JointCandidate(NamedTuple):
    """A joint unit both could be, how the Chinese unit relates to it, and the reasons.

    `score` is 0 where nothing but an agreement speaks for it.
    """

    unit: JointUnit
    relation: str
    score: float
    evidence: Tuple[Sentence, ...]

    @property
    def joint_code(self) -> str:
        """Return the code of the joint unit."""
        return self.unit.code


class PairAsked(NamedTuple):
    """Two units that face each other, and what is known: the legend so far, place and codes."""

    china: Reading
    russia: Reading
    profile: Profile
    legend: JointLegend = JointLegend()
    at_km: Optional[float] = None
    codes: FrozenSet[str] = frozenset()
    knowledge: Knowledge = BUNDLED


def candidates_of_pair(asked: PairAsked) -> Tuple[JointCandidate, ...]:
    """Return up to three candidates, the best first; none where nothing speaks for any.

    First what either unit is already, then joint units that fit both, then a new one.
    """
    known = _Known(asked)
    found = [*known.held(), *known.fitting(), *known.new()]
    once = {each.joint_code: each for each in reversed(found)}
    codes = list(dict.fromkeys(each.joint_code for each in found))
    return tuple(once[code] for code in codes[: int(limit("candidates", asked.knowledge))])


class _Known:
    """The pair as the suggestions weigh it, among the joint units that come near."""

    def __init__(self, asked: PairAsked) -> None:
        self._asked, self._sides = asked, (asked.china, asked.russia)
        self._is_of = {side.side: self._mapping_of(side) for side in self._sides}
        held = {row.joint_code for row in self._is_of.values() if row is not None}
        self._units = {
            unit.code: unit
            for unit in asked.legend.units()
            if unit.code in held or any(_comes_near(unit, each) for each in self._sides)
        }
        question = Asked(
            [asked.china],
            [asked.russia],
            asked.profile,
            legend=self._others(),
            knowledge=asked.knowledge,
            codes={(asked.china.index.strip(), asked.russia.index.strip()): asked.codes},
        )
        self._weigher = Weigher(question)
        self._telling = Telling(question, self._weigher.judge)
        self._both = self._weighed(0, 0)

    def held(self) -> Iterator[JointCandidate]:
        """Yield what either unit is already at this place."""
        codes = {side: row.joint_code for side, row in self._is_of.items() if row is not None}
        said = {
            "china": sentence("The Chinese unit is this joint unit in the agreed legend."),
            "russia": sentence("The Russian unit is this joint unit in the agreed legend."),
        }
        both = sentence("Both units are this joint unit in the agreed legend.")
        for side, code in codes.items():
            row = self._is_of[side]
            why = both if list(codes.values()).count(code) > 1 else said[side]
            relation = row.relation if row is not None and side == "china" else ""
            yield self._candidate(self._units[code], (why, *self._reasons()), relation)

    def fitting(self) -> Iterator[JointCandidate]:
        """Yield joint units there are that fit both, the best first."""
        places = [
            {node.joint_code: n for n, node in enumerate(nodes) if not node.index}
            for nodes in (self._weigher.china, self._weigher.russia)
        ]
        found: List[JointCandidate] = []
        for code in places[0].keys() & places[1].keys():
            pairs = self._weighed(0, places[1][code]), self._weighed(places[0][code], 0)
            if pairs[0] is None or pairs[1] is None:
                continue
            if _told(pairs[0]) & _told(pairs[1]) & _TELLING:
                found.append(self._fitting(code, (pairs[0], pairs[1])))
        yield from sorted(found, key=lambda each: (-each.score, each.joint_code))

    def new(self) -> Iterator[JointCandidate]:
        """Yield a joint unit of both, then as either side alone would have it."""
        if self._both is None:
            return
        asked, taken = self._asked, [unit.code for unit in self._asked.legend.units()]
        why = self._why()
        told = (
            (self._sides, sentence("A new joint unit of both: {why}", why=why)),
            (self._sides[:1], sentence("A new one as the Chinese unit is: {why}", why=why)),
            (self._sides[1:], sentence("A new one as the Russian unit is: {why}", why=why)),
        )
        for readings, said in told:
            unit = define(readings, taken, asked.knowledge)
            yield self._candidate(unit, (said, *self._reasons()))

    def _mapping_of(self, reading: Reading) -> Optional[Mapping]:
        described = Described((reading.unit_name,), reading.rocks)
        legend, at_km = self._asked.legend, self._asked.at_km
        return legend.mapping_of(reading.side, reading.index, at_km, described)

    def _others(self) -> JointLegend:
        """Return the joint units that come near, without what these two units are."""
        own = {(each.side, index_key(each.index)) for each in self._sides}
        rows = [
            row
            for row in self._asked.legend.mappings
            if row.joint_code in self._units and (row.side, index_key(row.index)) not in own
        ]
        described = (unit.row for unit in self._units.values())
        return JointLegend((*rows, *described), self._asked.knowledge)

    def _weighed(self, china: int, russia: int) -> Optional[Weighed]:
        nodes = self._weigher.china[china : china + 1], self._weigher.russia[russia : russia + 1]
        found = self._weigher.weigh(china, russia) if all(nodes) else None
        is_told = found is not None and any(one.score is not None for _, one in found.judged)
        return found if is_told else None

    def _given_up(self, pair: Weighed) -> Tuple[str, ...]:
        return (*pair.failing, *unsettled(pair))

    def _score(self, pair: Weighed) -> float:
        return self._telling.score(pair, len(unsettled(pair)))

    def _reasons(self) -> Tuple[Sentence, ...]:
        if self._both is None:
            return ()
        given_up = self._telling.relaxed(self._given_up(self._both))
        return (*self._telling.reasons(self._both), *given_up)

    def _candidate(
        self, unit: JointUnit, evidence: Sequence[Sentence], relation: str = ""
    ) -> JointCandidate:
        score = self._score(self._both) if self._both is not None else 0.0
        return JointCandidate(unit, relation or self._relation(unit), score, tuple(evidence))

    def _relation(self, unit: JointUnit) -> str:
        asked = self._asked
        return relation_to(asked.china, unit, asked.profile, asked.knowledge)

    def _fitting(self, code: str, pairs: Tuple[Weighed, Weighed]) -> JointCandidate:
        unit = self._units[code]
        given_up = {name for pair in pairs for name in self._given_up(pair)}
        told = _told(pairs[0]) & _told(pairs[1]) - given_up
        if {AGE, ROCK} <= told and unit.lithology:
            why = sentence("A joint unit of the agreed legend with ages and a rock of both sides.")
        elif AGE in told:
            why = sentence("A joint unit of the agreed legend with ages of both sides.")
        else:
            why = sentence("A joint unit of the agreed legend that comes near both.")
        score = min(self._score(pair) for pair in pairs)
        evidence = (why, *self._telling.relaxed(given_up))
        return JointCandidate(unit, self._relation(unit), score, evidence)

    def _why(self) -> Sentence:
        china, russia = self._sides
        has_ages = china.has_age and russia.has_age
        says = _AGES.get(relation_by_age(china, russia), _UNDATED) if has_ages else _UNDATED
        common = [rock for rock in china.rocks if rock in russia.rocks]
        if not common:
            return sentence("{ages}.", ages=says)
        rock = Rocks.load(self._asked.knowledge).term(common[0])
        return sentence("{ages}, and both have {rock}.", ages=says, rock=rock)


_AGES: Dict[str, Sentence] = {
    "exact": sentence("the ages are the same"),
    "broad": sentence("the Chinese age contains the Russian one"),
    "narrow": sentence("the Russian age contains the Chinese one"),
    "close": sentence("the ages overlap"),
    "": sentence("the ages lie near each other"),
}
_UNDATED = sentence("the ages are not told on both sides")


_TELLING = {AGE, ROCK, "name"}
"""Criteria of which one at least must be told: nature or rank alone make no two units one."""


def _told(pair: Weighed) -> Set[str]:
    return {rule.criterion for rule, judged in pair.judged if judged.score is not None}


def _comes_near(unit: JointUnit, reading: Reading) -> bool:
    """Return whether a joint unit shares time with a unit, or nothing tells that it does not."""
    age = interval_of(reading)
    if unit.base_ma is None or unit.top_ma is None or age is None:
        return bool(unit.lithology)
    return similarity(Interval(unit.base_ma, unit.top_ma), age) > 0.0
