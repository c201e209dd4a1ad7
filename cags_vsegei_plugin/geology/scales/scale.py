"""One edition of a time scale: symbols, their units, and their intervals on ICS v2026/06."""

from __future__ import annotations

from functools import lru_cache
from typing import Dict, List, Mapping, NamedTuple, Optional, Tuple

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge, Row
from cags_vsegei_plugin.sentences import LANGUAGES, Term, sentence

_SYSTEM_RANKS = ("system", "period")
_INTERNATIONAL = "any"


class Edition(NamedTuple):
    """An edition of a time scale and the side that uses it (`any` for the international one)."""

    id: str
    side: str
    is_default: bool
    titles: Tuple[Tuple[str, str], ...]

    def title(self, language: str) -> str:
        """Return the title in `zh`, `ru` or `en`."""
        return self.term.spoken(language)

    @property
    def term(self) -> Term:
        """Return the title in all languages."""
        titles = dict(self.titles)
        return Term(*(titles.get(language, "") for language in LANGUAGES))


class ScaleUnit(NamedTuple):
    """A unit of a scale; limits in Ma on ICS v2026/06, None where unknown.

    `is_filled` says that one limit is only that of the parent.
    """

    symbol: str
    name_en: str
    name_zh: str
    name_ru: str
    rank: str
    base_ma: Optional[float]
    top_ma: Optional[float]
    parent: str
    system: str
    is_filled: bool = False

    @property
    def has_age(self) -> bool:
        """Return whether both limits are known."""
        return self.base_ma is not None and self.top_ma is not None

    def contains(self, other: ScaleUnit) -> bool:
        """Return whether another unit lies within this one; not where a limit is unknown."""
        if self.base_ma is None or other.base_ma is None:
            return False
        if self.top_ma is None or other.top_ma is None:
            return False
        return self.base_ma >= other.base_ma and self.top_ma <= other.top_ma


class Scale:
    """The units of one edition by their canonical symbols."""

    def __init__(self, chosen: Edition, rows: Tuple[Row, ...]) -> None:
        """Take an edition and the rows of its table."""
        self.id = chosen.id
        self.title = chosen.term
        self._rows: Mapping[str, Row] = {row["symbol"]: row for row in rows}
        self._units: Dict[str, ScaleUnit] = {symbol: self._unit(symbol) for symbol in self._rows}

    def __contains__(self, symbol: str) -> bool:
        """Return whether the edition has a unit of this symbol."""
        return symbol in self._units

    def resolve(self, symbol: str) -> Optional[ScaleUnit]:
        """Return the unit of a canonical symbol (`Cm3`, `QIII`), None where there is none."""
        return self._units.get(symbol)

    def symbols(self) -> Tuple[str, ...]:
        """Return all symbols, in the order of the table."""
        return tuple(self._units)

    def system_of(self, symbol: str) -> str:
        """Return the symbol of the system a unit belongs to, its own where it is a larger unit."""
        unit = self.resolve(symbol)
        return unit.system if unit else ""

    def series_of(self, system: str) -> Tuple[str, ...]:
        """Return the numbered units right under a symbol, the oldest first: `K1`, `K2`."""
        return tuple(
            symbol
            for symbol, row in self._rows.items()
            if row["parent"] == system.rstrip("_")
            and symbol.startswith(system)
            and symbol[len(system) :].isdigit()
        )

    def oldest(self) -> str:
        """Return the symbol of the oldest great unit that is divided further."""
        great = [
            (unit.base_ma or 0.0, symbol)
            for symbol, unit in self._units.items()
            if not unit.parent and self.series_of(symbol)
        ]
        return max(great)[1] if great else ""

    def system_before(self, symbol: str) -> str:
        """Return the symbol of the system that ends where a unit begins, "" where none does."""
        after = self.resolve(symbol)
        for before, unit in self._units.items():
            if unit.rank in _SYSTEM_RANKS and after and unit.top_ma == after.base_ma is not None:
                return before
        return ""

    def systems_between(self, older: ScaleUnit, younger: ScaleUnit) -> int:
        """Return how many systems lie between two units, 0 where a limit is unknown."""
        if older.top_ma is None or younger.base_ma is None:
            return 0
        return sum(
            1
            for unit in self._units.values()
            if unit.rank in _SYSTEM_RANKS
            and unit.base_ma is not None
            and unit.top_ma is not None
            and older.top_ma >= unit.base_ma > unit.top_ma >= younger.base_ma
        )

    def divisions_of(self, symbol: str) -> Tuple[str, ...]:
        """Return the three units right under one that is divided in three without numbers."""
        parts = [part for part, row in self._rows.items() if row["parent"] == symbol]
        return tuple(parts) if len(parts) == 3 else ()

    def _lineage(self, symbol: str) -> List[Row]:
        lineage: List[Row] = []
        while symbol in self._rows and self._rows[symbol] not in lineage:
            lineage.append(self._rows[symbol])
            symbol = lineage[-1]["parent"]
        return lineage

    def _unit(self, symbol: str) -> ScaleUnit:
        lineage = self._lineage(symbol)
        row = lineage[0]
        base, top = _number(row["base_ma"]), _number(row["top_ma"])
        is_filled = (base is None) != (top is None)
        if is_filled:
            base = base if base is not None else _first_known(lineage, "base_ma")
            top = top if top is not None else _first_known(lineage, "top_ma")
        systems = [above["symbol"] for above in lineage if above["rank"] in _SYSTEM_RANKS]
        names = (row["name_en"], row["name_zh"], row["name_ru"])
        system = systems[-1] if systems else symbol
        return ScaleUnit(symbol, *names, row["rank"], base, top, row["parent"], system, is_filled)


def _first_known(lineage: List[Row], limit: str) -> Optional[float]:
    return next(
        (number for number in (_number(row[limit]) for row in lineage) if number is not None), None
    )


def _number(text: str) -> Optional[float]:
    try:
        return float(text)
    except ValueError:
        return None


@lru_cache(maxsize=16)
def _editions(knowledge: Knowledge) -> Tuple[Edition, ...]:
    rows = knowledge.table("scales/editions.csv", ("id",))
    return tuple(
        Edition(
            row["id"],
            row["side"],
            bool(row["is_default"]),
            tuple((language, row[f"title_{language}"]) for language in ("en", "zh", "ru")),
        )
        for row in rows
    )


def editions(side: str = "", knowledge: Knowledge = BUNDLED) -> List[Edition]:
    """Return the editions a side may use, its default first; all of them without a side."""
    chosen = [one for one in _editions(knowledge) if not side or one.side in (side, _INTERNATIONAL)]
    return sorted(chosen, key=lambda one: (not one.is_default, one.side == _INTERNATIONAL))


def edition(edition_id: str, knowledge: Knowledge = BUNDLED) -> Edition:
    """Return an edition by its id; UserError where there is none."""
    for one in _editions(knowledge):
        if one.id == edition_id:
            return one
    raise UserError(
        sentence(
            "There is no time scale {scale}. Choose one of {scales}, or auto.",
            scale=edition_id,
            scales=", ".join(one.id for one in _editions(knowledge)),
        )
    )


def default_edition(side: str, knowledge: Knowledge = BUNDLED) -> str:
    """Return the id of the edition a side uses today."""
    return editions(side, knowledge)[0].id


@lru_cache(maxsize=64)
def load_scale(edition_id: str, knowledge: Knowledge = BUNDLED) -> Scale:
    """Return an edition's scale, read once; UserError for an unknown id."""
    chosen = edition(edition_id, knowledge)
    return Scale(chosen, knowledge.table(f"scales/{edition_id}.csv", ("symbol",)))
