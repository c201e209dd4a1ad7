"""Polygons and lines of a layer as plain arrays in the working system."""

from __future__ import annotations

from typing import Any, Dict, List, NamedTuple, Optional

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingFeedback,
    QgsRectangle,
    QgsWkbTypes,
)

from cags_vsegei_plugin.border.coverage import Coverage
from cags_vsegei_plugin.compat import flag_number
from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.layers.features import features_of
from cags_vsegei_plugin.layers.on_earth import is_on_earth
from cags_vsegei_plugin.layers.validity import polygon_wkb
from cags_vsegei_plugin.sentences import Sentence, sentence

_DEGREES = 0.05
_METRES = 5000.0
_POLYGONS = QgsWkbTypes.GeometryType.PolygonGeometry
_LINES = QgsWkbTypes.GeometryType.LineGeometry
# Surfaces of patches and of triangles, by numbers: QGIS 3.22 has no names for them.
_SURFACES = (15, 16)


class Bringing(NamedTuple):
    """How geometries come into the working system: straight, dense enough, transformed."""

    transform: QgsCoordinateTransform
    longest: float

    def bring(self, geometry: QgsGeometry) -> QgsGeometry:
        """Return a geometry in the working system; raises QgsCsException."""
        if geometry.constGet().hasCurvedSegments():
            geometry = QgsGeometry(geometry.constGet().segmentize())
        if self.transform.isShortCircuited():
            return geometry
        own = self.transform.sourceCrs()
        if not (geometry.isEmpty() or is_on_earth(own, geometry.boundingBox())):
            # The parts of an edge that leads so far away would fill all memory.
            raise QgsCsException("a vertex lies beyond Earth")
        # A long edge that is straight in one system is bent in the other.
        geometry = geometry.densifyByDistance(self.longest)
        geometry.transform(self.transform)
        return geometry

    def brought(self, geometry: QgsGeometry) -> Optional[QgsGeometry]:
        """Return a geometry in the working system, None of one that has no place in it."""
        try:
            return self.bring(geometry)
        except QgsCsException:
            return None


def bringing_into(
    source: Any, crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext
) -> Bringing:
    """Return how a source's geometries come into a system."""
    own = source.sourceCrs()
    return Bringing(QgsCoordinateTransform(own, crs, context), longest_edge(own))


def longest_edge(crs: QgsCoordinateReferenceSystem) -> float:
    """Return how long an edge may be that is straight in another system too, in the crs's unit."""
    return _DEGREES if crs.isGeographic() else _METRES


def read_coverage(
    source: Any,
    crs: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
    within: Optional[QgsRectangle] = None,
    feedback: Optional[QgsProcessingFeedback] = None,
    request: Optional[QgsFeatureRequest] = None,
) -> Coverage:
    """Return the polygons of a source in a metric system, only those near an extent.

    `within` is in the source's own system; `request` may choose features. Null, empty and
    unusable geometries are listed in `damaged` by feature id; invalid ones are used as they are.
    """
    request = QgsFeatureRequest() if request is None else request
    request.setSubsetOfAttributes([])
    if within is not None:
        request.setFilterRect(within)
    bringing = bringing_into(source, crs, context)
    fids: List[int] = []
    blobs: List[bytes] = []
    damaged: Dict[int, str] = {}
    for feature in features_of(source, request, feedback):
        blob = _polygon_blob(feature.geometry(), bringing)
        if isinstance(blob, bytes):
            fids.append(feature.id())
            blobs.append(blob)
        else:
            damaged[feature.id()] = blob.reason
    coverage = Coverage.from_wkb(fids, blobs)
    coverage.damaged.update(damaged)
    return coverage


def may_have_polygons(source: Any) -> bool:
    """Return whether a source's type of geometry can be a polygon; mixed ones can."""
    kind = QgsWkbTypes.geometryType(source.wkbType())
    flat = QgsWkbTypes.flatType(source.wkbType())
    mixed = (QgsWkbTypes.Type.GeometryCollection, QgsWkbTypes.Type.Unknown)
    return kind == _POLYGONS or flat in mixed


class _Unusable(NamedTuple):
    reason: str


def _polygon_blob(geometry: QgsGeometry, bringing: Bringing) -> Any:
    if geometry.isNull():
        return _Unusable("null")
    if geometry.isEmpty():
        return _Unusable("empty")
    if not _as_polygons(geometry):
        return _Unusable("no polygon")
    try:
        return bytes(bringing.bring(_unwrapped(geometry, bringing)).asWkb())
    except QgsCsException:
        return _Unusable("outside the coordinate system")


def _unwrapped(geometry: QgsGeometry, bringing: Bringing) -> QgsGeometry:
    """Return a geometry that crosses the antimeridian in one piece."""
    crs, box = bringing.transform.sourceCrs(), geometry.boundingBox()
    if not crs.isGeographic() or box.width() <= 180.0 or not is_on_earth(crs, box):
        return geometry
    straight = QgsGeometry(geometry.constGet().segmentize())
    coverage = Coverage.from_wkb([0], [bytes(straight.asWkb())]).unwrapped()
    whole = QgsGeometry()
    whole.fromWkb(polygon_wkb(coverage, range(len(coverage.ring_is_hole))))
    return whole


def _as_polygons(geometry: QgsGeometry) -> bool:
    flat = QgsWkbTypes.flatType(geometry.wkbType())
    if flat == QgsWkbTypes.Type.GeometryCollection:
        return bool(geometry.convertGeometryCollectionToSubclass(_POLYGONS))
    if flag_number(flat) in _SURFACES:
        # QGIS made multipolygons of them until 3.38; later ones end when these are made denser.
        plain = Coverage.from_wkb([0], [bytes(geometry.asWkb())])
        geometry.fromWkb(polygon_wkb(plain, range(len(plain.ring_is_hole))))
    return geometry.type() == _POLYGONS


def read_lines(
    source: Any,
    crs: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
    feedback: Optional[QgsProcessingFeedback] = None,
) -> List[np.ndarray]:
    """Return the parts of a line source in a metric system, arrays of points (n, 2)."""
    bringing = bringing_into(source, crs, context)
    request = QgsFeatureRequest()
    request.setSubsetOfAttributes([])
    parts: List[np.ndarray] = []
    for feature in features_of(source, request, feedback):
        geometry = feature.geometry()
        if geometry.isNull() or geometry.isEmpty() or geometry.type() != _LINES:
            continue
        brought = bringing.brought(geometry)
        if brought is None:
            raise UserError(_outside(str(source.sourceName()), feature.id()))
        parts.extend(points_of(part) for part in brought.constParts())
    return [part for part in parts if len(part) > 1]


def _outside(layer: str, fid: int) -> Sentence:
    return sentence(
        "Feature {fid} of {layer} has a vertex outside the coordinate reference system. Repair or"
        " remove it.",
        fid=fid,
        layer=layer,
    )


def points_of(part: Any) -> np.ndarray:
    """Return the points of a line, shape (n, 2), those that are no numbers left out."""
    points = np.array([(point.x(), point.y()) for point in part.points()], float)
    return points[np.isfinite(points).all(axis=1)] if len(points) else points.reshape(0, 2)
