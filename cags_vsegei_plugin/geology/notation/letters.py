"""What the letters of one side mean: ages, rocks, genetic types, stages, from its tables."""

from __future__ import annotations

from functools import lru_cache
from typing import Dict, FrozenSet, Iterable, List, Mapping, NamedTuple, Tuple

from cags_vsegei_plugin.geology.rocks import Rocks
from cags_vsegei_plugin.geology.scales import Scale, default_edition, editions, load_scale
from cags_vsegei_plugin.knowledge import Knowledge, Row


class Spelling(NamedTuple):
    """Letters and what they stand for, with the trust one may have in it (0..1)."""

    letters: str
    meaning: Tuple[str, ...]
    weight: float = 1.0
    kind: str = ""
    alternatives: Tuple[str, ...] = ()
    before_quaternary: bool = False
    note: str = ""


class Lookup:
    """Spellings found at a place of a text, the longest first."""

    def __init__(self, spellings: Iterable[Spelling]) -> None:
        """Index the spellings by their first character."""
        listed = list(spellings)
        self.by_letters: Dict[str, Spelling] = {one.letters: one for one in reversed(listed)}
        self._by_first: Dict[str, List[Spelling]] = {}
        for one in sorted(listed, key=lambda each: -len(each.letters)):
            self._by_first.setdefault(one.letters[0], []).append(one)

    def at(self, text: str, place: int) -> List[Spelling]:
        """Return the spellings that stand at this place, the longest first."""
        if place >= len(text):
            return []
        known = self._by_first.get(text[place], ())
        return [one for one in known if text.startswith(one.letters, place)]


class Letters(NamedTuple):
    """All tables of one side."""

    side: str
    ages: Lookup
    quaternary: Lookup
    rocks: Lookup
    ascii_rocks: Lookup
    rock_codes: Lookup
    affixes: Mapping[Tuple[str, str], str]
    genesis: Lookup
    stages: Mapping[Tuple[str, str], Tuple[str, ...]]
    horizons: Mapping[str, str]
    cycles: Mapping[Tuple[str, str], Row]
    initials: Mapping[str, str]
    scale: Scale
    known: FrozenSet[str]
    vocabulary: Rocks

    @property
    def has_omicron(self) -> bool:
        """Return whether the side writes quartz as an omicron."""
        return ("ο", "after") in self.affixes


def has_table(path: str, knowledge: Knowledge) -> bool:
    """Return whether a table exists: a side need not have every table."""
    return any((folder / path).is_file() for folder in knowledge.folders)


@lru_cache(maxsize=32)
def load_letters(side: str, knowledge: Knowledge) -> Letters:
    """Return the tables of a side, read once."""

    def rows(name: str, *key: str) -> Tuple[Row, ...]:
        path = f"notation/{side}/{name}.csv"
        return knowledge.table(path, key) if has_table(path, knowledge) else ()

    rocks = tuple(map(_rock, rows("rocks", "letters")))
    return Letters(
        side=side,
        ages=Lookup(_age(row) for row in rows("ages", "spelling", "symbol")),
        quaternary=Lookup(_age(row) for row in rows("quaternary_ages", "spelling")),
        rocks=Lookup(rocks),
        ascii_rocks=Lookup(_ascii(rows("rocks_ascii", "letters"), rocks)),
        rock_codes=Lookup(map(_rock, rows("rock_codes", "letters"))),
        affixes={
            (row["letters"], row["place"]): row["meaning"]
            for row in rows("rock_affixes", "letters", "place")
        },
        genesis=Lookup(_genesis(row) for row in rows("genesis", "letters")),
        stages={
            (row["series"], row["letters"]): tuple(row["units"].split(";"))
            for row in rows("stages", "series", "letters")
        },
        horizons={row["letters"]: row["name_en"] for row in rows("horizons", "letters")},
        cycles={(row["cycle"], row["stage"]): row for row in _cycles(side, knowledge)},
        initials={row["first"]: row["initial"] for row in rows("pinyin_initials", "first")},
        scale=load_scale(default_edition(side, knowledge), knowledge),
        known=frozenset(
            symbol
            for one in editions(side, knowledge)
            if one.side == side
            for symbol in load_scale(one.id, knowledge).symbols()
        ),
        vocabulary=Rocks.load(knowledge),
    )


def _cycles(side: str, knowledge: Knowledge) -> List[Row]:
    table = knowledge.table("scales/tectonic_cycles.csv", ("cycle", "stage"))
    return [row for row in table if row["side"] == side]


def _weight(row: Row) -> float:
    return float(row.get("weight") or 1.0)


def _split(text: str) -> Tuple[str, ...]:
    return tuple(part for part in text.split(";") if part)


def _age(row: Row) -> Spelling:
    return Spelling(row["spelling"], _split(row["symbol"]), _weight(row), note=row["note"])


def _genesis(row: Row) -> Spelling:
    return Spelling(
        row["letters"],
        _split(row["genesis"]),
        _weight(row),
        alternatives=_split(row["alternatives"]),
    )


def _rock(row: Row) -> Spelling:
    return Spelling(
        row["letters"],
        _split(row["rocks"]),
        _weight(row),
        kind=row["kind"],
        alternatives=_split(row["alternatives"]),
        before_quaternary=bool(row.get("quaternary")),
    )


def _ascii(rows: Tuple[Row, ...], rocks: Tuple[Spelling, ...]) -> List[Spelling]:
    """Return the rocks typed in ASCII: listed as such, or spelt letter by letter from the Greek."""
    if not rows or "greek" not in rows[0]:
        return [_rock(row) for row in rows]
    to_ascii = {row["greek"]: row["letters"] for row in reversed(rows)}
    spelt = []
    for rock in rocks:
        if all(char in to_ascii for char in rock.letters):
            letters = "".join(to_ascii[char] for char in rock.letters)
            spelt.append(rock._replace(letters=letters))
    return spelt
