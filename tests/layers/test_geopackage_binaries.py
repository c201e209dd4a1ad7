"""Geometries are read many at a time, and as they stand in the file."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Dict, Iterator, List, Optional

import numpy as np
import pytest

pytest.importorskip("qgis.core", reason="QGIS is not installed")

from cags_vsegei_plugin.layers import geopackage_binaries
from cags_vsegei_plugin.layers.geopackage import GeoPackageTable
from cags_vsegei_plugin.layers.geopackage_binaries import binaries

BODIES: Dict[int, Optional[bytes]] = {
    number: None if number % 7 == 3 else bytes([0, number % 256, 255, 0]) * (number % 5 * 10)
    for number in range(1, 61)
}


@pytest.fixture(params=["UTF-8", "UTF-16le"])
def table(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[GeoPackageTable]:
    where = GeoPackageTable(tmp_path / "字 body.gpkg", 'units "of" a map', "fid", "geom")
    with closing(sqlite3.connect(where.path)) as database:
        database.execute(f"PRAGMA encoding = '{request.param}'")
        database.execute(
            where.statement("CREATE TABLE {table} ({fid} INTEGER PRIMARY KEY, {geometry} BLOB)")
        )
        database.executemany(where.statement("INSERT INTO {table} VALUES (?, ?)"), BODIES.items())
        database.commit()
    yield where


def read(table: GeoPackageTable, fids: List[int]) -> Dict[int, bytes]:
    found: Dict[int, bytes] = {}
    with closing(table.opened()) as database:
        for portion in binaries(database, table, np.array(fids)):
            ends = np.cumsum(portion.sizes).tolist()
            assert (ends or [0])[-1] == len(portion.joined)
            starts = [0, *ends[:-1]]
            for fid, start, end in zip(portion.fids.tolist(), starts, ends):
                found[fid] = portion.joined[start:end]
    return found


def test_every_byte_is_as_it_stands_and_null_is_left_out(
    table: GeoPackageTable, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(geopackage_binaries, "_AT_ONCE", 13)
    fids = [60, 3, 17, 5, *range(20, 50), 9999]
    wanted = {fid: BODIES[fid] for fid in sorted(fids) if BODIES.get(fid) is not None}
    found = read(table, fids)
    assert found == wanted
    assert list(found) == list(wanted)


def test_more_than_sqlite_joins_is_read_row_by_row(table: GeoPackageTable) -> None:
    with closing(table.opened()) as database:
        if not hasattr(database, "setlimit"):
            pytest.skip("this Python cannot set the limits of SQLite")
        database.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, 1000)
        (portion,) = binaries(database, table, np.array(sorted(BODIES)))
    whole = b"".join(body for body in BODIES.values() if body is not None)
    assert len(whole) > 1000
    assert portion.joined == whole


def test_an_sqlite_that_knows_no_json_reads_row_by_row(
    table: GeoPackageTable, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("_JOINED", "_WANT_ALL"):
        known = getattr(geopackage_binaries, name)
        monkeypatch.setattr(geopackage_binaries, name, known.replace("json_each", "unheard_of"))
    monkeypatch.setattr(geopackage_binaries, "_AT_ONCE", 13)
    wanted = {fid: body for fid, body in BODIES.items() if body is not None}
    assert read(table, list(BODIES)) == wanted


def test_no_ids_are_no_portions(table: GeoPackageTable) -> None:
    assert read(table, []) == {}


def test_only_null_is_a_portion_without_bytes(table: GeoPackageTable) -> None:
    assert read(table, [3, 10]) == {}
