"""From a comparison, or from two readings, to suggestions; and from suggestions to mappings."""

from __future__ import annotations

from typing import (
    Any,
    Dict,
    FrozenSet,
    Iterable,
    Iterator,
    List,
    NamedTuple,
    Optional,
    Sequence,
    Set,
    Tuple,
)

from cags_vsegei_plugin.geology.joint_legend import JointLegend, Mapping, index_key
from cags_vsegei_plugin.geology.profiles import Profile
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.geology.suggestions import Asked, Suggestion, limit, suggest
from cags_vsegei_plugin.geology.suggestions.defining import define
from cags_vsegei_plugin.geology.suggestions.relating import relation_to
from cags_vsegei_plugin.geology.suggestions.rules import NAME, ONE_TO_ONE
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.layers.unit_colours import coloured
from cags_vsegei_plugin.review.state import State
from cags_vsegei_plugin.workflow.legend_facts import MAPPING
from cags_vsegei_plugin.workflow.legend_fold import legend_of
from cags_vsegei_plugin.workflow.legend_units import contact_codes, contact_km

SIDES = ("china", "russia")
PROPOSED = "proposed"
_REJECT = "reject"
_BROAD, _NARROW = "broad", "narrow"
Pair = Tuple[str, str]


class Known(NamedTuple):
    """What stands already: the legend so far, pairs never to be suggested, and settled units.

    `settled` are units, as (side, index), that want no joint unit beside those the legend declares,
    `refused` such as are not to be a certain joint unit: (side, index, code).
    """

    legend: JointLegend = JointLegend()
    blocked: FrozenSet[Pair] = frozenset()
    settled: FrozenSet[Pair] = frozenset()
    refused: FrozenSet[Tuple[str, str, str]] = frozenset()


NOTHING_KNOWN = Known()


class Accepting(NamedTuple):
    """The suggestions above a confidence, how many units they join, and over how many km."""

    suggestions: Tuple[Suggestion, ...]
    units: int
    km: float


def known_of(
    state: State, knowledge: Knowledge = BUNDLED, legend: Optional[JointLegend] = None
) -> Known:
    """Return what a review has decided: its legend, and what was rejected or blocked.

    `legend` is the legend of the state, where it was folded already.
    """
    refused = frozenset(_refused(state))
    by_code: Dict[Tuple[str, str], List[str]] = {}
    for side, index, code in refused:
        by_code.setdefault((code, side), []).append(index)
    apart = {
        (china, russia)
        for (code, side), indices in by_code.items()
        if side == SIDES[0]
        for china in indices
        for russia in by_code.get((code, SIDES[1]), ())
    }
    legend = legend if legend is not None else legend_of(state, knowledge)
    return Known(legend, frozenset(state.blocked() | apart), refused=refused)


def _refused(state: State) -> Iterator[Tuple[str, str, str]]:
    """Yield the mappings that one side rejected, as (side, index, code)."""
    for subject, held in state.of_legend.items():
        is_rejected = held.entry is not None and held.entry.decision.action == _REJECT
        proposal = held.proposal or (held.before.proposal if held.before else None)
        if subject.kind == MAPPING and is_rejected and proposal is not None:
            side, _, index = subject.key.partition("|")
            yield side, index, proposal.decision.joint_code


def suggestions_of(
    comparison: Any, profile: Profile, known: Known = NOTHING_KNOWN, knowledge: Knowledge = BUNDLED
) -> Tuple[Suggestion, ...]:
    """Return the candidates for every unit of a Comparison that is no joint unit yet."""
    readings = comparison.kept.readings
    sides = [[each for (side, _), each in readings.items() if side == one] for one in SIDES]
    km, codes = contact_km(comparison.stretches), contact_codes(comparison.stretches)
    return suggestions_between(sides[0], sides[1], profile, km, known, knowledge, codes)


def suggestions_between(
    china: Sequence[Reading],
    russia: Sequence[Reading],
    profile: Profile,
    km: Optional[Dict[Pair, float]] = None,
    known: Known = NOTHING_KNOWN,
    knowledge: Knowledge = BUNDLED,
    codes: Optional[Dict[Pair, FrozenSet[str]]] = None,
) -> Tuple[Suggestion, ...]:
    """Return the candidates for the units of two legends; without `km` nothing says who meets.

    `codes` are what a comparison found of pairs that face each other.
    """
    return suggest(Asked(china, russia, profile, km, *known, knowledge, codes))


def default_confidence(knowledge: Knowledge = BUNDLED) -> float:
    """Return the score from which suggestions may be accepted together."""
    return limit("default_confidence", knowledge)


def above(
    suggestions: Sequence[Suggestion],
    confidence: float,
    with_names: bool = False,
    knowledge: Knowledge = BUNDLED,
) -> Accepting:
    """Return the best assigned suggestions of at least a confidence, counted before anything.

    `with_names` takes those too that would have it if names that differ, or a correlation that is
    not verified, settled that both are one unit.
    """
    by_names = confidence * limit("open_factor", knowledge)
    chosen = tuple(
        each
        for each in suggestions
        if each.is_best
        and (
            each.score >= confidence
            or (with_names and each.relaxed == NAME and each.score >= by_names)
        )
    )
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
) -> Tuple[Mapping, ...]:
    """Return the mappings to propose for some suggestions, those of a new joint unit together.

    Suggestions that share a unit make one joint unit. A new one gets a code by its age, names in
    three languages, and the colour of the international chart; units that are mapped already stay.
    """
    by_unit = {(each.side, each.index.strip()): each for each in readings}
    held = {unit.code: unit for unit in known.legend.units()}
    mapped = {
        (each.side, index_key(each.index))
        for each in known.legend.mappings
        if each.joint_code and not each.is_conditional
    }
    made: List[Mapping] = []
    parts = frozenset(_parts(suggestions))
    for code, units in _joined(suggestions, by_unit):
        some = [by_unit[unit] for unit in units]
        taken = [*held, *(row.joint_code for row in made)]
        joint = held.get(code) or coloured(define(some, taken, knowledge), knowledge)
        made.extend(
            joint.describe(
                Mapping(
                    reading.side,
                    reading.index,
                    joint.code,
                    _NARROW
                    if (reading.side, reading.index.strip()) in parts
                    else relation_to(reading, joint, profile, knowledge),
                    status=PROPOSED,
                )
            )
            for reading in some
            if (reading.side, index_key(reading.index)) not in mapped
        )
    return tuple(made)


def _parts(suggestions: Iterable[Suggestion]) -> Iterator[Pair]:
    """Yield the units, as (side, index), that are suggested as parts of one they face."""
    for each in suggestions:
        if ONE_TO_ONE in each.relaxed.split(";"):
            if each.relation == _BROAD:
                yield SIDES[1], each.russia_index
            elif each.relation == _NARROW:
                yield SIDES[0], each.china_index


def _joined(
    suggestions: Sequence[Suggestion], by_unit: Dict[Pair, Reading]
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


def _oldest(units: Sequence[Pair], by_unit: Dict[Pair, Reading]) -> float:
    return max(by_unit[unit].base_ma or 0.0 for unit in units)
