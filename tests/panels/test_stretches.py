"""The list of stretches: what it shows, in which order, and what it keeps to itself."""

from __future__ import annotations

from typing import Any, List

import pytest

from tests.timing import seconds


@pytest.fixture
def model(qgis_app: Any, rows: Any) -> Any:
    from qgis.PyQt.QtTest import QAbstractItemModelTester

    from cags_vsegei_plugin.panels.stretch_model import StretchModel

    model = StretchModel()
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    model.tester = QAbstractItemModelTester(model, fatal)
    model.replace(rows)
    return model


@pytest.fixture
def shown(model: Any) -> Any:
    from qgis.PyQt.QtTest import QAbstractItemModelTester

    from cags_vsegei_plugin.panels.stretch_filter import StretchFilter

    proxy = StretchFilter(model)
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    proxy.tester = QAbstractItemModelTester(proxy, fatal)
    return proxy


def ids(proxy: Any) -> List[str]:
    model = proxy.sourceModel()
    places = (proxy.mapToSource(proxy.index(row, 0)).row() for row in range(proxy.rowCount()))
    return [model.row(place).stretch for place in places]


def test_the_most_urgent_stretch_comes_first_then_the_longest(rows: Any) -> None:
    assert [row.stretch for row in rows] == ["s3", "s2", "s5", "s4", "s1"]


def test_nulls_are_empty_texts_and_missing_polygons(rows: Any) -> None:
    one_sided = rows[3]
    assert one_sided.russia_index == "" and one_sided.russia_fid is None


def test_kilometres_are_summed_by_verdict_in_a_fixed_order(rows: Any) -> None:
    from cags_vsegei_plugin.panels.stretch_rows import kilometres

    sums = kilometres(rows)
    assert list(sums) == ["agreed", "consistent", "soft", "mismatch", "unread", "one_sided"]
    assert sums["mismatch"] == pytest.approx(8.5)
    assert sums["agreed"] == 0.0


def test_sorting_by_length_goes_both_ways(shown: Any) -> None:
    from qgis.PyQt.QtCore import Qt

    from cags_vsegei_plugin.panels.stretch_model import LENGTH_COLUMN

    shown.sort(LENGTH_COLUMN, Qt.SortOrder.DescendingOrder)
    assert ids(shown)[0] == "s3"
    shown.sort(LENGTH_COLUMN, Qt.SortOrder.AscendingOrder)
    assert ids(shown)[-1] == "s3"


def test_words_are_looked_for_in_indices_codes_and_reasons(shown: Any) -> None:
    shown.show_words("lit-1")
    assert ids(shown) == ["s3"]
    shown.show_words("γδpz3")
    assert ids(shown) == ["s2"]
    shown.show_words("j3")
    assert ids(shown) == ["s3", "s1"]
    shown.show_words("")
    assert len(ids(shown)) == 5


def test_verdicts_can_be_asked_for_alone(shown: Any) -> None:
    shown.show_verdicts({"mismatch", "unread"})
    assert ids(shown) == ["s3", "s2", "s5"]
    shown.show_verdicts(frozenset())
    assert len(ids(shown)) == 5


def test_the_filter_holds_when_the_order_changes(shown: Any) -> None:
    from qgis.PyQt.QtCore import Qt

    from cags_vsegei_plugin.panels.stretch_model import AT_COLUMN

    shown.show_verdicts({"mismatch"})
    shown.sort(AT_COLUMN, Qt.SortOrder.AscendingOrder)
    assert ids(shown) == ["s2", "s3"]


def test_the_current_row_follows_its_stretch_when_sorted(shown: Any) -> None:
    from qgis.PyQt.QtCore import QPersistentModelIndex, Qt

    from cags_vsegei_plugin.panels.stretch_model import LENGTH_COLUMN

    kept = QPersistentModelIndex(shown.index(0, 0))
    shown.sort(LENGTH_COLUMN, Qt.SortOrder.AscendingOrder)
    assert kept.row() == 4


def test_html_in_an_index_is_shown_letter_by_letter(model: Any) -> None:
    from qgis.PyQt.QtCore import Qt

    from cags_vsegei_plugin.panels.stretch_model import CHINA_COLUMN

    cell = model.index(model.number_of("s5"), CHINA_COLUMN)
    assert cell.data() == "<b>K1</b>"
    assert "<b>" not in cell.data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;" in cell.data(Qt.ItemDataRole.ToolTipRole)


def test_a_verdict_has_an_icon_and_a_word(model: Any) -> None:
    from qgis.PyQt.QtCore import Qt

    from cags_vsegei_plugin.panels.stretch_model import VERDICT_COLUMN

    cell = model.index(0, VERDICT_COLUMN)
    assert cell.data()
    assert not cell.data(Qt.ItemDataRole.DecorationRole).isNull()


