"""Which layer of junctions is drawn across the strip."""

from __future__ import annotations

from typing import List, Optional

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QWidget

from cags_vsegei_plugin.translation import tr
from cags_vsegei_plugin.workflow.border_strip import Crossing
from cags_vsegei_plugin.workflow.strip_crossings import has_crossings, read_crossings

_LETTERS = 16


class CrossingChoice(QComboBox):
    """Offers the results of “Match Lines” that are in the project; at first none is chosen."""

    chosen = pyqtSignal(object)

    def __init__(self, project: QgsProject, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._project = project
        self.setObjectName("crossings")
        self.setAccessibleName(tr("Faults and contacts across the strip"))
        self.setToolTip(
            tr(
                "Draws the faults and contacts that reach the border: a result of “Match Lines"
                " Across the Border”"
            )
        )
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LETTERS)
        project.layersAdded.connect(self._offer)
        project.layersRemoved.connect(self._offer)
        self.currentIndexChanged.connect(self._tell)
        self._offer()

    def crossings(self) -> List[Crossing]:
        """Return the lines of the chosen layer, none where none is chosen."""
        layer = self._project.mapLayer(self.currentData() or "")
        return read_crossings(layer) if has_crossings(layer) else []

    def _offer(self, *_: object) -> None:
        kept = self.currentData()
        self.blockSignals(True)
        self.clear()
        self.addItem(tr("no lines across"), "")
        for layer in self._project.mapLayers().values():
            if isinstance(layer, QgsVectorLayer) and has_crossings(layer):
                self.addItem(layer.name(), layer.id())
        place = self.findData(kept) if kept else 0
        self.setCurrentIndex(max(0, place))
        self.blockSignals(False)
        self.setVisible(self.count() > 1)
        if place < 0:
            self._tell()

    def _tell(self, *_: object) -> None:
        self.chosen.emit(self.crossings())
