"""What an index and its fields mean: the reading of a unit, and of a whole legend.

The grammar of the side says what the letters may mean, the fields say which of it is meant;
they outrank the letters for rocks and genesis, contradictions lower the confidence and are said.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import Iterable, List, NamedTuple, Sequence, Tuple

from cags_vsegei_plugin.geology.fields import Facts, is_name, read_fields
from cags_vsegei_plugin.geology.genesis import Genesis
from cags_vsegei_plugin.geology.interval import Interval, resolve
from cags_vsegei_plugin.geology.judging import Judge, Judgement
from cags_vsegei_plugin.geology.notation.index import IndexReading, read_index
from cags_vsegei_plugin.geology.notation.letters import load_letters
from cags_vsegei_plugin.geology.notation.parsing import AgeRef, Part
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.geology.rocks import Rocks
from cags_vsegei_plugin.geology.scales import Detection, default_edition, detect_edition
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.sentences import Sentence, sentence

AUTO = "auto"
_QUATERNARY_BASE_MA = 2.6
_MIXED = re.compile(r"(\S{1,24})\s+(\S.{3,})$", re.DOTALL)
_MOST_ALTERNATIVES = 4
_CLOSE = 0.8
_BEST = 0.98
_KIND_OF_NATURE = {
    "plutonic": "intrusive",
    "igneous": "intrusive",
    "volcanic": "volcanic",
    "metamorphic": "metamorphic",
}
_BEDDED_RANKS = ("formation", "group", "member", "subformation", "rock_group")


class UnitFields(NamedTuple):
    """The raw texts of one unit: its index, its name, and the description of its rocks."""

    index: str
    name: str = ""
    lithology: str = ""


class _Context(NamedTuple):
    """What holds for a whole legend."""

    side: str
    edition: str
    is_doubtful: bool
    evidence: Tuple[str, ...]
    knowledge: Knowledge


class _Choice(NamedTuple):
    part: Part
    interval: Interval
    judgement: Judgement

    @property
    def score(self) -> float:
        """Return the trust in the letters times the support of the fields."""
        return self.part.weight * self.judgement.support


def read_unit(
    fields: UnitFields, side: str, scale: str = AUTO, knowledge: Knowledge = BUNDLED
) -> Reading:
    """Return the reading of one unit; with `auto` its own letters must tell the edition."""
    return read_legend([fields], side, scale, knowledge)[0]


def read_legend(
    units: Sequence[UnitFields], side: str, scale: str = AUTO, knowledge: Knowledge = BUNDLED
) -> List[Reading]:
    """Return the readings of a side's units, one for each, each distinct unit read once.

    With `auto` the edition of the time scale is told from the entries only one edition has.
    Never raises for a text; what cannot be read is `unread` with the reason in `repairs`.
    """
    cleaned = [_clean(unit) for unit in units]
    distinct = list(dict.fromkeys(cleaned))
    context = _context(distinct, side, scale, knowledge)
    readings = {unit: _read(unit, context) for unit in distinct}
    return [readings[unit] for unit in cleaned]


def edition_of(
    units: Iterable[UnitFields], side: str, knowledge: Knowledge = BUNDLED
) -> Detection:
    """Return the edition of the time scale a legend was written in, and what tells it."""
    entries: List[Tuple[str, str, str]] = []
    for unit in dict.fromkeys(map(_clean, units)):
        parts = read_index(unit.index, side, knowledge).parts
        for entry in _entries(parts[0]) if parts else ():
            entries.append((entry, unit.index, f"{unit.name} {unit.lithology}".lower()))
    return detect_edition(entries, side, knowledge)


def _entries(part: Part) -> Tuple[str, ...]:
    symbols = tuple(name for age in part.ages for name in (age.symbol, age.detail) if name)
    return tuple(dict.fromkeys(part.entries + symbols))


def _clean(unit: UnitFields) -> UnitFields:
    return UnitFields(*(text if isinstance(text, str) else "" for text in unit))


def _context(units: Sequence[UnitFields], side: str, scale: str, knowledge: Knowledge) -> _Context:
    if scale not in (AUTO, ""):
        return _Context(side, scale, False, (), knowledge)
    detection = edition_of(units, side, knowledge)
    return _Context(side, detection.edition, not detection.is_certain, detection.evidence[:4], knowledge)


@lru_cache(maxsize=20000)
def _read(unit: UnitFields, context: _Context) -> Reading:
    return replace(_read_separated(_separated(unit, context), context), index=unit.index)


def _read_separated(unit: UnitFields, context: _Context) -> Reading:
    letters = read_index(unit.index, context.side, context.knowledge)
    facts = read_fields(
        unit.name.strip(), unit.lithology.strip(), context.side, context.edition, context.knowledge
    )
    if letters.parts:
        return _from_letters(unit, letters, facts, context)
    if letters.is_damaged:
        return _unread(unit, letters, facts, context)
    if is_name(unit.index):
        said = read_fields(unit.index, unit.lithology, context.side, context.edition, context.knowledge)
        return _from_words(unit, said, 0.7, (), context, letters)
    reason = sentence("The index says nothing readable; the name was read instead.")
    return _from_words(unit, facts, 0.45, (reason,), context, letters)


def _separated(unit: UnitFields, context: _Context) -> UnitFields:
    """Take words behind an index for its name: `J2 песчаники`."""
    mixed = _MIXED.match(unit.index.strip())
    if not mixed or not is_name(mixed.group(2)):
        return unit
    if not read_index(mixed.group(1), context.side, context.knowledge).parts:
        return unit
    name = f"{mixed.group(2)} {unit.name}".strip()
    return unit._replace(index=mixed.group(1), name=name)


# from letters -----------------------------------------------------------------------------


def _from_letters(
    unit: UnitFields, letters: IndexReading, facts: Facts, context: _Context
) -> Reading:
    choices = sorted(
        (_weighed(part, facts, context) for part in letters.parts), key=lambda one: -one.score
    )
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
        confidence=_confidence(choices, interval, facts, letters),
        repairs=said + notes + kind_notes,
        alternatives=_alternatives(choices, interval, rocks + genesis),
    )


def _weighed(part: Part, facts: Facts, context: _Context) -> _Choice:
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
    choice: _Choice, facts: Facts, context: _Context
) -> Tuple[Interval, Tuple[Sentence, ...]]:
    """Return the interval of the letters, finer or at all where only the name has it."""
    interval, named = choice.interval, facts.interval
    if not interval.age_from and facts.has_age:
        said = sentence("The index has no age; that of the name was taken.")
        return named, (said,)
    if len(choice.part.ages) == 1 and _is_finer(named, interval):
        said = sentence("The name gives the age more closely ({age}).", age=named.age_from)
        return interval._replace(base_ma=named.base_ma, top_ma=named.top_ma), (said,)
    return interval, _evidence(choice, context)


def _is_finer(named: Interval, indexed: Interval) -> bool:
    limits = (named.base_ma, named.top_ma, indexed.base_ma, indexed.top_ma)
    if None in limits or limits[:2] == limits[2:]:
        return False
    return named.base_ma <= indexed.base_ma and named.top_ma >= indexed.top_ma


def _evidence(choice: _Choice, context: _Context) -> Tuple[Sentence, ...]:
    """Say from what the edition was told, where another edition would read the age differently."""
    if not context.evidence or context.is_doubtful:
        return ()
    others = resolve(choice.part.ages, context.side, context.edition, True, context.knowledge)
    if not others.alternatives:
        return ()
    said = sentence(
        "The edition {edition} was recognised from {entries}.",
        edition=context.edition,
        entries=", ".join(dict.fromkeys(context.evidence)),
    )
    return (said,)


def _genesis(part: Part, facts: Facts, interval: Interval) -> Tuple[str, ...]:
    if not _is_quaternary(interval) or part.rocks:
        return part.genesis
    return facts.genesis or part.genesis


def _is_quaternary(interval: Interval) -> bool:
    return interval.top_ma is not None and interval.top_ma < _QUATERNARY_BASE_MA


def _kind(
    part: Part, facts: Facts, interval: Interval, genesis: Tuple[str, ...], context: _Context
) -> Tuple[str, Tuple[Sentence, ...]]:
    if genesis:
        return "quaternary", ()
    if part.rocks:
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


def _nature(facts: Facts, knowledge: Knowledge) -> str:
    return Rocks.load(knowledge).nature(facts.rocks[0]) if facts.rocks else ""


def _igneous_kind(part: Part, facts: Facts, interval: Interval, context: _Context) -> str:
    if facts.kind in ("dyke", "subvolcanic"):
        return facts.kind
    kind = part.rock_kind or "intrusive"
    if interval.age_from or kind == "metamorphic":
        return kind
    if kind in ("volcanic", "subvolcanic"):
        return "subvolcanic"
    rocks = Rocks.load(context.knowledge)
    is_massif = any(rocks.top_class(rock) == "ultramafic_igneous" for rock in part.rocks)
    return "intrusive" if is_massif else "dyke"


def _confidence(
    choices: Sequence[_Choice], interval: Interval, facts: Facts, letters: IndexReading
) -> float:
    best = choices[0]
    trust = min(_BEST, best.part.weight) * interval.trust
    if any(other.score >= _CLOSE * best.score for other in choices[1:]):
        trust *= 0.85
    if letters.repairs:
        trust *= 0.97
    if letters.queried:
        trust *= 0.9
    if best.judgement.contradictions:
        trust *= 0.5
    elif best.judgement.support > 1.0:
        trust = min(_BEST, 1.0 - (1.0 - trust) * 0.5)
    return round(max(0.05, min(_BEST, trust)), 2)


def _alternatives(
    choices: Sequence[_Choice], interval: Interval, taken: Tuple[str, ...]
) -> Tuple[str, ...]:
    best = choices[0]
    others = [
        _described(other.part)
        for other in choices[1:]
        if other.score > 0.55 * best.score and _described(other.part) != _described(best.part)
    ]
    said = best.part.alternatives + tuple(others) + interval.alternatives
    return tuple(dict.fromkeys(one for one in said if one not in taken))[:_MOST_ALTERNATIVES]


def _described(part: Part) -> str:
    ages = "–".join(dict.fromkeys(age.symbol for age in part.ages))
    pieces = (", ".join(part.rocks + part.genesis), ages, part.unit)
    return " ".join(piece for piece in pieces if piece)


# from words, or not at all -----------------------------------------------------------------


def _from_words(
    unit: UnitFields,
    facts: Facts,
    trust: float,
    reasons: Tuple[Sentence, ...],
    context: _Context,
    letters: IndexReading,
) -> Reading:
    if not (facts.has_age or facts.rocks or facts.genesis) or facts.no_geology and not facts.has_age:
        return _unread(unit, letters, facts, context)
    interval = facts.interval
    pieces = sum((facts.has_age, bool(facts.rocks or facts.genesis)))
    return Reading(
        side=context.side,
        index=unit.index,
        kind=_kind_of_words(facts, context),
        age_from=interval.age_from,
        age_to=interval.age_to,
        base_ma=interval.base_ma,
        top_ma=interval.top_ma,
        scale=context.edition,
        rocks=facts.rocks,
        genesis=facts.genesis if _is_quaternary(interval) or not facts.has_age else (),
        unit_name=unit.name.strip() or unit.index.strip(),
        rank=facts.rank,
        confidence=round(trust * interval.trust * (1.0 if pieces == 2 else 0.8), 2),
        repairs=reasons + interval.notes,
    )


def _kind_of_words(facts: Facts, context: _Context) -> str:
    if facts.kind:
        return facts.kind
    if facts.genesis and (_is_quaternary(facts.interval) or not facts.has_age):
        return "quaternary"
    return _KIND_OF_NATURE.get(_nature(facts, context.knowledge), "stratified")


def _unread(
    unit: UnitFields, letters: IndexReading, facts: Facts, context: _Context
) -> Reading:
    reason = letters.problem or sentence("The index is empty.")
    rocks: Tuple[str, ...] = ()
    nothing = facts.no_geology or _no_geology(unit.index, context)
    if nothing:
        rocks = nothing[:1]
        label = Rocks.load(context.knowledge).label(rocks[0], "en")
        reason = sentence("The polygon is {what}, which is no geology.", what=label)
    named = f"{facts.interval.age_from}–{facts.interval.age_to}" if facts.has_age else ""
    return Reading(
        side=context.side,
        index=unit.index,
        scale=context.edition,
        rocks=rocks,
        unit_name=unit.name.strip(),
        queried=letters.queried,
        repairs=letters.repairs + (reason,),
        alternatives=(named,) if named else (),
    )


def _no_geology(text: str, context: _Context) -> Tuple[str, ...]:
    facts = read_fields(text, "", context.side, context.edition, context.knowledge)
    return facts.no_geology if is_name(text) or len(text) <= 4 else ()


def default_scale(side: str, knowledge: Knowledge = BUNDLED) -> str:
    """Return the id of the edition a side uses where nothing tells another."""
    return default_edition(side, knowledge)


__all__ = ["AUTO", "UnitFields", "default_scale", "edition_of", "read_legend", "read_unit"]
