"""The joint legend as SKOS: joint units, both sides' units, ages and rocks as linked concepts.

Only what both sides have agreed for the whole border is stated as a match. Beside it stands every
row of the legend with every column, so that the file can be read back and nothing is lost.
"""

from __future__ import annotations

import re
from typing import Dict, Iterable, Iterator, List, Mapping, Optional, Sequence

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.joint_legend import AGREED
from cags_vsegei_plugin.geology.legend_exchange.names import (
    BASE,
    PREDICATES,
    address,
    is_address,
    named,
)
from cags_vsegei_plugin.geology.legend_exchange.skos_terms import (
    SKOS,
    ages_of,
    concept,
    terms_of,
)
from cags_vsegei_plugin.geology.legend_exchange.turtle import (
    PREFIXES,
    TYPE,
    Literal,
    Statement,
    turtle_text,
)
from cags_vsegei_plugin.geology.legend_exchange.turtle_reading import NotTurtle, statements
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.sentences import Term, sentence

Row = Mapping[str, str]

ENDING = ".ttl"
_TITLE = Term("Joint legend", "统一图例", "Единая легенда")
_CONDITIONS = ("from_km", "to_km", "if_name", "if_rock")
_NUMBERS = ("base_ma", "top_ma", "from_km", "to_km")
_DECIMAL = re.compile(r"-?\d+(?:\.\d+)?")
_ROW, _NUMBER = BASE + "Row", BASE + "number"
_AGE, _ROCK, _GENESIS = BASE + "age", BASE + "rock", BASE + "genesis"
_XSD, _OWL = PREFIXES["xsd"], PREFIXES["owl"]


def skos_text(rows: Iterable[Row], columns: Sequence[str], knowledge: Knowledge = BUNDLED) -> str:
    """Return rows of a legend as Turtle: SKOS, and the rows themselves."""
    told = [{name: str(row.get(name) or "") for name in columns} for row in rows]
    return turtle_text(_statements(told, knowledge))


def skos_rows(text: str) -> List[Dict[str, str]]:
    """Return the rows of a legend in Turtle that `skos_text` wrote, whatever tool wrote it since.

    Raises UserError where it is no Turtle, is cut off, or holds no rows of a joint legend.
    """
    try:
        found = statements(text)
    except NotTurtle as error:
        raise UserError(
            sentence(
                "The Turtle file is damaged or cut off near “{where}”. Ask for the file again.",
                where=str(error)[:60],
            )
        ) from error
    rows: Dict[str, Dict[str, str]] = {
        subject: {} for subject, predicate, value in found if (predicate, value) == (TYPE, _ROW)
    }
    places: Dict[str, int] = {}
    for subject, predicate, value in found:
        if subject not in rows or not isinstance(value, Literal):
            continue
        kind, column = named(predicate)
        if kind == "column":
            rows[subject].setdefault(column, value.text)
        elif predicate == _NUMBER and value.text.isdecimal():
            places[subject] = int(value.text)
    if not rows:
        raise UserError(
            sentence(
                "The Turtle file holds no rows of a joint legend. Choose one that was exported from"
                " a joint legend, or a table."
            )
        )
    return [rows[subject] for subject in sorted(rows, key=lambda one: places.get(one, len(rows)))]


def _statements(rows: Sequence[Row], knowledge: Knowledge) -> Iterator[Statement]:
    yield BASE + "joint", TYPE, SKOS + "ConceptScheme"
    for language, text in zip(("en", "zh", "ru"), _TITLE):
        yield BASE + "joint", PREFIXES["dct"] + "title", Literal(text, language)
    by_code: Dict[str, List[Row]] = {}
    for row in rows:
        if row.get("joint_code"):
            by_code.setdefault(row["joint_code"], []).append(row)
    for code, members in by_code.items():
        yield from _joint_unit(code, members, knowledge)
    for number, row in enumerate(rows, 1):
        yield from _unit(row)
        yield from _as_it_is(row, number)


