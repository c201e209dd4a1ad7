"""Lists decisions that belong to no conflict of the comparison any more, and why."""

from __future__ import annotations

from typing import List, Optional

from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from cags_vsegei_plugin.geology.notation.index_text import plain
from cags_vsegei_plugin.panels.numbers import kilometres_text
from cags_vsegei_plugin.panels.review_look import status_title
from cags_vsegei_plugin.panels.unit_words import NOTHING
from cags_vsegei_plugin.review.carrying import Stale
from cags_vsegei_plugin.review.view import View
from cags_vsegei_plugin.translation import render, tr


class StaleDecisions(QDialog):
    """A text to read and to copy; the decisions themselves stay in the journal."""

    def __init__(self, view: View, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("CagsVsegeiStaleDecisions")
        self.setWindowTitle(tr("Stale Decisions"))
        self.text = QPlainTextEdit("\n".join(stale_lines(view)), self)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(tr("Decisions that could not be carried, and why"))
        words = tr(
            "These decisions could not be carried to the new comparison. They stay in the journal"
            " and hold again if the same units face each other there again."
        )
        told = QLabel(words, self)
        told.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(tr("&Close"))
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(told)
        layout.addWidget(self.text)
        layout.addWidget(buttons)
        self.resize(640, 360)


def stale_lines(view: View) -> List[str]:
    """Return a line for each stale decision: where, which units, how it stood, and why."""
    return [_line(view, one) for one in view.stale]


def _line(view: View, one: Stale) -> str:
    at = one.place.from_km
    where = tr("km {place}", place=kilometres_text(at)) if at is not None else NOTHING
    units = " / ".join(plain(index) or NOTHING for index in one.units)
    status = status_title(view.cycle, one.standing.status)
    return " · ".join((where, units, status, render(one.why)))
