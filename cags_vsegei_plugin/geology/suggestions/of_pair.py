"""What two units that face each other could become together: up to three joint units.

Weighed by the same criteria as all suggestions, but for contact: that they meet is given.
"""

from __future__ import annotations

from typing import Dict, FrozenSet, Iterator, List, NamedTuple, Optional, Sequence, Set, Tuple

from cags_vsegei_plugin.geology.comparison.intervals import Interval, interval_of, similarity
from cags_vsegei_plugin.geology.joint_legend import (
    SIDES,
    Described,
    JointLegend,
    JointUnit,
    Mapping,
    index_key,
)
from cags_vsegei_plugin.geology.listing import listed
from cags_vsegei_plugin.geology.notation.index_text import plain
from cags_vsegei_plugin.geology.profiles import Profile
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.geology.rocks import Rocks
from cags_vsegei_plugin.geology.suggestions.defining import define
from cags_vsegei_plugin.geology.suggestions.relating import beside, relation_by_age, relation_to
from cags_vsegei_plugin.geology.suggestions.rules import AGE, ROCK, limit
from cags_vsegei_plugin.geology.suggestions.suggestion import Asked
from cags_vsegei_plugin.geology.suggestions.telling import Telling
from cags_vsegei_plugin.geology.suggestions.weighing import Weighed, Weigher, unsettled
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.sentences import Sentence, sentence

_EXACT, _BROAD, _NARROW = "exact", "broad", "narrow"
_PROPOSED = "proposed"


class JointCandidate(NamedTuple):
    """A joint unit both could be, how the Chinese unit relates to it, and the reasons.

    `score` is 0 where nothing but an agreement speaks for it. `whole` is the side whose unit is the
    whole of which the other's is a part, "" where both are one unit.
    """

    unit: JointUnit
    relation: str
    score: float
    evidence: Tuple[Sentence, ...]
    whole: str = ""

    @property
    def joint_code(self) -> str:
        """Return the code of the joint unit."""
        return self.unit.code


class PairAsked(NamedTuple):
    """Two units that face each other, and what is known: the legend so far, place and codes.

    `whole` is the side of the one that faces several along the border, `parts` are the others of
    them; "" where it is unit against unit.
    """

    china: Reading
    russia: Reading
    profile: Profile
    legend: JointLegend = JointLegend()
    at_km: Optional[float] = None
    codes: FrozenSet[str] = frozenset()
    knowledge: Knowledge = BUNDLED
    whole: str = ""
    parts: Tuple[Reading, ...] = ()


def candidates_of_pair(asked: PairAsked) -> Tuple[JointCandidate, ...]:
    """Return up to three candidates, the best first; none where nothing speaks for any.

    First what either unit is already, then the joint unit of a whole with its parts, then joint
    units that fit both, then a new one.
    """
    known = _Known(asked)
    found = [*known.held(), *known.with_parts(), *known.fitting(), *known.new()]
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
            relation = self._of_china(row) if row is not None else ""
            yield self._candidate(self._units[code], (why, *self._reasons()), relation)

    def with_parts(self) -> Iterator[JointCandidate]:
        """Yield the one joint unit of a whole with its parts: as it is proposed, else a new one."""
        asked = self._asked
        if not asked.whole or self._both is None:
            return
        place = SIDES.index(asked.whole)
        whole, part = self._sides[place], self._sides[1 - place]
        unit = self._proposed(whole)
        if unit is None:
            taken = [each.code for each in asked.legend.units()]
            unit = define((whole, part, *asked.parts), taken, asked.knowledge)
        relation = _EXACT if asked.whole == "china" else _NARROW
        said = _said_of_parts(whole, (part, *asked.parts))
        yield self._candidate(unit, (said, *self._reasons()), relation)

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
        relation = {"china": _BROAD, "russia": _EXACT}.get(asked.whole, "")
        # As the whole is, with its parts, it was offered already: what remains is as the part is.
        for readings, said in (told[2 - SIDES.index(asked.whole)],) if asked.whole else told:
            unit = define(readings, taken, asked.knowledge)
            yield self._candidate(unit, (said, *self._reasons()), relation)

    def _of_china(self, row: Mapping) -> str:
        """Return how the Chinese unit relates to the joint unit of a row, "" where untold."""
        if row.side == "china":
            return row.relation
        return beside(row.relation, row.side, self._asked.whole) if self._asked.whole else ""

    def _proposed(self, whole: Reading) -> Optional[JointUnit]:
        """Return the joint unit that is proposed for the whole as such, at this place."""
        key = whole.side, index_key(whole.index)
        rows = (
            row
            for row in self._asked.legend.mappings
            if (row.side, index_key(row.index)) == key
            and row.joint_code in self._units
            and row.relation == _EXACT
            and row.status == _PROPOSED
            and (not row.is_conditional or row.holds_at(self._asked.at_km))
        )
        return next((self._units[row.joint_code] for row in rows), None)

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
        told = relation or self._relation(unit)
        return JointCandidate(unit, told, score, tuple(evidence), self._asked.whole)

    def _relation(self, unit: JointUnit) -> str:
        asked = self._asked
        found = relation_to(asked.china, unit, asked.profile, asked.knowledge)
        # A part has not the extent of a joint unit that fits the whole as well.
        return _NARROW if asked.whole == "russia" and found == _EXACT else found

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
        return JointCandidate(unit, self._relation(unit), score, evidence, self._asked.whole)

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


def _said_of_parts(whole: Reading, parts: Sequence[Reading]) -> Sentence:
    names = listed(dict.fromkeys(plain(each.index) for each in parts))
    if whole.side == "china":
        return sentence(
            "One joint unit with parts: as the Chinese unit {whole} is, with the Russian parts"
            " {parts}.",
            whole=plain(whole.index),
            parts=names,
        )
    return sentence(
        "One joint unit with parts: as the Russian unit {whole} is, with the Chinese parts"
        " {parts}.",
        whole=plain(whole.index),
        parts=names,
    )


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
