"""Layers that carry the codes of a legend table: from codes to units and their readings.

A code that stands for several indices is none of them: its reading is what they share.
"""

from __future__ import annotations

from typing import (
    FrozenSet,
    Iterable,
    Iterator,
    List,
    NamedTuple,
    Optional,
    Sequence,
    Set,
    Tuple,
    TypeVar,
)

from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.layers.legend_lookup import LegendLookup
from cags_vsegei_plugin.sentences import sentence
from cags_vsegei_plugin.workflow.reading_legends import (
    LegendUnit,
    UnitRow,
    Units,
    collect_units,
    read_texts,
    read_units,
)

_DOUBT = 0.3
T = TypeVar("T")


class CodedUnits(NamedTuple):
    """The units that codes stand for, and the codes that are not in the legend table."""

    units: Units
    unknown: FrozenSet[str]


def collect_coded_units(rows: Iterable[UnitRow], lookup: LegendLookup) -> CodedUnits:
    """Return the units of rows whose index is a code of a legend table.

    A code with one index becomes that index. One with several, or none, stays the code.
    """
    unknown: Set[str] = set()
    units = collect_units(_decoded(rows, lookup, unknown))
    return CodedUnits(units, frozenset(unknown))


def read_coded_units(
    coded: CodedUnits,
    lookup: LegendLookup,
    side: str,
    scale: str = "auto",
    knowledge: Knowledge = BUNDLED,
    family: str = "",
) -> List[LegendUnit]:
    """Return the units with their readings.

    The alternatives of a code with several indices are the indices. A code that is not in the
    table is unread, with the reason.
    """
    beside = [unit for entries in lookup.entries.values() for unit in entries]
    legend = read_units(coded.units, side, scale, knowledge, beside, family)
    told = []
    for unit in legend:
        code = unit.fields.index
        if lookup.is_ambiguous(code):
            unit = unit._replace(reading=_shared(code, lookup, unit.reading, knowledge, family))
        elif code in coded.unknown:
            unit = unit._replace(reading=_not_in_the_table(unit.reading))
        told.append(unit)
    return told


def _decoded(rows: Iterable[UnitRow], lookup: LegendLookup, unknown: Set[str]) -> Iterator[UnitRow]:
    for fid, text, name, lithology, *further in rows:
        code = (text or "").strip()
        entries = lookup.entries.get(code, ())
        if len(entries) == 1:
            unit = entries[0]
            yield fid, unit.index, name or unit.name, lithology or unit.lithology, *further
            continue
        if code and not entries:
            unknown.add(code)
        yield fid, code, name, lithology, *further


def _shared(
    code: str, lookup: LegendLookup, read: Reading, knowledge: Knowledge, family: str
) -> Reading:
    """Return what the units of a code have in common, and from when to when they reach."""
    entries = lookup.entries[code]
    readings = read_texts(entries, read.side, read.scale, knowledge, family)
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
