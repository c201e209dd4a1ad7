"""Fields that a person chose for the roles of a layer, kept in the project with the layer."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsVectorLayer

_KEY = "cags_vsegei/field"
_NONE = "-"


def chosen_field(layer: QgsVectorLayer, role: str) -> Optional[str]:
    """Return the field a person chose, "" for no field; None where nobody chose one it has."""
    said = layer.customProperty(f"{_KEY}/{role}")
    if said is None or str(said) == _NONE:
        return None if said is None else ""
    name = str(said)[len(_NONE) :]
    return name if name in layer.fields().names() else None


def choose_field(layer: QgsVectorLayer, role: str, field: Optional[str]) -> None:
    """Keep which field a person chose, "" for no field; None lets it be detected again."""
    if field is None:
        layer.removeCustomProperty(f"{_KEY}/{role}")
    else:
        layer.setCustomProperty(f"{_KEY}/{role}", _NONE + field)
