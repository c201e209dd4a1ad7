"""The legend of one layer, from its rows to its readings; and whose notation it is written in."""

from __future__ import annotations

from typing import Any, Callable, Iterator, List, NamedTuple, Optional, Tuple

from cags_vsegei_plugin.geology.notation.index import SIDES
from cags_vsegei_plugin.geology.reader import UnitFields, read_legend
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.layers.features import text_rows
from cags_vsegei_plugin.layers.fields import DetectedFields, detect_layer_fields
from cags_vsegei_plugin.layers.legend_lookup import Named, legend_lookup
from cags_vsegei_plugin.workflow.coded_legends import read_coded_legend
from cags_vsegei_plugin.workflow.reading_legends import LegendUnit, UnitRow, read_layer_legend

Tick = Callable[[int], None]
_SAMPLE_ROWS = 2000
_SAMPLE_UNITS = 100
_EVERY = 512


class LayerLegend(NamedTuple):
    """What of a layer is read: source and fields, side and edition, a legend table or None."""

    layer: Named
    fields: DetectedFields
    side: str
    scale: str = "auto"
    table: Optional[Named] = None


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
        lookup = legend_lookup(asked.layer, asked.table, asked.side, fields.index or "", knowledge)
        fields = fields._replace(index=lookup.code)
    names = [fields.index, fields.name, fields.lithology]
    rows = _counted(text_rows(asked.layer.source, names, feedback=feedback), tick)
    if lookup is not None:
        return read_coded_legend(rows, lookup, asked.side, asked.scale, knowledge)
    return read_layer_legend(rows, asked.side, asked.scale, knowledge)


def likely_side(source: Any, knowledge: Knowledge = BUNDLED) -> str:
    """Return the side whose notation reads a sample of a layer with more confidence."""
    return max(SIDES, key=lambda side: _confidence(source, side, knowledge))


def _confidence(source: Any, side: str, knowledge: Knowledge) -> float:
    fields = detect_layer_fields(source, side, knowledge)
    if not fields.index:
        return 0.0
    names = [fields.index, fields.name, fields.lithology]
    rows = text_rows(source, names, _SAMPLE_ROWS)
    units = dict.fromkeys(UnitFields(*(text or "" for text in row[1:])) for row in rows)
    sample = list(units)[:_SAMPLE_UNITS]
    readings = read_legend(sample, side, knowledge=knowledge)
    return sum(each.confidence for each in readings) / max(1, len(readings))


def _counted(rows: Iterator[Tuple[Any, ...]], tick: Optional[Tick]) -> Iterator[UnitRow]:
    for number, row in enumerate(rows):
        if tick is not None and number % _EVERY == 0:
            tick(number)
        yield row  # type: ignore[misc]
