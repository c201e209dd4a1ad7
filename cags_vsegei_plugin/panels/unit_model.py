"""The table of units: plain rows in, cells out."""

from __future__ import annotations

from typing import Any, Callable, Dict, List, NamedTuple, Optional, Sequence, Tuple

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from cags_vsegei_plugin.compat import flag_number
from cags_vsegei_plugin.geology.notation.index_text import plain
from cags_vsegei_plugin.panels.index_delegate import RAW_INDEX_ROLE
from cags_vsegei_plugin.panels.tooltips import as_plain_tooltip
from cags_vsegei_plugin.panels.unit_rows import UnitRow
from cags_vsegei_plugin.panels.unit_words import NOTHING, kind_title
from cags_vsegei_plugin.translation import language, locale, tr

CONFIDENCE_ROLE = Qt.ItemDataRole.UserRole + 2
COLOUR_ROLE = Qt.ItemDataRole.UserRole + 3
INDEX_COLUMN, CONFIDENCE_COLUMN, KIND_COLUMN, AGE_COLUMN = 0, 1, 2, 3
MA_COLUMN, SUBSTANCE_COLUMN, NAME_COLUMN, FEATURES_COLUMN = 4, 5, 6, 7
_ROOT = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Column(NamedTuple):
    """What a column is called, shows and is sorted by."""

    title: str
    text: Callable[[UnitRow], str]
    key: Callable[[UnitRow], Any]
    is_number: bool = False


def columns() -> List[Column]:
    """Return the columns in the user's language."""
    return [
        Column(tr("Index"), index_text, lambda row: row.index),
        Column(tr("Confidence"), confidence_text, lambda row: row.reading.confidence),
        Column(tr("Kind"), _kind, _kind),
        Column(tr("Age"), lambda row: row.age, _age),
        Column(tr("Ma"), lambda row: row.ma, _age, True),
        Column(tr("Rocks, Genesis"), _substance, lambda row: row.substance.casefold()),
        Column(tr("Name"), _name, lambda row: row.reading.unit_name.casefold()),
        Column(tr("Features"), _features, lambda row: row.unit.features, True),
    ]


class UnitModel(QAbstractTableModel):
    """The units of one layer, in the order the user asked for."""

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._columns = columns()
        self._rows: List[UnitRow] = []

    def replace(self, rows: Sequence[UnitRow]) -> None:
        """Show the rows of a layer."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def update(self, rows: Sequence[UnitRow]) -> None:
        """Show what became of some rows; none moves."""
        places = {row.key: place for place, row in enumerate(self._rows)}
        for row in rows:
            place = places.get(row.key, -1)
            if place >= 0 and self._rows[place] != row:
                self._rows[place] = row
                self.dataChanged.emit(
                    self.index(place, 0), self.index(place, len(self._columns) - 1)
                )

    def rows(self) -> Tuple[UnitRow, ...]:
        """Return all rows in their order."""
        return tuple(self._rows)

    def row(self, number: int) -> UnitRow:
        """Return a unit by its row."""
        return self._rows[number]

    def number_of(self, key: Tuple[str, str]) -> int:
        """Return the row of a unit; -1 where it is not there."""
        return next((at for at, row in enumerate(self._rows) if row.key == key), -1)

    def rowCount(self, parent: QModelIndex = _ROOT) -> int:
        """Return the number of units."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the title of a column."""
        is_title = orientation == Qt.Orientation.Horizontal and section < len(self._columns)
        if is_title and role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        return None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words, alignment, bar or tooltip of a cell."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[column].text(row)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return flag_number(_RIGHT) if self._columns[column].is_number else None
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_plain_tooltip(_tooltip(row, column, self._columns[column].text(row)))
        return _special(row, column).get(role)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order the rows by a column; what is current or selected stays so."""
        if not 0 <= column < len(self._columns):
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        kept = [(self._rows[index.row()].key, index.column()) for index in before]
        descending = order == Qt.SortOrder.DescendingOrder
        self._rows.sort(key=self._columns[column].key, reverse=descending)
        places = {row.key: at for at, row in enumerate(self._rows)}
        after = [self.index(places[key], column) for key, column in kept]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()


def index_text(row: UnitRow) -> str:
    """Return the index in one line without markup."""
    return plain(row.index) or tr("(empty)")


def confidence_text(row: UnitRow) -> str:
    """Return how sure a reading is, in a word."""
    return tr("corrected") if row.is_corrected else row.band.title.spoken(language())


def _kind(row: UnitRow) -> str:
    return kind_title(row.reading.kind)


def _substance(row: UnitRow) -> str:
    return row.substance or NOTHING


def _name(row: UnitRow) -> str:
    return row.reading.unit_name or NOTHING


def _features(row: UnitRow) -> str:
    return locale().toString(row.unit.features)


def _age(row: UnitRow) -> Tuple[bool, float, float]:
    reading = row.reading
    return (not reading.has_age, reading.base_ma or 0.0, reading.top_ma or 0.0)


def _special(row: UnitRow, column: int) -> Dict[int, Any]:
    if column == INDEX_COLUMN:
        return {RAW_INDEX_ROLE: row.index or tr("(empty)")}
    if column == CONFIDENCE_COLUMN:
        return {CONFIDENCE_ROLE: row.reading.confidence, COLOUR_ROLE: row.band.colour}
    return {}


def _tooltip(row: UnitRow, column: int, text: str) -> str:
    if column == INDEX_COLUMN:
        return tr("As it stands in the layer: {text}", text=row.index or NOTHING)
    if column == CONFIDENCE_COLUMN:
        share = f"{row.reading.confidence:.2f}"
        return "\n".join(filter(None, (share, row.band.explanation.spoken(language()), row.reason)))
    return text
