"""A person's corrections of readings: they win, survive a re-run, and travel as a table.

A row names a side and an index, and holds only what was corrected; an empty cell keeps what was
read. `none` in a cell says that there is none.
"""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any, Dict, Iterable, List, Mapping, NamedTuple, Tuple

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.interval import resolve
from cags_vsegei_plugin.geology.notation.parsing import AgeRef
from cags_vsegei_plugin.geology.reading import KINDS, Reading
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.sentences import Sentence, sentence

COLUMNS = (
    "side",
    "index",
    "kind",
    "age_from",
    "age_to",
    "base_ma",
    "top_ma",
    "rocks",
    "genesis",
    "unit_name",
    "rank",
    "queried",
    "corrected_by",
    "corrected_on",
    "comment",
)
NONE = "none"
_CORRECTED = COLUMNS[2:12]
_LISTS = ("rocks", "genesis")
_LIMITS = ("base_ma", "top_ma")
_TEXTS = ("kind", "age_from", "age_to", "unit_name", "rank")


class Corrections(NamedTuple):
    """Corrected cells by (side, index); the last correction of a unit wins."""

    rows: Mapping[Tuple[str, str], Mapping[str, str]]

    @classmethod
    def from_rows(cls, rows: Iterable[Mapping[str, str]]) -> Corrections:
        """Return the corrections of a table, checked; UserError names the row that is wrong."""
        known: Dict[Tuple[str, str], Mapping[str, str]] = {}
        for number, row in enumerate(rows, start=2):
            cells = {name: str(row.get(name) or "").strip() for name in COLUMNS}
            # Blanks around an index are part of its identity.
            cells["index"] = str(row.get("index") or "")
            _check(cells, number)
            known[(cells["side"], cells["index"])] = cells
        return cls(known)

    def to_rows(self) -> List[Dict[str, str]]:
        """Return the corrections as rows of a table with the columns of `COLUMNS`."""
        return [{name: row.get(name, "") for name in COLUMNS} for row in self.rows.values()]

    def merged(self, newer: Corrections) -> Corrections:
        """Return both together; where both have a unit, the newer wins."""
        return Corrections({**self.rows, **newer.rows})

    def apply(self, reading: Reading, knowledge: Knowledge = BUNDLED) -> Reading:
        """Return the reading as corrected, with full confidence and saying who corrected it."""
        row = self.rows.get((reading.side, reading.index))
        return _corrected(reading, row, knowledge) if row else reading


def correction_of(before: Reading, after: Reading, person: str, day: str) -> Dict[str, str]:
    """Return the row that turns one reading into another: only the cells that differ."""
    row = {"side": before.side, "index": before.index, "corrected_by": person, "corrected_on": day}
    for field in fields(Reading):
        if field.name in _CORRECTED:
            old, new = getattr(before, field.name), getattr(after, field.name)
            if old != new:
                row[field.name] = _cell(new)
    return row


def _cell(value: object) -> str:
    if isinstance(value, tuple):
        return ";".join(map(str, value)) or NONE
    if isinstance(value, bool):
        return "yes" if value else "no"
    return NONE if value in (None, "") else str(value)


def _check(cells: Mapping[str, str], number: int) -> None:
    wrong = ""
    if not cells["side"]:
        wrong = "side"
    elif cells["kind"] and cells["kind"] not in KINDS:
        wrong = "kind"
    else:
        wrong = next((name for name in _LIMITS if not _is_limit(cells[name])), "")
    if wrong:
        raise UserError(
            sentence(
                "Row {row} of the corrections has a wrong {column}: {value}. Mend that cell.",
                row=number,
                column=wrong,
                value=cells[wrong] or "—",
            )
        )


def _is_limit(text: str) -> bool:
    if text in ("", NONE):
        return True
    try:
        return 0.0 <= float(text) <= 5000.0
    except ValueError:
        return False


def _corrected(reading: Reading, row: Mapping[str, str], knowledge: Knowledge) -> Reading:
    changed: Dict[str, Any] = {
        name: "" if row[name] == NONE else row[name] for name in _TEXTS if row[name]
    }
    for name in _LISTS:
        if row[name]:
            changed[name] = () if row[name] == NONE else tuple(row[name].split(";"))
    if row["queried"]:
        changed["queried"] = row["queried"].lower() in ("yes", "true", "1")
    said = _said(row)
    corrected = replace(reading, **changed, confidence=1.0, repairs=reading.repairs + (said,))
    return _with_limits(corrected, row, knowledge)


def _said(row: Mapping[str, str]) -> Sentence:
    """Return who corrected a unit and when; nothing corrected means that it was read right."""
    who = {"person": row["corrected_by"] or "—", "day": row["corrected_on"] or "—"}
    if not any(row[name] for name in _CORRECTED):
        return sentence("Confirmed by {person} on {day}.", **who)
    return sentence("Corrected by {person} on {day}.", **who)


def _with_limits(reading: Reading, row: Mapping[str, str], knowledge: Knowledge) -> Reading:
    """Take the limits given; without them those of corrected age symbols."""
    given: Dict[str, Any] = {
        name: None if row[name] == NONE else float(row[name]) for name in _LIMITS if row[name]
    }
    if not given and (row["age_from"] or row["age_to"]) and reading.age_from:
        ages = (AgeRef(reading.age_from), AgeRef(reading.age_to or reading.age_from))
        interval = resolve(ages, reading.side, reading.scale, False, knowledge)
        given = {"base_ma": interval.base_ma, "top_ma": interval.top_ma}
    return replace(reading, **given)
