"""Which polygons at the border get a mapping that holds from km to km: told by a comparison."""

from __future__ import annotations

from typing import Any, Dict, Iterable, List, Mapping, NamedTuple, Optional, Sequence, Tuple

from cags_vsegei_plugin.geology.joint_legend import ANYTHING, Described, JointLegend, index_key
from cags_vsegei_plugin.geology.joint_legend import Mapping as JointMapping
from cags_vsegei_plugin.layers.applying import UnitTexts, unit_texts
from cags_vsegei_plugin.layers.comparison_fields import comparison_places
from cags_vsegei_plugin.layers.features import features_of, without_geometry
from cags_vsegei_plugin.layers.values import is_null

Km = Tuple[float, float]


class Placed(NamedTuple):
    """A polygon whose kilometres decide: its unit, and the mapping that holds there, if any."""

    unit: UnitTexts
    mapping: Optional[JointMapping]


class Places(NamedTuple):
    """A layer or source, the fields by which its units are known, and kilometres by feature id."""

    source: Any
    keys: Tuple[str, ...]
    km_of: Mapping[int, Km]


def km_of_features(stretches: Any, side: str, feedback: Optional[Any] = None) -> Dict[int, Km]:
    """Return from which to which km each polygon of a side meets the border, by feature id.

    `stretches` is STRETCHES of a comparison, a layer or a source. Raises UserError for another
    table, and Cancelled.
    """
    names = ("from_km", "to_km", f"{side}_fid")
    places = list(comparison_places(stretches, names).values())
    features = features_of(stretches, without_geometry(places), feedback)
    rows = ([feature.attributes()[place] for place in places] for feature in features)
    return _spread(row for row in rows if not any(map(is_null, row)))


def km_of_rows(stretches: Iterable[Any], side: str) -> Dict[int, Km]:
    """Return the same of stretches that were read from a comparison already."""
    rows = ((each.from_km, each.to_km, getattr(each, f"{side}_fid")) for each in stretches)
    return _spread(row for row in rows if row[2] is not None)


def _spread(rows: Iterable[Sequence[Any]]) -> Dict[int, Km]:
    """Return the first and the last km of each polygon."""
    found: Dict[int, Km] = {}
    for start, end, fid in rows:
        before = found.get(int(fid), (start, end))
        found[int(fid)] = min(before[0], start), max(before[1], end)
    return found


def placed_features(
    places: Places,
    legend: JointLegend,
    side: str,
    described: Mapping[UnitTexts, Described],
    feedback: Optional[Any] = None,
) -> Dict[int, Placed]:
    """Return the polygons that lie wholly within the kilometres of a mapping that fits best.

    Those that reach beyond the kilometres of every mapping are mapped to nothing.
    """
    wanted = _partial(legend.mappings, side)
    fids = list(places.km_of) if wanted else []
    found: Dict[int, Placed] = {}
    for fid, unit in _units(places, fids, feedback):
        if index_key(unit[0]) not in wanted:
            continue
        known = described.get(unit, ANYTHING)
        mapping = legend.mapping_within(side, unit[0], places.km_of[fid], known)
        if mapping is None or mapping.is_partial:
            found[fid] = Placed(unit, mapping)
    return found


def _partial(mappings: Iterable[JointMapping], side: str) -> Dict[str, None]:
    return {
        index_key(each.index): None
        for each in mappings
        if each.side == side and each.is_agreed and each.is_partial
    }


def _units(
    places: Places, fids: List[int], feedback: Optional[Any]
) -> Iterable[Tuple[int, UnitTexts]]:
    if not fids:
        return
    fields = places.source.fields()
    at = [fields.lookupField(key) for key in places.keys]
    request = without_geometry(at).setFilterFids(fids)
    for feature in features_of(places.source, request, feedback):
        values = feature.attributes()
        yield feature.id(), unit_texts([values[place] for place in at])
