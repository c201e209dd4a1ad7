"""Which edition a legend was written in, told by entries only one edition has."""

from __future__ import annotations

from typing import Dict, Iterable, List, NamedTuple, Tuple

from cags_vsegei_plugin.geology.scales.scale import default_edition
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge


class Detection(NamedTuple):
    """The edition found, the entries that tell it, and those that speak against it."""

    edition: str
    evidence: Tuple[str, ...] = ()
    against: Tuple[str, ...] = ()

    @property
    def is_certain(self) -> bool:
        """Return whether something in the legend spoke for the edition and nothing against it."""
        return bool(self.evidence) and not self.against


def detect_edition(
    entries: Iterable[Tuple[str, str, str]], side: str, knowledge: Knowledge = BUNDLED
) -> Detection:
    """Return the edition a side's legend uses, from (age symbol, index text, name) of its units.

    Each tell-tale of `scales/telltales.csv` counts once, with its weight; without any, or at a
    draw, the side's default edition is taken.
    """
    telltales = [
        row
        for row in knowledge.table("scales/telltales.csv", ("side", "entry", "name_word"))
        if row["side"] == side
    ]
    votes: Dict[str, float] = {}
    witnesses: Dict[str, List[str]] = {}
    legend = list(entries)
    for row in telltales:
        for symbol, index, name in legend:
            if symbol == row["entry"] and row["name_word"] in name.lower():
                votes[row["edition"]] = votes.get(row["edition"], 0.0) + float(row["weight"])
                witnesses.setdefault(row["edition"], []).append(index)
                break
    default = default_edition(side, knowledge)
    best = max(votes, key=lambda one: (votes[one], one == default), default=default)
    others = [index for one in witnesses if one != best for index in witnesses[one]]
    return Detection(best, tuple(witnesses.get(best, ())), tuple(others))
