"""The reading of a unit whose index the grammar understands, weighed against its fields."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple, Sequence, Tuple

from cags_vsegei_plugin.geology.context import Context, UnitFields, is_quaternary
from cags_vsegei_plugin.geology.fields import Facts
from cags_vsegei_plugin.geology.genesis import Genesis
from cags_vsegei_plugin.geology.interval import Interval, resolve
from cags_vsegei_plugin.geology.judging import Judge, Judgement
from cags_vsegei_plugin.geology.notation.index import IndexReading
from cags_vsegei_plugin.geology.notation.letters import load_letters
from cags_vsegei_plugin.geology.notation.parts import AgeRef, Part
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.geology.rocks import Rocks
from cags_vsegei_plugin.geology.scales import load_scale
from cags_vsegei_plugin.knowledge import Knowledge
from cags_vsegei_plugin.measures import ma_words
from cags_vsegei_plugin.sentences import Sentence, sentence

_MOST_ALTERNATIVES = 4
_CLOSE = 0.8
_WORTH_SAYING = 0.55
_OUT_OF_ORDER = 0.35
_A_LEAP = 3
_BEST = 0.98
_LEAST = 0.05
_BEDDED_RANKS = ("formation", "group", "member", "subformation", "rock_group")


class _Choice(NamedTuple):
    part: Part
    interval: Interval
    judgement: Judgement

    @property
    def score(self) -> float:
        """Return the trust in the letters times the support of the fields."""
        return self.part.weight * self.judgement.support


def from_letters(
    unit: UnitFields, letters: IndexReading, facts: Facts, context: Context
) -> Reading:
    """Return the best supported of the readings of an index."""
    choices = _in_order_of_time([_weighed(part, facts, context) for part in letters.parts], context)
    best = choices[0]
    interval, notes = _dated(best, facts, context)
    rocks = facts.rocks or best.part.rocks
    genesis = _genesis(best.part, facts, interval)
    kind, kind_notes = _kind(best.part, facts, interval, genesis, context)
    said = letters.repairs + best.part.notes + interval.notes + best.judgement.contradictions
    return Reading(
        side=context.side,
        index=unit.index,
        kind=kind,
        age_from=interval.age_from,
        age_to=interval.age_to,
        base_ma=interval.base_ma,
        top_ma=interval.top_ma,
        scale=context.edition,
        rocks=rocks,
        genesis=genesis,
        unit_name=unit.name.strip() or best.part.unit,
        rank=facts.rank or best.part.rank,
        queried=letters.queried,
        confidence=_confidence(choices, interval, letters, bool(kind_notes)),
        repairs=said + notes + kind_notes,
        alternatives=_alternatives(choices, interval, rocks + genesis),
    )


def _in_order_of_time(choices: Sequence[_Choice], context: Context) -> Sequence[_Choice]:
    """Return the choices, the best first; a range out of the order of time gives way to others.

    So К2–Р1 and Р3–N1 are no Permian: the barred P of the Paleogene was typed as P.
    """
    odd = [_is_out_of_order(one.part, context) for one in choices]
    if all(odd) or not any(odd):
        return sorted(choices, key=lambda one: -one.score)
    weighed = [
        one._replace(part=one.part.trusted(_OUT_OF_ORDER)) if wrong else one
        for one, wrong in zip(choices, odd)
    ]
    return sorted(weighed, key=lambda one: -one.score)


def _is_out_of_order(part: Part, context: Context) -> bool:
    """Return whether a range runs backwards, or leaps over several systems."""
    scale = load_scale(context.edition, context.knowledge)
    units = [scale.resolve(age.symbol) for age in part.ages]
    for older, younger in zip(units, units[1:]):
        if older is None or younger is None or older.system == younger.system:
            continue
        if (older.base_ma or 0.0) < (younger.base_ma or 0.0):
            return True
        if scale.systems_between(older, younger) >= _A_LEAP:
            return True
    return False


def _weighed(part: Part, facts: Facts, context: Context) -> _Choice:
    part = _settled(part, facts)
    interval = resolve(
        part.ages, context.side, context.edition, context.is_doubtful, context.knowledge
    )
    judge = _judge(context.side, context.knowledge)
    return _Choice(part, interval, judge.weigh(part, interval, facts))


@lru_cache(maxsize=16)
def _judge(side: str, knowledge: Knowledge) -> Judge:
    initials = load_letters(side, knowledge).initials
    return Judge(Rocks.load(knowledge), Genesis.load(knowledge), initials)


def _settled(part: Part, facts: Facts) -> Part:
    """Take letters for a unit's and not a stage's where the name says formation or group."""
    if part.rank == "stage_rank" and facts.rank in _BEDDED_RANKS:
        ages = tuple(AgeRef(age.symbol) for age in part.ages)
        return part._replace(ages=ages, rank=facts.rank, alternatives=())
    return part


def _dated(
    choice: _Choice, facts: Facts, context: Context
) -> Tuple[Interval, Tuple[Sentence, ...]]:
    """Return the interval of the letters, finer or at all where only the name has it."""
    interval, named = choice.interval, facts.interval
    if not interval.age_from and facts.has_age:
        said = sentence("The index has no age; that of the name was taken.")
        return named, (said,)
    if len(choice.part.ages) == 1 and _is_finer(named, interval):
        said = sentence(
            "The name gives the age more closely ({base}–{top} Ma).",
            base=ma_words(named.base_ma),
            top=ma_words(named.top_ma),
        )
        return interval._replace(base_ma=named.base_ma, top_ma=named.top_ma), (said,)
    return interval, _evidence(choice, context)


def _is_finer(named: Interval, indexed: Interval) -> bool:
    return named.lies_within(indexed) and not indexed.lies_within(named)


def _evidence(choice: _Choice, context: Context) -> Tuple[Sentence, ...]:
    """Say from what the edition was told, where another edition would read the age differently."""
    if not context.evidence or context.is_doubtful:
        return ()
    others = resolve(choice.part.ages, context.side, context.edition, True, context.knowledge)
    if not others.alternatives:
        return ()
    said = sentence(
        "The edition {edition} was recognised from {entries}.",
        edition=load_scale(context.edition, context.knowledge).title,
        entries=", ".join(dict.fromkeys(context.evidence)),
    )
    return (said,)


def _genesis(part: Part, facts: Facts, interval: Interval) -> Tuple[str, ...]:
    if not is_quaternary(interval) or part.rocks:
        return part.genesis
    return facts.genesis or part.genesis


def _kind(
    part: Part, facts: Facts, interval: Interval, genesis: Tuple[str, ...], context: Context
) -> Tuple[str, Tuple[Sentence, ...]]:
    if genesis:
        return "stratified" if _is_older(interval) else "quaternary", ()
    if part.rocks or part.rock_kind:
        return _igneous_kind(part, facts, interval, context), ()
    nature = _nature(facts, context.knowledge)
    if facts.kind in ("metamorphic", "subvolcanic") or part.rank == "rock_group":
        return facts.kind if facts.kind == "subvolcanic" else "metamorphic", ()
    if nature in ("volcanic", "metamorphic"):
        return nature, ()
    if nature == "plutonic" and not part.unit:
        said = sentence("The index has no rock letters although the fields name an intrusive rock.")
        return "dyke" if facts.kind == "dyke" else "intrusive", (said,)
    return "stratified", ()


def _is_older(interval: Interval) -> bool:
    return interval.top_ma is not None and not is_quaternary(interval)


def _nature(facts: Facts, knowledge: Knowledge) -> str:
    return Rocks.load(knowledge).nature(facts.rocks[0]) if facts.rocks else ""


def _igneous_kind(part: Part, facts: Facts, interval: Interval, context: Context) -> str:
    if facts.kind in ("dyke", "subvolcanic"):
        return facts.kind
    kind = part.rock_kind or "intrusive"
    if interval.age_from or kind in ("metamorphic", "stratified"):
        return kind
    if kind in ("volcanic", "subvolcanic"):
        return "subvolcanic"
    rocks = Rocks.load(context.knowledge)
    is_massif = any(rocks.top_class(rock) == "ultramafic_igneous" for rock in part.rocks)
    return "intrusive" if is_massif else "dyke"


def _confidence(
    choices: Sequence[_Choice], interval: Interval, letters: IndexReading, is_odd: bool
) -> float:
    best = choices[0]
    trust = min(_BEST, best.part.weight) * interval.trust
    if any(other.score >= _CLOSE * best.score for other in choices[1:]):
        trust *= 0.85
    if letters.repairs:
        trust *= 0.97
    if best.judgement.contradictions:
        trust *= 0.5
    elif best.judgement.support > 1.0:
        trust = min(_BEST, 1.0 - (1.0 - trust) * 0.5)
    if letters.queried:
        trust *= 0.9
    if is_odd:
        trust *= 0.8
    return round(max(_LEAST, min(_BEST, trust)), 2)


def _alternatives(
    choices: Sequence[_Choice], interval: Interval, taken: Tuple[str, ...]
) -> Tuple[str, ...]:
    best = choices[0]
    others = [
        _described(other.part)
        for other in choices[1:]
        if other.score > _WORTH_SAYING * best.score
        and _described(other.part) != _described(best.part)
    ]
    said = best.part.alternatives + tuple(others) + interval.alternatives
    return tuple(dict.fromkeys(one for one in said if one not in taken))[:_MOST_ALTERNATIVES]


def _described(part: Part) -> str:
    ages = "–".join(dict.fromkeys(age.symbol for age in part.ages))
    pieces = (", ".join(part.rocks + part.genesis), ages, part.unit)
    return " ".join(piece for piece in pieces if piece)
