"""The legend of one layer, from its rows to its readings; and whose notation it is written in."""

from __future__ import annotations

import re
from typing import Any, Callable, Iterator, List, NamedTuple, Optional, Tuple

from cags_vsegei_plugin.geology.domains import MOVEMENT, TECTONIC, read_domain
from cags_vsegei_plugin.geology.notation.index import SIDES
from cags_vsegei_plugin.geology.reader import UnitFields, read_legend
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.layers.features import text_rows
from cags_vsegei_plugin.layers.fields import DetectedFields, detect_layer_fields
from cags_vsegei_plugin.layers.legend_lookup import Named, legend_lookup
from cags_vsegei_plugin.workflow.coded_legends import collect_coded_units, read_coded_units
from cags_vsegei_plugin.workflow.reading_legends import LegendUnit, UnitRow, read_layer_legend

Tick = Callable[[int], None]
_SAMPLE_ROWS = 2000
_SAMPLE_UNITS = 100
_EVERY = 512
_WORDS = {"china": re.compile(r"[\u3400-\u9fff]{2}"), "russia": re.compile(r"[А-Яа-яёЁ]{4}")}
_READS_WELL = 0.5
_MOST_TELL = 0.5


class LayerLegend(NamedTuple):
    """What of a layer is read: source and fields, side and edition, a legend table or None.

    `family` is that of the natures of a map of domains, "" where units have an index.
    """

    layer: Named
    fields: DetectedFields
    side: str
    scale: str = "auto"
    table: Optional[Named] = None
    family: str = ""


def read_layer_units(
    asked: LayerLegend,
    knowledge: Knowledge = BUNDLED,
    feedback: Any = None,
    tick: Optional[Tick] = None,
) -> List[LegendUnit]:
    """Return the units of a layer as they are read, without anyone's corrections.

    `tick` is told the number of rows from time to time. Raises UserError for a legend table that
    cannot be used, and Cancelled when the feedback says so.
    """
    fields, lookup = asked.fields, None
    if asked.table is not None:
        code, by_name = fields.index or "", bool(asked.family)
        lookup = legend_lookup(asked.layer, asked.table, asked.side, code, knowledge, by_name)
        fields = fields._replace(index=lookup.code)
    names = [fields.index, fields.name, fields.lithology]
    rows = _counted(text_rows(asked.layer.source, names, feedback=feedback), tick)
    if lookup is None:
        return read_layer_legend(rows, asked.side, asked.scale, knowledge, asked.family)
    coded = collect_coded_units(rows, lookup)
    return read_coded_units(coded, lookup, asked.side, asked.scale, knowledge, asked.family)


def likely_side(source: Any, knowledge: Knowledge = BUNDLED) -> str:
    """Return the side whose notation, and whose letters, a sample of a layer fits better."""
    return max(
        SIDES,
        key=lambda side: _confidence(source, side, knowledge) + _letters(source, side, knowledge),
    )


def likely_family(source: Any, side: str, knowledge: Knowledge = BUNDLED) -> str:
    """Return the family of natures of a layer of domains, "" for a layer of indices.

    A layer is one of domains where its texts hardly read as notation, and most names tell a nature.
    """
    fields = detect_layer_fields(source, side, knowledge)
    if not fields.name or _confidence(source, side, knowledge) >= _READS_WELL:
        return ""
    sample = _sample(source, fields.by_name())
    shares = {
        family: sum(1 for unit in sample if read_domain(*unit, side, family, knowledge).genesis)
        for family in (TECTONIC, MOVEMENT)
    }
    best = max(shares, key=lambda family: shares[family])
    return best if sample and shares[best] >= _MOST_TELL * len(sample) else ""


def _letters(source: Any, side: str, knowledge: Knowledge) -> float:
    """Return the share of units in whose names or rocks letters of the side's language stand."""
    fields = detect_layer_fields(source, side, knowledge)
    sample = _sample(source, fields)
    told = [unit for unit in sample if _WORDS[side].search(" ".join(unit))]
    return len(told) / len(sample) if sample else 0.0


def _confidence(source: Any, side: str, knowledge: Knowledge) -> float:
    fields = detect_layer_fields(source, side, knowledge)
    if not fields.index:
        return 0.0
    readings = read_legend(_sample(source, fields), side, knowledge=knowledge)
    return sum(each.confidence for each in readings) / max(1, len(readings))


def _sample(source: Any, fields: DetectedFields) -> List[UnitFields]:
    names = [fields.index, fields.name, fields.lithology]
    rows = text_rows(source, names, _SAMPLE_ROWS)
    units = dict.fromkeys(UnitFields(*(text or "" for text in row[1:])) for row in rows)
    return [unit for unit in units if any(unit)][:_SAMPLE_UNITS]


def _counted(rows: Iterator[Tuple[Any, ...]], tick: Optional[Tick]) -> Iterator[UnitRow]:
    for number, row in enumerate(rows):
        if tick is not None and number % _EVERY == 0:
            tick(number)
        yield row  # type: ignore[misc]
