"""Names folded for comparison: case, accents, spaces, and words of rank or nature put aside."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import FrozenSet, Tuple

from cags_vsegei_plugin.geology.traditional import simplified

_NOT_LETTERS = re.compile(r"[\W_]+")
_LETTERS_ONLY = re.compile(r"[A-Za-z]{1,4}\d?")


def fold(name: str) -> str:
    """Return a name without case, accents, punctuation and spaces, in simplified characters.

    ё is е, and й stays й.
    """
    text = unicodedata.normalize("NFKC", simplified(name)).casefold()
    text = text.replace("ё", "е").replace("й", "\0")
    plain = "".join(
        letter
        for letter in unicodedata.normalize("NFKD", text)
        if not unicodedata.combining(letter)
    )
    return _NOT_LETTERS.sub("", plain.replace("\0", "й"))


@lru_cache(maxsize=16384)
def fold_without(name: str, generic: FrozenSet[str]) -> str:
    """Return a folded name without generic words, unless nothing else would be left.

    `generic` are folded words: `свита`, `terrane`, `组`; the longest is taken away first.
    """
    words = [fold(word) for word in _NOT_LETTERS.split(name) if word]
    kept = [word for word in words if word not in generic]
    text = "".join(kept) or "".join(words)
    for suffix in _endings(generic):
        if text.endswith(suffix) and len(text) > len(suffix):
            return text[: -len(suffix)]
    return text


@lru_cache(maxsize=64)
def _endings(generic: FrozenSet[str]) -> Tuple[str, ...]:
    """Return the Chinese words, which stand at the end without a space, the longest first."""
    return tuple(sorted(filter(_is_han, generic), key=lambda word: (-len(word), word)))


def scripts(name: str) -> FrozenSet[str]:
    """Return the scripts of a name: han, cyrillic, latin."""
    return frozenset(filter(None, (_script(letter) for letter in name)))


def _script(letter: str) -> str:
    if "\u3400" <= letter <= "\u9fff":
        return "han"
    if "\u0400" <= letter <= "\u04ff":
        return "cyrillic"
    return "latin" if letter.isalpha() and letter < "\u0250" else ""


def _is_han(word: str) -> bool:
    return bool(word) and _script(word[0]) == "han"


def is_index_letters(name: str) -> bool:
    """Return whether a name is only letters of an index, which mean nothing across the border."""
    return bool(_LETTERS_ONLY.fullmatch(name)) and name[:1].islower()
