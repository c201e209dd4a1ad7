"""Changes between two editions as features, and how they look on the map."""

from __future__ import annotations

from typing import Any, Iterable

from qgis.core import (
    NULL,
    QgsCategorizedSymbolRenderer,
    QgsFeature,
    QgsFields,
    QgsFillSymbol,
    QgsGeometry,
    QgsLineSymbol,
    QgsRendererCategory,
    QgsVectorLayer,
)

from cags_vsegei_plugin.compat import integer_field, long_field, number_field, text_field
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge, Row
from cags_vsegei_plugin.sentences import Term
from cags_vsegei_plugin.translation import language

_TABLE = "styles/editions.csv"
_CHANGE_FIELDS = (
    *((text_field, name) for name in ("change", "changes")),
    *((long_field, name) for name in ("old_fid", "new_fid")),
    *((text_field, name) for name in ("old_index", "new_index", "old_name", "new_name")),
    *((number_field, name) for name in ("old_base_ma", "old_top_ma")),
    *((number_field, name) for name in ("new_base_ma", "new_top_ma")),
    *((number_field, name) for name in ("area_km2", "changed_km2", "border_km")),
    (text_field, "reason"),
)
_BORDER_FIELDS = (
    (text_field, "effect"),
    *((number_field, name) for name in ("from_km", "to_km", "length_km")),
    *((text_field, name) for name in ("old_verdict", "new_verdict")),
    *((integer_field, name) for name in ("old_severity", "new_severity")),
    *((text_field, name) for name in ("old_stretch", "new_stretch")),
    *((text_field, name) for name in ("old_index", "new_index", "other_index")),
    *((text_field, name) for name in ("old_codes", "new_codes")),
)


def change_fields() -> QgsFields:
    """Return the fields of the changes, in the order of the contract."""
    return _fields(_CHANGE_FIELDS)


def border_change_fields() -> QgsFields:
    """Return the fields of BORDER_CHANGES, in the order of the contract."""
    return _fields(_BORDER_FIELDS)


def _fields(listed: Iterable[Any]) -> QgsFields:
    fields = QgsFields()
    for kind, name in listed:
        fields.append(kind(name))
    return fields


def feature_of(fields: QgsFields, values: Iterable[Any], body: Any) -> QgsFeature:
    """Return a feature with a body, or without one; None becomes null."""
    feature = QgsFeature(fields)
    feature.setAttributes([NULL if value is None else value for value in values])
    if body is not None:
        feature.setGeometry(QgsGeometry(body))
    return feature


def style_changes(layer: QgsVectorLayer, knowledge: Knowledge = BUNDLED) -> None:
    """Style features by what became of them."""
    _categorise(layer, "change", knowledge)


def style_border_changes(layer: QgsVectorLayer, knowledge: Knowledge = BUNDLED) -> None:
    """Style pieces of border by what the new edition does to them."""
    _categorise(layer, "effect", knowledge)


def _categorise(layer: QgsVectorLayer, field: str, knowledge: Knowledge) -> None:
    rows = [row for row in knowledge.table(_TABLE, ("value",)) if row["field"] == field]
    rows.sort(key=lambda row: int(row["order"]))
    categories = [QgsRendererCategory(row["value"], _symbol(row), _title(row)) for row in rows]
    layer.setRenderer(QgsCategorizedSymbolRenderer(field, categories))
    layer.triggerRepaint()


def _symbol(row: Row) -> Any:
    if row["field"] == "effect":
        return QgsLineSymbol.createSimple({"line_color": row["colour"], "line_width": "1.2"})
    return QgsFillSymbol.createSimple(
        {
            "color": row["colour"],
            "style": row["fill"],
            "outline_color": row["colour"],
            "outline_width": "0.4",
        }
    )


def _title(row: Row) -> str:
    return Term(row["en"], row["zh"], row["ru"]).spoken(language())
