"""The list of conflicts under review; a row chosen by hand becomes the current conflict."""

from __future__ import annotations

from contextlib import contextmanager
from typing import Iterable, Iterator, Optional, Sequence

from qgis.PyQt.QtCore import QModelIndex, Qt
from qgis.PyQt.QtWidgets import QAbstractItemView, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from cags_vsegei_plugin.panels import verdict_look
from cags_vsegei_plugin.panels.current_conflict import CurrentConflict
from cags_vsegei_plugin.panels.index_delegate import IndexDelegate
from cags_vsegei_plugin.panels.placeholder_table import PlaceholderTable
from cags_vsegei_plugin.panels.review_filter import ReviewFilter
from cags_vsegei_plugin.panels.review_filter_form import ReviewFilterForm
from cags_vsegei_plugin.panels.review_look import status_title
from cags_vsegei_plugin.panels.review_model import (
    CHINA_COLUMN,
    RUSSIA_COLUMN,
    SEVERITY_COLUMN,
    STATUS_COLUMN,
    ReviewModel,
)
from cags_vsegei_plugin.panels.review_rows import ReviewRow
from cags_vsegei_plugin.review.lifecycle import Lifecycle
from cags_vsegei_plugin.translation import tr

# In letters; all rows need not be measured.
_SIGN = 36
_LEAST_LINES = 3
_USUAL = ("open", "proposed", "agreed", "deferred")
_WIDTHS = (0, 0, 13, 13, 9, 9, 9, 14, 16, 14, 30)


class ReviewList(QWidget):
    """Lists conflicts; which one is current is held by `conflict`, for all docks."""

    def __init__(
        self, cycle: Lifecycle, conflict: CurrentConflict, parent: Optional[QWidget] = None
    ) -> None:
        super().__init__(parent)
        self.conflict, self._cycle = conflict, cycle
        self.model = ReviewModel(cycle, self)
        self.shown = ReviewFilter(self.model, self)
        self.form = ReviewFilterForm(cycle, self)
        self.view = self._table()
        self.count = QLabel(self)
        self._is_by_program = False
        self._lay_out()
        self.form.changed.connect(self._filter)
        self.view.selectionModel().currentRowChanged.connect(self._follow)
        self.view.activated.connect(self._visit)
        conflict.changed.connect(lambda _: self._show_current())
        self._say_count()

    def replace(self, rows: Sequence[ReviewRow]) -> None:
        """List the conflicts of a comparison; the current one stays where it still is."""
        with self._by_program():
            is_anew = self.model.replace(rows)
            header = self.view.horizontalHeader()
            asked = header.sortIndicatorSection(), header.sortIndicatorOrder()
            if not is_anew or asked != (SEVERITY_COLUMN, Qt.SortOrder.AscendingOrder):
                # What comes anew has the most urgent first.
                self.shown.sort(*asked)
        self.form.offer(rows)
        self._show_current()
        self._say_count()

    def update_rows(self, rows: Iterable[ReviewRow]) -> None:
        """Show how some conflicts stand now; the list stays where it is."""
        with self._by_program():
            self.model.update(rows)
        self._show_current()
        self._say_count()

    def current(self) -> Optional[ReviewRow]:
        """Return the current conflict, whether or not the filter shows it; None for none."""
        number = self.model.number_of(self.conflict.id)
        return self.model.row(number) if number >= 0 else None

    def place(self) -> int:
        """Return the place of the current conflict in the list, -1 where it is not listed."""
        return self.shown.place_of(self.conflict.id)

    def step(self, by: int) -> bool:
        """Go to the next (1) or the previous (-1) conflict; return whether there is one."""
        count, place = self.shown.rowCount(), self.place()
        wanted = place + by if place >= 0 else (0 if by > 0 else count - 1)
        return self.go_to(wanted)

    def go_on(self, place: int, side: str) -> bool:
        """Go to the first conflict from a place on that waits for a side; False where none does."""
        return self.go_to(self.shown.next_waiting(max(0, place), side))

    def go_to(self, place: int) -> bool:
        """Make the conflict at a place of the list current, as the user's own act."""
        if not 0 <= place < self.shown.rowCount():
            return False
        self.conflict.visit(self.shown.row_at(place).id)
        return True

    def _filter(self) -> None:
        with self._by_program():
            self.shown.show(self.form.wanted())
        self._show_current()
        self._say_count()

    def _show_current(self) -> None:
        """Mark the current conflict; no row is marked while the filter hides it."""
        place = self.shown.index(self.place(), 0)
        with self._by_program():
            if place.isValid():
                self.view.setCurrentIndex(place)
                self.view.scrollTo(place)
            else:
                self.view.selectionModel().clear()

    def _follow(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if not self._is_by_program:
            self._visit(current)

    def _visit(self, place: QModelIndex) -> None:
        if place.isValid():
            self.conflict.visit(self.shown.row_at(place.row()).id)

    def _say_count(self) -> None:
        done, total = self.model.tally.done, self.model.tally.total
        words = tr("{done}/{total} decided by both sides", done=done, total=total)
        listed = self.shown.rowCount()
        if listed != total:
            words += " · " + tr("{listed} listed", listed=listed)
        self.count.setText(words)

    @contextmanager
    def _by_program(self) -> Iterator[None]:
        before, self._is_by_program = self._is_by_program, True
        try:
            yield
        finally:
            self._is_by_program = before

    def _table(self) -> PlaceholderTable:
        table = PlaceholderTable(self)
        table.setObjectName("review_conflicts")
        table.setModel(self.shown)
        table.setAccessibleName(tr("Conflicts under review"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setAlternatingRowColors(True)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        delegate = IndexDelegate(table)
        for column in (CHINA_COLUMN, RUSSIA_COLUMN):
            table.setItemDelegateForColumn(column, delegate)
        table.verticalHeader().hide()
        line = table.fontMetrics().height() + 8
        table.verticalHeader().setDefaultSectionSize(line)
        table.setMinimumHeight(_LEAST_LINES * line)
        header = table.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        table.setSortingEnabled(True)
        letter = table.fontMetrics().averageCharWidth()
        for column, letters in enumerate(_WIDTHS):
            width = max(letter * letters, header.sectionSizeHint(column))
            table.setColumnWidth(column, width)
        severities = [verdict_look.severity_title(severity) for severity in (1, 2, 3, 4)]
        statuses = [status_title(self._cycle, status) for status in _USUAL]
        for column, titles in ((SEVERITY_COLUMN, severities), (STATUS_COLUMN, statuses)):
            widest = max(map(table.fontMetrics().horizontalAdvance, titles))
            table.setColumnWidth(column, max(widest + _SIGN, header.sectionSizeHint(column)))
        return table

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addWidget(self.form)
        layout.addWidget(self.view, 1)
        row = QHBoxLayout()
        row.addWidget(self.count, 1)
        layout.addLayout(row)
