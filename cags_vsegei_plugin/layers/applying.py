"""Features that carry the joint unit beside everything they had."""

from __future__ import annotations

from typing import Any, Mapping, NamedTuple, Sequence, Tuple

from qgis.core import QgsFeature, QgsFields

from cags_vsegei_plugin.compat import number_field, text_field
from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.layers.values import as_text
from cags_vsegei_plugin.sentences import Sentence, sentence

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
JointValues = Tuple[Any, ...]
UnitTexts = Tuple[str, ...]
NO_ID = -(1 << 63)
NO_VALUES: JointValues = (None,) * len(JOINT_FIELDS)


class JointOfUnits(NamedTuple):
    """What to write for each unit: the fields that tell units apart, and the joint values.

    `values` are in the order of JOINT_FIELDS, by the texts of the fields `keys`; `features` are
    those of single features, by their ids, of which more than their unit decides.
    """

    keys: Tuple[str, ...]
    values: Mapping[UnitTexts, JointValues]
    features: Mapping[int, JointValues] = {}

    def of(self, raw: Sequence[Any]) -> JointValues:
        """Return the joint values of a unit, given as its attributes are stored."""
        return self.values.get(unit_texts(raw), NO_VALUES)

    def of_feature(self, fid: int, raw: Sequence[Any]) -> JointValues:
        """Return the joint values of a feature, given its id and the attributes of its unit."""
        told = self.features.get(fid)
        return self.of(raw) if told is None else told


def unit_texts(raw: Sequence[Any]) -> UnitTexts:
    """Return the texts by which a unit is known, from attributes as they are stored."""
    return tuple((as_text(value) or "").strip() for value in raw)


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
    """Return the feature itself with other values: its own, then the joint ones.

    Its geometry stays as it is: null, invalid, curved, with Z and M. Its id is the sink's to give.
    """
    feature.setFields(fields, False)
    feature.setAttributes(values)
    feature.setId(NO_ID)
    return feature


def not_as_meant(place: object, detail: str) -> Sentence:
    """Return the sentence that what was written, read back, is not what was meant."""
    return sentence(
        "Read back, {place} is not what was to be written, and was removed ({detail}). Check that"
        " the disk is not full and that identifiers are unique, or choose another place.",
        place=place,
        detail=detail,
    )
