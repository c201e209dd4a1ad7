"""How much a text looks like Chinese, Russian or notation rather than like a wrong encoding."""

from __future__ import annotations

import re
from typing import Sequence

_COMMON_RUSSIAN = frozenset("оеаинтсрвлкмдпйяы")
_HAN = re.compile(r"[\u3400-\u9fff]")
_CYRILLIC = re.compile(r"[А-Яа-яЁё]")
_SOUND = re.compile(
    r"[\u0370-\u03ff\u2150-\u218f\u2190-\u22ff\u3000-\u303f\uff00-\uffef«»–—№²³°±·×Є]"
)
# Within a word neither capitals nor Latin letters follow small Cyrillic ones.
_MIXED = re.compile(r"[а-яё][А-ЯЁA-Za-z]|[A-Za-z][а-яё]")


def plausibility(text: str) -> float:
    """Return how much of what is not ASCII is common Chinese, Russian or notation, 0 to 1."""
    foreign = [char for char in text if not char.isascii()]
    if not foreign:
        return 0.0
    russian = 0.75 if _MIXED.search(text) is None else 0.3
    return sum(_worth(char, russian) for char in foreign) / len(foreign)


def mean_plausibility(texts: Sequence[str]) -> float:
    """Return the mean over texts, 0 without any; half a letter at the end of a cell is allowed."""
    scores = [plausibility(text.rstrip("\ufffd")) for text in texts]
    return round(sum(scores) / len(scores), 3) if scores else 0.0


def _worth(char: str, russian: float) -> float:
    if _CYRILLIC.match(char):
        lowered = char.lower()
        usual = 0.25 if lowered in _COMMON_RUSSIAN else 0.0
        return russian + usual - (0.1 if char != lowered else 0.0)
    if _HAN.match(char):
        return 1.0 if _is_common(char) else 0.2
    return 0.9 if _SOUND.match(char) else 0.0


def _is_common(char: str) -> bool:
    """Return whether a character is of the first level of GB 2312."""
    try:
        code = char.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return b"\xb0\xa1" <= code <= b"\xd7\xf9"
