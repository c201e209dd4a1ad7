"""How the joint legend speaks: names, relations, conditions, signatures, what is missing."""

from __future__ import annotations

from typing import Dict, List, Optional

from cags_vsegei_plugin.geology import rocks
from cags_vsegei_plugin.geology.joint_legend import JointUnit, Mapping, rock_of
from cags_vsegei_plugin.geology.joint_legend.completeness import Completeness
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.panels.legend_line import (
    IRRECONCILABLE,
    NOT_ON_MAP,
    OUT_OF_SCOPE,
)
from cags_vsegei_plugin.panels.numbers import kilometres_text
from cags_vsegei_plugin.panels.unit_words import NOTHING, number_text
from cags_vsegei_plugin.review.state import Standing
from cags_vsegei_plugin.translation import language, tr

SIDES = ("china", "russia")


def unit_name(unit: JointUnit) -> str:
    """Return the name of a joint unit in the user's language, else in another."""
    names = {"en": unit.name_en, "zh": unit.name_zh, "ru": unit.name_ru}
    return names[language()] or unit.name_en or unit.name_zh or unit.name_ru


def other_names(unit: JointUnit) -> List[str]:
    """Return the names of a joint unit in the other languages."""
    shown = unit_name(unit)
    named = (unit.name_zh, unit.name_ru, unit.name_en)
    return [name for name in dict.fromkeys(named) if name and name != shown]


def relation_title(relation: str) -> str:
    """Return how a side's unit relates to its joint unit; an unknown relation as it is."""
    titles: Dict[str, str] = {
        "exact": tr("= the same"),
        "close": tr("≈ about the same"),
        "broad": tr("⊃ wider"),
        "narrow": tr("⊂ narrower"),
    }
    return titles.get(relation, relation)


def condition_text(row: Mapping, knowledge: Knowledge = BUNDLED) -> str:
    """Return where and for which polygons a mapping holds, "" for everywhere and all."""
    parts: List[str] = []
    if row.is_partial:
        start = _km(row.from_km, "0")
        parts.append(tr("km {start}–{end}", start=start, end=_km(row.to_km, "…")))
    if row.if_name:
        parts.append(tr("name: {name}", name=row.if_name))
    if row.if_rock:
        rock = rock_of(row.if_rock, knowledge)
        label = rocks.label(rock, language(), knowledge) if rock else row.if_rock
        parts.append(tr("rock: {rock}", rock=label))
    return " · ".join(parts)


def signed_text(row: Mapping, held: Standing, is_adopted: bool) -> str:
    """Return who signed, China first."""
    if is_adopted and held.proposal is not None:
        told = held.proposal.decision
        return tr(
            "agreed by protocol {protocol} (recorded by {reviewer})",
            protocol=told.protocol,
            reviewer=told.reviewer,
        )
    names = (row.agreed_china, row.agreed_russia)
    return " · ".join(name or NOTHING for name in names) if any(names) else ""


def group_title(group: str) -> str:
    """Return a heading of the tree."""
    titles: Dict[str, str] = {
        "unmapped_china": tr("Not mapped: China"),
        "unmapped_russia": tr("Not mapped: Russia"),
        IRRECONCILABLE: tr("Irreconcilable"),
        OUT_OF_SCOPE: tr("Out of scope"),
        NOT_ON_MAP: tr("Not on the map"),
    }
    return titles[group]


def missing_text(found: Completeness) -> str:
    """Return what is missing in one line, counts and kilometres of both sides."""
    total = len(found.units)
    if not total:
        return tr("No comparison is shown: units that are not mapped yet are not known.")
    open_units = [each for each in found.units if each.state == "unmapped"]
    proposed = sum(1 for each in found.units if each.state == "proposed")
    if not open_units and not proposed:
        return tr("All {total} units are mapped or declared.", total=total)
    km = sum(each.unit.km for each in open_units)
    at_border = sum(1 for each in open_units if each.unit.km)
    if at_border < len(open_units):
        words = tr(
            "Not mapped: {count} of {total} units, {border} of them at the border ({km} km).",
            count=len(open_units),
            total=total,
            border=at_border,
            km=kilometres_text(km),
        )
        return f"{words} {_waiting(proposed)}".strip()
    words = tr(
        "{count} of {total} units are not mapped; {km} km.",
        count=len(open_units),
        total=total,
        km=kilometres_text(km),
    )
    return f"{words} {_waiting(proposed)}".strip()


def _waiting(proposed: int) -> str:
    if not proposed:
        return ""
    return tr("{count} wait for a second signature.", count=proposed)


def _km(km: Optional[float], otherwise: str) -> str:
    return otherwise if km is None else number_text(km)
