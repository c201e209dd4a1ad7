"""A person's corrections of readings: they win, survive a re-run, and travel as a table.

A row names a side, an index and perhaps one layer, and holds only what was corrected; an empty
cell keeps what was read. `none` in a cell says that there is none. A row without a layer holds for
every layer of the side; where a layer has a row of its own, that one holds alone.
"""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any, Dict, Iterable, List, Mapping, NamedTuple, Optional, Tuple

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.interval import resolve
from cags_vsegei_plugin.geology.notation.parts import AgeRef
from cags_vsegei_plugin.geology.reading import DOMAIN, KINDS, Reading
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.measures import ma_words
from cags_vsegei_plugin.sentences import Sentence, sentence

COLUMNS = (
    "side",
    "index",
    "layer",
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
OLDEST_MA = 4600.0
Key = Tuple[str, str, str]
"""Side, index, and the layer a correction is for, "" for every layer of the side."""
Cells = Mapping[str, str]
_CORRECTED = COLUMNS[3:13]
_LISTS = ("rocks", "genesis")
_LIMITS = ("base_ma", "top_ma")
_TEXTS = ("kind", "age_from", "age_to", "unit_name", "rank")


class Corrections(NamedTuple):
    """Corrected cells by side, index and layer; the last correction of a key wins."""

    rows: Mapping[Key, Cells]

    @classmethod
    def from_rows(cls, rows: Iterable[Mapping[str, str]]) -> Corrections:
        """Return the corrections of a table, checked; UserError names the row that is wrong."""
        known: Dict[Key, Cells] = {}
        for number, row in enumerate(rows, start=2):
            cells = {name: str(row.get(name) or "").strip() for name in COLUMNS}
            # Blanks around an index are part of its identity.
            cells["index"] = str(row.get("index") or "")
            _check(cells, number)
            known[key_of(cells)] = cells
        return cls(known)

    def to_rows(self) -> List[Dict[str, str]]:
        """Return the corrections as rows of a table with the columns of `COLUMNS`."""
        return [{name: row.get(name, "") for name in COLUMNS} for row in self.rows.values()]

    def merged(self, newer: Corrections) -> Corrections:
        """Return both together; where both have a unit, the newer wins."""
        return Corrections({**self.rows, **newer.rows})

    def find(self, reading: Reading, layer: str = "") -> Optional[Cells]:
        """Return the correction that holds for a unit of a layer: the layer's own, or the side's.

        Corrections of domains hold on maps of domains only, and those of indices on the others.
        """
        for scope in dict.fromkeys((layer, "")):
            row = self.rows.get((reading.side, reading.index, scope))
            if row is not None and (row["kind"] == DOMAIN) == (reading.kind == DOMAIN):
                return row
        return None

    def apply(self, reading: Reading, knowledge: Knowledge = BUNDLED, layer: str = "") -> Reading:
        """Return the reading as corrected, with full confidence and saying who corrected it."""
        row = self.find(reading, layer)
        return _corrected(reading, row, knowledge) if row else reading


def key_of(cells: Cells) -> Key:
    """Return what a row is about: side, index, layer."""
    return cells["side"], cells["index"], cells["layer"]


def correction_of(before: Reading, after: Reading, person: str, day: str) -> Dict[str, str]:
    """Return the row that turns one reading into another: only the cells that differ.

    A domain is always said to be one, so that its correction holds for domains only.
    """
    row = {"side": before.side, "index": before.index, "corrected_by": person, "corrected_on": day}
    if after.kind == DOMAIN:
        row["kind"] = DOMAIN
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


def _check(cells: Cells, number: int) -> None:
    wrong = ""
    if not cells["side"]:
        wrong = "side"
    elif cells["kind"] and cells["kind"] not in KINDS:
        wrong = "kind"
    else:
        wrong = next((name for name in _LIMITS if not _is_limit(cells[name])), "")
        wrong = wrong or _backwards(cells)
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
        return 0.0 <= float(text) <= OLDEST_MA
    except ValueError:
        return False


def _backwards(cells: Cells) -> str:
    """Return the column at fault where the older limit is the younger, "" where all is well."""
    base, top = (cells[name] for name in _LIMITS)
    if base in ("", NONE) or top in ("", NONE):
        return ""
    return "base_ma" if float(base) < float(top) else ""


def _corrected(reading: Reading, row: Cells, knowledge: Knowledge) -> Reading:
    changed: Dict[str, Any] = {
        name: "" if row[name] == NONE else row[name] for name in _TEXTS if row[name]
    }
    for name in _LISTS:
        if row[name]:
            changed[name] = () if row[name] == NONE else tuple(row[name].split(";"))
    if row["queried"]:
        changed["queried"] = row["queried"].lower() in ("yes", "true", "1")
    said = _said(row)
    changed.update(confidence=1.0, repairs=reading.repairs + (said,), below=None, above=None)
    corrected = replace(reading, **changed)
    return _with_limits(corrected, row, knowledge)


def _said(row: Cells) -> Sentence:
    """Return who corrected a unit and when; nothing corrected means that it was read right."""
    who = {"person": row["corrected_by"] or "—", "day": row["corrected_on"] or "—"}
    if not any(row[name] for name in _CORRECTED):
        return sentence("Confirmed by {person} on {day}.", **who)
    return sentence("Corrected by {person} on {day}.", **who)


def _with_limits(reading: Reading, row: Cells, knowledge: Knowledge) -> Reading:
    """Take the limits given, and otherwise those of corrected age symbols."""
    limits: Dict[str, Any] = {}
    if (row["age_from"] or row["age_to"]) and reading.age_from:
        ages = (AgeRef(reading.age_from), AgeRef(reading.age_to or reading.age_from))
        interval = resolve(ages, reading.side, reading.scale, False, knowledge)
        limits = {"base_ma": interval.base_ma, "top_ma": interval.top_ma}
    for name in _LIMITS:
        if row[name]:
            limits[name] = None if row[name] == NONE else float(row[name])
    return _forwards(reading, replace(reading, **limits))


def _forwards(before: Reading, after: Reading) -> Reading:
    """Keep the former limits where one corrected limit alone would turn the interval around."""
    if not after.has_age or float(after.base_ma or 0) >= float(after.top_ma or 0):
        return after
    said = sentence(
        "The corrected limits {older} and {younger} Ma run backwards and were left out.",
        older=ma_words(after.base_ma),
        younger=ma_words(after.top_ma),
    )
    return replace(before, repairs=before.repairs + (said,))
