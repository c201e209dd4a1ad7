"""How far the review is, as one bar: agreed, decided otherwise, proposed and open kilometres."""

from __future__ import annotations

from typing import Mapping, Optional

from qgis.PyQt.QtCore import QRectF, QSize, Qt
from qgis.PyQt.QtGui import QPainter, QPaintEvent, QPalette
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cags_vsegei_plugin.layers.contrast import readable_on
from cags_vsegei_plugin.panels.numbers import kilometres_text, per_cent_text
from cags_vsegei_plugin.panels.review_look import progress_title, status_colour
from cags_vsegei_plugin.panels.verdict_bar import segments
from cags_vsegei_plugin.review.lifecycle import PROGRESS
from cags_vsegei_plugin.translation import tr


class ProgressStrip(QWidget):
    """Draws the shares; their words stand under it."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._kilometres: Mapping[str, float] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Progress of the review in kilometres of border"))

    def show_kilometres(self, kilometres: Mapping[str, float]) -> None:
        """Show the shares."""
        self._kilometres = kilometres
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the room the bar likes to have."""
        return QSize(240, self.fontMetrics().height() + 2)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the segments, and in each its share where that is readable."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().color(QPalette.ColorRole.AlternateBase))
        for part in segments(self._kilometres, self.width()):
            place = QRectF(part.left, 0, part.width, self.height())
            colour = status_colour(part.verdict)
            painter.fillRect(place, colour)
            words = per_cent_text(part.kilometres, sum(self._kilometres.values()))
            if self.fontMetrics().horizontalAdvance(words) + 6 <= part.width:
                painter.setPen(readable_on(colour))
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()


class ReviewProgress(QWidget):
    """The bar, and under it the kilometres in words."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.strip = ProgressStrip(self)
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(1)
        layout.addWidget(self.strip)
        self.over_time = QToolButton(self)
        self.over_time.setObjectName("review_over_time")
        self.over_time.setAutoRaise(True)
        self.over_time.setText(tr("Over Time…"))
        self.over_time.setToolTip(tr("Draw how far the review was, day by day"))
        below = QHBoxLayout()
        below.addWidget(self.words, 1)
        below.addWidget(self.over_time)
        layout.addLayout(below)

    def show_kilometres(self, km: Mapping[str, float]) -> None:
        """Show how far the review is; nothing where there is no border to review."""
        kilometres = {name: max(0.0, km.get(name, 0.0)) for name in PROGRESS}
        self.setVisible(any(kilometres.values()))
        told = [
            tr("{what}: {km} km", what=progress_title(name), km=kilometres_text(kilometres[name]))
            for name in PROGRESS
            if kilometres[name] or name != "decided"
        ]
        self.strip.show_kilometres(kilometres)
        self.strip.setAccessibleDescription("; ".join(told))
        self.words.setText(" · ".join(told))
