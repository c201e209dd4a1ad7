"""Kilometres by verdict along the border: one bar per section, drawn by Qt alone."""

from __future__ import annotations

from typing import Dict, List, NamedTuple, Optional, Sequence, Tuple

from qgis.PyQt.QtCore import QEvent, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QPainter, QPaintEvent
from qgis.PyQt.QtWidgets import QSizePolicy, QToolTip, QWidget

from cags_vsegei_plugin.panels import verdict_look
from cags_vsegei_plugin.panels.letters import letters_on
from cags_vsegei_plugin.panels.numbers import kilometres_text
from cags_vsegei_plugin.panels.stretch_rows import VERDICTS
from cags_vsegei_plugin.panels.verdict_bar import share_text
from cags_vsegei_plugin.translation import tr

Sections = Sequence[Tuple[str, Dict[str, float]]]
_LEAST_BAR = 6
_GAP = 2
_HEIGHT = 150


class Bar(NamedTuple):
    """A part of a section's bar, in pixels."""

    section: int
    verdict: str
    place: QRectF


def bars(sections: Sections, width: float, height: float) -> List[Bar]:
    """Return the parts of all bars, stacked from the bottom: what is worst stands on top."""
    longest = max((sum(km.values()) for _, km in sections), default=0.0)
    if longest <= 0 or width <= 0:
        return []
    found, step = [], width / len(sections)
    for number, (_, km) in enumerate(sections):
        bottom = height
        for verdict in VERDICTS:
            part = km.get(verdict, 0.0) / longest * height
            if part > 0:
                place = QRectF(number * step, bottom - part, max(1.0, step - _GAP), part)
                found.append(Bar(number, verdict, place))
                bottom -= part
    return found


class SectionChart(QWidget):
    """Draws the sections from left to right as the border runs; words stand in its tooltips."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._sections: Sections = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        self.setAccessibleName(tr("Kilometres by verdict along the border"))

    def show_sections(self, sections: Sections) -> None:
        """Show the sections of a comparison."""
        self._sections = sections
        self.setMinimumWidth(_LEAST_BAR * len(sections))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the room the bars like to have."""
        return QSize(480, _HEIGHT)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the least room the bars can be read in."""
        return QSize(120, 80)

    def words(self, number: int) -> str:
        """Return a section in words."""
        section, km = self._sections[number]
        shares = [share_text(verdict, km) for verdict in VERDICTS if km.get(verdict)]
        return "\n".join([tr("{section} km", section=section), *shares])

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the bars on a base, and the kilometres at both ends."""
        painter = QPainter(self)
        line = self.fontMetrics().height() + 2
        for bar in bars(self._sections, self.width(), self.height() - line):
            painter.fillRect(bar.place, verdict_look.colour(bar.verdict))
        painter.setPen(letters_on(self))
        base = QRectF(0, self.height() - line, self.width(), line)
        for number, side in ((0, Qt.AlignmentFlag.AlignLeft), (-1, Qt.AlignmentFlag.AlignRight)):
            if self._sections:
                painter.drawText(base, side, self._end(number))
        painter.end()

    def _end(self, number: int) -> str:
        limits = self._sections[number][0].split("–")
        return tr("{place} km", place=kilometres_text(float(limits[number])))

    def event(self, event: QEvent) -> bool:
        """Say in a tooltip what the section under the mouse has."""
        if event.type() != QEvent.Type.ToolTip or not self._sections:
            return super().event(event)
        number = int(event.pos().x() * len(self._sections) / max(1, self.width()))
        QToolTip.showText(event.globalPos(), self.words(min(number, len(self._sections) - 1)), self)
        return True
