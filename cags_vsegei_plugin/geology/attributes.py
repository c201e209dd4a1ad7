"""Further fields of a unit that some maps compare: amplitude, commodities, phase, age of an event.

Which fields hold them stands in `notation/field_names.csv` under these roles; which of them a map
needs follows from the criteria of its profile.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import Mapping, NamedTuple, Optional, Sequence, Tuple

from cags_vsegei_plugin.geology.domains import MOVEMENT, nature_in
from cags_vsegei_plugin.geology.profiles import Profile
from cags_vsegei_plugin.geology.reader import UnitFields, read_unit
from cags_vsegei_plugin.geology.reading import DOMAIN, Reading
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge

AMPLITUDE, THICKNESS, COMMODITIES = "amplitude", "thickness", "commodities"
STAGE, SETTING, PHASE = "stage", "setting", "phase"
EVENT_AGE, BELT_RANK, THIN_COVER = "event_age", "belt_rank", "thin_cover"

_OF_CRITERION = {
    "amplitude": (AMPLITUDE,),
    "thickness": (THICKNESS,),
    "commodity": (COMMODITIES,),
    "stage": (STAGE,),
    "setting": (SETTING,),
    "phase": (PHASE,),
}
_NUMBER = r"\d+(?:[.,]\d+)?"
_RANGE = re.compile(
    rf"(?P<low>[-−–+]?\s*{_NUMBER})(?:\s*(?:\.\.\.?|…|[-−–—~～至]|до|to)\s*"
    rf"(?P<high>[-−–+]?\s*{_NUMBER}))?\s*(?P<km>(?:км|km|公里|千米)(?![²2\w]))?"
)
_M_OF_KM = 1000.0
_AGES = re.compile(rf"({_NUMBER})\s*(?:\.\.\.?|…|[-−–—~～])\s*({_NUMBER})")
_ONLY_NUMBERS = re.compile(r"[\d\s.,…\-−–—~～]*(?:ma|млн\.?\s*лет|百万年)?", re.IGNORECASE)


class Span(NamedTuple):
    """A span of numbers, the lower end first."""

    low: float
    high: float

    @property
    def middle(self) -> float:
        """Return the middle of the span."""
        return (self.low + self.high) / 2


def roles_of(profile: Profile) -> Tuple[str, ...]:
    """Return the roles of the further fields that a map compares."""
    roles = [role for each in profile.criteria for role in _OF_CRITERION.get(each.id, ())]
    criteria = {each.id for each in profile.criteria}
    if profile.reads_names and "age" in criteria:
        roles.append(EVENT_AGE)
    if profile.reads_names and "rank" in criteria:
        roles.append(BELT_RANK)
    if profile.cover_map:
        roles.append(THIN_COVER)
    return tuple(dict.fromkeys(roles))


def with_attributes(
    reading: Reading,
    attributes: Sequence[Tuple[str, str]],
    profile: Profile,
    knowledge: Knowledge = BUNDLED,
) -> Reading:
    """Return a reading that knows the texts of its further fields, and what they tell of it.

    An age tells when a domain was formed, a rank how high a belt stands, the sign of an amplitude
    whether ground rises or sinks; thin cover is a unit `above`.
    """
    told = tuple((role, text.strip()) for role, text in attributes if text and text.strip())
    if not told:
        return reading
    reading = replace(reading, attributes=told)
    if reading.kind == DOMAIN:
        reading = _dated(reading, knowledge)
        reading = _ranked(reading, knowledge)
        reading = _moving(reading, profile, knowledge)
    cover = reading.attribute(THIN_COVER)
    if cover and reading.above is None:
        return replace(reading, above=read_unit(UnitFields(cover), reading.side))
    return reading


def _dated(reading: Reading, knowledge: Knowledge) -> Reading:
    text = reading.attribute(EVENT_AGE)
    if not text or reading.has_age:
        return reading
    numbers = _AGES.search(text) if _ONLY_NUMBERS.fullmatch(text) else None
    if numbers is not None:
        ages = sorted(float(each.replace(",", ".")) for each in numbers.groups())
        return replace(reading, base_ma=ages[1], top_ma=ages[0])
    read = read_unit(UnitFields(text), reading.side, knowledge=knowledge)
    if not read.has_age:
        read = read_unit(UnitFields("", text), reading.side, knowledge=knowledge)
    return replace(
        reading,
        base_ma=read.base_ma,
        top_ma=read.top_ma,
        age_from=read.age_from,
        age_to=read.age_to,
        scale=read.scale,
        queried=reading.queried or read.queried,
    )


def _ranked(reading: Reading, knowledge: Knowledge) -> Reading:
    rank = belt_rank(reading.attribute(BELT_RANK), knowledge)
    return replace(reading, rank=rank) if rank else reading


def _moving(reading: Reading, profile: Profile, knowledge: Knowledge) -> Reading:
    """Take the sign or the words of the amplitude where the name says not how ground moves."""
    text = reading.attribute(AMPLITUDE)
    amplitude = span_of(text)
    if reading.genesis or profile.domain_family != MOVEMENT:
        return reading
    if amplitude is None:
        told = nature_in(text, MOVEMENT, knowledge)
        return replace(reading, genesis=(told.id,)) if told else reading
    if amplitude.low < 0 < amplitude.high or not amplitude.middle:
        return reading
    sign = "positive" if amplitude.middle > 0 else "negative"
    nature = profile.setting(f"{sign}_amplitude")
    return replace(reading, genesis=(nature,)) if nature else reading


@lru_cache(maxsize=8)
def _rank_signs(knowledge: Knowledge) -> Mapping[str, str]:
    rows = knowledge.table("vocabulary/belt_rank_signs.csv", ("sign",))
    return {row["sign"].casefold(): row["rank"] for row in rows}


def belt_rank(text: str, knowledge: Knowledge = BUNDLED) -> str:
    """Return the rank of a belt by its sign (III, Ⅲ级) or its word, "" where it tells none."""
    return _rank_signs(knowledge).get(text.strip().casefold(), "")


@lru_cache(maxsize=4096)
def span_of(text: str) -> Optional[Span]:
    """Return the numbers a text tells, in m where it says km too; None where it tells none.

    A dash between two numbers is a range; before the first it is a sign, and holds of both.
    """
    found = _RANGE.search(text)
    if found is None:
        return None
    low = _number(found.group("low"))
    high = low if found.group("high") is None else _number(found.group("high"))
    if low < 0 < high and found.group("high").strip()[:1] != "+":
        high = -high
    unit = _M_OF_KM if found.group("km") else 1.0
    return Span(min(low, high) * unit, max(low, high) * unit)


def _number(text: str) -> float:
    plain = re.sub(r"\s", "", text).replace(",", ".")
    return float(re.sub("[−–]", "-", plain))
