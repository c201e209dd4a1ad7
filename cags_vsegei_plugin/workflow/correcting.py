"""Persons know better: their corrections win over what was read, wherever units are read."""

from __future__ import annotations

from typing import Dict, Iterable, List, Sequence, Tuple

from cags_vsegei_plugin.geology.age_symbols import ScaleContext, limits_of
from cags_vsegei_plugin.geology.corrections import Corrections, correction_of
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.workflow.reading_legends import LegendUnit

NOTHING_CORRECTED = Corrections({})
_DOMAIN = "domain"


def corrected(
    readings: Iterable[Reading], corrections: Corrections, knowledge: Knowledge = BUNDLED
) -> Tuple[Reading, ...]:
    """Return the readings as persons corrected them, by side and index.

    Corrections of domains hold on maps of domains only, and those of indices on the others.
    """
    return tuple(_corrected(each, corrections, knowledge) for each in readings)


def corrected_units(
    units: Sequence[LegendUnit], corrections: Corrections, knowledge: Knowledge = BUNDLED
) -> List[LegendUnit]:
    """Return the units of a legend with their readings as persons corrected them."""
    readings = corrected((unit.reading for unit in units), corrections, knowledge)
    return [unit._replace(reading=reading) for unit, reading in zip(units, readings)]


def correction_row(
    read: Reading, wanted: Reading, person: str, day: str, comment: str = ""
) -> Dict[str, str]:
    """Return the row of a table of corrections that turns what was read into what is wanted.

    Limits that follow from corrected symbols are not written down: they follow again.
    """
    row = correction_of(read, wanted, person, day)
    if comment.strip():
        row["comment"] = comment.strip()
    if wanted.age_from and ("age_from" in row or "age_to" in row):
        scale = ScaleContext(wanted.side, wanted.scale)
        implied = limits_of(wanted.age_from, wanted.age_to, scale)
        if (implied.base_ma, implied.top_ma) == (wanted.base_ma, wanted.top_ma):
            row.pop("base_ma", None)
            row.pop("top_ma", None)
    return row


def _corrected(reading: Reading, corrections: Corrections, knowledge: Knowledge) -> Reading:
    row = corrections.rows.get((reading.side, reading.index))
    if row is None or (row.get("kind") == _DOMAIN) != (reading.kind == _DOMAIN):
        return reading
    return corrections.apply(reading, knowledge)
