"""Names of deposits in three scripts, and how far two of them are one name.

Chinese characters are compared as they are read, in pinyin with Latin and as Palladius writes them
with Cyrillic (`vocabulary/pinyin.csv`); Cyrillic with Latin by `vocabulary/romanization.csv`. A
foreign name in Chinese characters has kept hardly more than its consonants: a hint, no proof.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache
from typing import FrozenSet, Iterator, List, Mapping, NamedTuple, Optional, Tuple

from cags_vsegei_plugin.geology.folding import fold, scripts
from cags_vsegei_plugin.geology.pinyin import in_cyrillic, readings, syllables_of
from cags_vsegei_plugin.geology.words import stem
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge

ONE_NAME = 0.8
"""From this score on two names are one."""
_CONSONANTS_FIT, _HINT, _OTHER_PART = 0.75, 0.65, 0.6
_SCRIPTS = {
    "han": re.compile(r"[\u3400-\u9fff]+"),
    "cyrillic": re.compile(r"[\u0400-\u04ff][\u0400-\u04ff\d№ .'’-]*"),
    "latin": re.compile(r"[A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f\d .'’-]*"),
}
_APART = re.compile(r"[()（）\[\]/;；,，、=|]+")
_BETWEEN = re.compile(r"[\s.'’-]+")
_WORD = re.compile(r"[\u0400-\u04ff]+")
_NUMBER = re.compile(r"\d+")
_DOUBLED = re.compile(r"(.)\1+")
_SAME_SOUND = (
    ("shch", "sh"),
    ("kh", "h"),
    ("ts", "c"),
    ("uo", "o"),
    ("iy", "i"),
    ("yy", "i"),
    ("y", "i"),
)
_CONSONANT = re.compile(
    "(shch|zh|ch|sh|ts|[jqxzcs])|(kh|[gkh])|([bp])|([dt])|(er|[lr])|([fvw])|(m)|(n)"
)
_CLASSES = " SKPTLVMN"
"""Consonants that a Chinese name cannot tell apart, by the groups of the pattern."""
_FIT = 0.8
_FEWEST_CONSONANTS = 3
_FIRST_SOUNDS = 2


class NameScore(NamedTuple):
    """How alike two names are, 0 to 1.

    `sounds_like`: one is in Chinese characters, and less than one name, but more than chance.
    """

    score: float
    sounds_like: bool = False


class _Name(NamedTuple):
    """One of the names of a point: its script, folded, and the numbers in it.

    `stem` is the name without the ending of an adjective.
    """

    script: str
    text: str
    stem: str
    numbers: FrozenSet[str]


@lru_cache(maxsize=65536)
def name_score(china: str, russia: str, knowledge: Knowledge = BUNDLED) -> Optional[NameScore]:
    """Return how alike two names are; None where they cannot be compared.

    A field may hold several names, one behind the other or in brackets: the best two count.
    """
    found = [
        score
        for first in _names(china, knowledge)
        for second in _names(russia, knowledge)
        for score in [_score(first, second, knowledge)]
        if score is not None
    ]
    return max(found, default=None, key=lambda each: each.score)


def _score(first: _Name, second: _Name, knowledge: Knowledge) -> Optional[NameScore]:
    ours = _forms(first, second.script, knowledge)
    theirs = _forms(second, first.script, knowledge)
    if not ours or not theirs:
        return None
    with_han = "han" in (first.script, second.script)
    pairs = [(a, b) for a in ours for b in theirs]
    apart = first.numbers != second.numbers or any(_apart(*pair, with_han) for pair in pairs)
    most = max(SequenceMatcher(None, a, b, autojunk=False).ratio() for a, b in pairs)
    if first.numbers != second.numbers or (apart and most < 1.0):
        return NameScore(min(most, _OTHER_PART))
    if not with_han or first.script == second.script or most >= ONE_NAME:
        return NameScore(most)
    fit = _by_consonants(_skeletons(first, knowledge), _skeletons(second, knowledge))
    return NameScore(max(most, fit), max(most, fit) >= _HINT)


@lru_cache(maxsize=16384)
def _forms(name: _Name, script: str, knowledge: Knowledge) -> Tuple[str, ...]:
    """Return how a name sounds in the letters it shares with a script; characters as they are."""
    found: List[str] = []
    for text in (name.text, name.stem):
        if name.script == script == "han":
            found.append(text)
        else:
            written = _written(name.script, text, script, knowledge)
            found.extend(_sound(each, knowledge) for each in written)
    return tuple(dict.fromkeys(found))


def _written(own: str, text: str, script: str, knowledge: Knowledge) -> List[str]:
    """Return a text of its own script in letters; pinyin as another script writes it."""
    if own == "cyrillic":
        return [text]
    if own == "han":
        ways = readings(text, knowledge)
    else:
        told = syllables_of(text, knowledge)
        ways = () if told is None else (told,)
    in_letters = [
        in_cyrillic(way, knowledge) if script == "cyrillic" else "".join(way) for way in ways
    ]
    return in_letters if own == "han" else [text, *in_letters]


def _apart(first: str, second: str, with_han: bool) -> bool:
    """Return whether one text has a part more than the other, in front: Upper, South, Little.

    Or behind, where a name in Chinese characters has no other ending.
    """
    short, long_ = sorted((first, second), key=len)
    if len(long_) - len(short) <= (0 if _is_han(long_) else 1):
        return False
    return long_.endswith(short) or (with_han and long_.startswith(short))


def _is_han(text: str) -> bool:
    return bool(_SCRIPTS["han"].match(text))


@lru_cache(maxsize=16384)
def _skeletons(name: _Name, knowledge: Knowledge) -> Tuple[str, ...]:
    """Return the consonants of a name by their classes, in each way to read it."""
    if name.script != "han":
        return (_skeleton(_romanized(name.stem, knowledge)),)
    ways = readings(name.stem, knowledge)
    return tuple(_skeleton("".join(_without_nasal(each) for each in way)) for way in ways)


def first_sounds(name: str, knowledge: Knowledge = BUNDLED) -> FrozenSet[str]:
    """Return how a name begins, in each way to read it: alike for one name in whichever script."""
    return frozenset(
        skeleton[:_FIRST_SOUNDS]
        for each in _names(name, knowledge)
        for skeleton in _skeletons(each, knowledge)
    )


def _without_nasal(syllable: str) -> str:
    return syllable[:-1] if syllable.endswith("ng") else syllable


def _skeleton(latin: str) -> str:
    found = (_CLASSES[match.lastindex or 1] for match in _CONSONANT.finditer(latin))
    return _DOUBLED.sub(r"\1", "".join(found))


def _by_consonants(first: Tuple[str, ...], second: Tuple[str, ...]) -> float:
    """Return what the best two skeletons count, 0 where they are too short to tell anything."""
    best = 0.0
    for a in first:
        for b in second:
            if min(len(a), len(b)) >= _FEWEST_CONSONANTS:
                likeness = SequenceMatcher(None, a, b, autojunk=False).ratio()
                best = max(best, likeness if likeness >= _FIT else 0.0)
    return _CONSONANTS_FIT * best


@lru_cache(maxsize=16384)
def _names(text: str, knowledge: Knowledge) -> Tuple[_Name, ...]:
    """Return the names in a text, folded, words such as `deposit` taken away."""
    found = []
    for part in _APART.split(text):
        numbers = frozenset(_NUMBER.findall(part))
        for script in sorted(scripts(part)):
            written = _NUMBER.sub(" ", " ".join(_SCRIPTS[script].findall(part))).strip(" №-")
            proper = _proper_han if script == "han" else _proper
            name = proper(written, knowledge)
            if name:
                found.append(
                    _Name(script, name, without_adjective_ending(name, knowledge), numbers)
                )
    return tuple(found)


def _proper(text: str, knowledge: Knowledge) -> str:
    """Return a name in letters without generic words, whatever endings these have."""
    words = [word for word in _BETWEEN.split(text.casefold().replace("ё", "е")) if word]
    generic = {stem(word) for word in _generic(knowledge)}
    kept = [word for word in words if stem(word) not in generic]
    return fold("".join(kept or words))


def _proper_han(text: str, knowledge: Knowledge) -> str:
    """Return a Chinese name without the commodity and the word for a deposit at its end."""
    text = fold(text)
    endings = sorted(deposit_words(knowledge), key=len, reverse=True)
    while True:
        ending = next((e for e in endings if text.endswith(e) and len(text) - len(e) >= 2), "")
        if not ending:
            return text
        text = text[: -len(ending)]


def without_adjective_ending(name: str, knowledge: Knowledge = BUNDLED) -> str:
    """Return a folded name without the ending of an adjective, the noun it is made of."""
    for ending in _endings(knowledge):
        if name.endswith(ending) and len(name) - len(ending) >= (2 if _is_han(name) else 4):
            return name[: -len(ending)]
    return name


@lru_cache(maxsize=8)
def _endings(knowledge: Knowledge) -> Tuple[str, ...]:
    rows = knowledge.table("vocabulary/name_endings.csv", ("ending", "language"))
    return tuple(sorted((row["ending"] for row in rows), key=len, reverse=True))


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


def romanized(name: str, knowledge: Knowledge = BUNDLED) -> str:
    """Return a name in Latin letters, capitals kept."""
    return _WORD.sub(lambda word: _with_capital(word.group(), knowledge), name)


def _with_capital(word: str, knowledge: Knowledge) -> str:
    latin = _romanized(word.lower().replace("ё", "е"), knowledge)
    return latin[:1].upper() + latin[1:] if word[:1].isupper() else latin


def deposit_words(knowledge: Knowledge = BUNDLED) -> FrozenSet[str]:
    """Return the words of a deposit's name that tell what is mined, or that it is a deposit."""
    return _generic(knowledge) | _commodity_words(knowledge)


@lru_cache(maxsize=8)
def _letters(knowledge: Knowledge) -> Mapping[str, str]:
    rows = knowledge.table("vocabulary/romanization.csv", ("letter",))
    return {row["letter"]: row["latin"] for row in rows}


@lru_cache(maxsize=16384)
def _sound(name: str, knowledge: Knowledge) -> str:
    """Return a name romanized, ways of writing one sound made one."""
    text = _romanized(name, knowledge)
    for written, one in _SAME_SOUND:
        text = text.replace(written, one)
    return _DOUBLED.sub(r"\1", text)
