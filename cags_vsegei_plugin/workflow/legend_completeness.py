"""How complete the joint legend is for the layers of both sides: in features and in kilometres."""

from __future__ import annotations

from typing import Any, Dict, Iterator, List, Mapping, Optional, Tuple

from cags_vsegei_plugin.geology.joint_legend.completeness import (
    Completeness,
    UnitOnMap,
    UnitState,
)
from cags_vsegei_plugin.layers.comparison_fields import comparison_places
from cags_vsegei_plugin.layers.features import features_of, without_geometry
from cags_vsegei_plugin.layers.values import as_text, is_null

COLUMNS: Mapping[str, type] = {
    "side": str,
    "index": str,
    "state": str,
    "features": int,
    "km": float,
    "joint_codes": str,
    "reason": str,
    "conditional": int,
}
NOT_ON_MAP, JOINT_NOT_ON_MAP = "not_on_map", "joint_not_on_map"
"""States of what the legend has and no layer shows: a unit of a side, and a joint unit."""


def units_on_map(
    features: Mapping[str, int], km: Optional[Mapping[str, float]] = None
) -> List[UnitOnMap]:
    """Return units given with their features, those along the most kilometres first."""
    lengths = km or {}
    units = [UnitOnMap(index, count, lengths.get(index, 0.0)) for index, count in features.items()]
    return sorted(units, key=lambda unit: (-unit.km, -unit.features, unit.index))


def km_of_units(stretches: Any, side: str, feedback: Optional[Any] = None) -> Dict[str, float]:
    """Return along how many km each unit of a side meets the border, by its index.

    `stretches` is STRETCHES of a comparison, a layer or a source. Raises UserError for another
    table, and Cancelled.
    """
    names = ("length_km", f"{side}_index", f"{side}_fid")
    places = list(comparison_places(stretches, names).values())
    found: Dict[str, float] = {}
    for feature in features_of(stretches, without_geometry(places), feedback):
        values = feature.attributes()
        length, index, fid = (values[place] for place in places)
        if not is_null(fid) and not is_null(length):
            text = (as_text(index) or "").strip()
            found[text] = found.get(text, 0.0) + length
    return found


def rows_of(found: Completeness) -> Iterator[Tuple[Any, ...]]:
    """Yield rows with `COLUMNS`: every unit of both layers, then what no layer shows."""
    for each in found.units:
        yield _row_of(each)
    for row in found.not_on_map:
        told = row.joint_code, row.reason, int(row.is_conditional)
        yield (row.side, row.index, NOT_ON_MAP, 0, 0.0, *told)
    for unit in found.joint_not_on_map:
        yield "", "", JOINT_NOT_ON_MAP, 0, 0.0, unit.code, "", 0


def _row_of(each: UnitState) -> Tuple[Any, ...]:
    codes = dict.fromkeys(row.joint_code for row in each.mappings if row.joint_code)
    reasons = dict.fromkeys(row.reason for row in each.mappings if row.reason)
    unit = each.unit
    return (
        each.side,
        unit.index,
        each.state,
        unit.features,
        unit.km,
        ";".join(codes),
        ";".join(reasons),
        int(each.is_conditional),
    )
