"""How tables of plain rows look and behave: one row is chosen, titles sort."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAbstractItemView, QWidget

from cags_vsegei_plugin.panels.placeholder_table import PlaceholderTable
from cags_vsegei_plugin.panels.row_filter import RowFilter
from cags_vsegei_plugin.panels.sorted_header import SortedHeader

# Widths are told by the first rows: those of a thousand take a second.
_MEASURED_ROWS = 20


def row_table(parent: QWidget, name: str, shown: RowFilter, sorted_by: int = 0) -> PlaceholderTable:
    """Return a table of what is shown of some rows, sorted by a column."""
    table = PlaceholderTable(parent)
    table.setObjectName(name)
    table.setModel(shown)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setAlternatingRowColors(True)
    table.setTabKeyNavigation(False)
    table.setWordWrap(False)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(line_height(table))
    header = SortedHeader(table)
    table.setHorizontalHeader(header)
    header.setResizeContentsPrecision(_MEASURED_ROWS)
    header.setStretchLastSection(False)
    header.setTextElideMode(Qt.TextElideMode.ElideRight)
    header.setSortIndicator(sorted_by, Qt.SortOrder.AscendingOrder)
    table.setSortingEnabled(True)
    return table


def line_height(table: QWidget) -> int:
    """Return the height of a row, in pixels."""
    return table.fontMetrics().height() + 8
