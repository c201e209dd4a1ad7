"""Polygons of both sides made one where they are one joint unit, without losing what each was."""

from __future__ import annotations

from typing import Dict, Iterable, List, Optional, Sequence, Tuple

from qgis.core import (
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeature,
    QgsGeometry,
    QgsWkbTypes,
)

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.sentences import sentence

Part = Tuple[str, int]
"""A polygon: its side and its feature id."""


def groups_of(contacts: Iterable[Tuple[Part, Part]]) -> List[Tuple[Part, ...]]:
    """Return the parts that hang together by contacts, each group and all of them in order."""
    of_part: Dict[Part, List[Part]] = {}
    for one, other in contacts:
        ours, theirs = of_part.setdefault(one, [one]), of_part.setdefault(other, [other])
        if ours is theirs:
            continue
        small, large = sorted((ours, theirs), key=len)
        large.extend(small)
        for part in small:
            of_part[part] = large
    found = {id(group): group for group in of_part.values()}
    return sorted(tuple(sorted(group)) for group in found.values())


def dissolved(parts: Sequence[QgsGeometry]) -> Optional[QgsGeometry]:
    """Return parts as one geometry, None where they cannot be united; gaps between them stay."""
    united = QgsGeometry.unaryUnion([mended(part) for part in parts])
    if united.isNull() or united.isEmpty():
        return None
    return as_multipolygon(united)


def mended(geometry: QgsGeometry) -> QgsGeometry:
    """Return a geometry that can be united with others; the same one where it is valid."""
    return geometry if geometry.isGeosValid() else geometry.makeValid()


def as_multipolygon(geometry: QgsGeometry) -> QgsGeometry:
    """Return polygons of any kind as a multipolygon of straight edges in the plane."""
    plain = QgsGeometry(geometry)
    if plain.isNull():
        return plain
    if QgsWkbTypes.isCurvedType(plain.wkbType()):
        plain = QgsGeometry(plain.constGet().segmentize())
    plain.get().dropZValue()
    plain.get().dropMValue()
    plain.convertToMultiType()
    return plain


def moved(feature: QgsFeature, transform: QgsCoordinateTransform, layer: str) -> QgsGeometry:
    """Return the polygons of a feature in another system; raises UserError where they cannot be."""
    geometry = as_multipolygon(feature.geometry())
    try:
        geometry.transform(transform)
    except QgsCsException as error:
        raise UserError(
            sentence(
                "Feature {fid} of {layer} cannot be transformed into the system of the Chinese"
                " layer. Check its coordinates and the layer's coordinate reference system.",
                fid=feature.id(),
                layer=layer,
            ),
            str(error),
        ) from error
    return geometry
