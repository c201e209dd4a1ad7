"""Indices inside running text: `大部Q,局部Q4`, `错断Q3地层`, `в основном K1, местами J3`.

Such a cell names several ages; the reading spans them all and keeps each as an alternative.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Tuple

from cags_vsegei_plugin.geology.context import Context, UnitFields
from cags_vsegei_plugin.geology.fields import Facts
from cags_vsegei_plugin.geology.from_words import from_words
from cags_vsegei_plugin.geology.interval import resolve
from cags_vsegei_plugin.geology.notation.index import IndexReading, read_index
from cags_vsegei_plugin.geology.notation.letters import load_letters
from cags_vsegei_plugin.geology.notation.parsing import MOST_PARTS
from cags_vsegei_plugin.geology.notation.parts import AgeRef
from cags_vsegei_plugin.geology.notation.plain_words import is_known_word
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.sentences import sentence

_PROSE = re.compile(r"[\u3400-\u9fff]{2}|[а-яё]{4}|[a-z]{5}")
# Numbers beside a letter and a colon or a point are measurements: E3:0.5, V2.3.
_TOKEN = re.compile(
    r"(?<![A-Za-zА-яΑ-ω0-9.])[A-ZА-Я\u0391-\u03c9\u2208\u0404][A-Za-z\u0391-\u03c90-9\u2080-\u2089]{0,7}"
    r"(?:[-–—~～][A-Z]?[a-z]?[0-9\u2080-\u2089]?)?(?![A-Za-zА-яΑ-ω0-9]|\s?[.:<>=]\s?\d)"
)
_LIST_SIGN = re.compile(r"[,;，；、]")
_LONGEST = 300
_TRUST, _TRUST_IN_SEVERAL = 0.6, 0.5
_COMPASS = ("N", "E", "S", "W")
_SURE, _SURE_OF_LETTER = 0.5, 0.9


def indices_in(text: str, context: Context) -> Tuple[str, ...]:
    """Return the indices of ages standing in running text, each once; none in a bare index."""
    text = text[:_LONGEST]
    if not _PROSE.search(text):
        return ()
    found = (match.group().rstrip("-–—~～") for match in _TOKEN.finditer(text))
    return tuple(token for token in dict.fromkeys(found) if _ages(token, context))


def indices_listed(text: str, context: Context) -> Tuple[str, ...]:
    """Return the indices of a list of more of them than one index can join: `ChA.,C2ak,C1y,…`."""
    pieces = [piece.strip() for piece in _LIST_SIGN.split(text[:_LONGEST])]
    if len(pieces) <= MOST_PARTS or not all(_listed_ages(piece, context) for piece in pieces):
        return ()
    return tuple(dict.fromkeys(pieces))


def _listed_ages(piece: str, context: Context) -> Tuple[AgeRef, ...]:
    parts = read_index(piece, context.side, context.knowledge).parts
    return parts[0].ages if parts else ()


def _ages(token: str, context: Context) -> Tuple[AgeRef, ...]:
    """Return the ages of a token, none where it is letters alone that are no unit's symbol."""
    if is_known_word(token, context.knowledge):
        return ()
    if not re.search(r"\d|[\u2080-\u2089]", token):
        if token in _COMPASS:
            return ()
        symbols = load_letters(context.side, context.knowledge).ages.by_letters
        if token not in symbols or symbols[token].weight < _SURE_OF_LETTER:
            return ()
    for part in read_index(token, context.side, context.knowledge).parts[:1]:
        if part.ages and not part.unit and part.weight >= _SURE:
            return part.ages
    return ()


def from_prose(
    unit: UnitFields,
    tokens: Tuple[str, ...],
    said: Facts,
    context: Context,
    letters: IndexReading,
) -> Reading:
    """Return the reading of running text with these indices, the ages in words among them."""
    found = (_ages(token, context) or _listed_ages(token, context) for token in tokens)
    refs = tuple(ref for ages in found for ref in ages)
    named = (said.interval.age_from, said.interval.age_to) if said.has_age else ()
    refs += tuple(AgeRef(symbol) for symbol in dict.fromkeys(named))
    interval = resolve(refs, context.side, context.edition, False, context.knowledge)
    reason = sentence(
        "The text names {ages}; the reading spans all of it.",
        ages=", ".join(tokens + tuple(dict.fromkeys(named))),
    )
    ages = tuple(dict.fromkeys(ref.symbol for ref in refs))
    trust = _TRUST if len(ages) == 1 else _TRUST_IN_SEVERAL
    facts = said._replace(interval=interval, rank="")
    reading = from_words(unit, facts, trust, (reason,), context, letters._replace(repairs=()))
    return replace(reading, alternatives=ages if len(ages) > 1 else ())