def test_fifty_thousand_stretches_are_sorted_and_filtered_at_once(qgis_app: Any, rows: Any) -> None:
    from qgis.PyQt.QtCore import Qt

    from cags_vsegei_plugin.panels.stretch_list import StretchList
    from cags_vsegei_plugin.panels.stretch_model import LENGTH_COLUMN

    many = [row._replace(stretch=f"{n}", feature_id=n) for n, row in enumerate(rows * 10_000)]
    listed = StretchList()
    listed.replace(many)

    def sorted_and_filtered() -> None:
        listed.view.sortByColumn(LENGTH_COLUMN, Qt.SortOrder.DescendingOrder)
        listed.shown.show_words("rocks")

    assert seconds(sorted_and_filtered) < 1.5
    assert listed.shown.rowCount() == 10_000


def test_the_list_tells_only_what_the_user_chose(qgis_app: Any, rows: Any) -> None:
    from cags_vsegei_plugin.panels.stretch_list import StretchList

    listed, told = StretchList(), []
    listed.conflict.visited.connect(told.append)
    listed.replace(rows)
    listed.go_to("s2")
    listed.show_verdicts({"mismatch"})
    assert told == [] and listed.current().stretch == "s2"
    listed.view.setCurrentIndex(listed.shown.index(0, 0))
    assert told == ["s3"]


def test_the_current_stretch_stays_through_a_new_run(qgis_app: Any, rows: Any) -> None:
    from cags_vsegei_plugin.panels.stretch_list import StretchList

    listed, told = StretchList(), []
    listed.conflict.visited.connect(told.append)
    listed.replace(rows)
    listed.go_to("s4")
    listed.replace([row for row in reversed(rows) if row.stretch != "s3"])
    assert listed.current().stretch == "s4" and told == []
    listed.replace([row for row in rows if row.stretch != "s4"])
    assert listed.current() is None


def test_a_stretch_that_was_current_can_be_gone_to_again_by_enter(qgis_app: Any, rows: Any) -> None:
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtTest import QTest

    from cags_vsegei_plugin.panels.stretch_list import StretchList

    listed, told = StretchList(), []
    listed.conflict.visited.connect(told.append)
    listed.replace(rows)
    listed.go_to("s4")
    QTest.keyClick(listed.view, Qt.Key.Key_Return)
    assert told == ["s4"]


def test_the_reasons_of_the_current_stretch_are_read_in_full(qgis_app: Any, rows: Any) -> None:
    from cags_vsegei_plugin.panels.stretch_list import StretchList

    listed = StretchList()
    listed.replace([row._replace(reason=f"<i>{row.reason}</i>") for row in rows])
    listed.go_to("s3")
    words = listed.details.toPlainText()
    assert "<i>Rocks.</i>" in words and "LIT-1: " in words and "5.0" in words
    listed.replace([])
    assert listed.details.toPlainText() == ""


def test_a_side_without_a_polygon_is_a_dash(model: Any) -> None:
    from cags_vsegei_plugin.panels.stretch_model import RUSSIA_COLUMN

    assert model.index(model.number_of("s4"), RUSSIA_COLUMN).data() == "–"


def test_single_rows_change_and_what_is_current_stays(model: Any, shown: Any, rows: Any) -> None:
    from qgis.PyQt.QtCore import QPersistentModelIndex

    kept = QPersistentModelIndex(model.index(4, 0))
    longer = rows[1]._replace(length_km=3.0)
    new = rows[2]._replace(feature_id=99, stretch="s9", verdict="mismatch")
    resets: List[int] = []
    model.modelReset.connect(lambda: resets.append(1))
    model.change([longer, new], [rows[0].identity])
    assert [row.stretch for row in model.rows()] == ["s2", "s5", "s4", "s1", "s9"]
    assert model.row(kept.row()).stretch == "s1" and model.row(0).length_km == 3.0
    assert ids(shown) == ["s2", "s5", "s4", "s1", "s9"] and resets == []


def test_a_new_row_that_the_filter_hides_is_not_listed(model: Any, shown: Any, rows: Any) -> None:
    shown.show_verdicts({"unread"})
    new = rows[2]._replace(feature_id=99, stretch="s9")
    model.change([new, rows[3]._replace(feature_id=98, stretch="s8")], [])
    assert ids(shown) == ["s5", "s9"]


def test_many_rows_that_only_moved_are_told_at_once(model: Any, rows: Any) -> None:
    many = [rows[0]._replace(feature_id=100 + k, stretch=f"m{k}") for k in range(300)]
    model.replace(many)
    told: List[int] = []
    model.dataChanged.connect(lambda *_: told.append(1))
    model.change([row._replace(from_km=row.from_km + 1.0) for row in many[::2]], [])
    assert len(told) == 1
