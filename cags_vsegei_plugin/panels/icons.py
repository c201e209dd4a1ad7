"""Icons in the colours of the user's theme: SVG whose `param(fill)` is filled in."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtGui import QColor, QIcon, QPalette, QPixmap

from cags_vsegei_plugin import paths

_SIZES = (16, 24, 32, 48)


def filled_icon(name: str, colour: QColor) -> QIcon:
    """Return an icon of `resources/icons`, filled with a colour, sharp at usual sizes."""
    icon = QIcon()
    path = paths.icon(f"{name}.svg")
    for size in _SIZES:
        image, _ = QgsApplication.svgCache().svgAsImage(path, size, colour, colour, 0.2, 1.0)
        icon.addPixmap(QPixmap.fromImage(image))
    return icon


def themed_icon(name: str) -> QIcon:
    """Return an icon drawn in the colour of the theme's text."""
    return filled_icon(name, QgsApplication.palette().color(QPalette.ColorRole.WindowText))
