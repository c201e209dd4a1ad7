"""Numbers in the manner of the user's language."""

from __future__ import annotations

from typing import Optional

from cags_vsegei_plugin.measures import ma_words
from cags_vsegei_plugin.translation import language, locale


def kilometres_text(kilometres: float) -> str:
    """Return kilometres with one decimal, two below one kilometre, nothing as 0."""
    digits = 1 if abs(kilometres) >= 1 else 2 if kilometres else 0
    return locale().toString(float(kilometres), "f", digits)


def per_cent_text(part: float, whole: float) -> str:
    """Return a share of a whole in whole per cent; `–` where there is no whole."""
    if whole <= 0:
        return "–"
    share = 100.0 * part / whole
    digits = 1 if 0 < share < 1 else 0
    return locale().toString(share, "f", digits) + "\u00a0%"


def limits_text(base_ma: Optional[float], top_ma: Optional[float]) -> str:
    """Return two limits in Ma, the older first, with as many digits as geology has use for."""
    return "–".join(ma_words(ma).spoken(language()) for ma in (base_ma, top_ma))


def metres_text(metres: float) -> str:
    """Return whole metres, without a sign for nothing; parts of a metre where there are some."""
    digits = 0 if float(metres).is_integer() else 1
    return locale().toString(float(metres) + 0.0, "f", digits)
