"""Lines and contacts that must go on beyond the border: from sources to junctions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import List, NamedTuple, Optional, Tuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsProcessingFeedback,
)

from cags_vsegei_plugin.border.line_matching import (
    ANGLE_DEG,
    APART,
    APART_CONTACTS,
    AtBorder,
    Limits,
    at_border,
)
from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.profiles import Profile
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.layers.line_features import LINES, POLYGONS, geometry_kind
from cags_vsegei_plugin.sentences import Sentence, sentence
from cags_vsegei_plugin.workflow.border_ground import (
    BorderGiven,
    Found,
    KnownBorder,
    Polygons,
    border_on,
)
from cags_vsegei_plugin.workflow.contact_ends import (
    Between,
    ContactRequest,
    contact_ends,
    damaged_polygons,
    found_contacts,
)
from cags_vsegei_plugin.workflow.fault_ends import FaultRequest, fault_ends
from cags_vsegei_plugin.workflow.identity import identities
from cags_vsegei_plugin.workflow.junctions import Junction, LineEnd, judged
from cags_vsegei_plugin.workflow.matching import Matching
from cags_vsegei_plugin.workflow.side_ends import BothEnds, LinesOf, SideEnds

_KM = 1000.0


class LineRequest(NamedTuple):
    """What is to be matched; `tolerance_m` None for the profile's own.

    `contacts` are those of the polygons, where they were found already.
    """

    china: LinesOf
    russia: LinesOf
    profile: Profile
    border: BorderGiven = BorderGiven()
    tolerance_m: Optional[float] = None
    angle_deg: float = ANGLE_DEG
    contacts: Optional[ContactRequest] = None

    @property
    def of_polygons(self) -> bool:
        """Return whether contacts of polygons are meant; raises UserError for what is neither."""
        kinds = [geometry_kind(each.source) for each in (self.china, self.russia)]
        for side, kind in zip((self.china, self.russia), kinds):
            if kind not in (LINES, POLYGONS):
                raise UserError(_no_lines(str(side.source.sourceName())))
        if kinds[0] != kinds[1]:
            raise UserError(
                sentence(
                    "One layer has lines, the other polygons. Give lines on both sides, or polygons"
                    " on both: then their contacts are matched."
                )
            )
        return bool(kinds[0] == POLYGONS)

    @property
    def limits(self) -> Limits:
        """Return the limits: of contacts the profile's tolerance, of lines half a millimetre."""
        apart = APART_CONTACTS if self.of_polygons else APART
        usual = self.profile.tolerance_m
        if not self.of_polygons:
            usual = float(self.profile.setting("line_tolerance_m") or usual / 2.0)
        tolerance = usual if self.tolerance_m is None else self.tolerance_m
        return Limits(tolerance, self.angle_deg, apart)


@dataclass(frozen=True)
class LineMatches:
    """Junctions in order along the border; their points are in `crs`."""

    junctions: Tuple[Junction, ...]
    crs: QgsCoordinateReferenceSystem
    infos: Tuple[Sentence, ...]
    warnings: Tuple[Sentence, ...]

    def count(self, *results: str) -> int:
        """Return how many junctions have one of some results."""
        return sum(each.result in results for each in self.junctions)


def match_lines(
    request: LineRequest,
    context: Optional[QgsCoordinateTransformContext] = None,
    knowledge: Knowledge = BUNDLED,
    feedback: Optional[QgsProcessingFeedback] = None,
    known: Optional[KnownBorder] = None,
) -> LineMatches:
    """Match the ends of lines, or the contacts of polygons, across the border.

    A border that was found already is not looked for again. Raises UserError for sources that
    cannot be matched and Cancelled when the user stops it.
    """
    if known is None and request.of_polygons:
        ours, theirs = request.china, request.russia
        fronts = BorderGiven(
            request.border.line,
            ours.polygons or Polygons(ours.source),
            theirs.polygons or Polygons(theirs.source),
        )
        request = request._replace(border=fronts)
    return _Run.of(request, context, knowledge, feedback, known)


