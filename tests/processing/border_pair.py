"""One pair of sides along the border, anywhere on the earth and in any coordinate system."""

from __future__ import annotations

from typing import Any, List, NamedTuple, Sequence, Tuple

import numpy as np
import pytest

core = pytest.importorskip("qgis.core", reason="QGIS is not installed")

WGS = "EPSG:4326"
_LENGTH_M, _STEP_M, _DEEP_M = 60_000.0, 250.0, 20_000.0
_CUTS = {"china": (0, 17_000, 31_000, 44_000, 60_000), "russia": (0, 9_000, 26_000, 49_000, 60_000)}

Rows = List[Tuple[str, ...]]


class Pair(NamedTuple):
    """Rows of both sides in WGS 84: a WKT, an index, a name."""

    china: Rows
    russia: Rows


def crs(text: str) -> Any:
    """Return a system by its code, or by what PROJ calls it."""
    if text.startswith("+proj"):
        return core.QgsCoordinateReferenceSystem.fromProj(text)
    return core.QgsCoordinateReferenceSystem(text)


def moved(rows: Rows, source: str, target: str) -> Rows:
    """Return rows in another system, vertex by vertex, as QGIS transforms them."""
    context = core.QgsCoordinateTransformContext()
    transform = core.QgsCoordinateTransform(crs(source), crs(target), context)
    result = []
    for wkt, *values in rows:
        geometry = core.QgsGeometry.fromWkt(wkt)
        geometry.transform(transform)
        result.append((geometry.asWkt(12), *values))
    return result


def shifted(rows: Rows, metric: str, east: float, north: float, west_of: float = 1e9) -> Rows:
    """Return rows in WGS 84 moved by metres; only those that lie west of a longitude."""
    result = []
    for row in rows:
        geometry = core.QgsGeometry.fromWkt(moved([row], WGS, metric)[0][0])
        if core.QgsGeometry.fromWkt(row[0]).boundingBox().center().x() < west_of:
            geometry.translate(east, north)
        result.append(moved([(geometry.asWkt(6), *row[1:])], metric, WGS)[0])
    return result


def pair_at(longitude: float, latitude: float, metric: str) -> Pair:
    """Return four polygons a side along 60 km around a place, laid out in a metric system."""
    context = core.QgsCoordinateTransformContext()
    there = core.QgsCoordinateTransform(crs(WGS), crs(metric), context)
    middle = there.transform(longitude, latitude)
    at = (middle.x() - _LENGTH_M / 2, middle.y())
    sides = [_side(name, at, cuts) for name, cuts in _CUTS.items()]
    return Pair(*(moved(rows, metric, WGS) for rows in sides))


def _side(name: str, at: Tuple[float, float], cuts: Sequence[float]) -> Rows:
    deep = -_DEEP_M if name == "china" else _DEEP_M
    rows: Rows = []
    for number, (west, east) in enumerate(zip(cuts[:-1], cuts[1:])):
        x = np.linspace(west, east, int((east - west) / _STEP_M) + 1)
        wall = np.linspace(0.0, 1.0, 21)[1:]
        front = np.column_stack((x, _front(name, x)))
        down = np.column_stack((np.full(20, x[-1]), front[-1, 1] + wall * (deep - front[-1, 1])))
        back = np.column_stack((x[::-1], np.full(len(x), deep)))[1:]
        up = np.column_stack((np.full(20, x[0]), deep + wall * (front[0, 1] - deep)))
        ring = np.vstack((front, down, back, up)) + at
        points = ",".join(f"{a:.4f} {b:.4f}" for a, b in ring)
        rows.append((f"POLYGON(({points}))", ("J3", "K1")[number % 2], f"{name} {number}"))
    return rows


def _front(name: str, x: np.ndarray) -> np.ndarray:
    """Return where the front of a side runs: each side has drawn one winding border anew."""
    border = 2500 * np.sin(x / 5200) + 900 * np.sin(x / 2100 + 1)
    if name == "china":
        return border + 25 * np.sin(x / 1300)
    return border + 30 * np.sin(x / 1700 + 2)


def around(longitude: float, latitude: float) -> str:
    """Return a transverse system true around a place."""
    return f"+proj=tmerc +lat_0={latitude} +lon_0={longitude} +k=1 +datum=WGS84 +units=m +type=crs"


def beyond_180(rows: Rows) -> Rows:
    """Return rows in WGS 84 with longitudes that go on beyond 180 degrees."""
    result = []
    for wkt, *values in rows:
        (ring,) = core.QgsGeometry.fromWkt(wkt).asPolygon()
        points = ",".join(f"{p.x() % 360:.12f} {p.y():.12f}" for p in ring)
        result.append((f"POLYGON(({points}))", *values))
    return result


def split_at_180(rows: Rows) -> Rows:
    """Return rows in WGS 84 cut at the antimeridian."""
    result = []
    for wkt, *values in beyond_180(rows):
        whole, parts = core.QgsGeometry.fromWkt(wkt), []
        for west in (0, 180):
            half = core.QgsGeometry.fromRect(core.QgsRectangle(west, -90, west + 180, 90))
            part = whole.intersection(half)
            if not part.isEmpty():
                part.translate(-360 if west else 0, 0)
                parts.append(part)
        result.append((core.QgsGeometry.collectGeometry(parts).asWkt(12), *values))
    return result
