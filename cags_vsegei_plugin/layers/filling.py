"""Gaps between two polygons of one joint unit, as far as nothing else lies in them.

What fills a gap is what neither map has drawn: no polygon is moved, and none is covered.
"""

from __future__ import annotations

from typing import Any, Iterator, List, Mapping, NamedTuple, Optional, Sequence

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeatureRequest,
    QgsGeometry,
    QgsPointXY,
    QgsRectangle,
    QgsSpatialIndex,
    QgsWkbTypes,
)

from cags_vsegei_plugin.layers.dissolving import Part, as_multipolygon, mended, moved
from cags_vsegei_plugin.layers.features import features_of

_POLYGON = QgsWkbTypes.GeometryType.PolygonGeometry
_SEGMENTS = 8
_AROUND = 3.0
_PLACES = 64
_MARGIN, _LEAST_M = 1.1, 1.0
"""How much wider a gap may be than where it was measured: by a tenth, and a metre."""


class Systems(NamedTuple):
    """The map's system, the one in metres in which lines of contact are given, and how to go."""

    map: QgsCoordinateReferenceSystem
    working: QgsCoordinateReferenceSystem
    context: QgsCoordinateTransformContext


class Contact(NamedTuple):
    """Two polygons that face each other along a line: points (n, 2) in the working system."""

    ours: Part
    theirs: Part
    line: Any


class Gaps:
    """Finds the gaps between polygons; what was found once is never found again."""

    def __init__(
        self,
        sources: Mapping[str, Any],
        systems: Systems,
        tolerance_m: float,
        feedback: Optional[Any] = None,
    ) -> None:
        """Take the layers of both sides by side; gaps are up to the tolerance wide."""
        self._sources, self._systems, self._feedback = sources, systems, feedback
        self._tolerance = tolerance_m
        self._to_map = QgsCoordinateTransform(systems.working, systems.map, systems.context)
        self._found: List[QgsGeometry] = []
        self._index = QgsSpatialIndex()

    def between(
        self, contact: Contact, ours: QgsGeometry, theirs: QgsGeometry
    ) -> Optional[QgsGeometry]:
        """Return what lies between two polygons along their contact, None where nothing does.

        Polygons are in the map's system. Raises Cancelled.
        """
        try:
            both = self._near(contact.line, (ours, theirs))
            mask = self._mask(contact.line, both)
        except QgsCsException:
            # Beyond where the systems are defined: the gap stays.
            mask = None
        if mask is None:
            return None
        gap = mask
        for each in both:
            gap = gap.difference(each)
        gap = _touching(gap, both)
        if gap is None:
            return None
        for other in self._others(gap.boundingBox(), (contact.ours, contact.theirs)):
            gap = gap.difference(other)
        gap = _touching(gap, both)
        if gap is not None:
            self._index.addFeature(len(self._found), gap.boundingBox())
            self._found.append(gap)
        return gap

    def _near(self, line: Any, both: Sequence[QgsGeometry]) -> List[QgsGeometry]:
        """Return what of two polygons is near their contact: the rest takes time alone."""
        box = QgsRectangle(*line.min(axis=0), *line.max(axis=0)).buffered(_AROUND * self._tolerance)
        box = self._to_map.transformBoundingBox(box)
        return [mended(each.clipped(box)) for each in both]

    def _mask(self, line: Any, both: Sequence[QgsGeometry]) -> Optional[QgsGeometry]:
        """Return where the gap can be: between the polygons, and along the line.

        Both grown until they meet and then shrunk again, they keep what is between them; what lies
        around them goes.
        """
        near = [QgsGeometry(each) for each in both]
        for each in near:
            each.transform(self._to_map, Qgis.TransformDirection.Reverse)
        width = min(self._tolerance, _MARGIN * _widest(line, near) + _LEAST_M)
        reach = width / 2.0 * _MARGIN
        grown = QgsGeometry.unaryUnion([each.buffer(reach, _SEGMENTS) for each in near])
        drawn = QgsGeometry.fromPolylineXY([QgsPointXY(x, y) for x, y in line])
        flat, bent = Qgis.EndCapStyle.Flat, Qgis.JoinStyle.Round
        along = drawn.buffer(width, _SEGMENTS, flat, bent, 2.0)
        mask = mended(grown.buffer(-reach, _SEGMENTS)).intersection(mended(along))
        mask.transform(self._to_map)
        return None if mask.isNull() or mask.isEmpty() else mended(mask)

    def _others(self, box: QgsRectangle, but: Sequence[Part]) -> Iterator[QgsGeometry]:
        """Yield all polygons of both sides near by, and what was filled already."""
        systems = self._systems
        for side, source in self._sources.items():
            transform = QgsCoordinateTransform(source.sourceCrs(), systems.map, systems.context)
            try:
                back = Qgis.TransformDirection.Reverse
                there = transform.transformBoundingBox(box, back)
            except QgsCsException:
                there = QgsRectangle()
            request = QgsFeatureRequest().setFilterRect(there).setSubsetOfAttributes([])
            for feature in features_of(source, request, self._feedback):
                if (side, int(feature.id())) not in but and feature.hasGeometry():
                    near = moved(feature, transform, source.sourceName()).clipped(box)
                    if not near.isNull():
                        yield mended(near)
        for number in self._index.intersects(box):
            yield self._found[number]


def _touching(gap: QgsGeometry, both: Sequence[QgsGeometry]) -> Optional[QgsGeometry]:
    """Return the pieces of a gap that both polygons border, None where there is none."""
    if gap.isNull() or gap.isEmpty():
        return None
    pieces = [piece for piece in gap.asGeometryCollection() if piece.type() == _POLYGON]
    kept = [piece for piece in pieces if all(piece.intersects(each) for each in both)]
    return as_multipolygon(QgsGeometry.collectGeometry(kept)) if kept else None


def _widest(line: Any, both: Sequence[QgsGeometry]) -> float:
    """Return how far apart two polygons are at most, at some places along a line."""
    step = max(1, len(line) // _PLACES)
    places = [QgsGeometry.fromPointXY(QgsPointXY(x, y)) for x, y in line[::step]]
    return max(sum(place.distance(each) for each in both) for place in places)
