"""What the agreed legend says about each unit of a layer."""

from __future__ import annotations

from typing import Dict, List, Mapping, NamedTuple, Optional, Sequence, Tuple

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.joint_legend import (
    ANYTHING,
    Described,
    JointLegend,
    JointUnit,
    index_key,
)
from cags_vsegei_plugin.geology.joint_legend import Mapping as JointMapping
from cags_vsegei_plugin.geology.joint_legend.conditions import rank_of
from cags_vsegei_plugin.layers.applying import NO_VALUES, JointOfUnits, JointValues, UnitTexts
from cags_vsegei_plugin.layers.styles import StyleEntry
from cags_vsegei_plugin.layers.unit_colours import UNKNOWN
from cags_vsegei_plugin.sentences import Sentence, sentence

UNMAPPED = ("keep", "null", "fail")
_FIRST = 10


class LegendApplication(NamedTuple):
    """What to write for each unit, and what to tell.

    A unit is known by its index text, and by further texts where names or rocks decide. `values`
    are in the order of the joint fields; `mapped` and `unmapped` count features.
    """

    values: Dict[UnitTexts, JointValues]
    mapped: int
    unmapped: int
    kept: Tuple[str, ...]
    warnings: Tuple[Sentence, ...]

    def of_units(self, keys: Sequence[str]) -> JointOfUnits:
        """Return what to write for the units of a layer, known by its fields `keys`."""
        return JointOfUnits(tuple(keys), self.values)

    def own_values(self, unit: UnitTexts) -> JointValues:
        """Return what a feature of a unit gets that nothing maps: its own index, or nothing."""
        return _own(unit) if unit[0] in self.kept else NO_VALUES


def apply_to_units(
    features_of: Mapping[UnitTexts, int],
    legend: JointLegend,
    side: str,
    unmapped: str = "keep",
    described: Optional[Mapping[UnitTexts, Described]] = None,
    beyond: Mapping[UnitTexts, int] = {},
) -> LegendApplication:
    """Return what the legend says about the units of a side, given with their features.

    The first text of a unit is its index; `described` tells names and rocks of units of which
    these decide. `unmapped`: `keep` leaves the unit's own index in joint_code, `null` leaves all
    fields empty, `fail` raises UserError with the first indices that nothing maps. A mapping for
    a part of the border only is used where nothing else maps the unit: a polygon stands at no one
    kilometre. `beyond` counts further features, which meet the border where no mapping holds.
    """
    known = described or {}
    parts = _parts_of(legend, side)
    found = {
        unit: _mapping_of(legend, side, unit[0], parts, known.get(unit, ANYTHING))
        for unit in features_of
    }
    without = [unit for unit, mapping in found.items() if mapping is None]
    missing = list(dict.fromkeys(unit[0] for unit in (*without, *beyond)))
    if missing and unmapped == "fail":
        raise UserError(_not_mapped(missing, side))
    kept, clashing = _kept(missing, legend) if unmapped == "keep" else ([], [])
    units = {unit.code: unit for unit in legend.units()}
    values = {
        unit: joint_values(mapping, units[mapping.joint_code])
        for unit, mapping in found.items()
        if mapping is not None
    }
    values.update({unit: _own(unit) for unit in without if unit[0] in kept})
    lost = sum(features_of[unit] for unit in without)
    return LegendApplication(
        values,
        sum(features_of.values()) - lost,
        lost + sum(beyond.values()),
        tuple(kept),
        tuple([*_warnings(found, clashing), *_proposed_only(legend, side)]),
    )


def joint_entries(legend: JointLegend, language: str) -> List[StyleEntry]:
    """Return the agreed joint units as entries of a style: the youngest first, in a language."""
    agreed = legend.joint_units()
    return [joint_entry(unit, language) for unit in legend.units() if unit.code in agreed]


