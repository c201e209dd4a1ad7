"""The Unit Matrix dock."""

from __future__ import annotations

from typing import Optional

from qgis.gui import QgsDockWidget
from qgis.PyQt.QtWidgets import QWidget

from cags_vsegei_plugin.panels.matrix_body import MatrixBody
from cags_vsegei_plugin.panels.shown_comparison import ShownComparison
from cags_vsegei_plugin.translation import tr


class MatrixDock(QgsDockWidget):
    """Shows units against units in kilometres."""

    def __init__(self, shown: ShownComparison, parent: Optional[QWidget] = None) -> None:
        super().__init__(tr("Unit Matrix"), parent)
        self.setObjectName("CagsVsegeiMatrixDock")
        self.body = MatrixBody(shown, self)
        self.setWidget(self.body)
