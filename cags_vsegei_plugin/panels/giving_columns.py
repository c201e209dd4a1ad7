"""Columns that give way in a narrow dock, so that what counts of a row stays in sight."""

from __future__ import annotations

from typing import Dict, Mapping

from qgis.PyQt.QtCore import QEvent, QObject
from qgis.PyQt.QtWidgets import QTableView


class GivingColumns(QObject):
    """Narrows columns until all up to `last` are seen; widths a user has set are left alone.

    `least` has the columns that give way, with the letters each of them keeps.
    """

    def __init__(self, table: QTableView, last: int, least: Mapping[int, int]) -> None:
        super().__init__(table)
        self._table, self._last, self._least = table, last, least
        self._wanted: Dict[int, int] = {}
        self._given: Dict[int, int] = {}
        table.viewport().installEventFilter(self)

    def want(self) -> None:
        """Take the widths the columns have now for those they shall have where there is room."""
        self._wanted = self._widths()
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit the columns to a table of another width."""
        if event.type() == QEvent.Type.Resize and self._given == self._widths():
            self._fit()
        return False

    def _widths(self) -> Dict[int, int]:
        return {column: self._table.columnWidth(column) for column in self._least}

    def _fit(self) -> None:
        table = self._table
        stiff = (each for each in range(self._last + 1) if each not in self._least)
        fitting = table.viewport().width() - sum(map(table.columnWidth, stiff))
        widths = dict(self._wanted)
        # Titles are cut short only where what stands below them has given all it can.
        for narrowest in (self._titled, self._narrowest):
            widths = _narrowed(widths, {each: narrowest(each) for each in widths}, fitting)
        for column, width in widths.items():
            table.setColumnWidth(column, width)
        self._given = self._widths()

    def _titled(self, column: int) -> int:
        """Return the pixels at which a column keeps its letters and its title."""
        title = self._table.horizontalHeader().sectionSizeHint(column)
        return min(self._wanted[column], max(self._narrowest(column), title))

    def _narrowest(self, column: int) -> int:
        """Return the pixels a column keeps for its letters; its title is cut short."""
        letters = self._table.fontMetrics().averageCharWidth() * self._least[column]
        return min(self._wanted[column], letters)


def _narrowed(
    widths: Mapping[int, int], narrowest: Mapping[int, int], fitting: int
) -> Dict[int, int]:
    """Return widths that give way alike, until together they are `fitting` or the narrowest."""
    room = {column: max(0, width - narrowest[column]) for column, width in widths.items()}
    total = sum(room.values())
    share = min(1.0, max(0.0, (sum(widths.values()) - fitting) / total)) if total else 0.0
    return {column: int(width - room[column] * share) for column, width in widths.items()}
