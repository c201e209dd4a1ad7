"""What meets the border as lines, on the strip: lines on paper, one picture on a screen."""

from __future__ import annotations

from typing import Mapping

import numpy as np
from qgis.PyQt.QtCore import QLineF, QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QBrush, QImage, QPainter, QPen, QTransform

from cags_vsegei_plugin.reports.strip_layout import Rows, Style, Window
from cags_vsegei_plugin.workflow.border_strip import crossing_columns

CROSSING_PENS = {
    "contact": Qt.PenStyle.DotLine,
    "point": Qt.PenStyle.DashDotLine,
    "line": Qt.PenStyle.DashLine,
    "fault": Qt.PenStyle.SolidLine,
}
# The same from pixel to pixel downwards, and then anew.
_DASHES = {
    "contact": "# # # # # ",
    "point": "#####  #  ",
    "line": "###  ###  ",
    "fault": "##########",
}
# Of the columns: more lines than these would hide the units.
_CROWDED = 0.1
_HALO, _LINE = 3.0, 1.2

Found = Mapping[str, np.ndarray]
"""Kilometres, or columns of pixels, by the kind of what is drawn there."""


def paint_crossings(
    painter: QPainter, rows: Rows, km_of: Found, window: Window, style: Style
) -> None:
    """Draw what meets the border as lines; where they crowd, only their upper ends."""
    area = rows.crossings
    ratio = 1.0 if style.as_lines else style.ratio
    width = max(1, round(area.width() * ratio))
    found = crossing_columns(km_of, window.left_km, window.km_per_pixel / ratio, width)
    if not found:
        return
    is_crowded = sum(map(len, found.values())) > area.width() * _CROWDED
    bottom = area.bottom() if is_crowded else rows.russia.bottom()
    place = QRectF(area.left(), area.top(), area.width(), bottom - area.top())
    if style.as_lines:
        _draw_lines(painter, place, found, style)
    else:
        _draw_tile(painter, place, _tile(found, width, style), ratio)


def _draw_lines(painter: QPainter, place: QRectF, found: Found, style: Style) -> None:
    for kind, pen in CROSSING_PENS.items():
        places = place.left() + found.get(kind, np.zeros(0)) + 0.5
        lines = [QLineF(x, place.top(), x, place.bottom()) for x in places.tolist()]
        for colour, thick in ((style.background, _HALO), (style.text, _LINE)):
            painter.setPen(QPen(colour, thick, pen))
            painter.drawLines(lines)


def _tile(found: Found, width: int, style: Style) -> np.ndarray:
    """Return what is seen from left to right, as high as dashes need to begin anew."""
    tile = np.zeros((len(_DASHES["fault"]), width), np.uint32)
    # A light rim, so that the lines are seen on every colour.
    for colour, thick in ((style.background, _HALO), (style.text, _LINE)):
        dots = max(1, round(thick * style.ratio))
        around = np.arange(dots) - dots // 2
        for kind, places in found.items():
            inked = np.flatnonzero([dash == "#" for dash in _DASHES[kind]])
            seen = np.clip(np.add.outer(places, around).ravel(), 0, width - 1)
            tile[np.ix_(inked, seen)] = colour.rgba()
    return tile


def _draw_tile(painter: QPainter, place: QRectF, tile: np.ndarray, ratio: float) -> None:
    """Fill a place with a picture of opaque pixels, again and again from the top downwards."""
    height, width = tile.shape
    pixels = tile.tobytes()
    kind = QImage.Format.Format_ARGB32_Premultiplied
    # A picture does not hold its bytes, a copy of it does.
    brush = QBrush(QImage(pixels, width, height, 4 * width, kind).copy())
    brush.setTransform(QTransform.fromScale(1.0 / ratio, 1.0 / ratio))
    painter.setBrushOrigin(QPointF(place.topLeft()))
    painter.fillRect(place, brush)
    painter.setBrushOrigin(QPointF(0.0, 0.0))
