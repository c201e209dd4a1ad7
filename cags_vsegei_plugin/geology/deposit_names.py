"""Names of deposits in three scripts, and how far two of them can be compared.

Cyrillic is compared with Latin by romanization (`vocabulary/romanization.csv`). Chinese characters
have no readings here but their pinyin initials: against another script they only tell whether the
initials fit, which is a hint and no proof.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Dict, FrozenSet, Iterator, Mapping, NamedTuple, Optional

from cags_vsegei_plugin.geology.fields import pinyin_initial
from cags_vsegei_plugin.geology.folding import fold, scripts
from cags_vsegei_plugin.geology.words import stem
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge

INITIALS_FIT = 0.6
"""The score of a Chinese name whose pinyin initials fit a name in another script."""
_SCRIPTS = {
    "han": re.compile(r"[\u3400-\u9fff]+"),
    "cyrillic": re.compile(r"[\u0400-\u04ff][\u0400-\u04ff\d№ .'’-]*"),
    "latin": re.compile(r"[A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f\d .'’-]*"),
}
_SAME_SOUND = (("shch", "sh"), ("kh", "h"), ("ts", "c"), ("iy", "i"), ("yy", "i"), ("y", "i"))
_BETWEEN = re.compile(r"[\s.'’-]+")
_DOUBLED = re.compile(r"(.)\1+")
_FEWEST_INITIALS = 2


class NameScore(NamedTuple):
    """How alike two names are, 0 to 1; `by_initials` where only pinyin initials could be used."""

    score: float
    by_initials: bool = False


@lru_cache(maxsize=65536)
def name_score(china: str, russia: str, knowledge: Knowledge = BUNDLED) -> Optional[NameScore]:
    """Return how alike two names are; None where they cannot be compared."""
    ours, theirs = _by_script(china, knowledge), _by_script(russia, knowledge)
    found = [
        score
        for a, first in ours.items()
        for b, second in theirs.items()
        for score in [_score(a, first, b, second, knowledge)]
        if score is not None
    ]
    return max(found, default=None, key=lambda each: each.score)


def _score(a: str, first: str, b: str, second: str, knowledge: Knowledge) -> Optional[NameScore]:
    if a == b:
        return NameScore(_alike(first, second))
    if "han" not in (a, b):
        return NameScore(_alike(_sound(first, knowledge), _sound(second, knowledge)))
    chinese, other = (first, second) if a == "han" else (second, first)
    fits = _initials_fit(chinese, _romanized(other, knowledge), knowledge)
    return NameScore(INITIALS_FIT, True) if fits else None


def _alike(first: str, second: str) -> float:
    return SequenceMatcher(None, first, second, autojunk=False).ratio()


def _by_script(name: str, knowledge: Knowledge) -> Dict[str, str]:
    """Return the parts of a name by script, folded, words such as `deposit` taken away."""
    parts = {}
    for script in scripts(name):
        text = " ".join(_SCRIPTS[script].findall(name)).strip()
        proper = _proper_han(text, knowledge) if script == "han" else _proper(text, knowledge)
        if proper:
            parts[script] = proper
    return parts


def _proper(text: str, knowledge: Knowledge) -> str:
    """Return a name in letters without generic words, whatever endings these have."""
    words = [word for word in _BETWEEN.split(text.casefold().replace("ё", "е")) if word]
    generic = {stem(word) for word in _generic(knowledge)}
    kept = [word for word in words if stem(word) not in generic]
    return fold("".join(kept or words))


def _proper_han(text: str, knowledge: Knowledge) -> str:
    """Return a Chinese name without the commodity and the word for a deposit at its end."""
    text = fold(text)
    endings = sorted(_generic(knowledge) | _commodity_words(knowledge), key=len, reverse=True)
    while True:
        ending = next((e for e in endings if text.endswith(e) and len(text) - len(e) >= 2), "")
        if not ending:
            return text
        text = text[: -len(ending)]


@lru_cache(maxsize=8)
def _generic(knowledge: Knowledge) -> FrozenSet[str]:
    rows = knowledge.table("vocabulary/deposit_words.csv", ("word", "language"))
    return frozenset(part for row in rows for part in row["word"].casefold().split())


@lru_cache(maxsize=8)
def _commodity_words(knowledge: Knowledge) -> FrozenSet[str]:
    rows = knowledge.table("vocabulary/commodities.csv", ("id",))
    return frozenset(word for row in rows for word in _chinese(row) if len(word) <= 3)


def _chinese(row: Mapping[str, str]) -> Iterator[str]:
    yield from filter(None, (row["zh"], *row["synonyms_zh"].split(";")))


def _romanized(name: str, knowledge: Knowledge) -> str:
    letters = _letters(knowledge)
    return "".join(letters.get(letter, letter) for letter in name)


@lru_cache(maxsize=8)
def _letters(knowledge: Knowledge) -> Mapping[str, str]:
    rows = knowledge.table("vocabulary/romanization.csv", ("letter",))
    return {row["letter"]: row["latin"] for row in rows}


def _sound(name: str, knowledge: Knowledge) -> str:
    """Return a name romanized, ways of writing one sound made one."""
    text = _romanized(name, knowledge)
    for written, one in _SAME_SOUND:
        text = text.replace(written, one)
    return _DOUBLED.sub(r"\1", text)


def _initials_fit(chinese: str, latin: str, knowledge: Knowledge) -> bool:
    """Return whether a Latin name can be cut into syllables with the initials of a Chinese one."""
    table = _initials(knowledge)
    initials = [pinyin_initial(character, table).lower() for character in chinese]
    if len(initials) < _FEWEST_INITIALS or not all(initials):
        return False
    # A syllable of pinyin has at most six letters.
    pattern = "".join(f"{each}[a-z]{{1,5}}" for each in initials)
    return re.fullmatch(pattern, latin) is not None


@lru_cache(maxsize=8)
def _initials(knowledge: Knowledge) -> Mapping[str, str]:
    rows = knowledge.table("notation/china/pinyin_initials.csv", ("first",))
    return {row["first"]: row["initial"] for row in rows}
