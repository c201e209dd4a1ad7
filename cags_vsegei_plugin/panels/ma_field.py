"""A field for one limit of an age in Ma; empty, it shows what follows from the symbols."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QLineEdit, QWidget

from cags_vsegei_plugin.geology.corrections import OLDEST_MA
from cags_vsegei_plugin.panels.unit_words import number_text


class MaField(QLineEdit):
    """Takes a number of Ma with a point or a comma, and tells when it changes."""

    changed = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setMaxLength(12)
        self.textChanged.connect(self.changed)

    def show_limit(self, ma: Optional[float]) -> None:
        """Show a limit as typed, or nothing; nothing is told."""
        self.blockSignals(True)
        self.setText("" if ma is None else number_text(ma))
        self.blockSignals(False)

    def hint(self, ma: Optional[float], otherwise: str) -> None:
        """Show what holds while nothing is typed."""
        self.setPlaceholderText(otherwise if ma is None else number_text(ma))

    def limit(self) -> Optional[float]:
        """Return the typed limit in Ma, None for none and for what is no limit."""
        try:
            ma = float(self.text().strip().replace(",", "."))
        except ValueError:
            return None
        return ma if 0.0 <= ma <= OLDEST_MA else None

    def is_wrong(self) -> bool:
        """Return whether something stands here that is no limit in Ma."""
        return bool(self.text().strip()) and self.limit() is None
