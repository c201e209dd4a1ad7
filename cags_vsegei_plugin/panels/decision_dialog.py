"""Asks what a decision needs beside its name: a reason, a comment, or a person."""

from __future__ import annotations

from typing import AbstractSet, Dict, Mapping, Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from cags_vsegei_plugin.panels.forms import narrow_combo
from cags_vsegei_plugin.review.decision import LONGEST_TEXT
from cags_vsegei_plugin.review.lifecycle import Lifecycle
from cags_vsegei_plugin.translation import language, tr

REASON, COMMENT, ASSIGNEE = "reason", "comment", "assignee"


class DecisionDialog(QDialog):
    """Asks for some things; OK is grey until what is required is there."""

    def __init__(
        self,
        title: str,
        needed: AbstractSet[str],
        cycle: Lifecycle,
        parent: Optional[QWidget] = None,
        entered: Optional[Mapping[str, str]] = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("CagsVsegeiDecisionDialog")
        self.setWindowTitle(title)
        self._needed = needed
        self.reason = narrow_combo(QComboBox(self))
        self.reason.addItem(tr("Choose…"), "")
        for reason in cycle.reasons.values():
            self.reason.addItem(reason.name.spoken(language()), reason.id)
        self.assignee, self.comment = QLineEdit(self), QPlainTextEdit(self)
        ok, cancel = QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel
        self.buttons = QDialogButtonBox(ok | cancel, self)
        # Qt's own words may be missing in the user's language.
        self.buttons.button(cancel).setText(tr("Ca&ncel"))
        self._lay_out()
        self._show(entered or {})
        self._wire()
        self._allow()

    def told(self) -> Dict[str, str]:
        """Return what was entered, by the name of the decision's field."""
        entered = {
            REASON: str(self.reason.currentData() or ""),
            COMMENT: self.comment.toPlainText().strip()[:LONGEST_TEXT],
            ASSIGNEE: self.assignee.text().strip(),
        }
        return {name: text for name, text in entered.items() if text}

    def _show(self, entered: Mapping[str, str]) -> None:
        self.reason.setCurrentIndex(max(0, self.reason.findData(entered.get(REASON, ""))))
        self.assignee.setText(entered.get(ASSIGNEE, ""))
        self.comment.setPlainText(entered.get(COMMENT, ""))

    def _wire(self) -> None:
        self.reason.currentIndexChanged.connect(lambda _: self._allow())
        self.assignee.textChanged.connect(lambda _: self._allow())
        self.comment.textChanged.connect(self._allow)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _allow(self) -> None:
        told = self.told()
        needed = set(self._needed)
        if told.get(REASON) == "other":
            needed.add(COMMENT)
        ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(all(told.get(name) for name in needed))

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        is_optional = COMMENT not in self._needed
        rows = (
            (REASON, tr("&Reason"), self.reason),
            (ASSIGNEE, tr("Who &decides"), self.assignee),
            (COMMENT, tr("&Comment (optional)") if is_optional else tr("&Comment"), self.comment),
        )
        for name, title, field in rows:
            if name not in self._needed and name != COMMENT:
                field.hide()
                continue
            label = QLabel(title, self)
            label.setBuddy(field)
            field.setAccessibleName(title.replace("&", ""))
            layout.addWidget(label)
            layout.addWidget(field)
        self.comment.setTabChangesFocus(True)
        self.comment.setFixedHeight(self.fontMetrics().lineSpacing() * 5)
        layout.addWidget(self.buttons)
        shown = (field for name, _, field in rows if name in self._needed)
        next(shown, self.comment).setFocus(Qt.FocusReason.OtherFocusReason)
