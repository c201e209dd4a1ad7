"""Lines and contacts that must go on beyond the border: from sources to junctions."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass
from typing import Any, Dict, List, NamedTuple, Optional, Sequence, Tuple

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsProcessingFeedback,
)

from cags_vsegei_plugin.border.contacts import Contacts, contacts_of
from cags_vsegei_plugin.border.coverage import Coverage
from cags_vsegei_plugin.border.line_matching import (
    ANGLE_DEG,
    APART,
    APART_CONTACTS,
    AtBorder,
    Limits,
    Offered,
    at_border,
    offered,
)
from cags_vsegei_plugin.errors import UserError, stop_if_cancelled
from cags_vsegei_plugin.geology.faults import LineReading, read_line
from cags_vsegei_plugin.geology.profiles import Profile
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.layers.features import text_rows
from cags_vsegei_plugin.layers.line_features import (
    LINES,
    POLYGONS,
    LineLayer,
    Wanted,
    geometry_kind,
    read_line_layer,
)
from cags_vsegei_plugin.sentences import Sentence, sentence
from cags_vsegei_plugin.workflow.border_ground import (
    BorderGiven,
    Ground,
    Polygons,
    border_on,
    damaged_sentences,
    ground_of,
)
from cags_vsegei_plugin.workflow.junctions import Junction, LineEnd, judged

_KM = 1000.0


class LinesOf(NamedTuple):
    """One side's lines, or its polygons whose contacts are meant.

    `kind` and `sense` are fields, "" where there is none; of polygons `kind` is the index.
    """

    source: Any
    kind: str = ""
    sense: str = ""
    polygons: Optional[Polygons] = None


class LineRequest(NamedTuple):
    """What is to be matched; `tolerance_m` None for the profile's own."""

    china: LinesOf
    russia: LinesOf
    profile: Profile
    border: BorderGiven = BorderGiven()
    tolerance_m: Optional[float] = None
    angle_deg: float = ANGLE_DEG

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


class _Side(NamedTuple):
    """What is known of the ends of one side: the ends, and how each reads."""

    offered: Offered
    ends: Sequence[LineEnd]


def match_lines(
    request: LineRequest,
    context: Optional[QgsCoordinateTransformContext] = None,
    knowledge: Knowledge = BUNDLED,
    feedback: Optional[QgsProcessingFeedback] = None,
) -> LineMatches:
    """Match the ends of lines, or the contacts of polygons, across the border.

    Raises UserError for sources that cannot be matched and Cancelled when the user stops it.
    """
    if request.of_polygons:
        ours, theirs = request.china, request.russia
        fronts = BorderGiven(
            request.border.line,
            ours.polygons or Polygons(ours.source),
            theirs.polygons or Polygons(theirs.source),
        )
        request = request._replace(border=fronts)
    sources = (request.china.source, request.russia.source, *request.border.sources)
    ground = ground_of(sources, context or QgsCoordinateTransformContext(), knowledge)
    return _Run(request, ground, knowledge, feedback).matches()


