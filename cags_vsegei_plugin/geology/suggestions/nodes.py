"""The units between which suggestions are looked for: those of a side, and joint units."""

from __future__ import annotations

from typing import Dict, FrozenSet, Iterable, List, NamedTuple, Optional, Set, Tuple

from cags_vsegei_plugin.geology.comparison.stacked import compared_on
from cags_vsegei_plugin.geology.correlations import bare_name
from cags_vsegei_plugin.geology.joint_legend import JointLegend, JointUnit, index_key
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.geology.rocks import Rocks, find_rocks
from cags_vsegei_plugin.geology.suggestions.suggestion import Asked
from cags_vsegei_plugin.knowledge import Knowledge

_WAITING = "proposed"
_PLUTONIC = "plutonic"


class Node(NamedTuple):
    """A unit of a side, or a joint unit that stands for one.

    `joint_code` is the joint unit it is already, or stands for; `elsewhere` are joint units agreed
    for the same index on a part of the border, or for a unit of the same name.
    """

    index: str  # type: ignore[assignment]  # the contract names the column so
    reading: Reading
    joint_code: str = ""
    elsewhere: FrozenSet[str] = frozenset()


def nodes_of(asked: Asked, side: str) -> List[Node]:
    """Return the nodes of a side, in the order of its units."""
    readings = asked.china if side == "china" else asked.russia
    codes, settled = codes_of(asked.legend, side), _settled(asked)
    named = _codes_by_name(readings, codes, asked.knowledge)
    in_part = _codes_in_part(asked.legend, side)
    found: Dict[str, Node] = {}
    for reading in readings:
        index = reading.index.strip()
        compared = compared_on(asked.profile, reading, asked.knowledge)
        if (side, index_key(index)) in settled or index in found:
            continue
        if index:
            elsewhere = frozenset(in_part.get(index_key(index), ()))
            if named:
                name = bare_name(reading.unit_name, asked.knowledge)
                elsewhere |= named.get(name, frozenset())
            found[index] = Node(index, compared, codes.get(index_key(index), ""), elsewhere)
    present = {code for node in found.values() for code in (node.joint_code, *node.elsewhere)}
    return [*found.values(), *_stand_ins(asked, side, present)]


def _settled(asked: Asked) -> Set[Tuple[str, str]]:
    """Return the units that want no joint unit: as asked, and as the legend declares."""
    declared = ((each.side, each.index) for each in asked.legend.mappings if each.is_declaration)
    return {(side, index_key(index)) for side, index in (*asked.settled, *declared)}


def codes_of(legend: JointLegend, side: str) -> Dict[str, str]:
    """Return the joint unit of each index, by its key, agreed or proposed for the whole border."""
    found: Dict[str, str] = {}
    for each in legend.mappings:
        holds = each.is_agreed or each.status.lower() == _WAITING
        if each.side == side and holds and each.joint_code and not each.is_conditional:
            found.setdefault(index_key(each.index), each.joint_code)
    return found


def occupied(legend: JointLegend) -> Set[Tuple[str, str]]:
    """Return the joint units that have a unit of a side, as (code, side)."""
    return {
        (each.joint_code, each.side)
        for each in legend.mappings
        if each.joint_code and (each.is_agreed or each.status.lower() == _WAITING)
    }


def _codes_in_part(legend: JointLegend, side: str) -> Dict[str, Set[str]]:
    """Return the joint units agreed for each index, by its key, on a part of the border."""
    found: Dict[str, Set[str]] = {}
    for each in legend.mappings:
        if each.side == side and each.is_agreed and each.is_conditional:
            found.setdefault(index_key(each.index), set()).add(each.joint_code)
    return found


def _codes_by_name(
    readings: Iterable[Reading], codes: Dict[str, str], knowledge: Knowledge
) -> Dict[str, FrozenSet[str]]:
    named: Dict[str, Set[str]] = {}
    for each in readings if codes else ():
        code, name = codes.get(index_key(each.index)), bare_name(each.unit_name, knowledge)
        if code and name:
            named.setdefault(name, set()).add(code)
    return {name: frozenset(some) for name, some in named.items()}


def _stand_ins(asked: Asked, side: str, present: Set[str]) -> List[Node]:
    """Return nodes for joint units of which no unit of this side is among the readings."""
    return [
        Node("", _as_read(side, unit, asked.knowledge), unit.code)
        for unit in asked.legend.units()
        if unit.code not in present and (unit.base_ma is not None or unit.lithology)
    ]


def _as_read(side: str, unit: JointUnit, knowledge: Knowledge) -> Reading:
    """Return what the definition of a joint unit says, as if a side had said it."""
    rocks = rocks_told(unit.lithology, knowledge)
    vocabulary = Rocks.load(knowledge)
    is_body = bool(rocks) and vocabulary.nature(rocks[0]) == _PLUTONIC
    return Reading(
        side,
        unit.code,
        "intrusive" if is_body else "stratified",
        base_ma=unit.base_ma,
        top_ma=unit.top_ma,
        rocks=rocks,
        unit_name=unit.name_zh if side == "china" else unit.name_ru,
        confidence=1.0,
    )


def rocks_told(text: str, knowledge: Knowledge) -> Tuple[str, ...]:
    """Return the rocks of a column that holds ids, or words."""
    told: List[str] = []
    vocabulary = Rocks.load(knowledge)
    for part in filter(None, (each.strip() for each in text.split(";"))):
        told.extend([part] if part in vocabulary else find_rocks(part, knowledge))
    return tuple(dict.fromkeys(told))


def code_between(china: Node, russia: Node) -> Optional[str]:
    """Return the joint unit that one of two nodes is, "" for none; None where both are one."""
    if china.joint_code and russia.joint_code:
        return None
    return china.joint_code or russia.joint_code
