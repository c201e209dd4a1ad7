"""The legend of the strip: what colours, heights, hatchings and lines mean."""

from __future__ import annotations

from typing import Callable, Iterator, List, NamedTuple, Tuple

import numpy as np
from qgis.PyQt.QtCore import QLineF, QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPen

from cags_vsegei_plugin.geology import catalogue
from cags_vsegei_plugin.reports.index_drawing import base_line
from cags_vsegei_plugin.reports.strip_bands import draw_values, urgency_paints, verdict_paints
from cags_vsegei_plugin.reports.strip_crossings import CROSSING_PENS
from cags_vsegei_plugin.reports.strip_layout import Style
from cags_vsegei_plugin.reports.strip_painting import (
    SIGN,
    Picture,
    paint_empty,
    sign,
)
from cags_vsegei_plugin.translation import language, tr

_BOX, _BOX_HEIGHT = 34.0, 18.0
_SPACE = 18.0
_LINE = 26.0

Draw = Callable[[QPainter, QRectF], None]


class Entry(NamedTuple):
    """One entry: how it is drawn into a box, and its words."""

    draw: Draw
    words: str


def legend_height(picture: Picture, width: float, style: Style) -> float:
    """Return how high the legend is on a page of a width."""
    return _LINE * (1 + max((line for line, *_ in _laid(picture, width, style)), default=0))


def paint_legend(painter: QPainter, area: QRectF, picture: Picture, style: Style) -> None:
    """Paint the legend into an area, line by line."""
    for line, x, entry in _laid(picture, area.width(), style):
        box = QRectF(area.left() + x, area.top() + line * _LINE + 4.0, _BOX, _BOX_HEIGHT)
        painter.save()
        entry.draw(painter, box)
        painter.restore()
        painter.setPen(style.text)
        painter.setFont(style.font)
        baseline = base_line(box.top(), box.height(), style.font)
        painter.drawText(QPointF(box.right() + 6.0, baseline), entry.words)


def _laid(picture: Picture, width: float, style: Style) -> Iterator[Tuple[int, float, Entry]]:
    line, x = 0, 0.0
    for entry in _entries(picture, style):
        room = _BOX + 6.0 + style.width(entry.words) + _SPACE
        if x and x + room > width:
            line, x = line + 1, 0.0
        yield line, x, entry
        x += room


def _entries(picture: Picture, style: Style) -> List[Entry]:
    entries = [*_verdict_entries(picture), *_severity_entries()]
    entries.append(Entry(lambda p, box: paint_empty(p, box, style), tr("no polygon")))
    entries.extend(_crossing_entries(picture, style))
    if picture.strip.jumps_km:
        words = tr("the border goes on elsewhere")
        entries.append(Entry(_line(style, Qt.PenStyle.DashLine), words))
    statuses = {each.title: each.colour for each in picture.statuses.values()}
    entries.extend(Entry(_fill(colour), title) for title, colour in sorted(statuses.items()))
    return entries


def _verdict_entries(picture: Picture) -> Iterator[Entry]:
    known = catalogue.verdicts()
    paints = verdict_paints(picture.strip.verdicts)
    for rank, name in enumerate(picture.strip.verdicts):

        def draw(painter: QPainter, box: QRectF, rank: int = rank, name: str = name) -> None:
            draw_values(painter, box, np.array([rank]), paints, True)
            middle = box.center().x() - SIGN / 2
            painter.drawImage(QRectF(middle, box.bottom() - SIGN, SIGN, SIGN), sign(name))

        yield Entry(draw, known[name].words.title(language()))


def _severity_entries() -> Iterator[Entry]:
    paints = urgency_paints()
    for number, severity in sorted(catalogue.severities().items()):
        if not 0 < number < len(paints):
            continue

        def draw(painter: QPainter, box: QRectF, urgency: int = len(paints) - number) -> None:
            low = QRectF(box.left(), box.center().y() - 4.0, box.width(), 8.0)
            draw_values(painter, low, np.array([urgency]), paints, True)

        yield Entry(draw, f"{number} {severity.words.title(language())}")


def _crossing_entries(picture: Picture, style: Style) -> Iterator[Entry]:
    words = {
        "fault": tr("fault at the border"),
        "contact": tr("contact at the border"),
        "line": tr("line to be decided"),
        "point": tr("point to be decided"),
    }
    there = {each.kind for each in picture.crossings}
    for kind, pen in CROSSING_PENS.items():
        if kind in there:
            yield Entry(_line(style, pen), words[kind])


def _line(style: Style, pen: Qt.PenStyle) -> Draw:
    def draw(painter: QPainter, box: QRectF) -> None:
        painter.setPen(QPen(style.text, 1.2, pen))
        x = box.center().x()
        painter.drawLine(QLineF(x, box.top(), x, box.bottom()))

    return draw


def _fill(colour: str) -> Draw:
    def draw(painter: QPainter, box: QRectF) -> None:
        painter.fillRect(box, QColor(colour))

    return draw
