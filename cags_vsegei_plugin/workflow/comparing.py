"""Comparing two layers along the border: from sources to stretches with verdicts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, List, NamedTuple, Optional, Sequence, Tuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsProcessingFeedback,
)

from cags_vsegei_plugin.border.coverage import Coverage
from cags_vsegei_plugin.border.shift import fitted_shift
from cags_vsegei_plugin.border.stretches import Border, find_stretches
from cags_vsegei_plugin.border.tolerance import distances_of
from cags_vsegei_plugin.errors import UserError, stop_if_cancelled
from cags_vsegei_plugin.geology.comparison import Slivers
from cags_vsegei_plugin.geology.corrections import Corrections
from cags_vsegei_plugin.geology.joint_legend import JointLegend
from cags_vsegei_plugin.geology.profiles import Profile
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.layers.coverage import may_have_polygons
from cags_vsegei_plugin.layers.operations import (
    Operation,
    ballpark_warning,
    no_crs,
    operation_between,
)
from cags_vsegei_plugin.layers.strip import PolygonSource, WorkingSystem, read_strip
from cags_vsegei_plugin.layers.working_crs import Place, ground_measure, working_crs
from cags_vsegei_plugin.sentences import Sentence, sentence
from cags_vsegei_plugin.workflow.border_ground import (
    BorderGiven,
    Ground,
    KnownBorder,
    Polygons,
    border_line,
    damaged_sentences,
    found_along,
    never_meet,
)
from cags_vsegei_plugin.workflow.conflicts import Conflict, in_order, stretch_conflicts
from cags_vsegei_plugin.workflow.correcting import NOTHING_CORRECTED
from cags_vsegei_plugin.workflow.judging import Judge
from cags_vsegei_plugin.workflow.junctions import Junction
from cags_vsegei_plugin.workflow.lines_and_points import Matched, Matching
from cags_vsegei_plugin.workflow.matching_points import PointsOf
from cags_vsegei_plugin.workflow.point_pairs import PointPair
from cags_vsegei_plugin.workflow.side_ends import LinesOf
from cags_vsegei_plugin.workflow.sides import (
    SideData,
    SideInput,
    features_without_body,
    read_side_units,
)
from cags_vsegei_plugin.workflow.stretch_table import Stretch, Summary, summary_of

_UNNAMED = "unknown"
"""What PROJ calls a mere projection."""
_MOST_CODES = 5


@dataclass(frozen=True)
class Comparison:
    """The result: stretches in order along the border, their numbers, and what to know.

    `front_km` are the kilometres of the Chinese and of the Russian front that face the other
    side; lines of the stretches, and all points, are in `crs`. `conflicts` are the stretches,
    `junctions` of lines and `pairs` of points that need a decision, in order along the border.
    """

    stretches: Tuple[Stretch, ...]
    summary: Summary
    china: SideData
    russia: SideData
    crs: QgsCoordinateReferenceSystem
    tolerance_m: float
    front_km: Tuple[float, float]
    junctions: Tuple[Junction, ...]
    pairs: Tuple[PointPair, ...]
    conflicts: Tuple[Conflict, ...]
    infos: Tuple[Sentence, ...]
    warnings: Tuple[Sentence, ...]


class Request(NamedTuple):
    """What is to be compared: two sides, a map, and what else the user gives.

    `border` is a line source or None; `tolerance_m` metres, None for the profile's own;
    `corrections` are what persons know better than the reader; `lines` and `points` are faults or
    contacts and deposits of both sides.
    """

    china: SideInput
    russia: SideInput
    profile: Profile
    border: Any = None
    tolerance_m: Optional[float] = None
    legend: Optional[JointLegend] = None
    corrections: Corrections = NOTHING_CORRECTED
    lines: Optional[Tuple[LinesOf, LinesOf]] = None
    points: Optional[Tuple[PointsOf, PointsOf]] = None

    @property
    def tolerance(self) -> float:
        """Return the tolerance in metres."""
        return self.profile.tolerance_m if self.tolerance_m is None else self.tolerance_m


def compare_border(
    request: Request,
    context: Optional[QgsCoordinateTransformContext] = None,
    knowledge: Knowledge = BUNDLED,
    feedback: Optional[QgsProcessingFeedback] = None,
) -> Comparison:
    """Compare two polygon sources along the border they share.

    Raises UserError for sources that cannot be compared and Cancelled when the user stops it.
    """
    progress = _Progress(feedback)
    infos: List[Sentence] = []
    warnings: List[Sentence] = []
    system = _working_system(request, context or QgsCoordinateTransformContext())
    _tell_operations(request, system, infos, warnings, knowledge)
    coverages = _strip(request, system, progress)
    found = _found(request, system, coverages, progress)
    sides = _sides(request, coverages, found, knowledge, progress)
    warnings.extend(_damaged(sides, progress))
    warnings.extend(_shared_codes(sides))
    judge = Judge(sides[0], sides[1], request.profile, request.legend, knowledge)
    stretches, notes = judge.stretches(found.placed, _slivers(found, request.profile))
    front_km = (found.front_m[0] / 1000.0, found.front_m[1] / 1000.0)
    progress.tell(90)
    others = _others(request, system, coverages, found, knowledge, progress)
    return Comparison(
        tuple(stretches),
        summary_of(stretches),
        sides[0],
        sides[1],
        system.crs,
        request.tolerance,
        front_km,
        others.junctions,
        others.pairs,
        in_order(stretch_conflicts(stretches), others.conflicts(knowledge)),
        (*infos, _measured(front_km, system.crs), *_apart(found, request), *others.infos),
        (*warnings, *notes, *_far_from_line(found), *others.warnings),
    )


class _Progress:
    """Tells how far the work is, and stops it when the user says so."""

    def __init__(self, feedback: Optional[QgsProcessingFeedback]) -> None:
        self.feedback = feedback

    def tell(self, percent: float) -> None:
        """Say how far the work is; raises Cancelled once the user has stopped it."""
        stop_if_cancelled(self.feedback)
        if self.feedback is not None:
            self.feedback.setProgress(percent)


class _System(NamedTuple):
    """The working system, where both layers lie, and how coordinates come into it."""

    crs: QgsCoordinateReferenceSystem
    places: Tuple[Place, Place]
    context: QgsCoordinateTransformContext


def _working_system(request: Request, context: QgsCoordinateTransformContext) -> _System:
    china, russia = _place(request.china), _place(request.russia)
    return _System(working_crs([china, russia], context), (china, russia), context)


def _place(side: SideInput) -> Place:
    if not may_have_polygons(side.source):
        raise UserError(
            sentence(
                "The layer {layer} has no polygons. Choose the layer that has the map units as"
                " polygons; lines must be made into polygons first.",
                layer=side.title,
            )
        )
    crs = side.source.sourceCrs()
    if not crs.isValid():
        raise UserError(no_crs(side.title))
    return Place(crs, side.source.sourceExtent())


def _tell_operations(
    request: Request,
    system: _System,
    infos: List[Sentence],
    warnings: List[Sentence],
    knowledge: Knowledge,
) -> None:
    """Say how each layer comes into the working system; warn of ballpark operations."""
    for side in (request.china, request.russia):
        operation = operation_between(side.source.sourceCrs(), system.crs, system.context)
        warning = ballpark_warning(side.title, operation, knowledge)
        if warning is not None:
            warnings.append(warning)
        infos.append(_operation_words(side, operation))


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


def _strip(request: Request, system: _System, progress: _Progress) -> Tuple[Coverage, Coverage]:
    """Read of each layer only the polygons that can lie at the border."""
    given = [
        PolygonSource(side.source, place, side.table)
        for side, place in zip((request.china, request.russia), system.places)
    ]
    working = WorkingSystem(system.crs, system.context)
    coverages = read_strip(given, working, request.tolerance, progress.feedback)
    progress.tell(40)
    return coverages


def _found(
    request: Request, system: _System, coverages: Tuple[Coverage, Coverage], progress: _Progress
) -> Border:
    found = find_stretches(
        *coverages,
        request.tolerance,
        measure=ground_measure(system.crs, system.context),
        line=border_line(request.border, system.crs, system.context, progress.feedback),
        tick=lambda share: progress.tell(40 + 40 * share),
    )
    _check_met(found, request)
    return found


def _sides(
    request: Request,
    coverages: Tuple[Coverage, Coverage],
    found: Border,
    knowledge: Knowledge,
    progress: _Progress,
) -> Tuple[SideData, SideData]:
    """Read the units of the polygons that stand at the border."""
    numbers = (
        {each.item.china for each in found.placed},
        {each.item.russia for each in found.placed},
    )
    sides = []
    for given, coverage, at_border in zip((request.china, request.russia), coverages, numbers):
        fids = coverage.fid[sorted(at_border - {-1})].tolist()
        legend = read_side_units(given, fids, request.profile, knowledge, progress.feedback)
        legend = legend.corrected(request.corrections, knowledge, given.title)
        sides.append(SideData(given, legend, coverage))
    progress.tell(85)
    return sides[0], sides[1]


def _others(
    request: Request,
    system: _System,
    coverages: Tuple[Coverage, Coverage],
    found: Border,
    knowledge: Knowledge,
    progress: _Progress,
) -> Matched:
    """Match lines and points of both sides along the border that was found."""
    ground = Ground(system.crs, system.context, ())
    given = BorderGiven(
        request.border,
        *(Polygons(side.source, side.table) for side in (request.china, request.russia)),
    )
    known = KnownBorder(ground, found_along(found, coverages, ground.measure), given)
    matching = Matching(request.profile, known, knowledge, progress.feedback)
    return matching.matched(request.lines, request.points)


def _damaged(sides: Sequence[SideData], progress: _Progress) -> List[Sentence]:
    """Say which features have no usable geometry."""
    told: List[Sentence] = []
    for side in sides:
        bodiless = features_without_body(side.given, progress.feedback)
        fids = sorted({*side.coverage.damaged, *bodiless})
        told.extend(damaged_sentences(side.given.title, fids))
    return told


def _shared_codes(sides: Sequence[SideData]) -> List[Sentence]:
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


def _check_met(found: Border, request: Request) -> None:
    if any(each.item.facing == "facing" for each in found.placed):
        return
    raise UserError(never_meet(request.china.title, request.russia.title, request.tolerance))


def _slivers(found: Border, profile: Profile) -> Optional[Slivers]:
    """Return whether a constant offset explains the small distances of the fronts."""
    shift = fitted_shift(found.contacts, 2.0 * profile.sliver_m)
    if shift is None:
        return None
    return Slivers(shift.places, shift.share, shift.azimuth_deg, shift.length_m)


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


def _apart(found: Border, request: Request) -> List[Sentence]:
    """Say how far apart the fronts lie, and which tolerance would do."""
    distances = distances_of(found.contacts, request.profile.sliver_m)
    if distances is None:
        return []
    return [
        sentence(
            "The fronts lie {median} m apart in the middle, 95 % of them within {widest} m; {gap} %"
            " are gaps and {overlap} % overlaps wider than slivers. The tolerance is {tolerance} m;"
            " {suggested} m would do.",
            median=f"{distances.median_m:.0f}",
            widest=f"{distances.widest_m:.0f}",
            gap=f"{100 * distances.gap:.0f}",
            overlap=f"{100 * distances.overlap:.0f}",
            tolerance=f"{request.tolerance:g}",
            suggested=f"{distances.suggested_m:g}",
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
