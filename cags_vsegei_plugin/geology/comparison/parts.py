"""RNK-2 solved: one legend entry for a unit, and the several it faces as its parts."""

from __future__ import annotations

from typing import Dict, List, Mapping, Optional, Sequence, Tuple

from cags_vsegei_plugin.geology import joint_legend, rocks
from cags_vsegei_plugin.geology.comparison import intervals
from cags_vsegei_plugin.geology.comparison.bands import is_one_boundary
from cags_vsegei_plugin.geology.comparison.intervals import Interval
from cags_vsegei_plugin.geology.notation.printed_age import printed_age
from cags_vsegei_plugin.geology.profiles import AgeLimits
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.sentences import LANGUAGES

PROPOSED = "proposed"
_WHOLE, _PART = "exact", "narrow"


def is_part(
    part: Optional[Interval],
    whole: Optional[Interval],
    limits: AgeLimits,
    knowledge: Knowledge = BUNDLED,
) -> bool:
    """Return whether an age lies in that of a whole, as far as its limits can be dated.

    What is not dated is excluded by no age.
    """
    if part is None or whole is None:
        return True
    if intervals.are_disjoint(part, whole, limits):
        return False
    is_over = part.base_ma > whole.base_ma, part.top_ma < whole.top_ma
    ends = (part.base_ma, whole.base_ma), (part.top_ma, whole.top_ma)
    return all(
        not over or is_one_boundary(*both, limits, knowledge) for over, both in zip(is_over, ends)
    )


def entry_with_parts(
    unit: Tuple[str, str],
    parts: Sequence[Tuple[str, str]],
    readings: Mapping[Tuple[str, str], Reading],
    knowledge: Knowledge = BUNDLED,
) -> Tuple[joint_legend.Mapping, ...]:
    """Return a proposed joint entry: the whole unit, then its parts, the eldest first.

    Units are (side, index). The entry has the age of the whole, widened to its parts, and its
    rocks; its code is made of the index and is to be replaced by that of the joint legend.
    """
    known = [readings[key] for key in (unit, *parts) if key in readings]
    bases = [each.base_ma for each in known if each.base_ma is not None]
    tops = [each.top_ma for each in known if each.top_ma is not None]
    names = _names(unit, readings.get(unit), knowledge)
    common = joint_legend.Mapping(
        side=unit[0],
        index=unit[1],
        joint_code=f"?{unit[1]}",
        relation=_WHOLE,
        joint_name_en=names.get("en", ""),
        joint_name_zh=names.get("zh", ""),
        joint_name_ru=names.get("ru", ""),
        base_ma=max(bases, default=None),
        top_ma=min(tops, default=None),
        lithology=";".join(readings[unit].rocks[:1]) if unit in readings else "",
        status=PROPOSED,
    )
    ordered = sorted(parts, key=lambda key: -_base(readings, key))
    return (
        common,
        *(common._replace(side=side, index=index, relation=_PART) for side, index in ordered),
    )


def _base(readings: Mapping[Tuple[str, str], Reading], key: Tuple[str, str]) -> float:
    reading = readings.get(key)
    return 0.0 if reading is None or reading.base_ma is None else reading.base_ma


def _names(
    unit: Tuple[str, str], reading: Optional[Reading], knowledge: Knowledge
) -> Dict[str, str]:
    """Return names in three languages: of age and rock, and the unit's own in its language."""
    if reading is None:
        return {}
    names: Dict[str, str] = {}
    for language in LANGUAGES:
        told: List[str] = [printed_age(reading, knowledge)]
        told += [rocks.label(each, language, knowledge) for each in reading.rocks[:1]]
        names[language] = " ".join(filter(None, told)) or unit[1]
    own = "zh" if reading.side == "china" else "ru"
    if reading.unit_name:
        names[own] = reading.unit_name
    return names
