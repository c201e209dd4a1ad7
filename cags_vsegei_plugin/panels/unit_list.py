"""The list of units with its filters, and the reasons of the current one below it."""

from __future__ import annotations

from typing import Mapping, Optional, Sequence, Tuple

from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtCore import QModelIndex, QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLabel,
    QPlainTextEdit,
    QSizePolicy,
    QWidget,
)

from cags_vsegei_plugin.geology.confidence import bands
from cags_vsegei_plugin.geology.reading import DOMAIN
from cags_vsegei_plugin.panels.confidence_delegate import ConfidenceDelegate, room_beside_bar
from cags_vsegei_plugin.panels.forms import narrow_combo
from cags_vsegei_plugin.panels.index_delegate import IndexDelegate
from cags_vsegei_plugin.panels.placeholder_table import PlaceholderTable
from cags_vsegei_plugin.panels.row_table import row_table
from cags_vsegei_plugin.panels.unit_filter import ALL, CORRECTED, OPEN, UnitFilter
from cags_vsegei_plugin.panels.unit_model import (
    AGE_COLUMN,
    CONFIDENCE_COLUMN,
    INDEX_COLUMN,
    KIND_COLUMN,
    MA_COLUMN,
    NAME_COLUMN,
    SUBSTANCE_COLUMN,
    UnitModel,
)
from cags_vsegei_plugin.panels.unit_rows import UnitRow
from cags_vsegei_plugin.translation import language, tr

_LETTERS = {INDEX_COLUMN: 13, KIND_COLUMN: 24, SUBSTANCE_COLUMN: 26, NAME_COLUMN: 24}
_WIDE = {INDEX_COLUMN: 45, KIND_COLUMN: 15, SUBSTANCE_COLUMN: 30}
_ROOMY = (SUBSTANCE_COLUMN, NAME_COLUMN)
_REASON_LINES, _MARGINS = 4, 12


class _Reasons(QPlainTextEdit):
    """Reasons as plain text, in the room of a few lines."""

    def sizeHint(self) -> QSize:
        height = self.fontMetrics().lineSpacing() * _REASON_LINES + _MARGINS
        return QSize(super().sizeHint().width(), height)


