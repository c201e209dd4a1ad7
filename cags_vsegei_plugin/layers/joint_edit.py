"""The joint fields as new fields in the edit buffer of a layer: one step to undo, not committed."""

from __future__ import annotations

from typing import Any, List, Optional

from qgis.core import NULL, QgsFeatureRequest, QgsVectorDataProvider, QgsVectorLayer

from cags_vsegei_plugin.compat import number_field, text_field
from cags_vsegei_plugin.errors import Cancelled, UserError, stop_if_cancelled
from cags_vsegei_plugin.layers.applying import (
    JOINT_FIELDS,
    JointOfUnits,
    fields_with_joint,
)
from cags_vsegei_plugin.layers.features import features_of, without_geometry
from cags_vsegei_plugin.layers.values import is_null
from cags_vsegei_plugin.sentences import Sentence, sentence

MOST_FEATURES = 200_000
"""Features whose values a person still waits for: an edit buffer keeps every one of them."""
_LEGACY = ("ESRI Shapefile", "MapInfo File")
_PARTS = 100.0


def edit_refusal(layer: QgsVectorLayer) -> Optional[Sentence]:
    """Return why the joint fields cannot be added to a layer, None where they can."""
    told = {"layer": layer.name()}
    if layer.storageType() in _LEGACY:
        return sentence(
            "The format of {layer} cannot keep Chinese letters or long field names. Write a new"
            " GeoPackage instead.",
            **told,
        )
    needed = QgsVectorDataProvider.Capability
    provider = layer.dataProvider()
    able = provider.capabilities() if provider is not None else 0
    can = all(int(able) & int(one) for one in (needed.AddAttributes, needed.ChangeAttributeValues))
    if layer.readOnly() or not can:
        return sentence(
            "The layer {layer} cannot be edited: it is read-only, or its format takes no new"
            " fields. Write a new GeoPackage instead.",
            **told,
        )
    if layer.featureCount() > MOST_FEATURES:
        return sentence(
            "The layer {layer} has more than {most} features, too many for an edit that can be"
            " undone. Write a new GeoPackage instead.",
            most=MOST_FEATURES,
            **told,
        )
    return None


def add_joint_fields(
    layer: QgsVectorLayer, joint: JointOfUnits, title: str, feedback: Optional[Any] = None
) -> None:
    """Add the joint fields and their values in one edit command; the user commits or undoes it.

    Raises UserError where that cannot be done or what stands in the buffer is not what was meant,
    and Cancelled; then the layer is as it was before.
    """
    why = edit_refusal(layer)
    if why is not None:
        raise UserError(why)
    fields_with_joint(layer)
    was_edited = layer.isEditable()
    if not was_edited and not layer.startEditing():
        raise UserError(_cannot(layer))
    layer.beginEditCommand(title)
    try:
        _add_fields(layer)
        _fill(layer, joint, feedback)
        _check(layer, joint, feedback)
    except (UserError, Cancelled):
        layer.destroyEditCommand()
        if not was_edited:
            layer.rollBack()
        raise
    layer.endEditCommand()
    layer.triggerRepaint()


def _add_fields(layer: QgsVectorLayer) -> None:
    for name, kind in JOINT_FIELDS.items():
        if not layer.addAttribute(number_field(name) if kind is float else text_field(name)):
            raise UserError(_cannot(layer))
    layer.updateFields()


def _fill(layer: QgsVectorLayer, joint: JointOfUnits, feedback: Optional[Any]) -> None:
    fields = layer.fields()
    keys = [fields.lookupField(key) for key in joint.keys]
    places = [fields.lookupField(name) for name in JOINT_FIELDS]
    step = _PARTS / max(1, layer.featureCount())
    for number, feature in enumerate(list(features_of(layer, without_geometry(keys), feedback))):
        if number % 256 == 0:
            stop_if_cancelled(feedback)
            if feedback is not None:
                feedback.setProgress(number * step)
        values = feature.attributes()
        told = zip(places, joint.of_feature(feature.id(), [values[key] for key in keys]))
        new = {place: value for place, value in told if value is not None}
        # Without the old values an undo would ask the file for each of them, one by one.
        if new and not layer.changeAttributeValues(feature.id(), new, dict.fromkeys(new, NULL)):
            raise UserError(_cannot(layer))


def _check(layer: QgsVectorLayer, joint: JointOfUnits, feedback: Optional[Any]) -> None:
    """Read the buffer back, feature by feature."""
    fields = layer.fields()
    keys = [fields.lookupField(key) for key in joint.keys]
    places = [fields.lookupField(name) for name in JOINT_FIELDS]
    request: QgsFeatureRequest = without_geometry([*keys, *places])
    for feature in features_of(layer, request, feedback):
        values = feature.attributes()
        found: List[Any] = [None if is_null(values[at]) else values[at] for at in places]
        if found != list(joint.of_feature(feature.id(), [values[key] for key in keys])):
            raise UserError(_cannot(layer))


def _cannot(layer: QgsVectorLayer) -> Sentence:
    return sentence(
        "The joint fields could not be added to {layer}, and it is as it was before. Write a new"
        " GeoPackage instead.",
        layer=layer.name(),
    )
