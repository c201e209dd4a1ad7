"""Texts read straight from a GeoPackage are those that QGIS would have given."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

core = pytest.importorskip("qgis.core", reason="QGIS is not installed")

from cags_vsegei_plugin.layers.features import text_rows
from cags_vsegei_plugin.layers.geopackage import geopackage_table
from cags_vsegei_plugin.layers.geopackage_texts import (
    DistinctTexts,
    reading_ahead,
    table_rows,
    text_columns,
)
from tests.conftest import SAMPLE

pytestmark = pytest.mark.usefixtures("qgis_app")
NAMES = ["QDUECC", None, "YSC", "QDUECD"]


@pytest.fixture
def package(tmp_path: Path) -> Path:
    return Path(shutil.copy(SAMPLE / "training_sheet.gpkg", tmp_path / "用户 sheet.gpkg"))


def china(package: Path) -> Any:
    layer = core.QgsVectorLayer(f"{package}|layername=china_geology", "china", "ogr")
    assert layer.isValid()
    return layer


def changed(package: Path, statement: str, *values: Any) -> None:
    """Change the file as another program would, which knows no functions of the R-tree."""
    with closing(sqlite3.connect(package)) as database:
        rows = database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for (name,) in rows:
            database.execute('DROP TRIGGER "' + name + '"')
        database.execute(statement, values)
        database.commit()


def test_rows_are_those_of_qgis_in_its_order(package: Path) -> None:
    changed(package, "UPDATE china_geology SET QDUECC = NULL, YSC = '' WHERE fid = 7")
    layer = china(package)
    columns = text_columns(layer, NAMES)
    assert columns == NAMES
    rows = table_rows(geopackage_table(layer), columns, [90, 7, 3, 12, 99999])
    assert rows == list(text_rows(layer, NAMES, fids=[90, 7, 3, 12, 99999]))
    assert [row[0] for row in rows] == [3, 7, 12, 90]
    assert rows[1][1:4] == (None, None, "")


def test_what_is_no_text_is_asked_of_qgis(package: Path) -> None:
    changed(package, "ALTER TABLE china_geology ADD COLUMN number REAL")
    layer = china(package)
    assert layer.fields().lookupField("number") >= 0
    assert text_columns(layer, ["QDUECC", "number"]) is None


def test_a_column_that_is_not_there_is_not_guessed(package: Path) -> None:
    table = geopackage_table(china(package))
    # SQLite takes a quoted name of no column for a text.
    assert table_rows(table, ["no such column"], [1]) is None
    assert DistinctTexts(table, "no such column", 10).read() is None


def test_a_text_that_is_no_utf_8_is_asked_of_qgis(package: Path) -> None:
    changed(package, "UPDATE china_geology SET QDUECC = CAST(? AS TEXT) WHERE fid = 3", b"\xcf\xd0")
    table = geopackage_table(china(package))
    assert table_rows(table, ["QDUECC"], [3]) is None
    assert table_rows(table, ["QDUECC"], [4]) is not None
    assert DistinctTexts(table, "QDUECC", 3000).read() is None


def test_distinct_texts_are_those_of_qgis(package: Path) -> None:
    changed(package, "UPDATE china_geology SET QDUECC = NULL WHERE fid = 7")
    layer = china(package)
    ahead = DistinctTexts(geopackage_table(layer), "QDUECC", 3000)
    with reading_ahead([ahead]):
        found = ahead.future.result()
    asked = layer.uniqueValues(layer.fields().lookupField("QDUECC"))
    assert found == {value for value in asked if value != core.NULL}
    assert len(found) > 20
    few = DistinctTexts(geopackage_table(layer), "QDUECC", 3).read()
    assert few is not None and len(few) <= 3


def test_nobody_waits_for_what_is_no_longer_wanted(package: Path) -> None:
    table = geopackage_table(china(package))
    many = [DistinctTexts(table, "QDUECC", 3000) for _ in range(200)]
    with pytest.raises(KeyboardInterrupt), reading_ahead(many):
        raise KeyboardInterrupt
    assert sum(each.future.cancelled() for each in many) > 100
