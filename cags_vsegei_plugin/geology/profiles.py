"""The profiles of the joint maps: what is compared, what decides, and the tolerances.

A profile is one table `resources/profiles/<profile_id>.csv` with the columns `section, key, value,
source, confidence`. An override folder may change rows of a profile or add a profile of its own.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Dict, Iterable, Mapping, Tuple

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.catalogue import LANGUAGES
from cags_vsegei_plugin.geology.domains import TECTONIC
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge, Row
from cags_vsegei_plugin.sentences import sentence

READS = ("notation", "names")
RESOLUTIONS = ("series", "stage")
STACKED = ("bedrock", "cover")

Section = Mapping[str, str]


@dataclass(frozen=True)
class Criterion:
    """One thing that is compared, its weight in the score, and whether it must be known."""

    id: str
    weight: float
    required: bool = False


@dataclass(frozen=True)
class AgeLimits:
    """When two ages are one: tolerance in per cent plus Ma; when a difference is wide or long."""

    tolerance_percent: float = 0.5
    tolerance_ma: float = 0.003
    wide_ratio: float = 3.0
    long_gap_ma: float = 30.0

    def tolerance_at(self, age_ma: float) -> float:
        """Return how far apart, in Ma, two readings of one boundary may lie at an age."""
        return age_ma * self.tolerance_percent / 100 + self.tolerance_ma


@dataclass(frozen=True)
class Profile:
    """A joint map. Lengths are in metres or kilometres as named; severities are 1 to 4.

    `stacked` says which of two units shown one upon the other is compared: cover or bedrock.
    """

    id: str
    titles: Tuple[str, ...]
    order: int
    scale_denominator: int
    tolerance_m: float
    sliver_m: float
    min_length_km: float
    reads: str
    criteria: Tuple[Criterion, ...]
    severities: Tuple[Tuple[str, int], ...]
    cover_map: bool
    stacked: str
    age_resolution: str
    ages: AgeLimits
    settings: Tuple[Tuple[str, str], ...]
    citation: str

    def title(self, language: str = "en") -> str:
        """Return the title in English, Chinese or Russian ('zh_CN' counts as 'zh')."""
        short = language.replace("-", "_").split("_")[0].lower()
        place = LANGUAGES.index(short) if short in LANGUAGES else 0
        return self.titles[place] or self.titles[0]

    def severity_of(self, code: str, case: str, otherwise: int) -> int:
        """Return the severity this map gives a code in a case, else the catalogue's."""
        own = dict(self.severities)
        by_case = own.get(f"{code}/{case}") if case else own.get(code)
        return otherwise if by_case is None else by_case

    @property
    def names_are_places(self) -> bool:
        """Return whether names of domains only tell where they lie, not which unit they are."""
        return self.setting("names") == "places"

    def setting(self, name: str, otherwise: str = "") -> str:
        """Return a further setting of the profile."""
        return dict(self.settings).get(name, otherwise)

    @property
    def reads_names(self) -> bool:
        """Return whether the index of a unit is a plain name, not stratigraphic notation."""
        return self.reads == "names"

    @property
    def domain_family(self) -> str:
        """Return the family of natures of a map of domains, "" where units have an index."""
        return self.setting("nature_family", TECTONIC) if self.reads_names else ""


def profile_ids(knowledge: Knowledge = BUNDLED) -> Tuple[str, ...]:
    """Return the ids of all profiles, the bundled seven in the order of the programme."""
    found = sorted({path.stem for folder in knowledge.folders for path in _files(folder)})
    profiles = [load_profile(profile_id, knowledge) for profile_id in found]
    return tuple(profile.id for profile in sorted(profiles, key=lambda each: each.order))


def _files(folder: Path) -> Iterable[Path]:
    return (folder / "profiles").glob("*.csv")


@lru_cache(maxsize=64)
def load_profile(profile_id: str, knowledge: Knowledge = BUNDLED) -> Profile:
    """Return a profile.

    Raises UserError where there is no such profile or a value in its table makes no sense.
    """
    return _Table(profile_id, _sections(profile_id, knowledge)).profile()


def with_rows(
    profile: Profile, rows: Iterable[Mapping[str, str]], knowledge: Knowledge = BUNDLED
) -> Profile:
    """Return a profile with some rows (`section, key, value`) of its table changed.

    Raises UserError where a value makes no sense.
    """
    sections = {name: dict(told) for name, told in _sections(profile.id, knowledge).items()}
    for row in rows:
        sections.setdefault(row["section"], {})[row["key"]] = row["value"]
    return _Table(profile.id, sections).profile()


