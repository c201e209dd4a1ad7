"""Layers that carry the codes of a legend table: from codes to units and their readings.

A code that stands for several indices is none of them: its reading is what they share.
"""

from __future__ import annotations

from typing import Iterable, Iterator, List, Optional, Sequence, Set, Tuple, TypeVar

from cags_vsegei_plugin.geology.reader import read_legend
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.layers.legend_lookup import LegendLookup
from cags_vsegei_plugin.sentences import sentence
from cags_vsegei_plugin.workflow.reading_legends import (
    LegendUnit,
    UnitRow,
    collect_units,
    read_units,
)

_DOUBT = 0.3
T = TypeVar("T")


def read_coded_legend(
    rows: Iterable[UnitRow],
    lookup: LegendLookup,
    side: str,
    scale: str = "auto",
    knowledge: Knowledge = BUNDLED,
) -> List[LegendUnit]:
    """Return the units of rows whose index is a code of a legend table, with their readings.

    A code with one index becomes that index. One with several stays the code; its alternatives
    are the indices. One that is not in the table is unread, with the reason.
    """
    unknown: Set[str] = set()
    units = collect_units(_decoded(rows, lookup, unknown))
    beside = [unit for entries in lookup.entries.values() for unit in entries]
    legend = read_units(units, side, scale, knowledge, beside)
    told = []
    for unit in legend:
        code = unit.fields.index
        if lookup.is_ambiguous(code):
            unit = unit._replace(reading=_shared(code, lookup, unit.reading, knowledge))
        elif code in unknown:
            unit = unit._replace(reading=_not_in_the_table(unit.reading))
        told.append(unit)
    return told


def _decoded(rows: Iterable[UnitRow], lookup: LegendLookup, unknown: Set[str]) -> Iterator[UnitRow]:
    for fid, text, name, lithology in rows:
        code = (text or "").strip()
        entries = lookup.entries.get(code, ())
        if len(entries) == 1:
            unit = entries[0]
            yield fid, unit.index, name or unit.name, lithology or unit.lithology
            continue
        if code and not entries:
            unknown.add(code)
        yield fid, code, name, lithology


def _shared(code: str, lookup: LegendLookup, read: Reading, knowledge: Knowledge) -> Reading:
    """Return what the units of a code have in common, and from when to when they reach."""
    entries = lookup.entries[code]
    readings = read_legend(entries, read.side, read.scale, knowledge)
    indices = tuple(entry.index for entry in entries)
    said = sentence(
        "The code {code} stands for {count} units in the legend table: {indices}.",
        code=code,
        count=len(indices),
        indices=", ".join(indices),
    )
    older, younger = _ends(readings)
    return Reading(
        read.side,
        code,
        kind=_common([each.kind for each in readings]) or "unread",
        age_from=older.age_from if older else "",
        age_to=younger.age_to if younger else "",
        base_ma=older.base_ma if older else None,
        top_ma=younger.top_ma if younger else None,
        scale=read.scale,
        rocks=_common([each.rocks for each in readings]) or (),
        genesis=_common([each.genesis for each in readings]) or (),
        confidence=_DOUBT,
        repairs=(said,),
        alternatives=indices,
    )


def _ends(readings: Sequence[Reading]) -> Tuple[Optional[Reading], Optional[Reading]]:
    """Return the oldest and the youngest; none where an age is not known."""
    if not all(each.has_age for each in readings):
        return None, None
    older = max(readings, key=lambda each: each.base_ma or 0.0)
    return older, min(readings, key=lambda each: each.top_ma or 0.0)


def _common(values: Sequence[T]) -> Optional[T]:
    return values[0] if all(value == values[0] for value in values) else None


def _not_in_the_table(read: Reading) -> Reading:
    said = sentence("The code {code} does not stand in the legend table.", code=read.index)
    return Reading(read.side, read.index, scale=read.scale, repairs=(said,))
