"""What holds for a whole legend while its units are read."""

from __future__ import annotations

from typing import NamedTuple, Tuple

from cags_vsegei_plugin.geology.interval import Interval
from cags_vsegei_plugin.knowledge import Knowledge

_QUATERNARY_BASE_MA = 2.58


class UnitFields(NamedTuple):
    """The raw texts of one unit: its index, its name, and the description of its rocks."""

    index: str  # type: ignore[assignment]  # a tuple's own method, never called here
    name: str = ""
    lithology: str = ""


class Context(NamedTuple):
    """Side, edition of the time scale, how it was told, and the tables."""

    side: str
    edition: str
    is_doubtful: bool
    evidence: Tuple[str, ...]
    knowledge: Knowledge


def is_quaternary(interval: Interval) -> bool:
    """Return whether an interval reaches into the Quaternary."""
    return interval.top_ma is not None and interval.top_ma < _QUATERNARY_BASE_MA
