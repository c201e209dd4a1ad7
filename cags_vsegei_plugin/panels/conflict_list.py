"""A list of conflicts; a row chosen by hand becomes the current conflict of all docks."""

from __future__ import annotations

from contextlib import contextmanager
from typing import Any, Iterator, Optional

from qgis.PyQt.QtCore import QModelIndex, Qt
from qgis.PyQt.QtWidgets import QWidget

from cags_vsegei_plugin.panels.current_conflict import CurrentConflict
from cags_vsegei_plugin.panels.placeholder_table import PlaceholderTable
from cags_vsegei_plugin.panels.row_filter import RowFilter
from cags_vsegei_plugin.panels.row_model import RowModel


class ConflictList(QWidget):
    """Keeps the current row of a table and the current conflict, held by `conflict`, the same."""

    model: RowModel
    shown: RowFilter
    view: PlaceholderTable

    def __init__(self, conflict: CurrentConflict, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.conflict = conflict
        self._is_by_program = False

    def current(self) -> Optional[Any]:
        """Return the current conflict, whether or not the filter shows it; None for none."""
        number = self.model.number_of(self.conflict.id)
        return self.model.row(number) if number >= 0 else None

    def place(self) -> int:
        """Return the place of the current conflict in the list, -1 where it is not listed."""
        return self.shown.place_of(self.conflict.id)

    def _follow_view(self) -> None:
        self.view.selectionModel().currentRowChanged.connect(self._follow)
        self.view.activated.connect(self._visit)

    def _sort_as_asked(self, is_in_order: bool) -> None:
        """Sort as the titles say; what comes anew has the most urgent first."""
        header = self.view.horizontalHeader()
        asked = header.sortIndicatorSection(), header.sortIndicatorOrder()
        if not is_in_order or asked != (0, Qt.SortOrder.AscendingOrder):
            self.shown.sort(*asked)

    def _mark_current(self) -> None:
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

    @contextmanager
    def _by_program(self) -> Iterator[None]:
        before, self._is_by_program = self._is_by_program, True
        try:
            yield
        finally:
            self._is_by_program = before
