"""Deposits: their commodities and size classes, in three languages and in symbols."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import FrozenSet, Mapping, NamedTuple, Optional, Set, Tuple

from cags_vsegei_plugin.geology.deposit_names import NameScore, name_score
from cags_vsegei_plugin.geology.vocabulary import Vocabulary, load
from cags_vsegei_plugin.geology.words import Lexicon
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge

_SYMBOL = re.compile(r"[A-Za-z0-9]+")
_NOT_LATIN = re.compile(r"[^\W\d_A-Za-z]")
_SIZES = "vocabulary/deposit_sizes.csv"
_WORDS = ("words_en", "words_zh", "words_ru")


class Deposit(NamedTuple):
    """The texts of one point: its name, its commodities, its size."""

    name: str = ""
    commodity: str = ""
    size: str = ""


class Likeness(NamedTuple):
    """What speaks for two points being one deposit; None where it cannot be compared.

    `commodity` is the Jaccard index of the two sets of commodities, their broader groups included.
    `same_size` compares classes of size, whose limits differ between the countries.
    """

    name: Optional[NameScore]
    commodity: Optional[float]
    same_size: Optional[bool]


def likeness(china: Deposit, russia: Deposit, knowledge: Knowledge = BUNDLED) -> Likeness:
    """Compare the texts of two points."""
    ours, theirs = size_of(china.size, knowledge), size_of(russia.size, knowledge)
    return Likeness(
        name_score(china.name, russia.name, knowledge),
        commodity_score(china.commodity, russia.commodity, knowledge),
        None if not ours or not theirs else ours == theirs,
    )


def commodity_score(china: str, russia: str, knowledge: Knowledge = BUNDLED) -> Optional[float]:
    """Return the Jaccard index of two sets of commodities; None where one cannot be read."""
    ours, theirs = commodities(china, knowledge), commodities(russia, knowledge)
    if not ours or not theirs:
        return None
    return len(ours & theirs) / len(ours | theirs)


@lru_cache(maxsize=8192)
def commodities(text: str, knowledge: Knowledge = BUNDLED) -> FrozenSet[str]:
    """Return the commodities of a text, by symbols (`Cu-Mo`) or words, with what is broader.

    The group headings (precious metals) are left out: nearly everything would share one.
    """
    vocabulary = _vocabulary(knowledge)
    found = _by_symbols(text, knowledge) or set(vocabulary.find(text))
    parts: Set[str] = set()
    for each in found:
        parts |= _parts(each, knowledge) or {each}
    broader = {above for each in parts for above in vocabulary.ancestors(each)}
    return frozenset(
        each for each in parts | broader if vocabulary.row(each).get("parent") or each in found
    )


def _by_symbols(text: str, knowledge: Knowledge) -> Set[str]:
    """Return the commodities of a text that consists of symbols, else nothing."""
    symbols = _symbols(knowledge)
    tokens = _SYMBOL.findall(text)
    if not tokens or _NOT_LATIN.search(text) or any(token not in symbols for token in tokens):
        return set()
    return {symbols[token] for token in tokens}


def _parts(concept: str, knowledge: Knowledge) -> Set[str]:
    """Return what a compound such as lead-zinc consists of, by its symbol; nothing for others."""
    tokens = _SYMBOL.findall(_vocabulary(knowledge).row(concept).get("symbol", ""))
    symbols = _symbols(knowledge)
    if len(tokens) < 2 or any(token not in symbols for token in tokens):
        return set()
    return {symbols[token] for token in tokens}


class _Commodities(Vocabulary):
    """Commodities stand one behind the other: 铜钼 is copper and molybdenum."""

    heads_first = False


@lru_cache(maxsize=8)
def _vocabulary(knowledge: Knowledge) -> Vocabulary:
    return load(knowledge, "commodities", _Commodities)


@lru_cache(maxsize=8)
def _symbols(knowledge: Knowledge) -> Mapping[str, str]:
    vocabulary = _vocabulary(knowledge)
    symbols = ((vocabulary.row(each).get("symbol", ""), each) for each in vocabulary.ids())
    return {symbol: each for symbol, each in symbols if symbol}


@lru_cache(maxsize=1024)
def size_of(text: str, knowledge: Knowledge = BUNDLED) -> str:
    """Return the class of size a text tells, "" where it tells none."""
    if not text:
        return ""
    found = [each for term in _sizes(knowledge).find(text) for each in term.ids]
    return found[0] if found else ""


@lru_cache(maxsize=8)
def _sizes(knowledge: Knowledge) -> Lexicon:
    rows = knowledge.table(_SIZES, ("id",))
    terms: Tuple[Tuple[str, str], ...] = tuple(
        (word.strip(), row["id"])
        for row in rows
        for column in _WORDS
        for word in row[column].split(";")
    )
    return Lexicon((word, (each,), False) for word, each in terms if word)
