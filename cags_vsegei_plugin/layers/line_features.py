"""Lines and points of a layer with the texts of some of their fields, in the working system."""

from __future__ import annotations

from typing import Any, Dict, List, NamedTuple, Optional, Sequence, Tuple

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingFeedback,
    QgsRectangle,
    QgsWkbTypes,
)

from cags_vsegei_plugin.border.line_ends import Lines
from cags_vsegei_plugin.layers.coverage import Bringing, bringing_into, points_of
from cags_vsegei_plugin.layers.features import features_of
from cags_vsegei_plugin.layers.values import as_text

LINES = QgsWkbTypes.GeometryType.LineGeometry
POINTS = QgsWkbTypes.GeometryType.PointGeometry
POLYGONS = QgsWkbTypes.GeometryType.PolygonGeometry

Texts = Tuple[str, ...]


class Wanted(NamedTuple):
    """The system to come to, the fields to read ("" for none), and where to look.

    `within` is in the source's own system.
    """

    crs: QgsCoordinateReferenceSystem
    context: QgsCoordinateTransformContext
    fields: Sequence[str] = ()
    within: Optional[QgsRectangle] = None


class LineLayer(NamedTuple):
    """Lines with the texts of their features by id; `damaged` ids have no usable geometry."""

    lines: Lines
    texts: Dict[int, Texts]
    damaged: List[int]


class PointLayer(NamedTuple):
    """Points (one a part) with their features' ids, and the texts by id."""

    fid: np.ndarray
    x: np.ndarray
    y: np.ndarray
    texts: Dict[int, Texts]
    damaged: List[int]


def geometry_kind(source: Any) -> Any:
    """Return whether a source has points, lines or polygons."""
    return QgsWkbTypes.geometryType(source.wkbType())


def read_line_layer(
    source: Any, wanted: Wanted, feedback: Optional[QgsProcessingFeedback] = None
) -> LineLayer:
    """Return the lines of a source; curves become straight pieces."""
    fids, parts, texts, damaged = _read(source, wanted, LINES, feedback)
    return LineLayer(Lines.from_parts(fids, parts), texts, damaged)


def read_point_layer(
    source: Any, wanted: Wanted, feedback: Optional[QgsProcessingFeedback] = None
) -> PointLayer:
    """Return the points of a source, one for each part."""
    fids, parts, texts, damaged = _read(source, wanted, POINTS, feedback)
    places = np.concatenate(parts) if parts else np.zeros((0, 2))
    good = np.isfinite(places).all(axis=1)
    fid = np.array(fids, np.int64)[good]
    return PointLayer(fid, places[good, 0], places[good, 1], texts, damaged)


def _read(
    source: Any, wanted: Wanted, kind: Any, feedback: Optional[QgsProcessingFeedback]
) -> Tuple[List[int], List[np.ndarray], Dict[int, Texts], List[int]]:
    places = [source.fields().lookupField(name) if name else -1 for name in wanted.fields]
    request = QgsFeatureRequest()
    request.setSubsetOfAttributes([place for place in places if place >= 0])
    if wanted.within is not None:
        request.setFilterRect(wanted.within)
    bringing = bringing_into(source, wanted.crs, wanted.context)
    fids: List[int] = []
    parts: List[np.ndarray] = []
    texts: Dict[int, Texts] = {}
    damaged: List[int] = []
    for feature in features_of(source, request, feedback):
        found = _parts(feature.geometry(), bringing, kind)
        if not found:
            damaged.append(feature.id())
            continue
        fids.extend([feature.id()] * len(found))
        parts.extend(found)
        values = feature.attributes()
        texts[feature.id()] = tuple(
            (as_text(values[place]) or "").strip() if place >= 0 else "" for place in places
        )
    return fids, parts, texts, damaged


def _parts(geometry: QgsGeometry, bringing: Bringing, kind: Any) -> List[np.ndarray]:
    """Return the parts of a geometry as points (n, 2); none where it cannot be used."""
    if geometry.isNull() or geometry.isEmpty() or geometry.type() != kind:
        return []
    brought = bringing.brought(geometry)
    if brought is None:
        return []
    if kind == POINTS:
        return [np.array([(part.x(), part.y())], float) for part in brought.constParts()]
    return [points_of(part) for part in brought.constParts()]
