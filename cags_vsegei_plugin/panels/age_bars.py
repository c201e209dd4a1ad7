"""The ages of units as bars on the international time scale."""

from __future__ import annotations

from typing import List, NamedTuple, Optional, Sequence, Tuple

from qgis.PyQt.QtCore import QPointF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPen,
)
from qgis.PyQt.QtWidgets import QSizePolicy, QWidget

from cags_vsegei_plugin.geology.notation.index_text import plain
from cags_vsegei_plugin.layers.age_axis import AxisUnit, axis_title, axis_units
from cags_vsegei_plugin.layers.contrast import readable_on
from cags_vsegei_plugin.panels.numbers import limits_text
from cags_vsegei_plugin.panels.strip_style import themed_style
from cags_vsegei_plugin.panels.tooltips import as_plain_tooltip
from cags_vsegei_plugin.reports.index_drawing import base_line
from cags_vsegei_plugin.reports.strip_layout import Style
from cags_vsegei_plugin.translation import language, tr
from cags_vsegei_plugin.workflow.stretch_ages import UnitAge

_AROUND = 0.25
_UNIT_PIXELS = 34.0
_LEAST_BAR = 3.0
_OLDEST_MA = 4567.0
_OTHER_PIXELS = 3.0
_MARGIN = 4.0
_SMALL = 0.85


class _Scale(NamedTuple):
    """Ages become pixels: the older, the farther left."""

    area: QRectF
    base_ma: float
    top_ma: float

    def x(self, ma: float) -> float:
        share = (self.base_ma - ma) / (self.base_ma - self.top_ma)
        return float(self.area.left() + share * self.area.width())

    def bar(self, base_ma: float, top_ma: float, row: QRectF) -> QRectF:
        left, right = self.x(base_ma), self.x(top_ma)
        if right - left < _LEAST_BAR:
            left, right = (left + right - _LEAST_BAR) / 2, (left + right + _LEAST_BAR) / 2
        return QRectF(left, row.top(), right - left, row.height())


class AgeBars(QWidget):
    """Shows from when to when units were formed; hidden where no age is known."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.ages: Sequence[UnitAge] = ()
        self.setObjectName("age_bars")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Ages on the time scale"))
        self.hide()

    def show_ages(self, ages: Sequence[UnitAge]) -> None:
        """Show the ages of units, one below the other."""
        self.ages = tuple(ages)
        words = "; ".join(age_words(each) for each in self.ages)
        self.setAccessibleDescription(words)
        self.setToolTip(as_plain_tooltip("; ".join((*scale_words(self.ages), _axis_words()))))
        self.setVisible(any(each.has_age for each in self.ages))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the room of the axis, of a line for each unit, and of the names of the scales."""
        return QSize(240, round(self._line() * (2 + max(2, len(self.ages))) + 2 * _MARGIN))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the least room in which bars can be told apart."""
        return QSize(120, self.sizeHint().height())

    def limits(self) -> Tuple[float, float]:
        """Return the oldest and the youngest age that is drawn, in Ma."""
        given = [
            limit
            for each in self.ages
            if each.has_age
            for pair in ((each.base_ma, each.top_ma), *each.others)
            for limit in pair
        ]
        known = [float(limit) for limit in given if limit is not None]
        oldest, youngest = max(known, default=1.0), min(known, default=0.0)
        room = _AROUND * max(oldest - youngest, 0.02 * oldest, 1e-3)
        return min(_OLDEST_MA, oldest + room), max(0.0, youngest - room)

    def units(self) -> List[AxisUnit]:
        """Return the units of the time scale that are named now."""
        base_ma, top_ma = self.limits()
        return axis_units(base_ma, top_ma, max(2, int(self._area().width() / _UNIT_PIXELS)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the axis, then each unit in a line of its own."""
        painter, style = QPainter(self), themed_style(self)
        painter.fillRect(self.rect(), style.background)
        scale = _Scale(self._area(), *self.limits())
        axis = QRectF(scale.area.left(), _MARGIN, scale.area.width(), self._line() - 2.0)
        painter.setFont(style.font)
        _draw_title(painter, tr("ICS"), axis, style)
        for unit in self.units():
            _draw_unit(painter, unit, scale, axis, style)
        for number, each in enumerate(self.ages, start=1):
            top = _MARGIN + number * self._line()
            row = QRectF(scale.area.left(), top, scale.area.width(), self._line() - 2.0)
            _draw_title(painter, _side(each), row, style)
            _draw_age(painter, each, scale, row, style)
        self._draw_scales(painter, style)
        painter.end()

    def _draw_scales(self, painter: QPainter, style: Style) -> None:
        """Say below the bars in which scales the ages are written, as far as there is room."""
        top = _MARGIN + (1 + max(2, len(self.ages))) * self._line()
        place = QRectF(_MARGIN, top, self.width() - 2 * _MARGIN, self._line())
        side = Qt.TextElideMode.ElideRight
        named = "; ".join(scale_words(self.ages)) or _axis_words()
        small = QFont(style.font)
        small.setPointSizeF(_SMALL * small.pointSizeF())
        words = QFontMetrics(small).elidedText(named, side, int(place.width()))
        painter.setFont(small)
        painter.setPen(style.text)
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)

    def _line(self) -> float:
        return themed_style(self).line_height * 1.35

    def _area(self) -> QRectF:
        style = themed_style(self)
        left = (
            max(style.width(text) for text in (tr("China"), tr("Russia"), tr("ICS"))) + 3 * _MARGIN
        )
        return QRectF(left, 0.0, max(1.0, self.width() - left - _MARGIN), self.height())


