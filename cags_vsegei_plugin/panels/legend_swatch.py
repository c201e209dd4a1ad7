"""Colours of a unit side by side: the joint one's wide, China's and Russia's layers' beside it."""

from __future__ import annotations

from functools import lru_cache
from typing import Tuple

from qgis.PyQt.QtCore import QRect, QSize
from qgis.PyQt.QtGui import QColor, QIcon, QPainter, QPixmap

HEIGHT, _WIDE, _NARROW = 14, 18, 10
WIDEST = QSize(_WIDE + 2 * _NARROW, HEIGHT)
_FRAME = QColor(128, 128, 128)


@lru_cache(maxsize=4096)
def swatch(colours: Tuple[str, ...]) -> QIcon:
    """Return colours (#rrggbb) as a picture; "" leaves the room empty, with a frame."""
    widths = [_WIDE, *[_NARROW] * (len(colours) - 1)]
    picture = QPixmap(sum(widths), HEIGHT)
    picture.fill(QColor(0, 0, 0, 0))
    painter = QPainter(picture)
    left = 0
    for colour, width in zip(colours, widths):
        room = QRect(left, 0, width - 1, HEIGHT - 1)
        if colour:
            painter.fillRect(room, QColor(colour))
        painter.setPen(_FRAME if colour else _empty())
        painter.drawRect(room)
        left += width
    painter.end()
    return QIcon(picture)


def _empty() -> QColor:
    faint = QColor(_FRAME)
    faint.setAlpha(90)
    return faint


def colour_icon(colour: str) -> QIcon:
    """Return one colour as a picture, for lists and menus."""
    return swatch((colour,))
