"""The units of a side that follow edits: only what an edit touches is read again."""

from __future__ import annotations

from dataclasses import replace
from typing import AbstractSet, Any, Dict, List, NamedTuple, Optional, Sequence, Set, Tuple

from cags_vsegei_plugin.knowledge import Knowledge
from cags_vsegei_plugin.layers.features import text_rows
from cags_vsegei_plugin.workflow.border_finding import Request
from cags_vsegei_plugin.workflow.reading_legends import Units, collect_units
from cags_vsegei_plugin.workflow.sides import (
    SideInput,
    SideUnits,
    colours_of,
    fields_of,
    texts_of,
    units_of_rows,
)

_Rows = Dict[int, Tuple[Any, ...]]


class Followed(NamedTuple):
    """The units as they are now; `changed` features may have another, None where any may."""

    legend: SideUnits
    changed: Optional[Set[int]]


class FollowedUnits:
    """The units of the polygons of a side that stand at the border."""

    def __init__(
        self, given: SideInput, legend: SideUnits, request: Request, knowledge: Knowledge
    ) -> None:
        """Take a side as it was compared, with the units that were read."""
        self._given, self._request, self._knowledge = given, request, knowledge
        self.legend = legend
        fids = sorted(legend.units.of_fid)
        self._rows = _by_fid(texts_of(given, fields_of(given), fids, None))

    def follow(self, source: Any, fids: Sequence[int], edited: AbstractSet[int]) -> Followed:
        """Return the units of what stands at the border now; the values of some were edited."""
        wanted = [fid for fid in fids if fid in edited or fid not in self._rows]
        names = fields_of(self._given)
        fresh = _by_fid(text_rows(source, names, -1, None, wanted)) if wanted else {}
        before, self._rows = self._rows, {fid: fresh.get(fid) or self._rows[fid] for fid in fids}
        if before == self._rows:
            return Followed(self.legend, set())
        found = self._same_units(collect_units(row[:-1] for row in self._rows.values()))
        if found is not None:
            self.legend = found
            return Followed(found, {fid for fid in wanted if before.get(fid) != self._rows[fid]})
        self.legend = self._read(source)
        return Followed(self.legend, None)

    def _same_units(self, units: Units) -> Optional[SideUnits]:
        """Return units with the readings they have already; None where they must be read."""
        known = {kind: number for number, kind in enumerate(_kinds(self.legend.units))}
        kinds = _kinds(units)
        if set(kinds) != set(known):
            return None
        numbers = [known[kind] for kind in kinds]
        colours = colours_of(list(self._rows.values()), units)
        old = self.legend.colours
        if [colours.get(k) for k in range(len(numbers))] != [old.get(k) for k in numbers]:
            return None
        readings = tuple(self.legend.readings[number] for number in numbers)
        return SideUnits(units, readings, colours)

    def _read(self, source: Any) -> SideUnits:
        given = replace(self._given, source=source, table=None)
        request, rows = self._request, list(self._rows.values())
        found = units_of_rows(given, rows, request.profile, self._knowledge)
        return found.corrected(request.corrections, self._knowledge, given.title)


def _kinds(units: Units) -> List[Tuple[Any, ...]]:
    return list(zip(units.fields, units.further))


def _by_fid(rows: Any) -> _Rows:
    return {row[0]: row for row in rows}