class _Run:
    """One matching: what it was asked for, and what it has to say."""

    def __init__(
        self,
        request: LineRequest,
        ground: Ground,
        knowledge: Knowledge,
        feedback: Optional[QgsProcessingFeedback],
    ) -> None:
        self._request, self._ground = request, ground
        self._knowledge, self._feedback = knowledge, feedback
        self._warnings: List[Sentence] = list(ground.warnings)

    def matches(self) -> LineMatches:
        """Read, match and judge."""
        limits = self._request.limits
        found = border_on(self._ground, self._request.border, limits.reach, self._feedback)
        self._tell(50)
        if self._request.of_polygons and found.coverages is not None:
            china, russia = self._contacts(found.coverages, limits.tolerance)
        else:
            china, russia = self._lines(limits)
        self._tell(75)
        if found.edges is None:
            self._warnings.append(_no_border())
        result = at_border(china.offered, russia.offered, limits, found.edges)
        junctions = self._junctions(result, china, russia)
        if not junctions:
            self._warnings.append(_nothing(limits))
        self._tell(95)
        infos = (_told(limits),)
        return LineMatches(tuple(junctions), self._ground.crs, infos, tuple(self._warnings))

    def _tell(self, percent: float) -> None:
        stop_if_cancelled(self._feedback)
        if self._feedback is not None:
            self._feedback.setProgress(percent)

    def _lines(self, limits: Limits) -> Tuple[_Side, _Side]:
        layers = [self._line_layer(side, limits.reach) for side in (0, 1)]
        readings = [self._readings(layer) for layer in layers]
        names = sorted({one.kinds for side in readings for one in side.values()})
        number = {kinds: k for k, kinds in enumerate(names)}
        number.update({(): -1, ("fault",): -1, ("contact",): -1})
        sides = []
        for layer, reading in zip(layers, readings):
            fids = layer.lines.fid.tolist()
            kinds = np.array([number[reading[fid].kinds] for fid in fids], np.int64)
            ends = offered(layer.lines, limits.tolerance, kinds)
            told = [
                LineEnd(
                    f"{fids[line]}:{which}",
                    fids[line],
                    texts=layer.texts[fids[line]],
                    reading=reading[fids[line]],
                )
                for line, which in zip(ends.ends.line.tolist(), ends.ends.which.tolist())
            ]
            sides.append(_Side(ends, told))
        return sides[0], sides[1]

    def _line_layer(self, number: int, reach: float) -> LineLayer:
        """Read the lines of a side (0 China, 1 Russia) that can matter at the border."""
        given = (self._request.china, self._request.russia)
        side, border = given[number], self._request.border
        if border.line is not None:
            other = border.line
        else:
            fronts = border.polygons
            other = fronts[1 - number].source if fronts else given[1 - number].source
        within = self._ground.around(side.source, other, 4.0 * reach)
        wanted = Wanted(self._ground.crs, self._ground.context, (side.kind, side.sense), within)
        layer = read_line_layer(side.source, wanted, self._feedback)
        self._warnings.extend(damaged_sentences(str(side.source.sourceName()), layer.damaged))
        return layer

    def _readings(self, layer: LineLayer) -> Dict[int, LineReading]:
        return {fid: read_line(*texts, self._knowledge) for fid, texts in layer.texts.items()}

    def _contacts(
        self, coverages: Tuple[Coverage, Coverage], tolerance: float
    ) -> Tuple[_Side, _Side]:
        found = contacts_of(*coverages, tolerance, self._ground.measure)
        sides = []
        for side, (given, contacts, coverage) in enumerate(
            zip((self._request.china, self._request.russia), found, coverages)
        ):
            damaged = list(coverage.damaged)
            self._warnings.extend(damaged_sentences(str(given.source.sourceName()), damaged))
            ends = self._contact_ends(given, contacts, coverage, mirrored=side == 0)
            sides.append(_Side(contacts.offered, ends))
        return sides[0], sides[1]

    def _contact_ends(
        self, given: LinesOf, contacts: Contacts, coverage: Coverage, mirrored: bool
    ) -> List[LineEnd]:
        """Return contacts with the polygon on the left and on the right, seen from China.

        A walk along a front has its own ground on the left: the Chinese walk leads to the left.
        """
        pairs = (contacts.after, contacts.before) if mirrored else (contacts.before, contacts.after)
        left, right = (coverage.fid[numbers].tolist() for numbers in pairs)
        names = [given.kind or None]
        fids = sorted({*left, *right})
        rows = text_rows(given.source, names, feedback=self._feedback, fids=fids)
        index = {fid: (text or "").strip() for fid, text in rows}
        seen: Counter[Tuple[int, int]] = Counter()
        ends = []
        for a, b in zip(left, right):
            key = f"{min(a, b)}|{max(a, b)}|{seen[min(a, b), max(a, b)]}"
            seen[min(a, b), max(a, b)] += 1
            ends.append(LineEnd(key, a, b, (index.get(a, ""), index.get(b, ""))))
        return ends

    def _junctions(self, result: AtBorder, china: _Side, russia: _Side) -> List[Junction]:
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
        return found

    def _pairs(self, result: AtBorder, china: _Side, russia: _Side) -> List[Junction]:
        pairs, a, b = result.pairs, china.offered.ends, russia.offered.ends
        found = []
        for n, g in enumerate(result.pair_g.tolist()):
            i, j = int(pairs.china[n]), int(pairs.russia[n])
            point = float(a.x[i] + b.x[j]) / 2, float(a.y[i] + b.y[j]) / 2
            junction = self._judged((china.ends[i], russia.ends[j]), point, g)
            measured = (pairs.offset[n], pairs.distance[n], pairs.angle[n], pairs.score[n])
            found.append(junction.measured(*map(float, measured)))
        return found

    def _judged(
        self,
        ends: Tuple[Optional[LineEnd], Optional[LineEnd]],
        point: Tuple[float, float],
        g: float,
    ) -> Junction:
        kind = "contact" if self._request.of_polygons else "line"
        key = "|".join((kind, *("" if end is None else end.key for end in ends)))
        identity = hashlib.sha256(key.encode("utf-8")).hexdigest()[:12]
        at_km = None if g != g else g / _KM
        return judged(identity, ends, self._request.profile, self._knowledge)._replace(
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
