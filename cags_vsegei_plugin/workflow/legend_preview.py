"""What applying a legend would do, before anything is written: features and km of every unit."""

from __future__ import annotations

from collections import Counter
from typing import Any, Dict, Iterable, List, NamedTuple, Optional, Protocol, Tuple

from cags_vsegei_plugin.layers.applying import (
    JOINT_FIELDS,
    NO_VALUES,
    JointValues,
    UnitTexts,
    unit_texts,
)
from cags_vsegei_plugin.layers.features import features_of, without_geometry
from cags_vsegei_plugin.workflow.applying_layers import Applying

STATES = ("mapped", "kept", "unmapped")
_CODE, _MAPPING, _RELATION = (
    list(JOINT_FIELDS).index(name) for name in ("joint_code", "mapping_id", "relation")
)


_Key = Tuple[UnitTexts, str]


class OnBorder(Protocol):
    """A stretch of a comparison, as far as its kilometres of a polygon are wanted."""

    @property
    def length_km(self) -> float:
        """Return the length."""

    @property
    def china_fid(self) -> Optional[int]:
        """Return the Chinese feature, None where there is none."""

    @property
    def russia_fid(self) -> Optional[int]:
        """Return the Russian feature, None where there is none."""


class PreviewRow(NamedTuple):
    """What becomes of a unit: `state` is one of STATES, `km` None where no comparison tells it."""

    unit: UnitTexts
    state: str
    joint_code: str
    relation: str
    mapping_id: str
    features: int
    km: Optional[float]


class Preview(NamedTuple):
    """What becomes of all units of a layer, the most features first; unmapped ones lead."""

    rows: Tuple[PreviewRow, ...]

    def features(self, *states: str) -> int:
        """Return how many features are in some states, in all where none is named."""
        return sum(row.features for row in self._in(states))

    def km(self, *states: str) -> Optional[float]:
        """Return along how many km they meet the border, None where no comparison tells it."""
        told = [row.km for row in self._in(states)]
        return None if any(km is None for km in told) else sum(km or 0.0 for km in told)

    def by_mapping(self) -> Dict[str, Tuple[int, Optional[float]]]:
        """Return features and km of each mapping that would be used, by its id."""
        found: Dict[str, Tuple[int, Optional[float]]] = {}
        for row in self._in(("mapped",)):
            features, km = found.get(row.mapping_id, (0, 0.0))
            both = None if row.km is None or km is None else km + row.km
            found[row.mapping_id] = features + row.features, both
        return found

    def _in(self, states: Tuple[str, ...]) -> List[PreviewRow]:
        return [row for row in self.rows if not states or row.state in states]


def preview(
    what: Applying,
    stretches: Optional[Iterable[OnBorder]] = None,
    feedback: Optional[Any] = None,
) -> Preview:
    """Return what applying would do; `stretches` are those of a comparison of the same layer.

    Without a comparison kilometres are not known. Raises Cancelled.
    """
    km = None if stretches is None else _km_of_units(what, stretches, feedback)
    joint, features = what.joint, Counter[Tuple[UnitTexts, JointValues]]()
    for fid, each in what.placed.items():
        features[each.unit, joint.features[fid]] += 1
    gone = Counter(each.unit for each in what.placed.values())
    for unit, count in what.features_of.items():
        features[unit, joint.values.get(unit, NO_VALUES)] += count - gone[unit]
    rows = [
        _row(unit, values, count, _length(km, (unit, values[_MAPPING] or "")))
        for (unit, values), count in features.items()
        if count
    ]
    order = {state: number for number, state in enumerate(reversed(STATES))}
    rows.sort(key=lambda row: (order[row.state], -row.features, row.unit))
    return Preview(tuple(rows))


def _row(
    unit: UnitTexts, values: JointValues, features: int, length: Optional[float]
) -> PreviewRow:
    code, mapping, relation = (values[place] for place in (_CODE, _MAPPING, _RELATION))
    state = "mapped" if mapping else "kept" if code else "unmapped"
    return PreviewRow(unit, state, code or "", relation or "", mapping or "", features, length)


def _length(km: Optional[Dict[_Key, float]], key: _Key) -> Optional[float]:
    return None if km is None else km.get(key, 0.0)


def _km_of_units(
    what: Applying, stretches: Iterable[OnBorder], feedback: Optional[Any]
) -> Dict[_Key, float]:
    """Return the kilometres of each unit, told by the polygons that stand at the border.

    Those of one unit are counted by the mapping that they get.
    """
    of_fid: Dict[int, float] = {}
    name = f"{what.wish.how.side}_fid"
    for stretch in stretches:
        fid = getattr(stretch, name)
        if fid is not None:
            of_fid[fid] = of_fid.get(fid, 0.0) + stretch.length_km
    found: Dict[_Key, float] = {}
    if not of_fid:
        return found
    source, joint = what.wish.source, what.joint
    places = [source.fields().lookupField(key) for key in what.wish.keys.fields]
    request = without_geometry(places).setFilterFids(list(of_fid))
    for feature in features_of(source, request, feedback):
        values = feature.attributes()
        unit = unit_texts([values[place] for place in places])
        key = unit, joint.of_feature(feature.id(), unit)[_MAPPING] or ""
        found[key] = found.get(key, 0.0) + of_fid[feature.id()]
    return found
