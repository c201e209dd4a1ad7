"""OK and Cancel of a dialog, in the user's language."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from cags_vsegei_plugin.translation import tr

OK, CANCEL = QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel


def ok_and_cancel(dialog: QDialog) -> QDialogButtonBox:
    """Return the buttons of a dialog, which accept and reject it."""
    buttons = QDialogButtonBox(OK | CANCEL, dialog)
    # Qt's own words may be missing in the user's language.
    buttons.button(CANCEL).setText(tr("Ca&ncel"))
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    return buttons


class Confirmation(QDialog):
    """Tells in full what is about to be done; done only where it is confirmed."""

    def __init__(self, title: str, words: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("CagsVsegeiConfirmation")
        self.setWindowTitle(title)
        self.words = QLabel(words, self)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.buttons = ok_and_cancel(self)
        self.buttons.button(OK).setText(title)
        layout = QVBoxLayout(self)
        layout.addWidget(self.words)
        layout.addWidget(self.buttons)
