"""SYM-1: one agreed unit drawn in two clearly different colours."""

from __future__ import annotations

from typing import Optional

from cags_vsegei_plugin.geology.colours import delta_e, is_colour
from cags_vsegei_plugin.geology.comparison.finding import Finding
from cags_vsegei_plugin.sentences import sentence

CLEARLY_DIFFERENT = 20.0
"""Delta E 1976; about 2 is just noticeable."""


def compare_colours(china: str, russia: str) -> Optional[Finding]:
    """Return SYM-1 where two colours are clearly different; None also where one is no colour."""
    if not is_colour(china) or not is_colour(russia):
        return None
    difference = delta_e(china, russia)
    if difference <= CLEARLY_DIFFERENT:
        return None
    reason = sentence(
        "China draws the agreed unit in {china}, Russia in {russia}: the colours differ clearly "
        "(ΔE {difference}).",
        china=china,
        russia=russia,
        difference=f"{difference:.0f}",
    )
    return Finding("SYM-1", "", 1.0, reason)