def age_words(age: UnitAge) -> str:
    """Return a unit's age in words, for readers of the screen."""
    side = _side(age)
    shown = plain(age.index) or "–"
    if not age.has_age:
        return tr("{side}: {index}, no age", side=side, index=shown)
    words = tr(
        "{side}: {index}, {age} Ma",
        side=side,
        index=shown,
        age=limits_text(age.base_ma, age.top_ma),
    )
    return tr("{age} (in question)", age=words) if age.queried else words


def _axis_words() -> str:
    return tr("Axis: {scale}", scale=axis_title())


def scale_words(ages: Sequence[UnitAge]) -> List[str]:
    """Return the scales the ages are written in; their titles tell of which country they are."""
    titles = (each.scale.spoken(language()) for each in ages if each.scale is not None)
    return list(dict.fromkeys(titles))


def _draw_unit(
    painter: QPainter, unit: AxisUnit, scale: _Scale, axis: QRectF, style: Style
) -> None:
    place = scale.bar(unit.base_ma, unit.top_ma, axis).intersected(axis)
    colour = QColor(unit.colour)
    painter.fillRect(place, colour)
    painter.setPen(QPen(style.background, 1.0))
    painter.drawRect(place)
    for text in (unit.name.spoken(language()), unit.symbol):
        if text and style.width(text) + 4.0 <= place.width():
            painter.setPen(readable_on(colour))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
            return


def _side(age: UnitAge) -> str:
    return tr("China") if age.side == "china" else tr("Russia")


def _draw_title(painter: QPainter, title: str, row: QRectF, style: Style) -> None:
    painter.setPen(style.text)
    place = QRectF(0.0, row.top(), row.left() - _MARGIN, row.height())
    painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, title)


def _draw_age(painter: QPainter, age: UnitAge, scale: _Scale, row: QRectF, style: Style) -> None:
    """Draw a bar, hatched where the age is in question, others thin below it, and its words."""
    if age.base_ma is None or age.top_ma is None:
        painter.setPen(style.text)
        painter.drawText(row, Qt.AlignmentFlag.AlignVCenter, tr("no age"))
        return
    bar = scale.bar(age.base_ma, age.top_ma, row.adjusted(0, 1, 0, -_OTHER_PIXELS - 1))
    painter.setPen(QPen(style.text, 1.0))
    painter.setBrush(QBrush(QColor(age.colour)))
    painter.drawRect(bar)
    if age.queried:
        painter.setBrush(QBrush(readable_on(QColor(age.colour)), Qt.BrushStyle.BDiagPattern))
        painter.drawRect(bar)
    for base_ma, top_ma in age.others:
        low = QRectF(row.left(), row.bottom() - _OTHER_PIXELS, row.width(), _OTHER_PIXELS)
        painter.fillRect(scale.bar(base_ma, top_ma, low), style.text)
    _write_age(painter, age, bar, row, style)


def _write_age(painter: QPainter, age: UnitAge, bar: QRectF, row: QRectF, style: Style) -> None:
    """Write symbol and Ma behind the bar, else before it, else on it, wherever is room."""
    ma = tr("{age} Ma", age=limits_text(age.base_ma, age.top_ma))
    symbol = f"{age.symbol}?" if age.symbol and age.queried else age.symbol
    words = f"{symbol}  {ma}" if symbol else ma
    width = style.width(words)
    baseline = base_line(bar.top(), bar.height(), style.font)
    if bar.right() + 6.0 + width <= row.right():
        x, colour = bar.right() + 6.0, style.text
    elif bar.left() - 6.0 - width >= row.left():
        x, colour = bar.left() - 6.0 - width, style.text
    else:
        x, colour = max(row.left(), bar.center().x() - width / 2), readable_on(QColor(age.colour))
        if age.queried:
            ground = QRectF(x - 2.0, bar.top() + 1.0, width + 4.0, bar.height() - 2.0)
            painter.fillRect(ground, QColor(age.colour))
    painter.setPen(colour)
    painter.drawText(QPointF(x, baseline), words)
