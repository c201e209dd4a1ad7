"""The ages of both units of a stretch, as they are laid beside each other."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, List, Optional, Tuple

from cags_vsegei_plugin.geology.alternatives import alternative_reading
from cags_vsegei_plugin.geology.notation.printed_age import printed_age
from cags_vsegei_plugin.geology.reader import UnitFields, read_unit
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.geology.scales import edition
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.sentences import Term
from cags_vsegei_plugin.workflow.unit_look import UnitColours

_SAME_MA = 0.02


@dataclass(frozen=True)
class UnitAge:
    """A unit and its age in Ma, None where it is not known; `others` are what else it may mean.

    `symbol` says the age in letters of the `scale`, "" where they do not give the age that was
    compared.
    """

    side: str
    index: str
    symbol: str = ""
    base_ma: Optional[float] = None
    top_ma: Optional[float] = None
    queried: bool = False
    others: Tuple[Tuple[float, float], ...] = ()
    colour: str = "#d9d9d9"
    scale: Optional[Term] = None

    @property
    def has_age(self) -> bool:
        """Return whether both limits are known."""
        return self.base_ma is not None and self.top_ma is not None


def unit_ages(
    row: Any, colours: UnitColours, knowledge: Knowledge = BUNDLED
) -> Tuple[UnitAge, UnitAge]:
    """Return the ages of the Chinese and the Russian unit of a stretch or a row of its layer."""
    return _age(row, "china", colours, knowledge), _age(row, "russia", colours, knowledge)


def _age(row: Any, side: str, colours: UnitColours, knowledge: Knowledge) -> UnitAge:
    index = getattr(row, f"{side}_index") or ""
    base, top = getattr(row, f"{side}_base_ma"), getattr(row, f"{side}_top_ma")
    colour = colours.get((side, index), "#d9d9d9")
    known = UnitAge(side, index, "", base, top, colour=colour)
    reading = read_unit(UnitFields(index), side, knowledge=knowledge)
    # The comparison may know the unit by its name or a correction: then letters say nothing more.
    if not _is_same(reading, base, top):
        return known
    symbol = printed_age(reading, knowledge)
    others = tuple(_others(reading, knowledge))
    scale = edition(reading.scale, knowledge).term if reading.scale else None
    return replace(known, symbol=symbol, queried=reading.queried, others=others, scale=scale)


def _is_same(reading: Reading, base_ma: Optional[float], top_ma: Optional[float]) -> bool:
    if reading.base_ma is None or reading.top_ma is None or base_ma is None or top_ma is None:
        return False
    return max(abs(reading.base_ma - base_ma), abs(reading.top_ma - top_ma)) <= _SAME_MA


def _others(reading: Reading, knowledge: Knowledge) -> List[Tuple[float, float]]:
    """Return the limits of other readings that give another age."""
    limits: List[Tuple[float, float]] = []
    for text in reading.alternatives:
        other = alternative_reading(text, reading, knowledge)
        if other is not None and other.base_ma is not None and other.top_ma is not None:
            if not _is_same(reading, other.base_ma, other.top_ma):
                limits.append((other.base_ma, other.top_ma))
    return limits
