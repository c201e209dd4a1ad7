"""Lines that reach the border, read from a layer of junctions."""

from __future__ import annotations

from typing import Any, List

from qgis.core import QgsFeatureRequest, QgsVectorLayer

from cags_vsegei_plugin.layers.values import as_text, is_null
from cags_vsegei_plugin.workflow.border_strip import Crossing

_FIELDS = ("at_km", "kind", "result")


def has_crossings(layer: Any) -> bool:
    """Return whether a layer is a result of matching lines along the border."""
    if not isinstance(layer, QgsVectorLayer) or not layer.isValid():
        return False
    return {"junction", *_FIELDS} <= set(layer.fields().names())


def read_crossings(layer: QgsVectorLayer) -> List[Crossing]:
    """Return the lines that reach the border, in order; those without a kilometre are left out."""
    places = [layer.fields().lookupField(name) for name in _FIELDS]
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    found = []
    for feature in layer.getFeatures(request):
        km, kind, result = (feature.attributes()[place] for place in places)
        if not is_null(km):
            found.append(Crossing(float(km), as_text(kind) or "", as_text(result) or ""))
    return sorted(found)
