"""A button with its key beside its name, or below it where the room is short."""

from __future__ import annotations

from typing import Iterable, Optional

from qgis.PyQt.QtGui import QFont, QFontMetrics
from qgis.PyQt.QtWidgets import QPushButton, QSizePolicy, QWidget

from cags_vsegei_plugin.panels.tooltips import as_plain_tooltip

_MARGINS, _SMALLER = 14, 0.9
_BESIDE, _BELOW = "  ", "\n"


class KeyButton(QPushButton):
    """Shows a name and a key."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._title, self._key, self._font = "", "", self.font()
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_key(self, title: str, key: str) -> None:
        """Show a name and a key, "" for none."""
        self._title, self._key = title, key
        self.setAccessibleName(title)
        self.setToolTip(as_plain_tooltip(f"{title} ({key})" if key else title))
        self.write(_BESIDE)

    @property
    def width_in_a_line(self) -> int:
        """Return the width that name and key need beside each other, in pixels."""
        words = _BESIDE.join(filter(None, (self._title, self._key)))
        return QFontMetrics(self._font).horizontalAdvance(words) + _MARGINS

    def write(self, between: str) -> None:
        """Write name and key with something between them; two lines in smaller letters."""
        font = QFont(self._font)
        if between == _BELOW:
            font.setPointSizeF(_SMALLER * self._font.pointSizeF())
        self.setFont(font)
        self.setText(between.join(filter(None, (self._title, self._key))))


def fit_together(buttons: Iterable[KeyButton]) -> None:
    """Write the keys of buttons that stand together all beside their names, or all below."""
    ours = list(buttons)
    fits = all(button.width_in_a_line <= button.width() for button in ours)
    for button in ours:
        button.write(_BESIDE if fits else _BELOW)
