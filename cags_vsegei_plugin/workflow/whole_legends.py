"""All units of a side's layer, away from the border too: with their features and readings."""

from __future__ import annotations

from collections import Counter
from typing import Any, Dict, List, NamedTuple, Optional, Sequence, Tuple

from cags_vsegei_plugin.geology.comparison.stacked import compared_on
from cags_vsegei_plugin.geology.joint_legend import index_key
from cags_vsegei_plugin.geology.joint_legend.completeness import UnitOnMap
from cags_vsegei_plugin.geology.profiles import Profile
from cags_vsegei_plugin.geology.reader import UnitFields
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.layers.fields import DetectedFields
from cags_vsegei_plugin.layers.geopackage import GeoPackageTable
from cags_vsegei_plugin.layers.legend_lookup import Named
from cags_vsegei_plugin.layers.units_counted import counted_units
from cags_vsegei_plugin.workflow.applying_layers import UnitKeys
from cags_vsegei_plugin.workflow.reading_legends import LegendUnit, collect_units, read_texts
from cags_vsegei_plugin.workflow.units_of_layer import LayerLegend, read_layer_units


class SideLayer(NamedTuple):
    """A side's layer as it is read: a source of its own, its fields, and where it lies.

    `lookup` is a legend table with what the layer's codes stand for, None for none.
    """

    side: str
    layer: Named
    keys: UnitKeys
    profile: Profile
    scale: str = "auto"
    table: Optional[GeoPackageTable] = None
    lookup: Optional[Named] = None


def whole_legend(
    asked: SideLayer, knowledge: Knowledge = BUNDLED, feedback: Optional[Any] = None
) -> List[LegendUnit]:
    """Return the units of a layer that have an index; may run in another thread.

    Raises UserError for a legend table that cannot be used, and Cancelled.
    """
    family = asked.profile.domain_family
    if asked.lookup is not None:
        fields = DetectedFields(*(key or None for key in asked.keys))
        told = LayerLegend(asked.layer, fields, asked.side, asked.scale, asked.lookup, family)
        units = read_layer_units(told, knowledge, feedback)
    else:
        counts = counted_units(asked.layer.source, asked.keys.fields, asked.table, feedback)
        units = _read(_together(asked.keys, counts), asked, knowledge)
    return [
        unit._replace(reading=compared_on(asked.profile, unit.reading, knowledge))
        for unit in units
        if unit.fields.index
    ]


def with_km(units: Sequence[LegendUnit], at_border: Sequence[UnitOnMap]) -> Tuple[UnitOnMap, ...]:
    """Return all units of a side, those at the border with their kilometres and as named there."""
    border = {index_key(unit.index): unit for unit in at_border}
    found: Dict[str, UnitOnMap] = {}
    for unit in units:
        key = index_key(unit.fields.index)
        here = found.get(key) or border.get(key) or UnitOnMap(unit.fields.index)
        features = unit.features + (found[key].features if key in found else 0)
        found[key] = here._replace(features=features)
    # What was compared may have been edited since: it is shown as it was compared.
    return tuple({**border, **found}.values())


def _together(keys: UnitKeys, counts: Dict[Tuple[str, ...], int]) -> Dict[UnitFields, int]:
    """Return units by index alone, with the name and the rocks that most features have."""
    rows = [(keys.unit(texts), count) for texts, count in counts.items()]
    rows.sort(key=lambda row: -row[1])
    collected = collect_units((number, *fields) for number, (fields, _) in enumerate(rows))
    features: Counter[int] = Counter()
    for number, (_, count) in enumerate(rows):
        features[collected.of_fid[number]] += count
    return {fields: features[number] for number, fields in enumerate(collected.fields)}


def _read(units: Dict[UnitFields, int], asked: SideLayer, knowledge: Knowledge) -> List[LegendUnit]:
    family = asked.profile.domain_family
    readings = read_texts(list(units), asked.side, asked.scale, knowledge, family)
    return [
        LegendUnit(fields, reading, count)
        for (fields, count), reading in zip(units.items(), readings)
    ]