def joint_entry(unit: JointUnit, language: str) -> StyleEntry:
    """Return a joint unit as an entry of a style."""
    names = {"zh": unit.name_zh, "ru": unit.name_ru, "en": unit.name_en}
    name = names.get(language) or names["en"] or names["zh"] or names["ru"]
    label = f"{unit.code}  {name}" if name else unit.code
    return StyleEntry(unit.code, label, unit.color or UNKNOWN)


def _own(unit: UnitTexts) -> JointValues:
    return (unit[0], *NO_VALUES[1:])


def _parts_of(legend: JointLegend, side: str) -> Dict[str, List[JointMapping]]:
    """Return the agreed mappings of a side that hold on a part of the border, by index."""
    parts: Dict[str, List[JointMapping]] = {}
    for members in legend.joint_units().values():
        for mapping in members:
            if mapping.side == side and mapping.is_partial:
                parts.setdefault(index_key(mapping.index), []).append(mapping)
    return parts


def _mapping_of(
    legend: JointLegend,
    side: str,
    index: str,
    parts: Mapping[str, List[JointMapping]],
    unit: Described,
) -> Optional[JointMapping]:
    if not index:
        return None
    fitting = [part for part in parts.get(index_key(index), []) if rank_of(part, unit) is not None]
    return legend.mapping_of(side, index, unit=unit) or _same_everywhere(fitting)


def _same_everywhere(parts: Sequence[JointMapping]) -> Optional[JointMapping]:
    """Return a mapping where all parts of the border say the same joint unit."""
    return parts[0] if len({part.joint_code for part in parts}) == 1 else None


def joint_values(mapping: JointMapping, unit: JointUnit) -> JointValues:
    """Return what a mapping writes, in the order of the joint fields."""
    return (
        unit.code,
        unit.name_en or None,
        unit.name_zh or None,
        unit.name_ru or None,
        unit.base_ma,
        unit.top_ma,
        unit.color or None,
        mapping.mapping_id,
        mapping.relation,
    )


def _kept(missing: Sequence[str], legend: JointLegend) -> Tuple[List[str], List[str]]:
    """Return the own indices that may stand in joint_code, and those another unit's code is."""
    codes = legend.joint_units()
    indices = [index for index in missing if index]
    return (
        [index for index in indices if index not in codes],
        [index for index in indices if index in codes],
    )


def _warnings(
    found: Mapping[UnitTexts, Optional[JointMapping]], clashing: Sequence[str]
) -> List[Sentence]:
    held = [unit[0] for unit, mapping in found.items() if mapping and mapping.is_partial]
    partial = list(dict.fromkeys(held))
    warnings = []
    if partial:
        warnings.append(
            sentence(
                "The agreed legend maps these indices on a part of the border only; the mapping"
                " was applied to the whole layer: {indices}. Check the polygons farther away.",
                indices=_listed(partial),
            )
        )
    if clashing:
        warnings.append(
            sentence(
                "These indices are mapped to nothing, but are codes of joint units; joint_code"
                " stays empty: {indices}. Add them to the agreed legend.",
                indices=_listed(clashing),
            )
        )
    return warnings


def _proposed_only(legend: JointLegend, side: str) -> List[Sentence]:
    proposed = [
        one.index
        for one in legend.mappings
        if one.side == side and one.joint_code and not one.is_settled
    ]
    if not proposed:
        return []
    return [
        sentence(
            "Mappings that are not agreed yet were not applied: {indices}.",
            indices=_listed(proposed),
        )
    ]


def _not_mapped(missing: Sequence[str], side: str) -> Sentence:
    return sentence(
        "The agreed legend does not map {count} indices of the side {side}: {indices}. Add them to"
        " it, or choose “keep” or “null” for what is not mapped. Nothing was written.",
        count=len(missing),
        side=side,
        indices=_listed(missing),
    )


def _listed(indices: Sequence[str]) -> str:
    shown = ", ".join(index or "NULL" for index in indices[:_FIRST])
    return f"{shown}, …" if len(indices) > _FIRST else shown
