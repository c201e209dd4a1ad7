"""How much of a split legend suggestions and verdicts win back."""

from __future__ import annotations

from typing import Any, Dict, Iterable, List, NamedTuple, Sequence, Set, Tuple

from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

from cags_vsegei_plugin.geology.profiles import load_profile
from cags_vsegei_plugin.geology.suggestions import Suggestion
from cags_vsegei_plugin.workflow.border_finding import Request
from cags_vsegei_plugin.workflow.comparing import Comparison, compare_border
from cags_vsegei_plugin.workflow.legend_units import contact_km
from cags_vsegei_plugin.workflow.sides import SideInput
from cags_vsegei_plugin.workflow.suggesting import (
    SIDES,
    above,
    default_confidence,
    suggestions_between,
    suggestions_of,
)
from tests.benchmarks.legend_world import Shown, World

Pair = Tuple[str, str]
_WEST_M, _SOUTH_M, _DEEP_M = 300_000.0, 5_540_000.0, 30_000.0
_CRS, _FIELDS = "EPSG:32651", "field=Index_:string&field=NAME:string&field=LITHOLOGY:string"
_PROFILE = "geology_2500k"
_SHORTEST_KM = 0.4
_ROUGH_M = 60.0


class Won(NamedTuple):
    """Shares, 0 to 1, of kilometres or of units.

    `precision` and `recall` are of what was accepted above the default confidence, by kilometres;
    `precise_pairs` is that by pairs; `offered` what of the rest is among the first three;
    `precision_open` and `recall_open` are as if what the names alone leave open were accepted too;
    `consistent` and `mismatch` are the verdicts on kilometres of one unit, `told_apart` the
    mismatches on kilometres of unrelated units.
    """

    precision: float
    precise_pairs: float
    recall: float
    precision_open: float
    recall_open: float
    offered: float
    consistent: float
    mismatch: float
    told_apart: float


def won_back(world: World, shifts_km: Sequence[float]) -> Won:
    """Compare both sides as they are drawn, suggest, and count against the truth."""
    comparison = compared(world, shifts_km)
    suggestions = suggestions_of(comparison, load_profile(_PROFILE))
    accepted = _pairs(above(suggestions, default_confidence()).suggestions)
    named = _pairs(above(suggestions, default_confidence(), with_names=True).suggestions)
    first = _pairs(suggestions)
    km, true = contact_km(comparison.stretches), _true(world)
    equal = {pair: length for pair, length in km.items() if pair in true}
    rest = {pair for pair in equal if pair not in accepted}
    return Won(
        _precision(accepted, true, km),
        _share(len(accepted & true), len(accepted)),
        _share(sum(equal[p] for p in accepted if p in equal), sum(equal.values())),
        _precision(named, true, km),
        _share(sum(equal[p] for p in named if p in equal), sum(equal.values())),
        _share(sum(equal[p] for p in rest & first), sum(equal[p] for p in rest)),
        *_verdicts(comparison, world, true),
    )


def _pairs(suggestions: Iterable[Suggestion]) -> Set[Pair]:
    return {(each.china_index, each.russia_index) for each in suggestions}


def _precision(accepted: Set[Pair], true: Set[Pair], km: Dict[Pair, float]) -> float:
    right = sum(km.get(pair, 0.0) for pair in accepted & true)
    return _share(right, sum(km.get(pair, 0.0) for pair in accepted))


def _true(world: World) -> Set[Pair]:
    return {
        (unit.china.index.strip(), unit.russia.index.strip()) for unit in world.units if unit.is_one
    }


def _verdicts(comparison: Comparison, world: World, true: Set[Pair]) -> Tuple[float, float, float]:
    planted = {
        (world.units[each.china].china.index.strip(), world.units[each.russia].russia.index.strip())
        for each in world.border
        if each.china != each.russia or not world.units[each.china].is_one
    }
    km: Dict[Tuple[str, str], float] = {}
    for each in comparison.stretches:
        pair = each.china_index or "", each.russia_index or ""
        kind = "one" if pair in true else "unrelated" if pair in planted else ""
        km[kind, each.verdict] = km.get((kind, each.verdict), 0.0) + each.length_km
    totals = {
        kind: sum(length for (one, _), length in km.items() if one == kind)
        for kind in ("one", "unrelated")
    }
    return (
        _share(km.get(("one", "consistent"), 0.0), totals["one"]),
        _share(km.get(("one", "mismatch"), 0.0), totals["one"]),
        _share(km.get(("unrelated", "mismatch"), 0.0), totals["unrelated"]),
    )


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 1.0


