"""Accepts all suggestions above a confidence; what that would sign is counted first."""

from __future__ import annotations

from typing import Optional, Sequence, Tuple

from qgis.PyQt.QtWidgets import (
    QDialog,
    QFormLayout,
    QLabel,
    QListWidget,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from cags_vsegei_plugin.geology.notation.index_text import plain
from cags_vsegei_plugin.geology.suggestions import Suggestion
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.panels.dialog_buttons import OK, ok_and_cancel
from cags_vsegei_plugin.panels.forms import add_row
from cags_vsegei_plugin.panels.numbers import kilometres_text, per_cent_text
from cags_vsegei_plugin.translation import tr
from cags_vsegei_plugin.workflow.suggesting import above, default_confidence

_BETWEEN = " | "


class AcceptDialog(QDialog):
    """Asks from which confidence on, and shows what that accepts."""

    def __init__(
        self,
        suggestions: Sequence[Suggestion],
        knowledge: Knowledge = BUNDLED,
        parent: Optional[QWidget] = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("CagsVsegeiAcceptDialog")
        self.setWindowTitle(tr("Accept Suggestions"))
        self._all = suggestions
        self.confidence, self.count = QSpinBox(self), QLabel(self)
        self.list = QListWidget(self)
        self.buttons = ok_and_cancel(self)
        self.confidence.setRange(0, 100)
        self.confidence.setSuffix("\u00a0%")
        self.confidence.setValue(round(100 * default_confidence(knowledge)))
        self.count.setWordWrap(True)
        self.list.setAccessibleName(tr("What would be accepted"))
        form = QFormLayout()
        add_row(form, tr("&Least confidence"), self.confidence)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.count)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.buttons)
        self.confidence.valueChanged.connect(lambda _: self._follow())
        self._follow()

    def accepted_suggestions(self) -> Tuple[Suggestion, ...]:
        """Return what is accepted."""
        return above(self._all, self.confidence.value() / 100.0).suggestions

    def _follow(self) -> None:
        found = above(self._all, self.confidence.value() / 100.0)
        self.count.setText(
            tr(
                "{count} suggestions: {units} units become joint units, along {km} km of border."
                " All are proposed in your name, and can be undone together.",
                count=len(found.suggestions),
                units=found.units,
                km=kilometres_text(found.km),
            )
        )
        self.list.clear()
        self.list.addItems([_text(each) for each in found.suggestions])
        self.buttons.button(OK).setEnabled(bool(found.suggestions))


def _text(each: Suggestion) -> str:
    ends = [plain(index) or each.joint_code for index in (each.china_index, each.russia_index)]
    told = (
        _BETWEEN.join(ends),
        per_cent_text(each.score, 1.0),
        tr("{km} km", km=kilometres_text(each.length_km)),
    )
    return " · ".join(told)
