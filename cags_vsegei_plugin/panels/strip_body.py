"""What stands in the Border Strip dock: the strip, its overview, and their buttons."""

from __future__ import annotations

from pathlib import Path
from typing import Callable, List, Mapping, Optional

from qgis.core import Qgis, QgsApplication, QgsProject
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.panels.crossing_choice import CrossingChoice
from cags_vsegei_plugin.panels.elided_label import ElidedLabel
from cags_vsegei_plugin.panels.icons import themed_icon
from cags_vsegei_plugin.panels.messages import say
from cags_vsegei_plugin.panels.shown_comparison import ShownComparison
from cags_vsegei_plugin.panels.strip_canvas import StripCanvas
from cags_vsegei_plugin.panels.strip_extent import StripExtent
from cags_vsegei_plugin.panels.strip_overview import StripOverview
from cags_vsegei_plugin.panels.strip_words import short_words
from cags_vsegei_plugin.reports.strip_document import Document, write_strip
from cags_vsegei_plugin.reports.strip_painting import Picture
from cags_vsegei_plugin.translation import render, tr
from cags_vsegei_plugin.workflow.border_strip import Status

_NAME = "border_strip.svg"
_ZOOM = 1.6


class StripBody(QWidget):
    """Shows the comparison that docks share as a strip.

    `sectionAsked` is told with the kilometres that are seen.
    """

    sectionAsked = pyqtSignal(float, float)

    def __init__(
        self, shown: ShownComparison, project: QgsProject, parent: Optional[QWidget] = None
    ) -> None:
        super().__init__(parent)
        self._shown = shown
        self._statuses: Mapping[str, Status] = {}
        self._plain = self._strip = shown.now.strip
        self.bar = QgsMessageBar(self)
        self.extent = StripExtent(self)
        self.canvas = StripCanvas(self.extent, shown, self)
        self.overview = StripOverview(self.extent, self)
        self.crossings = CrossingChoice(project, self)
        self.where = ElidedLabel(self)
        self.export = self._button(
            "export", "mActionFileSave.svg", tr("Export…"), self._ask_for_export
        )
        words = tr("Assign what is seen to a reviewer")
        self.assign = self._button("assign", "", words, self._ask_for_section)
        self.assign.setIcon(themed_icon("section"))
        self._lay_out()
        shown.replaced.connect(self.refresh)
        shown.current.changed.connect(self._say_current)
        self.crossings.chosen.connect(lambda _: self._show())
        self.refresh()

    def show_statuses(self, statuses: Mapping[str, Status], are_all: bool = True) -> None:
        """Show what was decided, by stretch id; all of it, or what came to it."""
        self._statuses = {**({} if are_all else self._statuses), **statuses}
        self._strip = (self._plain if are_all else self._strip).told(statuses)
        self._show_strip()

    def refresh(self) -> None:
        """Show the comparison and its decisions as they are now."""
        now = self._shown.now
        self._plain = now.strip
        self._strip = self._plain.told(self._statuses)
        for button in (self.export, self.assign):
            button.setEnabled(bool(now.rows))
        self._show_strip()

    def _show_strip(self) -> None:
        self.overview.show_strip(self._strip)
        self._show()
        self._say_current()

    def export_to(self, path: str) -> None:
        """Write the whole border as SVG, PDF or PNG, and say so."""
        target = Path(path if Path(path).suffix else f"{path}.svg")
        title = tr("The border between China and Russia, unrolled")
        try:
            now = self._shown.now
            write_strip(target, Document(self.canvas.picture, title, now.title, now.warnings))
        except UserError as error:
            say(self.bar, render(error.said), Qgis.MessageLevel.Critical)
            return
        say(self.bar, tr("Written to {path}.", path=target), Qgis.MessageLevel.Success)

    def _show(self) -> None:
        crossings = [*self.crossings.crossings(), *self._shown.now.crossings]
        self.canvas.show_picture(Picture(self._strip, self._statuses, crossings))

    def _say_current(self) -> None:
        row = self.canvas.current_row()
        self.overview.show_current(row)
        nothing = tr("Compare two layers, and the border is unrolled here.")
        if row is not None:
            self.where.setText(short_words(row))
        elif self._shown.now.rows:
            self.where.setText(tr("Wheel: zoom. Drag: move. Click: go there."))
        else:
            self.where.setText(nothing)

    def _ask_for_section(self) -> None:
        self.sectionAsked.emit(self.extent.left, self.extent.right)

    def _ask_for_export(self) -> None:
        kinds = "SVG (*.svg);;PDF (*.pdf);;PNG (*.png)"
        path, _ = QFileDialog.getSaveFileName(self, tr("Export the Strip"), _NAME, kinds)
        if path:
            self.export_to(path)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(2)
        for button in self._buttons():
            row.addWidget(button)
        row.addWidget(self.where, 1)
        row.addWidget(self.crossings)
        row.addWidget(self.assign)
        row.addWidget(self.export)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 2, 4, 4)
        layout.setSpacing(2)
        layout.addWidget(self.bar)
        layout.addLayout(row)
        layout.addWidget(self.canvas, 1)
        layout.addWidget(self.overview)

    def _buttons(self) -> List[QToolButton]:
        extent = self.extent
        return [
            self._button(
                "zoom_in", "mActionZoomIn.svg", tr("Zoom In"), lambda: extent.zoom(1 / _ZOOM)
            ),
            self._button(
                "zoom_out", "mActionZoomOut.svg", tr("Zoom Out"), lambda: extent.zoom(_ZOOM)
            ),
            self._button("whole", "mActionZoomFullExtent.svg", tr("Whole Border"), extent.show_all),
        ]

    def _button(self, name: str, icon: str, words: str, act: Callable[[], None]) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(f"strip_{name}")
        button.setAutoRaise(True)
        button.setIcon(QIcon(QgsApplication.iconPath(icon)))
        button.setText(words)
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.clicked.connect(lambda _=False: act())
        return button