def compared(world: World, shifts_km: Sequence[float]) -> Comparison:
    """Draw both sides as polygons along a straight border, and compare them."""
    ends = [0.0]
    for each in world.border:
        ends.append(ends[-1] + each.length_km)
    theirs = [0.0]
    for end, shift in zip(ends[1:-1], shifts_km):
        theirs.append(max(theirs[-1] + _SHORTEST_KM, end + shift))
    theirs.append(max(ends[-1], theirs[-1] + _SHORTEST_KM))
    ours = [world.units[each.china].china for each in world.border]
    shown = [world.units[each.russia].russia for each in world.border]
    china = _side("china", _drawn("china", ours, ends, south=True))
    russia = _side("russia", _drawn("russia", shown, theirs, south=False))
    return compare_border(Request(china, russia, load_profile(_PROFILE)))


def _side(side: str, layer: QgsVectorLayer) -> SideInput:
    return SideInput(side, layer, "Index_", "NAME", "LITHOLOGY")


def _drawn(side: str, shown: List[Shown], ends: Sequence[float], south: bool) -> QgsVectorLayer:
    """Return a layer of polygons side by side, their fronts rough by some tens of metres."""
    layer = QgsVectorLayer(f"Polygon?crs={_CRS}&{_FIELDS}", side, "memory")
    features = []
    for number, (unit, west, east) in enumerate(zip(shown, ends, ends[1:])):
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(unit))
        feature.setGeometry(_polygon(west * 1e3, east * 1e3, number, south))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    return layer


def _polygon(west: float, east: float, number: int, south: bool) -> Any:
    front = _SOUTH_M + _ROUGH_M * ((number * (3 if south else 7)) % 5 - 2)
    back = front - _DEEP_M if south else front + _DEEP_M
    corners = [(west, back), (east, back), (east, front), (west, front), (west, back)]
    text = ", ".join(f"{_WEST_M + x} {y}" for x, y in corners)
    return QgsGeometry.fromWkt(f"POLYGON(({text}))")


class Away(NamedTuple):
    """What is suggested where some units face none across the border.

    Shares, 0 to 1: `precision` of what was accepted above the default confidence, by pairs;
    `accepted` of the units away, which ought to be none; of the same units those for which what
    they are in truth is `first`, or among the first three (`offered`).
    """

    precision: float
    accepted: float
    first: float
    offered: float


def won_away(world: World, shifts_km: Sequence[float], away: Set[int]) -> Away:
    """Compare, then suggest as if the units of some numbers were drawn away from the border."""
    comparison = compared(world, shifts_km)
    readings = comparison.kept.readings
    sides = [[each for (own, _), each in readings.items() if own == side] for side in SIDES]
    drawn = [{each.index.strip() for each in some} for some in sides]
    gone = [
        (u.china.index.strip(), u.russia.index.strip()) for u in map(world.units.__getitem__, away)
    ]
    gone = [ends for ends in gone if all(end in some for end, some in zip(ends, drawn))]
    apart = [set(some) for some in zip(*gone)]
    km = {
        pair: length
        for pair, length in contact_km(comparison.stretches).items()
        if not any(end.strip() in some for end, some in zip(pair, apart))
    }
    found = suggestions_between(sides[0], sides[1], load_profile(_PROFILE), km)
    accepted, true = _pairs(above(found, default_confidence()).suggestions), _true(world)
    near = {(each.china_index, each.russia_index): each for each in found}
    wanted = [near.get(pair) for pair in gone if pair in true]
    places = [(each.china_place, each.russia_place) if each else (0, 0) for each in wanted]
    every = [place for both in places for place in both]
    touched = [pair for pair in accepted if any(end in some for end, some in zip(pair, apart))]
    return Away(
        _share(len(accepted & true), len(accepted)),
        len(touched) / max(1, len(gone)),
        _share(every.count(1), len(every)),
        _share(len(every) - every.count(0), len(every)),
    )
