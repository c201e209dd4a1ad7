"""The answer as one bar: each verdict as wide as its share of the border."""

from __future__ import annotations

from typing import Iterator, List, Mapping, NamedTuple, Optional

from qgis.PyQt.QtCore import QEvent, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QPainter, QPaintEvent, QPalette
from qgis.PyQt.QtWidgets import QSizePolicy, QToolTip, QWidget

from cags_vsegei_plugin.layers.contrast import readable_on
from cags_vsegei_plugin.panels import verdict_look
from cags_vsegei_plugin.panels.numbers import kilometres_text, per_cent_text
from cags_vsegei_plugin.translation import tr


class Segment(NamedTuple):
    """A part of the bar, in pixels from its left end."""

    verdict: str
    kilometres: float
    left: float
    width: float


def segments(kilometres: Mapping[str, float], width: float) -> List[Segment]:
    """Return the parts of a bar of a width; a verdict without kilometres has none."""
    total = sum(kilometres.values())
    return list(_laid(kilometres, width / total)) if total > 0 else []


def _laid(kilometres: Mapping[str, float], pixels: float) -> Iterator[Segment]:
    left = 0.0
    for verdict, length in kilometres.items():
        if length > 0:
            yield Segment(verdict, length, left, length * pixels)
            left += length * pixels


def share_text(verdict: str, kilometres: Mapping[str, float]) -> str:
    """Return a verdict with its kilometres and per cent, for people."""
    return tr(
        "{verdict}: {km} km ({share})",
        verdict=verdict_look.title(verdict),
        km=kilometres_text(kilometres.get(verdict, 0.0)),
        share=per_cent_text(kilometres.get(verdict, 0.0), sum(kilometres.values())),
    )


class VerdictBar(QWidget):
    """Draws the shares; their words stand beside it, and in its tooltips."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._kilometres: Mapping[str, float] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Kilometres of border by verdict"))

    def show_kilometres(self, kilometres: Mapping[str, float]) -> None:
        """Show the shares of a comparison."""
        self._kilometres = dict(kilometres)
        words = [share_text(verdict, kilometres) for verdict in kilometres]
        self.setAccessibleDescription("; ".join(words))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the room the bar likes to have."""
        return QSize(240, self.fontMetrics().height() + 8)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the least room the bar can be read in."""
        return QSize(80, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the segments, a line of the theme's colour between them."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().color(QPalette.ColorRole.AlternateBase))
        for part in segments(self._kilometres, self.width()):
            place = QRectF(part.left, 0, part.width, self.height())
            painter.fillRect(place, verdict_look.colour(part.verdict))
            self._draw_share(painter, part, place)
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _draw_share(self, painter: QPainter, part: Segment, place: QRectF) -> None:
        words = per_cent_text(part.kilometres, sum(self._kilometres.values()))
        if self.fontMetrics().horizontalAdvance(words) + 6 > part.width:
            return
        painter.setPen(readable_on(verdict_look.colour(part.verdict)))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)

    def event(self, event: QEvent) -> bool:
        """Say in a tooltip which verdict the mouse is on."""
        if event.type() != QEvent.Type.ToolTip:
            return super().event(event)
        at = event.pos().x()
        for part in segments(self._kilometres, self.width()):
            if part.left <= at < part.left + part.width:
                words = share_text(part.verdict, self._kilometres)
                QToolTip.showText(event.globalPos(), words, self)
                return True
        QToolTip.hideText()
        return True
