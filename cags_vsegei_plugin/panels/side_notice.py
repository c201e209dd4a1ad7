"""What is to be known of a side before it is compared: coordinates and encoding."""

from __future__ import annotations

from typing import List, NamedTuple, Optional

from qgis.core import QgsCoordinateTransformContext, QgsVectorLayer

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.layers.encodings import encoding_warning, layer_encoding_signs
from cags_vsegei_plugin.layers.fields import DetectedFields
from cags_vsegei_plugin.layers.operations import (
    Operation,
    ballpark_warning,
    no_crs,
    operation_between,
)
from cags_vsegei_plugin.translation import render, tr


class Notice(NamedTuple):
    """Words on a side; `warnings` are what the user should mend first."""

    facts: str = ""
    warnings: str = ""


def notice_of(
    layer: Optional[QgsVectorLayer],
    fields: DetectedFields,
    side: str,
    other: Optional[QgsVectorLayer] = None,
    context: Optional[QgsCoordinateTransformContext] = None,
) -> Notice:
    """Return what is to be known of a layer, also beside the layer of the other side."""
    if layer is None:
        return Notice()
    if not layer.crs().isValid():
        return Notice("", render(no_crs(layer.name())))
    facts = [layer.crs().userFriendlyIdentifier()]
    warnings = _encoding_warnings(layer, fields, side)
    if other is not None and other.crs().isValid() and other.crs() != layer.crs():
        try:
            operation = operation_between(layer.crs(), other.crs(), context)
        except UserError as error:
            warnings.append(render(error.said))
        else:
            facts.extend(_accuracy(operation))
            warnings.extend(_ballpark(layer, operation))
    return Notice(" · ".join(facts), "\n".join(warnings))


def _accuracy(operation: Operation) -> List[str]:
    if operation.accuracy_m is None:
        return [tr("towards the other layer: accuracy unknown")]
    if operation.accuracy_m == 0:
        return []
    metres = f"{operation.accuracy_m:g}"
    return [tr("towards the other layer: within {metres} m", metres=metres)]


def _ballpark(layer: QgsVectorLayer, operation: Operation) -> List[str]:
    warning = ballpark_warning(layer.name(), operation)
    return [render(warning)] if warning is not None else []


def _encoding_warnings(layer: QgsVectorLayer, fields: DetectedFields, side: str) -> List[str]:
    names = [name for name in (fields.index, fields.name, fields.lithology) if name]
    signs = layer_encoding_signs(layer, names, side)
    return [render(encoding_warning(layer.name(), sign)) for sign in signs[:1]]
