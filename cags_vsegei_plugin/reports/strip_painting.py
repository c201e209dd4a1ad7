"""Paints the unrolled border: on a screen, on paper and into a picture by the same code."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Mapping, Sequence

import numpy as np
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QLineF, QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QBrush, QColor, QImage, QPainter, QPen, QPolygonF

from cags_vsegei_plugin import paths
from cags_vsegei_plugin.layers.contrast import readable_on
from cags_vsegei_plugin.layers.styles import verdict_colour
from cags_vsegei_plugin.reports.strip_bands import (
    draw_colours,
    draw_values,
    urgency_paints,
    verdict_paints,
)
from cags_vsegei_plugin.reports.strip_crossings import paint_crossings
from cags_vsegei_plugin.reports.strip_labels import Place, paint_labels
from cags_vsegei_plugin.reports.strip_layout import Rows, Style, Window, ticks
from cags_vsegei_plugin.translation import tr
from cags_vsegei_plugin.workflow.border_strip import (
    NO_COLOUR,
    Crossing,
    Side,
    Status,
    Strip,
    km_by_kind,
    status_colours,
)
from cags_vsegei_plugin.workflow.intervals import NONE

_LEAST_EDGE, _LEAST_LABEL = 4.0, 14.0
SIGN, SIGN_DETAIL = 14.0, 4.0
_NARROW = 5.0
_MARK = 5.0
_EMPTY = QColor(150, 150, 150, 110)
_EDGE = QColor(40, 40, 40, 150)


@dataclass(frozen=True)
class Picture:
    """What is painted: the strip, decisions by stretch id, and lines that cross the border."""

    strip: Strip
    statuses: Mapping[str, Status] = field(default_factory=dict)
    crossings: Sequence[Crossing] = ()

    @cached_property
    def crossings_km(self) -> Mapping[str, np.ndarray]:
        """Return where lines cross, by their kinds."""
        return km_by_kind(self.crossings)


def paint_strip(
    painter: QPainter, rows: Rows, picture: Picture, window: Window, style: Style
) -> None:
    """Paint the part of the border that a window shows into rows."""
    strip = picture.strip
    edges = window.edges(rows.china, style.ratio)
    columns = strip.columns(edges)
    _paint_axis(painter, rows, window, style)
    for name in ("china", "russia"):
        area: QRectF = getattr(rows, name)
        _paint_side(painter, area, strip.sides[name], getattr(columns, name), window, style)
    draw_values(painter, rows.urgency, columns.urgency, urgency_paints(), style.as_lines)
    paints = verdict_paints(strip.verdicts)
    draw_values(painter, rows.verdict, columns.verdict, paints, style.as_lines)
    _paint_signs(painter, rows.verdict, strip, window, style)
    if picture.statuses:
        colours = status_colours(strip, edges)
        draw_colours(painter, rows.status, colours, style.as_lines)
    paint_crossings(painter, rows, picture.crossings_km, window, style)
    _paint_jumps(painter, rows, strip, window, style)


def paint_names(painter: QPainter, rows: Rows, left: float, style: Style) -> None:
    """Write at the left of the rows what stands in them."""
    names = {"axis": tr("km"), "china": tr("China"), "russia": tr("Russia")}
    painter.setFont(style.font)
    painter.setPen(style.text)
    for name, text in names.items():
        row: QRectF = getattr(rows, name)
        place = QRectF(left, row.top(), row.left() - left - 6.0, row.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)


def names_width(style: Style) -> float:
    """Return the room the names of the rows take."""
    return max(style.width(text) for text in (tr("km"), tr("China"), tr("Russia"))) + 10.0


def paint_current(painter: QPainter, rows: Rows, row: object, window: Window, style: Style) -> None:
    """Mark the current stretch: a frame, and an arrow where it is too narrow to be seen."""
    left = window.x(row.from_km, rows.axis)  # type: ignore[attr-defined]
    right = window.x(row.to_km, rows.axis)  # type: ignore[attr-defined]
    bands = rows.bands
    if right < bands.left() or left > bands.right():
        return
    left, right = max(left, bands.left()), min(right, bands.right())
    painter.setBrush(Qt.BrushStyle.NoBrush)
    frame = QRectF(left, bands.top(), max(1.0, right - left), bands.height())
    # Two lines, so that the frame is seen on every colour.
    for colour, width in ((style.background, 4.0), (style.highlight, 2.0)):
        painter.setPen(QPen(colour, width))
        painter.drawRect(frame)
    middle, bottom = (left + right) / 2, bands.top()
    arrow = [(-_MARK, -1.4 * _MARK), (_MARK, -1.4 * _MARK), (0.0, 0.0)]
    painter.setPen(QPen(style.background, 1.0))
    painter.setBrush(QBrush(style.highlight))
    painter.drawPolygon(QPolygonF([QPointF(middle + x, bottom + y) for x, y in arrow]))


def _paint_axis(painter: QPainter, rows: Rows, window: Window, style: Style) -> None:
    area, ground = rows.axis, rows.axis.bottom()
    painter.setFont(style.font)
    painter.setPen(QPen(style.text, 1.0))
    painter.drawLine(QLineF(area.left(), ground, area.right(), ground))
    for tick in ticks(window, area):
        x, half = window.x(tick.km, area), style.width(tick.text) / 2
        painter.drawLine(QLineF(x, ground - 4.0, x, ground))
        left = min(max(area.left(), x - half), area.right() - 2 * half)
        painter.drawText(QPointF(left, ground - 6.0), tick.text)


def paint_empty(painter: QPainter, area: QRectF, style: Style) -> None:
    """Draw what is seen where a side has no polygon: slanting lines."""
    if not style.as_lines:
        painter.fillRect(area, QBrush(_EMPTY, Qt.BrushStyle.BDiagPattern))
        return
    painter.setPen(QPen(_EMPTY, 0.6))
    for y in range(int(area.top()) + 3, int(area.bottom()), 5):
        painter.drawLine(QLineF(area.left(), y, area.right(), y))


def _paint_side(
    painter: QPainter,
    area: QRectF,
    side: Side,
    colours: np.ndarray,
    window: Window,
    style: Style,
) -> None:
    """Draw polygons in the colours of the columns, and where there is room limits and indices."""
    end = window.right_km(area)
    numbers = side.pieces.seen(window.left_km, end, _LEAST_EDGE * window.km_per_pixel)
    starts = window.x(side.pieces.start[numbers], area)
    stops = window.x(side.pieces.stop[numbers], area)
    if not colours.all():
        paint_empty(painter, area, style)
    _paint_polygons(painter, area, colours, starts[starts > area.left()], style)
    left, right = np.maximum(starts, area.left()), np.minimum(stops, area.right())
    argb = side.colours[numbers]
    roomy = (right - left >= _LEAST_LABEL) & (argb != NO_COLOUR)
    found = (each[roomy].tolist() for each in (numbers, argb, left, right))
    indices = side.indices
    places = (Place(indices[n], _letters_on(colour), *ends) for n, colour, *ends in zip(*found))
    paint_labels(painter, area, places, style)


def _paint_polygons(
    painter: QPainter, area: QRectF, colours: np.ndarray, limits: np.ndarray, style: Style
) -> None:
    """Draw polygons and their limits; on a screen as one picture: lines would take too long."""
    if style.as_lines:
        draw_colours(painter, area, colours, True)
        top, bottom = area.top(), area.bottom()
        painter.setPen(QPen(_EDGE, 1.0))
        painter.drawLines([QLineF(x, top, x, bottom) for x in limits.tolist()])
        return
    columns = ((limits - area.left()) * (len(colours) / area.width())).astype(np.int64)
    limited = colours.copy()
    limited[columns] = _under_edge(colours[columns])
    draw_colours(painter, area, limited, False)


def _under_edge(argb: np.ndarray) -> np.ndarray:
    """Return what is seen of colours through the line of a limit."""
    edge, share = _EDGE.rgba(), _EDGE.alphaF()
    seen = np.full(len(argb), 0xFF000000, np.uint32)
    for shift in (0, 8, 16):
        below = (argb >> np.uint32(shift)) & np.uint32(0xFF)
        mixed = below * (1.0 - share) + (edge >> shift & 0xFF) * share
        seen |= mixed.astype(np.uint32) << np.uint32(shift)
    return np.where(argb == NO_COLOUR, np.uint32(edge), seen)


@lru_cache(maxsize=4096)
def _letters_on(argb: int) -> int:
    return int(readable_on(QColor.fromRgba(argb)).rgba())


def _paint_signs(
    painter: QPainter, area: QRectF, strip: Strip, window: Window, style: Style
) -> None:
    """Draw the signs of the verdicts, which tell as much as their colours."""
    end = window.right_km(area)
    numbers = strip.pieces.seen(window.left_km, end, (SIGN + 4.0) * window.km_per_pixel)
    left = np.maximum(area.left(), window.x(strip.pieces.start[numbers], area))
    right = np.minimum(area.right(), window.x(strip.pieces.stop[numbers], area))
    verdicts = strip.verdict[numbers]
    roomy = (right - left >= SIGN + 2.0) & (verdicts != NONE)
    detail = SIGN_DETAIL if style.as_lines else style.ratio
    signs = [sign(name, detail) for name in strip.verdicts]
    places = ((left + right - SIGN) / 2)[roomy].tolist()
    for x, verdict in zip(places, verdicts[roomy].tolist()):
        painter.drawImage(QRectF(x, area.bottom() - SIGN - 1.0, SIGN, SIGN), signs[verdict])


@lru_cache(maxsize=64)
def sign(verdict: str, detail: float = SIGN_DETAIL) -> QImage:
    """Return the sign of a verdict, with so many dots to a pixel; sharp enough for paper."""
    colour = verdict_colour(verdict)
    path = paths.icon(f"verdict_{verdict}.svg")
    size = SIGN * detail
    image, _ = QgsApplication.svgCache().svgAsImage(path, size, colour, colour, 0.2, 1.0)
    return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


def _paint_jumps(painter: QPainter, rows: Rows, strip: Strip, window: Window, style: Style) -> None:
    """Draw a break through all bands where the border goes on elsewhere."""
    bands, end = rows.bands, window.right_km(rows.axis)
    for km in strip.jumps_km:
        if window.left_km < km < end:
            x = window.x(km, bands)
            gap = QRectF(x - 2.0, bands.top(), 4.0, bands.height())
            painter.fillRect(gap, style.background)
            painter.setPen(QPen(style.text, 1.0, Qt.PenStyle.DashLine))
            painter.drawLine(QLineF(x, bands.top(), x, bands.bottom()))
