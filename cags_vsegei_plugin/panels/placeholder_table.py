"""A table that says what to do while it has no rows."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QPainter, QPaintEvent, QPalette
from qgis.PyQt.QtWidgets import QTableView, QWidget

_MARGIN = 24


class PlaceholderTable(QTableView):
    """A table view with words in its middle while it is empty."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._words = ""

    def say(self, words: str) -> None:
        """Show these words while there are no rows."""
        self._words = words
        self.viewport().update()

    def words(self) -> str:
        """Return the words that stand in place of rows, "" where there are rows."""
        model = self.model()
        return "" if model is not None and model.rowCount() else self._words

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, or the words in place of them."""
        super().paintEvent(event)
        words = self.words()
        if not words:
            return
        painter = QPainter(self.viewport())
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        room = self.viewport().rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, words)
        painter.end()
