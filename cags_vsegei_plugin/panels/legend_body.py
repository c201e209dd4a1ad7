"""What stands in the Joint Legend dock: who signs, what is missing, tree, candidates, acts."""

from __future__ import annotations

from typing import Dict, Optional

from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cags_vsegei_plugin.panels.key_grid import KeyGrid
from cags_vsegei_plugin.panels.legend_actions import FURTHER, IN_AND_OUT, ROWS, LegendActions
from cags_vsegei_plugin.panels.legend_candidates import LegendCandidates
from cags_vsegei_plugin.panels.legend_filter import LegendFilterForm
from cags_vsegei_plugin.panels.legend_model import LegendModel
from cags_vsegei_plugin.panels.legend_view import LegendView
from cags_vsegei_plugin.panels.reviewer import Reviewer
from cags_vsegei_plugin.review.lifecycle import Lifecycle
from cags_vsegei_plugin.translation import tr

_LINES_WIDE = 28


class LegendBody(QWidget):
    """The widgets of the dock, without behaviour."""

    def __init__(self, cycle: Lifecycle, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.bar = QgsMessageBar(self)
        self.who, self.read_only, self.missing = QLabel(self), QLabel(self), QLabel(self)
        self.said = QLabel(self)
        self.change_who = QToolButton(self)
        self.actions_ = LegendActions(self)
        self.form = LegendFilterForm(cycle, self)
        self.model = LegendModel(self)
        self.view = LegendView(self.model, self)
        self.candidates = LegendCandidates(self.actions_, self)
        self.grid = KeyGrid("legend", self.actions_, ROWS, FURTHER, self)
        self.in_and_out: Dict[str, QPushButton] = {name: self._button(name) for name in IN_AND_OUT}
        self.splitter = QSplitter(Qt.Orientation.Vertical, self)
        self._name()
        self._lay_out()
        self.view.say(
            tr(
                "The joint legend is empty. Compare two layers in Border Comparison to see their"
                " units here, or import a legend."
            )
        )

    def show_reviewer(self, reviewer: Reviewer, refusal: str) -> None:
        """Show who signs, and why nothing can be signed, if so."""
        self.who.setText(reviewer.title)
        self.read_only.setText(tr("Read only. {why}", why=refusal) if refusal else "")
        self.read_only.setVisible(bool(refusal))

    def show_missing(self, words: str) -> None:
        """Say what is missing, in one line."""
        self.missing.setText(words)

    def say_done(self, words: str) -> None:
        """Say what was just done, in a line that hides nothing."""
        self.said.setText(words)
        self.said.setVisible(bool(words))

    def show_keys(self) -> None:
        """Write the keys on the buttons as they are now."""
        self.grid.show_keys()
        self.candidates.show_keys()

    def sizeHint(self) -> QSize:
        """Return the room in which codes, names and statuses are seen."""
        margins = self.layout().contentsMargins()
        wide = self.view.wanted_width() + margins.left() + margins.right()
        wide = max(wide, _LINES_WIDE * self.fontMetrics().height())
        return QSize(wide, super().sizeHint().height())

    def _button(self, name: str) -> QPushButton:
        action = self.actions_[name]
        button = QPushButton(action.iconText(), self)
        button.setObjectName(f"legend_{name}")
        button.setAutoDefault(False)
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        button.clicked.connect(action.trigger)
        return button

    def _name(self) -> None:
        for label in (self.who, self.read_only, self.missing, self.said):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.said.hide()
        self.missing.setObjectName("legend_missing")
        self.change_who.setObjectName("legend_change_reviewer")
        self.change_who.setText(tr("Change…"))
        self.change_who.setToolTip(tr("Say who reviews, and for which side"))
        self.change_who.setAccessibleName(tr("Say who reviews, and for which side"))

    def _lay_out(self) -> None:
        who = QHBoxLayout()
        who.addWidget(self.who, 1)
        who.addWidget(self.change_who)
        self.splitter.addWidget(self.view)
        self.splitter.addWidget(self.candidates)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setStretchFactor(0, 3)
        self.splitter.setStretchFactor(1, 1)
        last = QHBoxLayout()
        last.setSpacing(2)
        for button in self.in_and_out.values():
            last.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 4)
        layout.setSpacing(3)
        layout.addWidget(self.bar)
        layout.addLayout(who)
        for part in (self.read_only, self.missing, self.form):
            layout.addWidget(part)
        layout.addWidget(self.splitter, 1)
        layout.addWidget(self.said)
        layout.addWidget(self.grid)
        layout.addLayout(last)
