"""A window beside the tolerance: how far apart the fronts lie, and a tolerance that would do."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from cags_vsegei_plugin.panels.distance_chart import DistanceChart
from cags_vsegei_plugin.panels.numbers import metres_text
from cags_vsegei_plugin.translation import render, tr
from cags_vsegei_plugin.workflow.front_distances import FrontDistances, explanation


class DistanceWindow(QDialog):
    """Shows the distances of the last comparison beside whatever else is done."""

    toleranceChosen = pyqtSignal(float)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("CagsVsegeiDistances")
        self.setWindowTitle(tr("Distances Between the Fronts"))
        self.setModal(False)
        self._suggested_m = 0.0
        self.chart = DistanceChart(self)
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.use = QPushButton(self)
        self.use.setObjectName("useSuggested")
        self.use.clicked.connect(self._choose)
        self._lay_out()

    def show_distances(self, distances: FrontDistances) -> None:
        """Show the distances of a comparison; the window need not be open."""
        self._suggested_m = distances.suggested_m
        self.chart.show_distances(distances)
        self.words.setText(render(explanation(distances)))
        self.use.setText(tr("&Use {metres} m", metres=metres_text(distances.suggested_m)))

    def _choose(self) -> None:
        self.toleranceChosen.emit(self._suggested_m)

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox(self)
        # Not every QGIS has Qt's own words in the user's language.
        buttons.addButton(tr("&Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.addButton(self.use, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.chart, 1)
        layout.addWidget(self.words)
        layout.addWidget(buttons)
