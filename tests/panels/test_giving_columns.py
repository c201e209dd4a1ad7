"""In a narrow dock indices give way, and the kilometres of a row stay in sight."""

from __future__ import annotations

from typing import Any

import pytest

LENGTH, CHINA, RUSSIA = 4, 2, 3
WIDTHS = (90, 90, 120, 150, 60, 200)


@pytest.fixture
def table(qgis_app: Any) -> Any:
    from qgis.PyQt.QtGui import QStandardItemModel
    from qgis.PyQt.QtWidgets import QTableView

    from cags_vsegei_plugin.panels.giving_columns import GivingColumns

    table = QTableView()
    table.setModel(QStandardItemModel(0, len(WIDTHS), table))
    table.verticalHeader().hide()
    for column, width in enumerate(WIDTHS):
        table.setColumnWidth(column, width)
    table.show()
    table.giving = GivingColumns(table, LENGTH, {CHINA: 5, RUSSIA: 5})
    table.giving.want()
    yield table
    table.deleteLater()


def resized(table: Any, width: int) -> Any:
    from qgis.PyQt.QtWidgets import QApplication

    table.resize(width, 200)
    QApplication.processEvents()
    return table


def reach(table: Any) -> int:
    return int(table.columnViewportPosition(LENGTH) + table.columnWidth(LENGTH))


def test_kilometres_are_in_sight_where_indices_can_give_way(table: Any) -> None:
    for width in (440, 900, 420):
        assert reach(resized(table, width)) <= table.viewport().width(), width


def test_columns_have_their_widths_back_where_there_is_room(table: Any) -> None:
    resized(resized(table, 420), 900)
    assert [table.columnWidth(column) for column in range(len(WIDTHS))] == list(WIDTHS)


def test_indices_keep_some_letters_however_narrow_the_dock_is(table: Any) -> None:
    resized(table, 150)
    assert table.columnWidth(CHINA) >= 5 * table.fontMetrics().averageCharWidth()
    assert table.columnWidth(0) == WIDTHS[0]


def test_widths_that_a_user_has_set_are_left_alone(table: Any) -> None:
    table.setColumnWidth(CHINA, 300)
    assert resized(table, 420).columnWidth(CHINA) == 300


def test_a_long_title_is_cut_short_and_told_in_full_in_its_tooltip(qgis_app: Any) -> None:
    from qgis.PyQt.QtCore import Qt

    from cags_vsegei_plugin.panels.stretch_list import StretchList
    from cags_vsegei_plugin.panels.stretch_model import LENGTH_COLUMN as LAST

    listed = StretchList()
    listed.view.setColumnHidden(1, True)
    listed.resize(398, 600)
    listed.show()
    font = listed.view.font()
    font.setPointSizeF(12.5)
    listed.view.setFont(font)
    listed.view.horizontalHeader().setFont(font)
    listed.fit_columns()
    view = resized(listed.view, 398)
    right = view.columnViewportPosition(LAST) + view.columnWidth(LAST)
    assert right <= view.viewport().width()
    header = listed.model.headerData(0, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    assert header == "Severity"
    listed.deleteLater()


def test_a_title_is_cut_short_only_where_nothing_else_gives(table: Any) -> None:
    table.model().setHorizontalHeaderLabels(["", "", "A long title", "R", "", ""])
    hint = table.horizontalHeader().sectionSizeHint(CHINA)
    assert 5 * table.fontMetrics().averageCharWidth() < hint < WIDTHS[CHINA]
    whole = sum(WIDTHS[:CHINA]) + hint + 60 + WIDTHS[LENGTH]
    resized(table, whole + table.frameWidth() * 2)
    assert table.columnWidth(CHINA) >= hint
    assert table.columnWidth(RUSSIA) < hint
    assert reach(resized(table, whole - 30)) <= table.viewport().width()
    assert table.columnWidth(CHINA) < hint
