"""The whole border in one bar: the worst verdicts, what is open, and what is seen above."""

from __future__ import annotations

from typing import Any, Optional

import numpy as np
from qgis.PyQt.QtCore import QEvent, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen, QPixmap
from qgis.PyQt.QtWidgets import QSizePolicy, QToolTip, QWidget

from cags_vsegei_plugin.panels.numbers import kilometres_text
from cags_vsegei_plugin.panels.strip_extent import StripExtent
from cags_vsegei_plugin.panels.strip_style import themed_style
from cags_vsegei_plugin.reports.strip_bands import draw_colours, draw_values, verdict_paints
from cags_vsegei_plugin.translation import tr
from cags_vsegei_plugin.workflow.border_strip import Strip, border_strip

_MARGIN = 4.0
_OPEN_PIXELS = 5.0
_LEAST_WINDOW = 6.0
_NOTHING = 0


class StripOverview(QWidget):
    """Shows where on the border the strip is; drag the frame, or click to bring it there."""

    def __init__(self, extent: StripExtent, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.strip = border_strip([], {})
        self._extent = extent
        self._current: Optional[Any] = None
        self._drawn: Optional[QPixmap] = None
        self._grip: Optional[float] = None
        self.setObjectName("strip_overview")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Overview of the whole border"))
        extent.changed.connect(self.update)

    def show_strip(self, strip: Strip) -> None:
        """Show another border."""
        self.strip, self._drawn = strip, None
        total = float((strip.pieces.stop - strip.pieces.start).sum())
        is_open = (strip.pieces.stop - strip.pieces.start)[strip.is_open]
        words = tr(
            "{open} of {total} km are open",
            open=kilometres_text(float(is_open.sum())),
            total=kilometres_text(total),
        )
        self.setAccessibleDescription(words)
        self.update()

    def show_current(self, row: Optional[Any]) -> None:
        """Mark the current stretch."""
        self._current = row
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the room the bar likes to have."""
        return QSize(600, round(self.fontMetrics().height() * 1.6))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the bar, which is kept until the border changes, and the frame on it."""
        if self._drawn is None or self._drawn.size() != self.size() * self.devicePixelRatioF():
            self._drawn = self._draw_bar()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._drawn)
        if self._current is not None:
            self._draw_current(painter, self._current)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 2.0))
        veil = QColor(self.palette().color(QPalette.ColorRole.Highlight))
        veil.setAlpha(40)
        painter.setBrush(veil)
        painter.drawRect(self.frame())
        painter.end()

    def frame(self) -> QRectF:
        """Return where the part that is seen stands."""
        left, right = self._x(self._extent.left), self._x(self._extent.right)
        if right - left < _LEAST_WINDOW:
            left, right = (left + right - _LEAST_WINDOW) / 2, (left + right + _LEAST_WINDOW) / 2
        return QRectF(left, 1.0, right - left, self.height() - 2.0)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Take the frame, or bring it to where the mouse is."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        x = float(event.pos().x())
        middle = self.frame().center().x()
        inside = self.frame().left() <= x <= self.frame().right()
        self._grip = x - middle if inside and not self._extent.is_whole else 0.0
        self._bring(x)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Move the frame with the mouse."""
        if self._grip is not None:
            self._bring(float(event.pos().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Let the frame go."""
        self._grip = None

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Draw anew in another theme."""
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._drawn = None
        super().changeEvent(event)

    def event(self, event: QEvent) -> bool:
        """Say how much is open."""
        if event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.accessibleDescription(), self)
            return True
        return super().event(event)

    def _bring(self, x: float) -> None:
        middle = self._km(x - (self._grip or 0.0))
        half = self._extent.span / 2
        self._extent.show(middle - half, middle + half)

    def _area(self) -> QRectF:
        return QRectF(_MARGIN, 3.0, max(1.0, self.width() - 2 * _MARGIN), self.height() - 6.0)

    def _x(self, km: float) -> float:
        area, extent = self._area(), self._extent
        return area.left() + (km - extent.first) / (extent.last - extent.first) * area.width()

    def _km(self, x: float) -> float:
        area, extent = self._area(), self._extent
        return extent.first + (x - area.left()) / area.width() * (extent.last - extent.first)

    def _draw_bar(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        drawn = QPixmap(self.size() * ratio)
        drawn.setDevicePixelRatio(ratio)
        drawn.fill(self.palette().color(QPalette.ColorRole.Base))
        area = self._area()
        columns = max(1, round(area.width() * ratio))
        edges = np.linspace(self.strip.from_km, self.strip.to_km, columns + 1)
        seen = self.strip.columns(edges)
        painter = QPainter(drawn)
        upper = area.adjusted(0, 0, 0, -_OPEN_PIXELS - 1)
        draw_values(painter, upper, seen.verdict, verdict_paints(self.strip.verdicts), False)
        self._draw_open(painter, self.strip.open_columns(edges))
        painter.end()
        return drawn

    def _draw_open(self, painter: QPainter, status: np.ndarray) -> None:
        """Draw under the verdicts what is open; what is done stays pale."""
        area = self._area()
        style = themed_style(self)
        open_argb, done_argb = style.text.rgba(), style.faint.rgba()
        table = np.array([_NOTHING, done_argb, open_argb, _NOTHING], np.uint32)
        lower = QRectF(area.left(), area.bottom() - _OPEN_PIXELS, area.width(), _OPEN_PIXELS)
        draw_colours(painter, lower, table[status], False)

    def _draw_current(self, painter: QPainter, row: Any) -> None:
        x = self._x((row.from_km + row.to_km) / 2)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Base), 4.0))
        painter.drawLine(round(x), 0, round(x), self.height())
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 2.0))
        painter.drawLine(round(x), 0, round(x), self.height())
