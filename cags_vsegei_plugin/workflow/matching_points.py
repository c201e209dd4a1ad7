"""Deposits and localities near the border: from sources to pairs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, List, NamedTuple, Optional, Tuple

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsProcessingFeedback,
)

from cags_vsegei_plugin.border.assignment import best_pairs
from cags_vsegei_plugin.border.places import pairs_within
from cags_vsegei_plugin.border.point_matching import NearBorder, near_border, own_side
from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.deposits import Deposit, Likeness, likeness
from cags_vsegei_plugin.geology.profiles import Profile
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.layers.line_features import (
    POINTS,
    PointLayer,
    Wanted,
    geometry_kind,
    read_point_layer,
)
from cags_vsegei_plugin.sentences import Sentence, sentence
from cags_vsegei_plugin.workflow.border_ground import (
    BorderGiven,
    Found,
    KnownBorder,
    border_on,
    damaged_sentences,
)
from cags_vsegei_plugin.workflow.identity import identities
from cags_vsegei_plugin.workflow.matching import Matching
from cags_vsegei_plugin.workflow.point_pairs import (
    APART,
    Measured,
    PointPair,
    filled,
    judged_alone,
    judged_pair,
    score_of,
)

BUFFER_M = 20_000.0
_KM = 1000.0
_SIDES = ("china", "russia")
_EVERY = 1000


class PointsOf(NamedTuple):
    """One side's points and its fields, "" where there is none."""

    source: Any
    name: str = ""
    commodity: str = ""
    size: str = ""
    tonnage: str = ""


class PointRequest(NamedTuple):
    """What is to be matched; lengths in metres, None for the profile's own."""

    china: PointsOf
    russia: PointsOf
    profile: Profile
    border: BorderGiven = BorderGiven()
    buffer_m: Optional[float] = None
    tolerance_m: Optional[float] = None

    @property
    def buffer(self) -> float:
        """Return how far from the border points are looked at."""
        usual = float(self.profile.setting("point_buffer_m") or BUFFER_M)
        return usual if self.buffer_m is None else self.buffer_m

    @property
    def tolerance(self) -> float:
        """Return how far apart two points of one place may lie."""
        return self.profile.tolerance_m if self.tolerance_m is None else self.tolerance_m


@dataclass(frozen=True)
class PointMatches:
    """Pairs and points alone, in order along the border; their points are in `crs`."""

    pairs: Tuple[PointPair, ...]
    crs: QgsCoordinateReferenceSystem
    infos: Tuple[Sentence, ...]
    warnings: Tuple[Sentence, ...]

    def count(self, *results: str) -> int:
        """Return how many have one of some results."""
        return sum(each.result in results for each in self.pairs)


class _Side(NamedTuple):
    """The points of one side near the border."""

    fid: np.ndarray
    x: np.ndarray
    y: np.ndarray
    near: NearBorder
    told: List[Deposit]


def match_points(
    request: PointRequest,
    context: Optional[QgsCoordinateTransformContext] = None,
    knowledge: Knowledge = BUNDLED,
    feedback: Optional[QgsProcessingFeedback] = None,
    known: Optional[KnownBorder] = None,
) -> PointMatches:
    """Match points of both sides near the border, one to one.

    A border that was found already is not looked for again. Raises UserError for sources that
    cannot be matched and Cancelled when the user stops it.
    """
    for each in (request.china, request.russia):
        if geometry_kind(each.source) != POINTS:
            raise UserError(_no_points(str(each.source.sourceName())))
    return _Run.of(request, context, knowledge, feedback, known)


