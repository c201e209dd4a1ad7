"""The reading of a unit whose index says nothing: from words, or the reason why there is none."""

from __future__ import annotations

from typing import Tuple

from cags_vsegei_plugin.geology.context import Context, UnitFields, is_quaternary
from cags_vsegei_plugin.geology.fields import Facts, is_name, read_fields
from cags_vsegei_plugin.geology.notation.index import IndexReading
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.geology.rocks import Rocks
from cags_vsegei_plugin.sentences import Sentence, sentence

_SHORTEST_NAME = 4
_LOOSE = "surface"
_KIND_OF_NATURE = {
    "plutonic": "intrusive",
    "igneous": "intrusive",
    "volcanic": "volcanic",
    "metamorphic": "metamorphic",
}


def from_words(
    unit: UnitFields,
    facts: Facts,
    trust: float,
    reasons: Tuple[Sentence, ...],
    context: Context,
    letters: IndexReading,
) -> Reading:
    """Return what the words say, with the trust given; `letters` says why the index did not."""
    if (
        not (facts.has_age or facts.rocks or facts.genesis)
        or facts.no_geology
        and not facts.has_age
    ):
        return unread(unit, letters, facts, context)
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
        genesis=facts.genesis if _is_deposit(facts, context) else (),
        unit_name=unit.name.strip() or unit.index.strip(),
        rank=facts.rank,
        confidence=round(trust * interval.trust * (1.0 if pieces == 2 else 0.8), 2),
        repairs=letters.repairs + reasons + interval.notes,
    )


def _kind_of_words(facts: Facts, context: Context) -> str:
    if facts.kind:
        return facts.kind
    if facts.genesis and _is_deposit(facts, context):
        return "quaternary"
    nature = Rocks.load(context.knowledge).nature(facts.rocks[0]) if facts.rocks else ""
    return _KIND_OF_NATURE.get(nature, "stratified")


def _is_deposit(facts: Facts, context: Context) -> bool:
    """Return whether words tell of a Quaternary deposit; without an age solid rocks are none."""
    if facts.has_age:
        return is_quaternary(facts.interval)
    return not facts.rocks or Rocks.load(context.knowledge).nature(facts.rocks[0]) == _LOOSE


def unread(unit: UnitFields, letters: IndexReading, facts: Facts, context: Context) -> Reading:
    """Return a reading that says why there is none; water and ice are no geology."""
    reason = letters.problem or sentence("The index is empty.")
    rocks: Tuple[str, ...] = ()
    nothing = facts.no_geology or _no_geology(unit.index, context)
    if nothing:
        rocks = nothing[:1]
        label = Rocks.load(context.knowledge).term(rocks[0])
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
        alternatives=tuple(filter(None, (letters.meant, named))),
    )


def _no_geology(text: str, context: Context) -> Tuple[str, ...]:
    facts = read_fields(text, "", context.side, context.edition, context.knowledge)
    return facts.no_geology if is_name(text) or len(text) <= _SHORTEST_NAME else ()
