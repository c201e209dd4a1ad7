"""Who reviews: asked once, remembered, shown, and changeable."""

from __future__ import annotations

from typing import Dict, NamedTuple, Optional

from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from cags_vsegei_plugin.panels.forms import add_row, narrow_form, set_tab_order
from cags_vsegei_plugin.panels.review_look import side_title
from cags_vsegei_plugin.review.decision import SIDES, Signer
from cags_vsegei_plugin.settings import Setting, remember, remembered
from cags_vsegei_plugin.translation import tr

_REMEMBERED = (
    Setting.REVIEWER,
    Setting.REVIEWER_SIDE,
    Setting.INSTITUTE,
    Setting.PROTOCOL,
    Setting.MEETING,
)


class Reviewer(NamedTuple):
    """A person, the side signed for, the institute; protocol and date of the meeting, if any."""

    name: str = ""
    side: str = ""
    institute: str = ""
    protocol: str = ""
    meeting: str = ""

    @property
    def is_known(self) -> bool:
        """Return whether decisions can be signed with it."""
        return bool(self.name.strip()) and self.side in SIDES

    @property
    def signer(self) -> Signer:
        """Return the signature under decisions: name and institute, for a side."""
        parts = (self.name.strip(), self.institute.strip())
        return Signer(", ".join(filter(None, parts)), self.side)

    @property
    def occasion(self) -> Dict[str, str]:
        """Return the protocol and the meeting at which decisions are made now, where told."""
        told = {"protocol": self.protocol.strip(), "meeting": self.meeting.strip()}
        return {name: text for name, text in told.items() if text}

    @property
    def title(self) -> str:
        """Return who it is, for the dock."""
        if not self.is_known:
            return tr("Nobody signs yet: read only")
        return tr(
            "{reviewer} signs for {side}",
            reviewer=self.signer.reviewer,
            side=side_title(self.side),
        )


def remembered_reviewer() -> Reviewer:
    """Return who reviewed last on this computer, nobody at first."""
    return Reviewer(*(str(remembered(key)) for key in _REMEMBERED))


def remember_reviewer(reviewer: Reviewer) -> None:
    """Keep who reviews for the next time."""
    for key, text in zip(_REMEMBERED, reviewer):
        remember(key, text)


class ReviewerDialog(QDialog):
    """Asks for name, side and institute; what is missing keeps OK grey."""

    def __init__(self, reviewer: Reviewer, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("CagsVsegeiReviewerDialog")
        self.setWindowTitle(tr("Who Reviews"))
        self.name, self.institute = QLineEdit(reviewer.name, self), QLineEdit(self)
        self.protocol, self.meeting = QLineEdit(self), QLineEdit(self)
        self.institute.setText(reviewer.institute)
        self.protocol.setText(reviewer.protocol)
        self.meeting.setText(reviewer.meeting)
        self.side = QComboBox(self)
        self.side.addItem(tr("Choose…"), "")
        for side in SIDES:
            self.side.addItem(side_title(side), side)
        self.side.setCurrentIndex(max(0, self.side.findData(reviewer.side)))
        ok, cancel = QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel
        self.buttons = QDialogButtonBox(ok | cancel, self)
        # Qt's own words may be missing in the user's language.
        self.buttons.button(cancel).setText(tr("Ca&ncel"))
        self._lay_out()
        self.name.textChanged.connect(self._allow)
        self.side.currentIndexChanged.connect(self._allow)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._allow()

    def reviewer(self) -> Reviewer:
        """Return who was entered."""
        fields = (self.institute, self.protocol, self.meeting)
        told = (field.text().strip() for field in fields)
        return Reviewer(self.name.text().strip(), str(self.side.currentData() or ""), *told)

    def _allow(self) -> None:
        ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(self.reviewer().is_known)

    def _lay_out(self) -> None:
        words = tr(
            "Every decision is signed with your name for one side. A proposal of one side becomes"
            " an agreement only by a reviewer of the other side."
        )
        told = QLabel(words, self)
        told.setWordWrap(True)
        fields = QWidget(self)
        form = narrow_form(fields)
        form.setContentsMargins(0, 0, 0, 0)
        add_row(form, tr("Your &name"), self.name)
        add_row(form, tr("You sign &for"), self.side)
        add_row(form, tr("&Institute"), self.institute)
        add_row(form, tr("&Protocol no."), self.protocol)
        add_row(form, tr("&Date of the meeting"), self.meeting)
        self.protocol.setPlaceholderText(tr("optional"))
        self.meeting.setPlaceholderText(tr("optional"))
        layout = QVBoxLayout(self)
        layout.addWidget(told)
        layout.addWidget(fields)
        layout.addWidget(self.buttons)
        asked = (self.name, self.side, self.institute, self.protocol, self.meeting)
        set_tab_order(*asked)
