"""Draws an index with its lowered and raised signs; never as HTML."""

from __future__ import annotations

from typing import List, Tuple

from qgis.PyQt.QtCore import QLineF, QPointF, Qt
from qgis.PyQt.QtGui import QFont, QFontMetricsF, QPainter

from cags_vsegei_plugin.layers.index_text import BELOW, NORMAL, Run, runs

_SMALL = 0.72
_LEAST_POINTS = 5.0
# Of the height of the letters; positive is downwards.
_SHIFT, _RAISED = {BELOW: 0.2, NORMAL: 0.0}, -0.38


def index_width(index: str, font: QFont) -> float:
    """Return the room an index takes, in pixels."""
    return sum(_width(run, its_font) for run, its_font in _with_fonts(runs(index), font))


def draw_index(painter: QPainter, index: str, font: QFont, line: QLineF) -> None:
    """Draw an index on a line, from its left end to where the room ends."""
    height, at = QFontMetricsF(font).ascent(), line.p1()
    for run, its_font in _with_fonts(runs(index), font):
        room = line.x2() - at.x()
        text = QFontMetricsF(its_font).elidedText(run.text, Qt.TextElideMode.ElideRight, room)
        painter.setFont(its_font)
        painter.drawText(at + QPointF(0, height * _SHIFT.get(run.level, _RAISED)), text)
        at = at + QPointF(_width(run, its_font), 0)


def base_line(top: float, height: float, font: QFont) -> float:
    """Return where letters stand so that they are in the middle of a row."""
    metrics = QFontMetricsF(font)
    return top + height / 2 + (metrics.ascent() - metrics.descent()) / 2


def _with_fonts(pieces: List[Run], font: QFont) -> List[Tuple[Run, QFont]]:
    small = QFont(font)
    if font.pixelSize() > 0:
        small.setPixelSize(max(1, round(font.pixelSize() * _SMALL)))
    else:
        small.setPointSizeF(max(_LEAST_POINTS, font.pointSizeF() * _SMALL))
    return [(run, font if run.level == NORMAL else small) for run in pieces]


def _width(run: Run, font: QFont) -> float:
    return QFontMetricsF(font).horizontalAdvance(run.text)
