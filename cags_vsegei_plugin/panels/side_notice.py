"""What is to be known of a side before it is compared: coordinates and encoding."""

from __future__ import annotations

from typing import List, NamedTuple, Optional

from qgis.core import QgsCoordinateTransformContext, QgsVectorLayer

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.layers.encoding_repair import cpg_problem, repair_of
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
    """Words on a side; `warnings` are what the user should mend first.

    `encoding` is one in which the layer reads clearly better than in its own.
    """

    facts: str = ""
    warnings: str = ""
    encoding: str = ""


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
    repair = repair_of(layer, side) if warnings else None
    if other is not None and other.crs().isValid() and other.crs() != layer.crs():
        try:
            operation = operation_between(layer.crs(), other.crs(), context)
        except UserError as error:
            warnings.append(render(error.said))
        else:
            facts.extend(_accuracy(operation))
            warnings.extend(_ballpark(layer, operation))
    encoding = repair.encoding if repair is not None else ""
    return Notice(" · ".join(facts), "\n".join(warnings), encoding)


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
    said = [render(encoding_warning(layer.name(), sign)) for sign in signs[:1]]
    problem = cpg_problem(layer) if signs else None
    return said + ([render(problem)] if problem is not None else [])