class _Run(Matching[PointRequest, PointMatches]):
    """One matching of points."""

    _china_on_left = 0

    def matches(self, found: Optional[Found] = None) -> PointMatches:
        """Read, match and judge; the border is looked for where it is not found yet."""
        if found is None:
            given, tolerance = self._request.border, self._request.profile.tolerance_m
            found = border_on(self._ground, given, tolerance, self._feedback)
        self._tell(20)
        layers = [self._layer(each) for each in (self._request.china, self._request.russia)]
        self._tell(40)
        places = [(layer.x, layer.y) for layer in layers]
        near = near_border(places[0], places[1], self._request.buffer, found.edges)
        units = self._request.china.tonnage, self._request.russia.tonnage
        china, russia = (_side(*each) for each in zip(layers, near, units))
        self._china_on_left = own_side(china.near.left, russia.near.left)
        pairs = self._pairs(china, russia)
        if found.edges is None:
            self._warnings.append(_no_border())
        if not pairs:
            self._warnings.append(_nothing(self._request.buffer))
        infos = (_told(self._request),)
        return PointMatches(pairs, self._ground.crs, infos, tuple(self._warnings))

    def _layer(self, given: PointsOf) -> PointLayer:
        fields = given[1:]
        wanted = Wanted(self._ground.crs, self._ground.context, fields)
        layer = read_point_layer(given.source, wanted, self._feedback)
        self._warnings.extend(damaged_sentences(str(given.source.sourceName()), layer.damaged))
        return layer

    def _pairs(self, china: _Side, russia: _Side) -> Tuple[PointPair, ...]:
        tolerance = self._request.tolerance
        i, j = pairs_within(china.x, china.y, russia.x, russia.y, APART * tolerance)
        metres = np.hypot(china.x[i] - russia.x[j], china.y[i] - russia.y[j])
        alike = self._alike(china, russia, i, j)
        scores = [score_of(apart, like) for apart, like in zip(metres / tolerance, alike)]
        able = [k for k, score in enumerate(scores) if score is not None]
        chosen = np.array(able, np.int64)
        gain = np.array([scores[k] for k in able], float)
        tie = (china.fid[i[chosen]] << 15) ^ russia.fid[j[chosen]]
        taken = chosen[best_pairs(i[chosen], j[chosen], gain, tie)].tolist()
        found = [
            self._pair(china, russia, (int(i[k]), int(j[k])), (float(metres[k]), alike[k]))
            for k in taken
        ]
        for side, name, used in ((china, "china", i[taken]), (russia, "russia", j[taken])):
            alone = np.setdiff1d(np.arange(len(side.fid)), used)
            found.extend(self._alone(side, name, k) for k in alone.tolist())
        found.sort(key=lambda each: (each.at_km is None, each.at_km or 0.0, each.pair))
        ids = identities(f"point|{each.pair}" for each in found)
        return tuple(each._replace(pair=identity) for each, identity in zip(found, ids))

    def _alike(self, china: _Side, russia: _Side, i: np.ndarray, j: np.ndarray) -> List[Likeness]:
        found = []
        for number, (a, b) in enumerate(zip(i.tolist(), j.tolist())):
            if number % _EVERY == 0:
                self._tell(40 + 55 * number / len(i))
            found.append(likeness(china.told[a], russia.told[b], self._knowledge))
        return found

    def _pair(
        self,
        china: _Side,
        russia: _Side,
        numbers: Tuple[int, int],
        found: Tuple[float, Likeness],
    ) -> PointPair:
        (a, b), (metres, like) = numbers, found
        apart = metres / self._request.tolerance
        measured = Measured(china.told[a], russia.told[b], metres, like)
        told = judged_pair(measured, apart, self._request.profile, self._knowledge)
        point = float(china.x[a] + russia.x[b]) / 2, float(china.y[a] + russia.y[b]) / 2
        pair = PointPair(
            f"{china.fid[a]}|{russia.fid[b]}",
            told.result,
            at_km=_km(china.near.g[a]),
            distance_m=metres,
            border_m=_number(min(china.near.distance[a], russia.near.distance[b])),
            name_score=None if like.name is None else round(like.name.score, 3),
            commodity_score=None if like.commodity is None else round(like.commodity, 3),
            severity=told.severity,
            codes=told.codes,
            reasons=told.reasons,
            score=round(score_of(apart, like) or 0.0, 3),
            point=point,
        )
        pair = filled(pair, "china", int(china.fid[a]), china.told[a])
        return filled(pair, "russia", int(russia.fid[b]), russia.told[b])

    def _alone(self, side: _Side, name: str, number: int) -> PointPair:
        border_m = _number(side.near.distance[number])
        home = self._at_home(name, float(side.near.left[number]))
        deposit, profile = side.told[number], self._request.profile
        told = judged_alone(name, deposit, border_m, home, profile, self._knowledge)
        fid = int(side.fid[number])
        pair = PointPair(
            f"{fid}|" if name == "china" else f"|{fid}",
            told.result,
            at_km=_km(side.near.g[number]),
            border_m=border_m,
            severity=told.severity,
            codes=told.codes,
            reasons=told.reasons,
            point=(float(side.x[number]), float(side.y[number])),
        )
        return filled(pair, name, fid, side.told[number])

    def _at_home(self, name: str, left: float) -> Optional[bool]:
        """Return whether a point lies on its own side, farther from the border than noise."""
        if left != left or not self._china_on_left:
            return None
        sign = self._china_on_left if name == "china" else -self._china_on_left
        return left * sign > self._request.tolerance


def _side(layer: PointLayer, near: NearBorder, unit: str) -> _Side:
    fid = layer.fid[near.chosen]
    told = [Deposit(*layer.texts[each])._replace(unit=unit) for each in fid.tolist()]
    return _Side(fid, layer.x[near.chosen], layer.y[near.chosen], near, told)


def _km(metres: float) -> Optional[float]:
    return None if metres != metres else float(metres) / _KM


def _number(value: float) -> Optional[float]:
    return None if value != value else float(value)


def _no_points(layer: str) -> Sentence:
    return sentence(
        "The layer {layer} has no points. Choose the layer with the deposits or localities as"
        " points.",
        layer=layer,
    )


def _no_border() -> Sentence:
    return sentence(
        "No border is given: points are looked at where points of both sides lie near each other."
        " Give a border line, or the polygons of both sides, to tell on whose ground they lie."
    )


def _nothing(buffer: float) -> Sentence:
    return sentence(
        "No point lies within {buffer} m of the border. Check the coordinate reference systems, or"
        " give a larger buffer.",
        buffer=f"{buffer:g}",
    )


def _told(request: PointRequest) -> Sentence:
    return sentence(
        "Points within {buffer} m of the border; up to {tolerance} m apart they may be one place,"
        " with one name up to {far} m.",
        buffer=f"{request.buffer:g}",
        tolerance=f"{request.tolerance:g}",
        far=f"{APART * request.tolerance:g}",
    )
