"""What is said of a comparison as a whole: how layers came in, what is left out."""

from __future__ import annotations

from typing import List, Sequence, Tuple

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext

from cags_vsegei_plugin.border.stretches import Border
from cags_vsegei_plugin.knowledge import Knowledge
from cags_vsegei_plugin.layers.operations import Operation, ballpark_warning, operation_between
from cags_vsegei_plugin.sentences import Sentence, sentence
from cags_vsegei_plugin.workflow.sides import SideData, SideInput

_UNNAMED = "unknown"
"""What PROJ calls a mere projection."""
_MOST_CODES = 5


def operation_told(
    side: SideInput,
    crs: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
    knowledge: Knowledge,
) -> Tuple[Sentence, List[Sentence]]:
    """Return how a layer comes into the working system, and a warning of a ballpark operation."""
    operation = operation_between(side.source.sourceCrs(), crs, context)
    warning = ballpark_warning(side.title, operation, knowledge)
    return _operation_words(side, operation), [] if warning is None else [warning]


def _operation_words(side: SideInput, operation: Operation) -> Sentence:
    """Return the system of a layer, and how it comes from there into the working one."""
    given = {"layer": side.title, "crs": side.source.sourceCrs().userFriendlyIdentifier()}
    if operation.name in ("", _UNNAMED):
        return sentence("{layer}: {crs}, no change of datum.", **given)
    if operation.accuracy_m is None:
        return sentence(
            "{layer}: {crs}, operation {operation}, accuracy not known.",
            operation=operation.name,
            **given,
        )
    return sentence(
        "{layer}: {crs}, operation {operation}, accuracy {accuracy} m.",
        operation=operation.name,
        accuracy=f"{operation.accuracy_m:g}",
        **given,
    )


def shared_codes(sides: Sequence[SideData]) -> List[Sentence]:
    """Say which codes at the border stand for several units, and are compared with nothing."""
    told: List[Sentence] = []
    for side in sides:
        shared = [side.legend.readings[number] for number in sorted(side.legend.shared)]
        codes = [f"{each.index} ({', '.join(each.alternatives)})" for each in shared]
        if codes:
            told.append(
                sentence(
                    "Codes of {layer} that stand for several units of the legend table are not"
                    " compared: {codes}. Say which unit is meant in “Units of a Layer”.",
                    layer=side.given.title,
                    codes="; ".join(codes[:_MOST_CODES]) + ("…" if codes[_MOST_CODES:] else ""),
                )
            )
    return told


def far_from_line(found: Border) -> List[Sentence]:
    """Return how many stretches lie too far from a border line to be measured on it."""
    if not found.far_from_line:
        return []
    return [
        sentence(
            "{count} stretches lie too far from the border line to be measured on it; they follow"
            " after its end. Check the border line, or leave it out.",
            count=found.far_from_line,
        )
    ]


def measured(front_km: Tuple[float, float], crs: QgsCoordinateReferenceSystem) -> Sentence:
    """Return how long the fronts are that face each other."""
    return sentence(
        "Fronts that face each other: {china} km on the Chinese side, {russia} km on the Russian"
        " side, measured on the ellipsoid; worked in {crs}.",
        china=f"{front_km[0]:.1f}",
        russia=f"{front_km[1]:.1f}",
        crs=crs.authid() or crs.toProj(),
    )
