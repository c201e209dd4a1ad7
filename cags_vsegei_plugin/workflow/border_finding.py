"""Where two layers meet: from what is asked to the stretches of the border between them."""

from __future__ import annotations

from functools import partial
from typing import Any, Callable, NamedTuple, Optional, Tuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsProcessingFeedback,
)

from cags_vsegei_plugin.border.both import on_both
from cags_vsegei_plugin.border.coverage import Coverage
from cags_vsegei_plugin.border.facing import Asker
from cags_vsegei_plugin.border.nearest import Edges
from cags_vsegei_plugin.border.stretches import Border, chain_of, chains_of, stretches_between
from cags_vsegei_plugin.errors import UserError, stop_if_cancelled
from cags_vsegei_plugin.geology.border_sections import BorderSection
from cags_vsegei_plugin.geology.corrections import Corrections
from cags_vsegei_plugin.geology.joint_legend import JointLegend
from cags_vsegei_plugin.geology.profiles import Profile
from cags_vsegei_plugin.layers.coverage import may_have_polygons
from cags_vsegei_plugin.layers.degrees import crs_of
from cags_vsegei_plugin.layers.strip import (
    PolygonSource,
    WorkingSystem,
    choose_strip,
    read_strip,
)
from cags_vsegei_plugin.layers.working_crs import Place, ground_measure, working_crs
from cags_vsegei_plugin.sentences import sentence
from cags_vsegei_plugin.workflow.border_ground import border_line, never_meet
from cags_vsegei_plugin.workflow.correcting import NOTHING_CORRECTED
from cags_vsegei_plugin.workflow.judging import Agreement
from cags_vsegei_plugin.workflow.matching_points import PointsOf
from cags_vsegei_plugin.workflow.on_cluster import ClusterAsker, outlines_on
from cags_vsegei_plugin.workflow.side_ends import LinesOf
from cags_vsegei_plugin.workflow.sides import SideData, SideInput


class Request(NamedTuple):
    """What is to be compared: two sides, a map, and what else the user gives.

    `border` is a line source or None; `tolerance_m` metres, None for the profile's own;
    `corrections` are what persons know better than the reader; `lines` and `points` are faults or
    contacts and deposits of both sides; `cluster` is a client of `distributed`, whose workers then
    read the GeoPackages and find who faces whom; `sections` of the border follow rules of their
    own; `corridor` is the line of a profile around which alone is compared; `shown` reads off
    applied layers which polygons are one joint unit, in place of a legend; `contacts` says whether
    the boundaries of the polygons themselves must go on beyond the border.
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
    cluster: Any = None
    sections: Tuple[BorderSection, ...] = ()
    corridor: Any = None
    shown: Optional[Callable[[SideData, SideData], Agreement]] = None
    contacts: bool = False

    @property
    def tolerance(self) -> float:
        """Return the tolerance in metres; the widest of the border's sections decides who faces."""
        usual = self.profile.tolerance_m if self.tolerance_m is None else self.tolerance_m
        return max([usual, *(each.profile.tolerance_m for each in self.sections)])


class Progress:
    """Tells how far the work is, and stops it when the user says so."""

    def __init__(self, feedback: Optional[QgsProcessingFeedback]) -> None:
        self.feedback = feedback

    def tell(self, percent: float) -> None:
        """Say how far the work is; raises Cancelled once the user has stopped it."""
        stop_if_cancelled(self.feedback)
        if self.feedback is not None:
            self.feedback.setProgress(percent)


class System(NamedTuple):
    """The working system, where both layers lie, and how coordinates come into it."""

    crs: QgsCoordinateReferenceSystem
    places: Tuple[Place, Place]
    context: QgsCoordinateTransformContext


def working_system(request: Request, context: QgsCoordinateTransformContext) -> System:
    """Return the metric system of a comparison; raises UserError for layers without polygons."""
    china, russia = _place(request.china), _place(request.russia)
    return System(working_crs([china, russia], context), (china, russia), context)


def _place(side: SideInput) -> Place:
    if not may_have_polygons(side.source):
        raise UserError(
            sentence(
                "The layer {layer} has no polygons. Choose the layer that has the map units as"
                " polygons; lines must be made into polygons first.",
                layer=side.title,
            )
        )
    return Place(crs_of(side.source, side.title), side.source.sourceExtent())


def found_border(
    request: Request, system: System, progress: Progress
) -> Tuple[Tuple[Coverage, Coverage], Border]:
    """Read of each layer what can lie at the border, and find the stretches."""
    given = [
        PolygonSource(side.source, place, side.table)
        for side, place in zip((request.china, request.russia), system.places)
    ]
    working = WorkingSystem(system.crs, system.context)
    asker_of: Callable[[Edges, float], Asker] = Asker
    if request.cluster is None:
        coverages = read_strip(given, working, request.tolerance, progress.feedback)
        chains = chains_of(*coverages, request.tolerance)
    else:
        chosen = choose_strip(given, working, request.tolerance, progress.feedback)
        outlines, coverages = outlines_on(request.cluster, chosen, working, request.tolerance)
        chains = on_both(lambda side: chain_of(side, request.tolerance), *outlines)
        asker_of = partial(ClusterAsker, request.cluster)
    progress.tell(45)
    found = stretches_between(
        chains,
        request.tolerance,
        measure=ground_measure(system.crs, system.context),
        line=border_line(request.border, system.crs, system.context, progress.feedback),
        tick=lambda share: progress.tell(45 + 35 * share),
        asker_of=asker_of,
    )
    _check_met(found, request)
    return coverages, found


def _check_met(found: Border, request: Request) -> None:
    if any(each.item.facing == "facing" for each in found.placed):
        return
    raise UserError(never_meet(request.china.title, request.russia.title, request.tolerance))
