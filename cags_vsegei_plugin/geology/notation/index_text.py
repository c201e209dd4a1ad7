"""An index as it is printed: what stands below and above the line.

Only the arrows and hashes of MapGIS and Unicode's own signs are turned; nothing is
interpreted, and an index without markup is shown as it was written.
"""

from __future__ import annotations

from typing import List, NamedTuple, Tuple

NORMAL, BELOW, ABOVE = 0, -1, 1
_ARROWS = {"→": NORMAL, "↓": BELOW, "↑": ABOVE}
_HASHES = (("#=", "→"), ("#-", "↓"), ("#+", "↑"))
_LOWERED = dict(zip("₀₁₂₃₄₅₆₇₈₉₊₋", "0123456789+-"))
_RAISED = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", "0123456789+-"))


class Run(NamedTuple):
    """A piece of an index on one level of the line."""

    text: str
    level: int


def runs(index: str) -> List[Run]:
    """Return the pieces of an index from left to right."""
    found: List[Run] = []
    level = NORMAL
    for hash_, arrow in _HASHES:
        index = index.replace(hash_, arrow)
    for sign in index:
        if sign in _ARROWS:
            level = _ARROWS[sign]
            continue
        letter, at = _placed(sign, level)
        if found and found[-1].level == at:
            found[-1] = Run(found[-1].text + letter, at)
        else:
            found.append(Run(letter, at))
    return found


def has_markup(index: str) -> bool:
    """Return whether signs of MapGIS say what stands below and above the line."""
    return any(sign in index for sign in (*_ARROWS, *(hash_ for hash_, _ in _HASHES)))


def _placed(sign: str, level: int) -> Tuple[str, int]:
    if sign in _LOWERED:
        return _LOWERED[sign], BELOW
    if sign in _RAISED:
        return _RAISED[sign], ABOVE
    return (" " if sign in "\r\n\t" else sign), level


def plain(index: str) -> str:
    """Return an index in one line without markup, for copying and for screen readers."""
    return "".join(run.text for run in runs(index))
