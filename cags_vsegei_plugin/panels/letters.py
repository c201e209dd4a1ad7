"""The colour of letters that a widget paints by itself."""

from __future__ import annotations

from qgis.PyQt.QtGui import QColor, QPalette
from qgis.PyQt.QtWidgets import QWidget

from cags_vsegei_plugin.layers.contrast import readable_on


def letters_on(widget: QWidget) -> QColor:
    """Return a colour that can be read on a widget, the palette's own where it can.

    A theme that is a style sheet changes some colours of the palette and leaves others.
    """
    palette = widget.palette()
    own = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text)
    return readable_on(palette.color(QPalette.ColorRole.Window), *map(palette.color, own))
