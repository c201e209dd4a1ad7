"""A side's own layer in the colours of its units, the youngest first."""

from __future__ import annotations

from typing import List, Tuple

from qgis.core import QgsLineSymbol, QgsSingleSymbolRenderer, QgsVectorLayer

from cags_vsegei_plugin.geology.notation.index_text import plain
from cags_vsegei_plugin.layers.features import text_rows
from cags_vsegei_plugin.layers.fields import detect_layer_fields
from cags_vsegei_plugin.layers.styles import StyleEntry, style_units
from cags_vsegei_plugin.layers.unit_colours import unit_colour
from cags_vsegei_plugin.workflow.reading_legends import LegendUnit, read_layer_legend


def style_by_unit(layer: QgsVectorLayer, side: str) -> None:
    """Give a layer the colours of its side's maps; without an index field it stays as it is."""
    fields = detect_layer_fields(layer, side)
    if fields.index is None:
        return
    rows = text_rows(layer, [fields.index, fields.name, fields.lithology])
    style_units(layer, fields.index, _entries(read_layer_legend(rows, side)))


def style_border(layer: QgsVectorLayer) -> None:
    """Draw a border line as atlases do: a dark line of dashes and dots."""
    line = {"line_color": "40,40,40", "line_width": "0.4", "line_style": "dash dot"}
    layer.setRenderer(QgsSingleSymbolRenderer(QgsLineSymbol.createSimple(line)))
    layer.triggerRepaint()


def _entries(units: List[LegendUnit]) -> List[StyleEntry]:
    named = [unit for unit in units if unit.fields.index]
    return [
        StyleEntry(unit.fields.index, plain(unit.fields.index), unit_colour(unit.reading))
        for unit in sorted(named, key=_age)
    ]


def _age(unit: LegendUnit) -> Tuple[bool, float, float]:
    base_ma, top_ma = unit.reading.base_ma, unit.reading.top_ma
    return (base_ma is None, base_ma or 0.0, top_ma or 0.0)