def _joint_unit(code: str, rows: Sequence[Row], knowledge: Knowledge) -> Iterator[Statement]:
    """Yield what a joint unit is; rows of one unit repeat what they say of it."""
    unit = {name: text for row in reversed(rows) for name, text in row.items() if text}
    joint = address("joint", code)
    name = Term(*(unit.get(f"joint_name_{language}", "") for language in ("en", "zh", "ru")))
    yield from concept(joint, "joint", name)
    if not any(name):
        yield joint, SKOS + "prefLabel", Literal(code)
    yield joint, SKOS + "topConceptOf", BASE + "joint"
    yield joint, SKOS + "notation", Literal(code)
    for note in (row["comment"] for row in rows if row.get("comment") and not row.get("side")):
        yield joint, SKOS + "note", Literal(note)
    base_ma, top_ma = _number(unit.get("base_ma")), _number(unit.get("top_ma"))
    yield from _links(joint, unit, base_ma, top_ma, knowledge)
    if base_ma is not None and top_ma is not None:
        age, told = ages_of(knowledge).described(base_ma, top_ma)
        yield joint, _AGE, age
        yield joint, SKOS + "broader", age
        yield from told
    for kind, column, link in (("rock", "lithology", _ROCK), ("genesis", "genesis", _GENESIS)):
        for term, told in terms_of(unit.get(column, ""), kind, knowledge):
            yield joint, link, term
            yield from told


def _links(
    joint: str,
    unit: Row,
    base_ma: Optional[float],
    top_ma: Optional[float],
    knowledge: Knowledge,
) -> Iterator[Statement]:
    """Yield the addresses others know a joint unit by; one without any is close to its age."""
    links = [
        (SKOS + match, text)
        for match, column in (("exactMatch", "uri"), ("closeMatch", "close_match"))
        for text in unit.get(column, "").split()
        if is_address(text) and text != joint
    ]
    if not links and base_ma is not None and top_ma is not None:
        near = ages_of(knowledge).match_of(base_ma, top_ma)
        links = [(SKOS + "closeMatch", near)] if near else []
    for predicate, text in links:
        yield joint, predicate, text


def _unit(row: Row) -> Iterator[Statement]:
    side, index = row.get("side", ""), row.get("index", "")
    if not (side and index):
        return
    unit = address(side, index)
    yield from concept(unit, side, Term(""))
    yield unit, SKOS + "notation", Literal(index)
    is_agreed = row.get("status", "").lower() in AGREED
    if is_agreed and row.get("joint_code") and not any(row.get(name) for name in _CONDITIONS):
        yield unit, _predicate(row), address("joint", row["joint_code"])


def _as_it_is(row: Row, number: int) -> Iterator[Statement]:
    subject = f"{BASE}row/{number}"
    yield subject, TYPE, _ROW
    yield subject, _NUMBER, Literal(str(number), "", _XSD + "integer")
    if row.get("side") and row.get("index") and row.get("joint_code"):
        yield subject, TYPE, _OWL + "Axiom"
        yield subject, _OWL + "annotatedSource", address(row["side"], row["index"])
        yield subject, _OWL + "annotatedProperty", _predicate(row)
        yield subject, _OWL + "annotatedTarget", address("joint", row["joint_code"])
        justified = PREFIXES["sssom"] + "mapping_justification"
        yield subject, justified, PREFIXES["semapv"] + "ManualMappingCuration"
    for name, text in row.items():
        if text:
            datatype = _XSD + "decimal" if name in _NUMBERS and _DECIMAL.fullmatch(text) else ""
            yield subject, address("column", name), Literal(text, "", datatype)


def _predicate(row: Row) -> str:
    return SKOS + PREDICATES.get(row.get("relation", ""), PREDICATES["exact"])


def _number(text: Optional[str]) -> Optional[float]:
    try:
        return float(text) if text else None
    except ValueError:
        return None
