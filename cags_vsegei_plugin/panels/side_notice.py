"""What is to be known of a side before it is compared: coordinates and encoding."""

from __future__ import annotations

from enum import Enum
from typing import List, NamedTuple, Optional, Sequence

from qgis.core import QgsCoordinateTransformContext, QgsVectorLayer

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.layers.degrees import are_degrees, lie_with, taken_for_wgs_84
from cags_vsegei_plugin.layers.encoding_repair import cpg_problem, repair_of
from cags_vsegei_plugin.layers.encodings import encoding_warning, layer_encoding_signs
from cags_vsegei_plugin.layers.mending import Mending, mending_of, mends_texts
from cags_vsegei_plugin.layers.operations import (
    Operation,
    ballpark_warning,
    no_crs,
    operation_between,
)
from cags_vsegei_plugin.layers.rereading import read_by_itself, read_in
from cags_vsegei_plugin.layers.working_crs import place_at
from cags_vsegei_plugin.translation import render, tr

_CLEARLY = 0.05


class MendingState(Enum):
    """Whether texts can be read as they were meant, and whether they are."""

    NONE = "none"
    OFFERED = "offered"
    DONE = "done"


class Notice(NamedTuple):
    """Words on a side; `warnings` are what the user should mend first.

    `encoding` is one in which the layer reads clearly better than in its own; `mending` says
    whether its texts can be read as they were meant, or are; `in_degrees` that its coordinates can
    be taken for degrees of WGS 84.
    """

    facts: str = ""
    warnings: str = ""
    encoding: str = ""
    mending: MendingState = MendingState.NONE
    in_degrees: bool = False


class Beside(NamedTuple):
    """All layers of a comparison, and how coordinates come from one into another."""

    layers: Sequence[QgsVectorLayer] = ()
    context: QgsCoordinateTransformContext = QgsCoordinateTransformContext()

    def placed(self) -> List[QgsVectorLayer]:
        """Return those that have a coordinate reference system."""
        return [layer for layer in self.layers if layer.crs().isValid()]


def degrees_notice(layer: QgsVectorLayer, beside: Beside) -> Notice:
    """Return that a layer has no coordinate reference system, and what it is then taken for."""
    if not are_degrees(layer.crs(), layer.extent()):
        return Notice("", render(no_crs(layer.name())))
    placed = beside.placed()
    places = [place_at(each.crs(), each.extent()) for each in placed]
    if lie_with(layer.extent(), places, beside.context):
        return Notice("", render(taken_for_wgs_84(layer.name(), placed[0].name())))
    return Notice("", render(no_crs(layer.name(), True)), in_degrees=True)


def notice_of(
    layer: Optional[QgsVectorLayer],
    fields: Sequence[Optional[str]],
    side: str,
    beside: Beside,
    other: Optional[QgsVectorLayer] = None,
) -> Notice:
    """Return what is to be known of a layer, also beside the polygons of the other side."""
    if layer is None:
        return Notice()
    texts = texts_notice(layer, fields, side)
    if not layer.crs().isValid():
        unplaced = degrees_notice(layer, beside)
        both = "\n".join(filter(None, (unplaced.warnings, texts.warnings)))
        return texts._replace(warnings=both, in_degrees=unplaced.in_degrees)
    facts = [layer.crs().userFriendlyIdentifier(), *filter(None, [texts.facts])]
    warnings = [texts.warnings] if texts.warnings else []
    if other is not None and other.crs().isValid() and other.crs() != layer.crs():
        try:
            operation = operation_between(layer.crs(), other.crs(), beside.context)
        except UserError as error:
            warnings.append(render(error.said))
        else:
            facts.extend(_accuracy(operation))
            warnings.extend(_ballpark(layer, operation))
    return texts._replace(facts=" · ".join(facts), warnings="\n".join(warnings))


def texts_notice(layer: QgsVectorLayer, fields: Sequence[Optional[str]], side: str) -> Notice:
    """Return what is to be known of the texts of a layer, and how they could be read."""
    taken = read_by_itself(layer)
    if taken:
        return Notice("", render(read_in(layer.name(), taken)))
    if mends_texts(layer):
        mending = mending_of(layer, side)
        if mending is not None:
            return Notice(_mended_words(mending), mending=MendingState.DONE)
    signs = layer_encoding_signs(layer, [name for name in fields if name], side)
    if not signs:
        return Notice()
    repair, mending = repair_of(layer, side), mending_of(layer, side)
    if repair is not None and mending is not None:
        # Another encoding is the simpler way, unless the texts were saved spoilt.
        is_saved_so = mending.score > repair.score + _CLEARLY
        repair, mending = (None, mending) if is_saved_so else (repair, None)
    said = [render(encoding_warning(layer.name(), signs[0], mending))]
    problem = cpg_problem(layer)
    return Notice(
        "",
        "\n".join(said + ([render(problem)] if problem is not None else [])),
        repair.encoding if repair is not None else "",
        MendingState.NONE if mending is None else MendingState.OFFERED,
    )


def _mended_words(mending: Mending) -> str:
    return tr(
        "Texts are read as they were meant: “{before}” as “{after}”.",
        before=mending.before,
        after=mending.after,
    )


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
