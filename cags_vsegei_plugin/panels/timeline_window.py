"""The progress of the review over time: a chart, and the same days in a table."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QIcon, QPixmap
from qgis.PyQt.QtWidgets import (
    QDialog,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cags_vsegei_plugin.compat import flag_number
from cags_vsegei_plugin.panels.background import Background
from cags_vsegei_plugin.panels.numbers import kilometres_text
from cags_vsegei_plugin.panels.review_look import progress_title, status_colour
from cags_vsegei_plugin.panels.timeline_chart import Days, TimelineChart, day_text
from cags_vsegei_plugin.review.lifecycle import PROGRESS
from cags_vsegei_plugin.review.timeline import timeline
from cags_vsegei_plugin.review.view import View
from cags_vsegei_plugin.translation import tr

_SIGN, _EDGES = 16, 60
_WIDTH, _HEIGHT = 640, 480
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class TimelineWindow(QDialog):
    """Counts in the background, and says so meanwhile."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("CagsVsegeiTimeline")
        self.setWindowTitle(tr("Progress of the Review"))
        self.said = QLabel(self)
        self.said.setWordWrap(True)
        self.chart = TimelineChart(self)
        self.table = self._table()
        self.counting = Background(self)
        self.counting.done.connect(self._show)
        layout = QVBoxLayout(self)
        layout.addWidget(self.said)
        layout.addWidget(self.chart, 1)
        layout.addWidget(self.table, 1)
        header = self.table.horizontalHeader()
        titles = header.minimumSectionSize() * self.table.columnCount()
        self.resize(max(_WIDTH, titles + _EDGES), _HEIGHT)

    def count(self, view: View) -> None:
        """Count the days of a review as it is now."""
        self.said.setText(tr("The days are being counted…"))
        work = timeline(view)
        self.counting.start(tr("Progress of the review"), work.days)

    def close_down(self) -> None:
        """Stop what runs in the background."""
        self.counting.stop_and_wait()

    def _show(self, days: Days) -> None:
        words = tr("Kilometres of border at the end of each day (UTC) on which anybody signed.")
        self.said.setText(words if days else tr("Nobody has signed anything yet."))
        self.chart.show_days(days)
        self.table.setRowCount(len(days))
        # The newest day stands on top.
        for row, (day, told) in enumerate(reversed(days)):
            self.table.setItem(row, 0, QTableWidgetItem(day_text(day)))
            for column, name in enumerate(PROGRESS, 1):
                item = QTableWidgetItem(kilometres_text(told.km[name]))
                item.setTextAlignment(flag_number(_RIGHT))
                self.table.setItem(row, column, item)

    def _table(self) -> QTableWidget:
        table = QTableWidget(0, 1 + len(PROGRESS), self)
        table.setHorizontalHeaderItem(0, QTableWidgetItem(tr("Day")))
        for column, name in enumerate(PROGRESS, 1):
            title = tr("{what}, km", what=progress_title(name))
            table.setHorizontalHeaderItem(column, QTableWidgetItem(_swatch(name), title))
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setAlternatingRowColors(True)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        titles = max(map(header.sectionSizeHint, range(table.columnCount())))
        header.setMinimumSectionSize(titles + _SIGN)
        table.setAccessibleName(tr("Progress of the review over time"))
        return table


def _swatch(name: str) -> QIcon:
    """Return the colour of the chart, which is its legend."""
    drawn = QPixmap(QSize(12, 12))
    drawn.fill(status_colour(name))
    return QIcon(drawn)
