"""From the cells of a table to the rows of the agreed legend, or to what is wrong with them."""

from __future__ import annotations

import math
from typing import Dict, Iterable, Iterator, List, Optional, Tuple, Union
from typing import Mapping as Row

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.colours import is_colour
from cags_vsegei_plugin.geology.folding import fold
from cags_vsegei_plugin.geology.joint_legend.conditions import rock_of
from cags_vsegei_plugin.geology.joint_legend.mapping import (
    COLUMNS,
    RELATIONS,
    REQUIRED,
    SIDES,
    Mapping,
    index_key,
)
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.sentences import Sentence, sentence

NUMBERS = ("base_ma", "top_ma", "from_km", "to_km")
_FIRST_ROW = 2
_MOST_PARTS = 500
"""Rows of one unit: each is compared with all others, and no border has that many parts."""
Seen = Dict[Tuple[str, str], List[Tuple[int, Mapping]]]


class _Wrong(Exception):
    """What is wrong with a row, as a sentence without its number."""

    def __init__(self, said: Sentence) -> None:
        super().__init__(str(said))
        self.said = said


def mappings_of_rows(
    rows: Iterable[Row[str, object]], knowledge: Knowledge = BUNDLED
) -> List[Mapping]:
    """Return the mappings of a table's rows; raises UserError with the row's number."""
    mappings: List[Mapping] = []
    for number, told in checked_rows(rows, knowledge):
        if not isinstance(told, Mapping):
            raise UserError(
                sentence(
                    "The agreed legend cannot be used. Row {row}: {why}.", row=number, why=told
                )
            )
        mappings.append(told)
    return mappings


def checked_rows(
    rows: Iterable[Row[str, object]], knowledge: Knowledge = BUNDLED
) -> Iterator[Tuple[int, Union[Mapping, Sentence]]]:
    """Yield number (the header is row 1) and mapping of each row, or what is wrong with it.

    Of two that contradict each other, the second is wrong.
    """
    seen: Seen = {}
    for number, row in enumerate(rows, _FIRST_ROW):
        try:
            mapping = _mapping(row, knowledge)
            if mapping.is_settled:
                _refuse_second(mapping, number, seen)
        except _Wrong as wrong:
            yield number, wrong.said
        else:
            yield number, mapping


def mapping_of_row(
    row: Row[str, object], knowledge: Knowledge = BUNDLED
) -> Union[Mapping, Sentence]:
    """Return the mapping of one row, or the sentence that says what is wrong with it."""
    try:
        return _mapping(row, knowledge)
    except _Wrong as wrong:
        return wrong.said


def _mapping(row: Row[str, object], knowledge: Knowledge) -> Mapping:
    texts = {str(name): _cell(value) for name, value in row.items() if name}
    _check_required(texts)
    for column, allowed in (("side", SIDES), ("relation", RELATIONS)):
        if texts.get(column):
            texts[column] = _one_of(column, texts[column], allowed)
    numbers = {name: _number(name, texts.get(name, "")) for name in NUMBERS}
    _check_bounds(numbers)
    _check_colour(texts.get("color", ""))
    _check_conditions(texts, knowledge)
    plain = {name: texts.get(name, "") for name in COLUMNS if name not in NUMBERS}
    further = tuple((name, text) for name, text in texts.items() if name not in COLUMNS)
    return Mapping(**plain, **numbers, further=further)  # type: ignore[arg-type]


def _check_required(texts: Row[str, str]) -> None:
    """Refuse a row that neither maps a unit, nor describes a joint unit, nor declares a unit."""
    side, index, code, relation = (texts.get(column, "") for column in REQUIRED)
    told = Mapping(side, index, code, relation, reason=texts.get("reason", ""))
    wanted: Tuple[str, ...] = REQUIRED
    if told.is_unit and told.joint_code:
        wanted = ("joint_code",)
    elif told.is_declaration and told.reason:
        wanted = ("side", "index")
        if texts.get("status", "").lower() in ("", "agreed"):
            raise _Wrong(
                sentence(
                    "the unit has a reason and no joint_code: its status must be"
                    " accepted_difference, or proposed"
                )
            )
    for column in wanted:
        if not texts.get(column):
            raise _Wrong(sentence("the column {column} is empty or missing", column=column))


def _cell(value: object) -> str:
    return "" if value is None else str(value).strip()


def _one_of(column: str, text: str, allowed: Tuple[str, ...]) -> str:
    if text.lower() in allowed:
        return text.lower()
    raise _Wrong(
        sentence(
            "the column {column} says “{value}”, but it must be one of {allowed}",
            column=column,
            value=text,
            allowed=", ".join(allowed),
        )
    )


def _number(column: str, text: str) -> Optional[float]:
    if not text:
        return None
    try:
        value = float(text.replace(",", "."))
    except ValueError:
        value = math.nan
    if math.isfinite(value):
        return value
    raise _Wrong(
        sentence("the column {column} says “{value}”, no number", column=column, value=text)
    )


def _check_bounds(numbers: Row[str, Optional[float]]) -> None:
    base_ma, top_ma = numbers["base_ma"], numbers["top_ma"]
    if base_ma is not None and top_ma is not None and base_ma < top_ma:
        raise _Wrong(sentence("base_ma is younger than top_ma; exchange them"))
    from_km, to_km = numbers["from_km"], numbers["to_km"]
    if from_km is not None and to_km is not None and from_km >= to_km:
        raise _Wrong(sentence("from_km must be less than to_km"))


def _check_colour(colour: str) -> None:
    if colour and not is_colour(colour):
        raise _Wrong(sentence("the color “{value}” is not written as #rrggbb", value=colour))


def _check_conditions(texts: Row[str, str], knowledge: Knowledge) -> None:
    rock, name = texts.get("if_rock", ""), texts.get("if_name", "")
    if rock and not rock_of(rock, knowledge):
        raise _Wrong(
            sentence("the column if_rock says “{value}”, no rock of the vocabulary", value=rock)
        )
    if name and not fold(name):
        raise _Wrong(sentence("the column if_name says “{value}”, no name", value=name))


def _refuse_second(mapping: Mapping, number: int, seen: Seen) -> None:
    """Refuse what is settled twice, and note it for the rows to come."""
    key = (mapping.side, index_key(mapping.index)) if mapping.side else ("", mapping.joint_code)
    earlier = seen.setdefault(key, [])
    for first, other in earlier:
        if mapping.is_unit:
            raise _Wrong(
                sentence(
                    "the joint unit {code} is described already in row {first}; delete one of the"
                    " rows",
                    code=mapping.joint_code,
                    first=first,
                )
            )
        if mapping.overlaps(other):
            raise _Wrong(_mapped_twice(mapping, first))
    if len(earlier) >= _MOST_PARTS:
        raise _Wrong(
            sentence(
                "{side} {index} has more than {most} rows",
                side=mapping.side,
                index=mapping.index,
                most=_MOST_PARTS,
            )
        )
    earlier.append((number, mapping))


def _mapped_twice(mapping: Mapping, first: int) -> Sentence:
    return sentence(
        "{side} {index} is mapped already in row {first}, on the same kilometres; delete one of"
        " the rows, or give both a from_km and to_km that do not overlap",
        side=mapping.side,
        index=mapping.index,
        first=first,
    )
