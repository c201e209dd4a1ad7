"""A table of plain rows: each column says what it shows of a row, and what it is sorted by."""

from __future__ import annotations

from operator import attrgetter
from typing import (
    Any,
    Callable,
    Dict,
    Hashable,
    Iterable,
    Iterator,
    List,
    NamedTuple,
    Optional,
    Sequence,
)

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, pyqtSignal

from cags_vsegei_plugin.compat import flag_number
from cags_vsegei_plugin.panels.tooltips import as_plain_tooltip

ROOT = QModelIndex()
_MOST_RUNS = 50
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Column(NamedTuple):
    """What a column is called, shows and is sorted by."""

    title: str
    text: Callable[[Any], str]
    key: Callable[[Any], Any]
    is_number: bool = False


class RowModel(QAbstractTableModel):
    """Plain rows in, cells out, in the order the user asked for; each is known by its `key`.

    `rowsChanged` and `rowsAppended` are told the rows themselves, before any view hears of them.
    """

    rowsChanged = pyqtSignal(object)
    rowsAppended = pyqtSignal(object)

    def __init__(
        self, columns: Sequence[Column], key: str, parent: Optional[QObject] = None
    ) -> None:
        """Show rows in columns; `key` names what tells a row from all others, one name or more."""
        super().__init__(parent)
        self._columns = columns
        self.key: Callable[[Any], Hashable] = attrgetter(*key.split())
        # One list for ever: filters hold it.
        self._rows: List[Any] = []
        self._known: Optional[Dict[Hashable, int]] = None

    def tooltip(self, row: Any, column: int) -> str:
        """Return the words of a cell's tooltip."""
        return self._columns[column].text(row)

    def special(self, row: Any, column: int, role: int) -> Any:
        """Return what a cell has beside words: a sign, or what its delegate draws."""
        return None

    def rows(self) -> Sequence[Any]:
        """Return all rows in their order, as they are from now on."""
        return self._rows

    def row(self, number: int) -> Any:
        """Return a row by its number."""
        return self._rows[number]

    def number_of(self, key: Hashable) -> int:
        """Return the number of a row by its key; -1 where it is not there."""
        return self._places.get(key, -1)

    def replace(self, rows: Sequence[Any]) -> None:
        """Show other rows."""
        self._reset(rows, None)

    def update(self, rows: Iterable[Any]) -> None:
        """Show what became of some rows; their places stay."""
        changed = []
        for row in rows:
            at = self._places.get(self.key(row), -1)
            if at >= 0 and self._rows[at] != row:
                self._put(at, row)
                changed.append(at)
        self.rowsChanged.emit([self._rows[at] for at in changed])
        last = len(self._columns) - 1
        for first, end in _few(list(runs(sorted(changed)))):
            self.dataChanged.emit(self.index(first, 0), self.index(end, last))

    def change(self, rows: Sequence[Any], gone: Iterable[Hashable]) -> None:
        """Show some rows as they are now, new ones behind the others, and some no longer."""
        self._remove(sorted(self._places[key] for key in gone if key in self._places))
        self.update(rows)
        self._append([row for row in rows if self.key(row) not in self._places])

    def _remove(self, numbers: Sequence[int]) -> None:
        for first, end in reversed(list(runs(numbers))):
            self.beginRemoveRows(ROOT, first, end)
            del self._rows[first : end + 1]
            self._known = None
            self.endRemoveRows()

    def _append(self, rows: Sequence[Any]) -> None:
        if rows:
            self.rowsAppended.emit(rows)
            first = len(self._rows)
            self.beginInsertRows(ROOT, first, first + len(rows) - 1)
            self._rows.extend(rows)
            self._known = None
            self.endInsertRows()

    def rowCount(self, parent: QModelIndex = ROOT) -> int:  # noqa: N802
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex = ROOT) -> int:  # noqa: N802
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the title of a column, in a tooltip too: a narrow column cuts it short."""
        is_title = orientation == Qt.Orientation.Horizontal and section < len(self._columns)
        if is_title and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._columns[section].title
        return None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words, alignment or tooltip of a cell, or what else it has."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[column].text(row)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return flag_number(_RIGHT) if self._columns[column].is_number else None
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_plain_tooltip(self.tooltip(row, column))
        return self.special(row, column, role)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order the rows by a column; what is current or selected stays so."""
        if not 0 <= column < len(self._columns):
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        kept = [(self.key(self._rows[index.row()]), index.column()) for index in before]
        descending = order == Qt.SortOrder.DescendingOrder
        self._rows.sort(key=self._columns[column].key, reverse=descending)
        self._known = None
        after = [self.index(self._places[key], place) for key, place in kept]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    @property
    def _places(self) -> Dict[Hashable, int]:
        """Return the number of each row by its key, found out when it is first asked."""
        if self._known is None:
            key = self.key
            self._known = {key(row): at for at, row in enumerate(self._rows)}
        return self._known

    def _put(self, at: int, row: Any) -> None:
        self._rows[at] = row

    def _reset(self, rows: Sequence[Any], places: Optional[Dict[Hashable, int]]) -> None:
        self.beginResetModel()
        self._rows[:] = rows
        self._known = places
        self.rowsAppended.emit(self._rows)
        self.endResetModel()


def runs(numbers: Sequence[int]) -> Iterator[Sequence[int]]:
    """Yield the first and the last of numbers that follow one another; they are in order."""
    first = 0
    for at, number in enumerate(numbers):
        if at + 1 == len(numbers) or numbers[at + 1] != number + 1:
            yield numbers[first], number
            first = at + 1


def _few(found: List[Sequence[int]]) -> List[Sequence[int]]:
    """Return some runs, or all from the first to the last in one: views hear of each by itself."""
    return found if len(found) <= _MOST_RUNS else [(found[0][0], found[-1][1])]
