"""Plain words told apart from indices, so that no word is read through its first letters.

An index without a digit is short and hard to speak (`Jxkl`); a word has a vowel and begins as
words do. Words of two or three letters could be either; those met on maps are in a table.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import FrozenSet

from cags_vsegei_plugin.geology.notation.markup import Marked
from cags_vsegei_plugin.knowledge import Knowledge

_PIECE = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)?")
_NO_WORD = re.compile(r"[\d\u0370-\u03ff\ua792\ua793\u20bd\u0404\u0454]")
_ROMAN = re.compile(r"[a-z]{0,4}[QEP]{0,2}[IVH]+|Q[EPGH][PE]?")
_HAN = re.compile(r"[\u3400-\u4e2a\u4e2c-\u9fff]")
_SHAPE = re.compile(r"[^\W\d_][a-zà-žа-яё'’]+|[A-ZА-ЯЁ]+")
_VOWEL = re.compile(r"[aeiouyàâäèéêíóöúüаеёиоуыэюя]", re.IGNORECASE)
_HARD = re.compile(r"[bcdfghjklmnpqrstvwxzčšž]{5}", re.IGNORECASE)
_ONSET = re.compile(
    r"(?:[bcdfghjklmnpqrstvwxyzčšž]?|[bcfgkp][lr]|[dt]r|[bcdgkprstwz]h|s[cklmnpqtw]|[dt]w|wr|kn|gn"
    r"|ps|qu|s[ch]h?[rlmw]?|s[pt]r|spl|thr|[cp]h[lr]|jz|szcz|ts|dz|zh)(?=[aeiouyàâäèéêíóöúü])",
    re.IGNORECASE,
)
_SHORT = 3
_SURE = 5


@lru_cache(maxsize=16)
def _known(knowledge: Knowledge) -> FrozenSet[str]:
    rows = knowledge.table("notation/common/plain_words.csv", ("word",))
    return frozenset(row["word"].casefold() for row in rows)


def is_known_word(text: str, knowledge: Knowledge) -> bool:
    """Return whether a text is one of the table's words, abbreviations and fillers."""
    text = text.strip()
    is_written = text.islower() or text.isupper() or text.istitle()
    return is_written and text.casefold() in _known(knowledge)


def has_plain_word(marked: Marked, knowledge: Knowledge) -> bool:
    """Return whether a text holds a plain word, or is one; never where levels are marked."""
    if marked.has_levels:
        return False
    text = marked.text
    if is_known_word(text, knowledge):
        return True
    pieces = _PIECE.findall(text)
    is_open = not any(_NO_WORD.search(piece) for piece in pieces)
    if is_open and _HAN.search(text):
        return True
    return any(_is_word(piece, not at, is_open, knowledge) for at, piece in enumerate(pieces))


def _is_word(piece: str, is_first: bool, is_open: bool, knowledge: Knowledge) -> bool:
    """Return whether a run of letters is a word; small ones after the first may be a unit's."""
    if is_known_word(piece, knowledge):
        return is_open or not piece.isalpha()
    if _NO_WORD.search(piece) or _ROMAN.fullmatch(piece) or not _SHAPE.fullmatch(piece):
        return False
    may_be_unit = piece.islower() and not is_first and not is_open
    return len(piece) >= (_SURE if may_be_unit else _SHORT + 1) and _can_be_spoken(piece)


def may_be_word(marked: Marked) -> bool:
    """Return whether a text of three letters could also be a word: `Van`, `Тал`."""
    text = marked.text
    return (
        len(text) == _SHORT
        and text.isalpha()
        and text[1:].islower()
        and text[:1].isupper()
        and not _NO_WORD.search(text)
        and _can_be_spoken(text)
    )


def _can_be_spoken(piece: str) -> bool:
    """Return whether a run has a vowel, and begins and goes on as a word does."""
    if not _VOWEL.search(piece):
        return False
    if not piece.isascii():
        return True
    return bool(_ONSET.match(piece)) and not _HARD.search(piece)
