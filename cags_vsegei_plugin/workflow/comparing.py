"""Comparing two layers along the border: from sources to stretches with verdicts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import List, NamedTuple, Optional, Sequence, Tuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsProcessingFeedback,
)

from cags_vsegei_plugin.border.contacts import Contacts, contacts_at
from cags_vsegei_plugin.border.coverage import Coverage
from cags_vsegei_plugin.border.shift import fitted_shift
from cags_vsegei_plugin.border.stretches import Border
from cags_vsegei_plugin.geology.comparison import Slivers
from cags_vsegei_plugin.geology.profiles import Profile
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.layers.geopackage_texts import DistinctTexts, reading_ahead
from cags_vsegei_plugin.layers.validity import invalid_features
from cags_vsegei_plugin.sentences import Sentence
from cags_vsegei_plugin.workflow.border_finding import (
    Progress,
    Request,
    System,
    found_border,
    working_system,
)
from cags_vsegei_plugin.workflow.border_ground import (
    BorderGiven,
    Ground,
    KnownBorder,
    Polygons,
    damaged_sentences,
    found_along,
    invalid_sentences,
)
from cags_vsegei_plugin.workflow.conflicts import FoundConflict, in_order, stretch_conflicts
from cags_vsegei_plugin.workflow.contact_ends import ContactRequest, polygons_at
from cags_vsegei_plugin.workflow.corridor import Strip, cut_at, strip_along
from cags_vsegei_plugin.workflow.describing import described_at_border
from cags_vsegei_plugin.workflow.front_distances import (
    FrontDistances,
    distances_told,
    front_distances,
)
from cags_vsegei_plugin.workflow.judging import Judge
from cags_vsegei_plugin.workflow.junctions import Junction
from cags_vsegei_plugin.workflow.lines_and_points import Matched, Matching
from cags_vsegei_plugin.workflow.point_pairs import PointPair
from cags_vsegei_plugin.workflow.rejudging import Kept
from cags_vsegei_plugin.workflow.sides import (
    SideData,
    UnitsAsked,
    features_without_body,
    indices_ahead,
    read_in_scales,
)
from cags_vsegei_plugin.workflow.stretch_table import Stretch, Summary, summary_of
from cags_vsegei_plugin.workflow.telling import (
    far_from_line,
    measured,
    operation_told,
    shared_codes,
)


class Made(NamedTuple):
    """What a comparison was made from, for those who follow edits of its layers."""

    request: Request
    system: System
    found: Border
    judge: Judge
    slivers: Optional[Slivers]


@dataclass(frozen=True)
class Comparison:
    """The result: stretches in order along the border, their numbers, and what to know.

    `front_km` are the kilometres of the Chinese and of the Russian front that face the other
    side, `distances` how far apart they lie there; lines of the stretches, and all points, are in
    `crs`. `conflicts` are the stretches, `junctions` of lines and `pairs` of points that need a
    decision, in order along the border; `kept` is what judging them again needs, `made` what
    following edits needs.
    """

    stretches: Tuple[Stretch, ...]
    summary: Summary
    china: SideData
    russia: SideData
    crs: QgsCoordinateReferenceSystem
    tolerance_m: float
    front_km: Tuple[float, float]
    distances: Optional[FrontDistances]
    junctions: Tuple[Junction, ...]
    pairs: Tuple[PointPair, ...]
    conflicts: Tuple[FoundConflict, ...]
    kept: Kept
    infos: Tuple[Sentence, ...]
    warnings: Tuple[Sentence, ...]
    made: Made


def compare_border(
    request: Request,
    context: Optional[QgsCoordinateTransformContext] = None,
    knowledge: Knowledge = BUNDLED,
    feedback: Optional[QgsProcessingFeedback] = None,
) -> Comparison:
    """Compare two polygon sources along the border they share.

    Raises UserError for sources that cannot be compared and Cancelled when the user stops it.
    """
    progress = Progress(feedback)
    system = working_system(request, context or QgsCoordinateTransformContext())
    infos, warnings = _operations(request, system, knowledge)
    ahead = [indices_ahead(side) for side in (request.china, request.russia)]
    with reading_ahead(filter(None, ahead)):
        coverages, found = found_border(request, system, progress)
        reader = _Reader(knowledge, ahead, _contacts(request, coverages, found))
        sides = _sides(request, coverages, found, reader, progress)
    warnings.extend((*_damaged(sides, progress), *_invalid(sides, found, progress)))
    strip = _compared_part(request, system, found, progress)
    judge = _judge(request, sides, knowledge)
    made = Made(request, system, found, judge, _slivers(found, request.profile))
    stretches, notes, kept = judge.judged(strip.placed, made.slivers)
    progress.tell(90)
    others = _others(request, system, sides, found, reader, progress)
    distances = _distances(made)
    infos.extend((measured(found.front_km, system.crs), *distances_told(distances), *strip.told))
    return Comparison(
        tuple(stretches),
        summary_of(stretches),
        *sides,
        system.crs,
        request.tolerance,
        found.front_km,
        distances,
        others.junctions,
        others.pairs,
        in_order(stretch_conflicts(stretches), others.conflicts(knowledge)),
        kept,
        (*infos, *others.infos),
        (*warnings, *shared_codes(sides), *notes, *far_from_line(found), *others.warnings),
        made,
    )


def _operations(
    request: Request, system: System, knowledge: Knowledge
) -> Tuple[List[Sentence], List[Sentence]]:
    """Return how both layers come into the working system, and warnings of that."""
    both = request.china, request.russia
    told = [operation_told(each, system.crs, system.context, knowledge) for each in both]
    return [info for info, _ in told], [warning for _, each in told for warning in each]


def _distances(made: Made) -> Optional[FrontDistances]:
    request = made.request
    return front_distances(made.found.contacts, request.profile.sliver_m, request.tolerance)


def _judge(request: Request, sides: Tuple[SideData, SideData], knowledge: Knowledge) -> Judge:
    shown = request.shown(*sides) if request.shown is not None else None
    return Judge(*sides, request.profile, request.legend, knowledge, request.sections, shown)


class _Reader(NamedTuple):
    """What units are read with: the tables, and the indices of each side read ahead.

    The polygons that `contacts` part are read too, however short they stand at the border.
    """

    knowledge: Knowledge
    ahead: Sequence[Optional[DistinctTexts]]
    contacts: Tuple[Contacts, ...] = ()


def _compared_part(request: Request, system: System, found: Border, progress: Progress) -> Strip:
    """Cut the border at its sections, and leave out what lies outside the corridor."""
    ends = [end for section in request.sections for end in (section.from_km, section.to_km)]
    placed = cut_at(ends, found.placed)
    return strip_along(request.corridor, request.profile, placed, system, progress.feedback)


def _sides(
    request: Request,
    coverages: Tuple[Coverage, Coverage],
    found: Border,
    reader: _Reader,
    progress: Progress,
) -> Tuple[SideData, SideData]:
    """Read the units of the polygons that stand at the border."""
    sides = []
    both = zip((request.china, request.russia), coverages, _at_border(found), reader.ahead)
    for number, (given, coverage, at_border, ahead) in enumerate(both):
        fids = coverage.fid[at_border].tolist()
        if reader.contacts:
            fids = sorted({*fids, *polygons_at(reader.contacts[number], coverage)})
        told = reader.knowledge, progress.feedback, ahead
        asked = UnitsAsked(fids, request.profile, request.corrections, *told)
        scales = {section.scale_of(given.side) for section in request.sections}
        legend = read_in_scales(given, asked, scales)
        described = described_at_border(request.legend, given, legend, asked)
        sides.append(SideData(given, legend, coverage, described))
    progress.tell(85)
    return sides[0], sides[1]


def _contacts(
    request: Request, coverages: Tuple[Coverage, Coverage], found: Border
) -> Tuple[Contacts, ...]:
    """Return the contacts of both sides that reach the border, none where they are not asked."""
    return contacts_at(found.walks, coverages, request.tolerance) if request.contacts else ()


def _parted(
    request: Request, sides: Tuple[SideData, SideData], contacts: Tuple[Contacts, ...]
) -> Optional[ContactRequest]:
    """Return contacts with the units they part, as these were read for the comparison."""
    if not contacts:
        return None
    china, russia = sides
    return ContactRequest(
        (contacts[0], contacts[1]),
        (china.coverage, russia.coverage),
        (china.legend, russia.legend),
        request.profile,
        request.tolerance,
    )


def _others(
    request: Request,
    system: System,
    sides: Tuple[SideData, SideData],
    found: Border,
    reader: _Reader,
    progress: Progress,
) -> Matched:
    """Match contacts, lines and points of both sides along the border that was found."""
    parted = _parted(request, sides, reader.contacts)
    if request.lines is None and request.points is None and parted is None:
        return Matched()
    ground = Ground(system.crs, system.context, ())
    given = BorderGiven(
        request.border,
        *(Polygons(side.source, side.table) for side in (request.china, request.russia)),
    )
    coverages = sides[0].coverage, sides[1].coverage
    known = KnownBorder(ground, found_along(found, coverages, ground.measure), given)
    matching = Matching(request.profile, known, reader.knowledge, progress.feedback)
    return matching.matched(request.lines, request.points, parted)


def _damaged(sides: Sequence[SideData], progress: Progress) -> List[Sentence]:
    """Say which features have no usable geometry."""
    told: List[Sentence] = []
    for side in sides:
        bodiless = features_without_body(side.given, progress.feedback)
        flat = side.coverage.without_area().tolist()
        fids = sorted({*side.coverage.damaged, *bodiless, *flat})
        told.extend(damaged_sentences(side.given.title, fids))
    return told


def _invalid(sides: Sequence[SideData], found: Border, progress: Progress) -> List[Sentence]:
    """Say which polygons at the border are invalid; they are compared as they are drawn."""
    told: List[Sentence] = []
    for side, at_border in zip(sides, _at_border(found)):
        if not len(side.coverage.x):
            continue
        fids = invalid_features(side.coverage, at_border, progress.feedback)
        told.extend(invalid_sentences(side.given.title, fids))
    return told


def _at_border(found: Border) -> Tuple[List[int], List[int]]:
    """Return the numbers of the polygons of both sides that stand at the border."""
    china = sorted({each.item.china for each in found.placed} - {-1})
    return china, sorted({each.item.russia for each in found.placed} - {-1})


def _slivers(found: Border, profile: Profile) -> Optional[Slivers]:
    """Return whether a constant offset explains the small distances of the fronts."""
    shift = fitted_shift(found.contacts, 2.0 * profile.sliver_m)
    if shift is None:
        return None
    return Slivers(shift.places, shift.steadiness, shift.azimuth_deg, shift.length_m)
