"""What a layer of stretches tells of the units: who faces whom, what was found, and ages."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Dict, FrozenSet, List, NamedTuple, Optional, Sequence, Tuple

from qgis.core import QgsProcessingFeedback

from cags_vsegei_plugin.geology.profiles import Profile
from cags_vsegei_plugin.geology.reader import AUTO, UnitFields
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.layers.comparison_fields import comparison_places
from cags_vsegei_plugin.layers.features import features_of, without_geometry
from cags_vsegei_plugin.layers.values import as_number, as_text
from cags_vsegei_plugin.workflow.reading_legends import read_texts

_NEEDED = ("facing", "china_index", "russia_index", "length_km")
_USED = (*_NEEDED, "codes", "china_base_ma", "china_top_ma", "russia_base_ma", "russia_top_ma")
_FACING = "facing"
_UNREAD = "unread"
Pair = Tuple[str, str]
Ages = Tuple[Optional[float], Optional[float]]


class Told(NamedTuple):
    """Kilometres and codes by (Chinese, Russian) index; ages in Ma by (side, index)."""

    km: Dict[Pair, float]
    codes: Dict[Pair, FrozenSet[str]]
    ages: Dict[Pair, Ages]


def told_by(stretches: Any, name: str, feedback: Optional[QgsProcessingFeedback] = None) -> Told:
    """Return what a layer of stretches tells; raises UserError where it is none."""
    rows = _rows(stretches, name, feedback)
    told = Told({}, {}, {})
    for row in rows:
        ours, theirs = row["china_index"], row["russia_index"]
        for side, index in (("china", ours), ("russia", theirs)):
            if index:
                ages = as_number(row[f"{side}_base_ma"]), as_number(row[f"{side}_top_ma"])
                told.ages.setdefault((side, index), ages)
        if row["facing"] == _FACING and ours and theirs:
            pair = ours, theirs
            told.km[pair] = told.km.get(pair, 0.0) + (as_number(row["length_km"]) or 0.0)
            found = frozenset(filter(None, (as_text(row["codes"]) or "").split(";")))
            told.codes[pair] = told.codes.get(pair, frozenset()) | found
    return told


def readings_of(
    told: Told, side: str, profile: Profile, knowledge: Knowledge = BUNDLED
) -> List[Reading]:
    """Return the units of a side as their letters tell them, with the ages of the comparison."""
    indices = [index for one, index in told.ages if one == side]
    fields = [UnitFields(index) for index in indices]
    readings = read_texts(fields, side, AUTO, knowledge, profile.domain_family)
    return [
        _dated(reading, told.ages[side, index], profile)
        for index, reading in zip(indices, readings)
    ]


def _dated(reading: Reading, ages: Ages, profile: Profile) -> Reading:
    """Return a reading with the ages of the comparison, which may have known more."""
    if ages[0] is None or ages[1] is None:
        return reading
    kind = "stratified" if reading.kind == _UNREAD and not profile.reads_names else reading.kind
    return replace(reading, kind=kind, base_ma=ages[0], top_ma=ages[1])


def _rows(
    stretches: Any, name: str, feedback: Optional[QgsProcessingFeedback]
) -> List[Dict[str, Any]]:
    places = comparison_places(stretches, _NEEDED, _USED)
    request = without_geometry([place for place in places.values() if place >= 0])
    return [
        _row(feature.attributes(), places) for feature in features_of(stretches, request, feedback)
    ]


def _row(values: Sequence[Any], places: Dict[str, int]) -> Dict[str, Any]:
    row = {name: values[place] if place >= 0 else None for name, place in places.items()}
    texts = ("facing", "china_index", "russia_index")
    row.update({name: (as_text(row[name]) or "").strip() for name in texts})
    return row
