"""Indices on the polygons of the strip: letters on paper, small pictures on a screen."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import NamedTuple, Tuple

from qgis.PyQt.QtCore import QLineF, QPointF, QRectF
from qgis.PyQt.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter

from cags_vsegei_plugin.reports.index_drawing import base_line, draw_index, index_width
from cags_vsegei_plugin.reports.strip_layout import Style

_ROOM = 4.0


class Label(NamedTuple):
    """An index, its font as a text of Qt, and its colour as 0xffrrggbb."""

    text: str
    font: str
    argb: int


def paint_label(painter: QPainter, room: QRectF, label: Label, style: Style) -> None:
    """Write an index in the middle of a polygon, upwards where it is too narrow; or not at all."""
    width, height = _size(label)
    if width + _ROOM <= room.width():
        turned = False
    elif height <= room.width() and width + _ROOM <= room.height():
        turned = True
    else:
        return
    if style.as_lines:
        _write(painter, room.center(), label, turned)
        return
    # Laying out letters anew for each polygon would take longer than a frame.
    image = _image(label, turned, style.ratio)
    size = QPointF(image.width(), image.height()) / image.devicePixelRatioF()
    painter.drawImage(room.center() - size / 2, image)


@lru_cache(maxsize=20_000)
def _size(label: Label) -> Tuple[float, float]:
    font = _font(label)
    return index_width(label.text, font), QFontMetricsF(font).height()


@lru_cache(maxsize=4_000)
def _image(label: Label, turned: bool, ratio: float) -> QImage:
    width, height = (math.ceil(part) + 2 for part in _size(label))
    if turned:
        width, height = height, width
    image = QImage(math.ceil(width * ratio), math.ceil(height * ratio), QImage.Format.Format_ARGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(0)
    painter = QPainter(image)
    _write(painter, QPointF(width, height) / 2, label, turned)
    painter.end()
    return image


def _write(painter: QPainter, middle: QPointF, label: Label, turned: bool) -> None:
    font = _font(label)
    width, height = _size(label)
    painter.save()
    painter.setPen(QColor.fromRgba(label.argb))
    painter.translate(middle)
    if turned:
        painter.rotate(-90.0)
    baseline = base_line(-height / 2, height, font)
    line = QLineF(-width / 2, baseline, width / 2 + 1.0, baseline)
    draw_index(painter, label.text, font, line)
    painter.restore()


def _font(label: Label) -> QFont:
    font = QFont()
    font.fromString(label.font)
    return font
