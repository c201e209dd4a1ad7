"""What the agreed legend says about each unit of a layer."""

from __future__ import annotations

from typing import Dict, List, Mapping, NamedTuple, Optional, Sequence, Tuple

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.joint_legend import JointLegend, index_key
from cags_vsegei_plugin.geology.joint_legend import Mapping as JointMapping
from cags_vsegei_plugin.layers.applying import NO_VALUES, JointOfUnits, JointValues
from cags_vsegei_plugin.layers.styles import StyleEntry
from cags_vsegei_plugin.layers.unit_colours import UNKNOWN
from cags_vsegei_plugin.sentences import Sentence, sentence

UNMAPPED = ("keep", "null", "fail")
_FIRST = 10


class LegendApplication(NamedTuple):
    """What to write for each index text, and what to tell.

    `values` are joint_code, the names (en, zh, ru), base and top in Ma, colour, mapping id and
    relation; `mapped` and `unmapped` count features.
    """

    values: Dict[str, JointValues]
    mapped: int
    unmapped: int
    kept: Tuple[str, ...]
    warnings: Tuple[Sentence, ...]

    def of_units(self, index_field: str) -> JointOfUnits:
        """Return what to write for the units of a layer, known by a field."""
        return JointOfUnits((index_field,), {(text,): told for text, told in self.values.items()})


def apply_to_units(
    features_of: Mapping[str, int],
    legend: JointLegend,
    side: str,
    unmapped: str = "keep",
) -> LegendApplication:
    """Return what the legend says about the indices of a side, given with their features.

    `unmapped`: `keep` leaves the unit's own index in joint_code, `null` leaves all fields empty,
    `fail` raises UserError with the first indices that nothing maps. A mapping for a part of the
    border only is used where nothing else maps the index: a polygon stands at no one kilometre.
    """
    parts = _parts_of(legend, side)
    found = {index: _mapping_of(legend, side, index, parts) for index in features_of}
    missing = [index for index, mapping in found.items() if mapping is None]
    if missing and unmapped == "fail":
        raise UserError(_not_mapped(missing, side))
    kept, clashing = _kept(missing, legend) if unmapped == "keep" else ([], [])
    values = {index: _values(mapping) for index, mapping in found.items() if mapping is not None}
    values.update({index: (index, *NO_VALUES[1:]) for index in kept})
    lost = sum(features_of[index] for index in missing)
    return LegendApplication(
        values,
        sum(features_of.values()) - lost,
        lost,
        tuple(kept),
        tuple([*_warnings(found, clashing), *_proposed_only(legend, side)]),
    )


def joint_entries(legend: JointLegend, language: str) -> List[StyleEntry]:
    """Return the joint units as entries of a style: the youngest first, named in a language."""
    units = {code: members[0] for code, members in legend.joint_units().items()}
    return [
        StyleEntry(code, _label(mapping, language), mapping.color or UNKNOWN)
        for code, mapping in sorted(units.items(), key=_stratigraphic_order)
    ]


def _stratigraphic_order(unit: Tuple[str, JointMapping]) -> Tuple[bool, float, float, str]:
    code, mapping = unit
    is_dated = mapping.top_ma is not None and mapping.base_ma is not None
    return (not is_dated, mapping.top_ma or 0.0, mapping.base_ma or 0.0, code)


def _label(mapping: JointMapping, language: str) -> str:
    names = {
        "zh": mapping.joint_name_zh,
        "ru": mapping.joint_name_ru,
        "en": mapping.joint_name_en,
    }
    name = names.get(language) or names["en"] or names["zh"] or names["ru"]
    return f"{mapping.joint_code}  {name}" if name else mapping.joint_code


def _parts_of(legend: JointLegend, side: str) -> Dict[str, List[JointMapping]]:
    """Return the agreed mappings of a side that hold on a part of the border, by index."""
    parts: Dict[str, List[JointMapping]] = {}
    for mapping in legend.mappings:
        if mapping.side == side and mapping.is_agreed and _is_partial(mapping):
            parts.setdefault(index_key(mapping.index), []).append(mapping)
    return parts


def _mapping_of(
    legend: JointLegend, side: str, index: str, parts: Mapping[str, List[JointMapping]]
) -> Optional[JointMapping]:
    if not index:
        return None
    return legend.mapping_of(side, index) or _same_everywhere(parts.get(index_key(index), []))


def _same_everywhere(parts: Sequence[JointMapping]) -> Optional[JointMapping]:
    """Return a mapping where all parts of the border say the same joint unit."""
    return parts[0] if len({part.joint_code for part in parts}) == 1 else None


def _is_partial(mapping: JointMapping) -> bool:
    return mapping.from_km is not None or mapping.to_km is not None


def _values(mapping: JointMapping) -> JointValues:
    return (
        mapping.joint_code,
        mapping.joint_name_en or None,
        mapping.joint_name_zh or None,
        mapping.joint_name_ru or None,
        mapping.base_ma,
        mapping.top_ma,
        mapping.color or None,
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
    found: Mapping[str, Optional[JointMapping]], clashing: Sequence[str]
) -> List[Sentence]:
    partial = [index for index, mapping in found.items() if mapping and _is_partial(mapping)]
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
    proposed = [one.index for one in legend.mappings if one.side == side and not one.is_agreed]
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
