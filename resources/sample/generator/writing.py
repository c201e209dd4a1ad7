"""Write the GeoPackage and the tables, the same bytes each time."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any, Dict, Iterable, Sequence, Tuple

from osgeo import gdal, ogr, osr

from generator import frame

NOW = "2026-01-01T00:00:00.000Z"
GEOGRAPHIC = 4326
Feature = Tuple[ogr.Geometry, Dict[str, Any]]


def open_package(path: Path) -> ogr.DataSource:
    """Return an empty GeoPackage at the path."""
    gdal.SetConfigOption("OGR_CURRENT_DATE", NOW)
    path.unlink(missing_ok=True)
    return ogr.GetDriverByName("GPKG").CreateDataSource(str(path), options=["VERSION=1.3"])


def reference(epsg: int) -> osr.SpatialReference:
    """Return a coordinate reference system with x = east, y = north."""
    system = osr.SpatialReference()
    system.ImportFromEPSG(epsg)
    system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return system


def write_layer(
    package: ogr.DataSource, name: str, epsg: int, kind: int, features: Sequence[Feature]
) -> None:
    """Write features given in the working frame as a layer in the wanted system."""
    layer = package.CreateLayer(name, reference(epsg), kind, options=["GEOMETRY_NAME=geom"])
    for field, value in features[0][1].items():
        definition = ogr.FieldDefn(field, _type(value))
        layer.CreateField(definition)
    move = osr.CoordinateTransformation(reference(frame.EPSG), reference(epsg))
    package.StartTransaction()
    for number, (geometry, values) in enumerate(features, 1):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetFID(number)
        for field, value in values.items():
            feature.SetField(field, value)
        feature.SetGeometry(_placed(geometry, move, epsg))
        layer.CreateFeature(feature)
    package.CommitTransaction()


def _type(value: Any) -> int:
    if isinstance(value, int):
        return ogr.OFTInteger
    return ogr.OFTReal if isinstance(value, float) else ogr.OFTString


def _placed(geometry: ogr.Geometry, move: osr.CoordinateTransformation, epsg: int) -> ogr.Geometry:
    placed = geometry.Clone()
    if epsg != frame.EPSG:
        placed.Transform(move)
    digits = 8 if epsg == GEOGRAPHIC else 2
    _round(placed, digits)
    return placed


def _round(geometry: ogr.Geometry, digits: int) -> None:
    for part in range(geometry.GetGeometryCount()):
        _round(geometry.GetGeometryRef(part), digits)
    if geometry.GetGeometryCount() == 0:
        for place in range(geometry.GetPointCount()):
            x, y = geometry.GetPoint_2D(place)
            geometry.SetPoint_2D(place, round(x, digits), round(y, digits))


def write_table(path: Path, fields: Sequence[str], rows: Iterable[Dict[str, str]]) -> None:
    """Write rows as CSV in UTF-8 with unix line ends."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, fields, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
