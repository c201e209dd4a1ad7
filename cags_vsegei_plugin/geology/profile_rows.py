"""The rows of a profile's table: taken from a profile, changed, and checked one by one."""

from __future__ import annotations

import math
import re
from typing import Dict, Iterable, List, Mapping, Optional, Sequence, Set, Tuple

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.catalogue import code
from cags_vsegei_plugin.geology.comparison.pair import CRITERIA
from cags_vsegei_plugin.geology.profiles import Profile, profile_from, profile_table
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.sentences import Sentence, sentence

COLUMNS = ("section", "key", "value", "source", "confidence")
SECTIONS = ("profile", "tolerance", "age", "criterion", "required", "severity", "setting")
TOLERANCES = ("tolerance_m", "sliver_m", "min_length_km")
AGES = ("tolerance_percent", "tolerance_ma", "wide_ratio", "long_gap_ma")
OWN = {"source": "own choice", "confidence": "proposal"}

_NUMBERS = ("tolerance", "age", "criterion")
_NAME = re.compile(r"^[a-z][a-z0-9_]{0,59}$")
_NEEDED = (("profile", "scale_denominator"), *(("tolerance", name) for name in TOLERANCES))

Key = Tuple[str, str]
Rows = List[Dict[str, str]]


def rows_of(profile_id: str, knowledge: Knowledge = BUNDLED) -> Rows:
    """Return the rows of a profile; raises UserError where there is no such profile."""
    return [
        {name: row.get(name, "") for name in COLUMNS}
        for row in profile_table(profile_id, knowledge)
    ]


def changed(rows: Iterable[Mapping[str, str]], values: Mapping[Key, str]) -> Rows:
    """Return rows with other values by section and key; "" takes a row away.

    What is changed or new is the user's own choice, and says so.
    """
    left, found = dict(values), []
    for row in rows:
        value = left.pop((row["section"], row["key"]), row["value"])
        if value == row["value"]:
            found.append(dict(row))
        elif value:
            found.append({**row, "value": value, **OWN})
    found.extend(
        {"section": section, "key": key, "value": value, **OWN}
        for (section, key), value in left.items()
        if value
    )
    return found


def checked(profile_id: str, rows: Sequence[Mapping[str, str]]) -> Profile:
    """Return the profile some rows describe.

    Raises UserError that names the row (2 is the first below the header), what is wrong in it, and
    what to do.
    """
    if not _NAME.match(profile_id):
        raise UserError(
            sentence(
                "“{name}” cannot be the name of a profile. Write small Latin letters, digits and"
                " underscores, beginning with a letter, such as our_map_1000k.",
                name=profile_id,
            )
        )
    seen: Set[Key] = set()
    for number, row in enumerate(rows, start=2):
        said = fault_of(row, seen)
        if said is not None:
            raise UserError(_in_row(number, row, said))
        seen.add((row["section"], row["key"]))
    _check_whole(seen, rows)
    return profile_from(profile_id, rows)


def _in_row(number: int, row: Mapping[str, str], said: Sentence) -> Sentence:
    return sentence(
        "Row {number} ({section} / {key}): {said}",
        number=number,
        section=row["section"] or "–",
        key=row["key"] or "–",
        said=said,
    )


def fault_of(row: Mapping[str, str], seen: Set[Key]) -> Optional[Sentence]:
    """Return what is wrong with a row, None where nothing is; `seen` are the rows before it."""
    section, key, value = row["section"], row["key"], row["value"]
    if section not in SECTIONS:
        known = ", ".join(SECTIONS)
        return sentence("There is no such section. Write one of: {known}.", known=known)
    if not key:
        return sentence("The key is missing. Fill it in, or remove the row.")
    if (section, key) in seen:
        return sentence("It stands twice. Remove one of the two rows.")
    if section in ("criterion", "required") and key not in CRITERIA:
        known = ", ".join(CRITERIA)
        return sentence("There is no such criterion. Write one of: {known}.", known=known)
    if section in _NUMBERS and not _is_number(value):
        return sentence(
            "“{value}” is no number of 0 or more. Write one, with a decimal point.", value=value
        )
    return _severity_fault(key, value) if section == "severity" else None


def _severity_fault(key: str, value: str) -> Optional[Sentence]:
    if code(key.split("/")[0]) is None:
        return sentence("There is no such code in the catalogue of conflicts. Correct the key.")
    if value not in ("1", "2", "3", "4"):
        return sentence(
            "“{value}” is no severity. Write 1 (critical), 2, 3 or 4 (cosmetic).", value=value
        )
    return None


def _is_number(text: str) -> bool:
    try:
        number = float(text)
    except ValueError:
        return False
    return math.isfinite(number) and number >= 0


def _check_whole(seen: Set[Key], rows: Sequence[Mapping[str, str]]) -> None:
    missing = [f"{section} / {key}" for section, key in _NEEDED if (section, key) not in seen]
    if missing:
        raise UserError(
            sentence(
                "The profile has no row {missing}. Add it, or start from a copy of one of the"
                " seven.",
                missing=", ".join(missing),
            )
        )
    weights = [float(row["value"]) for row in rows if row["section"] == "criterion"]
    if not sum(weights) > 0:
        raise UserError(
            sentence("No criterion has a weight: nothing would be compared. Give one a weight.")
        )
