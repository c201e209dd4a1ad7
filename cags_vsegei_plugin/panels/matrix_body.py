"""What stands in the Unit Matrix dock: the table, its filter and its export."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

from qgis.core import Qgis
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import QModelIndex, QPoint, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QAction,
    QDoubleSpinBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.panels.cell_frame import CellFrame
from cags_vsegei_plugin.panels.matrix_model import MatrixModel
from cags_vsegei_plugin.panels.messages import say
from cags_vsegei_plugin.panels.placeholder_table import PlaceholderTable
from cags_vsegei_plugin.panels.shown_comparison import ShownComparison
from cags_vsegei_plugin.reports.matrix_file import write_matrix
from cags_vsegei_plugin.translation import render, tr

_NAME = "units_km.xlsx"
_LARGEST_KM = 10_000.0
_LETTERS = 8


class MatrixBody(QWidget):
    """Shows which units meet for how many km; a cell asks for its stretches.

    `decisionAsked` is told with the two units and where on the screen the cell is.
    """

    decisionAsked = pyqtSignal(object, object)

    def __init__(self, shown: ShownComparison, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._shown = shown
        self.bar = QgsMessageBar(self)
        self.model = MatrixModel(self)
        self.view = self._table()
        self.least = self._least_km()
        self.export = QToolButton(self)
        self._decide = self._decide_action()
        self._lay_out()
        shown.replaced.connect(self.refresh)
        shown.current.changed.connect(self._show_current)
        self.least.valueChanged.connect(self._show_least)
        self.view.clicked.connect(self._choose)
        self.view.activated.connect(self._choose)
        self.view.customContextMenuRequested.connect(self._ask_for_decision)
        self._decide.triggered.connect(self._ask_for_decision)
        self.refresh()

    def refresh(self) -> None:
        """Show the comparison as it is now."""
        self.model.replace(self._shown.now.matrix)
        self.export.setEnabled(self.model.rowCount() > 0)
        self._say_empty()
        self._show_current()

    def export_to(self, path: str) -> None:
        """Write the matrix that is shown as CSV or XLSX, and say so."""
        target = Path(path if Path(path).suffix else f"{path}.xlsx")
        try:
            write_matrix(target, self.model.matrix)
        except UserError as error:
            say(self.bar, render(error.said), Qgis.MessageLevel.Critical)
            return
        say(self.bar, tr("Written to {path}.", path=target), Qgis.MessageLevel.Success)

    def _choose(self, index: QModelIndex) -> None:
        pair = self.model.pair_at(index)
        if pair is not None:
            self._shown.choose_pair(pair)

    def _ask_for_decision(self, place: Optional[QPoint] = None) -> None:
        """Ask for a decision on the cell under the mouse, or by a key on the current one."""
        index = self.view.indexAt(place) if isinstance(place, QPoint) else QModelIndex()
        index = index if index.isValid() else self.view.currentIndex()
        pair = self.model.pair_at(index)
        if pair is not None:
            self.view.setCurrentIndex(index)
            middle = self.view.visualRect(index).center()
            self.decisionAsked.emit(pair, self.view.viewport().mapToGlobal(middle))

    def _decide_action(self) -> QAction:
        """Return the key that decides on the current cell, beside the key for menus."""
        action = QAction(tr("Decide on both units"), self)
        action.setShortcut(QKeySequence("Alt+Return"))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.view.addAction(action)
        return action

    def _show_least(self, km: float) -> None:
        self.model.show_least(km)
        self._say_empty()
        self._show_current()

    def _show_current(self) -> None:
        """Mark the cell of the current stretch; the map does not move for it."""
        row = self._shown.row(self._shown.current.id)
        place = self.model.index_of(row.pair) if row and row.is_stretch else QModelIndex()
        if place.isValid():
            self.view.setCurrentIndex(place)
            self.view.scrollTo(place)
        else:
            self.view.selectionModel().clear()

    def _say_empty(self) -> None:
        if self._shown.now.rows:
            self.view.say(tr("No two units meet along so many kilometres."))
        else:
            self.view.say(tr("Compare two layers, and their units stand here against each other."))

    def _ask_for_export(self) -> None:
        kinds = "XLSX (*.xlsx);;CSV (*.csv)"
        path, _ = QFileDialog.getSaveFileName(self, tr("Export the Matrix"), _NAME, kinds)
        if path:
            self.export_to(path)

    def _table(self) -> PlaceholderTable:
        table = PlaceholderTable(self)
        table.setObjectName("matrix")
        table.setModel(self.model)
        table.setItemDelegate(CellFrame(table))
        table.setAccessibleName(tr("Chinese units by Russian units, km"))
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        metrics = table.fontMetrics()
        table.horizontalHeader().setDefaultSectionSize(metrics.averageCharWidth() * _LETTERS + 22)
        table.verticalHeader().setDefaultSectionSize(metrics.height() + 8)
        return table

    def _least_km(self) -> QDoubleSpinBox:
        box = QDoubleSpinBox(self)
        box.setObjectName("least_km")
        box.setRange(0.0, _LARGEST_KM)
        box.setDecimals(1)
        box.setSuffix(" " + tr("km"))
        box.setKeyboardTracking(False)
        box.setAccessibleName(tr("Fewest kilometres of a pair"))
        return box

    def _lay_out(self) -> None:
        self.export.setObjectName("export_matrix")
        self.export.setText(tr("Export…"))
        self.export.clicked.connect(self._ask_for_export)
        label = QLabel(tr("At &least"), self)
        label.setBuddy(self.least)
        corner = QLabel(tr("Rows: China · Columns: Russia"), self)
        corner.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout()
        for widget in (label, self.least, corner):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.export)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 2, 4, 4)
        layout.setSpacing(2)
        layout.addWidget(self.bar)
        layout.addLayout(row)
        layout.addWidget(self.view, 1)
