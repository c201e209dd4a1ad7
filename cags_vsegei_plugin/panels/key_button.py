"""A button with its key beside its name, as far as there is room."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QPushButton, QSizePolicy, QWidget

from cags_vsegei_plugin.panels.tooltips import as_plain_tooltip

_MARGINS = 16


class KeyButton(QPushButton):
    """Shows name and key; where the room is short the key stands in the tooltip alone."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._title, self._key = "", ""
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_key(self, title: str, key: str) -> None:
        """Show a name and a key, "" for none."""
        self._title, self._key = title, key
        self.setAccessibleName(title)
        self.setToolTip(as_plain_tooltip(f"{title} ({key})" if key else title))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Take or leave the key."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        words = f"{self._title}  {self._key}".strip()
        room = self.width() - _MARGINS
        fits = self.fontMetrics().horizontalAdvance(words) <= room
        self.setText(words if fits else self._title)
