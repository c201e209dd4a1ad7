"""The agreed legend: which unit of a side is which joint unit, where along the border.

The columns are those of the contract. An index is looked up by its raw text first, then by its
characters with their levels, so that `→J↓3`, `J₃` and `J3` are one index, and S₁² is not S12.
"""

from __future__ import annotations

import hashlib
import math
from typing import Dict, Iterable, List, NamedTuple, Optional, Tuple
from typing import Mapping as Row

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.colours import is_colour
from cags_vsegei_plugin.geology.notation.markup import SUP, tokenize
from cags_vsegei_plugin.sentences import Sentence, sentence

SIDES = ("china", "russia")
RELATIONS = ("exact", "close", "broad", "narrow")
AGREED = ("", "agreed", "applied", "verified")
REQUIRED = ("side", "index", "joint_code", "relation")
COLUMNS = (
    *REQUIRED,
    *("joint_name_en", "joint_name_zh", "joint_name_ru", "base_ma", "top_ma", "lithology"),
    *("color", "from_km", "to_km", "status", "agreed_china", "agreed_russia", "agreed_on"),
    *("protocol", "comment"),
)
_NUMBERS = ("base_ma", "top_ma", "from_km", "to_km")
_FIRST_ROW = 2
_ON_THE_WHOLE = 0.8


class Mapping(NamedTuple):
    """One row: a unit of a side is a joint unit, by a relation. Ages in Ma, None where not told.

    `from_km`, `to_km` bound the part of the border for which it holds, None means without bound.
    `further` are columns that are no part of the contract.
    """

    side: str
    index: str  # type: ignore[assignment]  # the contract names the column so
    joint_code: str
    relation: str
    joint_name_en: str = ""
    joint_name_zh: str = ""
    joint_name_ru: str = ""
    base_ma: Optional[float] = None
    top_ma: Optional[float] = None
    lithology: str = ""
    color: str = ""
    from_km: Optional[float] = None
    to_km: Optional[float] = None
    status: str = ""
    agreed_china: str = ""
    agreed_russia: str = ""
    agreed_on: str = ""
    protocol: str = ""
    comment: str = ""
    further: Tuple[Tuple[str, str], ...] = ()

    @property
    def is_agreed(self) -> bool:
        """Return whether both sides have agreed, as far as the status says."""
        return self.status.lower() in AGREED

    @property
    def mapping_id(self) -> str:
        """Return an id that is the same for the same side, index, joint unit and kilometres."""
        told = (self.side, self.index, self.joint_code, _text(self.from_km), _text(self.to_km))
        return hashlib.sha256("|".join(told).encode("utf-8")).hexdigest()[:12]

    def holds_at(self, at_km: Optional[float]) -> bool:
        """Return whether it holds at a place; without a place only one without bounds does."""
        if at_km is None:
            return self.from_km is None and self.to_km is None
        return self._start <= at_km <= self._end

    @property
    def is_partial(self) -> bool:
        """Return whether it holds on a part of the border only."""
        return self.from_km is not None or self.to_km is not None

    def holds_between(self, from_km: float, to_km: float) -> bool:
        """Return whether it holds on a stretch, give or take a fifth of the stretch.

        Kilometres differ a little from run to run, and more between a drawn border and none.
        """
        common = min(to_km, self._end) - max(from_km, self._start)
        return common >= _ON_THE_WHOLE * (to_km - from_km)

    def overlaps(self, other: Mapping) -> bool:
        """Return whether both hold somewhere as equals; parts that only touch do not overlap.

        A mapping for a part of the border stands before one for the whole border.
        """
        equals = self.is_partial == other.is_partial
        return equals and self._start < other._end and other._start < self._end

    @property
    def _start(self) -> float:
        return -math.inf if self.from_km is None else self.from_km

    @property
    def _end(self) -> float:
        return math.inf if self.to_km is None else self.to_km


