"""The Joint Legend dock."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsProject
from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QWidget

from cags_vsegei_plugin.panels.legend_body import LegendBody
from cags_vsegei_plugin.panels.legend_manager import LegendManager
from cags_vsegei_plugin.panels.review_manager import ReviewManager
from cags_vsegei_plugin.panels.shown_comparison import ShownComparison
from cags_vsegei_plugin.translation import tr


class LegendDock(QgsDockWidget):
    """Shows which units of both sides are one, and leads both sides to agree on it."""

    def __init__(
        self,
        shown: ShownComparison,
        review: ReviewManager,
        project: QgsProject,
        parent: Optional[QWidget] = None,
    ) -> None:
        super().__init__(tr("Joint Legend"), parent)
        self.setObjectName("CagsVsegeiLegendDock")
        self.setAllowedAreas(Qt.DockWidgetArea.AllDockWidgetAreas)
        self.body = LegendBody(review.session.view.cycle, self)
        self.manager = LegendManager(project, shown, review, self.body)
        for action in self.body.actions_.all():
            self.addAction(action)
        self.setWidget(self.body)
        self.opened.connect(self.manager.show_now)
        self.closed.connect(self.manager.rest)

    def close_down(self) -> None:
        """Stop what runs in the background, before the dock goes."""
        self.manager.close_down()
