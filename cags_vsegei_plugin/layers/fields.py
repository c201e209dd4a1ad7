"""Which field of a layer holds the index, the name, the lithology, the colour.

Names decide first (table `notation/field_names.csv`); where they do not, the values do.
"""

from __future__ import annotations

import re
from fnmatch import fnmatchcase
from functools import lru_cache
from itertools import islice
from typing import Any, Callable, Dict, List, NamedTuple, Optional, Sequence, Tuple

from cags_vsegei_plugin.geology.notation.index import read_index
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge, Row
from cags_vsegei_plugin.layers.applying import JOINT_FIELDS
from cags_vsegei_plugin.layers.content_roles import ContentRoles
from cags_vsegei_plugin.layers.domain_field import domain_field
from cags_vsegei_plugin.layers.features import text_rows
from cags_vsegei_plugin.layers.mending import chains, mended

Values = Sequence[Sequence[Optional[str]]]
IsIndex = Callable[[str], bool]

DISTINCT_VALUES = 200
SAMPLE_ROWS = 5000
_DECISIVE = 20
_OTHER_SIDE = 15
_READABLE_SHARE = 0.6
_LONGEST_INDEX = 40
_DBF_BYTES = 10
_DBF_ENCODINGS = ("utf-8", "gbk", "cp1251")
_TOLD_BY_NAME = ("name", "lithology", "colour")
_SHORTEST_WORD = 3
# Digits, Roman numerals, Greek, arrows and what else letters of a word are not.
_NO_WORD = re.compile(r"[0-9\u0370-\u03ff\u2070-\u22ff]|II|IV|Q[IEh]")
_FEWEST_VALUES = 2
_DOMAIN = "domain"
_OTHER_USES = (
    *("lithology", "colour", "sheet", "amplitude", "thickness", "commodities", "stage"),
    *("setting", "phase", "event_age", "belt_rank", "thin_cover"),
)


class DetectedFields(NamedTuple):
    """The names of the fields of each role; None where there is none."""

    index: Optional[str] = None  # type: ignore[assignment]
    name: Optional[str] = None
    lithology: Optional[str] = None
    colour: Optional[str] = None
    domain: Optional[str] = None

    def by_name(self) -> DetectedFields:
        """Return the fields for a map whose units are known by name: the name is the index."""
        return self._replace(index=self.domain or self.name or self.index)


class _Column(NamedTuple):
    """A field: its name, that name as it may have been meant, a sample of its distinct values."""

    name: str
    values: Tuple[str, ...]
    spellings: Tuple[str, ...]


def detect_fields(
    names: Sequence[str],
    rows: Values,
    side: str,
    knowledge: Knowledge = BUNDLED,
    is_index: Optional[IsIndex] = None,
) -> DetectedFields:
    """Return the fields of each role, from the names and a sample of rows in their order.

    `is_index` says whether a text reads as an index of the side; the reader by default.
    """
    columns = _columns(names, rows, knowledge)
    table = knowledge.table("notation/field_names.csv", ("role", "pattern", "side"))
    reads = is_index or _reader_of(side, knowledge)
    by_name = {role: _best_by_name(columns, table, role, side) for role in _TOLD_BY_NAME}
    index = _index_field(columns, table, side, reads)
    taken = {index, *by_name.values()}
    free = [each for each in _possible(columns, table) if each.name not in taken]
    by_content = ContentRoles(side, knowledge).of({each.name: each.values for each in free})
    name, lithology, colour = (by_name[role] or by_content.get(role) for role in _TOLD_BY_NAME)
    domain = _domain_field(columns, table, side, name, knowledge)
    return DetectedFields(index, name, lithology, colour, domain)


def detect_layer_fields(source: Any, side: str, knowledge: Knowledge = BUNDLED) -> DetectedFields:
    """Return the fields of each role of a layer or a Processing source.

    Of a layer to which a legend was applied they are the side's own, not those of the joint unit.
    """
    names = [name for name in source.fields().names() if name not in JOINT_FIELDS]
    rows = [row[1:] for row in text_rows(source, names, SAMPLE_ROWS)]
    return detect_fields(names, rows, side, knowledge)


def best_by_name(names: Sequence[str], role: str, side: str, knowledge: Knowledge = BUNDLED) -> str:
    """Return the name that fits a role best, also one spoilt by a wrong encoding, "" for none."""
    table = knowledge.table("notation/field_names.csv", ("role", "pattern", "side"))
    return _best_by_name(_columns(names, (), knowledge), table, role, side) or ""


def is_never_a_unit(name: str, knowledge: Knowledge = BUNDLED) -> bool:
    """Return whether a field of this name says nothing of units: feature numbers, lengths."""
    table = knowledge.table("notation/field_names.csv", ("role", "pattern", "side"))
    return _priority((name,), table, "never", "") is not None


