"""Texts in the cells of a spreadsheet: a formula is never written, and never executed."""

from __future__ import annotations

from typing import Optional

_STARTS_A_FORMULA = ("=", "+", "@", "-", "\t", "\r")
_GUARD = "'"


def guarded(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula: an apostrophe before it."""
    return _GUARD + text if _is_formula(text) else text


def unguarded(text: str) -> str:
    """Return the text as it was before `guarded`."""
    return text[1:] if text.startswith(_GUARD) and _is_formula(text[1:]) else text


def _is_formula(text: str) -> bool:
    return text.startswith(_STARTS_A_FORMULA) and _number(text) is None


def _number(text: str) -> Optional[float]:
    try:
        return float(text)
    except ValueError:
        return None
