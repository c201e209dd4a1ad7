"""From a comparison, or from two readings, to suggestions; and from suggestions to mappings."""

from __future__ import annotations

from typing import (
    Any,
    Dict,
    FrozenSet,
    Iterable,
    List,
    Mapping,
    NamedTuple,
    Optional,
    Sequence,
    Set,
    Tuple,
)

from cags_vsegei_plugin.geology.joint_legend import JointLegend
from cags_vsegei_plugin.geology.joint_legend import Mapping as JointMapping
from cags_vsegei_plugin.geology.profiles import Profile
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.geology.suggestions import Asked, Suggestion, limit, suggest
from cags_vsegei_plugin.geology.suggestions.defining import Definition, define
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.layers.unit_colours import chart_colour
from cags_vsegei_plugin.sentences import Term

SIDES = ("china", "russia")
PROPOSED = "proposed"
_FACING = "facing"
Pair = Tuple[str, str]


class Known(NamedTuple):
    """What stands already: the legend so far, pairs never to be suggested, and settled units.

    `settled` are units, as (side, index), declared irreconcilable or out of scope.
    """

    legend: JointLegend = JointLegend()
    blocked: FrozenSet[Pair] = frozenset()
    settled: FrozenSet[Pair] = frozenset()


NOTHING_KNOWN = Known()


class Accepting(NamedTuple):
    """The suggestions above a confidence, how many units they join, and over how many km."""

    suggestions: Tuple[Suggestion, ...]
    units: int
    km: float


def suggestions_of(
    comparison: Any, profile: Profile, known: Known = NOTHING_KNOWN, knowledge: Knowledge = BUNDLED
) -> Tuple[Suggestion, ...]:
    """Return the candidates for every unit of a Comparison that is no joint unit yet."""
    readings = comparison.kept.readings
    sides = [[each for (side, _), each in readings.items() if side == one] for one in SIDES]
    km = kilometres(comparison.stretches)
    return suggestions_between(sides[0], sides[1], profile, km, known, knowledge)


def suggestions_between(
    china: Sequence[Reading],
    russia: Sequence[Reading],
    profile: Profile,
    km: Optional[Mapping[Pair, float]] = None,
    known: Known = NOTHING_KNOWN,
    knowledge: Knowledge = BUNDLED,
) -> Tuple[Suggestion, ...]:
    """Return the candidates for the units of two legends; without `km` nothing says who meets."""
    return suggest(Asked(china, russia, profile, km, *known, knowledge))


def kilometres(stretches: Iterable[Any]) -> Dict[Pair, float]:
    """Return the kilometres along which pairs of indices face each other."""
    km: Dict[Pair, float] = {}
    for each in stretches:
        if each.facing == _FACING and each.china_index and each.russia_index:
            pair = each.china_index, each.russia_index
            km[pair] = km.get(pair, 0.0) + each.length_km
    return km


def default_confidence(knowledge: Knowledge = BUNDLED) -> float:
    """Return the score from which suggestions may be accepted together."""
    return limit("default_confidence", knowledge)


def above(suggestions: Sequence[Suggestion], confidence: float) -> Accepting:
    """Return the best assigned suggestions of at least a confidence, counted before anything."""
    chosen = tuple(each for each in suggestions if each.is_best and each.score >= confidence)
    units = {
        (side, index)
        for each in chosen
        for side, index in zip(SIDES, (each.china_index, each.russia_index))
        if index
    }
    return Accepting(chosen, len(units), sum(each.length_km for each in chosen))


def accept(
    suggestions: Sequence[Suggestion],
    readings: Iterable[Reading],
    profile: Profile,
    known: Known = NOTHING_KNOWN,
    knowledge: Knowledge = BUNDLED,
) -> Tuple[JointMapping, ...]:
    """Return the mappings to propose for some suggestions, those of a new joint unit together.

    Suggestions that share a unit make one joint unit. A new one gets a code by its age, names in
    three languages, and the colour of the international chart; units that are mapped already stay.
    """
    by_unit = {(each.side, each.index.strip()): each for each in readings}
    mapped = {(each.side, each.index) for each in known.legend.mappings if each.joint_code}
    taken = {each.joint_code for each in known.legend.mappings}
    made: List[JointMapping] = []
    for code, units in _joined(suggestions, by_unit):
        some = [by_unit[unit] for unit in units]
        held = next((each for each in known.legend.mappings if each.joint_code == code), None)
        joint = define(some, taken, knowledge) if not code or held is None else _as_defined(held)
        taken.add(joint.code)
        for reading in some:
            if (reading.side, reading.index) not in mapped:
                made.append(_mapping(reading, joint, held, profile, knowledge))
    return tuple(made)


def _joined(
    suggestions: Sequence[Suggestion], by_unit: Mapping[Pair, Reading]
) -> List[Tuple[str, List[Pair]]]:
    """Return the units that become one joint unit, with its code if it has one; oldest first."""
    groups: List[Tuple[Set[Pair], Set[str]]] = []
    for each in suggestions:
        ends = zip(SIDES, (each.china_index, each.russia_index))
        units = {end for end in ends if end in by_unit}
        codes = {each.joint_code} - {""}
        apart = []
        for group in groups:
            if group[0] & units or group[1] & codes:
                units, codes = units | group[0], codes | group[1]
            else:
                apart.append(group)
        groups = [*apart, (units, codes)]
    found = [(min(codes, default=""), sorted(units)) for units, codes in groups if units]
    return sorted(found, key=lambda one: (-_oldest(one[1], by_unit), one[1]))


def _oldest(units: Sequence[Pair], by_unit: Mapping[Pair, Reading]) -> float:
    return max(by_unit[unit].base_ma or 0.0 for unit in units)


def _as_defined(held: JointMapping) -> Definition:
    """Return a joint unit there is as it is defined in the legend."""
    names = Term(held.joint_name_en, held.joint_name_zh, held.joint_name_ru)
    rocks = tuple(filter(None, (each.strip() for each in held.lithology.split(";"))))
    return Definition(held.joint_code, names, held.base_ma, held.top_ma, rocks, ())


def _mapping(
    reading: Reading,
    joint: Definition,
    held: Optional[JointMapping],
    profile: Profile,
    knowledge: Knowledge,
) -> JointMapping:
    colour = held.color if held is not None else ""
    if held is None and joint.base_ma is not None and joint.top_ma is not None:
        colour = chart_colour(joint.base_ma, joint.top_ma, knowledge)
    return JointMapping(
        side=reading.side,
        index=reading.index,
        joint_code=joint.code,
        relation=joint.relation_of(reading, profile, knowledge),
        joint_name_en=joint.names.en,
        joint_name_zh=joint.names.zh,
        joint_name_ru=joint.names.ru,
        base_ma=joint.base_ma,
        top_ma=joint.top_ma,
        lithology=";".join(joint.rocks),
        color=colour,
        status=PROPOSED,
    )
