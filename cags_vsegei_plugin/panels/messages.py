"""Sentences in a message bar, in full: the bar's own text shows two lines and hides the remedy."""

from __future__ import annotations

from qgis.core import Qgis
from qgis.gui import QgsMessageBar, QgsMessageBarItem
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

_SECONDS = 12
# The sign and the closing button of a message, in pixels.
_BAR_SIGNS = 90
_LEAST_WIDTH = 120


def say(bar: QgsMessageBar, words: str, level: Qgis.MessageLevel) -> None:
    """Say a sentence; an error stays until it is closed."""
    seconds = 0 if level == Qgis.MessageLevel.Critical else _SECONDS
    bar.pushItem(QgsMessageBarItem(_in_full(bar, words), level, seconds))


def offer(bar: QgsMessageBar, words: str, button: QPushButton) -> None:
    """Say a sentence above a button that does what it asks for; it stays until it is closed."""
    both = QWidget(bar)
    layout = QVBoxLayout(both)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(_in_full(bar, words))
    layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
    bar.pushItem(QgsMessageBarItem(both, Qgis.MessageLevel.Info, 0))


def _in_full(bar: QgsMessageBar, words: str) -> QLabel:
    label = QLabel(words, bar)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    width = bar.parentWidget().width() if bar.parentWidget() else bar.width()
    label.setMinimumHeight(label.heightForWidth(max(_LEAST_WIDTH, width - _BAR_SIGNS)))
    return label
