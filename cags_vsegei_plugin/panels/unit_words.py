"""How kinds and ages of units are called in the user's language."""

from __future__ import annotations

from typing import Dict, Optional

from cags_vsegei_plugin.geology.reading import DOMAIN, KINDS, Reading
from cags_vsegei_plugin.panels.numbers import limits_text as told_limits
from cags_vsegei_plugin.translation import locale, tr

NOTHING = "–"
# On maps of domains units are known by name; an index is never read as one.
CHOSEN_KINDS = tuple(kind for kind in KINDS if kind != DOMAIN)


def kind_title(kind: str) -> str:
    """Return what a kind is called; an unknown one as it is."""
    titles: Dict[str, str] = {
        "stratified": tr("stratified"),
        "intrusive": tr("intrusive"),
        "volcanic": tr("volcanic"),
        "subvolcanic": tr("subvolcanic"),
        "quaternary": tr("Quaternary"),
        "metamorphic": tr("metamorphic"),
        "dyke": tr("dyke"),
        DOMAIN: tr("domain"),
        "unread": tr("not read"),
    }
    return titles.get(kind, kind)


def ma_text(reading: Reading) -> str:
    """Return the age of a reading in Ma, a dash where it is not known."""
    return limits_text(reading.base_ma, reading.top_ma)


def limits_text(base_ma: Optional[float], top_ma: Optional[float]) -> str:
    """Return two limits in Ma, the older first, `?` where one is not known."""
    return NOTHING if base_ma is None and top_ma is None else told_limits(base_ma, top_ma)


def age_text(age_from: str, age_to: str) -> str:
    """Return two symbols, the older first, a dash where there is none."""
    if age_to and age_to != age_from:
        return f"{age_from or NOTHING}–{age_to}"
    return age_from or NOTHING


def number_text(ma: float) -> str:
    """Return an age in Ma as it is typed: with the digits it has, six at most."""
    return f"{ma:.6g}".replace(".", locale().decimalPoint())
