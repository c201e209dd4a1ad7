"""How coordinates come from a layer into the working system, and how well."""

from __future__ import annotations

import re
from typing import NamedTuple, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
)

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge, Row
from cags_vsegei_plugin.sentences import Sentence, sentence

_BALLPARK = re.compile(r"ballpark geographic offset from (.+?) to (.+?)(?: \+|$)", re.I)


class Operation(NamedTuple):
    """A coordinate operation: its name, its accuracy in metres where known.

    A ballpark operation ignores the difference of the datums; `from_datum` and `to_datum`
    are then the two that differ.
    """

    name: str
    accuracy_m: Optional[float] = None
    ballpark: bool = False
    from_datum: str = ""
    to_datum: str = ""


def operation_between(
    source: QgsCoordinateReferenceSystem,
    working: QgsCoordinateReferenceSystem,
    context: Optional[QgsCoordinateTransformContext] = None,
) -> Operation:
    """Return the operation QGIS uses from one system to another, the user's choice respected.

    Raises UserError where a system is unknown, or where no operation exists.
    """
    if source == working and source.isValid():
        return Operation("", 0.0)
    transform = QgsCoordinateTransform(source, working, context or QgsCoordinateTransformContext())
    if not (source.isValid() and working.isValid() and transform.isValid()):
        raise UserError(_no_operation(source, working))
    details = transform.instantiatedCoordinateOperationDetails()
    datums = _BALLPARK.search(details.name)
    return Operation(
        details.name,
        details.accuracy if details.accuracy >= 0 else None,
        "ballpark" in details.name.lower(),
        datums.group(1) if datums else "",
        datums.group(2) if datums else "",
    )


def no_crs(layer: str, in_degrees: bool = False) -> Sentence:
    """Return the sentence that a layer has no coordinate reference system."""
    if in_degrees:
        return sentence(
            "The layer {layer} has no coordinate reference system; its coordinates look like"
            " degrees. Set the one it was drawn in with Layer ▸ Set CRS of Layer(s), or let its"
            " degrees be taken for WGS 84 (EPSG:4326).",
            layer=layer,
        )
    return sentence(
        "The layer {layer} has no coordinate reference system. Set the one it was drawn in with"
        " Layer ▸ Set CRS of Layer(s); do not guess it.",
        layer=layer,
    )


def ballpark_warning(
    layer: str, operation: Operation, knowledge: Knowledge = BUNDLED
) -> Optional[Sentence]:
    """Return what to know about a ballpark operation; None where it does no harm."""
    if not operation.ballpark:
        return None
    known = _datum(operation, knowledge)
    if known is None:
        return sentence(
            "{layer} is brought into the working system without a change of datum ({name})."
            " It may lie a hundred metres off. Choose an operation in Project ▸ Properties ▸"
            " Transformations if you have its parameters.",
            layer=layer,
            name=operation.name,
        )
    if float(known["shift_high_m"]) <= 1:
        return None
    return sentence(
        "{layer} is brought into the working system without the change of datum from {datum}:"
        " it may lie {low} to {high} m off. Gaps and overlaps of that width say nothing. Choose an"
        " operation in Project ▸ Properties ▸ Transformations if you have its parameters.",
        layer=layer,
        datum=known["datum"],
        low=known["shift_low_m"],
        high=known["shift_high_m"],
    )


def _datum(operation: Operation, knowledge: Knowledge) -> Optional[Row]:
    rows = knowledge.table("coordinates/datums.csv", ("datum",))
    by_name = {row["datum"]: row for row in rows}
    found = [
        by_name[name] for name in (operation.from_datum, operation.to_datum) if name in by_name
    ]
    return max(found, key=lambda row: float(row["shift_high_m"]), default=None)


def _no_operation(
    source: QgsCoordinateReferenceSystem, working: QgsCoordinateReferenceSystem
) -> Sentence:
    return sentence(
        "No coordinate operation leads from {source} to {working}. Check the coordinate reference"
        " system of the layer.",
        source=source.userFriendlyIdentifier() or "?",
        working=working.userFriendlyIdentifier() or "?",
    )