class UnitList(QWidget):
    """Lists the units of a layer, the least sure first; one of them is the current one."""

    chosen = pyqtSignal(object)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._empty = ""
        self.model = UnitModel(self)
        self.shown = UnitFilter(self.model, self)
        self.view = self._table()
        self.words = QgsFilterLineEdit(self)
        self.asked = self._asked_combo()
        self.count = QLabel(self)
        self.reasons = self._reasons_part()
        self._lay_out()
        self.words.textChanged.connect(self._filter)
        self.asked.currentIndexChanged.connect(self._filter)
        self.view.selectionModel().currentRowChanged.connect(self._follow)
        self._fit_columns(_LETTERS)
        self._say_count()

    def replace(self, rows: Sequence[UnitRow]) -> None:
        """Show the units of a layer; the current unit stays where it still is."""
        current = self.current()
        is_first = not self.model.rowCount()
        self.model.replace(rows)
        header = self.view.horizontalHeader()
        header.setSortIndicator(CONFIDENCE_COLUMN, Qt.SortOrder.AscendingOrder)
        domains = any(row.reading.kind == DOMAIN for row in rows)
        if rows and (is_first or domains != self.view.isColumnHidden(NAME_COLUMN)):
            self._show_columns(domains)
            self._fit_columns(_WIDE if domains else _LETTERS)
        self._say_count()
        self.go_to(current.key if current else ("", ""))
        if self.current() is None and self.shown.rowCount():
            self.view.setCurrentIndex(self.shown.index(0, 0))
        self.tell()

    def update(self, rows: Sequence[UnitRow]) -> None:
        """Show what became of some units; each stays where it stands."""
        self.model.update(rows)
        self._say_count()
        self.tell()

    def current(self) -> Optional[UnitRow]:
        """Return the current unit."""
        place = self.view.currentIndex()
        return self.model.row(self.shown.mapToSource(place).row()) if place.isValid() else None

    def go_to(self, key: Tuple[str, str]) -> None:
        """Make a unit the current one."""
        number = self.model.number_of(key)
        place = self.shown.mapFromSource(self.model.index(number, 0))
        if place.isValid():
            self.view.setCurrentIndex(place)
            self.view.scrollTo(place)

    def go_to_next_open(self) -> bool:
        """Go to the next shown unit that is to be checked; return whether there is one."""
        here = self.view.currentIndex().row()
        count = self.shown.rowCount()
        for step in range(1, count + 1):
            place = self.shown.index((here + step) % count, 0)
            if self.model.row(self.shown.mapToSource(place).row()).is_open:
                self.view.setCurrentIndex(place)
                self.view.scrollTo(place)
                return True
        return False

    def tell(self) -> None:
        """Show the reasons of the current unit, and tell which it is."""
        row = self.current()
        self.reasons.setPlainText(row.reason if row else "")
        told = tr("Nothing was repaired or doubted.") if row is not None else ""
        self.reasons.setPlaceholderText(told)
        self.chosen.emit(row)

    def _follow(self, _current: QModelIndex, _previous: QModelIndex) -> None:
        self.tell()

    def _filter(self) -> None:
        current = self.current()
        self.shown.show_words(self.words.text())
        self.shown.show_asked(str(self.asked.currentData()))
        self._say_count()
        if current is not None:
            self.go_to(current.key)
        if not self.view.currentIndex().isValid() and self.shown.rowCount():
            self.view.setCurrentIndex(self.shown.index(0, 0))

    def _say_count(self) -> None:
        rows = self.model.rows()
        open_units = sum(1 for row in rows if row.is_open)
        told = [tr("{count} of {total} units to check", count=open_units, total=len(rows))]
        if self.shown.rowCount() != len(rows):
            told.append(tr("{count} shown", count=self.shown.rowCount()))
        self.count.setText(" · ".join(told) if rows else "")
        self.view.say(tr("No unit fits the filter.") if rows else self._empty)

    def say_why_empty(self, words: str) -> None:
        """Say why there are no units, in their place."""
        self._empty = words
        self._say_count()

    def _table(self) -> PlaceholderTable:
        table = row_table(self, "units", self.shown, CONFIDENCE_COLUMN)
        table.setAccessibleName(tr("Units of the layer"))
        table.setItemDelegateForColumn(INDEX_COLUMN, IndexDelegate(table))
        table.setItemDelegateForColumn(CONFIDENCE_COLUMN, ConfidenceDelegate(table))
        return table

    def _show_columns(self, domains: bool) -> None:
        """Hide of domains what they have not: their name stands in the first column."""
        for column in (AGE_COLUMN, MA_COLUMN, NAME_COLUMN):
            self.view.setColumnHidden(column, domains)

    def _fit_columns(self, widest: Mapping[int, int]) -> None:
        self.view.resizeColumnsToContents()
        letter = self.view.fontMetrics().averageCharWidth()
        for column, letters in widest.items():
            width = min(self.view.columnWidth(column), letter * letters)
            self.view.setColumnWidth(column, width)
        # Any unit may become corrected, and says so beside its bar.
        corrected = room_beside_bar(self.view.fontMetrics(), tr("corrected"))
        width = max(corrected, self.view.columnWidth(CONFIDENCE_COLUMN))
        self.view.setColumnWidth(CONFIDENCE_COLUMN, width)
        self._share_room([column for column in _ROOMY if column in widest])

    def _share_room(self, columns: Sequence[int]) -> None:
        """Give the room that is left to the columns of words."""
        header, room = self.view.horizontalHeader(), self.view.viewport().width()
        left = (room - header.length()) // len(columns)
        for column in columns if left > 0 else ():
            self.view.setColumnWidth(column, self.view.columnWidth(column) + left)

    def _asked_combo(self) -> QComboBox:
        combo = narrow_combo(QComboBox(self))
        combo.setObjectName("asked")
        combo.setAccessibleName(tr("Which units are listed"))
        combo.addItem(tr("All units"), ALL)
        combo.addItem(tr("To check"), OPEN)
        for band in reversed(bands()):
            title = band.title.spoken(language())
            combo.addItem(tr("Confidence: {band}", band=title), band.id)
        combo.addItem(tr("Corrected"), CORRECTED)
        return combo

    def _reasons_part(self) -> _Reasons:
        reasons = _Reasons(self)
        reasons.setReadOnly(True)
        reasons.setTabChangesFocus(True)
        reasons.setAccessibleName(tr("Why the reading is sure or not"))
        reasons.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        return reasons

    def _lay_out(self) -> None:
        self.words.setPlaceholderText(tr("Filter by index, age, rock, name or reason"))
        self.words.setAccessibleName(tr("Filter by index, age, rock, name or reason"))
        self.words.setShowSearchIcon(True)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.setColumnStretch(0, 2)
        layout.setColumnStretch(1, 1)
        layout.addWidget(self.words, 0, 0)
        layout.addWidget(self.asked, 0, 1)
        layout.addWidget(self.view, 1, 0, 1, 2)
        layout.addWidget(self.count, 2, 0, 1, 2)
        layout.addWidget(self.reasons, 3, 0, 1, 2)
