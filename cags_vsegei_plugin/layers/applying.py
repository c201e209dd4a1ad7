"""Features that carry the joint unit beside everything they had."""

from __future__ import annotations

from typing import Any, Sequence

from qgis.core import QgsFeature, QgsFields

from cags_vsegei_plugin.compat import number_field, text_field
from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.sentences import sentence

JOINT_FIELDS = {
    "joint_code": str,
    "joint_name_en": str,
    "joint_name_zh": str,
    "joint_name_ru": str,
    "joint_base_ma": float,
    "joint_top_ma": float,
    "joint_color": str,
    "mapping_id": str,
    "relation": str,
}


def fields_with_joint(source: Any) -> QgsFields:
    """Return the fields of a source and the joint fields after them.

    Raises UserError where the source has fields of these names: nothing of it is overwritten.
    """
    fields = QgsFields(source.fields())
    taken = {name.lower() for name in fields.names()} & set(JOINT_FIELDS)
    if taken:
        raise UserError(
            sentence(
                "The layer already has the fields {fields}. Apply the legend to the original"
                " layer, or rename or remove these fields first; nothing is overwritten.",
                fields=", ".join(name for name in JOINT_FIELDS if name in taken),
            )
        )
    for name, kind in JOINT_FIELDS.items():
        fields.append(number_field(name) if kind is float else text_field(name))
    return fields


def with_joint(feature: QgsFeature, values: Sequence[Any], fields: QgsFields) -> QgsFeature:
    """Return a feature of the same geometry and attributes, the joint values after them."""
    applied = QgsFeature(fields)
    # The geometry as it is: null, invalid, curved, with Z and M.
    applied.setGeometry(feature.geometry())
    applied.setAttributes([*feature.attributes(), *values])
    return applied
