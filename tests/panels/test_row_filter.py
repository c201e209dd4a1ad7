"""A filter looks at each row once, whatever a view has chosen meanwhile."""

from __future__ import annotations

from typing import Any, List

import pytest


@pytest.fixture
def shown(qgis_app: Any, rows: Any, monkeypatch: Any) -> Any:
    from cags_vsegei_plugin.panels.row_filter import RowFilter
    from cags_vsegei_plugin.panels.stretch_model import StretchModel

    asked: List[int] = []
    accepts = RowFilter.filterAcceptsRow

    def counted(self: Any, row: int, parent: Any) -> bool:
        asked.append(row)
        return bool(accepts(self, row, parent))

    monkeypatch.setattr(RowFilter, "filterAcceptsRow", counted)
    model = StretchModel()
    model.replace(rows)
    shown = RowFilter(model)
    shown.kept, shown.asked = model, asked
    return shown


@pytest.mark.parametrize("is_dynamic", [False, True])
def test_each_row_is_asked_for_once_with_a_row_chosen(shown: Any, is_dynamic: bool) -> None:
    from qgis.PyQt.QtWidgets import QTableView

    shown.setDynamicSortFilter(is_dynamic)
    view = QTableView()
    view.setModel(shown)
    view.selectRow(1)
    view.setCurrentIndex(shown.index(1, 0))
    shown.asked.clear()
    shown.ask([lambda row: row.stretch in ("s2", "s5", "s1")])
    assert [row.stretch for row in shown.rows()] == ["s2", "s5", "s1"]
    assert sorted(shown.asked) == [0, 1, 2, 3, 4]
    view.deleteLater()


def test_a_place_that_is_remembered_ends_with_the_list_it_was_in(shown: Any) -> None:
    from qgis.PyQt.QtCore import QPersistentModelIndex

    place = QPersistentModelIndex(shown.index(2, 0))
    shown.ask([lambda row: row.stretch == "s1"])
    assert not place.isValid()
    shown.ask([])
    assert not place.isValid() and shown.rowCount() == 5


@pytest.mark.parametrize("is_dynamic", [False, True])
def test_rows_that_move_while_they_are_listed_are_still_told_by_what_they_are(
    shown: Any, is_dynamic: bool
) -> None:
    from qgis.PyQt.QtCore import Qt

    shown.setDynamicSortFilter(is_dynamic)

    def sorted_by_length_and_counted() -> None:
        shown.sort(2, Qt.SortOrder.DescendingOrder)
        assert shown.rowCount() == 2

    # Whoever hears of the new list first may sort it, and ask for it, before its making has ended.
    shown.modelReset.connect(sorted_by_length_and_counted)
    for wanted in ({"s1", "s4"}, {"s2", "s3"}):
        shown.sort(0, Qt.SortOrder.AscendingOrder)
        shown.ask([lambda row, wanted=wanted: row.stretch in wanted])
        assert {row.stretch for row in shown.rows()} == wanted
