"""A row of the agreed legend: a unit of a side is a joint unit, where and on what condition.

The columns are those of the contract, then optional ones. An index is known by its characters
with their levels, so that `→J↓3`, `J₃` and `J3` are one index, and S₁² is not S12.
"""

from __future__ import annotations

import hashlib
import math
from functools import lru_cache
from typing import Dict, NamedTuple, Optional, Tuple

from cags_vsegei_plugin.geology.folding import fold
from cags_vsegei_plugin.geology.joint_legend.conditions import rock_key
from cags_vsegei_plugin.geology.notation.markup import SUP, tokenize

SIDES = ("china", "russia")
RELATIONS = ("exact", "close", "broad", "narrow")
AGREED = ("", "agreed", "applied", "verified")
DECLARED = "accepted_difference"
"""The status of a unit that both sides hold to be irreconcilable, or out of scope."""
REQUIRED = ("side", "index", "joint_code", "relation")
CONTRACT = (
    *REQUIRED,
    *("joint_name_en", "joint_name_zh", "joint_name_ru", "base_ma", "top_ma", "lithology"),
    *("color", "from_km", "to_km", "status", "agreed_china", "agreed_russia", "agreed_on"),
    *("protocol", "comment"),
)
OPTIONAL = ("genesis", "pattern", "uri", "close_match", "if_name", "if_rock", "reason")
COLUMNS = (*CONTRACT, *OPTIONAL)
_ON_THE_WHOLE = 0.8
_NEAR_KM = 0.05


class Mapping(NamedTuple):
    """One row: a unit of a side is a joint unit, by a relation. Ages in Ma, None where not told.

    `from_km`, `to_km` bound the part of the border for which it holds, None means without bound;
    `if_name` and `if_rock` the polygons: those of a unit of this name, with this rock or a narrower
    one. Names, ages, rocks, colour, pattern and URIs are those of the joint unit. Without side and
    index the row describes a joint unit; without joint unit, but with a `reason`, it says that the
    unit is irreconcilable or out of scope. `further` are columns that are no part of the contract.
    """

    side: str
    index: str  # type: ignore[assignment]  # the contract names the column so
    joint_code: str
    relation: str
    joint_name_en: str = ""
    joint_name_zh: str = ""
    joint_name_ru: str = ""
    base_ma: Optional[float] = None
    top_ma: Optional[float] = None
    lithology: str = ""
    color: str = ""
    from_km: Optional[float] = None
    to_km: Optional[float] = None
    status: str = ""
    agreed_china: str = ""
    agreed_russia: str = ""
    agreed_on: str = ""
    protocol: str = ""
    comment: str = ""
    genesis: str = ""
    pattern: str = ""
    uri: str = ""
    close_match: str = ""
    if_name: str = ""
    if_rock: str = ""
    reason: str = ""
    further: Tuple[Tuple[str, str], ...] = ()

    @property
    def is_unit(self) -> bool:
        """Return whether the row describes a joint unit, and maps nothing to it."""
        return not (self.side or self.index)

    @property
    def is_declaration(self) -> bool:
        """Return whether the row says that a unit becomes no joint unit, for a reason."""
        return not (self.is_unit or self.joint_code)

    @property
    def is_agreed(self) -> bool:
        """Return whether both sides have agreed, as far as the status says."""
        return self.status.lower() in AGREED

    @property
    def is_settled(self) -> bool:
        """Return whether both sides have agreed on a joint unit, or that there is none."""
        return self.status.lower() == DECLARED if self.is_declaration else self.is_agreed

    @property
    def mapping_id(self) -> str:
        """Return an id that is the same for the same side, index, joint unit and conditions."""
        told = [self.side, self.index, self.joint_code, text_of(self.from_km), text_of(self.to_km)]
        if self.if_name or self.if_rock:
            told += [fold(self.if_name), rock_key(self.if_rock)]
        return hashlib.sha256("|".join(told).encode("utf-8")).hexdigest()[:12]

    @property
    def is_partial(self) -> bool:
        """Return whether it holds on a part of the border only."""
        return self.from_km is not None or self.to_km is not None

    @property
    def is_conditional(self) -> bool:
        """Return whether it holds on a part of the border, or for some polygons only."""
        return self.is_partial or bool(self.if_name or self.if_rock)

    @property
    def conditions(self) -> Tuple[bool, bool, bool]:
        """Return which conditions it has: a name, a rock, kilometres."""
        return bool(self.if_name), bool(self.if_rock), self.is_partial

    def holds_at(self, at_km: Optional[float]) -> bool:
        """Return whether it holds at a place; without a place only one without bounds does."""
        if at_km is None:
            return not self.is_partial
        return self._start <= at_km <= self._end

    def holds_between(self, from_km: float, to_km: float) -> bool:
        """Return whether it holds on a stretch, give or take a fifth of the stretch.

        Kilometres differ a little from run to run, and more between a drawn border and none.
        """
        common = min(to_km, self._end) - max(from_km, self._start)
        return common >= _ON_THE_WHOLE * (to_km - from_km)

    def contains(self, from_km: float, to_km: float) -> bool:
        """Return whether kilometres lie wholly within its bounds."""
        return self._start <= from_km and to_km <= self._end

    def nearly_contains(self, from_km: float, to_km: float) -> bool:
        """Return whether kilometres lie wholly within its bounds, give or take 50 m."""
        near = min(_NEAR_KM, (to_km - from_km) / 2.0)
        return self.contains(from_km + near, to_km - near)

    def overlaps(self, other: Mapping) -> bool:
        """Return whether both hold somewhere as equals; parts that only touch do not overlap.

        A mapping with more conditions stands before one with fewer, and one on a name before one
        on a rock, that before one on kilometres.
        """
        is_equal = (
            self.conditions == other.conditions
            and fold(self.if_name) == fold(other.if_name)
            and rock_key(self.if_rock) == rock_key(other.if_rock)
        )
        return is_equal and self._start < other._end and other._start < self._end

    @property
    def _start(self) -> float:
        return -math.inf if self.from_km is None else self.from_km

    @property
    def _end(self) -> float:
        return math.inf if self.to_km is None else self.to_km

    def to_row(self) -> Dict[str, str]:
        """Return the row as text, with all columns and the further ones it came with."""
        told = {name: text_of(getattr(self, name)) for name in COLUMNS}
        told.update(self.further)
        return told


@lru_cache(maxsize=65536)
def index_key(index: str) -> str:
    """Return an index without its markup; what stands above the line stays told apart."""
    text, levels = tokenize(index)
    raised = [
        f"^{char}" if level == SUP and levels[place - 1 : place] != SUP else char
        for place, (char, level) in enumerate(zip(text, levels))
    ]
    return "".join(raised)


def text_of(value: object) -> str:
    """Return a value as a cell of the table has it: whole numbers without a point."""
    if value is None:
        return ""
    return repr(value)[:-2] if isinstance(value, float) and value.is_integer() else str(value)
