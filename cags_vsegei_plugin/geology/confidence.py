"""How sure a reading is, in a few steps people can name."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple, Tuple

from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.sentences import Term


class Band(NamedTuple):
    """A step of confidence: from `least` (0 to 1) on; its colour #rrggbb and its words."""

    id: str
    least: float
    colour: str
    title: Term
    explanation: Term


@lru_cache(maxsize=16)
def bands(knowledge: Knowledge = BUNDLED) -> Tuple[Band, ...]:
    """Return the steps, the highest first."""
    rows = knowledge.table("catalogue/confidence.csv", ("band",))
    found = [
        Band(
            row["band"],
            float(row["least"]),
            row["colour"],
            Term(row["title_en"], row["title_zh"], row["title_ru"]),
            Term(row["explanation_en"], row["explanation_zh"], row["explanation_ru"]),
        )
        for row in rows
    ]
    return tuple(sorted(found, key=lambda band: -band.least))


def band_of(confidence: float, knowledge: Knowledge = BUNDLED) -> Band:
    """Return the step of a confidence; what lies below all of them is of the lowest."""
    steps = bands(knowledge)
    return next((band for band in steps if confidence >= band.least), steps[-1])
