"""What stands in the Conflict Review dock: reviewer, progress, list, details, decisions."""

from __future__ import annotations

from typing import Optional

from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtWidgets import (
    QAction,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cags_vsegei_plugin.panels.current_conflict import CurrentConflict
from cags_vsegei_plugin.panels.decision_bar import DecisionBar
from cags_vsegei_plugin.panels.map_move import MapMove
from cags_vsegei_plugin.panels.review_actions import ReviewActions
from cags_vsegei_plugin.panels.review_details import ReviewDetails
from cags_vsegei_plugin.panels.review_list import ReviewList
from cags_vsegei_plugin.panels.review_progress import ReviewProgress
from cags_vsegei_plugin.panels.reviewer import Reviewer
from cags_vsegei_plugin.panels.store_row import StoreRow
from cags_vsegei_plugin.review.lifecycle import Lifecycle
from cags_vsegei_plugin.translation import tr

_LINES_WIDE = 25


class ReviewBody(QWidget):
    """The widgets of the dock, without behaviour."""

    def __init__(
        self, cycle: Lifecycle, conflict: CurrentConflict, parent: Optional[QWidget] = None
    ) -> None:
        super().__init__(parent)
        self.bar = QgsMessageBar(self)
        self.who, self.change_who = QLabel(self), QToolButton(self)
        self.store = StoreRow(self)
        self.read_only = QLabel(self)
        self.stale = QToolButton(self)
        self.progress = ReviewProgress(self)
        self.list = ReviewList(cycle, conflict, self)
        self.details = ReviewDetails(self)
        self.actions_ = ReviewActions(cycle, self)
        self.decisions = DecisionBar(self.actions_, self)
        self.sections = QAction(tr("Sections of the Border…"), self)
        self.decisions.offer_further(self.sections)
        self.move_map = MapMove(self)
        self.pick, self.legend = QToolButton(self), QToolButton(self)
        self.said = QLabel(self)
        self.splitter = QSplitter(Qt.Orientation.Vertical, self)
        self._name()
        self._lay_out()
        self.show_stale(0)
        self.list.view.say(tr("Compare two layers in Border Comparison, and review here."))

    def show_reviewer(self, reviewer: Reviewer, refusal: str) -> None:
        """Show who signs, and why nothing can be signed, if so."""
        self.who.setText(reviewer.title)
        self.read_only.setText(tr("Read only. {why}", why=refusal) if refusal else "")
        self.read_only.setVisible(bool(refusal))
        self.list.form.sign_for(reviewer.side if reviewer.is_known else "")

    def show_stale(self, count: int) -> None:
        """Say how many decisions belong to no conflict any more."""
        self.stale.setText(tr("Stale decisions: {count}", count=count))
        self.stale.setVisible(count > 0)

    def say_done(self, words: str) -> None:
        """Say what was just done, in a line that hides nothing."""
        self.said.setText(words)
        self.said.setVisible(bool(words))

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the room in which units, ages and keys are seen in full."""
        return QSize(_LINES_WIDE * self.fontMetrics().height(), super().sizeHint().height())

    def _name(self) -> None:
        for label in (self.who, self.read_only, self.said):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.said.hide()
        self.change_who.setObjectName("review_change_reviewer")
        self.change_who.setText(tr("Change…"))
        self.change_who.setToolTip(tr("Say who reviews, and for which side"))
        self.change_who.setAccessibleName(tr("Say who reviews, and for which side"))
        self.stale.setObjectName("review_stale")
        self.stale.setToolTip(tr("List decisions that could not be carried, and why"))
        self.legend.setObjectName("review_legend")
        self.legend.setText(tr("In Legend"))
        self.legend.setToolTip(tr("Go to the two units of this conflict in the joint legend"))
        self.pick.setObjectName("review_pick")
        self.pick.setCheckable(True)
        self.pick.setText(tr("Pick on Map"))
        self.pick.setToolTip(tr("Click on the map to choose the nearest conflict"))

    def _lay_out(self) -> None:
        who = QHBoxLayout()
        who.addWidget(self.who, 1)
        who.addWidget(self.stale)
        who.addWidget(self.change_who)
        lower = QWidget(self)
        below = QVBoxLayout(lower)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(3)
        below.addWidget(self.details, 1)
        below.addWidget(self.decisions)
        self.splitter.addWidget(self.list)
        self.splitter.addWidget(lower)
        self.splitter.setChildrenCollapsible(False)
        for part in (self.list, lower):
            self.splitter.setStretchFactor(self.splitter.indexOf(part), 1)
        map_row = QHBoxLayout()
        map_row.addWidget(self.move_map, 1)
        map_row.addWidget(self.pick)
        map_row.addWidget(self.legend)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 4)
        layout.setSpacing(3)
        layout.addWidget(self.bar)
        layout.addLayout(who)
        layout.addWidget(self.store)
        layout.addWidget(self.read_only)
        layout.addWidget(self.progress)
        layout.addWidget(self.splitter, 1)
        layout.addWidget(self.said)
        layout.addLayout(map_row)
