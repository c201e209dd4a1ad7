"""From the rows of a layer to its units, and from the units to their readings."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any, Dict, Iterable, List, NamedTuple, Optional, Sequence, Tuple

from cags_vsegei_plugin.geology.domains import read_domain
from cags_vsegei_plugin.geology.reader import UnitFields, read_legend
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge

UnitRow = Tuple[Any, ...]
"""(fid, index, name, lithology), and the texts of further fields that the map compares."""


@dataclass(frozen=True)
class Units:
    """The distinct units of a layer in order of first appearance.

    `features` counts the features of each unit; `of_fid` gives the number of a feature's unit;
    `further` are the texts of its further fields.
    """

    fields: List[UnitFields]
    features: List[int]
    of_fid: Dict[int, int]
    further: List[Tuple[str, ...]]


class LegendUnit(NamedTuple):
    """One unit of a layer: its raw texts, what they mean, and how many features carry it."""

    fields: UnitFields
    reading: Reading
    features: int


def collect_units(rows: Iterable[UnitRow]) -> Units:
    """Return the units of rows, one per distinct index text and texts of further fields.

    A null or blank index is a unit of its own, with the index "". A unit takes the most
    frequent name and the most frequent lithology among its features, the first of equals.
    """
    numbers: Dict[Tuple[str, ...], int] = {}
    names: List[Counter[str]] = []
    rocks: List[Counter[str]] = []
    of_fid: Dict[int, int] = {}
    counts: List[int] = []
    for fid, index, name, lithology, *further in rows:
        key = (_text(index), *map(_text, further))
        number = numbers.setdefault(key, len(numbers))
        if number == len(counts):
            names.append(Counter())
            rocks.append(Counter())
            counts.append(0)
        of_fid[fid] = number
        counts[number] += 1
        names[number][_text(name)] += 1
        rocks[number][_text(lithology)] += 1
    fields = [
        UnitFields(key[0], _most_frequent(names[number]), _most_frequent(rocks[number]))
        for key, number in numbers.items()
    ]
    return Units(fields, counts, of_fid, [key[1:] for key in numbers])


def read_units(
    units: Units,
    side: str,
    scale: str = "auto",
    knowledge: Knowledge = BUNDLED,
    beside: Sequence[UnitFields] = (),
    family: str = "",
) -> List[LegendUnit]:
    """Return the units of one side with their readings; each unit is read once.

    `scale` is the id of an edition of the side's time scale, or "auto" to detect it: from the
    units, and from those of the same legend that stand `beside` them. With a `family` of natures
    the units are domains known by name.
    """
    readings = read_texts([*units.fields, *beside], side, scale, knowledge, family)
    return [
        LegendUnit(fields, reading, features)
        for fields, reading, features in zip(units.fields, readings, units.features)
    ]


def read_texts(
    fields: Sequence[UnitFields], side: str, scale: str, knowledge: Knowledge, family: str = ""
) -> List[Reading]:
    """Return the readings of texts: as notation, or as names of domains of a family."""
    if not family:
        return read_legend(fields, side, scale, knowledge)
    return [read_domain(*each, side, family, knowledge) for each in fields]


def read_layer_legend(
    rows: Iterable[UnitRow],
    side: str,
    scale: str = "auto",
    knowledge: Knowledge = BUNDLED,
    family: str = "",
) -> List[LegendUnit]:
    """Return the legend of a layer: its units in order of first appearance, read."""
    return read_units(collect_units(rows), side, scale, knowledge, family=family)


def _text(value: Optional[str]) -> str:
    return value.strip() if value else ""


def _most_frequent(texts: Counter[str]) -> str:
    told = [(text, count) for text, count in texts.most_common() if text]
    return told[0][0] if told else ""
