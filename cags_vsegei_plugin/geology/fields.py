"""What the name and lithology fields of a unit say, in whichever of the three languages."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Mapping, NamedTuple, Tuple

from cags_vsegei_plugin.geology.genesis import Genesis
from cags_vsegei_plugin.geology.interval import Interval, resolve
from cags_vsegei_plugin.geology.names import STAGE_SIGN, load_age_words
from cags_vsegei_plugin.geology.notation.parts import AgeRef
from cags_vsegei_plugin.geology.ranks import load_ranks
from cags_vsegei_plugin.geology.rocks import Rocks
from cags_vsegei_plugin.knowledge import Knowledge

_MOST_ROCKS = 8
_LONGEST = 3000
_UNDIVIDED = "undivided_q"
_NO_GEOLOGY = ("water", "ice")
_NAME = re.compile(
    r"[\u3400-\u9fff]{2}|[\u0400-\u04ff]{4}|[\u0400-\u04ff]{3} [\u0400-\u04ff]{3}"
    r"|[A-Za-z][a-z]{4}|[A-Za-z]{3} [A-Za-z]{3}"
)


class Facts(NamedTuple):
    """What texts say: age, rocks, genesis, rank, and whether there is no geology at all."""

    interval: Interval = Interval()
    rocks: Tuple[str, ...] = ()
    genesis: Tuple[str, ...] = ()
    rank: str = ""
    kind: str = ""
    no_geology: Tuple[str, ...] = ()
    initial: str = ""

    @property
    def has_age(self) -> bool:
        """Return whether the texts name an age."""
        return bool(self.interval.age_from)


def is_name(text: str) -> bool:
    """Return whether a text is words rather than an index."""
    return bool(_NAME.search(text))


@lru_cache(maxsize=8192)
def read_fields(name: str, lithology: str, side: str, edition: str, knowledge: Knowledge) -> Facts:
    """Return what a name and a description say; the description comes first for rocks.

    Of each the first 3,000 characters are read.
    """
    if not name and not lithology:
        return Facts()
    name, lithology = name[:_LONGEST], lithology[:_LONGEST]
    rocks = Rocks.load(knowledge)
    words = load_age_words(side, edition, knowledge)
    found = _rocks_of(lithology, rocks, knowledge) or _rocks_of(
        words.without(name), rocks, knowledge, True
    )
    genesis = _genesis_of(name, knowledge) or _genesis_of(lithology, knowledge)
    ages = words.find(name)
    rank = load_ranks(knowledge).of_name(name)
    return Facts(
        interval=_interval(ages, side, edition, knowledge),
        rocks=tuple(one for one in found if rocks.top_class(one) not in _NO_GEOLOGY),
        genesis=genesis,
        rank="" if genesis and rank == "bed" else rank,
        kind=_kind_words(knowledge, name + " " + lithology),
        no_geology=tuple(one for one in found if rocks.top_class(one) in _NO_GEOLOGY),
        initial=_initial(name),
    )


def _rocks_of(
    text: str, rocks: Rocks, knowledge: Knowledge, is_name_field: bool = False
) -> Tuple[str, ...]:
    """Return the rocks of a text without those that say nothing beside others, or in a name."""
    generic = {
        row["id"]: row["dropped"]
        for row in knowledge.table("vocabulary/generic_rocks.csv", ("id",))
    }
    found = rocks.find(text)
    if is_name_field:
        found = tuple(one for one in found if generic.get(one) != "from_names")
    telling = tuple(one for one in found if one not in generic)
    return (telling or found)[:_MOST_ROCKS]


def _genesis_of(text: str, knowledge: Knowledge) -> Tuple[str, ...]:
    genesis = Genesis.load(knowledge)
    found = genesis.find(text) if text else ()
    return tuple(
        one
        for one in found
        if one != _UNDIVIDED and "environment_root" not in genesis.ancestors(one)
    )


def _interval(symbols: Tuple[str, ...], side: str, edition: str, knowledge: Knowledge) -> Interval:
    refs = tuple(AgeRef(*symbol.split(STAGE_SIGN)) for symbol in symbols)
    return resolve(refs, side, edition, False, knowledge) if refs else Interval()


def _kind_words(knowledge: Knowledge, text: str) -> str:
    lowered = text.lower()
    for row in knowledge.table("vocabulary/kind_words.csv", ("word",)):
        if row["word"] in lowered:
            return row["kind"]
    return ""


def _initial(name: str) -> str:
    return name[:1] if "\u4e00" <= name[:1] <= "\u9fff" else ""


def pinyin_initial(character: str, initials: Mapping[str, str]) -> str:
    """Return the pinyin initial of a common Chinese character, "" for others.

    The common characters of GB 2312 stand in the order of their pinyin; `initials` gives the
    first character of each initial.
    """
    try:
        code = character.encode("gb2312")
    except UnicodeEncodeError:
        return ""
    if len(code) != 2 or not b"\xb0\xa1" <= code <= b"\xd7\xf9":
        return ""
    before = [first for first in initials if first.encode("gb2312") <= code]
    return initials[before[-1]] if before else ""
