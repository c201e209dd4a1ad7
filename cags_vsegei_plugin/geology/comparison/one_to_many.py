"""RNK-2: a unit that faces several units of the other side, with each of which it could agree.

Two partners count as several where they differ in age, rocks or name, and each faces the unit over
at least the profile's shortest length in total. A partner counts only where nothing excludes that
it is the same unit: agreed, consistent, or soft by codes that the catalogue calls compatible.
"""

from __future__ import annotations

from typing import Dict, Hashable, List, Mapping, NamedTuple, Optional, Sequence, Set, Tuple

from cags_vsegei_plugin.geology.catalogue import code
from cags_vsegei_plugin.geology.comparison.finding import Finding, Verdict
from cags_vsegei_plugin.geology.comparison.intervals import Interval, interval_of
from cags_vsegei_plugin.geology.comparison.parts import entry_with_parts, is_part
from cags_vsegei_plugin.geology.folding import fold
from cags_vsegei_plugin.geology.listing import listed
from cags_vsegei_plugin.geology.notation.index_text import plain
from cags_vsegei_plugin.geology.profiles import AgeLimits, Profile
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.knowledge import Knowledge
from cags_vsegei_plugin.sentences import Sentence, number, sentence

UnitKey = Tuple[str, str]
"""A side and an index."""

ONE_TO_MANY = "RNK-2"
"""The code of the catalogue."""

_MOST_NAMED = 4
_SCORE = 0.5


class Facing(NamedTuple):
    """A stretch on which both sides have a unit."""

    china: UnitKey
    russia: UnitKey
    length_km: float
    verdict: Verdict


class _Partner(NamedTuple):
    name: str
    meaning: Hashable
    length_km: float


def find_one_to_many(
    facings: Sequence[Facing],
    readings: Mapping[UnitKey, Reading],
    profile: Profile,
    knowledge: Knowledge,
) -> Dict[Tuple[UnitKey, UnitKey], List[Finding]]:
    """Return RNK-2 findings by pair of units (China, Russia)."""
    findings: Dict[Tuple[UnitKey, UnitKey], List[Finding]] = {}
    compatible = [each for each in facings if may_be_one_unit(each.verdict, knowledge)]
    for unit, partners in _partners(compatible, readings).items():
        several = _several(partners, profile.min_length_km)
        if not several:
            continue
        reason = _reason(unit, several)
        proposal = _proposal(unit, several, readings, profile.ages, knowledge)
        reason = sentence("{facing} {proposal}", facing=reason, proposal=proposal)
        meanings = {each.meaning for each in several}
        for other in _others(unit, compatible):
            if meaning_of(other, readings) in meanings:
                pair = (unit, other) if unit[0] == "china" else (other, unit)
                findings.setdefault(pair, []).append(Finding(ONE_TO_MANY, "", _SCORE, reason))
    return findings


def may_be_one_unit(verdict: Verdict, knowledge: Knowledge) -> bool:
    """Return whether nothing in a verdict excludes that both sides show one unit."""
    if verdict.verdict == "agreed":
        return True
    known = [code(each, knowledge) for each in verdict.codes]
    if not all(one and one.compatible for one in known):
        return False
    return verdict.verdict == "consistent" or (verdict.verdict == "soft" and bool(known))


def meaning_of(unit: UnitKey, readings: Mapping[UnitKey, Reading]) -> Hashable:
    """Return what makes a unit another unit: age, rocks, name; its index where it is not read."""
    reading: Optional[Reading] = readings.get(unit)
    if reading is None or not reading.is_read:
        return unit[1]
    return (reading.base_ma, reading.top_ma, reading.rocks, fold(reading.unit_name))


def _partners(
    facings: Sequence[Facing], readings: Mapping[UnitKey, Reading]
) -> Dict[UnitKey, List[_Partner]]:
    lengths: Dict[UnitKey, Dict[UnitKey, float]] = {}
    for each in facings:
        for unit, other in ((each.china, each.russia), (each.russia, each.china)):
            faced = lengths.setdefault(unit, {})
            faced[other] = faced.get(other, 0.0) + each.length_km
    return {
        unit: [_Partner(other[1], meaning_of(other, readings), km) for other, km in faced.items()]
        for unit, faced in lengths.items()
    }


def _several(partners: Sequence[_Partner], min_length_km: float) -> List[_Partner]:
    """Return the partners that count, one for each meaning, the longest first; or none."""
    merged: Dict[Hashable, _Partner] = {}
    for each in sorted(partners, key=lambda partner: -partner.length_km):
        first = merged.setdefault(each.meaning, each._replace(length_km=0.0))
        merged[each.meaning] = first._replace(length_km=first.length_km + each.length_km)
    long_enough = [each for each in merged.values() if each.length_km >= min_length_km]
    return long_enough if len(long_enough) > 1 else []


def _others(unit: UnitKey, facings: Sequence[Facing]) -> Set[UnitKey]:
    found = {each.russia for each in facings if each.china == unit}
    return found | {each.china for each in facings if each.russia == unit}


def _reason(unit: UnitKey, several: Sequence[_Partner]) -> Sentence:
    partners = listed(_listed(each) for each in several[:_MOST_NAMED])
    if unit[0] == "china":
        return sentence(
            "China: {unit} faces {count} different Russian units: {partners}.",
            unit=plain(unit[1]),
            count=len(several),
            partners=partners,
        )
    return sentence(
        "Russia: {unit} faces {count} different Chinese units: {partners}.",
        unit=plain(unit[1]),
        count=len(several),
        partners=partners,
    )


def _proposal(
    unit: UnitKey,
    several: Sequence[_Partner],
    readings: Mapping[UnitKey, Reading],
    ages: AgeLimits,
    knowledge: Knowledge,
) -> Sentence:
    """Say the legend entry that would solve it: the unit with its parts, and who is none."""
    other = "russia" if unit[0] == "china" else "china"
    met = [(other, each.name) for each in several]
    whole = _age(readings.get(unit))
    inside = [each for each in met if is_part(_age(readings.get(each)), whole, ages, knowledge)]
    _, *parts = entry_with_parts(unit, inside, readings, knowledge)
    said = _entry(plain(unit[1]), [plain(each.index) for each in parts])
    beyond = [plain(each[1]) for each in met if each not in inside]
    return (
        sentence("{entry} {beyond}", entry=said, beyond=_beyond(unit, beyond)) if beyond else said
    )


def _age(reading: Optional[Reading]) -> Optional[Interval]:
    return None if reading is None else interval_of(reading)


def _entry(unit: str, parts: Sequence[str]) -> Sentence:
    if not parts:
        return sentence("Proposed: no common entry, each pair is decided on its own.")
    if len(parts) == 1:
        return sentence(
            "Proposed: one entry of the joint legend, {unit}, together with {part}.",
            unit=unit,
            part=parts[0],
        )
    return sentence(
        "Proposed: one entry of the joint legend, {unit}, with the parts {parts}.",
        unit=unit,
        parts=listed(parts),
    )


def _beyond(unit: UnitKey, others: Sequence[str]) -> Sentence:
    return sentence(
        "No part of {unit}, for its age reaches beyond: {others}.",
        unit=plain(unit[1]),
        others=listed(others),
    )


def _listed(partner: _Partner) -> Sentence:
    return sentence(
        "{index} ({length} km)", index=plain(partner.name), length=number(partner.length_km, 0)
    )
