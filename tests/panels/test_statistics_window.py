"""Statistics of the border: counted, drawn, and exported."""

from __future__ import annotations

from pathlib import Path
from typing import Any, List

import pytest


@pytest.fixture
def window(qgis_app: Any, rows: Any) -> Any:
    from cags_vsegei_plugin.panels.statistics_window import StatisticsWindow

    window = StatisticsWindow()
    window.show_rows(rows)
    return window


def cells(window: Any, by: str) -> List[List[str]]:
    window.by.setCurrentIndex(window.by.findData(by))
    table = window.table
    return [
        [table.item(row, column).text() for column in range(table.columnCount())]
        for row in range(table.rowCount())
    ]


def said(window: Any) -> str:
    from qgis.PyQt.QtWidgets import QLabel

    return " ".join(label.text() for label in window.bar.findChildren(QLabel))


def test_kilometres_shares_and_agreement_are_counted(window: Any) -> None:
    found = cells(window, "verdict")
    assert found[0][:2] == ["Mismatch", "8.5"] and found[0][4] == "2"
    assert sum(int(row[3]) for row in found) == 5
    # 4 of 12.5 compared kilometres are consistent, the others contradict.
    assert "32" in window.agreement.text()


def test_codes_stand_with_their_titles_and_pairs_as_they_are_written(window: Any) -> None:
    assert any(row[0].startswith("LIT-1: ") for row in cells(window, "code"))
    assert ["<b>K1</b> | ??J"] == [row[0] for row in cells(window, "pair") if "??J" in row[0]]


def test_sheets_are_counted_where_the_polygons_have_them(window: Any, rows: Any) -> None:
    assert cells(window, "sheet") == []
    fids = [row.china_fid for row in rows if row.is_stretch and row.china_fid is not None]
    window.show_rows(rows, ({fid: "K-52" for fid in fids}, {}))
    assert [row[0] for row in cells(window, "sheet")] == ["K-52"]


def test_sections_follow_the_length_that_is_asked_for(window: Any) -> None:
    window.section.setValue(5.0)
    assert [row[0] for row in cells(window, "section")] == ["0–5 km", "5–10 km", "10–15 km"]
    assert len(window.chart._sections) == 3
    assert "Mismatch" in window.chart.words(1)


def test_bars_are_as_high_as_their_kilometres_and_none_leaves_the_chart(window: Any) -> None:
    from cags_vsegei_plugin.panels.section_chart import bars

    sections = [("0–1", {"agreed": 1.0}), ("1–2", {"mismatch": 0.25, "soft": 0.25})]
    found = bars(sections, 100.0, 80.0)
    assert [(bar.section, bar.verdict, bar.place.height()) for bar in found] == [
        (0, "agreed", 80.0),
        (1, "soft", 20.0),
        (1, "mismatch", 20.0),
    ]
    assert all(bar.place.right() <= 100 and bar.place.top() >= 0 for bar in found)
    assert bars([], 100.0, 80.0) == []


def test_the_chart_is_drawn_in_the_colours_of_the_verdicts(window: Any) -> None:
    from cags_vsegei_plugin.panels import verdict_look

    window.chart.resize(300, 120)
    picture = window.chart.grab().toImage()
    wanted = verdict_look.colour("mismatch").name()
    colours = {
        picture.pixelColor(x, y).name()
        for x in range(0, picture.width(), 3)
        for y in range(0, picture.height(), 3)
    }
    assert wanted in colours


@pytest.mark.parametrize("name", ["统计 статистика.csv", "statistics.xlsx"])
def test_the_table_is_exported(window: Any, tmp_path: Path, name: str) -> None:
    from qgis.core import QgsVectorLayer

    path = tmp_path / name
    assert window.export_to(str(path))
    layer = QgsVectorLayer(str(path), "statistics", "ogr")
    rows = [feature.attributes() for feature in layer.getFeatures()]
    assert layer.fields().names()[:4] == ["by", "value", "km", "share"]
    assert len(rows) == len(window._rows)
    assert float(rows[0][2]) == pytest.approx(15.0)
    assert sorted(each.name for each in tmp_path.iterdir()) == [name]


def test_a_formula_in_an_index_is_not_exported_as_one(
    qgis_app: Any, rows: Any, tmp_path: Path
) -> None:
    from cags_vsegei_plugin.panels.statistics_window import StatisticsWindow

    window = StatisticsWindow()
    window.show_rows([row._replace(china_index="=1+1") for row in rows])
    window.export_to(str(tmp_path / "a.csv"))
    assert "'=1+1" in (tmp_path / "a.csv").read_text(encoding="utf-8-sig")


def test_where_nothing_can_be_written_a_sentence_says_so(window: Any, tmp_path: Path) -> None:
    assert not window.export_to(str(tmp_path / "gone" / "a.csv"))
    assert "cannot be written" in said(window)
    assert not window.export_to(str(tmp_path / "a.dbf"))
    assert not list(tmp_path.iterdir())


def test_no_comparison_gives_an_empty_table(qgis_app: Any) -> None:
    from cags_vsegei_plugin.panels.statistics_window import StatisticsWindow

    window = StatisticsWindow()
    window.show_rows([])
    assert cells(window, "verdict") == []
    assert "no index" in window.agreement.text()
