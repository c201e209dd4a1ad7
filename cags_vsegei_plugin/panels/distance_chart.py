"""A chart of how far apart the fronts lie: overlaps on the left, gaps on the right."""

from __future__ import annotations

from typing import Dict, List, Optional

from qgis.PyQt.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from qgis.PyQt.QtWidgets import QSizePolicy, QToolTip, QWidget

from cags_vsegei_plugin.panels.distance_layout import Bar, bars, edges, highest
from cags_vsegei_plugin.panels.letters import letters_on
from cags_vsegei_plugin.panels.numbers import kilometres_text, metres_text
from cags_vsegei_plugin.translation import tr
from cags_vsegei_plugin.workflow.front_distances import GAP, OVERLAP, SLIVER, FrontDistances

# Orange and blue are told apart by every eye; each has a shade for light and for dark themes.
_COLOURS = {OVERLAP: ("#d55e00", "#e69f00"), GAP: ("#0072b2", "#56b4e9")}
_KINDS = (OVERLAP, SLIVER, GAP)
_MIDDLE = Qt.AlignmentFlag.AlignCenter
_AT_THE_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class DistanceChart(QWidget):
    """Draws kilometres of front by signed distance; its words stand in it and in its tooltips."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._distances: Optional[FrontDistances] = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Kilometres of front by distance"))

    def show_distances(self, distances: FrontDistances) -> None:
        """Show the distances of a comparison."""
        self._distances = distances
        told = [row_text(bar) for bar in self.laid() if bar.row.km > 0]
        self.setAccessibleDescription("; ".join([*self._headings().values(), *told]))
        self.update()

    def laid(self) -> List[Bar]:
        """Return the bars where they are drawn."""
        if self._distances is None:
            return []
        return bars(self._distances, self._area(), highest(self._distances))

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the room the chart likes to have."""
        return QSize(760, 320)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the least room the chart can be read in."""
        return QSize(360, 200)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the axes, the bars, what they are, and the widths that matter."""
        if self._distances is None:
            return
        painter = QPainter(self)
        laid = self.laid()
        self._draw_scale(painter)
        for bar in laid:
            painter.fillRect(bar.place, self._brush(bar.kind, bar.row.to_m <= 0))
        self._draw_headings(painter, laid)
        self._draw_edges(painter, laid)
        self._draw_marks(painter, laid)
        painter.end()

    def event(self, event: QEvent) -> bool:
        """Say in a tooltip how many kilometres the mouse is on."""
        if event.type() != QEvent.Type.ToolTip:
            return super().event(event)
        here = [bar for bar in self.laid() if bar.column.contains(QPointF(event.pos()))]
        if here:
            QToolTip.showText(event.globalPos(), row_text(here[0]), self)
        else:
            QToolTip.hideText()
        return True

    def _area(self) -> QRectF:
        line = self.fontMetrics().height()
        left = self.fontMetrics().horizontalAdvance("00000 km") + 6
        return QRectF(left, 3 * line, self.width() - left - 12, self.height() - 7 * line)

    def _faint(self) -> QColor:
        colour = QColor(letters_on(self))
        colour.setAlphaF(0.25)
        return colour

    def _brush(self, kind: str, is_overlap: bool) -> QColor:
        """Return the colour of a bar; a sliver has the faint shade of its side."""
        is_dark = self.palette().color(QPalette.ColorRole.Window).lightnessF() < 0.5
        own = {SLIVER: OVERLAP if is_overlap else GAP}.get(kind, kind)
        colour = QColor(_COLOURS[own][int(is_dark)])
        if kind == SLIVER:
            colour.setAlphaF(0.45)
        return colour

    def _headings(self) -> Dict[str, str]:
        """Return the kinds in words, each with its kilometres."""
        if self._distances is None:
            return {}
        km = {kind: kilometres_text(self._distances.kilometres(kind)) for kind in _KINDS}
        return {
            OVERLAP: tr("Overlaps: {km} km", km=km[OVERLAP]),
            SLIVER: tr("Slivers: {km} km", km=km[SLIVER]),
            GAP: tr("Gaps: {km} km", km=km[GAP]),
        }

    def _draw_scale(self, painter: QPainter) -> None:
        area, top = self._area(), highest(self._distances) if self._distances else 1.0
        for share in (0.0, 0.5, 1.0):
            y = area.bottom() - share * area.height()
            painter.setPen(self._faint())
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(letters_on(self))
            place = QRectF(0, y - 20, area.left() - 6, 40)
            words = tr("{km} km", km=kilometres_text(share * top))
            painter.drawText(place, _AT_THE_RIGHT, words)

    def _draw_headings(self, painter: QPainter, laid: List[Bar]) -> None:
        painter.setPen(letters_on(self))
        line = self.fontMetrics().height()
        for kind, words in self._headings().items():
            columns = [bar.column for bar in laid if bar.kind == kind]
            if columns:
                middle = (columns[0].left() + columns[-1].right()) / 2
                self._draw_centred(painter, middle, 1.2 * line, words)

    def _draw_edges(self, painter: QPainter, laid: List[Bar]) -> None:
        """Write the metres under the edges, as many as there is room for."""
        painter.setPen(letters_on(self))
        y = self._area().bottom() + 0.8 * self.fontMetrics().height()
        free = -1e9
        for metres, x in edges(laid):
            words = metres_text(metres)
            half = self.fontMetrics().horizontalAdvance(words) / 2
            if x - half > free:
                self._draw_centred(painter, x, y, words)
                free = x + half + 4
        words = tr("Distance in metres: overlaps on the left, gaps on the right")
        below = y + 2.4 * self.fontMetrics().height()
        self._draw_centred(painter, self._area().center().x(), below, words)

    def _draw_marks(self, painter: QPainter, laid: List[Bar]) -> None:
        """Mark the width of a sliver and the tolerance on both sides."""
        if self._distances is None:
            return
        area, line = self._area(), self.fontMetrics().height()
        marks = {
            self._distances.sliver_m: tr("sliver"),
            self._distances.tolerance_m: tr("tolerance"),
        }
        for metres, x in edges(laid):
            words = marks.get(abs(metres))
            if words is not None:
                painter.setPen(QPen(letters_on(self), 1, Qt.PenStyle.DashLine))
                painter.drawLine(QPointF(x, area.top() - 0.4 * line), QPointF(x, area.bottom()))
                painter.setPen(letters_on(self))
                self._draw_centred(painter, x, area.bottom() + 1.9 * line, words)

    def _draw_centred(self, painter: QPainter, x: float, y: float, words: str) -> None:
        """Write words around a place, moved into the chart where they would leave it."""
        wide = self.fontMetrics().horizontalAdvance(words) + 2
        left = max(0.0, min(x - wide / 2, self.width() - wide))
        high = self.fontMetrics().height()
        painter.drawText(QRectF(left, y - high / 2, wide, high), _MIDDLE, words)


def row_text(bar: Bar) -> str:
    """Return what a bar tells."""
    return tr(
        "{low} to {high} m: {km} km",
        low=metres_text(bar.row.from_m),
        high=metres_text(bar.row.to_m),
        km=kilometres_text(bar.row.km),
    )
