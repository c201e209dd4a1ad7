"""Size classes of deposits with their limits, of each country and commodity.

The limits stand in `vocabulary/deposit_size_limits.csv`, the usual form of a commodity first.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import FrozenSet, List, NamedTuple, Optional, Tuple

from cags_vsegei_plugin.geology.coded_words import by_id
from cags_vsegei_plugin.geology.commodities import commodities, parts_of, words_of
from cags_vsegei_plugin.geology.sources import source_words
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge, Row
from cags_vsegei_plugin.sentences import Sentence, Term, sentence

_TABLE, _SIZES = "vocabulary/deposit_size_limits.csv", "vocabulary/deposit_sizes.csv"
_DOCUMENTS = "vocabulary/size_limit_documents.csv"
_UNSURE = ("general-knowledge", "proposal")
_CLASSES = ("small", "medium", "large", "superlarge")

Span = Tuple[float, float]


class Limits(NamedTuple):
    """The classes of one country for a commodity: where medium, large and super-large begin.

    `starts` are in `unit` of `quantity`.
    """

    form: Term
    unit: Term
    quantity: Term
    starts: Tuple[float, ...]
    source: str
    is_verified: bool

    def span(self, size: str) -> Optional[Span]:
        """Return where a class begins and ends, None for one without limits."""
        if size not in _CLASSES:
            return None
        number = _CLASSES.index(size)
        edges = (0.0, *self.starts, math.inf)
        return edges[number], edges[number + 1]

    def class_of(self, amount: float) -> str:
        """Return the class an amount falls into."""
        return _CLASSES[sum(amount >= start for start in self.starts)]

    def measures_as(self, other: Limits) -> bool:
        """Return whether both count the same, such as tonnes of metal."""
        return (self.unit, self.quantity) == (other.unit, other.quantity)


class SizesDiffer(NamedTuple):
    """Two classes of one deposit: the commodity, classes and limits of both, China first.

    `limits` are None where none are known, `tonnes` where none are told.
    """

    commodity: Term
    classes: Tuple[str, str]
    limits: Tuple[Optional[Limits], Optional[Limits]]
    tonnes: Tuple[Optional[float], Optional[float]] = (None, None)

    @property
    def common(self) -> Optional[Span]:
        """Return what both classes hold, None where that cannot be said; empty: start ≥ end."""
        china, russia = self.limits
        if china is None or russia is None or not china.measures_as(russia):
            return None
        spans = china.span(self.classes[0]), russia.span(self.classes[1])
        if spans[0] is None or spans[1] is None:
            return None
        return max(spans[0][0], spans[1][0]), min(spans[0][1], spans[1][1])

    @property
    def really_differ(self) -> Optional[bool]:
        """Return whether the tonnages fall into different classes by the limits of one country.

        None where a tonnage or all limits are missing.
        """
        ours, theirs = self.tonnes
        known = [each for each in self.limits if each is not None and each.unit.en == "t"]
        if ours is None or theirs is None or not known:
            return None
        return any(each.class_of(ours) != each.class_of(theirs) for each in known)


def sizes_differ(
    texts: Tuple[str, str],
    classes: Tuple[str, str],
    tonnes: Tuple[Optional[float], Optional[float]],
    knowledge: Knowledge = BUNDLED,
) -> SizesDiffer:
    """Return two classes with their limits; `texts` tell the commodities of both sides."""
    ours, theirs = (commodities(text, knowledge) for text in texts)
    shared = _sorted(ours & theirs or ours | theirs, knowledge)
    if not shared:
        return SizesDiffer(Term("?"), classes, (None, None), tonnes)
    told = [
        (each, _usual("china", each, knowledge), _usual("russia", each, knowledge))
        for each in shared
    ]
    name, china, russia = min(told, key=lambda each: (each[1] is None) + (each[2] is None))
    return SizesDiffer(words_of(name, knowledge), classes, (china, russia), tonnes)


@lru_cache(maxsize=512)
def limits_of(side: str, commodity: str, knowledge: Knowledge = BUNDLED) -> Tuple[Limits, ...]:
    """Return the limits of a country for a commodity, or for what it is counted with (lead-zinc).

    The usual form comes first.
    """
    rows = [row for row in _rows(knowledge) if row["side"] == side]
    exact = [row for row in rows if row["commodity"] == commodity]
    counted = [row for row in rows if commodity in parts_of(row["commodity"], knowledge)]
    return tuple(_limits(row) for row in exact or counted)


def size_words(size: str, knowledge: Knowledge = BUNDLED) -> Term:
    """Return the words of a class of size."""
    row = by_id(_SIZES, knowledge)[size]
    return Term(row["en"], row["zh"], row["ru"])


def document_words(source: str, knowledge: Knowledge = BUNDLED) -> Sentence:
    """Return what a source of limits is, and the title it bears if it has one."""
    for row in knowledge.table(_DOCUMENTS, ("title",)):
        if source.startswith(row["title"]):
            what = Term(row["what_en"], row["what_zh"], row["what_ru"])
            if row["is_title"] != "yes":
                return sentence("{document}", document=what)
            return sentence("{what} (“{title}”)", what=what, title=source.partition(" (")[0])
    return source_words(source)


def _usual(side: str, commodity: str, knowledge: Knowledge) -> Optional[Limits]:
    found = limits_of(side, commodity, knowledge)
    return found[0] if found else None


def _sorted(found: FrozenSet[str], knowledge: Knowledge) -> List[str]:
    """Return commodities in the order of the table of limits, others last."""
    listed = [row["commodity"] for row in _rows(knowledge)]
    order = {each: listed.index(each) for each in set(listed)}
    return sorted(found, key=lambda each: (order.get(each, len(listed)), each))


def _rows(knowledge: Knowledge) -> Tuple[Row, ...]:
    return knowledge.table(_TABLE, ("side", "commodity", "form_en"))


def _limits(row: Row) -> Limits:
    def words(name: str) -> Term:
        return Term(row[f"{name}_en"], row[f"{name}_zh"], row[f"{name}_ru"])

    return Limits(
        words("form"),
        words("unit"),
        words("quantity"),
        tuple(float(row[f"{size}_min"]) for size in _CLASSES[1:]),
        row["source"],
        row["confidence"] not in _UNSURE,
    )
