"""Conflicts of all kinds as a layer of points, and how they look on the map."""

from __future__ import annotations

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFields,
    QgsMarkerSymbol,
    QgsRendererCategory,
    QgsVectorLayer,
)

from cags_vsegei_plugin.compat import integer_field, number_field, text_field
from cags_vsegei_plugin.geology import catalogue
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.layers.styles import severity_colour
from cags_vsegei_plugin.translation import language

_FIELDS = (
    *((text_field, name) for name in ("conflict", "kind")),
    *((number_field, name) for name in ("from_km", "to_km")),
    *((text_field, name) for name in ("result", "verdict")),
    (integer_field, "severity"),
    *((text_field, name) for name in ("china_fids", "russia_fids", "china", "russia")),
    *((text_field, name) for name in ("codes", "reason")),
)
_SIZES_MM = {1: "3.2", 2: "2.8", 3: "2.2", 4: "1.8"}


def conflict_fields() -> QgsFields:
    """Return the fields of CONFLICT_POINTS, in the order of the contract."""
    fields = QgsFields()
    for kind, name in _FIELDS:
        fields.append(kind(name))
    return fields


def style_conflicts(layer: QgsVectorLayer, knowledge: Knowledge = BUNDLED) -> None:
    """Style conflicts by severity; the worst are the largest."""
    steps = sorted(catalogue.severities(knowledge).items())
    categories = [
        QgsRendererCategory(step, _symbol(step, knowledge), told.words.title(language()))
        for step, told in steps
        if step
    ]
    layer.setRenderer(QgsCategorizedSymbolRenderer("severity", categories))
    layer.triggerRepaint()


def _symbol(severity: int, knowledge: Knowledge) -> QgsMarkerSymbol:
    return QgsMarkerSymbol.createSimple(
        {
            "name": "circle",
            "color": severity_colour(severity, knowledge).name(),
            "outline_color": "#ffffff",
            "outline_width": "0.3",
            "size": _SIZES_MM.get(severity, "2"),
        }
    )
