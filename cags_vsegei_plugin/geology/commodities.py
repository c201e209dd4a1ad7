"""Commodities of a text, by words of three languages or by symbols."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import FrozenSet, Mapping, Set

from cags_vsegei_plugin.geology.listing import listed
from cags_vsegei_plugin.geology.vocabulary import Vocabulary, load
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.sentences import Sentence, Term

_SYMBOL = re.compile(r"[A-Za-z0-9]+")
_NOT_LATIN = re.compile(r"[^\W\d_A-Za-z]")


@lru_cache(maxsize=8192)
def commodities(text: str, knowledge: Knowledge = BUNDLED) -> FrozenSet[str]:
    """Return the commodities of a text, by symbols (`Cu-Mo`) or words, with what is broader.

    The group headings (precious metals) are left out: nearly everything would share one.
    """
    vocabulary = _vocabulary(knowledge)
    found = _by_symbols(text, knowledge) or set(vocabulary.find(text))
    parts: Set[str] = set()
    for each in found:
        parts |= parts_of(each, knowledge) or {each}
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


def parts_of(concept: str, knowledge: Knowledge) -> Set[str]:
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


def commodity_words(text: str, knowledge: Knowledge = BUNDLED) -> Sentence:
    """Return the commodities a text names, in its order; the text itself where none is known."""
    symbols, vocabulary = _symbols(knowledge), _vocabulary(knowledge)
    if _by_symbols(text, knowledge):
        found = [symbols[token] for token in _SYMBOL.findall(text)]
    else:
        found = list(vocabulary.find(text))
    return listed(words_of(each, knowledge) for each in found) if found else listed([text])


def words_of(commodity: str, knowledge: Knowledge = BUNDLED) -> Term:
    """Return what a commodity is called."""
    row = _vocabulary(knowledge).row(commodity)
    return Term(row.get("en", commodity), row.get("zh", ""), row.get("ru", ""))
