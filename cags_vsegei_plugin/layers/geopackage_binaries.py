"""Geometries straight from a GeoPackage, thousands at a time in one run of bytes."""

from __future__ import annotations

import json
import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING, Iterator, List, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from cags_vsegei_plugin.layers.geopackage import GeoPackageTable

_AT_ONCE = 2048
"""What they hold stays in the processor's cache until it is parsed."""
_WANT_ALL = "INSERT INTO temp.wanted SELECT value FROM json_each(?)"
# Without CROSS JOIN SQLite scans the whole table instead of looking ids up.
_ROWS = (
    "SELECT w.id, CAST(t.{geometry} AS BLOB)"
    " FROM temp.wanted w CROSS JOIN {table} t ON t.{fid} = w.id WHERE t.{geometry} IS NOT NULL"
)
# SQLite joins them without the interpreter, which a row at a time would wait for.
_JOINED = (
    "SELECT group_concat(w.value), group_concat(length(CAST(t.{geometry} AS BLOB))),"
    " group_concat(t.{geometry}, '')"
    " FROM json_each(?) w CROSS JOIN {table} t ON t.{fid} = w.value"
    " WHERE t.{geometry} IS NOT NULL"
)
_JOINS_BYTES = "UTF-8"


class Binaries(NamedTuple):
    """Binaries of features one behind another, how many bytes each has, and the features' ids."""

    fids: np.ndarray
    sizes: np.ndarray
    joined: bytes


def want(database: sqlite3.Connection, fids: List[int]) -> None:
    """Put ids into the temporary table `wanted`, and nothing else."""
    database.execute("DROP TABLE IF EXISTS temp.wanted")
    database.execute("CREATE TEMP TABLE wanted (id INTEGER PRIMARY KEY)")
    try:
        database.execute(_WANT_ALL, (json.dumps(fids),))
    except sqlite3.OperationalError:
        # An old SQLite that knows no JSON takes them one by one.
        database.executemany("INSERT INTO temp.wanted VALUES (?)", ((fid,) for fid in fids))


def binaries(
    database: sqlite3.Connection, where: GeoPackageTable, fids: np.ndarray
) -> Iterator[Binaries]:
    """Yield the geometries of some features in portions, in the order of their ids.

    Features without a geometry are left out. Raises sqlite3.Error where a table cannot be read.
    """
    wanted = np.sort(fids)
    read = _at_once if joins_bytes(database) else _by_rows
    for first in range(0, len(wanted), _AT_ONCE):
        with as_bytes(database):
            yield read(database, where, wanted[first : first + _AT_ONCE].tolist())


def joins_bytes(database: sqlite3.Connection) -> bool:
    """Return whether binaries that SQLite joins as if they were text stay as they are."""
    (encoding,) = database.execute("PRAGMA encoding").fetchone()
    return str(encoding) == _JOINS_BYTES


@contextmanager
def as_bytes(database: sqlite3.Connection) -> Iterator[None]:
    """Give texts as the bytes they have in the file."""
    before, database.text_factory = database.text_factory, bytes
    try:
        yield
    finally:
        database.text_factory = before


def _at_once(database: sqlite3.Connection, where: GeoPackageTable, wanted: List[int]) -> Binaries:
    try:
        found = database.execute(where.statement(_JOINED), (json.dumps(wanted),)).fetchone()
    except (sqlite3.OperationalError, sqlite3.DataError, MemoryError):
        # An old SQLite that knows no JSON, or more than it takes for one value, 10^9 bytes.
        return _by_rows(database, where, wanted)
    fids, sizes, joined = (each or b"" for each in found)
    return Binaries(numbers_in(fids), numbers_in(sizes), joined)


def _by_rows(database: sqlite3.Connection, where: GeoPackageTable, wanted: List[int]) -> Binaries:
    want(database, wanted)
    rows = database.execute(where.statement(_ROWS)).fetchall()
    blobs = [blob for _, blob in rows]
    fids, sizes = [fid for fid, _ in rows], [len(blob) for blob in blobs]
    return Binaries(np.array(fids, np.int64), np.array(sizes, np.int64), b"".join(blobs))


def numbers_in(text: bytes) -> np.ndarray:
    """Return the numbers that SQLite joined by commas."""
    return np.fromstring(text, np.int64, sep=",") if text else np.zeros(0, np.int64)
