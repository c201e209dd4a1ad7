"""The table of conflicts under review: plain rows in, cells out, changed row by row."""

from __future__ import annotations

import math
from typing import Any, Callable, Dict, Iterable, Iterator, List, NamedTuple, Optional, Sequence

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, pyqtSignal

from cags_vsegei_plugin.compat import flag_number
from cags_vsegei_plugin.geology.notation.index_text import plain
from cags_vsegei_plugin.panels import review_look, verdict_look
from cags_vsegei_plugin.panels.index_delegate import RAW_INDEX_ROLE
from cags_vsegei_plugin.panels.numbers import kilometres_text
from cags_vsegei_plugin.panels.review_rows import ReviewRow, Tally
from cags_vsegei_plugin.panels.stretch_model import NOTHING, kind_title
from cags_vsegei_plugin.panels.tooltips import as_plain_tooltip
from cags_vsegei_plugin.review.lifecycle import Lifecycle
from cags_vsegei_plugin.translation import tr

_ROOT = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
SEVERITY_COLUMN, STATUS_COLUMN, CHINA_COLUMN, RUSSIA_COLUMN = 0, 1, 2, 3
LENGTH_COLUMN, AT_COLUMN, KIND_COLUMN, CODES_COLUMN, REVIEWER_COLUMN = 4, 5, 6, 7, 8
ASSIGNEE_COLUMN, COMMENT_COLUMN = 9, 10
# Views take many rows one by one in, and all at once faster.
_MANY = 2000


class Column(NamedTuple):
    """What a column is called, shows and is sorted by."""

    title: str
    text: Callable[[ReviewRow], str]
    key: Callable[[ReviewRow], Any]
    is_number: bool = False


def columns(cycle: Lifecycle) -> List[Column]:
    """Return the columns in the user's language."""
    orders = {id: status.order for id, status in cycle.statuses.items()}
    return [
        Column(tr("Severity"), _severity, lambda row: row.found.urgency),
        Column(
            tr("Status"),
            lambda row: review_look.status_title(cycle, row.status),
            lambda row: (orders.get(row.status, 0), *row.found.urgency),
        ),
        Column(tr("China"), _china, lambda row: row.found.china_index),
        Column(tr("Russia"), _russia, lambda row: row.found.russia_index),
        Column(tr("Length, km"), _length, lambda row: row.found.length_km, True),
        Column(tr("At km"), _at, _place, True),
        Column(tr("What"), _kind, lambda row: (row.found.kind, *row.found.urgency)),
        Column(tr("Codes"), lambda row: row.found.codes, lambda row: row.found.codes),
        Column(tr("Reviewer"), lambda row: row.reviewer, lambda row: row.reviewer),
        Column(tr("Assigned to"), lambda row: row.assignee, lambda row: row.assignee),
        Column(tr("Comment"), _comment, lambda row: row.comment.casefold()),
    ]


