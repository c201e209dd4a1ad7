"""The list of stretches with its filter; tells when the user goes to one."""

from __future__ import annotations

from contextlib import contextmanager
from typing import AbstractSet, Iterator, Optional, Sequence

from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtCore import QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from cags_vsegei_plugin.panels.index_delegate import IndexDelegate
from cags_vsegei_plugin.panels.kind_choice import KindChoice
from cags_vsegei_plugin.panels.stretch_details import StretchDetails
from cags_vsegei_plugin.panels.stretch_filter import StretchFilter
from cags_vsegei_plugin.panels.stretch_model import (
    CHINA_COLUMN,
    KIND_COLUMN,
    REASON_COLUMN,
    RUSSIA_COLUMN,
    StretchModel,
)
from cags_vsegei_plugin.panels.stretch_rows import StretchRow
from cags_vsegei_plugin.translation import tr

_INDEX_LETTERS = 13
_REASON_LETTERS = 60


class StretchList(QWidget):
    """Lists the stretches of a comparison; `chosen` is told only for the user's own acts."""

    chosen = pyqtSignal(object)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.model = StretchModel(self)
        self.shown = StretchFilter(self.model, self)
        self.view = self._table()
        self._words = QgsFilterLineEdit(self)
        self._kinds = KindChoice(self)
        self._count = QLabel(self)
        self.details = StretchDetails(self)
        self._is_by_program = False
        self._lay_out()
        self._words.textChanged.connect(self._filter_words)
        self._kinds.currentIndexChanged.connect(self._filter_kind)
        self.view.selectionModel().currentRowChanged.connect(self._follow)
        self.view.activated.connect(self._tell)
        self._say_count()

    def replace(self, rows: Sequence[StretchRow]) -> None:
        """Show the rows of a new comparison; the current stretch stays where it still is."""
        current = self.current()
        with self._by_program():
            self.model.replace(rows)
            self._offer_kinds(rows)
            self._sort_as_asked()
            if current is not None:
                self.go_to(current.stretch)
            self.details.show_stretch(self.current())
        self._say_count()

    def current(self) -> Optional[StretchRow]:
        """Return the current stretch."""
        return self._row(self.view.currentIndex())

    def go_to(self, stretch: str) -> None:
        """Make a stretch current by program: the map does not move."""
        number = self.model.number_of(stretch)
        place = self.shown.mapFromSource(self.model.index(number, 0))
        if place.isValid():
            with self._by_program():
                self.view.setCurrentIndex(place)
                self.view.scrollTo(place)

    def show_verdicts(self, verdicts: AbstractSet[str]) -> None:
        """List only the stretches of these verdicts; all where none is named."""
        with self._by_program():
            self.shown.show_verdicts(verdicts)
        self._say_count()

    def _offer_kinds(self, rows: Sequence[StretchRow]) -> None:
        """Show kinds only where there is more than one of them."""
        self._kinds.offer({row.kind for row in rows})
        self.view.setColumnHidden(KIND_COLUMN, self._kinds.is_idle())
        self.shown.show_kind(self._kinds.kind())

    def _filter_kind(self) -> None:
        with self._by_program():
            self.shown.show_kind(self._kinds.kind())
        self._say_count()

    def _filter_words(self, words: str) -> None:
        with self._by_program():
            self.shown.show_words(words)
        self._say_count()

    def _sort_as_asked(self) -> None:
        header = self.view.horizontalHeader()
        self.shown.sort(header.sortIndicatorSection(), header.sortIndicatorOrder())

    def _follow(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self.details.show_stretch(self._row(current))
        if not self._is_by_program:
            self._tell(current)

    def _tell(self, place: QModelIndex) -> None:
        row = self._row(place)
        if row is not None:
            self.chosen.emit(row)

    def _row(self, place: QModelIndex) -> Optional[StretchRow]:
        if not place.isValid():
            return None
        return self.model.row(self.shown.mapToSource(place).row())

    def _say_count(self) -> None:
        shown, total = self.shown.rowCount(), self.model.rowCount()
        if self._kinds.is_idle():
            words = tr("{shown} of {total} stretches", shown=shown, total=total)
        else:
            words = tr("{shown} of {total} stretches, lines and points", shown=shown, total=total)
        self._count.setText(words)

    @contextmanager
    def _by_program(self) -> Iterator[None]:
        before, self._is_by_program = self._is_by_program, True
        try:
            yield
        finally:
            self._is_by_program = before

    def _table(self) -> QTableView:
        table = QTableView(self)
        table.setObjectName("stretches")
        table.setModel(self.shown)
        table.setAccessibleName(tr("Stretches of the border"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setAlternatingRowColors(True)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        delegate = IndexDelegate(table)
        for column in (CHINA_COLUMN, RUSSIA_COLUMN):
            table.setItemDelegateForColumn(column, delegate)
        self._set_headers(table)
        return table

    def _set_headers(self, table: QTableView) -> None:
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 8)
        header = table.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        table.setSortingEnabled(True)

    def fit_columns(self) -> None:
        """Make the columns as wide as what stands in them, long ones only as is readable."""
        self.view.resizeColumnsToContents()
        letter = self.view.fontMetrics().averageCharWidth()
        for column in (CHINA_COLUMN, RUSSIA_COLUMN):
            width = min(self.view.columnWidth(column), letter * _INDEX_LETTERS)
            self.view.setColumnWidth(column, width)
        self.view.setColumnWidth(REASON_COLUMN, letter * _REASON_LETTERS)

    def _lay_out(self) -> None:
        self._words.setPlaceholderText(tr("Filter by index, code or reason"))
        self._words.setAccessibleName(tr("Filter by index, code or reason"))
        self._words.setShowSearchIcon(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        asked = QHBoxLayout()
        asked.addWidget(self._words, 1)
        asked.addWidget(self._kinds)
        layout.addLayout(asked)
        layout.addWidget(self.view, 1)
        layout.addWidget(self._count)
        layout.addWidget(self.details)
