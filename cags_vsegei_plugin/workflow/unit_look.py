"""The colours of the units along a border: as their layers draw them, else by age and rock."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Dict, Iterable, List, Mapping, Optional, Tuple

from cags_vsegei_plugin.geology.reader import UnitFields, read_legend
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.layers.symbol_colours import SymbolColours
from cags_vsegei_plugin.layers.unit_colours import unit_colour

UnitColours = Mapping[Tuple[str, str], str]
"""Colours as #rrggbb by side and index."""
_Ages = Tuple[Optional[float], Optional[float]]


def unit_colours(
    stretches: Iterable[Any],
    drawn_by: Mapping[str, SymbolColours],
    knowledge: Knowledge = BUNDLED,
) -> UnitColours:
    """Return the colour of every unit of some stretches; `drawn_by` is how each side is drawn.

    A layer that draws all units alike says nothing: its units take the colours of their age and
    rock on their side's maps.
    """
    rows = list(stretches)
    found: Dict[Tuple[str, str], str] = {}
    for side in ("china", "russia"):
        units = _units(rows, side)
        layer = drawn_by.get(side)
        drawn = {} if layer is None else layer.of({i: u[0] for i, u in units.items()})
        for index, colour in {**_by_age(units, drawn, side, knowledge), **drawn}.items():
            found[side, index] = colour
    return found


def _units(rows: Iterable[Any], side: str) -> Dict[str, Tuple[int, _Ages]]:
    """Return the first feature and the ages of each index of a side."""
    units: Dict[str, Tuple[int, _Ages]] = {}
    for row in rows:
        fid = getattr(row, f"{side}_fid")
        if fid is not None:
            ages = getattr(row, f"{side}_base_ma"), getattr(row, f"{side}_top_ma")
            units.setdefault(getattr(row, f"{side}_index") or "", (fid, ages))
    return units


def _by_age(
    units: Mapping[str, Tuple[int, _Ages]],
    drawn: Mapping[str, str],
    side: str,
    knowledge: Knowledge,
) -> Dict[str, str]:
    undrawn: List[str] = [index for index in units if index not in drawn]
    readings = read_legend([UnitFields(index) for index in undrawn], side, knowledge=knowledge)
    colours = {}
    for index, reading in zip(undrawn, readings):
        base_ma, top_ma = units[index][1]
        # The ages of the comparison count: it may have known more than the letters alone.
        known = replace(reading, base_ma=base_ma, top_ma=top_ma)
        colours[index] = unit_colour(known, knowledge)
    return colours
