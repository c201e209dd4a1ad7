"""An age symbol as it stands in an index: `QH` and `QIV`, `R2` and `RF2`, `Q4` and `Qh`."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Iterator, Tuple

from cags_vsegei_plugin.geology.notation.folding import fold, load_folding
from cags_vsegei_plugin.geology.notation.index_text import plain
from cags_vsegei_plugin.geology.notation.letters import load_letters
from cags_vsegei_plugin.geology.notation.markup import tokenize
from cags_vsegei_plugin.geology.scales import load_scale
from cags_vsegei_plugin.knowledge import Knowledge

_PARTED = re.compile(r"(?P<stem>[A-Za-z]+)(?P<digits>\d?)$")
_NAME_LEAST = 3


def written_symbol(index: str, side: str, symbol: str, scale: str, knowledge: Knowledge) -> str:
    """Return a canonical symbol as an index spells it, or its name, "" where neither is there."""
    spellings = _spellings(side, symbol, knowledge)
    as_typed, folded = plain(index), folded_text(index, side, knowledge)
    for spelled, shown in spellings:
        if stands_in(spelled, as_typed):
            return shown
    # A sign that folding put there stands for signs of several kinds, which nobody typed.
    for spelled, shown in spellings:
        if spelled.isascii() and stands_in(spelled, folded):
            return shown
    return _named(index, symbol, scale, knowledge)


def stands_in(symbol: str, text: str) -> bool:
    """Return whether a symbol stands in a text, its letters maybe before another's digit only.

    So R2 stands in `R1-2`.
    """
    stem, digit = symbol[:-1], symbol[-1:]
    if symbol in text or not digit.isdigit() or not stem or stem[-1].isdigit():
        return symbol in text
    return re.search(re.escape(stem) + r"\d[-–—−‑]" + digit, text) is not None


def folded_text(index: str, side: str, knowledge: Knowledge) -> str:
    """Return an index in one line, its look-alike letters replaced."""
    has_omicron = load_letters(side, knowledge).has_omicron
    return fold(tokenize(index), load_folding(knowledge), has_omicron)[0].text


@lru_cache(maxsize=2048)
def _spellings(side: str, symbol: str, knowledge: Knowledge) -> Tuple[Tuple[str, str], ...]:
    """Return what may stand in an index for a symbol, the longest first, and how it is shown."""
    found = {*_plain_spellings(side, symbol, knowledge), *_links(side, symbol, knowledge)}
    return tuple(sorted(found, key=lambda each: (-len(each[0]), each)))


def _plain_spellings(side: str, symbol: str, knowledge: Knowledge) -> Iterator[Tuple[str, str]]:
    parted = _PARTED.match(symbol)
    stem, digit = parted.groups() if parted else (symbol, "")
    for letters, spelling in load_letters(side, knowledge).ages.by_letters.items():
        if spelling.meaning == (symbol,):
            yield letters, letters
        if spelling.meaning == (stem,):
            yield letters + digit, letters + digit


def _links(side: str, symbol: str, knowledge: Knowledge) -> Iterator[Tuple[str, str]]:
    """Yield Quaternary links with the letter of the system, which an index may drop."""
    for letters, spelling in load_letters(side, knowledge).quaternary.by_letters.items():
        if spelling.meaning == (symbol,):
            full = f"{symbol[:1]}{letters}"
            yield full, full
            if letters.isupper() and letters.isalpha():
                yield letters, full


def _named(index: str, symbol: str, scale: str, knowledge: Knowledge) -> str:
    """Return the name of the unit of time where the index is that name."""
    unit = load_scale(scale, knowledge).resolve(symbol) if scale else None
    if unit is None:
        return ""
    names = ";".join((unit.name_en, unit.name_zh, unit.name_ru)).casefold().split(";")
    said = index.strip()
    return said if len(said) >= _NAME_LEAST and said.casefold() in names else ""
