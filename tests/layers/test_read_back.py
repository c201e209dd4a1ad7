"""A GeoPackage read back by SQLite is what QGIS reads, and what was meant to be written."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any, List, Optional

import pytest

core = pytest.importorskip("qgis.core", reason="QGIS is not installed")

from qgis.PyQt.QtCore import QByteArray, QDate, QDateTime, Qt, QTime

from cags_vsegei_plugin.errors import Cancelled
from cags_vsegei_plugin.layers.fingerprint import Fingerprint
from cags_vsegei_plugin.layers.geopackage import GeoPackageTable, table_in
from cags_vsegei_plugin.layers.place import Place
from cags_vsegei_plugin.layers.read_back import read_by_qgis, read_by_sqlite
from cags_vsegei_plugin.layers.sqlite_names import statement
from tests.processing.layers import Feedback, layer

pytestmark = pytest.mark.usefixtures("qgis_app")

FIELDS = [
    *("Индекс'и\":string", "n:double", "i:integer", "l:int8", "b:bool", "day:date"),
    *("at:datetime", "t:time", "raw:binary"),
]
NOW = QDateTime(QDate(2026, 5, 4), QTime(3, 2, 1), Qt.TimeSpec.UTC)
FULL = [
    "γδPZ3 图",
    1.5,
    -7,
    1 << 40,
    True,
    QDate(2026, 5, 4),
    NOW,
    QTime(1, 2, 3),
    QByteArray(b"x"),
]
ROWS = [FULL, [None] * len(FULL), ["", 0, 0, 0, False, None, None, None, QByteArray(b"")]]
SHAPES = {
    "Polygon": "Polygon((0 0, 1 0, 1 1, 0 1, 0 0), (0.2 0.2, 0.4 0.2, 0.4 0.4, 0.2 0.2))",
    "MultiPolygon": "MultiPolygon(((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))",
    "PolygonZ": "PolygonZ((0 0 1, 1 0 2, 1 1 3, 0 0 1))",
    "PolygonZM": "PolygonZM((0 0 1 9, 1 0 2 8, 1 1 3 7, 0 0 1 9))",
    "CurvePolygon": "CurvePolygon(CompoundCurve(CircularString(0 0, 1 1, 2 0), (2 0, 0 0)))",
    "LineString": "LineString(0 0, 1 1)",
    "Point": "Point(3 4)",
    "Polygon, none": None,
}


def written(path: Path, rows: List[List[Any]] = ROWS, kind: str = "Polygon") -> Any:
    """Write a layer as a GeoPackage; return the layer and the table."""
    shape: Optional[str] = SHAPES.get(kind)
    made = layer(FIELDS, rows, f"{kind.split(',')[0]}?crs=EPSG:4326", wkt=shape)
    options = core.QgsVectorFileWriter.SaveVectorOptions()
    context = core.QgsCoordinateTransformContext()
    core.QgsVectorFileWriter.writeAsVectorFormatV3(made, str(path), context, options)
    return made, table_in(path)


def meant(made: Any) -> Fingerprint:
    found = Fingerprint(made.wkbType())
    for feature in made.getFeatures():
        found.add(feature, feature.attributes())
    return found


@pytest.mark.parametrize("kind", SHAPES)
def test_sqlite_and_qgis_read_what_was_meant(kind: str, tmp_path: Path) -> None:
    made, table = written(tmp_path / "лист.gpkg", kind=kind)
    wanted = meant(made)
    assert wanted.features == 3
    assert read_by_sqlite(table, made.fields(), made.wkbType()) == wanted
    assert read_by_qgis(Place(table.path, table.table), made.fields()) == wanted


def test_a_polygon_made_a_multipolygon_by_the_file_is_the_same(tmp_path: Path) -> None:
    made = layer(FIELDS, ROWS, "MultiPolygon?crs=EPSG:4326", wkt=SHAPES["Polygon"])
    options = core.QgsVectorFileWriter.SaveVectorOptions()
    context = core.QgsCoordinateTransformContext()
    path = tmp_path / "a.gpkg"
    core.QgsVectorFileWriter.writeAsVectorFormatV3(made, str(path), context, options)
    found = read_by_sqlite(table_in(path), made.fields(), made.wkbType())
    assert found == meant(made)


@pytest.mark.parametrize(
    "spoilt",
    [
        "UPDATE {table} SET n = 1.25 WHERE {fid} = 1",
        "UPDATE {table} SET i = NULL WHERE {fid} = 1",
        "UPDATE {table} SET day = '2026-05-05' WHERE {fid} = 1",
        "UPDATE {table} SET at = NULL WHERE {fid} = 1",
        "UPDATE {table} SET {geometry} = zeroblob(100) WHERE {fid} = 1",
        "UPDATE {table} SET {geometry} = NULL WHERE {fid} = 2",
        "DELETE FROM {table} WHERE {fid} = 3",
    ],
)
def test_whatever_differs_is_found(spoilt: str, tmp_path: Path) -> None:
    made, table = written(tmp_path / "a.gpkg")
    with closing(sqlite3.connect(table.path)) as database, database:
        triggers = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?"
        for (trigger,) in database.execute(triggers, (table.table,)).fetchall():
            database.execute(statement("DROP TRIGGER {name}", name=trigger))
        database.execute(table.statement(spoilt))
    assert read_by_sqlite(table, made.fields(), made.wkbType()) != meant(made)


def test_what_sqlite_cannot_tell_is_left_to_qgis(tmp_path: Path) -> None:
    made, table = written(tmp_path / "a.gpkg")
    fields = core.QgsFields(made.fields())
    fields.append(core.QgsField("nowhere"))
    assert read_by_sqlite(table, fields, made.wkbType()) is None
    gone = GeoPackageTable(tmp_path / "gone.gpkg", table.table, table.fid, table.geometry)
    assert read_by_sqlite(gone, made.fields(), made.wkbType()) is None


def test_it_stops_when_told(tmp_path: Path) -> None:
    made, table = written(tmp_path / "a.gpkg")
    feedback = Feedback()
    feedback.cancel()
    with pytest.raises(Cancelled):
        read_by_sqlite(table, made.fields(), made.wkbType(), feedback)
