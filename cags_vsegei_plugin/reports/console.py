"""Tables for a terminal; Chinese signs take two columns there."""

from __future__ import annotations

import unicodedata
from typing import Any, List, Mapping, NamedTuple, Sequence

from cags_vsegei_plugin.geology import catalogue
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.translation import language, tr
from cags_vsegei_plugin.workflow.stretch_table import CONFLICTS

_GAP = "  "
_UNGRADED = 5  # a conflict without a severity comes after the cosmetic ones


class TextColumn(NamedTuple):
    """A column of a table: its header, whether it is set flush right, and its greatest width."""

    title: str
    is_number: bool = False
    widest: int = 40


def text_width(text: str) -> int:
    """Return how many columns of a terminal a text takes."""
    wide = sum(1 for sign in text if unicodedata.east_asian_width(sign) in "WF")
    joined = sum(1 for sign in text if unicodedata.combining(sign))
    return len(text) + wide - joined


def text_table(columns: Sequence[TextColumn], rows: Sequence[Sequence[Any]]) -> str:
    """Return a table with a rule under its header; long texts are cut with an ellipsis."""
    cells = [[_cell(value, col.widest) for value, col in zip(row, columns)] for row in rows]
    titles = [column.title for column in columns]
    widths = [max(map(text_width, texts)) for texts in zip(titles, *cells)]
    lines = [_line(row, columns, widths) for row in [titles, *cells]]
    rule = _GAP.join("─" * width for width in widths)
    return "\n".join([lines[0], rule, *lines[1:]])


def kilometres_table(kilometres: Mapping[str, float], knowledge: Knowledge = BUNDLED) -> str:
    """Return kilometres and their shares by verdict, the best first, and their sum."""
    words = catalogue.verdicts(knowledge)
    total = sum(kilometres.values())
    ordered = sorted(words.values(), key=lambda known: known.order)
    rows: List[Sequence[str]] = [
        _kilometre_row(known.words.title(language()), kilometres.get(known.verdict, 0.0), total)
        for known in ordered
    ]
    rows.append(_kilometre_row(tr("all"), total, total))
    columns = (TextColumn(tr("verdict")), TextColumn("km", True), TextColumn("%", True))
    return text_table(columns, rows)


def worst_conflicts_table(stretches: Sequence[Mapping[str, Any]], most: int = 10) -> str:
    """Return the worst conflicts, by severity and then length, from rows of STRETCHES."""
    conflicts = [row for row in stretches if row["verdict"] in CONFLICTS]
    ordered = sorted(conflicts, key=lambda row: (row["severity"] or _UNGRADED, -row["length_km"]))
    columns = (
        TextColumn(tr("from km"), True),
        TextColumn(tr("length km"), True),
        TextColumn(tr("China")),
        TextColumn(tr("Russia")),
        TextColumn(tr("severity"), True),
        TextColumn(tr("codes")),
        TextColumn(tr("reason"), widest=100),
    )
    return text_table(columns, [_conflict_row(row) for row in ordered[:most]])


def _kilometre_row(title: str, kilometres: float, total: float) -> Sequence[str]:
    share = 100 * kilometres / total if total else 0.0
    return (title, f"{kilometres:.1f}", f"{share:.1f}")


def _conflict_row(row: Mapping[str, Any]) -> Sequence[Any]:
    return (
        f"{row['from_km']:.1f}",
        f"{row['length_km']:.1f}",
        row["china_index"],
        row["russia_index"],
        row["severity"],
        row["codes"],
        row["reason"],
    )


def _cell(value: Any, widest: int) -> str:
    # A null of QGIS is falsy, and so is None.
    text = " ".join(str(value).split()) if value or value == 0 else "–"
    while text_width(text) > widest:
        text = text[:-2] + "…"
    return text


def _line(cells: Sequence[str], columns: Sequence[TextColumn], widths: Sequence[int]) -> str:
    set_cells = []
    for text, column, width in zip(cells, columns, widths):
        blanks = " " * (width - text_width(text))
        set_cells.append(blanks + text if column.is_number else text + blanks)
    return _GAP.join(set_cells).rstrip()
