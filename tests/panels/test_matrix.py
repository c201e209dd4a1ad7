"""The Unit Matrix dock, as a user meets it."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.fixture
def shown(qgis_app: Any, rows: Any) -> Any:
    from cags_vsegei_plugin.panels.shown_comparison import Shown, ShownComparison

    shown = ShownComparison()
    again = rows[0]._replace(stretch="s9", feature_id=9, length_km=9.0, verdict="soft")
    shown.replace(Shown("Geology", [*rows, again], {}))
    return shown


@pytest.fixture
def body(shown: Any) -> Any:
    from qgis.PyQt.QtTest import QAbstractItemModelTester

    from cags_vsegei_plugin.panels.matrix_body import MatrixBody

    body = MatrixBody(shown)
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    body.tester = QAbstractItemModelTester(body.model, fatal)
    return body


def cell(body: Any, china: str, russia: str) -> Any:
    return body.model.index_of((china, russia))


def test_each_cell_has_its_kilometres_with_totals_at_the_ends(body: Any) -> None:
    model = body.model
    assert cell(body, "K1", "γJ3").data() == "16.5"
    assert model.index(model.rowCount() - 1, model.columnCount() - 1).data() == "22.5"
    assert model.index(0, 0).data() in ("", "16.5", "1.0", "4.0")


def test_a_cell_tells_its_worst_verdict_by_colour_sign_and_word(body: Any) -> None:
    from qgis.PyQt.QtCore import Qt

    from cags_vsegei_plugin.panels import verdict_look

    place = cell(body, "K1", "γJ3")
    worst = verdict_look.colour("mismatch").name()
    assert place.data(Qt.ItemDataRole.BackgroundRole).color().name() == worst
    assert not place.data(Qt.ItemDataRole.DecorationRole).isNull()
    assert "Mismatch: 7.5 km" in place.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Minor difference: 9.0 km" in place.data(Qt.ItemDataRole.ToolTipRole)


def test_a_click_lists_the_pair_and_goes_to_its_longest_stretch(body: Any, shown: Any) -> None:
    from cags_vsegei_plugin.panels.stretch_list import StretchList

    listed, told = StretchList(None, shown.current), []
    listed.replace(shown.now.rows)
    shown.pairChosen.connect(listed.show_pair)
    shown.current.visited.connect(told.append)
    body.view.clicked.emit(cell(body, "K1", "γJ3"))
    assert told == ["s9"] and listed.shown.rowCount() == 2
    assert listed.current().stretch == "s9"
    listed.findChild(object, "all_pairs").click()
    assert listed.shown.rowCount() == 6


def test_the_arrow_keys_only_look_and_enter_goes_there(body: Any, shown: Any) -> None:
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtTest import QTest

    told: list = []
    shown.current.visited.connect(told.append)
    body.view.setCurrentIndex(cell(body, "γδPZ3", "K1"))
    QTest.keyClick(body.view, Qt.Key.Key_Right)
    assert told == []
    body.view.setCurrentIndex(cell(body, "γδPZ3", "K1"))
    QTest.keyClick(body.view, Qt.Key.Key_Return)
    assert told == ["s2"]


def test_totals_and_empty_cells_go_nowhere(body: Any, shown: Any) -> None:
    told: list = []
    shown.current.visited.connect(told.append)
    body.view.clicked.emit(body.model.index(body.model.rowCount() - 1, 0))
    body.view.clicked.emit(cell(body, "γδPZ3", "γJ3"))
    assert told == []


def test_the_current_stretch_is_marked(body: Any, shown: Any) -> None:
    shown.current.select("s2")
    assert body.view.currentIndex() == cell(body, "γδPZ3", "K1")
    shown.current.select("s4")
    assert not body.view.currentIndex().isValid(), "one side has no polygon there"


def test_short_pairs_are_left_out_on_demand(body: Any, shown: Any) -> None:
    body.least.setValue(2.0)
    assert body.model.matrix.china == ("K1", "→J↓3")
    body.least.setValue(500.0)
    assert body.model.rowCount() == 0 and "No two units" in body.view.words()
    shown.clear()
    assert "Compare two layers" in body.view.words() and not body.export.isEnabled()


def test_the_matrix_that_is_shown_is_exported(body: Any, tmp_path: Any) -> None:
    body.least.setValue(10.0)
    body.export_to(str(tmp_path / "units.csv"))
    text = (tmp_path / "units.csv").read_text(encoding="utf-8-sig")
    assert text.split() == ["china_index,γJ3", "K1,16.5"]
    body.export_to(str(tmp_path / "units"))
    assert (tmp_path / "units.xlsx").is_file()
