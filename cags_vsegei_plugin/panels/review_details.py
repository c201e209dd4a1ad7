"""The current conflict: how it stands, why, both units, candidates, history and comments."""

from __future__ import annotations

from typing import NamedTuple, Optional, Sequence

from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from cags_vsegei_plugin.geology.suggestions import JointCandidate
from cags_vsegei_plugin.panels import review_look, verdict_look
from cags_vsegei_plugin.panels.age_bars import AgeBars
from cags_vsegei_plugin.panels.numbers import kilometres_text, per_cent_text
from cags_vsegei_plugin.panels.review_rows import ReviewRow
from cags_vsegei_plugin.panels.review_words import history_text, relation_title, standing_text
from cags_vsegei_plugin.panels.side_by_side import SideRow
from cags_vsegei_plugin.panels.side_table import SideTable
from cags_vsegei_plugin.panels.tooltips import as_plain_tooltip
from cags_vsegei_plugin.review.view import View
from cags_vsegei_plugin.translation import language, render, tr
from cags_vsegei_plugin.workflow.stretch_ages import UnitAge

_LEAST_LINES = 4
_CANDIDATE = Qt.ItemDataRole.UserRole


class Looked(NamedTuple):
    """What there is to see of a conflict beside its row."""

    sides: Sequence[SideRow] = ()
    ages: Sequence[UnitAge] = ()
    candidates: Sequence[JointCandidate] = ()
    is_blocked: bool = False
    is_of_units: bool = True


class ReviewDetails(QTabWidget):
    """Shows one conflict; nothing is decided here but which candidate is meant."""

    meant = pyqtSignal(str)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("review_details")
        self.sign, self.title = QLabel(self), _words(self)
        self.reasons, self.standing = _words(self), _words(self)
        self.ages, self.sides = AgeBars(self), SideTable(self)
        self.candidates = QListWidget(self)
        self._candidates_title = QLabel(tr("Joint unit to propose"), self)
        self.history = QPlainTextEdit(self)
        self._lay_out()
        self.candidates.itemSelectionChanged.connect(self._tell_meant)
        self.show_conflict(None)

    def show_conflict(
        self, row: Optional[ReviewRow], view: Optional[View] = None, looked: Optional[Looked] = None
    ) -> None:
        """Show a conflict, or none."""
        looked = looked or Looked()
        is_there = row is not None and view is not None
        self.setEnabled(is_there)
        self.title.setText(tr("No conflict is chosen."))
        self.reasons.setText("")
        self.standing.setText("")
        self.history.setPlainText("")
        if row is not None and view is not None:
            self._show_row(row, view)
        self.standing.setVisible(bool(self.standing.text()))
        self.reasons.setVisible(bool(self.reasons.text()))
        self.ages.show_ages(looked.ages)
        self.sides.show_rows(looked.sides)
        self.sides.setVisible(is_there and bool(looked.sides))
        self._show_candidates(looked)
        count = self.history.blockCount() if self.history.toPlainText() else 0
        self.setTabText(1, tr("History ({count})", count=count))

    def candidate(self) -> Optional[JointCandidate]:
        """Return the joint unit that is meant, None where none is chosen."""
        item = self.candidates.currentItem()
        return item.data(_CANDIDATE) if item is not None and item.isSelected() else None

    def _tell_meant(self) -> None:
        meant = self.candidate()
        self.meant.emit(_name(meant) if meant is not None else "")

    def _show_row(self, row: ReviewRow, view: View) -> None:
        found = row.found
        status = review_look.status_title(view.cycle, row.status)
        parts = [status, verdict_look.verdict_text(found.verdict, found.severity)]
        if found.is_stretch:
            parts.append(tr("{km} km", km=kilometres_text(found.length_km)))
        self.title.setText(" · ".join(parts))
        size = self.fontMetrics().height()
        self.sign.setPixmap(review_look.status_icon(row.status).pixmap(QSize(size, size)))
        codes = verdict_look.codes_text(found.codes)
        self.reasons.setText("\n".join(filter(None, (found.reason, codes))))
        self.standing.setText(standing_text(view, row.id))
        self.history.setPlainText(history_text(view, row.id))

    def _show_candidates(self, looked: Looked) -> None:
        self.candidates.clear()
        for each in looked.candidates:
            said = [render(one) for one in each.evidence]
            words = f"{_name(each)}{_confidence(each)}\n{said[0]}"
            item = QListWidgetItem(words, self.candidates)
            item.setToolTip(as_plain_tooltip("\n".join(said)))
            item.setData(_CANDIDATE, each)
        if looked.candidates:
            self.candidates.setCurrentRow(0)
        words = tr("Joint unit to propose")
        if looked.is_blocked:
            words = tr("This pair of units is not to be suggested again.")
        elif not looked.candidates:
            words = tr("No joint unit is suggested: the units are too unlike, or are not read.")
        self._candidates_title.setText(words)
        self._candidates_title.setVisible(self.isEnabled() and looked.is_of_units)
        self.candidates.setVisible(bool(looked.candidates))
        line = self.fontMetrics().lineSpacing()
        self._tell_meant()
        self.candidates.setFixedHeight((2 * line + 8) * max(1, len(looked.candidates)) + 6)

    def _lay_out(self) -> None:
        self._name()
        content = QWidget(self)
        head = QVBoxLayout(content)
        head.setContentsMargins(4, 4, 4, 4)
        head.setSpacing(4)
        head.addWidget(_beside(self.sign, self.title, content))
        for widget in (self.standing, self.ages, self.reasons, self.sides):
            head.addWidget(widget)
        head.addWidget(self._candidates_title)
        head.addWidget(self.candidates)
        head.addStretch(1)
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(content)
        # The dock has to fit on a screen 768 pixels high; the rest is scrolled.
        self.setMinimumHeight(_LEAST_LINES * self.fontMetrics().lineSpacing())
        self.addTab(area, tr("Conflict"))
        self.addTab(self.history, tr("History ({count})", count=0))

    def _name(self) -> None:
        self.candidates.setObjectName("review_candidates")
        self.candidates.setAccessibleName(tr("Joint unit to propose"))
        self.candidates.setWordWrap(True)
        self._candidates_title.setWordWrap(True)
        self.history.setObjectName("review_history")
        self.history.setReadOnly(True)
        self.history.setTabChangesFocus(True)
        self.history.setAccessibleName(tr("Decisions and comments, the newest first"))
        self.history.setPlaceholderText(tr("Nothing was decided or said yet."))
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)


def _name(candidate: JointCandidate) -> str:
    """Return a joint unit in the user's language, with its code and relation."""
    unit = candidate.unit
    name = {"zh": unit.name_zh, "ru": unit.name_ru}.get(language()) or unit.name_en
    told = (candidate.joint_code, name, relation_title(candidate.relation, candidate.whole))
    return " · ".join(filter(None, told))


def _confidence(candidate: JointCandidate) -> str:
    if not candidate.score:
        return ""
    share = per_cent_text(candidate.score, 1.0)
    return " · " + tr("confidence {share}", share=share)


def _words(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _beside(sign: QLabel, words: QLabel, parent: QWidget) -> QWidget:
    row = QWidget(parent)
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
    layout.addWidget(words, 1)
    return row
