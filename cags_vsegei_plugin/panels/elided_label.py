"""A line of words that ends in … where the room is short; its tooltip has all of them."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QPainter, QPaintEvent, QPalette
from qgis.PyQt.QtWidgets import QLabel, QSizePolicy, QWidget

from cags_vsegei_plugin.panels.tooltips import as_plain_tooltip


class ElidedLabel(QLabel):
    """Shows one line as far as there is room."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return room for a line of any length."""
        return QSize(0, super().minimumSizeHint().height())

    def shown(self) -> str:
        """Return the words as they stand in the room there is."""
        metrics, side = self.fontMetrics(), Qt.TextElideMode.ElideRight
        return metrics.elidedText(self.text(), side, self.contentsRect().width())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the line."""
        words = self.shown()
        self.setToolTip(as_plain_tooltip(self.text()) if words != self.text() else "")
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.contentsRect(), middle, words)
        painter.end()
