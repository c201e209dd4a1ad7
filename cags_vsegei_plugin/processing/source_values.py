"""What the values and names of source parameters tell of themselves."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingFeatureSourceDefinition, QgsProperty, QgsVectorLayer

_SIDES = ("china", "russia")


def side_of(name: str) -> str:
    """Return the side a parameter is named after, "" where it is of neither."""
    return next((side for side in _SIDES if name.startswith(side.upper())), "")


def is_whole(value: Any) -> bool:
    """Return whether a source parameter asks for all features of a layer."""
    if not isinstance(value, QgsProcessingFeatureSourceDefinition):
        return True
    limited = getattr(value, "featureLimit", -1) >= 0 or getattr(value, "filterExpression", "")
    return not (value.selectedFeaturesOnly or limited)


def of_layer(value: Any, layer: QgsVectorLayer) -> Any:
    """Return the value of a source parameter with the layer itself for what names it."""
    if not isinstance(value, QgsProcessingFeatureSourceDefinition):
        return layer
    same = QgsProcessingFeatureSourceDefinition(value)
    same.source = QgsProperty.fromValue(layer)
    return same
