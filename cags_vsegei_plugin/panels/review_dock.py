"""The Conflict Review dock."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsProject
from qgis.gui import QgsDockWidget, QgsMapCanvas
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QWidget

from cags_vsegei_plugin.panels.last_seen import LastSeen
from cags_vsegei_plugin.panels.map_pick import MapPick
from cags_vsegei_plugin.panels.review_body import ReviewBody
from cags_vsegei_plugin.panels.review_manager import ReviewManager
from cags_vsegei_plugin.panels.review_session import ReviewSession
from cags_vsegei_plugin.panels.review_windows import ReviewWindows
from cags_vsegei_plugin.panels.shown_comparison import ShownComparison
from cags_vsegei_plugin.panels.store_choice import StoreChoice
from cags_vsegei_plugin.translation import tr


class ReviewDock(QgsDockWidget):
    """Leads a reviewer through the conflicts of the comparison that is shown."""

    def __init__(
        self,
        shown: ShownComparison,
        canvas: QgsMapCanvas,
        project: QgsProject,
        parent: Optional[QWidget] = None,
    ) -> None:
        super().__init__(tr("Conflict Review"), parent)
        self.setObjectName("CagsVsegeiReviewDock")
        self.setAllowedAreas(
            Qt.DockWidgetArea.LeftDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea
        )
        self.session = ReviewSession(project, self)
        self.body = ReviewBody(self.session.view.cycle, shown.current, self)
        self.manager = ReviewManager(project, shown, self.session, self.body)
        self.store = StoreChoice(self.session, self.body)
        self.seen = LastSeen(self.session, self.body.bar)
        self.windows = ReviewWindows(self.manager)
        self.map = MapPick(canvas, project, shown, self.manager)
        for action in self.body.actions_.all():
            self.addAction(action)
        self.setWidget(self.body)
        self.opened.connect(self.manager.show_now)
        self.closed.connect(self.manager.rest)

    def close_down(self) -> None:
        """Let go of the store and the map, before the dock goes."""
        self.windows.close_down()
        self.map.close_down()
        self.manager.close_down()
