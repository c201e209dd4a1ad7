"""What a piece of an index says, and the signs and levels every production knows."""

from __future__ import annotations

import re
from typing import Iterator, NamedTuple, Tuple, TypeVar

from cags_vsegei_plugin.geology.notation.markup import LINE, Marked
from cags_vsegei_plugin.sentences import Sentence, sentence

SEPARATOR = re.compile(r" ?([-+,;&]) ?")
SHORTER = 0.5


class AgeRef(NamedTuple):
    """An age symbol, and the finer unit within it where one was read (`K1`, `K1al`)."""

    symbol: str
    detail: str = ""


class Part(NamedTuple):
    """What a piece of an index says; `weight` is the trust in its reading (0..1)."""

    ages: Tuple[AgeRef, ...] = ()
    rocks: Tuple[str, ...] = ()
    rock_kind: str = ""
    genesis: Tuple[str, ...] = ()
    unit: str = ""
    rank: str = ""
    weight: float = 1.0
    notes: Tuple[Sentence, ...] = ()
    alternatives: Tuple[str, ...] = ()
    cycle: Tuple[str, str] = ("", "")
    entries: Tuple[str, ...] = ()
    capital: str = ""

    def plus(self, other: Part) -> Part:
        """Return both pieces together."""
        return Part(
            ages=self.ages + other.ages,
            rocks=_union(self.rocks, other.rocks),
            rock_kind=self.rock_kind or other.rock_kind,
            genesis=_union(self.genesis, other.genesis),
            unit="-".join(filter(None, (self.unit, other.unit))),
            rank=self.rank or other.rank,
            weight=self.weight * other.weight,
            notes=_union(self.notes, other.notes),
            alternatives=_union(self.alternatives, other.alternatives),
            cycle=self.cycle if self.cycle[0] else other.cycle,
            entries=_union(self.entries, other.entries),
            capital=self.capital or other.capital,
        )

    def trusted(self, factor: float, *notes: Sentence) -> Part:
        """Return the piece with less trust, and the reasons for it."""
        return self._replace(weight=self.weight * factor, notes=_union(self.notes, notes))


T = TypeVar("T")
Parts = Iterator[Tuple[int, Part]]


def _union(first: Tuple[T, ...], second: Tuple[T, ...]) -> Tuple[T, ...]:
    return tuple(dict.fromkeys(first + second))


def no_part(symbol: str, digits: str) -> Sentence:
    """Return that a unit has no such part in the tables."""
    return sentence(
        "The part {digits} of {symbol} has no limits of its own; the whole of {symbol} was taken.",
        digits=digits,
        symbol=symbol,
    )


def digits_level(line: Marked, at: int) -> str:
    """Return the level at a place, that of the line past the end."""
    return line.levels[at] if at < len(line.levels) else LINE