def _columns(names: Sequence[str], rows: Values, knowledge: Knowledge) -> List[_Column]:
    columns = []
    for place, name in enumerate(names):
        texts = (str(row[place]).strip() for row in rows if row[place] is not None)
        distinct = dict.fromkeys(text for text in texts if text)
        values = tuple(islice(distinct, DISTINCT_VALUES))
        columns.append(_Column(name, values, _spellings(name, knowledge)))
    return columns


def _spellings(name: str, knowledge: Knowledge) -> Tuple[str, ...]:
    """Return a name, and what it was before a wrong encoding: Èíäåêñ was Индекс."""
    if name.isascii():
        return (name,)
    return (name, *filter(None, (mended(name, chain) for chain in chains("", knowledge))))


def _domain_field(
    columns: Sequence[_Column],
    table: Sequence[Row],
    side: str,
    name: Optional[str],
    knowledge: Knowledge,
) -> Optional[str]:
    """Return the field of the names of domains: none that has another use by its own name."""
    named = [column.name for _, column in _ranked(columns, table, _DOMAIN, side)]
    free = {
        column.name: column.values
        for column in _possible(columns, table)
        if column.name in (name, *named)
        or not any(_priority(column.spellings, table, role, side) for role in _OTHER_USES)
    }
    return domain_field(free, [*named, name or ""], knowledge)


def _index_field(
    columns: Sequence[_Column], table: Sequence[Row], side: str, reads: IsIndex
) -> Optional[str]:
    ranked = _ranked(columns, table, "index", side)
    if ranked and ranked[0][0] <= _DECISIVE:
        return ranked[0][1].name
    shares: Dict[str, float] = {
        column.name: _share(column, reads) for column in _possible(columns, table)
    }
    named = [column.name for _, column in ranked if shares.get(column.name, 0) >= _READABLE_SHARE]
    if named:
        return named[0]
    many = [column.name for column in columns if len(column.values) >= _FEWEST_VALUES]
    by_content = max(many, key=lambda name: shares.get(name, 0.0), default=None)
    if by_content is not None and shares.get(by_content, 0.0) >= _READABLE_SHARE:
        return by_content
    return ranked[0][1].name if ranked else None


def _ranked(
    columns: Sequence[_Column], table: Sequence[Row], role: str, side: str
) -> List[Tuple[int, _Column]]:
    """Return the columns whose names fit a role, those with values first, best first."""
    found = [
        (priority, column)
        for column in columns
        for priority in [_priority(column.spellings, table, role, side)]
        if priority is not None
    ]
    return sorted(found, key=lambda pair: (not pair[1].values, pair[0]))


def _best_by_name(
    columns: Sequence[_Column], table: Sequence[Row], role: str, side: str
) -> Optional[str]:
    ranked = _ranked(columns, table, role, side)
    return ranked[0][1].name if ranked else None


def _priority(names: Sequence[str], table: Sequence[Row], role: str, side: str) -> Optional[int]:
    """Return the best priority of a name in a role; patterns of the other side come last."""
    priorities = [
        int(row["priority"]) + (_OTHER_SIDE if row["side"] not in ("", side) else 0)
        for row in table
        if row["role"] == role and any(_fits(name, row["pattern"]) for name in names)
    ]
    return min(priorities, default=None)


def _fits(name: str, pattern: str) -> bool:
    said, wanted = name.strip().casefold(), pattern.casefold()
    return fnmatchcase(said, wanted) or said in (*_cut(wanted), f"{wanted}_1")


@lru_cache(maxsize=1024)
def _cut(name: str) -> Tuple[str, ...]:
    """Return a name as DBF files of the encodings in use keep it."""
    return tuple(
        name.encode(encoding, "ignore")[:_DBF_BYTES].decode(encoding, "ignore")
        for encoding in _DBF_ENCODINGS
    )


def _possible(columns: Sequence[_Column], table: Sequence[Row]) -> List[_Column]:
    return [
        column
        for column in columns
        if column.values and _priority(column.spellings, table, "never", "") is None
    ]


def _share(column: _Column, reads: IsIndex) -> float:
    """Return the share of the distinct values that read as an index, 0 to 1."""
    readable = sum(1 for text in column.values if _looks_like_an_index(text) and reads(text))
    return readable / len(column.values)


def _looks_like_an_index(text: str) -> bool:
    """Return whether a text is short, has letters, and is no plain word (`Asia` is A + sia)."""
    if len(text) > _LONGEST_INDEX or not any(sign.isalpha() for sign in text):
        return False
    is_symbol = len(text) <= _SHORTEST_WORD and any(sign.isupper() for sign in text)
    return is_symbol or _NO_WORD.search(text) is not None


def _reader_of(side: str, knowledge: Knowledge) -> IsIndex:
    # The letters alone: a whole reading would take names for indices too.
    return lambda text: bool(read_index(text, side, knowledge).parts)
