"""Deposits: their commodities and size classes, in three languages and in symbols."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple, Optional, Tuple

from cags_vsegei_plugin.geology.commodities import commodities
from cags_vsegei_plugin.geology.deposit_names import NameScore, name_score
from cags_vsegei_plugin.geology.size_limits import SizesDiffer, sizes_differ
from cags_vsegei_plugin.geology.tonnage import tonnage
from cags_vsegei_plugin.geology.words import Lexicon
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge

_SIZES = "vocabulary/deposit_sizes.csv"
_WORDS = ("words_en", "words_zh", "words_ru")


class Deposit(NamedTuple):
    """The texts of one point: its name, its commodities, its size, its tonnage.

    `unit` is the name of the field of the tonnage, which may tell its unit.
    """

    name: str = ""
    commodity: str = ""
    size: str = ""
    tonnage: str = ""
    unit: str = ""


class Likeness(NamedTuple):
    """What speaks for two points being one deposit; None where it cannot be compared.

    `commodity` is the Jaccard index of the two sets of commodities, their broader groups included.
    `same_size` compares classes of size, whose limits differ between the countries; `sizes` are
    these where they differ.
    """

    name: Optional[NameScore]
    commodity: Optional[float]
    same_size: Optional[bool]
    sizes: Optional[SizesDiffer] = None


def likeness(china: Deposit, russia: Deposit, knowledge: Knowledge = BUNDLED) -> Likeness:
    """Compare the texts of two points."""
    ours, theirs = size_of(china.size, knowledge), size_of(russia.size, knowledge)
    same = None if not ours or not theirs else ours == theirs
    return Likeness(
        name_score(china.name, russia.name, knowledge),
        commodity_score(china.commodity, russia.commodity, knowledge),
        same,
        _sizes_differ(china, russia, knowledge) if same is False else None,
    )


def _sizes_differ(china: Deposit, russia: Deposit, knowledge: Knowledge) -> SizesDiffer:
    both = china, russia
    classes = [size_of(each.size, knowledge) for each in both]
    tonnes = [tonnage(each.tonnage, each.unit, knowledge) for each in both]
    texts = china.commodity, russia.commodity
    return sizes_differ(texts, (classes[0], classes[1]), (tonnes[0], tonnes[1]), knowledge)


def commodity_score(china: str, russia: str, knowledge: Knowledge = BUNDLED) -> Optional[float]:
    """Return the Jaccard index of two sets of commodities; None where one cannot be read."""
    ours, theirs = commodities(china, knowledge), commodities(russia, knowledge)
    if not ours or not theirs:
        return None
    return len(ours & theirs) / len(ours | theirs)


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
