"""Index against fields: which reading the name supports, and where the two contradict."""

from __future__ import annotations

from typing import List, Mapping, NamedTuple, Sequence, Tuple

from cags_vsegei_plugin.geology.fields import Facts, pinyin_initial
from cags_vsegei_plugin.geology.genesis import Genesis
from cags_vsegei_plugin.geology.interval import Interval
from cags_vsegei_plugin.geology.listing import listed
from cags_vsegei_plugin.geology.notation.parts import Part
from cags_vsegei_plugin.geology.rocks import Rocks
from cags_vsegei_plugin.geology.vocabulary import Vocabulary
from cags_vsegei_plugin.sentences import Sentence, sentence

_GROUPS = ("group", "rock_group")
_BEDDED = ("formation", "group", "rock_group")
_IGNEOUS = ("plutonic", "volcanic", "igneous")


class Judgement(NamedTuple):
    """How much the fields support a reading (1 = not at all concerned), and what contradicts."""

    support: float = 1.0
    contradictions: Tuple[Sentence, ...] = ()


class Judge:
    """Weighs a reading against the fields of its unit."""

    def __init__(self, rocks: Rocks, genesis: Genesis, initials: Mapping[str, str]) -> None:
        """Take the vocabularies, and the pinyin initials of the side."""
        self._rocks, self._genesis, self._initials = rocks, genesis, initials

    def weigh(self, part: Part, interval: Interval, facts: Facts) -> Judgement:
        """Return the support for a reading and the contradictions."""
        judged = [
            self._age(interval, facts),
            self._rock(part, facts),
            self._genetic(part, facts),
            self._unit(part, facts),
        ]
        support = 1.0
        said: List[Sentence] = []
        for one in judged:
            support *= one.support
            said.extend(one.contradictions)
        return Judgement(support, tuple(said))

    def _age(self, interval: Interval, facts: Facts) -> Judgement:
        if not facts.has_age or not interval.age_from:
            return Judgement()
        if interval.overlaps(facts.interval):
            same = (interval.base_ma, interval.top_ma) == (
                facts.interval.base_ma,
                facts.interval.top_ma,
            )
            return Judgement(1.1 if same else 1.0)
        said = sentence(
            "The name says {named}, the index {indexed}; one of the two is wrong.",
            named=_range(facts.interval),
            indexed=_range(interval),
        )
        return Judgement(0.35, (said,))

    def _rock(self, part: Part, facts: Facts) -> Judgement:
        if not part.rocks:
            return Judgement()
        if not facts.rocks:
            return Judgement(0.5 if facts.genesis else 1.0)
        if _related(part.rocks + part.alternatives, facts.rocks, self._rocks):
            return Judgement(1.1)
        classes = {self._rocks.top_class(rock) for rock in facts.rocks}
        if classes & {self._rocks.top_class(rock) for rock in part.rocks}:
            return Judgement()
        said = sentence(
            "The fields name {named}, the letters of the index {lettered}.",
            named=listed(map(self._rocks.term, facts.rocks[:3])),
            lettered=listed(map(self._rocks.term, part.rocks)),
        )
        return Judgement(0.6, (said,))

    def _genetic(self, part: Part, facts: Facts) -> Judgement:
        if not part.genesis:
            return Judgement()
        if not facts.genesis:
            igneous = any(self._rocks.nature(rock) in _IGNEOUS for rock in facts.rocks)
            return Judgement(0.5 if igneous else 1.0)
        if _related(part.genesis + part.alternatives, facts.genesis, self._genesis):
            return Judgement(1.1)
        said = sentence(
            "The fields name {named}, the letters of the index {lettered}.",
            named=listed(map(self._genesis.term, facts.genesis[:3])),
            lettered=listed(map(self._genesis.term, part.genesis)),
        )
        return Judgement(0.8, (said,))

    def _unit(self, part: Part, facts: Facts) -> Judgement:
        """Take a capital for the initial of a group where the name says so: EK beside 喀什群."""
        if facts.rank in _BEDDED and part.genesis and not part.unit:
            return Judgement(0.5)
        initial = pinyin_initial(facts.initial, self._initials) if facts.initial else ""
        if facts.rank in _GROUPS and not part.unit and part.capital[:1] == initial != "":
            return Judgement(0.3)
        if not initial or not part.unit or not part.unit[0].isascii():
            return Judgement()
        matches = part.unit[0].upper() == initial
        if facts.rank in _GROUPS and part.rank in _GROUPS:
            return Judgement(2.5 if matches else 0.9)
        return Judgement(1.05 if matches else 1.0)


def _related(some: Sequence[str], others: Sequence[str], vocabulary: Vocabulary) -> bool:
    for one in some:
        above = {one, *vocabulary.ancestors(one)}
        for other in others:
            if other in above or one in vocabulary.ancestors(other):
                return True
    return False


def _range(interval: Interval) -> str:
    if interval.age_from == interval.age_to:
        return interval.age_from
    return f"{interval.age_from}–{interval.age_to}"
