"""Labels typed for a private map font: `Tо` for T₃, `ЖQ` for λQ. They are no indices.

The font draws signs of the notation in the places of Cyrillic letters; what a label meant can be
told only where no sign was lost.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Dict, Mapping

from cags_vsegei_plugin.geology.notation.letters import has_table
from cags_vsegei_plugin.knowledge import Knowledge

_AFTER_AGE = re.compile(r"(?<=[A-GJ-UW-Z])\S(?![^\W_])")
_BEFORE_AGE = re.compile(r"\S(?=[A-Z])")
_AGE = re.compile(r"[A-Z]")

Signs = Mapping[str, Mapping[str, str]]


@lru_cache(maxsize=16)
def load_font_signs(side: str, knowledge: Knowledge) -> Signs:
    """Return what the signs of the side's map fonts stand for, by the place they stand at."""
    path = f"notation/{side}/font_signs.csv"
    rows = knowledge.table(path, ("char", "place")) if has_table(path, knowledge) else ()
    signs: Dict[str, Dict[str, str]] = {}
    for row in rows:
        signs.setdefault(row["place"], {})[row["char"]] = row["typed"]
    return signs


def is_typed_for_a_font(text: str, signs: Signs) -> bool:
    """Return whether signs of a font stand where they would pass for look-alike letters."""
    if not signs or text.isascii() and "@" not in text:
        return False
    after, before = signs.get("after_age", {}), signs.get("before_age", {})
    return (
        text in signs.get("alone", {})
        or any(match.group() in after for match in _AFTER_AGE.finditer(text))
        or any(match.group() in before for match in _BEFORE_AGE.finditer(text))
    )


def meant_by(text: str, signs: Signs) -> str:
    """Return the index a label was typed for, "" where signs were lost."""
    if "?" in text or not signs:
        return ""
    if text in signs.get("alone", {}):
        return signs["alone"][text]
    age = _AGE.search(text)
    start = age.start() if age else len(text)
    before = {**signs.get("anywhere", {}), **signs.get("before_age", {})}
    after = {**signs.get("anywhere", {}), **signs.get("after_age", {})}
    meant = "".join(
        (before if at < start else after).get(char, char) for at, char in enumerate(text)
    )
    return "" if meant == text else meant
