"""What stands in the Border Comparison dock, and which of it is shown when."""

from __future__ import annotations

from typing import Mapping, Optional, Sequence

from qgis.core import Qgis, QgsProject
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from cags_vsegei_plugin.panels.comparison_inputs import ComparisonInputs
from cags_vsegei_plugin.panels.current_conflict import CurrentConflict
from cags_vsegei_plugin.panels.messages import offer, say
from cags_vsegei_plugin.panels.stretch_list import StretchList
from cags_vsegei_plugin.panels.stretch_rows import StretchRow
from cags_vsegei_plugin.panels.verdict_summary import VerdictSummary
from cags_vsegei_plugin.translation import tr


class ComparisonBody(QWidget):
    """The widgets of the dock and their states: idle, running, answered."""

    def __init__(
        self,
        project: QgsProject,
        parent: Optional[QWidget] = None,
        conflict: Optional[CurrentConflict] = None,
    ) -> None:
        super().__init__(parent)
        self.bar = QgsMessageBar(self)
        self.inputs = ComparisonInputs(project, self)
        self.compare = QPushButton(tr("Comp&are"), self)
        self.cancel = QPushButton(tr("Ca&ncel"), self)
        self.review = QPushButton(tr("Re&view…"), self)
        self.progress = QProgressBar(self)
        self.summary = VerdictSummary(self)
        self.stretches = StretchList(self, conflict)
        self.statistics = QPushButton(tr("&Statistics…"), self)
        self.follow = QCheckBox(tr("&Follow edits"), self)
        self._answer = self._answer_part()
        self._splitter = QSplitter(Qt.Orientation.Vertical, self)
        self._name()
        self._lay_out()
        self.show_idle()
        self.hide_answer()

    def show_idle(self) -> None:
        """Show that nothing runs."""
        self.cancel.hide()
        self.progress.hide()

    def show_running(self) -> None:
        """Show that a comparison is under way; everything else stays usable."""
        self.progress.setRange(0, 0)
        self.progress.show()
        self.cancel.show()

    def show_progress(self, per_cent: float) -> None:
        """Show how far the comparison is."""
        self.progress.setRange(0, 100)
        self.progress.setValue(int(per_cent))

    def show_answer(self, rows: Sequence[StretchRow], kilometres: Mapping[str, float]) -> None:
        """Show the kilometres and the list, with more room than the inputs."""
        is_first = self._answer.isHidden()
        self.summary.show_kilometres(kilometres)
        self.stretches.replace(rows)
        self._answer.show()
        self.review.show()
        if is_first:
            self.stretches.fit_columns()
            height = self._splitter.height()
            self._splitter.setSizes([height // 4, height - height // 4])

    def hide_answer(self) -> None:
        """Show no answer: there is none, or it belongs to another project."""
        self._answer.hide()
        self.review.hide()
        self.stretches.replace([])

    def say(self, words: str, level: Qgis.MessageLevel) -> None:
        """Say a sentence inside the dock; an error stays until it is closed."""
        say(self.bar, words, level)

    def offer_compare(self, layers: Sequence[str]) -> None:
        """Say that layers were edited since they were compared, and offer to do it again."""
        again = QPushButton(tr("Compare Again"), self)
        again.setObjectName("compare_again")
        again.clicked.connect(self.compare.click)
        self.bar.clearWidgets()
        told = tr("Edited since it was compared: {layers}.", layers=", ".join(layers))
        offer(self.bar, told, again)

    def _answer_part(self) -> QWidget:
        part = QWidget(self)
        layout = QVBoxLayout(part)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.addWidget(self.summary)
        layout.addWidget(self.stretches, 1)
        more = QHBoxLayout()
        more.addWidget(self.statistics)
        more.addWidget(self.follow)
        more.addStretch(1)
        layout.addLayout(more)
        return part

    def _name(self) -> None:
        self.compare.setObjectName("compare")
        self.cancel.setObjectName("cancel")
        self.review.setObjectName("review")
        self.review.setAutoDefault(False)
        self.review.setToolTip(tr("Go through the conflicts of this comparison and decide them"))
        self.compare.setDefault(True)
        self.statistics.setObjectName("statistics")
        told = tr("Kilometres by verdict, code, pair of units and section, drawn and exported")
        self.statistics.setToolTip(told)
        self.compare.setToolTip(tr("Compare the two layers along their border"))
        self.follow.setObjectName("follow_edits")
        self.follow.setToolTip(
            tr(
                "Compare again by itself what was edited in one of the compared layers; all else"
                " stays as it is"
            )
        )
        self.progress.setAccessibleName(tr("Progress of the comparison"))

    def _lay_out(self) -> None:
        asked = QScrollArea(self)
        asked.setFrameShape(QFrame.Shape.NoFrame)
        asked.setWidgetResizable(True)
        asked.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        asked.setWidget(self.inputs)
        asked.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        upper = QWidget(self)
        above = QVBoxLayout(upper)
        above.setContentsMargins(0, 0, 0, 0)
        above.addWidget(asked, 1)
        above.addLayout(self._buttons())
        self._splitter.addWidget(upper)
        self._splitter.addWidget(self._answer)
        self._splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 4)
        layout.addWidget(self.bar)
        layout.addWidget(self._splitter, 1)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self.compare)
        row.addWidget(self.progress, 1)
        row.addWidget(self.cancel)
        row.addWidget(self.review)
        row.addStretch(0)
        return row
