"""The windows of the review, each made when it is first asked for."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QObject

from cags_vsegei_plugin.panels.review_body import ReviewBody
from cags_vsegei_plugin.panels.review_manager import ReviewManager
from cags_vsegei_plugin.panels.sections_window import SectionsWindow
from cags_vsegei_plugin.panels.timeline_window import TimelineWindow


class ReviewWindows(QObject):
    """Opens what stands beside the dock: sections of the border, and the progress over time."""

    def __init__(self, manager: ReviewManager) -> None:
        super().__init__(manager)
        self._manager = manager
        self._body: ReviewBody = manager.body
        self.sections: Optional[SectionsWindow] = None
        self.timeline: Optional[TimelineWindow] = None
        self._body.sections.triggered.connect(lambda _=False: self.show_filtered_section())
        self._body.progress.over_time.clicked.connect(lambda _=False: self.show_timeline())

    def show_section(self, from_km: float, to_km: float) -> None:
        """Show who has which section, ready to assign one; the decisions are read first."""

        def show() -> None:
            if self.sections is None:
                self.sections = SectionsWindow(self._manager.session, self._body)
            self.sections.ask(from_km, to_km)

        self._manager.when_ready(show)

    def show_filtered_section(self) -> None:
        """Show the sections, ready to assign the kilometres that the list is filtered by."""
        wanted = self._body.list.form.wanted()
        rows = self._body.list.model.rows()
        end = max((row.found.to_km for row in rows if row.found.is_stretch), default=0.0)
        self.show_section(wanted.from_km or 0.0, end if wanted.to_km is None else wanted.to_km)

    def show_timeline(self) -> None:
        """Draw how far the review was, day by day."""
        if self.timeline is None:
            self.timeline = TimelineWindow(self._body)
        self.timeline.count(self._manager.session.view)
        self.timeline.show()
        self.timeline.raise_()

    def close_down(self) -> None:
        """Stop what runs in the background."""
        if self.timeline is not None:
            self.timeline.close_down()
