"""The agreed legend as a whole: what it says of a unit, and of two units that face each other.

An index is looked up by its raw text first, then by its characters with their levels.
"""

from __future__ import annotations

from typing import Dict, Iterable, List, Optional, Tuple
from typing import Mapping as Row

from cags_vsegei_plugin.geology.joint_legend.conditions import ANYTHING, Described, rank_of
from cags_vsegei_plugin.geology.joint_legend.mapping import CONTRACT, OPTIONAL, Mapping, index_key
from cags_vsegei_plugin.geology.joint_legend.rows import mappings_of_rows
from cags_vsegei_plugin.geology.joint_legend.unit import JointUnit, disagreements, units_of
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.sentences import Sentence


class JointLegend:
    """The mappings of both sides. Only agreed ones answer; proposed ones are kept and written."""

    def __init__(self, mappings: Iterable[Mapping] = (), knowledge: Knowledge = BUNDLED) -> None:
        """Take mappings that have been checked; `from_rows` checks."""
        self.mappings: Tuple[Mapping, ...] = tuple(mappings)
        self._knowledge = knowledge
        self._units: Optional[Tuple[JointUnit, ...]] = None
        self._by_raw: Dict[Tuple[str, str], List[Mapping]] = {}
        self._by_key: Dict[Tuple[str, str], List[Mapping]] = {}
        for each in self.mappings:
            if each.is_agreed and not each.is_unit:
                self._by_raw.setdefault((each.side, each.index), []).append(each)
                self._by_key.setdefault((each.side, index_key(each.index)), []).append(each)

    @classmethod
    def from_rows(
        cls, rows: Iterable[Row[str, object]], knowledge: Knowledge = BUNDLED
    ) -> JointLegend:
        """Return the legend of a table's rows.

        Raises UserError with the row's number (the header is row 1) for what makes no sense: a
        missing or unknown value, no number, or one index mapped twice on the same kilometres.
        """
        return cls(mappings_of_rows(rows, knowledge), knowledge)

    def to_rows(self) -> List[Dict[str, str]]:
        """Return the rows as text, in the order and with the further columns they came with."""
        return [each.to_row() for each in self.mappings]

    @property
    def columns(self) -> Tuple[str, ...]:
        """Return the columns a table of it needs: the contract's, then what any row uses."""
        used = [name for name in OPTIONAL if any(getattr(each, name) for each in self.mappings)]
        further = dict.fromkeys(name for each in self.mappings for name, _ in each.further)
        return (*CONTRACT, *used, *further)

    def agreed(self) -> JointLegend:
        """Return the legend of what both sides have settled, without what is only proposed."""
        return JointLegend((each for each in self.mappings if each.is_settled), self._knowledge)

    def mapping_of(
        self,
        side: str,
        index: str,
        at_km: Optional[float] = None,
        unit: Described = ANYTHING,
    ) -> Optional[Mapping]:
        """Return the agreed mapping of a unit, at a place on the border if one is given.

        What holds only for some names or rocks is asked of what is known of the polygon.
        """
        held = (each for each in self._mappings_of(side, index) if each.holds_at(at_km))
        return self._best(held, unit)

    def mapping_between(
        self, side: str, index: str, km: Tuple[float, float], unit: Described = ANYTHING
    ) -> Optional[Mapping]:
        """Return the agreed mapping of a unit on a whole stretch of the border."""
        held = (each for each in self._mappings_of(side, index) if each.holds_between(*km))
        return self._best(held, unit)

    def mapping_within(
        self, side: str, index: str, km: Tuple[float, float], unit: Described = ANYTHING
    ) -> Optional[Mapping]:
        """Return the agreed mapping of a polygon that meets the border within its bounds only."""
        held = (each for each in self._mappings_of(side, index) if each.nearly_contains(*km))
        return self._best(held, unit)

    def agrees(
        self,
        china_index: str,
        russia_index: str,
        from_km: float,
        to_km: float,
        units: Tuple[Described, Described] = (ANYTHING, ANYTHING),
    ) -> Optional[Mapping]:
        """Return the Chinese mapping where both units are one joint unit on a whole stretch."""
        km = from_km, to_km
        china = self.mapping_between("china", china_index, km, units[0])
        russia = self.mapping_between("russia", russia_index, km, units[1])
        if china is None or russia is None or china.joint_code != russia.joint_code:
            return None
        return china

    def mappings_to(self, joint_code: str) -> Tuple[Mapping, ...]:
        """Return the mappings to a joint unit, proposed ones too, in the order of the table."""
        return tuple(
            each for each in self.mappings if each.joint_code == joint_code and not each.is_unit
        )

    def units(self) -> Tuple[JointUnit, ...]:
        """Return the joint units in stratigraphic order, the youngest first, proposed ones too."""
        if self._units is None:
            self._units = units_of(self.mappings)
        return self._units

    def disagreements(self) -> Tuple[Sentence, ...]:
        """Return where rows of one joint unit say different things of it."""
        return disagreements(self.mappings)

    def joint_units(self) -> Dict[str, Tuple[Mapping, ...]]:
        """Return the agreed mappings by joint unit, in the order of the table."""
        units: Dict[str, List[Mapping]] = {}
        for each in self.mappings:
            if each.is_agreed and not each.is_unit:
                units.setdefault(each.joint_code, []).append(each)
        return {joint_code: tuple(members) for joint_code, members in units.items()}

    def _best(self, held: Iterable[Mapping], unit: Described) -> Optional[Mapping]:
        ranked = [(rank_of(each, unit, self._knowledge), each) for each in held]
        fitting = [(rank, each) for rank, each in ranked if rank is not None]
        return max(fitting, key=lambda one: one[0])[1] if fitting else None

    def _mappings_of(self, side: str, index: str) -> List[Mapping]:
        by_raw = self._by_raw.get((side, index.strip()))
        return by_raw or self._by_key.get((side, index_key(index)), [])
