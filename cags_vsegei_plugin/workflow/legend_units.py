"""The units of both sides as the joint legend meets them: with kilometres, readings, relations."""

from __future__ import annotations

from typing import Any, Dict, FrozenSet, Iterable, List, Mapping, Optional, Set, Tuple

from cags_vsegei_plugin.geology.joint_legend import SIDES, JointUnit, index_key
from cags_vsegei_plugin.geology.joint_legend import Mapping as JointMapping
from cags_vsegei_plugin.geology.joint_legend.completeness import UnitOnMap
from cags_vsegei_plugin.geology.profiles import Profile
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.geology.suggestions.relating import relation_to
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge

Unit = Tuple[str, str]
"""A side and an index."""


def units_on_border(stretches: Iterable[Any]) -> Dict[str, Tuple[UnitOnMap, ...]]:
    """Return the units of both sides along a border, with their polygons there and km."""
    km: Dict[Unit, float] = {}
    fids: Dict[Unit, Set[int]] = {}
    for row in stretches:
        for side in SIDES:
            index, fid = getattr(row, f"{side}_index"), getattr(row, f"{side}_fid")
            if fid is None or not index:
                continue
            unit = side, index
            km[unit] = km.get(unit, 0.0) + row.length_km
            fids.setdefault(unit, set()).add(fid)
    return {
        side: tuple(
            UnitOnMap(index, len(fids[own, index]), length)
            for (own, index), length in km.items()
            if own == side
        )
        for side in SIDES
    }


def contact_km(stretches: Iterable[Any]) -> Dict[Tuple[str, str], float]:
    """Return the kilometres along which a Chinese and a Russian index face each other."""
    km: Dict[Tuple[str, str], float] = {}
    for row in stretches:
        is_facing = row.china_fid is not None and row.russia_fid is not None
        if is_facing and row.china_index and row.russia_index:
            pair = row.china_index, row.russia_index
            km[pair] = km.get(pair, 0.0) + row.length_km
    return km


def contact_codes(stretches: Iterable[Any]) -> Dict[Tuple[str, str], FrozenSet[str]]:
    """Return the codes of what differs where a Chinese and a Russian index face each other."""
    found: Dict[Tuple[str, str], FrozenSet[str]] = {}
    for row in stretches:
        if row.china_index and row.russia_index:
            pair = row.china_index, row.russia_index
            found[pair] = found.get(pair, frozenset()) | codes_of(row)
    return found


def codes_of(row: Any) -> FrozenSet[str]:
    """Return the codes of a stretch; in a layer they are one text."""
    codes = row.codes.split(";") if isinstance(row.codes, str) else row.codes
    return frozenset(filter(None, codes))


def readings_by_unit(readings: Iterable[Reading]) -> Dict[Unit, Reading]:
    """Return readings by side and the key of the index."""
    return {(each.side, index_key(each.index)): each for each in readings}


def rows_of_unit(stretches: Iterable[Any], side: str, index: str) -> List[Any]:
    """Return the stretches along which a unit stands, the longest first."""
    key, name = index_key(index), f"{side}_index"
    found = [row for row in stretches if row.is_stretch and index_key(getattr(row, name)) == key]
    return sorted(found, key=lambda row: -row.length_km)


def derived_relation(
    reading: Optional[Reading], unit: JointUnit, profile: Profile, knowledge: Knowledge = BUNDLED
) -> str:
    """Return how a unit relates to a joint one as both read, "" where that cannot be told."""
    is_told = unit.base_ma is not None or bool(unit.lithology)
    if reading is None or not is_told:
        return ""
    return relation_to(reading, unit, profile, knowledge)


def mapped_to(
    old: JointMapping, joint_code: str, relation: str, **told: Optional[object]
) -> JointMapping:
    """Return a new row of the same unit on the same conditions; `told` are columns to change."""
    row = JointMapping(
        old.side,
        old.index,
        joint_code,
        relation,
        from_km=old.from_km,
        to_km=old.to_km,
        if_name=old.if_name,
        if_rock=old.if_rock,
        comment=old.comment,
        further=old.further,
    )
    return row._replace(**told)  # type: ignore[arg-type]


def km_by_unit(found: Mapping[str, Iterable[UnitOnMap]]) -> Dict[Unit, UnitOnMap]:
    """Return units on the map by side and the key of the index."""
    return {(side, index_key(unit.index)): unit for side, units in found.items() for unit in units}
