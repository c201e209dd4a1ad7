"""Numbers in the manner of the user's language."""

from __future__ import annotations

from qgis.PyQt.QtCore import QLocale


def kilometres_text(kilometres: float) -> str:
    """Return kilometres with one decimal, two below one kilometre, nothing as 0."""
    digits = 1 if abs(kilometres) >= 1 else 2 if kilometres else 0
    return QLocale().toString(float(kilometres), "f", digits)


def per_cent_text(part: float, whole: float) -> str:
    """Return a share of a whole in whole per cent; `–` where there is no whole."""
    if whole <= 0:
        return "–"
    share = 100.0 * part / whole
    digits = 1 if 0 < share < 1 else 0
    return QLocale().toString(share, "f", digits) + "\u00a0%"
