"""Keeps others off while something is written, with how far it is, and a way to stop it."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QDialog,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cags_vsegei_plugin.translation import tr


class WaitDialog(QDialog):
    """Modal, though the events go on; `stopped` is told once, by button, key or closing.

    Unlike QProgressDialog it never runs the events itself when it is told how far it is.
    """

    stopped = pyqtSignal()

    def __init__(self, words: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("CagsVsegeiWaitDialog")
        self.setWindowTitle(tr("Apply the Agreed Legend"))
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        label, self._bar = QLabel(words, self), QProgressBar(self)
        label.setWordWrap(True)
        self._bar.setAccessibleName(tr("Progress"))
        stop = QPushButton(tr("Ca&ncel"), self)
        stop.clicked.connect(self.reject)
        self.rejected.connect(self.stopped)
        layout = QVBoxLayout(self)
        for widget in (label, self._bar, stop):
            layout.addWidget(widget)

    def show_progress(self, per_cent: float) -> None:
        """Show how far it is."""
        self._bar.setValue(int(per_cent))

    def end(self) -> None:
        """Go, without telling that it was stopped."""
        self.blockSignals(True)
        self.hide()
        self.deleteLater()
