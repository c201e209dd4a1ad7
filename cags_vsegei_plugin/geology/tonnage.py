"""Tonnages as people write them: 35 t, 1.2万吨, 12,5 тыс. т."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Mapping, Optional

from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge

_TABLE = "vocabulary/mass_units.csv"
_SPACES = re.compile(r"(?<=\d)[\s\u00a0\u202f](?=\d{3}\b)")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?(?:[eE][+-]?\d+)?")


def tonnage(text: str, field: str = "", knowledge: Knowledge = BUNDLED) -> Optional[float]:
    """Return the tonnes a text tells, its unit from the text or from the name of its field.

    None where no number or no unit is told: a number alone may be tonnes or thousands of them.
    """
    written = _SPACES.sub("", text)
    number = _NUMBER.search(written)
    if number is None:
        return None
    factor = _factor(written[number.end() :], knowledge) or _factor(field, knowledge)
    return None if factor is None else float(number.group().replace(",", ".")) * factor


def _factor(text: str, knowledge: Knowledge) -> Optional[float]:
    """Return the tonnes of the longest unit in a text."""
    for word, factor in _units(knowledge).items():
        if re.search(rf"(?<![^\W\d_]){re.escape(word)}(?![^\W\d_])", text, re.IGNORECASE):
            return factor
    return None


@lru_cache(maxsize=8)
def _units(knowledge: Knowledge) -> Mapping[str, float]:
    rows = knowledge.table(_TABLE, ("unit",))
    found = {word: float(row["factor"]) for row in rows for word in row["words"].split(";")}
    return {word: found[word] for word in sorted(found, key=len, reverse=True)}
