"""What an index and its fields mean: the reading of a unit, and of a whole legend.

The grammar of the side says what the letters may mean, the fields say which of it is meant;
they outrank the letters for rocks and genesis, contradictions lower the confidence and are said.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import Iterable, List, Optional, Sequence, Tuple

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.context import Context, UnitFields
from cags_vsegei_plugin.geology.fields import Facts, is_name, read_fields
from cags_vsegei_plugin.geology.from_letters import from_letters
from cags_vsegei_plugin.geology.from_prose import from_prose, indices_in, indices_listed
from cags_vsegei_plugin.geology.from_words import from_words, unread
from cags_vsegei_plugin.geology.notation.damage import name_damage
from cags_vsegei_plugin.geology.notation.index import SIDES, IndexReading, read_index
from cags_vsegei_plugin.geology.notation.markup import tokenize
from cags_vsegei_plugin.geology.notation.parts import Part
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.geology.scales import Detection, default_edition, detect_edition, editions
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.sentences import sentence

AUTO = "auto"
_OWN_EDITION = 0.85
_MIXED = (
    re.compile(r"(?P<index>\S{1,24})\s+(?P<words>\S.{3,})$", re.DOTALL),
    re.compile(r"(?P<index>[^\u3400-\u9fff]{1,24})(?P<words>[\u3400-\u9fff].+)$", re.DOTALL),
    re.compile(r"(?P<words>[^()（）]{2,60})\s*[(（](?P<index>[^()（）]{1,24})[)）]$", re.DOTALL),
)


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
    if side not in SIDES:
        raise UserError(
            sentence(
                "There is no side {side}. Choose one of {sides}.", side=side, sides=", ".join(SIDES)
            )
        )
    cleaned = [_clean(unit) for unit in units]
    distinct = list(dict.fromkeys(cleaned))
    context = _context(distinct, side, scale, knowledge)
    readings = {unit: _read(unit, context) for unit in distinct}
    return [readings[unit] for unit in cleaned]


def edition_of(units: Iterable[UnitFields], side: str, knowledge: Knowledge = BUNDLED) -> Detection:
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


def _context(units: Sequence[UnitFields], side: str, scale: str, knowledge: Knowledge) -> Context:
    if scale not in (AUTO, ""):
        return Context(side, scale, False, (), knowledge)
    detection = edition_of(units, side, knowledge)
    return Context(
        side, detection.edition, not detection.is_certain, detection.evidence[:4], knowledge
    )


@lru_cache(maxsize=20000)
def _read(unit: UnitFields, context: Context) -> Reading:
    reading = _read_separated(_separated(unit, context), context)
    return reading if reading.index == unit.index else replace(reading, index=unit.index)


def _read_separated(unit: UnitFields, context: Context) -> Reading:
    letters = read_index(unit.index, context.side, context.knowledge)
    unit, letters = _without_damage(unit, letters)
    facts = read_fields(
        unit.name.strip(), unit.lithology.strip(), context.side, context.edition, context.knowledge
    )
    if letters.parts:
        reading = from_letters(unit, letters, facts, context)
        if _is_told_otherwise(reading, facts):
            reading = _in_its_own_edition(unit, letters, context) or reading
        if letters.below:
            reading = replace(reading, below=_read(UnitFields(letters.below), context))
        return reading
    if letters.is_damaged:
        return unread(unit, letters, facts, context)
    listed = indices_listed(unit.index, context)
    if listed:
        return from_prose(unit, listed, facts, context, letters)
    if letters.is_words or is_name(unit.index):
        words = f"{unit.index} {unit.name}".strip()
        said = read_fields(words, unit.lithology, context.side, context.edition, context.knowledge)
        tokens = indices_in(unit.index, context)
        if tokens:
            return from_prose(unit, tokens, said, context, letters)
        return from_words(unit, said, 0.7, (), context, letters)
    reason = sentence("The index says nothing readable; the name was read instead.")
    return from_words(unit, facts, 0.45, (reason,), context, letters)


def _is_told_otherwise(reading: Reading, facts: Facts) -> bool:
    """Return whether the name gives another age than the index."""
    named = (facts.interval.age_from, facts.interval.age_to)
    return facts.has_age and named != (reading.age_from, reading.age_to)


def _in_its_own_edition(
    unit: UnitFields, letters: IndexReading, context: Context
) -> Optional[Reading]:
    """Return the reading by another edition in which name and index say one age, if there is one.

    Layers put together from sheets of different years have P2 for the middle and the upper
    Permian; where a person chose the edition, it holds for all units.
    """
    if not (context.is_doubtful or context.evidence):
        return None
    for other in editions(context.side, context.knowledge):
        if other.side != context.side or other.id == context.edition:
            continue
        own = Context(context.side, other.id, False, (), context.knowledge)
        facts = read_fields(
            unit.name.strip(), unit.lithology.strip(), own.side, own.edition, own.knowledge
        )
        reading = from_letters(unit, letters, facts, own)
        if (facts.interval.age_from, facts.interval.age_to) == (reading.age_from, reading.age_to):
            said = sentence(
                "By its name the unit follows another edition: {edition}.", edition=other.term
            )
            trust = round(reading.confidence * _OWN_EDITION, 2)
            return replace(reading, confidence=trust, repairs=reading.repairs + (said,))
    return None


def _without_damage(unit: UnitFields, letters: IndexReading) -> Tuple[UnitFields, IndexReading]:
    """Leave out a name or description that is damaged, and say so."""
    said = letters.repairs
    for field in ("name", "lithology"):
        text = getattr(unit, field)
        broken = name_damage(text) if text and not text.isascii() else None
        if broken:
            unit, said = unit._replace(**{field: ""}), said + (broken,)
    return unit, letters._replace(repairs=said)


def _separated(unit: UnitFields, context: Context) -> UnitFields:
    """Take words beside an index for its name: `J2 песчаники`, `二长花岗岩(ηγJ1)`."""
    text = unit.index.strip()
    for pattern in _MIXED:
        mixed = pattern.match(text)
        if mixed and _belong_together(mixed.group("index"), mixed.group("words"), context):
            name = f"{mixed.group('words')} {unit.name}".strip()
            return unit._replace(index=mixed.group("index"), name=name)
    return unit


def _belong_together(index: str, words: str, context: Context) -> bool:
    """Return whether words are the name of the index beside them.

    They are not where they name further indices, nor beside a single letter if they say nothing
    geological: `N Asia` is the north of it.
    """
    if not is_name(tokenize(words).text) or indices_in(words, context):
        return False
    if not read_index(index, context.side, context.knowledge).parts:
        return False
    said = read_fields(words, "", context.side, context.edition, context.knowledge)
    return len(index) > 1 or said.has_age or bool(said.rocks or said.genesis)


def default_scale(side: str, knowledge: Knowledge = BUNDLED) -> str:
    """Return the id of the edition a side uses where nothing tells another."""
    return default_edition(side, knowledge)


__all__ = ["AUTO", "UnitFields", "default_scale", "edition_of", "read_legend", "read_unit"]
