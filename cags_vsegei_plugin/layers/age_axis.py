"""The international time scale as an axis: units of one level and their colours."""

from __future__ import annotations

from functools import lru_cache
from typing import List, NamedTuple, Tuple

from cags_vsegei_plugin.geology.scales import edition, load_scale
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.layers.unit_colours import chart_colour
from cags_vsegei_plugin.sentences import Term

_EDITION = "ics_2026"
# From the coarsest to the finest; a level takes the ranks that stand for it.
_LEVELS = (("eon",), ("era",), ("period",), ("epoch", "epoch/age"))
_LONGEST_SYMBOL = 4
_SAME_MA = 1e-6


class AxisUnit(NamedTuple):
    """A unit of the axis: its symbol ("" where it is only a name), limits in Ma, #rrggbb."""

    symbol: str
    name: Term
    base_ma: float
    top_ma: float
    colour: str


def axis_units(
    base_ma: float, top_ma: float, most: int, knowledge: Knowledge = BUNDLED
) -> List[AxisUnit]:
    """Return the units between two ages, the oldest first, of the finest level with few enough.

    Where a level has no unit, as epochs before the Cambrian, the next coarser one stands.
    """
    chosen: List[AxisUnit] = []
    for level in range(len(_LEVELS)):
        found = _seen(level, base_ma, top_ma, knowledge)
        if chosen and len(found) > most:
            break
        chosen = found
    return sorted(chosen, key=lambda unit: -unit.base_ma)


def axis_title(knowledge: Knowledge = BUNDLED) -> Term:
    """Return what the scale of the axis is called."""
    return edition(_EDITION, knowledge).term


def _seen(level: int, base_ma: float, top_ma: float, knowledge: Knowledge) -> List[AxisUnit]:
    seen: List[AxisUnit] = []
    for units in reversed(_by_level(knowledge)[: level + 1]):
        within = [unit for unit in units if unit.base_ma > top_ma and unit.top_ma < base_ma]
        seen += [unit for unit in within if not any(_overlap(unit, other) for other in seen)]
    return seen


def _overlap(one: AxisUnit, other: AxisUnit) -> bool:
    return min(one.base_ma, other.base_ma) - max(one.top_ma, other.top_ma) > _SAME_MA


@lru_cache(maxsize=4)
def _by_level(knowledge: Knowledge) -> Tuple[Tuple[AxisUnit, ...], ...]:
    scale = load_scale(_EDITION, knowledge)
    units = [unit for unit in map(scale.resolve, scale.symbols()) if unit and unit.has_age]
    return tuple(
        tuple(
            AxisUnit(
                unit.symbol if len(unit.symbol) <= _LONGEST_SYMBOL else "",
                Term(unit.name_en, unit.name_zh, unit.name_ru),
                unit.base_ma or 0.0,
                unit.top_ma or 0.0,
                chart_colour(unit.base_ma or 0.0, unit.top_ma or 0.0, knowledge),
            )
            for unit in units
            if unit.rank in ranks
        )
        for ranks in _LEVELS
    )
