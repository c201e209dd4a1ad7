"""Draws an index with its lowered and raised signs; never as HTML."""

from __future__ import annotations

from functools import lru_cache
from typing import List, NamedTuple, Tuple

from qgis.PyQt.QtCore import QLineF, QPointF, Qt
from qgis.PyQt.QtGui import QFont, QFontMetricsF, QPainter

from cags_vsegei_plugin.geology.notation.index_text import BELOW, NORMAL, Run, runs

_SMALL = 0.72
_LEAST_POINTS = 5.0
# Of the height of the letters; positive is downwards.
_SHIFT, _RAISED = {BELOW: 0.2, NORMAL: 0.0}, -0.38


class _Piece(NamedTuple):
    text: str
    font: QFont
    width: float
    shift: float


def index_width(index: str, font: QFont) -> float:
    """Return the room an index takes, in pixels."""
    return sum(piece.width for piece in _pieces(index, font.toString()))


def draw_index(painter: QPainter, index: str, font: QFont, line: QLineF) -> None:
    """Draw an index on a line, from its left end to where the room ends."""
    at, end = line.p1(), line.x2()
    for piece in _pieces(index, font.toString()):
        text = piece.text
        if at.x() + piece.width > end:
            metrics = QFontMetricsF(piece.font)
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, end - at.x())
        painter.setFont(piece.font)
        painter.drawText(at + QPointF(0, piece.shift), text)
        at = at + QPointF(piece.width, 0)


@lru_cache(maxsize=20_000)
def _pieces(index: str, font: str) -> Tuple[_Piece, ...]:
    """Return what is drawn of an index: measuring costs more than drawing."""
    own = QFont()
    own.fromString(font)
    height = QFontMetricsF(own).ascent()
    return tuple(
        _Piece(run.text, its_font, _width(run, its_font), height * _SHIFT.get(run.level, _RAISED))
        for run, its_font in _with_fonts(runs(index), own)
    )


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
