"""The title of the column that is sorted by is read whole, in every style."""

from __future__ import annotations

from typing import Any, Iterator

import pytest

TITLES = ("Severity", "Китай", "严重程度")
SHEET = "* { font-size: 9pt }"


@pytest.fixture(scope="module", params=["Fusion", "Windows"])
def styled(request: Any, qgis_app: Any) -> Iterator[Any]:
    """The application with a sheet, as QGIS has it: that is what takes the room twice."""
    from qgis.PyQt.QtWidgets import QApplication

    before = QApplication.style().objectName(), qgis_app.styleSheet()
    QApplication.setStyle(request.param)
    qgis_app.setStyleSheet(SHEET)
    yield qgis_app
    qgis_app.setStyleSheet(before[1])
    QApplication.setStyle(before[0])


def made(column: int, header: Any = None) -> Any:
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtGui import QStandardItemModel
    from qgis.PyQt.QtWidgets import QTableView

    table = QTableView()
    table.setModel(QStandardItemModel(0, len(TITLES), table))
    table.model().setHorizontalHeaderLabels(TITLES)
    if header is not None:
        table.setHorizontalHeader(header(table))
    table.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
    table.horizontalHeader().setSortIndicator(column, Qt.SortOrder.AscendingOrder)
    table.setSortingEnabled(True)
    return table


def drawn(table: Any, column: int, width: int) -> Any:
    """Return the picture of a title, cut to the width of its narrowest column."""
    from qgis.PyQt.QtWidgets import QApplication

    table.setColumnWidth(column, width)
    table.resize(600, 100)
    table.show()
    QApplication.processEvents()
    header = table.horizontalHeader()
    left = header.sectionViewportPosition(column)
    picture = header.grab().copy(left, 0, width, header.height()).toImage()
    table.deleteLater()
    return picture


def ink(picture: Any) -> int:
    """Return how many pixels are dark: letters, not the ground of a heading."""
    return sum(
        picture.pixelColor(x, y).lightness() < 96
        for x in range(picture.width())
        for y in range(picture.height())
    )


@pytest.mark.parametrize("column", range(len(TITLES)))
def test_a_sorted_title_is_drawn_as_in_a_column_with_much_room(styled: Any, column: int) -> None:
    from cags_vsegei_plugin.panels.sorted_header import SortedHeader

    table = made(column, SortedHeader)
    hint = table.horizontalHeader().sectionSizeHint(column)
    whole = ink(drawn(made(column, SortedHeader), column, hint + 100))
    assert ink(drawn(table, column, hint)) == whole


def test_without_it_qt_cuts_a_title_short(styled: Any) -> None:
    table = made(0)
    hint = table.horizontalHeader().sectionSizeHint(0)
    assert ink(drawn(table, 0, hint)) != ink(drawn(made(0), 0, hint + 100))


def test_titles_that_are_not_sorted_by_ask_for_no_more_than_in_qt(styled: Any) -> None:
    from cags_vsegei_plugin.panels.sorted_header import SortedHeader

    tables = [made(0, header) for header in (SortedHeader, None)]
    ours, theirs = (
        [table.horizontalHeader().sectionSizeHint(column) for column in (1, 2)] for table in tables
    )
    assert ours == theirs