class ReviewModel(QAbstractTableModel):
    """The conflicts of one comparison, in the order the user asked for.

    `rowsChanged` and `rowsAppended` are told the rows themselves, before any view hears of them.
    """

    rowsChanged = pyqtSignal(object)
    rowsAppended = pyqtSignal(object)

    def __init__(self, cycle: Lifecycle, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._columns = columns(cycle)
        self._rows: List[ReviewRow] = []
        self._places: Dict[str, int] = {}
        self.tally = Tally()

    def rows(self) -> Sequence[ReviewRow]:
        """Return all rows in their order."""
        return self._rows

    def row(self, number: int) -> ReviewRow:
        """Return the conflict of a row."""
        return self._rows[number]

    def number_of(self, conflict: str) -> int:
        """Return the row of a conflict by its id; -1 where it is not there."""
        return self._places.get(conflict, -1)

    def replace(self, rows: Sequence[ReviewRow]) -> bool:
        """Show the rows of another comparison; return whether all were laid out anew.

        Where little changed, those that went go, and those that came come.
        """
        before = self._rows
        if not before or len(rows) - len(before) > _MANY:
            return self._reset(rows)
        wanted = {row.found.stretch: row for row in rows}
        changed = sum(wanted.get(row.found.stretch) != row for row in before)
        if changed == len(before) or changed > _MANY:
            return self._reset(rows)
        self._remove([at for at, row in enumerate(before) if row.id not in wanted])
        self.update(wanted[row.id] for row in list(before))
        self._append([row for row in rows if row.id not in self._places])
        return False

    def _reset(self, rows: Sequence[ReviewRow]) -> bool:
        self.beginResetModel()
        # The filter holds this very list.
        self._rows[:] = rows
        self._count()
        self.tally = Tally()
        self.tally.count(rows)
        self.rowsAppended.emit(self._rows)
        self.endResetModel()
        return True

    def update(self, rows: Iterable[ReviewRow]) -> None:
        """Show how some conflicts stand now; their places stay."""
        changed = []
        for row in rows:
            at = self._places.get(row.id, -1)
            if at >= 0 and self._rows[at] != row:
                self.tally.count([self._rows[at]], -1)
                self.tally.count([row])
                self._rows[at] = row
                changed.append(at)
        self.rowsChanged.emit([self._rows[at] for at in changed])
        last = len(self._columns) - 1
        for first, end in _runs(sorted(changed)):
            self.dataChanged.emit(self.index(first, 0), self.index(end, last))

    def rowCount(self, parent: QModelIndex = _ROOT) -> int:  # noqa: N802
        """Return the number of conflicts."""
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
            return _sign(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_plain_tooltip(_tooltip(row, column) or self._columns[column].text(row))
        if role == RAW_INDEX_ROLE and row.found.is_stretch:
            raw = {CHINA_COLUMN: row.found.china_index, RUSSIA_COLUMN: row.found.russia_index}
            return raw[column] or NOTHING if column in raw else None
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order the rows by a column; what is current or selected stays so."""
        if not 0 <= column < len(self._columns):
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        kept = [(self._rows[index.row()].id, index.column()) for index in before]
        descending = order == Qt.SortOrder.DescendingOrder
        self._rows.sort(key=self._columns[column].key, reverse=descending)
        self._count()
        after = [self.index(self._places[id], place) for id, place in kept]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _remove(self, numbers: List[int]) -> None:
        for first, last in reversed(list(_runs(numbers))):
            self.beginRemoveRows(_ROOT, first, last)
            self.tally.count(self._rows[first : last + 1], -1)
            del self._rows[first : last + 1]
            self._count()
            self.endRemoveRows()

    def _append(self, rows: List[ReviewRow]) -> None:
        if rows:
            self.rowsAppended.emit(rows)
            start = len(self._rows)
            self.beginInsertRows(_ROOT, start, start + len(rows) - 1)
            self._rows.extend(rows)
            self.tally.count(rows)
            self._count()
            self.endInsertRows()

    def _count(self) -> None:
        self._places = {row.found.stretch: at for at, row in enumerate(self._rows)}


def _runs(numbers: Sequence[int]) -> Iterator[Sequence[int]]:
    """Yield the first and the last of numbers that follow one another; they are in order."""
    first = 0
    for at, number in enumerate(numbers):
        if at + 1 == len(numbers) or numbers[at + 1] != number + 1:
            yield numbers[first], number
            first = at + 1


def _sign(row: ReviewRow, column: int) -> Any:
    if column == STATUS_COLUMN:
        return review_look.status_icon(row.status)
    return review_look.severity_icon(row.found.severity) if column == SEVERITY_COLUMN else None


def _place(row: ReviewRow) -> float:
    return math.inf if math.isnan(row.found.from_km) else row.found.from_km


def _china(row: ReviewRow) -> str:
    return _unit(row, row.found.china_index)


def _russia(row: ReviewRow) -> str:
    return _unit(row, row.found.russia_index)


def _unit(row: ReviewRow, text: str) -> str:
    return (plain(text) if row.found.is_stretch else text) or NOTHING


def _severity(row: ReviewRow) -> str:
    return verdict_look.severity_title(row.found.severity)


def _kind(row: ReviewRow) -> str:
    return kind_title(row.found.kind)


def _length(row: ReviewRow) -> str:
    return kilometres_text(row.found.length_km) if row.found.is_stretch else NOTHING


def _at(row: ReviewRow) -> str:
    return NOTHING if math.isnan(row.found.from_km) else kilometres_text(row.found.from_km)


def _comment(row: ReviewRow) -> str:
    return " ".join(row.comment.split())


def _tooltip(row: ReviewRow, column: int) -> str:
    if column == CODES_COLUMN:
        return verdict_look.codes_text(row.found.codes)
    if column == SEVERITY_COLUMN:
        return row.found.reason
    return row.comment if column == COMMENT_COLUMN else ""
