"""From outlines to a coverage: node all lines, make faces, ask each face what it is."""

from __future__ import annotations

from typing import Dict, List, NamedTuple, Sequence

import numpy as np
from osgeo import ogr

from generator import frame
from generator.drawing import Body, Contacts, inside

SMALLEST_M2 = 6e6


class Side(NamedTuple):
    """What one side draws by: its own front, its own hand, its own sampling."""

    name: str
    front: np.ndarray
    seed: int
    step_m: float


class Face(NamedTuple):
    """A polygon with the key of its unit."""

    unit: str
    geometry: ogr.Geometry


def build(
    side: Side, bodies: Sequence[Body], contacts: Contacts, belts: Sequence[str]
) -> List[Face]:
    """Return the polygons of one side."""
    drawn = [
        body._replace(ring=_by_hand(_resample(body.ring, side, True), side))
        for body in bodies
        if body.unit(side.name)
    ]
    lines = [_close(body.ring) for body in drawn]
    lines += [
        _by_hand(_resample(contacts.line(number), side, False), side)
        for number in range(len(contacts.belt))
    ]
    half = _half(side)
    pieces: Dict[str, List[ogr.Geometry]] = {}
    for face in _faces(lines + [_close(half)]):
        point = face.PointOnSurface()
        place = np.array([[point.GetX(), point.GetY()]])
        if inside(place, half)[0]:
            unit = _unit_at(place, side, drawn, contacts, belts)
            pieces.setdefault(unit, []).append(face)
    return _without_crumbs(_dissolved(pieces))


def _unit_at(
    place: np.ndarray, side: Side, drawn: Sequence[Body], contacts: Contacts, belts: Sequence[str]
) -> str:
    for body in reversed(drawn):
        if inside(place, body.ring)[0]:
            return str(body.unit(side.name))
    ideal = place - _hand(place, side)
    return belts[int(contacts.belt_of(ideal)[0])]


def _hand(points: np.ndarray, side: Side) -> np.ndarray:
    """Return how far the side's draughtsman is off at the points (metres, 80 m on average)."""
    shifts = []
    for axis in (0, 1):
        along = frame.random_waves(side.seed + axis, (7_300.0, 15_700.0, 24_100.0), 45.0)
        across = frame.random_waves(side.seed + 5 + axis, (5_900.0, 12_900.0, 27_300.0), 45.0)
        shifts.append(frame.waves(points[:, 0], along) + frame.waves(points[:, 1], across))
    return np.column_stack(shifts)


def _by_hand(points: np.ndarray, side: Side) -> np.ndarray:
    return points + _hand(points, side)


def _resample(points: np.ndarray, side: Side, closed: bool) -> np.ndarray:
    """Return the line with vertices of its own, about `step_m` apart."""
    line = _close(points) if closed else points
    metres = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))])
    count = max(12, int(metres[-1] / side.step_m))
    random = np.random.RandomState(side.seed + count)
    share = (np.arange(count) + random.uniform(-0.3, 0.3, count)) / count
    wanted = np.clip(share, 0.0, 1.0) * metres[-1]
    wanted[0] = 0.0
    if not closed:
        wanted = np.append(wanted, metres[-1])
    return np.column_stack([np.interp(wanted, metres, line[:, axis]) for axis in (0, 1)])


def _close(ring: np.ndarray) -> np.ndarray:
    return np.vstack([ring, ring[:1]])


def _half(side: Side) -> np.ndarray:
    """Return the ring of one side's half of the sheet, its front being one edge."""
    west, south, east, north = frame.corners()
    level = south if side.name == "china" else north
    return np.vstack([side.front, [[east, level], [west, level]]])


def _faces(lines: Sequence[np.ndarray]) -> List[ogr.Geometry]:
    many = ogr.Geometry(ogr.wkbMultiLineString)
    for points in lines:
        many.AddGeometry(line_of(points))
    west, south, east, north = frame.corners()
    box = np.array([[west, south], [east, south], [east, north], [west, north], [west, south]])
    faces = many.Union(line_of(box)).Polygonize()
    return [faces.GetGeometryRef(i).Clone() for i in range(faces.GetGeometryCount())]


def line_of(points: np.ndarray) -> ogr.Geometry:
    """Return an OGR line through the points, rounded to a centimetre."""
    line = ogr.Geometry(ogr.wkbLineString)
    for x, y in np.round(points, 2):
        line.AddPoint_2D(float(x), float(y))
    return line


def parts_of(geometry: ogr.Geometry) -> List[ogr.Geometry]:
    """Return the polygons of a polygon or multipolygon."""
    if geometry.GetGeometryType() == ogr.wkbPolygon:
        return [geometry.Clone()]
    return [geometry.GetGeometryRef(i).Clone() for i in range(geometry.GetGeometryCount())]


def _dissolved(pieces: Dict[str, List[ogr.Geometry]]) -> List[Face]:
    faces = []
    for unit in sorted(pieces):
        many = ogr.Geometry(ogr.wkbMultiPolygon)
        for piece in pieces[unit]:
            many.AddGeometry(piece)
        faces += [Face(unit, part) for part in parts_of(many.UnionCascaded())]
    return faces


def _without_crumbs(faces: List[Face]) -> List[Face]:
    """Return the faces after giving each very small one to its longest neighbour."""
    kept = sorted(faces, key=lambda face: -face.geometry.Area())
    while kept and kept[-1].geometry.Area() < SMALLEST_M2:
        crumb = kept.pop().geometry
        lengths = [_shared(crumb, face.geometry) for face in kept]
        best = int(np.argmax(lengths))
        joined = kept[best].geometry.Union(crumb)
        if lengths[best] > 0 and joined.GetGeometryType() == ogr.wkbPolygon:
            kept[best] = Face(kept[best].unit, joined)
    return kept


def _shared(one: ogr.Geometry, two: ogr.Geometry) -> float:
    if not one.Intersects(two):
        return 0.0
    common = one.Intersection(two.Boundary())
    lines = [common.GetGeometryRef(i) for i in range(common.GetGeometryCount())] or [common]
    return float(sum(line.Length() for line in lines if line.GetDimension() == 1))


def redrawn(polygon: ogr.Geometry) -> ogr.Geometry:
    """Return the polygon with its outer edge drawn again: other vertices, 35 m off."""
    ring = np.array(polygon.GetGeometryRef(0).GetPoints())[:, :2]
    metres = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(ring, axis=0).T))])
    wanted = np.linspace(0.0, metres[-1], max(12, int(metres[-1] / 700.0)))[:-1]
    again = np.column_stack([np.interp(wanted, metres, ring[:, axis]) for axis in (0, 1)])
    again += np.random.RandomState(len(ring)).uniform(-60.0, 60.0, again.shape)
    result = ogr.Geometry(ogr.wkbPolygon)
    result.AddGeometry(_ring_of(_close(again)))
    for hole in range(1, polygon.GetGeometryCount()):
        result.AddGeometry(polygon.GetGeometryRef(hole))
    return result


def _ring_of(points: np.ndarray) -> ogr.Geometry:
    ring = ogr.Geometry(ogr.wkbLinearRing)
    for x, y in np.round(points, 2):
        ring.AddPoint_2D(float(x), float(y))
    return ring
