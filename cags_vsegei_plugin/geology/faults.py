"""Faults and other lines: what kind they are, how their sides moved, and whether two agree.

Words and codes are tables: `vocabulary/fault_kinds.csv` and `vocabulary/fault_senses.csv`. A kind
may be the broader of another (`broader`), a sense the opposite of others (`opposite`).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Dict, FrozenSet, Mapping, NamedTuple, Set, Tuple

from cags_vsegei_plugin.geology.words import Lexicon
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge, Row

CONTINUED = "continued"
CHANGES_TYPE = "changes_type"
OPPOSITE_SENSE = "opposite_sense"

_KINDS, _SENSES = "vocabulary/fault_kinds.csv", "vocabulary/fault_senses.csv"
_WORDS = ("words_en", "words_zh", "words_ru")
_TOKEN = re.compile(r"[^\s;,/|+&\-–—]+")
_UNKNOWN = "unknown"


class LineReading(NamedTuple):
    """What the fields of a line tell: ids of kinds and senses, sorted; nothing where unknown.

    `first_order` holds of sutures, deep and active faults; `uncertain` of inferred or concealed
    ones.
    """

    kinds: Tuple[str, ...] = ()
    senses: Tuple[str, ...] = ()
    first_order: bool = False
    uncertain: bool = False


@lru_cache(maxsize=4096)
def read_line(kind: str, sense: str = "", knowledge: Knowledge = BUNDLED) -> LineReading:
    """Return what the texts or codes of a line's fields tell; the kind tells a sense too.

    A sense of its own outweighs what the kind implies.
    """
    found = _ids(kind, _KINDS, knowledge)
    aspects = _by_id(_KINDS, knowledge)
    by_aspect: Dict[str, Set[str]] = {}
    for each in found:
        by_aspect.setdefault(aspects[each]["aspect"], set()).add(each)
    senses = _ids(sense, _SENSES, knowledge) or _ids(kind, _SENSES, knowledge)
    kinds = by_aspect.get("kind", set())
    important = "rank" in by_aspect or "active" in by_aspect.get("activity", ())
    return LineReading(
        tuple(sorted(_finest(kinds, knowledge))),
        tuple(sorted(senses - {_UNKNOWN})),
        important or "suture" in kinds,
        "certainty" in by_aspect,
    )


def turned(reading: LineReading, knowledge: Knowledge = BUNDLED) -> LineReading:
    """Return the reading of a line as if it were drawn the other way: what was left is right.

    Dextral stays dextral whichever way a line is drawn.
    """
    rows = _by_id(_SENSES, knowledge)
    return reading._replace(
        senses=tuple(sorted(rows[each]["turned"] or each for each in reading.senses))
    )


def compare_across(china: LineReading, russia: LineReading, knowledge: Knowledge = BUNDLED) -> str:
    """Compare two lines that are each drawn towards the border, from either side of it."""
    return compare_lines(china, turned(russia, knowledge), knowledge)


def compare_lines(china: LineReading, russia: LineReading, knowledge: Knowledge = BUNDLED) -> str:
    """Return `continued`, `changes_type` or `opposite_sense` for a line that goes on.

    Both are drawn the same way. What is not told on one side contradicts nothing.
    """
    if are_opposite(china.senses, russia.senses, knowledge):
        return OPPOSITE_SENSE
    if china.kinds and russia.kinds and not _related(china.kinds, russia.kinds, knowledge):
        return CHANGES_TYPE
    return CONTINUED


def are_opposite(
    china: Tuple[str, ...], russia: Tuple[str, ...], knowledge: Knowledge = BUNDLED
) -> bool:
    """Return whether senses contradict: a component of one side is opposite to one of the other.

    A side that tells both (dextral in one part, sinistral in another) contradicts nobody.
    """
    rows = _by_id(_SENSES, knowledge)
    opposites = {each: set(filter(None, row["opposite"].split(";"))) for each, row in rows.items()}

    def told(senses: Tuple[str, ...]) -> Set[str]:
        return {each for each in senses if not opposites[each] & set(senses)}

    ours, theirs = told(china), told(russia)
    return any(opposites[each] & theirs for each in ours)


def is_contact(reading: LineReading, knowledge: Knowledge = BUNDLED) -> bool:
    """Return whether a line is a contact of units, no fault."""
    return bool(reading.kinds) and all("contact" in _line(k, knowledge) for k in reading.kinds)


def _finest(kinds: Set[str], knowledge: Knowledge) -> Set[str]:
    """Leave out kinds that another one of them makes more exact."""
    broader = {above for each in kinds for above in _line(each, knowledge) if above != each}
    return kinds - broader


def _related(china: Tuple[str, ...], russia: Tuple[str, ...], knowledge: Knowledge) -> bool:
    return any(a in _line(b, knowledge) or b in _line(a, knowledge) for a in china for b in russia)


def _line(kind: str, knowledge: Knowledge) -> FrozenSet[str]:
    """Return a kind and all that are broader."""
    rows = _by_id(_KINDS, knowledge)
    found: Set[str] = set()
    while kind and kind not in found:
        found.add(kind)
        kind = rows[kind]["broader"] if kind in rows else ""
    return frozenset(found)


def _ids(text: str, table: str, knowledge: Knowledge) -> Set[str]:
    """Return the ids of a text: by codes if it consists of them, else by its words."""
    if not text:
        return set()
    codes = _codes(table, knowledge)
    tokens = [token.upper() for token in _TOKEN.findall(text)]
    if tokens and all(token in codes for token in tokens):
        return {codes[token] for token in tokens}
    return {each for term in _lexicon(table, knowledge).find(text) for each in term.ids}


@lru_cache(maxsize=16)
def _by_id(table: str, knowledge: Knowledge) -> Mapping[str, Row]:
    return {row["id"]: row for row in knowledge.table(table, ("id",))}


@lru_cache(maxsize=16)
def _codes(table: str, knowledge: Knowledge) -> Mapping[str, str]:
    return {
        code.upper(): row["id"]
        for row in _by_id(table, knowledge).values()
        for code in row["codes"].split(";")
        if code
    }


@lru_cache(maxsize=16)
def _lexicon(table: str, knowledge: Knowledge) -> Lexicon:
    return Lexicon(
        (word.strip(), (row["id"],), False)
        for row in _by_id(table, knowledge).values()
        for column in _WORDS
        for word in row[column].split(";")
        if word.strip()
    )
