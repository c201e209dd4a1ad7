"""Comparing two layers along the border: from sources to stretches with verdicts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, List, Optional, Sequence, Tuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsProcessingFeedback,
)

from cags_vsegei_plugin.border.border_line import BorderLine
from cags_vsegei_plugin.border.gaps import REACH
from cags_vsegei_plugin.border.shift import fitted_shift
from cags_vsegei_plugin.border.stretches import Border, find_stretches
from cags_vsegei_plugin.errors import Cancelled, UserError
from cags_vsegei_plugin.geology.comparison import Slivers
from cags_vsegei_plugin.geology.joint_legend import JointLegend
from cags_vsegei_plugin.geology.profiles import Profile
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.layers.coverage import read_coverage, read_lines
from cags_vsegei_plugin.layers.operations import (
    Operation,
    ballpark_warning,
    no_crs,
    operation_between,
)
from cags_vsegei_plugin.layers.working_crs import Place, ground_measure, grown_in, working_crs
from cags_vsegei_plugin.sentences import Sentence, sentence
from cags_vsegei_plugin.workflow.judging import Judge
from cags_vsegei_plugin.workflow.sides import SideData, SideInput, SideUnits, read_side_units
from cags_vsegei_plugin.workflow.stretch_table import Stretch, Summary, summary_of

_MANY = 5
_UNNAMED = "unknown"
"""What PROJ calls a mere projection."""


@dataclass(frozen=True)
class Comparison:
    """The result: stretches in order along the border, their numbers, and what to know.

    `front_km` are the kilometres of the Chinese and of the Russian front that face the other
    side; lines of the stretches are in `crs`.
    """

    stretches: Tuple[Stretch, ...]
    summary: Summary
    china: SideData
    russia: SideData
    crs: QgsCoordinateReferenceSystem
    tolerance_m: float
    front_km: Tuple[float, float]
    infos: Tuple[Sentence, ...]
    warnings: Tuple[Sentence, ...]


def compare_border(
    china: SideInput,
    russia: SideInput,
    profile: Profile,
    *,
    border: Any = None,
    tolerance_m: Optional[float] = None,
    legend: Optional[JointLegend] = None,
    context: Optional[QgsCoordinateTransformContext] = None,
    knowledge: Knowledge = BUNDLED,
    feedback: Optional[QgsProcessingFeedback] = None,
) -> Comparison:
    """Compare two polygon sources along the border they share.

    `border` is a line source or None; `tolerance_m` metres, the profile's by default. Raises
    UserError for sources that cannot be compared and Cancelled when the user stops it.
    """
    context = context or QgsCoordinateTransformContext()
    tolerance = profile.tolerance_m if tolerance_m is None else tolerance_m
    progress = _Progress(feedback)
    warnings: List[Sentence] = []
    places = _places(china, russia)
    crs = working_crs(places, context)
    infos = list(_operations((china, russia), crs, context, warnings, knowledge))
    legends = [
        read_side_units(side, profile, knowledge, feedback) for side in (china, russia)
    ]
    progress.tell(15)
    sides = _sides((china, russia), legends, places, crs, context, tolerance, feedback)
    warnings.extend(_damaged(sides))
    progress.tell(40)
    line = _line(border, crs, context, warnings, feedback)
    found = find_stretches(
        sides[0].coverage,
        sides[1].coverage,
        tolerance,
        measure=ground_measure(crs, context),
        line=line,
        tick=lambda share: progress.tell(40 + 45 * share),
    )
    _check_met(found, sides, tolerance)
    judge = Judge(sides[0], sides[1], profile, legend, knowledge)
    stretches, notes = judge.stretches(found.placed, _slivers(found, profile))
    warnings.extend(notes)
    warnings.extend(_far_from_line(found))
    progress.tell(90)
    front_km = (found.front_m[0] / 1000.0, found.front_m[1] / 1000.0)
    infos.append(_measured(front_km, crs))
    return Comparison(
        tuple(stretches),
        summary_of(stretches),
        sides[0],
        sides[1],
        crs,
        tolerance,
        front_km,
        tuple(infos),
        tuple(warnings),
    )


class _Progress:
    """Tells how far the work is, and stops it when the user says so."""

    def __init__(self, feedback: Optional[QgsProcessingFeedback]) -> None:
        self._feedback = feedback

    def tell(self, percent: float) -> None:
        if self._feedback is not None:
            if self._feedback.isCanceled():
                raise Cancelled()
            self._feedback.setProgress(percent)


def _places(china: SideInput, russia: SideInput) -> List[Place]:
    places = []
    for side in (china, russia):
        crs = side.source.sourceCrs()
        if not crs.isValid():
            raise UserError(no_crs(side.title))
        places.append(Place(crs, side.source.sourceExtent()))
    return places


def _operations(
    sides: Sequence[SideInput],
    crs: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
    warnings: List[Sentence],
    knowledge: Knowledge,
) -> List[Sentence]:
    """Say how each layer comes into the working system; warn of ballpark operations."""
    told = []
    for side in sides:
        operation = operation_between(side.source.sourceCrs(), crs, context)
        warning = ballpark_warning(side.title, operation, knowledge)
        if warning is not None:
            warnings.append(warning)
        told.append(_operation_words(side, operation))
    return told


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


def _sides(
    given: Sequence[SideInput],
    legends: Sequence[SideUnits],
    places: Sequence[Place],
    crs: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
    tolerance: float,
    feedback: Optional[QgsProcessingFeedback],
) -> List[SideData]:
    """Read of each layer only what can lie near the other."""
    sides = []
    for here, there in ((0, 1), (1, 0)):
        within = grown_in(places[there], places[here].crs, REACH * tolerance, context)
        coverage = read_coverage(given[here].source, crs, context, within, feedback)
        sides.append(SideData(given[here], legends[here], coverage))
    return sides


def _damaged(sides: Sequence[SideData]) -> List[Sentence]:
    told = []
    for side in sides:
        fids = sorted(side.coverage.damaged)
        if fids:
            told.append(
                sentence(
                    "{layer}: {count} features have no usable geometry and are left out, ids {ids}."
                    " Repair them with Vector ▸ Geometry Tools ▸ Fix Geometries, or remove them.",
                    layer=side.given.title,
                    count=len(fids),
                    ids=", ".join(map(str, fids[:_MANY])) + (" …" if len(fids) > _MANY else ""),
                )
            )
    return told


def _line(
    border: Any,
    crs: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
    warnings: List[Sentence],
    feedback: Optional[QgsProcessingFeedback],
) -> Optional[BorderLine]:
    if border is None:
        return None
    if not border.sourceCrs().isValid():
        raise UserError(no_crs(border.sourceName()))
    parts = read_lines(border, crs, context, feedback)
    if not parts:
        raise UserError(
            sentence(
                "The border layer {layer} has no line in it. Choose another layer, or leave it out:"
                " the border is then where the two layers meet.",
                layer=border.sourceName(),
            )
        )
    return BorderLine.from_parts(parts, ground_measure(crs, context))


def _check_met(found: Border, sides: Sequence[SideData], tolerance: float) -> None:
    if any(each.item.facing == "facing" for each in found.placed):
        return
    raise UserError(
        sentence(
            "The layers {china} and {russia} do not meet: no edge of one faces an edge of the other"
            " within {tolerance} m. Check their coordinate reference systems, whether one covers the"
            " other's territory (clip it at the border first), or give a larger tolerance.",
            china=sides[0].given.title,
            russia=sides[1].given.title,
            tolerance=f"{tolerance:g}",
        )
    )


def _slivers(found: Border, profile: Profile) -> Optional[Slivers]:
    """Return whether a constant offset explains the small distances of the fronts."""
    shift = fitted_shift(found.contacts, 2.0 * profile.sliver_m)
    if shift is None:
        return None
    return Slivers(shift.count, shift.share, shift.azimuth_deg, shift.length_m)


def _far_from_line(found: Border) -> List[Sentence]:
    if not found.far_from_line:
        return []
    return [
        sentence(
            "{count} stretches lie too far from the border line to be measured on it; they follow"
            " after its end. Check the border line, or leave it out.",
            count=found.far_from_line,
        )
    ]


def _measured(front_km: Tuple[float, float], crs: QgsCoordinateReferenceSystem) -> Sentence:
    return sentence(
        "Fronts that face each other: {china} km on the Chinese side, {russia} km on the Russian"
        " side, measured on the ellipsoid; worked in {crs}.",
        china=f"{front_km[0]:.1f}",
        russia=f"{front_km[1]:.1f}",
        crs=crs.authid() or crs.toProj(),
    )


