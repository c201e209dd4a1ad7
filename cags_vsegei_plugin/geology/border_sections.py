"""Sections of the border, from km to km, on which a map is compared by other rules.

One row says one thing: `from_km, to_km, section, key, value`. `section` and `key` are those of a
profile's table (`tolerance, tolerance_m`; `criterion, age`; `severity, RNK-1`), or `scale` with the
key `china` or `russia` for the edition in which that side's sheets were made there.
"""

from __future__ import annotations

from typing import Dict, Iterable, List, Mapping, NamedTuple, Optional, Sequence, Tuple

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.profile_rows import fault_of
from cags_vsegei_plugin.geology.profiles import Profile, with_rows
from cags_vsegei_plugin.geology.scales import editions
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.sentences import sentence

COLUMNS = ("from_km", "to_km", "section", "key", "value")
SCALE = "scale"
ALLOWED = ("tolerance", "age", "criterion", "required", "severity", "setting", SCALE)
_SIDES = ("china", "russia")
_FIRST_ROW = 2


class BorderSection(NamedTuple):
    """A section of the border in kilometres, its profile, and its editions by side."""

    from_km: float
    to_km: float
    profile: Profile
    scales: Tuple[Tuple[str, str], ...] = ()

    def scale_of(self, side: str) -> str:
        """Return the edition of a side's sheets there, "" for that of the whole layer."""
        return dict(self.scales).get(side, "")


def sections_of(
    rows: Iterable[Mapping[str, object]], profile: Profile, knowledge: Knowledge = BUNDLED
) -> Tuple[BorderSection, ...]:
    """Return the sections of a table in order along the border.

    Raises UserError, with the number of the row (the header is row 1), for limits that make no
    sense, for what no profile has, and for two sections that overlap.
    """
    told: Dict[Tuple[float, float], List[Mapping[str, str]]] = {}
    for number, row in enumerate(rows, _FIRST_ROW):
        cells = {name: str(row.get(name) or "").strip() for name in COLUMNS}
        told.setdefault(_limits(cells, number), []).append(_checked(cells, number, knowledge))
    _refuse_overlaps(sorted(told))
    return tuple(_section(*limits, told[limits], profile, knowledge) for limits in sorted(told))


def section_at(sections: Sequence[BorderSection], at_km: float) -> Optional[BorderSection]:
    """Return the section a place on the border lies in, None where it lies in none."""
    return next((each for each in sections if each.from_km <= at_km < each.to_km), None)


def _section(
    from_km: float,
    to_km: float,
    rows: Sequence[Mapping[str, str]],
    profile: Profile,
    knowledge: Knowledge,
) -> BorderSection:
    scales = tuple((row["key"], row["value"]) for row in rows if row["section"] == SCALE)
    changed = [row for row in rows if row["section"] != SCALE]
    return BorderSection(from_km, to_km, with_rows(profile, changed, knowledge), scales)


def _limits(cells: Mapping[str, str], number: int) -> Tuple[float, float]:
    try:
        limits = float(cells["from_km"] or 0), float(cells["to_km"] or "inf")
    except ValueError:
        limits = (0.0, 0.0)
    if not 0 <= limits[0] < limits[1]:
        raise UserError(
            sentence(
                "Row {row} of the border sections runs from “{start}” to “{end}”. Write kilometres"
                " along the border, the smaller first.",
                row=number,
                start=cells["from_km"],
                end=cells["to_km"],
            )
        )
    return limits


def _checked(cells: Mapping[str, str], number: int, knowledge: Knowledge) -> Mapping[str, str]:
    is_known = cells["section"] in ALLOWED and bool(cells["key"])
    if cells["section"] == SCALE:
        known = {each.id for each in editions(cells["key"], knowledge)} if is_known else set()
        is_known = cells["key"] in _SIDES and cells["value"] in known
    if not is_known:
        raise UserError(
            sentence(
                "Row {row} of the border sections says “{section}, {key}, {value}”, which no"
                " profile has. Sections are: {allowed}; scale takes china or russia and an edition"
                " of that side.",
                row=number,
                section=cells["section"],
                key=cells["key"],
                value=cells["value"],
                allowed=", ".join(ALLOWED),
            )
        )
    wrong = None if cells["section"] == SCALE else fault_of(cells, set())
    if wrong is not None:
        raise UserError(
            sentence(
                "Row {row} of the border sections ({section} / {key}): {said}",
                row=number,
                section=cells["section"],
                key=cells["key"],
                said=wrong,
            )
        )
    return cells


def _refuse_overlaps(limits: Sequence[Tuple[float, float]]) -> None:
    for one, other in zip(limits, limits[1:]):
        if other[0] < one[1]:
            raise UserError(
                sentence(
                    "Two border sections overlap: {first}–{last} km and {other_first}–{other_last}"
                    " km. Let one end where the other begins.",
                    first=f"{one[0]:g}",
                    last=f"{one[1]:g}",
                    other_first=f"{other[0]:g}",
                    other_last=f"{other[1]:g}",
                )
            )
