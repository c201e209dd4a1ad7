"""The current stretch in words: why the two sides differ."""

from __future__ import annotations

from typing import List, Optional

from qgis.PyQt.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from cags_vsegei_plugin.panels import verdict_look
from cags_vsegei_plugin.panels.numbers import kilometres_text
from cags_vsegei_plugin.panels.stretch_rows import StretchRow
from cags_vsegei_plugin.translation import tr

_LINES = 4


class StretchDetails(QPlainTextEdit):
    """Shows the reasons of a stretch in full; a reader of plain text takes no HTML."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("stretch_details")
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName(tr("The current stretch"))
        self.setPlaceholderText(tr("Choose a stretch to see it on the map and read the reasons."))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * _LINES + 12)

    def show_stretch(self, row: Optional[StretchRow]) -> None:
        """Show a stretch, or none."""
        self.setPlainText("" if row is None else "\n".join(filter(None, _lines(row))))


def _lines(row: StretchRow) -> List[str]:
    where = tr(
        "From {start} to {end} km",
        start=kilometres_text(row.from_km),
        end=kilometres_text(row.to_km),
    )
    return [row.reason, verdict_look.codes_text(row.codes), where]
