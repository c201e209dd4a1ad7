"""The colour of a unit on its own side's maps, from its age and, for intrusions, its rock."""

from __future__ import annotations

from functools import lru_cache
from typing import Dict, List, NamedTuple, Optional, Tuple

from cags_vsegei_plugin.geology.joint_legend import JointUnit
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.geology.rocks import Rocks
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge

UNKNOWN = "#d9d9d9"
_STRATA = "strata"
_ANY_SIDE = "any"
_BY_ROCK = ("intrusive", "subvolcanic", "dyke")
# Limits of the same unit differ a little between charts.
_TOLERANCE = 0.01


class _AgeColour(NamedTuple):
    base_ma: float
    top_ma: float
    colour: str

    def holds(self, base_ma: float, top_ma: float) -> bool:
        slack = _TOLERANCE * base_ma
        return self.base_ma >= base_ma - slack and self.top_ma <= top_ma + slack

    def overlap(self, base_ma: float, top_ma: float) -> float:
        return min(self.base_ma, base_ma) - max(self.top_ma, top_ma)


def unit_colour(reading: Reading, knowledge: Knowledge = BUNDLED) -> str:
    """Return the colour (#rrggbb) of a unit, of its side's chart where that has one.

    A unit of several systems takes the colour of the smallest entry that holds it, else of the
    one it shares most with; a unit without an age is grey.
    """
    if reading.base_ma is None or reading.top_ma is None:
        return UNKNOWN
    for group in _groups(reading, knowledge):
        for side in (reading.side, _ANY_SIDE):
            chart = _charts(knowledge).get((side, group), [])
            colour = _colour_at(chart, reading.base_ma, reading.top_ma)
            if colour:
                return colour
    return UNKNOWN


def _groups(reading: Reading, knowledge: Knowledge) -> Tuple[str, ...]:
    if reading.kind not in _BY_ROCK or not reading.rocks:
        return (_STRATA,)
    return (Rocks.load(knowledge).top_class(reading.rocks[0]), _STRATA)


def _colour_at(chart: List[_AgeColour], base_ma: float, top_ma: float) -> Optional[str]:
    holding = [entry for entry in chart if entry.holds(base_ma, top_ma)]
    if holding:
        return min(holding, key=lambda entry: entry.base_ma - entry.top_ma).colour
    sharing = [entry for entry in chart if entry.overlap(base_ma, top_ma) > 0]
    if sharing:
        return max(sharing, key=lambda entry: entry.overlap(base_ma, top_ma)).colour
    return None


@lru_cache(maxsize=8)
def _charts(knowledge: Knowledge) -> Dict[Tuple[str, str], List[_AgeColour]]:
    charts: Dict[Tuple[str, str], List[_AgeColour]] = {}
    for row in knowledge.table("styles/age_colours.csv", ("side", "group", "symbol")):
        entry = _AgeColour(float(row["base_ma"]), float(row["top_ma"]), row["colour"])
        charts.setdefault((row["side"], row["group"]), []).append(entry)
    return charts


def coloured(unit: JointUnit, knowledge: Knowledge = BUNDLED) -> JointUnit:
    """Return a joint unit in the colour of the international chart, where its age is told."""
    if unit.base_ma is None or unit.top_ma is None:
        return unit
    return unit._replace(color=chart_colour(unit.base_ma, unit.top_ma, knowledge))


def chart_colour(base_ma: float, top_ma: float, knowledge: Knowledge = BUNDLED) -> str:
    """Return the colour (#rrggbb) of an interval on the international chart."""
    chart = _charts(knowledge).get((_ANY_SIDE, _STRATA), [])
    return _colour_at(chart, base_ma, top_ma) or UNKNOWN
