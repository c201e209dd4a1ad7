"""Sets as GeoPackages: geometries straight into the tables, indices by GDAL."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Iterable, List, Tuple

import numpy as np
from osgeo import gdal, ogr

from tests.benchmarks.faults import Fault
from tests.benchmarks.features import Made, envelope
from tests.benchmarks.ground import projected
from tests.benchmarks.layout import RUSSIA
from tests.benchmarks.places import LAYER, LINES
from tests.benchmarks.units import UNITS

FIELDS = (("QDUECC", "QDUECD"), ("Index_", "NAME"))
"""Index and name, as each side calls them."""


def create(path: Path, side: int) -> int:
    """Create a GeoPackage with empty layers of polygons and lines; returns its system's id."""
    path.unlink(missing_ok=True)
    system = projected()
    database = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = database.CreateLayer(LAYER, system, ogr.wkbMultiPolygon, ["SPATIAL_INDEX=NO"])
    for name in FIELDS[side]:
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    lines = database.CreateLayer(LINES, system, ogr.wkbLineString)
    lines.CreateField(ogr.FieldDefn("type", ogr.OFTString))
    del layer, lines, database
    with sqlite3.connect(path) as connection:
        row = connection.execute(
            "select srs_id from gpkg_geometry_columns where table_name = ?", (LAYER,)
        ).fetchone()
    return int(row[0])


def write_polygons(path: Path, side: int, rows: Iterable[List[Made]]) -> int:
    """Write features into the layer of polygons and index them; returns how many."""
    connection = sqlite3.connect(path)
    connection.execute("pragma journal_mode = off")
    connection.execute("pragma synchronous = off")
    columns = ", ".join(FIELDS[side])
    command = f"insert into {LAYER} (fid, geom, {columns}) values (?, ?, ?, ?)"
    count = 0
    boxes: List[Tuple[float, float, float, float]] = []
    for made in rows:
        connection.executemany(command, [(m.fid, m.blob, *_words(m.unit, side)) for m in made])
        count += len(made)
        boxes.extend(envelope(m.blob) for m in made)
    _describe(connection, np.array(boxes), count)
    connection.commit()
    connection.close()
    _index(path)
    return count


def _words(unit: int, side: int) -> Tuple[str, str]:
    told = UNITS[unit]
    if side == RUSSIA:
        return told.russia, told.russia_name
    return told.china, told.china_name


def _describe(connection: sqlite3.Connection, boxes: np.ndarray, count: int) -> None:
    x0, x1, y0, y1 = boxes[:, 0].min(), boxes[:, 1].max(), boxes[:, 2].min(), boxes[:, 3].max()
    connection.execute(
        "update gpkg_contents set min_x = ?, min_y = ?, max_x = ?, max_y = ? where table_name = ?",
        (x0, y0, x1, y1, LAYER),
    )
    connection.execute(
        "update gpkg_ogr_contents set feature_count = ? where table_name = ?", (count, LAYER)
    )


def _index(path: Path) -> None:
    database = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_UPDATE)
    database.ReleaseResultSet(database.ExecuteSQL(f"select CreateSpatialIndex('{LAYER}', 'geom')"))


def write_lines(path: Path, faults: List[Fault]) -> None:
    """Write the faults of a side."""
    database = ogr.Open(str(path), 1)
    layer = database.GetLayerByName(LINES)
    layer.StartTransaction()
    for fault in faults:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetFID(fault.fid)
        feature["type"] = fault.kind
        line = ogr.Geometry(ogr.wkbLineString)
        for x, y in fault.points.tolist():
            line.AddPoint_2D(x, y)
        feature.SetGeometryDirectly(line)
        layer.CreateFeature(feature)
    layer.CommitTransaction()
