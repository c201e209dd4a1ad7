"""The ground on which lines and points are matched: the working system, and the border in it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, List, NamedTuple, Optional, Sequence, Tuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsProcessingFeedback,
    QgsRectangle,
)

from cags_vsegei_plugin.border.border_line import BorderLine
from cags_vsegei_plugin.border.coverage import Coverage
from cags_vsegei_plugin.border.front import Measure
from cags_vsegei_plugin.border.nearest import Edges
from cags_vsegei_plugin.border.places import border_edges
from cags_vsegei_plugin.border.stretches import Border, find_stretches
from cags_vsegei_plugin.border.walk import Walk
from cags_vsegei_plugin.errors import UserError, stop_if_cancelled
from cags_vsegei_plugin.knowledge import Knowledge
from cags_vsegei_plugin.layers.coverage import read_lines
from cags_vsegei_plugin.layers.degrees import crs_of
from cags_vsegei_plugin.layers.geopackage import GeoPackageTable
from cags_vsegei_plugin.layers.operations import ballpark_warning, operation_between
from cags_vsegei_plugin.layers.strip import PolygonSource, WorkingSystem, read_strip
from cags_vsegei_plugin.layers.working_crs import (
    Place,
    ground_measure,
    grown_in,
    place_at,
    sound_extent,
    working_crs,
)
from cags_vsegei_plugin.sentences import Sentence, sentence

_MANY = 5


class Polygons(NamedTuple):
    """A polygon source; `table` where its GeoPackage can be read as it is."""

    source: Any
    table: Optional[GeoPackageTable] = None


class BorderGiven(NamedTuple):
    """What the user gives to say where the border is: a line, the polygons of both sides."""

    line: Any = None
    china: Optional[Polygons] = None
    russia: Optional[Polygons] = None

    @property
    def polygons(self) -> Tuple[Polygons, ...]:
        """Return the polygons that are given, those of China in front."""
        return tuple(each for each in (self.china, self.russia) if each is not None)

    @property
    def sources(self) -> Tuple[Any, ...]:
        """Return all that is given."""
        line = () if self.line is None else (self.line,)
        return (*(each.source for each in self.polygons), *line)


@dataclass(frozen=True)
class Ground:
    """The working system, how to measure in it, and what to say of how layers come into it."""

    crs: QgsCoordinateReferenceSystem
    context: QgsCoordinateTransformContext
    warnings: Tuple[Sentence, ...]

    @property
    def measure(self) -> Measure:
        """Return how to measure metres on the ground."""
        return ground_measure(self.crs, self.context)

    def around(self, source: Any, other: Any, margin_m: float) -> Optional[QgsRectangle]:
        """Return the extent of the other source in the system of a source, with a margin."""
        return grown_in(place_of(other), source.sourceCrs(), margin_m, self.context)


def ground_of(
    sources: Sequence[Any], context: QgsCoordinateTransformContext, knowledge: Knowledge
) -> Ground:
    """Return a ground for some sources; raises UserError for one without a CRS."""
    crs = working_crs([place_of(source) for source in sources], context)
    return Ground(crs, context, _ballpark_warnings(sources, crs, context, knowledge))


def _ballpark_warnings(
    sources: Sequence[Any],
    crs: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
    knowledge: Knowledge,
) -> Tuple[Sentence, ...]:
    warnings = []
    for source in sources:
        name = str(source.sourceName())
        operation = operation_between(crs_of(source, name), crs, context)
        warnings.append(ballpark_warning(name, operation, knowledge))
    return tuple(each for each in warnings if each is not None)


def place_of(source: Any) -> Place:
    """Return where a source lies; raises UserError for one without a CRS."""
    return place_at(crs_of(source, str(source.sourceName())), sound_extent(source))


class Found(NamedTuple):
    """The border, None where nobody tells it, and the polygons along it with their walks."""

    edges: Optional[Edges]
    coverages: Optional[Tuple[Coverage, Coverage]] = None
    walks: Tuple[Walk, ...] = ()


class KnownBorder(NamedTuple):
    """A border that was found already, the ground it lies in, and what it was found from."""

    ground: Ground
    found: Found
    given: BorderGiven

    def with_sources(self, sources: Sequence[Any], knowledge: Knowledge) -> KnownBorder:
        """Return the border with what is to be said of how more sources come into its system.

        Raises UserError for a source without a CRS.
        """
        warnings = _ballpark_warnings(sources, self.ground.crs, self.ground.context, knowledge)
        return self._replace(ground=replace(self.ground, warnings=warnings))


def border_on(
    ground: Ground,
    given: BorderGiven,
    tolerance: float,
    feedback: Optional[QgsProcessingFeedback] = None,
) -> Found:
    """Return where the border runs: along the fronts of the polygons, else on the line.

    With both, metres are measured on the line. Raises UserError where one side's polygons are
    missing, where the fronts do not meet, or where the line has no line in it.
    """
    if len(given.polygons) == 1:
        raise UserError(
            sentence(
                "The polygons of only one side are given. Give those of both sides, or a border"
                " line instead."
            )
        )
    line = border_line(given.line, ground.crs, ground.context, feedback)
    stop_if_cancelled(feedback)
    if not given.polygons:
        return Found(None if line is None else line.edges)
    sides = [
        PolygonSource(each.source, place_of(each.source), each.table) for each in given.polygons
    ]
    system = WorkingSystem(ground.crs, ground.context)
    coverages = read_strip(sides, system, tolerance, feedback)
    found = find_stretches(
        *coverages,
        tolerance,
        measure=ground.measure,
        line=line,
        tick=lambda share: stop_if_cancelled(feedback),
    )
    if not any(each.item.facing == "facing" for each in found.placed):
        china, russia = (str(each.source.sourceName()) for each in given.polygons)
        raise UserError(never_meet(china, russia, tolerance))
    return found_along(found, coverages, ground.measure)


def found_along(found: Border, coverages: Tuple[Coverage, Coverage], measure: Measure) -> Found:
    """Return the border along the stretches that were found between two coverages."""
    edges = border_edges(
        [each.item.line for each in found.placed],
        [each.start for each in found.placed],
        [each.stop for each in found.placed],
        measure,
    )
    return Found(edges, coverages, found.walks)


def never_meet(china: str, russia: str, tolerance: float) -> Sentence:
    """Return that two layers, named by their titles, have no common border."""
    return sentence(
        "The layers {china} and {russia} do not meet: no edge of one faces an edge of the other"
        " within {tolerance} m. Check their coordinate reference systems, whether one covers"
        " the other's territory (clip it at the border first), or give a larger tolerance.",
        china=china,
        russia=russia,
        tolerance=f"{tolerance:g}",
    )


def border_line(
    source: Any,
    crs: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
    feedback: Optional[QgsProcessingFeedback] = None,
) -> Optional[BorderLine]:
    """Return the line of a source in a working system, None where there is no source.

    Raises UserError for a source without a CRS or without a line.
    """
    if source is None:
        return None
    crs_of(source, str(source.sourceName()))
    parts = read_lines(source, crs, context, feedback)
    if not parts:
        raise UserError(
            sentence(
                "The border layer {layer} has no line in it. Choose another layer, or leave it out:"
                " the border is then where the two layers meet.",
                layer=str(source.sourceName()),
            )
        )
    return BorderLine.from_parts(parts, ground_measure(crs, context))


def damaged_sentences(layer: str, fids: Sequence[int]) -> List[Sentence]:
    """Return what to say of features without a usable geometry; nothing where there is none."""
    if not fids:
        return []
    return [
        sentence(
            "{layer}: {count} features have no usable geometry and are left out, ids {ids}."
            " Repair them with Vector ▸ Geometry Tools ▸ Fix Geometries, or remove them.",
            layer=layer,
            count=len(fids),
            ids=_first_ids(fids),
        )
    ]


def invalid_sentences(layer: str, fids: Sequence[int]) -> List[Sentence]:
    """Return what to say of invalid polygons at the border; nothing where there is none."""
    if not fids:
        return []
    return [
        sentence(
            "{layer}: {count} polygons at the border are invalid and are compared as they are"
            " drawn, ids {ids}. Look at them with Vector ▸ Geometry Tools ▸ Check Validity.",
            layer=layer,
            count=len(fids),
            ids=_first_ids(fids),
        )
    ]


def _first_ids(fids: Sequence[int]) -> str:
    return ", ".join(map(str, sorted(fids)[:_MANY])) + (" …" if len(fids) > _MANY else "")
