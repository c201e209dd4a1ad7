"""The proper part of a local unit's name, however a legend words it.

`古新统乌云组` is Wuyun, and `цагаянская свита, верхняя подсвита`, `верхняя подсвита цагаянской
свиты` and `верхнецагаянск. подсв.` are one name.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import FrozenSet, List, Tuple

from cags_vsegei_plugin.geology.deposit_names import without_adjective_ending
from cags_vsegei_plugin.geology.folding import fold, fold_without, scripts
from cags_vsegei_plugin.geology.names import AgeWords, load_age_words
from cags_vsegei_plugin.geology.scales import default_edition
from cags_vsegei_plugin.geology.words import stem
from cags_vsegei_plugin.knowledge import Knowledge

_WORD = re.compile(r"(\w+(?:[-–‐]\w+)*)(\.?)")
_TIME_RANKS = "chronostrat"


def proper_part(name: str, ranks: FrozenSet[str], knowledge: Knowledge) -> str:
    """Return a name folded, without words of rank and of age; `ranks` are folded words."""
    bare = _without_rank(_without_age(name, knowledge), ranks, knowledge)
    return bare if bare and bare not in ranks else _without_rank(name, ranks, knowledge)


def _without_age(name: str, knowledge: Knowledge) -> str:
    """Return a name without ages, and without the 统 or 系 that an age leaves behind."""
    kept = name
    for words in _age_words(knowledge):
        kept = words.without(kept)
    if kept == name:
        return name
    left = _time_ranks(knowledge)
    return " ".join(word.lstrip(left) for word in kept.split())


@lru_cache(maxsize=8)
def _time_ranks(knowledge: Knowledge) -> str:
    """Return the characters that are a rank of time by themselves: 统, 世, 系, 纪."""
    rows = knowledge.table("vocabulary/ranks_and_terms.csv", ("id",))
    words = (word for row in rows if row["parent"] == _TIME_RANKS for word in row["zh"].split("/"))
    return "".join(word for word in words if len(word) == 1)


@lru_cache(maxsize=8)
def _age_words(knowledge: Knowledge) -> Tuple[AgeWords, ...]:
    return tuple(
        load_age_words(side, default_edition(side, knowledge), knowledge)
        for side in ("china", "russia")
    )


def _without_rank(name: str, ranks: FrozenSet[str], knowledge: Knowledge) -> str:
    if scripts(name) != {"cyrillic"}:
        return fold_without(name, ranks)
    places, words = [], []
    for word, dot in _WORD.findall(name):
        place = _place(word, knowledge)
        if place:
            places.append(place)
        elif fold(word) not in ranks:
            words.append(_whole(fold(word), dot, knowledge))
    return _put_before(places, words) or fold_without(name, ranks)


def _place(word: str, knowledge: Knowledge) -> str:
    """Return what an adjective such as `верхняя` is where it is joined to a name, else ""."""
    rows = knowledge.table("scales/position_words.csv", ("language", "word"))
    base = stem(fold(word))
    known = [row["word"] for row in rows if row["language"] == "ru"]
    joined = (each for each in known if each[:-1] == base)
    return next(joined, "") if base in known else ""


def _whole(word: str, dot: str, knowledge: Knowledge) -> str:
    """Return the noun that an adjective is made of, which may be cut short: `цагаянск.`."""
    if dot:
        found = without_adjective_ending(word + dot, knowledge)
        if not found.endswith(dot):
            return found
    return without_adjective_ending(word, knowledge)


def _put_before(places: List[str], words: List[str]) -> str:
    """Return the name with the one place it has before it: верхне-цагаян."""
    name = "".join(words)
    return f"{places[0]}{name}" if name and len(places) == 1 else name
