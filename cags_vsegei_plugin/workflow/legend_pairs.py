"""What agreed decisions on pairs of units and on single stretches say of the joint legend."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import Collection, Dict, Iterator, NamedTuple, Optional, Sequence, Tuple

from cags_vsegei_plugin.geology.joint_legend import SIDES, JointUnit, Mapping
from cags_vsegei_plugin.geology.reader import UnitFields, read_unit
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.geology.suggestions.defining import define
from cags_vsegei_plugin.geology.suggestions.relating import beside, relation_by_age
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.layers.unit_colours import coloured
from cags_vsegei_plugin.review.decision import Decision, Subject
from cags_vsegei_plugin.review.evidence import UnitFacts, evidence_of
from cags_vsegei_plugin.review.state import Standing, State

PAIR, STRETCH = "pair", "stretch"
_AIM = "agreed"
_CLOSE = "close"


class Told(NamedTuple):
    """A row of the legend and the subject whose decision says so."""

    subject: Subject
    held: Standing
    row: Mapping


def told_by_pairs(state: State, units: Dict[str, JointUnit]) -> Iterator[Told]:
    """Yield the mappings of both units of every pair and stretch signed with a joint code.

    A pair holds on the whole border, a stretch on its kilometres. How the Russian unit relates to
    the joint one is told by the one being the whole of which the other is a part, where it was
    signed so, else by the ages that were signed.
    """
    for subject, held in state.of_legend.items():
        made = held.proposal
        if made is None or subject.kind not in (PAIR, STRETCH) or held.aim != _AIM:
            continue
        decision = made.decision
        if decision.joint_code and _is_placed(decision):
            for side in SIDES:
                row = _row(side, decision, held.status, units.get(decision.joint_code))
                if row is not None:
                    yield Told(subject, held, row)


def units_by_pairs(
    state: State, described: Collection[str], knowledge: Knowledge = BUNDLED
) -> Dict[str, JointUnit]:
    """Return what joint units are that nothing but pairs and stretches tell of.

    By the ages that were signed, and by what the letters of the index say of rocks.
    """
    readings: Dict[str, Dict[Reading, None]] = {}
    for subject, held in state.of_legend.items():
        made = held.proposal
        if made is None or subject.kind not in (PAIR, STRETCH) or held.aim != _AIM:
            continue
        code = made.decision.joint_code
        if code and code not in described:
            facts = evidence_of(made.decision.evidence)
            some = readings.setdefault(code, {})
            for side, units in zip(SIDES, (facts.china, facts.russia)):
                some.update((one, None) for one in _all_read(side, units, knowledge))
    return {
        code: _unit_of(code, tuple(sorted(some, key=_place)), knowledge)
        for code, some in readings.items()
        if some
    }


def _place(reading: Reading) -> Tuple[str, str, float]:
    return reading.side, reading.index, reading.base_ma or 0.0


@lru_cache(maxsize=4096)
def _unit_of(code: str, readings: Tuple[Reading, ...], knowledge: Knowledge) -> JointUnit:
    return coloured(define(readings, (), knowledge), knowledge)._replace(code=code)


def _all_read(side: str, units: Sequence[UnitFacts], knowledge: Knowledge) -> Iterator[Reading]:
    for one in units:
        if _is_number(one.base_ma) and _is_number(one.top_ma):
            read = _by_letters(side, one.label, knowledge)
            yield replace(read, base_ma=one.base_ma, top_ma=one.top_ma)


@lru_cache(maxsize=4096)
def _by_letters(side: str, index: str, knowledge: Knowledge) -> Reading:
    return read_unit(UnitFields(index), side, knowledge=knowledge)


def _is_placed(decision: Decision) -> bool:
    """Return whether it is known where on the border it holds."""
    start, end = decision.from_km, decision.to_km
    return decision.kind == PAIR or (start is not None and end is not None and start < end)


def _row(
    side: str, decision: Decision, status: str, unit: Optional[JointUnit]
) -> Optional[Mapping]:
    is_pair = decision.kind == PAIR
    pair = {"china": decision.key, "russia": decision.other} if is_pair else {}
    index = pair.get(side) or getattr(decision, f"{side}_index")
    if not index:
        return None
    relation = _relation(side, index, decision, unit)
    start, end = (None, None) if is_pair else (decision.from_km, decision.to_km)
    code = decision.joint_code
    return Mapping(side, index, code, relation, from_km=start, to_km=end, status=status)


def _relation(side: str, index: str, decision: Decision, unit: Optional[JointUnit]) -> str:
    """Return how a unit relates to the joint one: signed was how the Chinese unit does."""
    if index == decision.joint_code:
        return "exact"
    if side == "china" and decision.relation:
        return decision.relation
    facts = evidence_of(decision.evidence)
    by_whole = beside(decision.relation, "china", facts.whole) if facts.whole in SIDES else ""
    if by_whole:
        return by_whole
    one = _as_read(facts.china if side == "china" else facts.russia)
    if unit is not None and None not in (unit.base_ma, unit.top_ma):
        joint: Optional[Reading] = Reading("", "", base_ma=unit.base_ma, top_ma=unit.top_ma)
    elif decision.relation == "exact":
        joint = _as_read(facts.china)
    else:
        joint = None
    return (relation_by_age(one, joint) if one is not None and joint is not None else "") or _CLOSE


def _as_read(units: Sequence[UnitFacts]) -> Optional[Reading]:
    dated = [one for one in units if _is_number(one.base_ma) and _is_number(one.top_ma)]
    if len(dated) != 1:
        return None
    return Reading("", dated[0].label, base_ma=dated[0].base_ma, top_ma=dated[0].top_ma)


def _is_number(value: object) -> bool:
    # The facts may come from the other side: anything can stand there.
    return isinstance(value, (int, float)) and not isinstance(value, bool)
