"""A layer that computes its joint units from the source as it is drawn: nothing is copied.

Each joint field is an expression on the source's own fields, which goes into the project file with
the layer and needs neither a further table nor this plugin to be read again.
"""

from __future__ import annotations

import json
from typing import Any, Dict, List, Optional, Sequence

from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsFeature,
    QgsFeatureRequest,
    QgsVectorLayer,
)

from cags_vsegei_plugin.compat import is_text_field, number_field, text_field
from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.layers.applying import (
    JOINT_FIELDS,
    JointOfUnits,
    UnitTexts,
    fields_with_joint,
    unit_texts,
)
from cags_vsegei_plugin.layers.features import features_of, without_geometry
from cags_vsegei_plugin.layers.styles import Stored
from cags_vsegei_plugin.layers.values import is_null
from cags_vsegei_plugin.sentences import sentence

_BETWEEN = "\x1f"
_WRONG = "–"
_STORED = "cags_vsegei_plugin/joint_values"


def joint_view(layer: QgsVectorLayer, joint: JointOfUnits, title: str) -> QgsVectorLayer:
    """Return a layer of the same source that has the joint fields too, not yet in a project.

    Raises UserError where the source has fields of these names, or the layer computes anything
    else than was meant.
    """
    fields_with_joint(layer)
    view = layer.clone()
    view.setName(title)
    for number, (name, kind) in enumerate(JOINT_FIELDS.items()):
        field = number_field(name) if kind is float else text_field(name)
        view.addExpressionField(_expression(layer, joint, number), field)
    _check(view, joint)
    _remember(view, joint)
    return view


def stored_of(layer: QgsVectorLayer) -> Optional[Stored]:
    """Return by which values of its source a layer that computes joint codes is drawn.

    Drawn by these it is as quick as its source. None for other layers, and where several fields
    tell units apart.
    """
    told = layer.customProperty(_STORED)
    if not told:
        return None
    field, values = json.loads(told)
    return Stored(field, values)


def _remember(view: QgsVectorLayer, joint: JointOfUnits) -> None:
    """Keep with the layer which values of its only key field stand for each joint code."""
    if len(joint.keys) != 1 or joint.features:
        return
    found: Dict[str, List[Any]] = {}
    for raw in sorted(view.uniqueValues(view.fields().lookupField(joint.keys[0])), key=str):
        code = joint.of([raw])[0]
        if code is not None and not is_null(raw):
            found.setdefault(code, []).append(raw)
    view.setCustomProperty(_STORED, json.dumps([joint.keys[0], found], ensure_ascii=False))


def _expression(layer: QgsVectorLayer, joint: JointOfUnits, number: int) -> str:
    told = {
        _BETWEEN.join(texts): values[number]
        for texts, values in joint.values.items()
        if values[number] is not None
    }
    between = f" || {QgsExpression.quotedString(_BETWEEN)} || "
    of_unit = f"map_get({_table(told)}, {between.join(_texts(layer, joint.keys))})"
    if not joint.features:
        return of_unit
    single = _table({str(fid): values[number] for fid, values in joint.features.items()})
    return f"if(map_exist({single}, to_string($id)), map_get({single}, to_string($id)), {of_unit})"


def _table(told: Dict[str, Any]) -> str:
    """Return a table as an expression."""
    table = QgsExpression.quotedString(json.dumps(told, ensure_ascii=False, sort_keys=True))
    return f"from_json({table})"


def _texts(layer: QgsVectorLayer, keys: Sequence[str]) -> List[str]:
    """Return the expressions of the texts by which a unit is known, as `unit_texts` has them."""
    told = []
    for key in keys:
        column = QgsExpression.quotedColumnRef(key)
        is_text = is_text_field(layer.fields().field(key))
        told.append(f"trim(coalesce({column if is_text else f'to_string({column})'}, ''))")
    return told


def _check(view: QgsVectorLayer, joint: JointOfUnits) -> None:
    """Compare what the layer computes with what was meant, once for each of its units."""
    fields = view.fields()
    places = [fields.lookupField(key) for key in joint.keys]
    computed = [QgsExpression(view.expressionField(fields.lookupField(n))) for n in JOINT_FIELDS]
    context = QgsExpressionContext()
    context.setFields(fields)
    for expression in computed:
        expression.prepare(context)
    for raw in _distinct(view, places):
        feature = QgsFeature(fields)
        for place, value in zip(places, raw):
            feature.setAttribute(place, value)
        context.setFeature(feature)
        told = [_plain(expression.evaluate(context)) for expression in computed]
        if told != list(joint.of(raw)):
            raise _not_as_meant(view, raw)
    request = QgsFeatureRequest().setFilterFids(list(joint.features))
    for feature in features_of(view, request) if joint.features else ():
        context.setFeature(feature)
        told = [_plain(expression.evaluate(context)) for expression in computed]
        if told != list(joint.features[feature.id()]):
            raise _not_as_meant(view, [feature.attributes()[place] for place in places])


def _distinct(view: QgsVectorLayer, places: Sequence[int]) -> List[Sequence[Any]]:
    if len(places) == 1:
        return [(value,) for value in view.uniqueValues(places[0])]
    return list(_combinations(view, places).values())


def _combinations(view: QgsVectorLayer, places: Sequence[int]) -> Dict[UnitTexts, Sequence[Any]]:
    found: Dict[UnitTexts, Sequence[Any]] = {}
    for feature in features_of(view, without_geometry(list(places))):
        values = feature.attributes()
        raw = [values[place] for place in places]
        found.setdefault(unit_texts(raw), raw)
    return found


def _plain(value: Any) -> Any:
    return None if is_null(value) else value


def _not_as_meant(view: QgsVectorLayer, raw: Sequence[Any]) -> UserError:
    return UserError(
        sentence(
            "The layer {layer} would compute other joint units than the legend says for {index}."
            " Nothing was added; write a new file instead.",
            layer=view.name(),
            index=" · ".join(unit_texts(raw)) or _WRONG,
        )
    )
