"""The table of stretches: plain rows in, cells out."""

from __future__ import annotations

import math
from typing import Any, Hashable, List, Optional

from qgis.PyQt.QtCore import QObject, Qt

from cags_vsegei_plugin.geology.notation.index_text import plain
from cags_vsegei_plugin.panels import verdict_look
from cags_vsegei_plugin.panels.index_delegate import RAW_INDEX_ROLE
from cags_vsegei_plugin.panels.numbers import kilometres_text
from cags_vsegei_plugin.panels.row_model import Column, RowModel
from cags_vsegei_plugin.panels.stretch_rows import StretchRow
from cags_vsegei_plugin.translation import tr
from cags_vsegei_plugin.workflow.conflicts import CONTACT, LINE, POINT, STRETCH

NOTHING = "–"


def columns() -> List[Column]:
    """Return the columns in the user's language."""
    return [
        Column(tr("Severity"), _severity, lambda row: row.urgency),
        Column(tr("What"), lambda row: kind_title(row.kind), lambda row: (row.kind, *row.urgency)),
        Column(tr("China"), _china, lambda row: row.china_index),
        Column(tr("Russia"), _russia, lambda row: row.russia_index),
        Column(tr("Verdict"), _verdict, lambda row: (row.verdict, *row.urgency)),
        Column(tr("km"), _length, lambda row: row.length_km, True),
        Column(tr("At km"), _at, _place, True),
        Column(tr("Codes"), lambda row: row.codes, lambda row: row.codes),
        Column(tr("Reason"), lambda row: row.reason, lambda row: row.reason.casefold()),
    ]


SEVERITY_COLUMN, KIND_COLUMN, CHINA_COLUMN, RUSSIA_COLUMN = 0, 1, 2, 3
VERDICT_COLUMN, LENGTH_COLUMN = 4, 5
AT_COLUMN, CODES_COLUMN, REASON_COLUMN = 6, 7, 8


def kind_title(kind: str) -> str:
    """Return what a kind of conflict is called."""
    titles = {
        STRETCH: tr("Stretch"),
        LINE: tr("Line"),
        CONTACT: tr("Contact"),
        POINT: tr("Point"),
    }
    return titles.get(kind, kind)


class StretchModel(RowModel):
    """The stretches of one comparison."""

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(columns(), "kind feature_id", parent)

    def number_of(self, key: Hashable) -> int:
        """Return the number of a stretch by its id; -1 where it is no longer there."""
        return (
            next((at for at, row in enumerate(self._rows) if row.stretch == key), -1) if key else -1
        )

    def tooltip(self, row: StretchRow, column: int) -> str:
        """Return the words of a cell's tooltip."""
        return _tooltip(row, column)

    def special(self, row: StretchRow, column: int, role: int) -> Any:
        """Return the sign of a verdict, or the index that is drawn."""
        if role == Qt.ItemDataRole.DecorationRole:
            return verdict_look.icon(row.verdict) if column == VERDICT_COLUMN else None
        if role == RAW_INDEX_ROLE and row.kind == STRETCH:
            raw = {CHINA_COLUMN: row.china_index, RUSSIA_COLUMN: row.russia_index}
            return raw[column] or NOTHING if column in raw else None
        return None


def _place(row: StretchRow) -> float:
    return math.inf if math.isnan(row.from_km) else row.from_km


def _china(row: StretchRow) -> str:
    return _unit(row, row.china_index)


def _russia(row: StretchRow) -> str:
    return _unit(row, row.russia_index)


def _unit(row: StretchRow, text: str) -> str:
    return (plain(text) if row.kind == STRETCH else text) or NOTHING


def _severity(row: StretchRow) -> str:
    return verdict_look.severity_title(row.severity)


def _verdict(row: StretchRow) -> str:
    return verdict_look.title(row.verdict)


def _length(row: StretchRow) -> str:
    return kilometres_text(row.length_km) if row.kind == STRETCH else NOTHING


def _at(row: StretchRow) -> str:
    return NOTHING if math.isnan(row.from_km) else kilometres_text(row.from_km)


def _tooltip(row: StretchRow, column: int) -> str:
    if column == CHINA_COLUMN:
        return tr("As it stands in the Chinese layer: {text}", text=row.china_index or NOTHING)
    if column == RUSSIA_COLUMN:
        return tr("As it stands in the Russian layer: {text}", text=row.russia_index or NOTHING)
    if column == VERDICT_COLUMN:
        return verdict_look.explanation(row.verdict)
    if column == CODES_COLUMN:
        return verdict_look.codes_text(row.codes)
    return row.reason
