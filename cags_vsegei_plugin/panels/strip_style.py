"""The colours of the strip in the user's theme."""

from __future__ import annotations

from qgis.PyQt.QtGui import QColor, QFont, QPalette
from qgis.PyQt.QtWidgets import QWidget

from cags_vsegei_plugin.layers.contrast import readable_on
from cags_vsegei_plugin.reports.strip_layout import Style

# Of the usual size: more indices find room.
_LETTERS = 0.88
_FAINT = 70


def themed_style(widget: QWidget) -> Style:
    """Return the colours and letters for painting on a widget.

    A theme that is a style sheet changes some colours of the palette and leaves others: letters are
    taken only where they can be read.
    """
    palette, font = widget.palette(), QFont(widget.font())
    font.setPointSizeF(font.pointSizeF() * _LETTERS)
    background = palette.color(QPalette.ColorRole.Base)
    text = readable_on(
        background,
        palette.color(QPalette.ColorRole.Text),
        palette.color(QPalette.ColorRole.WindowText),
    )
    faint = QColor(text)
    faint.setAlpha(_FAINT)
    highlight = palette.color(QPalette.ColorRole.Highlight)
    return Style(background, text, faint, highlight, font, ratio=widget.devicePixelRatioF())
