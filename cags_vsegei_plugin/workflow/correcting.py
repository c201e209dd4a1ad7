"""Persons know better: their corrections win over what was read, wherever units are read."""

from __future__ import annotations

from typing import Dict, Iterable, List, NamedTuple, Optional, Sequence, Tuple

from cags_vsegei_plugin.geology.age_symbols import ScaleContext, limits_of
from cags_vsegei_plugin.geology.corrections import NONE, Corrections, correction_of
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.workflow.reading_legends import LegendUnit

NOTHING_CORRECTED = Corrections({})
_LIMITS = ("base_ma", "top_ma")


class Scope(NamedTuple):
    """Where a correction holds ("" for every layer of the side), and what is to be said of it."""

    layer: str = ""
    comment: str = ""


EVERYWHERE = Scope()


def corrected(
    readings: Iterable[Reading],
    corrections: Corrections,
    knowledge: Knowledge = BUNDLED,
    layer: str = "",
) -> Tuple[Reading, ...]:
    """Return the readings of a layer as persons corrected them, by side and index."""
    return tuple(corrections.apply(each, knowledge, layer) for each in readings)


def corrected_units(
    units: Sequence[LegendUnit],
    corrections: Corrections,
    knowledge: Knowledge = BUNDLED,
    layer: str = "",
) -> List[LegendUnit]:
    """Return the units of a layer's legend with their readings as persons corrected them."""
    readings = corrected((unit.reading for unit in units), corrections, knowledge, layer)
    return [unit._replace(reading=reading) for unit, reading in zip(units, readings)]


def correction_row(
    read: Reading, wanted: Reading, person: str, day: str, scope: Scope = EVERYWHERE
) -> Dict[str, str]:
    """Return the row of a table of corrections that turns what was read into what is wanted.

    Limits that follow from corrected symbols are not written down: they follow again. Typed ones
    are written both, so that no later reading comes between them.
    """
    row = correction_of(read, wanted, person, day)
    row["layer"] = scope.layer
    if scope.comment.strip():
        row["comment"] = scope.comment.strip()
    if wanted.age_from and ("age_from" in row or "age_to" in row):
        scale = ScaleContext(wanted.side, wanted.scale)
        implied = limits_of(wanted.age_from, wanted.age_to, scale)
        expected = implied.base_ma, implied.top_ma
    else:
        expected = read.base_ma, read.top_ma
    for name in _LIMITS:
        row.pop(name, None)
    if (wanted.base_ma, wanted.top_ma) != expected:
        row.update({name: _limit(getattr(wanted, name)) for name in _LIMITS})
    return row


def _limit(ma: Optional[float]) -> str:
    return NONE if ma is None else str(ma)