class _Run(Matching[LineRequest, LineMatches]):
    """One matching of lines or contacts."""

    def matches(self, found: Optional[Found] = None) -> LineMatches:
        """Read, match and judge; the border is looked for where it is not found yet."""
        limits = self._request.limits
        if found is None:
            found = border_on(self._ground, self._request.border, limits.reach, self._feedback)
        self._tell(50)
        ends = self._ends(found, limits)
        self._warnings.extend(ends.warnings)
        self._tell(75)
        if found.edges is None:
            self._warnings.append(_no_border())
        china, russia = ends.china, ends.russia
        result = at_border(china.offered, russia.offered, limits, found.edges, ends.unlike)
        junctions = self._junctions(result, china, russia)
        if not junctions:
            self._warnings.append(_nothing(limits))
        self._tell(95)
        infos = (_told(limits), *ends.infos)
        return LineMatches(tuple(junctions), self._ground.crs, infos, tuple(self._warnings))

    def _ends(self, found: Found, limits: Limits) -> BothEnds:
        given = self._request.china, self._request.russia
        ground, knowledge, feedback = self._ground, self._knowledge, self._feedback
        if self._request.of_polygons and found.coverages is not None:
            contacts = self._request.contacts
            if contacts is None:
                self._warnings.extend(damaged_polygons(given, found.coverages))
                between = Between(found.coverages, found.walks, limits.tolerance)
                profile = self._request.profile
                contacts = found_contacts(given, between, profile, knowledge, feedback)
            return contact_ends(contacts, knowledge)
        faults = FaultRequest(given, self._request.border, found.edges, limits)
        return fault_ends(faults, ground, knowledge, feedback)

    def _junctions(self, result: AtBorder, china: SideEnds, russia: SideEnds) -> List[Junction]:
        """Return the junctions in order along the border, each with an id of its own."""
        found = [*self._pairs(result, china, russia)]
        for name, side, numbers, metres in (
            ("china", china, result.china_alone, result.china_g),
            ("russia", russia, result.russia_alone, result.russia_g),
        ):
            place = side.offered.ends
            for k, g in zip(numbers.tolist(), metres.tolist()):
                ends = (side.ends[k], None) if name == "china" else (None, side.ends[k])
                point = float(place.x[k]), float(place.y[k])
                found.append(self._judged(ends, point, g))
        found.sort(key=lambda each: (each.at_km is None, each.at_km or 0.0, each.junction))
        ids = identities(each.junction for each in found)
        return [each._replace(junction=identity) for each, identity in zip(found, ids)]

    def _pairs(self, result: AtBorder, china: SideEnds, russia: SideEnds) -> List[Junction]:
        pairs, a, b = result.pairs, china.offered.ends, russia.offered.ends
        found = []
        for n, g in enumerate(result.pair_g.tolist()):
            i, j = int(pairs.china[n]), int(pairs.russia[n])
            point = float(a.x[i] + b.x[j]) / 2, float(a.y[i] + b.y[j]) / 2
            junction = self._judged((china.ends[i], russia.ends[j]), point, g)
            measured = (pairs.offset[n], pairs.distance[n], pairs.angle[n], pairs.score[n])
            along = float(result.along[n])
            found.append(
                junction.measured(*map(float, measured))._replace(
                    along_m=None if along != along else along
                )
            )
        return found

    def _judged(
        self,
        ends: Tuple[Optional[LineEnd], Optional[LineEnd]],
        point: Tuple[float, float],
        g: float,
    ) -> Junction:
        kind = "contact" if self._request.of_polygons else "line"
        key = "|".join((kind, *("" if end is None else end.key for end in ends)))
        at_km = None if g != g else g / _KM
        return judged(key, ends, self._request.profile, self._knowledge)._replace(
            at_km=at_km, point=point
        )


def _no_lines(layer: str) -> Sentence:
    return sentence(
        "The layer {layer} has neither lines nor polygons. Choose the layer with the faults or"
        " contacts as lines, or with the map units as polygons.",
        layer=layer,
    )


def _no_border() -> Sentence:
    return sentence(
        "No border is given: it is taken to run through the places where lines of both sides meet."
        " Lines that end alone are then told only there. Give a border line, or the polygons of"
        " both sides, to find them all."
    )


def _nothing(limits: Limits) -> Sentence:
    return sentence(
        "No line reaches the border: no end lies within {tolerance} m of it. Check the coordinate"
        " reference systems, or give a larger tolerance.",
        tolerance=f"{limits.tolerance:g}",
    )


def _told(limits: Limits) -> Sentence:
    return sentence(
        "Ends are matched up to {reach} m apart and {angle}° of bend; an end alone counts within"
        " {tolerance} m of the border.",
        reach=f"{limits.reach:g}",
        angle=f"{limits.angle_deg:g}",
        tolerance=f"{limits.tolerance:g}",
    )
