"""Where the rows of the strip stand, and how kilometres become pixels."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Iterator, NamedTuple, TypeVar

import numpy as np
from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QColor, QFont, QFontMetricsF

from cags_vsegei_plugin.translation import locale

Km = TypeVar("Km", float, np.ndarray)
_TICK_PIXELS = 90.0
_STEPS = (1.0, 2.0, 5.0, 10.0)
_URGENCY_PIXELS = 8.0
_SPACE = 2.0


class Style(NamedTuple):
    """The colours and letters of a strip; `as_lines` for formats that hold lines.

    `ratio` is the number of device pixels in a pixel.
    """

    background: QColor
    text: QColor
    faint: QColor
    highlight: QColor
    font: QFont
    as_lines: bool = False
    ratio: float = 1.0

    @property
    def line_height(self) -> float:
        """Return the height of a line of letters."""
        return QFontMetricsF(self.font).height()

    def width(self, text: str) -> float:
        """Return the room a text takes."""
        return _advance(self.font.toString(), text)


@lru_cache(maxsize=4096)
def _advance(font: str, text: str) -> float:
    """Return the room a text takes: to lay out all names of an axis anew takes long."""
    letters = QFont()
    letters.fromString(font)
    return float(QFontMetricsF(letters).horizontalAdvance(text))


class Window(NamedTuple):
    """What part of the border is seen: from where, and how many km a pixel is."""

    left_km: float
    km_per_pixel: float

    def x(self, km: Km, area: QRectF) -> Km:
        """Return where a kilometre, or each of many, stands."""
        return area.left() + (km - self.left_km) / self.km_per_pixel

    def edges(self, area: QRectF, ratio: float) -> np.ndarray:
        """Return the kilometres between the columns of device pixels of an area."""
        count = max(1, math.ceil(area.width() * ratio))
        step = self.km_per_pixel * area.width() / count
        return self.left_km + step * np.arange(count + 1)

    def right_km(self, area: QRectF) -> float:
        """Return the last kilometre that is seen."""
        return self.left_km + self.km_per_pixel * area.width()


class Rows(NamedTuple):
    """The rows of a strip, from top to bottom."""

    axis: QRectF
    crossings: QRectF
    china: QRectF
    urgency: QRectF
    verdict: QRectF
    russia: QRectF
    status: QRectF

    @property
    def bands(self) -> QRectF:
        """Return all rows under the axis."""
        return self.crossings.united(self.status)


def rows_in(area: QRectF, line: float, has_crossings: bool, has_statuses: bool) -> Rows:
    """Return the rows in an area; a row without content has no height, polygons take the rest."""
    fixed = {
        "axis": line * 1.5,
        "crossings": line * 0.6 if has_crossings else 0.0,
        "urgency": _URGENCY_PIXELS,
        "verdict": line * 1.7,
        "status": line * 0.6 if has_statuses else 0.0,
    }
    spaces = _SPACE * (len(Rows._fields) - 1)
    side = max(line, (area.height() - sum(fixed.values()) - spaces) / 2)
    top, rows = area.top(), []
    for name in Rows._fields:
        height = fixed.get(name, side)
        rows.append(QRectF(area.left(), top, area.width(), height))
        top += height + _SPACE
    return Rows(*rows)


class Tick(NamedTuple):
    """A place on the scale and what stands at it."""

    km: float
    text: str


def ticks(window: Window, area: QRectF) -> Iterator[Tick]:
    """Return the kilometres to be named, a round number apart."""
    step = round_step(_TICK_PIXELS * window.km_per_pixel)
    digits = max(0, -math.floor(math.log10(step) + 1e-9))
    number = math.ceil(window.left_km / step - 1e-9)
    while number * step <= window.right_km(area) + 1e-9:
        km = number * step
        yield Tick(km, locale().toString(float(km), "f", digits))
        number += 1


def round_step(least: float) -> float:
    """Return the smallest of 1, 2, 5 × 10ⁿ that is not smaller than a number above 0."""
    power = 10.0 ** math.floor(math.log10(least))
    return next(power * step for step in _STEPS if power * step >= least * (1 - 1e-9))
