"""Polygons straight from a GeoPackage: boxes from its R-tree, geometries by id."""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Collection, Iterator, List, NamedTuple, Optional, Tuple

import numpy as np
from osgeo import gdal, ogr
from qgis.core import QgsProviderRegistry, QgsVectorLayer

from cags_vsegei_plugin.border import wkb
from cags_vsegei_plugin.border.coverage import Coverage
from cags_vsegei_plugin.layers.geopackage_binaries import (
    as_bytes,
    binaries,
    joins_bytes,
    numbers_in,
)
from cags_vsegei_plugin.layers.sqlite_names import statement

_ENVELOPES = (0, 32, 48, 48, 64, 0, 0, 0)
_HEADERS = np.array([8 + _ENVELOPES[(flags >> 1) & 7] for flags in range(256)])
_MAGIC = b"GP"
_EMPTY = 16
_PRAGMA, _LARGE_PAGES = "OGR_SQLITE_PRAGMA", "page_size=16384"
_WITHOUT_GEOMETRY = "SELECT {fid} FROM {table} WHERE {geometry} IS NULL OR length({geometry}) < 60"
_ALL = "SELECT count(*) FROM {table}"
_COUNT = "SELECT count(*) FROM {table} WHERE {geometry} IS NOT NULL"
_KEPT_COUNT = "SELECT feature_count FROM gpkg_ogr_contents WHERE table_name = ?"
_BOXES = "SELECT count(*) FROM {rowids}"
_EACH_LEAF = "SELECT data FROM {nodes} WHERE nodeno NOT IN (SELECT parentnode FROM {parents})"
_PARENTS = "SELECT DISTINCT parentnode FROM {parents}"
_JOINED_NODES = (
    "SELECT group_concat(nodeno), group_concat(data, ''), min(length(data)), max(length(data))"
    " FROM (SELECT nodeno, data FROM {nodes} WHERE nodeno > ? ORDER BY nodeno LIMIT ?)"
)
_NODES_AT_ONCE = 512
_NO_NODES = np.zeros((0, 4), np.uint8)
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
        with closing(self.opened()) as database:
            return _rtree_boxes(database, self)

    def coverage(self, fids: np.ndarray) -> Coverage:
        """Return some features in the order of their ids, as they are in the file."""
        found: List[np.ndarray] = [np.zeros(0, np.int64)]
        rings = wkb.Gathering(len(fids))
        with closing(self.opened()) as database:
            # A portion is parsed while it is in the processor's cache.
            for portion in binaries(database, self, fids):
                rings.add(wkb.parse_joined(portion.joined, portion.sizes, _headers))
                found.append(portion.fids)
        return Coverage.of_rings(np.concatenate(found), rings.rings())

    def without_geometry(self) -> List[int]:
        """Return the ids of features whose geometry is null or empty.

        An empty polygon has 17 bytes, a triangle 85.
        """
        with closing(self.opened()) as database:
            if _all_indexed(database, self):
                return []
            rows = database.execute(self.statement(_WITHOUT_GEOMETRY))
            return [row[0] for row in rows]

    def statement(self, template: str) -> str:
        """Return a statement about `{table}`, its `{fid}` and its `{geometry}`."""
        return statement(template, table=self.table, fid=self.fid, geometry=self.geometry)

    def index_table(self, part: str = "") -> str:
        """Return the name of the R-tree, or of one of its parts: node, parent, rowid."""
        return "_".join(filter(None, ("rtree", self.table, self.geometry, part)))

    def opened(self, in_any_thread: bool = False) -> sqlite3.Connection:
        """Return the file opened for reading only; raises sqlite3.Error where it cannot be."""
        where = f"{self.path.as_uri()}?mode=ro"
        return sqlite3.connect(where, uri=True, check_same_thread=not in_any_thread)


@contextmanager
def large_pages() -> Iterator[None]:
    """Let GeoPackages that are made meanwhile have larger pages than SQLite's 4 kB.

    With the joint fields a row is longer: its neighbours then still lie on the page that is read,
    and the layer is drawn as quickly as its source. Files that are there already stay as they are.
    """
    before = gdal.GetThreadLocalConfigOption(_PRAGMA)
    told = filter(None, (before or gdal.GetConfigOption(_PRAGMA), _LARGE_PAGES))
    gdal.SetThreadLocalConfigOption(_PRAGMA, ",".join(told))
    try:
        yield
    finally:
        gdal.SetThreadLocalConfigOption(_PRAGMA, before)


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
    named = str(parts.get("layerName") or "")
    return table_in(path, named or _numbered(path, int(parts.get("layerId") or 0)))


def _numbered(path: Path, number: int) -> str:
    """Return the name of a layer by its number: 0 is what QGIS opens where nothing is named.

    "" for a file that has no such layer or cannot be opened.
    """
    try:
        opened = ogr.Open(str(path))
    except RuntimeError:
        # So it answers where somebody has called ogr.UseExceptions().
        opened = None
    found = opened.GetLayer(number) if opened is not None else None
    return str(found.GetName()) if found is not None else ""