class JointLegend:
    """The mappings of both sides. Only agreed ones answer; proposed ones are kept and written."""

    def __init__(self, mappings: Iterable[Mapping] = ()) -> None:
        """Take mappings that have been checked; `from_rows` checks."""
        self.mappings: Tuple[Mapping, ...] = tuple(mappings)
        self._by_raw: Dict[Tuple[str, str], List[Mapping]] = {}
        self._by_key: Dict[Tuple[str, str], List[Mapping]] = {}
        for each in self.mappings:
            if each.is_agreed:
                self._by_raw.setdefault((each.side, each.index), []).append(each)
                self._by_key.setdefault((each.side, index_key(each.index)), []).append(each)

    @classmethod
    def from_rows(cls, rows: Iterable[Row[str, object]]) -> JointLegend:
        """Return the legend of a table's rows.

        Raises UserError with the row's number (the header is row 1) for what makes no sense: a
        missing or unknown value, no number, or one index mapped twice on the same kilometres.
        """
        mappings: List[Mapping] = []
        seen: Dict[Tuple[str, str], List[Tuple[int, Mapping]]] = {}
        for number, row in enumerate(rows, _FIRST_ROW):
            mapping = _mapping(row, number)
            mappings.append(mapping)
            if mapping.is_agreed:
                earlier = seen.setdefault((mapping.side, index_key(mapping.index)), [])
                _refuse_second(mapping, number, earlier)
                earlier.append((number, mapping))
        return cls(mappings)

    def to_rows(self) -> List[Dict[str, str]]:
        """Return the rows as text, in the order and with the columns they came with."""
        return [_row(each) for each in self.mappings]

    def mapping_of(self, side: str, index: str, at_km: Optional[float] = None) -> Optional[Mapping]:
        """Return the agreed mapping of a unit, at a place on the border if one is given."""
        held = [each for each in self._mappings_of(side, index) if each.holds_at(at_km)]
        return max(held, key=lambda each: each.is_partial, default=None)

    def agrees(
        self, china_index: str, russia_index: str, from_km: float, to_km: float
    ) -> Optional[Mapping]:
        """Return the Chinese mapping where both units are one joint unit on a whole stretch."""
        china = self._on("china", china_index, from_km, to_km)
        russia = self._on("russia", russia_index, from_km, to_km)
        if china is None or russia is None or china.joint_code != russia.joint_code:
            return None
        return china

    def joint_units(self) -> Dict[str, Tuple[Mapping, ...]]:
        """Return the agreed mappings by joint unit, in the order of the table."""
        units: Dict[str, List[Mapping]] = {}
        for each in self.mappings:
            if each.is_agreed:
                units.setdefault(each.joint_code, []).append(each)
        return {joint_code: tuple(members) for joint_code, members in units.items()}

    def _on(self, side: str, index: str, from_km: float, to_km: float) -> Optional[Mapping]:
        held = [
            each for each in self._mappings_of(side, index) if each.holds_between(from_km, to_km)
        ]
        return max(held, key=lambda each: each.is_partial, default=None)

    def _mappings_of(self, side: str, index: str) -> List[Mapping]:
        by_raw = self._by_raw.get((side, index.strip()))
        return by_raw or self._by_key.get((side, index_key(index)), [])


def index_key(index: str) -> str:
    """Return an index without its markup; what stands above the line stays told apart."""
    text, levels = tokenize(index)
    raised = [
        f"^{char}" if level == SUP and levels[place - 1 : place] != SUP else char
        for place, (char, level) in enumerate(zip(text, levels))
    ]
    return "".join(raised)


def _mapping(row: Row[str, object], number: int) -> Mapping:
    texts = {str(name): _cell(value) for name, value in row.items() if name}
    for column in REQUIRED:
        if not texts.get(column):
            raise _refusal(
                number, sentence("the column {column} is empty or missing", column=column)
            )
    texts["side"] = _one_of("side", texts["side"], SIDES, number)
    texts["relation"] = _one_of("relation", texts["relation"], RELATIONS, number)
    numbers = {name: _number(name, texts.get(name, ""), number) for name in _NUMBERS}
    _check_bounds(numbers, number)
    _check_colour(texts.get("color", ""), number)
    plain = {name: texts.get(name, "") for name in COLUMNS if name not in _NUMBERS}
    further = tuple((name, text) for name, text in texts.items() if name not in COLUMNS)
    return Mapping(**plain, **numbers, further=further)  # type: ignore[arg-type]


def _cell(value: object) -> str:
    return "" if value is None else str(value).strip()


def _one_of(column: str, text: str, allowed: Tuple[str, ...], number: int) -> str:
    if text.lower() in allowed:
        return text.lower()
    raise _refusal(
        number,
        sentence(
            "the column {column} says “{value}”, but it must be one of {allowed}",
            column=column,
            value=text,
            allowed=", ".join(allowed),
        ),
    )


def _number(column: str, text: str, number: int) -> Optional[float]:
    if not text:
        return None
    try:
        value = float(text.replace(",", "."))
    except ValueError:
        value = math.nan
    if math.isfinite(value):
        return value
    raise _refusal(
        number,
        sentence("the column {column} says “{value}”, no number", column=column, value=text),
    )


def _check_bounds(numbers: Row[str, Optional[float]], number: int) -> None:
    base_ma, top_ma = numbers["base_ma"], numbers["top_ma"]
    if base_ma is not None and top_ma is not None and base_ma < top_ma:
        raise _refusal(number, sentence("base_ma is younger than top_ma; exchange them"))
    from_km, to_km = numbers["from_km"], numbers["to_km"]
    if from_km is not None and to_km is not None and from_km >= to_km:
        raise _refusal(number, sentence("from_km must be less than to_km"))


def _check_colour(colour: str, number: int) -> None:
    if colour and not is_colour(colour):
        raise _refusal(
            number,
            sentence("the color “{value}” is not written as #rrggbb", value=colour),
        )


def _refuse_second(mapping: Mapping, number: int, earlier: Iterable[Tuple[int, Mapping]]) -> None:
    for first, other in earlier:
        if mapping.overlaps(other):
            raise _refusal(
                number,
                sentence(
                    "{side} {index} is mapped already in row {first}, on the same kilometres; "
                    "delete one of the rows, or give both a from_km and to_km that do not overlap",
                    side=mapping.side,
                    index=mapping.index,
                    first=first,
                ),
            )


def _refusal(number: int, why: Sentence) -> UserError:
    return UserError(
        sentence("The agreed legend cannot be used. Row {row}: {why}.", row=number, why=why)
    )


def _row(mapping: Mapping) -> Dict[str, str]:
    told = {name: _text(getattr(mapping, name)) for name in COLUMNS}
    told.update(mapping.further)
    return told


def _text(value: object) -> str:
    if value is None:
        return ""
    return repr(value)[:-2] if isinstance(value, float) and value.is_integer() else str(value)
