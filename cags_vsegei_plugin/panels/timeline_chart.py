"""How far the review was, day by day: kilometres stacked, drawn by Qt alone."""

from __future__ import annotations

from datetime import date
from typing import List, NamedTuple, Optional, Sequence, Tuple

from qgis.PyQt.QtCore import QDate, QEvent, QLocale, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QPainter, QPaintEvent
from qgis.PyQt.QtWidgets import QSizePolicy, QToolTip, QWidget

from cags_vsegei_plugin.panels.letters import letters_on
from cags_vsegei_plugin.panels.numbers import kilometres_text
from cags_vsegei_plugin.panels.review_look import progress_title, status_colour
from cags_vsegei_plugin.panels.tooltips import as_plain_tooltip
from cags_vsegei_plugin.review.lifecycle import PROGRESS
from cags_vsegei_plugin.review.progress import Progress
from cags_vsegei_plugin.translation import locale, tr

Days = Sequence[Tuple[str, Progress]]
_HEIGHT = 180
_LEAST_PIXEL = 1.0


class Step(NamedTuple):
    """One day's share of the chart, in pixels; it lasts until the next day anybody signed."""

    day: int
    name: str
    place: QRectF


def day_text(day: str) -> str:
    """Return a day of the journal (UTC) in the user's manner."""
    told = QDate.fromString(day, Qt.DateFormat.ISODate)
    return locale().toString(told, QLocale.FormatType.ShortFormat) if told.isValid() else day


def steps(days: Days, width: float, height: float) -> List[Step]:
    """Return the parts of the chart, what is best at the bottom; the last day is one day wide."""
    total = max((sum(told.km[name] for name in PROGRESS) for _, told in days), default=0.0)
    if total <= 0.0 or width <= 0.0:
        return []
    starts = [_number(day) for day, _ in days]
    # A clock that was wrong may tell days out of their order.
    first, last = min(starts), max(starts) + 1
    ends = [*starts[1:], last]
    found, scale = [], width / (last - first)
    for at, (_, told) in enumerate(days):
        left, right = ((one - first) * scale for one in (starts[at], ends[at]))
        bottom = height
        for name in PROGRESS:
            part = max(0.0, told.km[name]) / total * height
            place = QRectF(left, bottom - part, max(_LEAST_PIXEL, right - left), part)
            found.append(Step(at, name, place))
            bottom -= part
    return found


def _number(day: str) -> int:
    try:
        return date.fromisoformat(day).toordinal()
    except ValueError:
        # A clock that was wrong, or a journal of somebody else.
        return 0


class TimelineChart(QWidget):
    """Draws the days from left to right; their words stand in its tooltips and in the table."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._days: Days = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        self.setAccessibleName(tr("Progress of the review over time"))

    def show_days(self, days: Days) -> None:
        """Show the days of a review."""
        self._days = days
        self.setAccessibleDescription(self.words(len(days) - 1) if days else "")
        self.update()

    def words(self, number: int) -> str:
        """Return a day in words."""
        day, told = self._days[number]
        shares = [
            tr("{what}: {km} km", what=progress_title(name), km=kilometres_text(told.km[name]))
            for name in PROGRESS
        ]
        return "\n".join([day_text(day), *shares])

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the room the chart likes to have."""
        return QSize(480, _HEIGHT)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the least room it can be read in."""
        return QSize(160, 90)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the days, and the first and the last of them below."""
        painter = QPainter(self)
        line = self.fontMetrics().height() + 2
        for step in steps(self._days, self.width(), self.height() - line):
            painter.fillRect(step.place, status_colour(step.name))
        painter.setPen(letters_on(self))
        base = QRectF(0, self.height() - line, self.width(), line)
        for number, side in ((0, Qt.AlignmentFlag.AlignLeft), (-1, Qt.AlignmentFlag.AlignRight)):
            if self._days and (number == 0 or len(self._days) > 1):
                painter.drawText(base, side, day_text(self._days[number][0]))
        painter.end()

    def event(self, event: QEvent) -> bool:
        """Say in a tooltip how far the review was on the day under the mouse."""
        if event.type() != QEvent.Type.ToolTip or not self._days:
            return super().event(event)
        number = self.day_at(float(event.pos().x()))
        QToolTip.showText(event.globalPos(), as_plain_tooltip(self.words(number)), self)
        return True

    def day_at(self, x: float) -> int:
        """Return which day a pixel shows."""
        shown = (step for step in steps(self._days, self.width(), 1.0) if step.place.left() <= x)
        return max((step.day for step in shown), default=0)