def table_in(path: Path, table: str = "") -> Optional[GeoPackageTable]:
    """Return a table of a file, the first where none is named; None where it is not there."""
    table = table or _numbered(path, 0)
    try:
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as database:
            rows = database.execute(
                "SELECT table_name, column_name FROM gpkg_geometry_columns"
            ).fetchall()
            names = [row for row in rows if row[0] == table]
            if not names:
                return None
            geometry = names[0][1]
            keys = database.execute("SELECT name, pk FROM pragma_table_info(?)", (table,))
            fid = [name for name, key in keys if key]
    except sqlite3.Error:
        # A damaged or locked file: QGIS reads it, or says what is wrong with it.
        return None
    return GeoPackageTable(path, table, fid[0], geometry) if len(fid) == 1 else None


def _rtree_boxes(
    database: sqlite3.Connection, where: GeoPackageTable
) -> Optional[Tuple[np.ndarray, np.ndarray]]:
    try:
        found = [_parsed(_NO_NODES), *map(_parsed, _leaves(database, where))]
        features = _feature_count(database, where)
    except sqlite3.Error:
        return None
    fids, boxes = (np.concatenate(column) for column in zip(*found))
    empty = features - len(fids)
    return (fids, boxes) if 0 <= empty <= features // 100 else None


def _leaves(database: sqlite3.Connection, where: GeoPackageTable) -> Iterator[np.ndarray]:
    """Yield the bytes of the leaf nodes of the R-tree in portions, one row a node."""
    names = {"nodes": where.index_table("node"), "parents": where.index_table("parent")}
    if not joins_bytes(database):
        leaves = [row[0] for row in database.execute(statement(_EACH_LEAF, **names))]
        yield _rows(b"".join(leaves), set(map(len, leaves)))
        return
    # All portions are of one moment, whoever writes meanwhile.
    database.execute("BEGIN")
    parents = [number for (number,) in database.execute(statement(_PARENTS, **names))]
    last = 0
    while True:
        with as_bytes(database):
            asked = database.execute(statement(_JOINED_NODES, **names), (last, _NODES_AT_ONCE))
            numbers, joined, *lengths = asked.fetchone()
        if not numbers:
            return
        nodes = numbers_in(numbers)
        last = int(nodes[-1])
        yield _rows(joined or b"", set(lengths))[~np.isin(nodes, parents)]


def _rows(joined: bytes, lengths: Collection[Optional[int]]) -> np.ndarray:
    """Return the bytes of nodes, one row each: they are equally long, or something is wrong."""
    lengths = [length for length in lengths if length]
    if not lengths:
        return _NO_NODES
    if len(lengths) > 1:
        raise sqlite3.DataError
    return np.frombuffer(joined, np.uint8).reshape(-1, lengths[0])


def is_indexed(database: sqlite3.Connection, where: GeoPackageTable) -> bool:
    """Return whether the R-tree has a box for every feature that has a geometry."""
    try:
        (boxes,) = database.execute(statement(_BOXES, rowids=where.index_table("rowid"))).fetchone()
        (features,) = database.execute(where.statement(_ALL)).fetchone()
        empty = database.execute(where.statement(_WITHOUT_GEOMETRY)).fetchall()
    except sqlite3.Error:
        return False
    return int(boxes) + len(empty) == int(features)


def _all_indexed(database: sqlite3.Connection, where: GeoPackageTable) -> bool:
    """Return whether every feature has a box in the R-tree, and so a geometry."""
    try:
        counting = statement(_BOXES, rowids=where.index_table("rowid"))
        (boxes,) = database.execute(counting).fetchone()
    except sqlite3.Error:
        return False
    return int(boxes) == _feature_count(database, where)


def _feature_count(database: sqlite3.Connection, where: GeoPackageTable) -> int:
    """Return how many features a table has; GDAL keeps the number, others are counted."""
    try:
        rows = database.execute(_KEPT_COUNT, (where.table,)).fetchall()
    except sqlite3.Error:
        rows = []
    if rows and rows[0][0] is not None:
        return int(rows[0][0])
    return int(database.execute(where.statement(_COUNT)).fetchone()[0])


def _parsed(leaves: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
    """Parse leaf nodes: two bytes depth, two bytes count, then ids and four 32-bit floats."""
    nodes, size = leaves.shape
    if not nodes:
        return np.zeros(0, np.int64), np.zeros((0, 4))
    cells = (size - 4) // _CELL.itemsize
    count = leaves[:, 2].astype(np.int64) * 256 + leaves[:, 3]
    used = np.arange(cells) < count[:, None]
    table = np.ndarray((nodes, cells), _CELL, leaves, 4, (size, _CELL.itemsize))
    found = table[used]
    return found["fid"].astype(np.int64), found["box"].astype(float)


def wkb_of(stored: Optional[bytes]) -> bytes:
    """Return a geometry of a GeoPackage without its header, b"" for none, or one that is empty."""
    if stored is None or stored[:2] != _MAGIC:
        return stored or b""
    if stored[3] & _EMPTY:
        return b""
    return stored[8 + _ENVELOPES[(stored[3] >> 1) & 7] :]


def _headers(raw: np.ndarray, begin: np.ndarray) -> np.ndarray:
    """Return how long the header of a GeoPackage's geometry is, 0 where there is none."""
    is_geopackage = (raw[begin] == _MAGIC[0]) & (raw[begin + 1] == _MAGIC[1])
    return np.where(is_geopackage, _HEADERS[raw[begin + 3]], 0)