def profile_from(profile_id: str, rows: Iterable[Mapping[str, str]]) -> Profile:
    """Return the profile that rows (`section, key, value`) describe.

    Raises UserError where a value makes no sense.
    """
    return _Table(profile_id, _by_section(rows)).profile()


def profile_table(profile_id: str, knowledge: Knowledge = BUNDLED) -> Tuple[Row, ...]:
    """Return the rows of a profile's table; raises UserError where there is no such profile."""
    name = f"profiles/{profile_id}.csv"
    folders = tuple(folder for folder in knowledge.folders if (folder / name).is_file())
    if not folders or "/" in profile_id or "\\" in profile_id:
        raise _unknown(profile_id, knowledge)
    return replace(knowledge, folders=folders).table(name, ("section", "key"))


def _sections(profile_id: str, knowledge: Knowledge) -> Dict[str, Dict[str, str]]:
    return _by_section(profile_table(profile_id, knowledge))


def _by_section(rows: Iterable[Mapping[str, str]]) -> Dict[str, Dict[str, str]]:
    sections: Dict[str, Dict[str, str]] = {}
    for row in rows:
        sections.setdefault(row["section"], {})[row["key"]] = row.get("value", "")
    return sections


def _unknown(profile_id: str, knowledge: Knowledge) -> UserError:
    known = sorted({path.stem for folder in knowledge.folders for path in _files(folder)})
    return UserError(
        sentence(
            "There is no profile “{profile}”. Choose one of: {known}.",
            profile=profile_id,
            known=", ".join(known),
        )
    )


class _Table:
    """The sections of one profile's table, read with checks."""

    def __init__(self, profile_id: str, sections: Mapping[str, Section]) -> None:
        self._id = profile_id
        self._sections = sections

    def profile(self) -> Profile:
        """Return the profile the table describes."""
        head = self._section("profile")
        return Profile(
            id=self._id,
            titles=self._titles(head),
            order=int(self._number("profile", "order", 100.0)),
            scale_denominator=int(self._number("profile", "scale_denominator")),
            tolerance_m=self._number("tolerance", "tolerance_m"),
            sliver_m=self._number("tolerance", "sliver_m"),
            min_length_km=self._number("tolerance", "min_length_km"),
            reads=self._choice("profile", "reads", READS),
            criteria=self._criteria(),
            severities=self._severities(),
            cover_map=head.get("cover_map") == "yes",
            stacked=self._choice("profile", "stacked", STACKED),
            age_resolution=self._choice("profile", "age_resolution", RESOLUTIONS),
            ages=self._ages(),
            settings=tuple(self._section("setting").items()),
            citation=head.get("citation", ""),
        )

    def _section(self, section: str) -> Section:
        return self._sections.get(section, {})

    def _titles(self, head: Section) -> Tuple[str, ...]:
        titles = tuple(head.get(f"title_{language}", "") for language in LANGUAGES)
        return titles if titles[0] else (self._id, *titles[1:])

    def _ages(self) -> AgeLimits:
        usual = AgeLimits()
        return AgeLimits(
            *(
                self._number("age", name, getattr(usual, name))
                for name in ("tolerance_percent", "tolerance_ma", "wide_ratio", "long_gap_ma")
            )
        )

    def _criteria(self) -> Tuple[Criterion, ...]:
        required = self._section("required")
        return tuple(
            Criterion(name, self._number("criterion", name), required.get(name) == "yes")
            for name in self._section("criterion")
        )

    def _severities(self) -> Tuple[Tuple[str, int], ...]:
        rows = []
        for name in self._section("severity"):
            severity = self._number("severity", name)
            if severity not in (1, 2, 3, 4):
                raise self._bad("severity", name)
            rows.append((name, int(severity)))
        return tuple(rows)

    def _choice(self, section: str, key: str, allowed: Tuple[str, ...]) -> str:
        value = self._section(section).get(key, allowed[0])
        if value not in allowed:
            raise self._bad(section, key)
        return value

    def _number(self, section: str, key: str, otherwise: float = math.nan) -> float:
        text = self._section(section).get(key, "")
        try:
            number = float(text) if text or math.isnan(otherwise) else otherwise
        except ValueError as error:
            raise self._bad(section, key) from error
        if not math.isfinite(number) or number < 0:
            raise self._bad(section, key)
        return number

    def _bad(self, section: str, key: str) -> UserError:
        return UserError(
            sentence(
                "The profile “{profile}” cannot be used: in its table the row {section} / {key} "
                "has the value “{value}”. Correct that row.",
                profile=self._id,
                section=section,
                key=key,
                value=self._section(section).get(key, ""),
            )
        )
