"""Where a layer of stretches leaves the border and goes on elsewhere."""

from __future__ import annotations

from typing import List, Optional, Tuple, Union

import numpy as np
from qgis.core import QgsFeatureRequest, QgsVectorLayer, QgsVectorLayerFeatureSource

_LEAST_KM = 1.0
_LEAST_SHARE = 0.002


_Layer = Union[QgsVectorLayer, QgsVectorLayerFeatureSource]


def jumps_km(layer: _Layer) -> List[float]:
    """Return the kilometres at which a stretch begins far from where the one before ended.

    There begin rings, and stretches that could not be measured on the border line.
    """
    ends = [end for end in map(_ends, layer.getFeatures(_request(layer))) if end is not None]
    if len(ends) < 2:
        return []
    table = np.array(sorted(ends))
    start, length, planar = table[:, 0], table[:, 1], table[:, 6]
    leap = np.hypot(*(table[1:, 2:4] - table[:-1, 4:6]).T)
    # Whatever the units of the layer are: its own lines say how many make a kilometre.
    per_km = planar.sum() / max(length.sum(), 1e-9)
    least = max(_LEAST_KM, _LEAST_SHARE * float(length.sum())) * per_km
    return [float(km) for km in start[1:][leap > least]]


def _request(layer: _Layer) -> QgsFeatureRequest:
    request = QgsFeatureRequest()
    request.setSubsetOfAttributes(["from_km", "length_km"], layer.fields())
    return request


def _ends(feature: object) -> Optional[Tuple[float, ...]]:
    geometry = feature.geometry()  # type: ignore[attr-defined]
    if geometry.isEmpty():
        return None
    line = geometry.constGet()
    vertices = line.nCoordinates()
    first, last = geometry.vertexAt(0), geometry.vertexAt(vertices - 1)
    km = feature["from_km"], feature["length_km"]  # type: ignore[index]
    return (*map(float, km), first.x(), first.y(), last.x(), last.y(), line.length())
