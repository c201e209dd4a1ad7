"""Indices on the polygons of the strip: letters on paper, small pictures on a screen."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Dict, Iterable, NamedTuple, Optional, Tuple

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


class Place(NamedTuple):
    """A polygon on which an index is written: its ends in pixels, and the colour of the letters."""

    text: str
    argb: int
    left: float
    right: float


def paint_labels(painter: QPainter, area: QRectF, places: Iterable[Place], style: Style) -> None:
    """Write indices in the middle of polygons, upwards where these are narrow; or not at all."""
    font, middle = style.font.toString(), area.center().y()
    ready = _ready(font, style.ratio)
    for text, argb, left, right in places:
        # Laying out letters anew for each polygon would take longer than a frame.
        known = ready.get((text, argb))
        if known is None:
            known = ready[text, argb] = _Ready(Label(text, font, argb))
        turned = known.turned(right - left, area.height())
        if turned is None:
            continue
        centre = QPointF((left + right) / 2, middle)
        if style.as_lines:
            _write(painter, centre, known.label, turned)
        else:
            image, half = known.image(turned, style.ratio)
            painter.drawImage(centre - half, image)


class _Ready:
    """An index with what was laid out for it."""

    def __init__(self, label: Label) -> None:
        self.label = label
        self._width, self._height = _size(label)
        self._images: Dict[bool, Tuple[QImage, QPointF]] = {}

    def turned(self, width: float, height: float) -> Optional[bool]:
        """Return whether the index fits only upwards into a room; None where it does not fit."""
        if self._width + _ROOM <= width:
            return False
        fits = self._height <= width and self._width + _ROOM <= height
        return True if fits else None

    def image(self, turned: bool, ratio: float) -> Tuple[QImage, QPointF]:
        """Return the picture of the index and where its middle is."""
        known = self._images.get(turned)
        if known is None:
            known = self._images[turned] = _image(self.label, turned, ratio)
        return known


@lru_cache(maxsize=8)
def _ready(font: str, ratio: float) -> Dict[Tuple[str, int], _Ready]:
    """Return what is laid out in a font, to be added to; a legend has some thousand indices."""
    return {}


def _size(label: Label) -> Tuple[float, float]:
    font = _font(label)
    return index_width(label.text, font), QFontMetricsF(font).height()


def _image(label: Label, turned: bool, ratio: float) -> Tuple[QImage, QPointF]:
    """Return an index as a picture, and where its middle is."""
    width, height = (math.ceil(part) + 2 for part in _size(label))
    if turned:
        width, height = height, width
    image = QImage(
        math.ceil(width * ratio),
        math.ceil(height * ratio),
        QImage.Format.Format_ARGB32_Premultiplied,
    )
    image.setDevicePixelRatio(ratio)
    image.fill(0)
    painter = QPainter(image)
    _write(painter, QPointF(width, height) / 2, label, turned)
    painter.end()
    return image, QPointF(image.width(), image.height()) / ratio / 2


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
