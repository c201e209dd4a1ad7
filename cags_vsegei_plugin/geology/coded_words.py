"""Texts of a field read by a table of ids: by its codes, or by its words in three languages."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Mapping, Set

from cags_vsegei_plugin.geology.words import Lexicon
from cags_vsegei_plugin.knowledge import Knowledge, Row

_WORDS = ("words_en", "words_zh", "words_ru")
_TOKEN = re.compile(r"[^\s;,/|+&\-–—]+")


def ids_in(text: str, table: str, knowledge: Knowledge) -> Set[str]:
    """Return the ids a table has for a text: by codes if it consists of them, else by its words."""
    if not text:
        return set()
    codes = codes_of(table, knowledge)
    tokens = [token.upper() for token in _TOKEN.findall(text)]
    if tokens and all(token in codes for token in tokens):
        return {codes[token] for token in tokens}
    return {each for term in _lexicon(table, knowledge).find(text) for each in term.ids}


@lru_cache(maxsize=16)
def by_id(table: str, knowledge: Knowledge) -> Mapping[str, Row]:
    """Return the rows of a table by their ids."""
    return {row["id"]: row for row in knowledge.table(table, ("id",))}


@lru_cache(maxsize=16)
def codes_of(table: str, knowledge: Knowledge) -> Mapping[str, str]:
    """Return the ids of a table by their codes, which are in capitals."""
    return {
        code.upper(): row["id"]
        for row in by_id(table, knowledge).values()
        for code in row["codes"].split(";")
        if code
    }


@lru_cache(maxsize=16)
def _lexicon(table: str, knowledge: Knowledge) -> Lexicon:
    return Lexicon(
        (word.strip(), (row["id"],), False)
        for row in by_id(table, knowledge).values()
        for column in _WORDS
        for word in row[column].split(";")
        if word.strip()
    )
