"""How complete a joint legend is: what became of every unit of both sides."""

from __future__ import annotations

from typing import Dict, Iterable, List, NamedTuple, Tuple
from typing import Mapping as Units

from cags_vsegei_plugin.geology.joint_legend.legend import JointLegend
from cags_vsegei_plugin.geology.joint_legend.mapping import Mapping, index_key
from cags_vsegei_plugin.geology.joint_legend.unit import JointUnit

STATES = ("mapped", "proposed", "irreconcilable", "out_of_scope", "unmapped")
OUT_OF_SCOPE = "out_of_scope"
"""The reason by which a unit is no matter of the joint map; any other says irreconcilable."""


class UnitOnMap(NamedTuple):
    """A unit of a side's layer: how many features it has, and km along the border."""

    index: str  # type: ignore[assignment]  # the contract names the column so
    features: int = 0
    km: float = 0.0


class UnitState(NamedTuple):
    """What became of a unit: one of `STATES`; `mappings` are the rows that say so.

    `is_conditional` where it is mapped on a part of the border, or for some polygons only.
    """

    side: str
    unit: UnitOnMap
    state: str
    mappings: Tuple[Mapping, ...] = ()
    is_conditional: bool = False


class Completeness(NamedTuple):
    """Every unit of both layers; joint units and mapped units that no layer shows."""

    units: Tuple[UnitState, ...]
    joint_not_on_map: Tuple[JointUnit, ...]
    not_on_map: Tuple[Mapping, ...]

    def how_many(self, side: str, state: str) -> int:
        """Return how many units of a side are in a state."""
        return sum(1 for each in self._in(side, state))

    def features(self, side: str, state: str) -> int:
        """Return how many features the units of a side in a state have."""
        return sum(each.unit.features for each in self._in(side, state))

    def km(self, side: str, state: str) -> float:
        """Return along how many km the units of a side in a state meet the border."""
        return sum(each.unit.km for each in self._in(side, state))

    @property
    def is_complete(self) -> bool:
        """Return whether nothing is left to be agreed: all mapped or declared."""
        return all(each.state not in ("proposed", "unmapped") for each in self.units)

    def _in(self, side: str, state: str) -> List[UnitState]:
        return [each for each in self.units if each.side == side and each.state == state]


def completeness(
    legend: JointLegend, units_of_side: Units[str, Iterable[UnitOnMap]]
) -> Completeness:
    """Return what became of every unit of both sides, in the order they are given."""
    rows: Dict[Tuple[str, str], List[Mapping]] = {}
    for row in legend.mappings:
        if not row.is_unit:
            rows.setdefault((row.side, index_key(row.index)), []).append(row)
    shown = {
        (side, index_key(unit.index)): None for side, told in units_of_side.items() for unit in told
    }
    states = [
        _state(side, unit, rows.get((side, index_key(unit.index)), []))
        for side, told in units_of_side.items()
        for unit in told
    ]
    on_map = {row.joint_code for key in shown for row in rows.get(key, ())}
    absent = [row for key, told in rows.items() if key not in shown for row in told]
    return Completeness(
        tuple(states),
        tuple(unit for unit in legend.units() if unit.code not in on_map),
        tuple(absent),
    )


def _state(side: str, unit: UnitOnMap, rows: List[Mapping]) -> UnitState:
    agreed = [row for row in rows if row.is_agreed]
    if agreed:
        is_conditional = all(row.is_conditional for row in agreed)
        return UnitState(side, unit, "mapped", tuple(agreed), is_conditional)
    declared = [row for row in rows if row.is_declaration and row.is_settled]
    if declared:
        is_out = declared[0].reason == OUT_OF_SCOPE
        state = "out_of_scope" if is_out else "irreconcilable"
        return UnitState(side, unit, state, tuple(declared))
    return UnitState(side, unit, "proposed" if rows else "unmapped", tuple(rows))
