"""The bands of the strip: a value per pixel column, drawn as one picture or as rectangles."""

from __future__ import annotations

from functools import lru_cache
from typing import Iterator, List, NamedTuple, Sequence, Tuple

import numpy as np
from qgis.PyQt.QtCore import QLineF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QImage, QPainter, QPen

from cags_vsegei_plugin.layers.styles import severity_colour, verdict_colour, verdict_dash
from cags_vsegei_plugin.workflow.intervals import NONE

_LEVELS = 5
_LEAST_HEIGHT = 0.34
# A hatched part lets a little of its colour through.
_THIN = 0x66000000
_RGB = 0x00FFFFFF
_OPAQUE = 0xFF000000
_STEP = 4


class Paint(NamedTuple):
    """How a value of a band is drawn: 0xffrrggbb, its height as a share, its hatching."""

    argb: int
    height: float = 1.0
    hatching: str = "solid"


def verdict_paints(verdicts: Sequence[str]) -> List[Paint]:
    """Return the paint of each verdict, from the best to the worst: the worse the higher."""
    step = (1.0 - _LEAST_HEIGHT) / max(1, len(verdicts) - 1)
    return [
        Paint(verdict_colour(name).rgba(), _LEAST_HEIGHT + step * rank, verdict_dash(name))
        for rank, name in enumerate(verdicts)
    ]


def urgency_paints() -> List[Paint]:
    """Return the paint of each urgency, 0 to 4: the more urgent the higher."""
    none = Paint(0, 0.0)
    return [
        none,
        *(Paint(severity_colour(_LEVELS - each).rgba(), each / 4) for each in range(1, _LEVELS)),
    ]


def draw_colours(painter: QPainter, area: QRectF, argb: np.ndarray, as_lines: bool) -> None:
    """Fill an area with a colour per column; 0 leaves it as it is."""
    if as_lines:
        for left, right, value in _runs(argb, area):
            if value:
                place = QRectF(left, area.top(), right - left, area.height())
                painter.fillRect(place, QColor.fromRgba(value))
        return
    _draw_picture(painter, area, np.ascontiguousarray(argb.reshape(1, -1), np.uint32))


def draw_values(
    painter: QPainter,
    area: QRectF,
    values: np.ndarray,
    paints: Sequence[Paint],
    as_lines: bool,
) -> None:
    """Draw a value per column with its paint, standing on the ground of the area."""
    if as_lines:
        for left, right, value in _runs(values, area):
            if value != NONE:
                _draw_hatched(painter, _standing(area, left, right, paints[value]), paints[value])
        return
    _draw_picture(painter, area, _picture(values, paints, max(1, round(area.height()))))


def _standing(area: QRectF, left: float, right: float, paint: Paint) -> QRectF:
    height = area.height() * paint.height
    return QRectF(left, area.bottom() - height, right - left, height)


def _draw_hatched(painter: QPainter, place: QRectF, paint: Paint) -> None:
    colour = QColor.fromRgba(paint.argb)
    if paint.hatching == "solid":
        painter.fillRect(place, colour)
        return
    pale = QColor(colour)
    pale.setAlpha(_THIN >> 24)
    painter.fillRect(place, pale)
    # Lines that end inside: not every format can cut off what is drawn.
    painter.setPen(QPen(colour, _STEP / 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    if paint.hatching in ("dash", "dash dot"):
        for x in np.arange(place.left() + 1.0, place.right() - 1.0, _STEP):
            painter.drawLine(QLineF(x, place.top(), x, place.bottom()))
    if paint.hatching in ("dot", "dash dot"):
        for y in np.arange(place.bottom() - 1.0, place.top() + 1.0, -_STEP):
            painter.drawLine(QLineF(place.left(), y, place.right(), y))


def _picture(values: np.ndarray, paints: Sequence[Paint], height: int) -> np.ndarray:
    """Return a picture (height, columns) of 0xaarrggbb; row 0 is on top."""
    # The last paint is that of `NONE`, which is -1.
    padded = (*paints, Paint(0, 0.0))
    columns = values % len(padded) * _STEP + np.arange(len(values)) % _STEP
    return np.take(_samples(padded, height), columns, axis=1)


@lru_cache(maxsize=64)
def _samples(paints: Tuple[Paint, ...], height: int) -> np.ndarray:
    """Return each paint as it looks, as wide as its hatching needs to begin anew."""
    values = np.repeat(np.arange(len(paints)), _STEP)
    argb = np.array([paint.argb for paint in paints], np.uint32)[values]
    share = np.array([paint.height for paint in paints])[values]
    rows = np.arange(height)[::-1, None]
    picture = np.where(rows < np.round(share * height)[None, :], argb[None, :], 0)
    holes = _holes(values, paints, rows)
    return np.where(holes, picture & _RGB | _THIN * (picture > 0), picture).astype(np.uint32)


def _holes(values: np.ndarray, paints: Sequence[Paint], rows: np.ndarray) -> np.ndarray:
    """Return where hatching lets through what is below, for each pixel of a picture."""
    upright = np.array([paint.hatching in ("dash", "dash dot") for paint in paints])[values]
    level = np.array([paint.hatching in ("dot", "dash dot") for paint in paints])[values]
    between = (np.arange(len(values)) % _STEP >= 2)[None, :]
    above = rows % _STEP >= 2
    hatched = upright | level
    inked = (upright[None, :] & ~between) | (level[None, :] & ~above)
    return np.asarray(hatched[None, :] & ~inked)


def _draw_picture(painter: QPainter, area: QRectF, picture: np.ndarray) -> None:
    data = np.ascontiguousarray(picture, np.uint32)
    height, width = data.shape
    # What lets nothing through is drawn sooner.
    is_opaque = bool((data >= _OPAQUE).all())
    kind = QImage.Format.Format_RGB32 if is_opaque else QImage.Format.Format_ARGB32
    # A picture does not hold its bytes: the name does.
    pixels = data.tobytes()
    image = QImage(pixels, width, height, 4 * width, kind)
    painter.drawImage(area, image)


def _runs(values: np.ndarray, area: QRectF) -> Iterator[Tuple[float, float, int]]:
    """Return from where to where the same value stands, and the value."""
    if not len(values):
        return
    changes = np.flatnonzero(np.diff(values.astype(np.int64))) + 1
    edges = [0, *changes.tolist(), len(values)]
    pixel = area.width() / len(values)
    for first, behind in zip(edges, edges[1:]):
        left = area.left() + first * pixel
        yield left, area.left() + behind * pixel, int(values[first])
