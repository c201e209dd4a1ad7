"""An SSSOM table read back as rows of a joint legend."""

from __future__ import annotations

import csv
import io
from typing import Callable, Dict, List, Mapping, Sequence, Tuple

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.legend_exchange import yaml_block
from cags_vsegei_plugin.geology.legend_exchange.names import (
    NO_TERM,
    PREFIXES,
    RELATIONS,
    SKOS,
    named,
)
from cags_vsegei_plugin.geology.legend_exchange.sssom import Row
from cags_vsegei_plugin.sentences import Sentence, sentence

_BUILT_IN = {"skos": SKOS, "sssom": "https://w3id.org/sssom/"}
_MUST = ("subject_id", "predicate_id", "object_id")
_LONGEST_HEADER = 200_000
Cell = Callable[[str], str]


def sssom_rows(text: str, cell: Cell) -> List[Dict[str, str]]:
    """Return the rows of a legend in the text of an SSSOM table, in their order.

    `cell` is the opposite of that of `sssom_text`. Raises UserError, naming the row, for what is
    no SSSOM table, is cut off, or maps what is neither a Chinese nor a Russian unit.
    """
    header, first, body = _parts(text)
    prefixes, columns = _declared(header)
    names, *lines = _table(body, first) or [[]]
    missing = [name for name in _MUST if name not in names]
    if missing:
        raise UserError(
            sentence(
                "This is no SSSOM table: it has no column {missing}. Its columns are: {columns}.",
                missing=", ".join(missing),
                columns=", ".join(names)[:300] or "–",
            )
        )
    rows = []
    for number, cells in enumerate(lines, first + 1):
        if len(cells) != len(names):
            raise UserError(_cut(number))
        told = dict(zip(names, cells))
        rows.append(_row(told, columns, prefixes, cell, number))
    return rows


def _parts(text: str) -> Tuple[str, int, str]:
    """Return the header, the number of the first row after it, and all that follows."""
    header: List[str] = []
    start = 0
    while text.startswith("#", start):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        header.append(text[start + 1 : end].rstrip("\r"))
        start = end + 1
        if start > _LONGEST_HEADER:
            raise UserError(sentence("The header of the SSSOM table is too long for a legend."))
    return "\n".join(header), len(header) + 1, text[start:]


def _declared(header: str) -> Tuple[Dict[str, str], Dict[str, str]]:
    """Return what prefixes stand for, and which column of a legend an extension is."""
    try:
        told = yaml_block.read(header)
    except (ValueError, RecursionError) as error:
        raise UserError(
            sentence("The header of the SSSOM table cannot be read: {what}", what=str(error)[:80])
        ) from error
    prefixes = {**PREFIXES, **_texts(told.get("curie_map")), **_BUILT_IN}
    columns: Dict[str, str] = {}
    extensions = told.get("extension_definitions")
    for one in extensions if isinstance(extensions, list) else []:
        said = _texts(one)
        kind, column = named(_expanded(said.get("property", ""), prefixes))
        slot = said.get("slot_name", "")
        columns[slot] = column if kind == "column" else slot
    return prefixes, columns


def _texts(value: object) -> Dict[str, str]:
    pairs = value.items() if isinstance(value, dict) else ()
    return {str(key): told for key, told in pairs if isinstance(told, str)}


def _table(body: str, first: int) -> List[List[str]]:
    lines = csv.reader(io.StringIO(body, newline=""), delimiter="\t", strict=True)
    grid: List[List[str]] = []
    try:
        grid.extend(cells for cells in lines if cells)
    except csv.Error as error:
        raise UserError(_cut(first + len(grid)), str(error)) from error
    return grid


def _row(
    told: Row, columns: Mapping[str, str], prefixes: Mapping[str, str], cell: Cell, number: int
) -> Dict[str, str]:
    side, index = _term(told["subject_id"], prefixes, ("china", "russia"), number)
    _, joint_code = _term(told["object_id"], prefixes, ("joint",), number)
    match = _expanded(told["predicate_id"], prefixes)
    relation = RELATIONS.get(match[len(SKOS) :]) if match.startswith(SKOS) else None
    if relation is None:
        raise UserError(_unknown(number, told["predicate_id"]))
    row = {
        "side": side,
        "index": index,
        "joint_code": joint_code,
        "relation": relation if side and joint_code else "",
    }
    for slot, column in columns.items():
        if told.get(slot):
            row[column] = cell(told[slot])
    if told.get("comment"):
        row["comment"] = cell(told["comment"])
    return row


def _term(
    curie: str, prefixes: Mapping[str, str], kinds: Sequence[str], number: int
) -> Tuple[str, str]:
    iri = _expanded(curie, prefixes)
    if iri == _BUILT_IN["sssom"] + NO_TERM:
        return "", ""
    kind, text = named(iri)
    if kind not in kinds:
        raise UserError(_unknown(number, curie))
    return kind, text


def _expanded(curie: str, prefixes: Mapping[str, str]) -> str:
    prefix, _, rest = curie.partition(":")
    return prefixes[prefix] + rest if prefix in prefixes else curie


def _cut(number: int) -> Sentence:
    return sentence(
        "The SSSOM table is damaged or cut off at row {row}. Ask for the file again.", row=number
    )


def _unknown(number: int, what: str) -> Sentence:
    return sentence(
        "Row {row} of the SSSOM table maps “{what}”, which is no unit, relation or joint unit of a"
        " joint legend. Choose a table that was exported from one.",
        row=number,
        what=what[:100],
    )
