"""The age of a unit in the symbols its side prints on maps: `∈3`, `Є2`, `K1v`, `O1–O2`."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Mapping, Optional, Tuple

from cags_vsegei_plugin.geology.notation.index_text import plain
from cags_vsegei_plugin.geology.notation.written_age import folded_text, stands_in, written_symbol
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.geology.scales import Scale, ScaleUnit, load_scale
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge

_DIGITS = "0123456789"
_ABOVE = str.maketrans(_DIGITS, "⁰¹²³⁴⁵⁶⁷⁸⁹")


@lru_cache(maxsize=4096)
def printed_age(reading: Reading, knowledge: Knowledge = BUNDLED) -> str:
    """Return the symbols of a unit's age, the older first, "" without an age.

    A limit that is that of a stage or subseries is told by its symbol: K1v, N1³. Where a symbol
    has several spellings, that of the index is told: QH or QIV, R2 or RF2.
    """
    ends = tuple(dict.fromkeys(filter(None, (reading.age_from, reading.age_to))))
    if reading.scale and reading.has_age:
        ends = _finer(ends, reading, load_scale(reading.scale, knowledge))
    shown = (_as_on_the_map(each, reading, knowledge) for each in ends)
    return "–".join(dict.fromkeys(shown))


def is_spelled_out(reading: Reading, knowledge: Knowledge = BUNDLED) -> bool:
    """Return whether an index has the letters of the age read from it: `γJ3`, and not `γ5²`."""
    symbols = printed_age(reading, knowledge)
    if symbols in plain(reading.index):
        return True
    folded, text = (folded_text(each, reading.side, knowledge) for each in (symbols, reading.index))
    letters = re.match(r"\W?\w[a-zA-Z]*", folded)
    return letters is None or letters.group() in text


def _as_on_the_map(symbol: str, reading: Reading, knowledge: Knowledge) -> str:
    usual = printed_symbol(reading.side, symbol, knowledge)
    if stands_in(usual, plain(reading.index)):
        return usual
    written = written_symbol(reading.index, reading.side, symbol, reading.scale, knowledge)
    return written or usual


def printed_symbol(side: str, symbol: str, knowledge: Knowledge = BUNDLED) -> str:
    """Return a canonical symbol (`Cm3`, `N1_3`) as a side prints it."""
    whole, _, part = symbol.partition("_")
    printed = _printed(side, knowledge)
    stem = next((each for each in printed if _is_stem(each, whole)), "")
    return printed.get(stem, "") + whole[len(stem) :] + part.translate(_ABOVE)


def _is_stem(stem: str, symbol: str) -> bool:
    return symbol.startswith(stem) and symbol[len(stem) : len(stem) + 1] in ("", *_DIGITS)


@lru_cache(maxsize=16)
def _printed(side: str, knowledge: Knowledge) -> Mapping[str, str]:
    rows = knowledge.table("notation/printed_ages.csv", ("side", "symbol"))
    return {row["symbol"]: row["printed"] for row in rows if row["side"] == side}


def _finer(ends: Tuple[str, ...], reading: Reading, scale: Scale) -> Tuple[str, ...]:
    """Return stages or subseries in place of the one unit within which they lie."""
    whole = scale.resolve(ends[0]) if len(ends) == 1 else None
    limits = reading.base_ma, reading.top_ma
    if whole is None or _limits(whole) == limits:
        return ends
    units = (scale.resolve(symbol) for symbol in scale.symbols())
    within = [each for each in units if each is not None and each.parent == whole.symbol]
    one = next((each.symbol for each in within if _limits(each) == limits), "")
    first = next((each.symbol for each in within if each.base_ma == reading.base_ma), "")
    last = next((each.symbol for each in within if each.top_ma == reading.top_ma), "")
    return (one,) if one else (first, last) if first and last else ends


def _limits(unit: ScaleUnit) -> Tuple[Optional[float], Optional[float]]:
    return unit.base_ma, unit.top_ma
