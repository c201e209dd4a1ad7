"""Look-alikes: Cyrillic, CJK and mathematical characters typed for others.

What a character stands for depends on where it stands: `о` is an O before a digit, an o among
genetic letters, and the omicron of quartz after a Greek letter. Names are never folded.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Dict, List, NamedTuple, Set, Tuple

from cags_vsegei_plugin.geology.notation.markup import Marked
from cags_vsegei_plugin.knowledge import Knowledge
from cags_vsegei_plugin.sentences import Sentence, sentence

_SMALL_CYRILLIC = re.compile(r"[а-яё]{1,4}")


class Folding(NamedTuple):
    """Tables of look-alikes by position."""

    signs: Dict[str, str]
    anywhere: Dict[str, str]
    capital: Dict[str, str]
    small: Dict[str, str]
    digit: Dict[str, str]
    rock: Dict[str, str]
    quartz: Dict[str, str]
    greek: Dict[str, str]


@lru_cache(maxsize=16)
def load_folding(knowledge: Knowledge) -> Folding:
    """Return the look-alikes of these tables, read once."""
    glyphs = knowledge.table("notation/common/glyphs.csv", ("char", "position"))
    signs = knowledge.table("notation/common/signs.csv", ("char",))

    def at(position: str) -> Dict[str, str]:
        return {row["char"]: row["folded"] for row in glyphs if row["position"] == position}

    positions = ("any", "capital", "small", "digit", "rock", "quartz", "greek")
    return Folding({row["char"]: row["folded"] for row in signs}, *map(at, positions))


def fold(marked: Marked, tables: Folding, has_omicron: bool) -> Tuple[Marked, List[Sentence]]:
    """Return the text with its look-alikes replaced, and a sentence where there were any.

    `has_omicron` says whether the side writes quartz as an omicron after a Greek letter.
    """
    source = "".join(tables.signs.get(char, char) for char in marked.text)
    if source.isascii():
        return Marked(source, marked.levels), []
    text = [tables.anywhere.get(char, char) for char in source]
    for at, char in enumerate(text):
        text[at] = tables.capital.get(char, char)
    kept = _cyrillic_units(text, tables)
    for at, char in enumerate(text):
        if at not in kept:
            text[at] = _small(text, at, char, tables, has_omicron)
    folded = "".join(text)
    return Marked(folded, marked.levels), _said(source, folded)


def _cyrillic_units(text: List[str], tables: Folding) -> Set[int]:
    """Return the places of unit letters written in Cyrillic, which no look-alike can spell."""
    kept: Set[int] = set()
    for run in _SMALL_CYRILLIC.finditer("".join(text)):
        if _is_age_before(text, run.start()) and any(c not in tables.small for c in run.group()):
            kept.update(range(*run.span()))
    return kept


def _small(text: List[str], at: int, char: str, tables: Folding, has_omicron: bool) -> str:
    before = text[at - 1] if at else ""
    after = text[at + 1] if at + 1 < len(text) else ""
    if char in tables.digit and _is_letter(before):
        return tables.digit[char]
    beside_rock = (is_greek(before) and not after.islower()) or (not at and is_greek(after))
    if has_omicron and char in tables.quartz and beside_rock:
        return tables.quartz[char]
    if char in tables.rock and (not _is_age_before(text, at)):
        return tables.rock[char]
    if (
        char in tables.greek
        and "\u0400" <= char <= "\u04ff"
        and (is_greek(before) or is_greek(after))
    ):
        return tables.greek[char]
    return tables.small.get(char, char)


def _is_letter(char: str) -> bool:
    return bool(char) and char.isalpha()


def _is_age_before(text: List[str], at: int) -> bool:
    return any(char.isdigit() for char in text[:at])


def is_greek(char: str) -> bool:
    """Return whether a character is a Greek letter."""
    return bool(char) and "\u0370" <= char <= "\u03ff"


def _said(before: str, after: str) -> List[Sentence]:
    changed = dict.fromkeys(
        (old, new) for old, new in zip(before, after) if old != new and new not in "Ꞓ₽"
    )
    if not changed:
        return []
    return [
        sentence(
            "Look-alike characters were replaced: {changes}.",
            changes=", ".join(f"{old} U+{ord(old):04X} → {new}" for old, new in changed),
        )
    ]
