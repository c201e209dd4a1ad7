"""The Border Strip dock."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsProject
from qgis.gui import QgsDockWidget
from qgis.PyQt.QtWidgets import QWidget

from cags_vsegei_plugin.panels.shown_comparison import ShownComparison
from cags_vsegei_plugin.panels.strip_body import StripBody
from cags_vsegei_plugin.translation import tr


class StripDock(QgsDockWidget):
    """Shows the border unrolled, best along the lower edge of the window."""

    def __init__(
        self, shown: ShownComparison, project: QgsProject, parent: Optional[QWidget] = None
    ) -> None:
        super().__init__(tr("Border Strip"), parent)
        self.setObjectName("CagsVsegeiStripDock")
        self.body = StripBody(shown, project, self)
        self.setWidget(self.body)
