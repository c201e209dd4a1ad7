"""Writing a reading as an index of its side: what is written reads the same again.

Only what letters can say is written; a name given in words stays out of the index.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import product
from typing import Dict, Iterable, Iterator, Optional, Tuple

from cags_vsegei_plugin.geology.notation.letters import (
    Letters,
    Lookup,
    Spelling,
    load_letters,
)
from cags_vsegei_plugin.geology.reader import UnitFields, read_unit
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge

_WORDS = re.compile(r"[\u3400-\u9fff]|[а-яё]{5}|[a-z]{4}|\s")
_NO_LETTER = re.compile(r"[\W_]")
_SHORTEST_NAME = 12
_PORPHYRIES = ("porphyry", "porphyrite")


def render_index(reading: Reading, knowledge: Knowledge = BUNDLED) -> str:
    """Return an index that reads as this reading, "" where letters cannot say it."""
    if not reading.is_read:
        return ""
    forms = dict.fromkeys(_forms(reading, load_letters(reading.side, knowledge)))
    return next((form for form in forms if _reads_as(form, reading, knowledge)), "")


def _reads_as(form: str, reading: Reading, knowledge: Knowledge) -> bool:
    again = read_unit(UnitFields(form), reading.side, reading.scale, knowledge)
    return _meaning(again, reading) == _meaning(reading, reading)


def _meaning(reading: Reading, wanted: Reading) -> Tuple[object, ...]:
    """Return what letters can say; of a unit known by a name in words only age and rocks."""
    said = (reading.age_from, reading.age_to, reading.rocks, reading.genesis, reading.queried)
    if _is_in_words(wanted):
        return said
    limits = (reading.base_ma, reading.top_ma)
    return (*said, *limits, reading.kind, reading.unit_name, reading.rank)


def _is_in_words(reading: Reading) -> bool:
    """Return whether the unit has a name, which stands in no index."""
    letters = _NO_LETTER.sub("", reading.unit_name)
    is_lettered = letters in _NO_LETTER.sub("", reading.index) and len(letters) < _SHORTEST_NAME
    return not is_lettered and _WORDS.search(reading.unit_name) is not None


def _forms(reading: Reading, letters: Letters) -> Iterator[str]:
    """Yield the ways to write a reading, the usual first; not all of them read the same."""
    unit = "" if _is_in_words(reading) else reading.unit_name
    ages = _ages(reading, letters)
    if reading.rank == "stage_rank" and reading.age_from != reading.age_to:
        ages, unit = _staged(ages, unit), ""
    rocks = (_rocks(reading, letters), _each(reading, letters))
    genesis = (_letters_of(reading.genesis, letters.genesis), _singly(reading, letters))
    query = "?" if reading.queried else ""
    for blank in (" ", "") if unit and ages[-1:].isalpha() else ("",):
        for rock, deposit in product(dict.fromkeys(rocks), dict.fromkeys(genesis)):
            if rock is not None and deposit is not None:
                yield _put_together(rock, ages + blank + unit, deposit, letters) + query


def _put_together(rocks: str, dated: str, genesis: str, letters: Letters) -> str:
    """Return the pieces in the order of the side: the genesis first, or above the line."""
    if letters.quaternary.by_letters:
        return f"{genesis}{rocks}{dated}"
    return f"{rocks}{dated}" + (f"^{{{genesis}}}" if genesis else "")


def _each(reading: Reading, letters: Letters) -> Optional[str]:
    """Return the rocks one by one: `λπ,γ`."""
    written = [_rocks(replace(reading, rocks=(rock,)), letters) for rock in reading.rocks]
    return None if None in written else ",".join(filter(None, written))


def _singly(reading: Reading, letters: Letters) -> Optional[str]:
    written = [_letters_of((one,), letters.genesis) for one in reading.genesis]
    return None if None in written else ",".join(filter(None, written))


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
