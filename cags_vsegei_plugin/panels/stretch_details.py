"""The current stretch in words: why the two sides differ."""

from __future__ import annotations

import math
from typing import List, Optional

from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from cags_vsegei_plugin.panels import verdict_look
from cags_vsegei_plugin.panels.numbers import kilometres_text
from cags_vsegei_plugin.panels.stretch_rows import StretchRow
from cags_vsegei_plugin.translation import tr

_LINES, _FEWEST_LINES = 4, 1
_MARGINS = 12


class StretchDetails(QPlainTextEdit):
    """Shows the reasons of a stretch in full; a reader of plain text takes no HTML."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("stretch_details")
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName(tr("The current stretch"))
        self.setPlaceholderText(tr("Choose a stretch to see it on the map and read the reasons."))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def sizeHint(self) -> QSize:
        """Return the room of four lines, which most reasons need."""
        return QSize(super().sizeHint().width(), self._height_of(_LINES))

    def minimumSizeHint(self) -> QSize:
        """Return the room of one line, for small screens."""
        return QSize(80, self._height_of(_FEWEST_LINES))

    def _height_of(self, lines: int) -> int:
        return self.fontMetrics().lineSpacing() * lines + _MARGINS

    def show_stretch(self, row: Optional[StretchRow]) -> None:
        """Show a stretch, or none."""
        self.setPlainText("" if row is None else "\n".join(filter(None, _lines(row))))


def _lines(row: StretchRow) -> List[str]:
    return [row.reason, verdict_look.codes_text(row.codes), _where(row)]


def _where(row: StretchRow) -> str:
    if math.isnan(row.from_km):
        return ""
    if row.from_km == row.to_km:
        return tr("At {place} km", place=kilometres_text(row.from_km))
    return tr(
        "From {start} to {end} km",
        start=kilometres_text(row.from_km),
        end=kilometres_text(row.to_km),
    )
