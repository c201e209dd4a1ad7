"""Polygons straight from a GeoPackage: boxes from its R-tree, geometries by id."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any, Iterator, List, NamedTuple, Optional, Sequence, Tuple

import numpy as np
from qgis.core import QgsProviderRegistry, QgsVectorLayer

_ENVELOPES = np.array([0, 32, 48, 48, 64, 0, 0, 0])
_AT_ONCE = 8192
_SHORTEST_POLYGON = 60
"""Bytes: an empty polygon has 17, a triangle 85."""
_CELL = np.dtype([("fid", ">i8"), ("box", ">f4", (4,))])


class GeoPackageTable(NamedTuple):
    """A table of features in a GeoPackage on disk."""

    path: Path
    table: str
    fid: str
    geometry: str

    def boxes(self) -> Optional[Tuple[np.ndarray, np.ndarray]]:
        """Return feature ids and their boxes (n, 4: xmin, xmax, ymin, ymax) from the R-tree.

        None where the R-tree is missing or does not know every feature with a geometry.
        """
        with closing(self._open()) as database:
            return _rtree_boxes(database, self)

    def geometries(self, fids: np.ndarray) -> Tuple[List[int], List[bytes]]:
        """Return ids and WKB of some features, in the order of their ids."""
        found: List[int] = []
        blobs: List[bytes] = []
        with closing(self._open()) as database:
            for fid, blob in _rows_of(database, self, fids):
                found.append(fid)
                blobs.append(_without_header(blob))
        return found, blobs

    def without_geometry(self) -> List[int]:
        """Return the ids of features whose geometry is null or empty."""
        geometry = _q(self.geometry)
        query = (
            f"SELECT {_q(self.fid)} FROM {_q(self.table)}"  # noqa: S608
            f" WHERE {geometry} IS NULL OR length({geometry}) < {_SHORTEST_POLYGON}"
        )
        with closing(self._open()) as database:
            return [row[0] for row in database.execute(query)]

    def _open(self) -> sqlite3.Connection:
        return sqlite3.connect(f"{self.path.as_uri()}?mode=ro", uri=True)


def geopackage_table(layer: Any) -> Optional[GeoPackageTable]:
    """Return where a layer's features lie as they are, None where QGIS must be asked.

    Asked is QGIS for a layer with a filter, with unsaved edits, or of another format.
    """
    if not isinstance(layer, QgsVectorLayer) or layer.providerType() != "ogr":
        return None
    if layer.subsetString() or layer.isEditable():
        return None
    parts = QgsProviderRegistry.instance().decodeUri("ogr", layer.source())
    path = Path(parts.get("path") or "")
    if path.suffix.lower() != ".gpkg" or not path.is_file():
        return None
    return _described(path, str(parts.get("layerName") or ""))


def _described(path: Path, table: str) -> Optional[GeoPackageTable]:
    try:
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as database:
            rows = database.execute(
                "SELECT table_name, column_name FROM gpkg_geometry_columns"
            ).fetchall()
            names = [row for row in rows if not table or row[0] == table]
            if not names or (not table and len(names) > 1):
                return None
            table, geometry = names[0]
            keys = database.execute("SELECT name, pk FROM pragma_table_info(?)", (table,))
            fid = [name for name, key in keys if key]
    except sqlite3.Error:
        # A damaged or locked file: QGIS reads it, or says what is wrong with it.
        return None
    return GeoPackageTable(path, table, fid[0], geometry) if len(fid) == 1 else None


def _q(name: str) -> str:
    """Return an identifier quoted for SQLite; names cannot be bound as values."""
    return '"' + name.replace('"', '""') + '"'


def _rtree_boxes(
    database: sqlite3.Connection, where: GeoPackageTable
) -> Optional[Tuple[np.ndarray, np.ndarray]]:
    name = f"rtree_{where.table}_{where.geometry}"
    try:
        inner = f"SELECT parentnode FROM {_q(name + '_parent')}"  # noqa: S608
        query = f"SELECT data FROM {_q(name + '_node')} WHERE nodeno NOT IN ({inner})"  # noqa: S608
        leaves = [row[0] for row in database.execute(query)]
        count = f"SELECT count(*) FROM {_q(where.table)} WHERE {_q(where.geometry)} IS NOT NULL"  # noqa: S608
        (features,) = database.execute(count).fetchone()
    except sqlite3.Error:
        return None
    fids, boxes = _parsed(leaves)
    empty = features - len(fids)
    return (fids, boxes) if 0 <= empty <= features // 100 else None


def _parsed(leaves: Sequence[bytes]) -> Tuple[np.ndarray, np.ndarray]:
    """Parse leaf nodes: two bytes depth, two bytes count, then ids and four 32-bit floats."""
    if not leaves:
        return np.zeros(0, np.int64), np.zeros((0, 4))
    cells = (len(leaves[0]) - 4) // _CELL.itemsize
    size = 4 + cells * _CELL.itemsize
    table = np.frombuffer(b"".join(leaf[:size] for leaf in leaves), np.uint8)
    table = table.reshape(len(leaves), size)
    count = table[:, 2].astype(np.int64) * 256 + table[:, 3]
    used = np.arange(cells) < count[:, None]
    found = np.ascontiguousarray(table[:, 4:]).view(_CELL)[used]
    return found["fid"].astype(np.int64), found["box"].astype(float)


def _rows_of(
    database: sqlite3.Connection, where: GeoPackageTable, fids: np.ndarray
) -> Iterator[Tuple[int, bytes]]:
    database.execute("CREATE TEMP TABLE wanted (id INTEGER PRIMARY KEY)")
    database.executemany("INSERT INTO wanted VALUES (?)", ((int(f),) for f in np.sort(fids)))
    # Without CROSS JOIN SQLite scans the whole table instead of looking ids up.
    query = (
        f"SELECT w.id, t.{_q(where.geometry)} FROM wanted w"  # noqa: S608
        f" CROSS JOIN {_q(where.table)} t ON t.{_q(where.fid)} = w.id"
        f" WHERE t.{_q(where.geometry)} IS NOT NULL"
    )
    cursor = database.execute(query)
    while True:
        rows = cursor.fetchmany(_AT_ONCE)
        if not rows:
            return
        yield from rows


def _without_header(blob: bytes) -> bytes:
    """Return the WKB in a GeoPackage's geometry."""
    if blob[:2] != b"GP":
        return blob
    return blob[8 + int(_ENVELOPES[(blob[3] >> 1) & 7]) :]
