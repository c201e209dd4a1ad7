"""The units of a layer: listed by confidence, filtered, and smooth with thousands."""

from __future__ import annotations

from typing import Any, List

import pytest

from tests.timing import seconds

UNITS = [
    (1, "γδPZ3", "", ""),
    (2, "→J↓3", "", ""),
    (3, "??J3", "", ""),
    (4, "P2", "", ""),
    (5, "<b>K1</b>", "<i>x</i>", ""),
    (6, None, "", ""),
    (7, "aQIII", "", ""),
]


def legend(rows: Any = UNITS, side: str = "russia") -> Any:
    from cags_vsegei_plugin.workflow.reading_legends import read_layer_legend

    return read_layer_legend(rows, side)


def corrections(*rows: dict) -> Any:
    from cags_vsegei_plugin.geology.corrections import Corrections

    return Corrections.from_rows(rows)


FIX = {"side": "russia", "index": "??J3", "kind": "intrusive", "corrected_by": "Li"}


@pytest.fixture
def rows(qgis_app: Any) -> Any:
    from cags_vsegei_plugin.panels.unit_rows import unit_rows

    return unit_rows(legend(), corrections())


@pytest.fixture
def model(rows: Any) -> Any:
    from qgis.PyQt.QtTest import QAbstractItemModelTester

    from cags_vsegei_plugin.panels.unit_model import UnitModel

    model = UnitModel()
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    model.tester = QAbstractItemModelTester(model, fatal)
    model.replace(rows)
    return model


@pytest.fixture
def shown(model: Any) -> Any:
    from qgis.PyQt.QtTest import QAbstractItemModelTester

    from cags_vsegei_plugin.panels.unit_filter import UnitFilter

    proxy = UnitFilter(model)
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    proxy.tester = QAbstractItemModelTester(proxy, fatal)
    return proxy


def indices(proxy: Any) -> List[str]:
    model = proxy.sourceModel()
    places = (proxy.mapToSource(proxy.index(row, 0)).row() for row in range(proxy.rowCount()))
    return [model.row(place).index for place in places]


def test_the_least_sure_comes_first(rows: Any) -> None:
    sure = [row.reading.confidence for row in rows]
    assert sure == sorted(sure) and len(rows) == 7


def test_a_corrected_unit_is_no_longer_to_be_checked(rows: Any) -> None:
    unread = next(row for row in rows if row.index == "??J3")
    assert unread.is_open
    fixed = unread.with_corrections(corrections(FIX))
    assert fixed.is_corrected and not fixed.is_open and fixed.reading.kind == "intrusive"
    assert fixed.with_corrections(corrections()) == unread


def test_a_change_of_one_unit_moves_no_row(model: Any, rows: Any) -> None:
    changed: List[int] = []
    model.dataChanged.connect(lambda first, last: changed.append(first.row()))
    model.update([row.with_corrections(corrections(FIX)) for row in rows])
    place = [row.index for row in rows].index("??J3")
    assert changed == [place] and model.row(place).is_corrected
    assert model.index(place, 1).data() == "corrected"


def test_markup_in_an_index_stays_text(model: Any) -> None:
    from qgis.PyQt.QtCore import Qt

    place = model.number_of(("russia", "<b>K1</b>"))
    assert model.index(place, 0).data() == "<b>K1</b>"
    tooltip = model.index(place, 6).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;i&gt;" in tooltip


def test_words_and_bands_filter(shown: Any) -> None:
    from cags_vsegei_plugin.panels.unit_filter import CORRECTED, OPEN

    shown.show_words("granodiorite")
    assert indices(shown) == ["γδPZ3"]
    shown.show_words("")
    shown.show_asked("high")
    assert "aQIII" in indices(shown) and "??J3" not in indices(shown)
    shown.show_asked(OPEN)
    assert "??J3" in indices(shown) and "aQIII" not in indices(shown)
    shown.show_asked(CORRECTED)
    assert indices(shown) == []


def test_a_sorted_list_keeps_its_current_row(shown: Any) -> None:
    from qgis.PyQt.QtCore import QPersistentModelIndex, Qt

    place = QPersistentModelIndex(shown.index(2, 0))
    before = indices(shown)[2]
    for column in range(shown.columnCount()):
        shown.sort(column, Qt.SortOrder.DescendingOrder)
        assert indices(shown)[place.row()] == before


def test_five_thousand_units_are_smooth(qgis_app: Any) -> None:
    from cags_vsegei_plugin.panels.unit_list import UnitList
    from cags_vsegei_plugin.panels.unit_rows import unit_rows

    # Reading costs by distinct index; what is measured here is the list.
    many = legend([(number, f"γδK1-{number % 50}", f"unit {number}", "") for number in range(5000)])
    listed = UnitList()
    listed.resize(900, 600)
    listed.show()
    acts = (
        lambda: listed.replace(unit_rows(many, corrections())),
        lambda: listed.words.setText("unit 49"),
        lambda: listed.words.setText(""),
        lambda: listed.view.sortByColumn(6, listed.shown.sortOrder()),
        lambda: listed.update([row.with_corrections(corrections(FIX)) for row in rows_of(listed)]),
    )
    spent = [seconds(act) + seconds(qgis_app.processEvents) for act in acts]
    assert max(spent) < 1.5, spent
    listed.deleteLater()


def rows_of(listed: Any) -> Any:
    return listed.model.rows()


def test_confidence_has_three_steps(qgis_app: Any) -> None:
    from cags_vsegei_plugin.geology.confidence import band_of, bands

    assert [band.id for band in bands()] == ["high", "middle", "low"]
    assert [band_of(each).id for each in (1.0, 0.85, 0.84, 0.6, 0.3, 0.0, -1)] == [
        *("high", "high", "middle", "middle", "low", "low", "low")
    ]
