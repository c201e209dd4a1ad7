"""A layer of a PostGIS server is applied with all it has: lists, JSON, NaN, names of its own."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any, Dict, Iterator, List

import pytest

core = pytest.importorskip("qgis.core", reason="QGIS is not installed")

from tests.processing.layers import rows_of, run, table
from tests.review.server import Server

pytestmark = pytest.mark.usefixtures("provider")

COLUMNS = ["side", "index", "joint_code", "relation"]
LEGEND = [["china", "γδPZ3", "J01", "exact"], ["china", "J2", "J02", "close"]]
SQUARE = "'SRID=32652;MULTIPOLYGON(((0 0,9 0,9 9,0 9,0 0)))'"
MADE = f"""
DROP SCHEMA IF EXISTS листы CASCADE; CREATE SCHEMA листы;
CREATE TYPE листы.kind AS ENUM ('folded', '褶皱');
CREATE TABLE листы.all (id bigserial PRIMARY KEY, idx text, zh varchar(40), n bigint, x float8,
    price numeric(20, 3), day date, flag boolean, kind листы.kind, js json, jb jsonb, ta text[],
    ia int[], ba boolean[], "Имя ""q"" 名" text, geom geometry(MultiPolygon, 32652));
INSERT INTO листы.all VALUES
    (1, 'γδPZ3', '花岗闪长岩', 9223372036854775807, 0.1, 1.125, '2024-02-29', true, '褶皱',
     '{{"a": [1, null, "ж"]}}', '{{"б": "中"}}', ARRAY['a,b', '"q"', ''], ARRAY[1, null],
     ARRAY[true, false], E'line\\nbreak\\t''', {SQUARE}),
    (2, 'J2', '', -9007199254740993, 'NaN', 'NaN', '0001-01-01', false, 'folded', '[]', '{{}}',
     '{{}}', '{{}}', '{{}}', '', {SQUARE}),
    (3, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
CREATE VIEW листы.seen AS SELECT id, idx, geom FROM листы.all;
CREATE TABLE листы.bare AS SELECT idx, n, geom FROM листы.all;
CREATE TABLE листы.names (id int PRIMARY KEY, fid text, "Geom" text, idx text,
    geom geometry(MultiPolygon, 32652));
INSERT INTO листы.names VALUES (7, 'a', 'g', 'J2', {SQUARE}), (9, 'a', null, 'J2', {SQUARE});
CREATE TABLE листы.twice (id int PRIMARY KEY, fid int, idx text,
    geom geometry(MultiPolygon, 32652));
INSERT INTO листы.twice VALUES (1, 5, 'J2', {SQUARE}), (2, 5, 'J2', {SQUARE});
CREATE TABLE листы.curved (id int PRIMARY KEY, idx text, geom geometry(CurvePolygon, 32652));
INSERT INTO листы.curved VALUES
    (1, 'J2', 'SRID=32652;CURVEPOLYGON(CIRCULARSTRING(0 0,4 0,4 4,0 4,0 0))'), (2, 'J2', null);
"""


@pytest.fixture(scope="module")
def database(running: Server) -> Iterator[str]:
    """Fill PostGIS with ugly tables; returns how to reach it."""
    import psycopg2

    with closing(psycopg2.connect(running.reached)) as connection:
        connection.autocommit = True
        try:
            connection.cursor().execute("CREATE EXTENSION IF NOT EXISTS postgis")
        except psycopg2.Error:
            pytest.skip("there is no PostGIS")
        connection.cursor().execute(MADE)
        yield running.reached
        connection.cursor().execute("DROP SCHEMA листы CASCADE")


def opened(reached: str, name: str, kind: str = "MultiPolygon", key: str = "id") -> Any:
    uri = core.QgsDataSourceUri(reached)
    uri.setDataSource("листы", name, "geom", "", key)
    uri.setWkbType(core.QgsWkbTypes.parseType(kind))
    uri.setSrid("32652")
    made = core.QgsVectorLayer(uri.uri(False), name, "postgres")
    assert made.isValid()
    return made


def applied(made: Any, path: Path) -> List[Dict[str, Any]]:
    legend = table([f"{name}:string" for name in COLUMNS], LEGEND)
    told = {"SIDE": "china", "INDEX": "idx", "LEGEND": legend, "OUTPUT": str(path)}
    run("applylegend", INPUT=made, **told)
    with closing(sqlite3.connect(path)) as found:
        found.row_factory = sqlite3.Row
        return [dict(row) for row in found.execute("SELECT * FROM out")]


def test_every_type_of_field_arrives_and_lists_and_json_as_json(database: str, tmp_path: Path):
    first, second, third = applied(opened(database, "all"), tmp_path / "out.gpkg")
    assert (first["n"], first["x"], first["price"]) == (9223372036854775807, 0.1, 1.125)
    assert (first["zh"], first["day"], first["flag"]) == ("花岗闪长岩", "2024-02-29", 1)
    assert (first["kind"], first['Имя "q" 名']) == ("褶皱", "line\nbreak\t'")
    told = {name: json.loads(first[name]) for name in ("js", "jb", "ta", "ia", "ba")}
    assert told == {
        "js": {"a": [1, None, "ж"]},
        "jb": {"б": "中"},
        "ta": ["a,b", '"q"', ""],
        "ia": [1, None],
        "ba": [True, False],
    }
    assert (second["n"], second["x"], second["js"]) == (-9007199254740993, None, "[]")
    kept = [name for name, value in third.items() if value is not None]
    assert set(kept) == {"fid", "id", "geom"}
    assert [row["joint_code"] for row in (first, second, third)] == ["J01", "J02", None]


@pytest.mark.parametrize("key", ["id", ""])
def test_views_and_tables_without_a_key_are_applied_as_well(
    key: str, database: str, tmp_path: Path
):
    made = opened(database, "seen" if key else "bare", key=key)
    rows = applied(made, tmp_path / "out.gpkg")
    assert [row["joint_code"] for row in rows] == ["J01", "J02", None]


@pytest.mark.parametrize(("name", "fids"), [("names", ["a", "a"]), ("twice", [5, 5])])
def test_a_field_that_a_geopackage_would_take_for_its_own_stays_a_field(
    name: str, fids: List[Any], database: str, tmp_path: Path
):
    rows = applied(opened(database, name), tmp_path / "out.gpkg")
    assert [row["fid"] for row in rows] == fids
    assert [row["fid_1"] for row in rows] == [1, 2]
    if name == "names":
        assert [row["Geom"] for row in rows] == ["g", None]


def test_curves_stay_curves_and_no_shape_stays_none(database: str, tmp_path: Path):
    applied(opened(database, "curved", "CurvePolygon"), tmp_path / "out.gpkg")
    written = core.QgsVectorLayer(str(tmp_path / "out.gpkg"), "out", "ogr")
    shapes = [each.geometry().asWkt() for each in written.getFeatures()]
    assert shapes[0].startswith("CurvePolygon (CircularString (0 0")
    assert shapes[1].endswith("EMPTY")
    assert [row["joint_code"] for row in rows_of(written)] == ["J02", "J02"]
