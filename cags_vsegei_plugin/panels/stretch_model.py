"""The table of stretches: plain rows in, cells out."""

from __future__ import annotations

import math
from typing import Any, Callable, List, NamedTuple, Optional, Sequence, Tuple

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from cags_vsegei_plugin.compat import flag_number
from cags_vsegei_plugin.geology.notation.index_text import plain
from cags_vsegei_plugin.panels import verdict_look
from cags_vsegei_plugin.panels.index_delegate import RAW_INDEX_ROLE
from cags_vsegei_plugin.panels.numbers import kilometres_text
from cags_vsegei_plugin.panels.stretch_rows import StretchRow
from cags_vsegei_plugin.panels.tooltips import as_plain_tooltip
from cags_vsegei_plugin.translation import tr
from cags_vsegei_plugin.workflow.conflicts import CONTACT, LINE, POINT, STRETCH

NOTHING = "–"
_ROOT = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Column(NamedTuple):
    """What a column is called, shows and is sorted by."""

    title: str
    text: Callable[[StretchRow], str]
    key: Callable[[StretchRow], Any]
    is_number: bool = False


def columns() -> List[Column]:
    """Return the columns in the user's language."""
    return [
        Column(tr("Severity"), _severity, lambda row: row.urgency),
        Column(tr("What"), lambda row: kind_title(row.kind), lambda row: (row.kind, *row.urgency)),
        Column(tr("China"), _china, lambda row: row.china_index),
        Column(tr("Russia"), _russia, lambda row: row.russia_index),
        Column(tr("Verdict"), _verdict, lambda row: (row.verdict, *row.urgency)),
        Column(tr("Length, km"), _length, lambda row: row.length_km, True),
        Column(tr("At km"), _at, _place, True),
        Column(tr("Codes"), lambda row: row.codes, lambda row: row.codes),
        Column(tr("Reason"), lambda row: row.reason, lambda row: row.reason.casefold()),
    ]


KIND_COLUMN, CHINA_COLUMN, RUSSIA_COLUMN, VERDICT_COLUMN, LENGTH_COLUMN = 1, 2, 3, 4, 5
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


class StretchModel(QAbstractTableModel):
    """The stretches of one comparison, in the order the user asked for."""

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._columns = columns()
        self._rows: List[StretchRow] = []

    def replace(self, rows: Sequence[StretchRow]) -> None:
        """Show the rows of a new comparison."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def rows(self) -> List[StretchRow]:
        """Return all rows, in the order they are shown."""
        return list(self._rows)

    def row(self, number: int) -> StretchRow:
        """Return the stretch of a row."""
        return self._rows[number]

    def number_of(self, stretch: str) -> int:
        """Return the row of a stretch by its id; -1 where it is no longer there."""
        return next((at for at, row in enumerate(self._rows) if row.stretch == stretch), -1)

    def rowCount(self, parent: QModelIndex = _ROOT) -> int:  # noqa: N802
        """Return the number of stretches."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex = _ROOT) -> int:  # noqa: N802
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the title of a column."""
        is_title = orientation == Qt.Orientation.Horizontal and section < len(self._columns)
        if is_title and role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        return None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words, alignment, icon or tooltip of a cell."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[column].text(row)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return flag_number(_RIGHT) if self._columns[column].is_number else None
        if role == Qt.ItemDataRole.DecorationRole:
            return verdict_look.icon(row.verdict) if column == VERDICT_COLUMN else None
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_plain_tooltip(_tooltip(row, column))
        if role == RAW_INDEX_ROLE and row.kind == STRETCH:
            raw = {CHINA_COLUMN: row.china_index, RUSSIA_COLUMN: row.russia_index}
            return raw[column] or NOTHING if column in raw else None
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order the rows by a column; what is current or selected stays so."""
        if not 0 <= column < len(self._columns):
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        kept = [(self._rows[index.row()], index.column()) for index in before]
        descending = order == Qt.SortOrder.DescendingOrder
        self._rows.sort(key=self._columns[column].key, reverse=descending)
        self._follow(before, kept)
        self.layoutChanged.emit()

    def _follow(self, before: List[QModelIndex], kept: List[Tuple[StretchRow, int]]) -> None:
        wanted = {row.identity for row, _ in kept}
        places = {row.identity: at for at, row in enumerate(self._rows) if row.identity in wanted}
        after = [self.index(places[row.identity], column) for row, column in kept]
        self.changePersistentIndexList(before, after)


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
