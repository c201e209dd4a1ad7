"""Bands of time in which the two countries legitimately draw one boundary at different places."""

from __future__ import annotations

from functools import lru_cache
from typing import Mapping, NamedTuple, Optional, Tuple

from cags_vsegei_plugin.geology.comparison.intervals import same_boundary
from cags_vsegei_plugin.geology.profiles import AgeLimits
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge, Row
from cags_vsegei_plugin.sentences import Term

AGE = "age"


class Band(NamedTuple):
    """A band from `older_ma` to `younger_ma`, and the symbols whose boundary lies in it.

    It differs by `age` where one boundary is dated differently, by `division` where a stage or
    more belongs to another series.
    """

    id: str
    older_ma: float
    younger_ma: float
    symbols: Tuple[str, ...]
    differs_by: str
    note: Term

    def spans(self, older_ma: float, younger_ma: float, limits: AgeLimits) -> bool:
        """Return whether a piece of time lies in the band, within the tolerance of its ends."""
        older_limit = self.older_ma + limits.tolerance_at(self.older_ma)
        younger_limit = self.younger_ma - limits.tolerance_at(self.younger_ma)
        return older_ma <= older_limit and younger_ma >= younger_limit

    def concerns(self, reading: Reading, undivided: bool = False) -> bool:
        """Return whether the unit has a symbol whose boundary lies in the band.

        With `undivided` that of the whole counts too: the base of the Cambrian is that of Cm1.
        """
        symbols = tuple(filter(None, (reading.age_from, reading.age_to)))
        if any(symbol.startswith(self.symbols) for symbol in symbols):
            return True
        return undivided and any(
            each.startswith(symbol) and each[len(symbol) :].isdigit()
            for each in self.symbols
            for symbol in symbols
        )


@lru_cache(maxsize=8)
def bands(knowledge: Knowledge = BUNDLED) -> Tuple[Band, ...]:
    """Return the bands of `scales/bands.csv`."""
    return tuple(_band(row) for row in knowledge.table("scales/bands.csv", ("id",)))


def _band(row: Row) -> Band:
    return Band(
        row["id"],
        float(row["older_ma"]),
        float(row["younger_ma"]),
        tuple(filter(None, row["applies_to"].split("|"))),
        row.get("differs_by", ""),
        Term(row["note_en"], row["note_zh"], row["note_ru"]),
    )


@lru_cache(maxsize=8)
def uncertain_for(knowledge: Knowledge = BUNDLED) -> Mapping[str, str]:
    """Return the bands that excuse units which only meet in them, and for which rocks."""
    rows = knowledge.table("catalogue/uncertain_boundaries.csv", ("band",))
    return {row["band"]: row["rocks"] for row in rows}


def band_of(
    older_ma: float,
    younger_ma: float,
    readings: Tuple[Reading, Reading],
    limits: AgeLimits,
    knowledge: Knowledge = BUNDLED,
    undivided: bool = False,
) -> Optional[Band]:
    """Return the band in which a piece of time lies, if it concerns both units."""
    for band in bands(knowledge):
        in_band = band.spans(older_ma, younger_ma, limits)
        if in_band and all(band.concerns(reading, undivided) for reading in readings):
            return band
    return None


def is_one_boundary(
    first_ma: float, second_ma: float, limits: AgeLimits, knowledge: Knowledge = BUNDLED
) -> bool:
    """Return whether two ages, in Ma, may be one boundary as far as anybody can date it."""
    older_ma, younger_ma = max(first_ma, second_ma), min(first_ma, second_ma)
    return same_boundary(first_ma, second_ma, limits) or any(
        band.differs_by == AGE and band.spans(older_ma, younger_ma, limits)
        for band in bands(knowledge)
    )
