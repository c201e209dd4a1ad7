"""Writing a reading as an index of its side: what is written reads the same again.

Only what letters can say is written; a name given in words stays out of the index.
"""

from __future__ import annotations

import re
from typing import Dict, Iterable, Optional, Tuple

from cags_vsegei_plugin.geology.notation.letters import (
    Letters,
    Lookup,
    Spelling,
    load_letters,
)
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge

_UNIT_LETTERS = re.compile(r"[^\W\d_]{1,4}\d{0,2}(?:[-+][^\W_]{1,4})*\.?$")
_PORPHYRIES = ("porphyry", "porphyrite")


def render_index(reading: Reading, knowledge: Knowledge = BUNDLED) -> str:
    """Return an index that reads as this reading, "" where letters cannot say it."""
    letters = load_letters(reading.side, knowledge)
    rocks = _rocks(reading, letters)
    genesis = _letters_of(reading.genesis, letters.genesis)
    if not reading.is_read or rocks is None or genesis is None:
        return ""
    ages = _ages(reading, letters)
    unit = reading.unit_name if _UNIT_LETTERS.match(reading.unit_name) else ""
    if unit and ages[-1:].isalpha():
        ages += " "
    if reading.rank == "stage_rank" and reading.age_from != reading.age_to:
        ages, unit = _staged(ages, unit), ""
    if letters.quaternary.by_letters:
        index = f"{genesis}{rocks}{ages}{unit}"
    else:
        index = f"{rocks}{ages}{unit}" + (f"^{{{genesis}}}" if genesis else "")
    return index + ("?" if reading.queried else "")


def _staged(ages: str, stages: str) -> str:
    """Give each end of a range its stage: `J3v-K1b`."""
    ends, letters = ages.split("-"), stages.split("-")
    if len(ends) != len(letters):
        return ages + stages
    return "-".join(end + stage for end, stage in zip(ends, letters))


def _inverse(lookup: Lookup) -> Dict[Tuple[str, ...], str]:
    """Return the letters of each meaning, the most trusted and first listed."""
    inverse: Dict[Tuple[str, ...], str] = {}
    ordered = sorted(lookup.by_letters.values(), key=lambda one: (one.weight, not one.alternatives))
    for one in ordered:
        inverse[one.meaning] = one.letters
    return inverse


def _letters_of(meanings: Tuple[str, ...], lookup: Lookup) -> Optional[str]:
    known = _inverse(lookup)
    if meanings in known:
        return known[meanings]
    single = [known.get((meaning,)) for meaning in meanings]
    return None if None in single else ",".join(filter(None, single))


def _rocks(reading: Reading, letters: Letters) -> Optional[str]:
    rocks = reading.rocks
    if len(rocks) > 1 and rocks[0] == "orthogneiss":
        gneiss = _letters_of(("gneiss",), letters.rocks)
        inner = _letters_of(rocks[1:], letters.rocks)
        return None if gneiss is None or inner is None else gneiss + inner
    if not rocks:
        return ""
    known = letters.rocks
    written = _inverse(known).get(rocks) or _porphyry(rocks, letters) or _letters_of(rocks, known)
    if written and reading.kind == "subvolcanic" and _is_volcanic(written, letters):
        return written + "'"
    return written


def _porphyry(rocks: Tuple[str, ...], letters: Letters) -> Optional[str]:
    """Write a porphyry as its rock with the suffix of the side, None for any other rock."""
    for meaning in _PORPHYRIES:
        suffix = next((one for (one, _), means in letters.affixes.items() if means == meaning), "")
        named = rocks[0].rpartition("_" + meaning)[0]
        root = (named,) if named else rocks[1:] if rocks[0] == meaning else ()
        written = _letters_of(root, letters.rocks) if root and suffix else None
        if written:
            return written + suffix
    return None


def _is_volcanic(written: str, letters: Letters) -> bool:
    spelling = letters.rocks.by_letters.get(written)
    return spelling is not None and spelling.kind == "volcanic"


def _ages(reading: Reading, letters: Letters) -> str:
    if not reading.age_from:
        return ""
    older = _age(reading.age_from, letters) + _detail(reading, reading.age_from, letters)
    if reading.age_from == reading.age_to:
        return older
    younger = _age(reading.age_to, letters) + _detail(reading, reading.age_to, letters)
    return f"{older}-{younger}"


def _age(symbol: str, letters: Letters) -> str:
    links = {meaning: spelt for (meaning,), spelt in _inverse(letters.quaternary).items()}
    if symbol in links:
        return letters.scale.system_of(symbol) + links[symbol]
    stems = _stems(letters)
    digits = re.search(r"\d*$", symbol)
    stem = symbol[: digits.start()] if digits else symbol
    if stem in stems:
        return stems[stem] + symbol[len(stem) :]
    return stems.get(symbol, symbol)


def _stems(letters: Letters) -> Dict[str, str]:
    spelt: Iterable[Spelling] = letters.ages.by_letters.values()
    stems: Dict[str, str] = {}
    for one in sorted(spelt, key=lambda each: each.weight):
        stems[one.meaning[0]] = one.letters
    return stems


def _detail(reading: Reading, symbol: str, letters: Letters) -> str:
    r"""Return the superscript of a subseries whose limit the reading has: `N1\3`."""
    whole = letters.scale.resolve(symbol)
    if whole is None or reading.rank == "stage_rank":
        return ""
    is_older, is_younger = symbol == reading.age_from, symbol == reading.age_to
    for part in letters.scale.series_of(symbol + "_"):
        unit = letters.scale.resolve(part)
        if unit is None or (unit.base_ma, unit.top_ma) == (whole.base_ma, whole.top_ma):
            continue
        starts = not is_older or unit.base_ma == reading.base_ma
        ends = not is_younger or unit.top_ma == reading.top_ma
        if starts and ends:
            return "\\" + part.rpartition("_")[2]
    return ""
