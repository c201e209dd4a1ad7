"""How Chinese characters are read, in Latin letters (pinyin) and in Cyrillic ones (Palladius).

Table `vocabulary/pinyin.csv`: one row a syllable, without its tone. A character may stand in
several rows.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import islice, product
from typing import Dict, List, Mapping, Optional, Tuple

from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge

Syllables = Tuple[str, ...]
_TABLE = "vocabulary/pinyin.csv"
_MOST_READINGS = 8
_LONGEST = 6
_VOWELS = tuple("аеёиоуыэюя")


@lru_cache(maxsize=16384)
def readings(text: str, knowledge: Knowledge = BUNDLED) -> Tuple[Syllables, ...]:
    """Return the ways to read Chinese characters, at most eight; none where one is unknown."""
    table = _characters(knowledge)
    each = [table.get(character, ()) for character in text]
    if not each or not all(each):
        return ()
    return tuple(islice(product(*each), _MOST_READINGS))


@lru_cache(maxsize=16384)
def syllables_of(latin: str, knowledge: Knowledge = BUNDLED) -> Optional[Syllables]:
    """Return the syllables of a name in pinyin without tones and spaces, None if it is none.

    Long syllables are taken before short ones: xian is one syllable.
    """
    known = _palladius(knowledge)
    reached: Dict[int, Syllables] = {len(latin): ()}
    for begin in range(len(latin) - 1, -1, -1):
        for size in range(_LONGEST, 0, -1):
            rest = reached.get(begin + size)
            if rest is not None and latin[begin : begin + size] in known:
                reached[begin] = (latin[begin : begin + size], *rest)
                break
    return reached.get(0) if latin else None


def in_cyrillic(syllables: Syllables, knowledge: Knowledge = BUNDLED) -> str:
    """Return syllables of pinyin as Russian writes them, parted by ъ where they need it."""
    table = _palladius(knowledge)
    written = ""
    for each in syllables:
        parted = written.endswith("н") and table[each][:1] in _VOWELS
        written += ("ъ" if parted else "") + table[each]
    return written


def in_latin(syllables: Syllables, _knowledge: Knowledge = BUNDLED) -> str:
    """Return syllables as one word of pinyin, with an apostrophe before a vowel."""
    first, *others = syllables
    return first + "".join(f"’{each}" if each[0] in "aeo" else each for each in others)


@lru_cache(maxsize=8)
def _palladius(knowledge: Knowledge) -> Mapping[str, str]:
    return {row["syllable"]: row["palladius"] for row in knowledge.table(_TABLE, ("syllable",))}


@lru_cache(maxsize=8)
def _characters(knowledge: Knowledge) -> Mapping[str, Tuple[str, ...]]:
    found: Dict[str, List[str]] = {}
    for row in knowledge.table(_TABLE, ("syllable",)):
        for character in row["characters"]:
            found.setdefault(character, []).append(row["syllable"])
    return {character: tuple(each) for character, each in found.items()}
