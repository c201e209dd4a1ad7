"""Texts in the cells of a spreadsheet: a formula is never written, and never executed."""

from __future__ import annotations

import re

_STARTS_A_FORMULA = ("=", "+", "@", "-", "\t", "\r")
_GUARD = "'"
_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")
# What XML 1.0 cannot hold, and what would read as if it stood for that.
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_WRITTEN = re.compile("_x([0-9A-Fa-f]{4})_")


def guarded(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula: an apostrophe before it.

    A text that begins with such an apostrophe itself gets one more, so that none is lost.
    """
    return _GUARD + text if _is_formula(text.lstrip(_GUARD)) else text


def unguarded(text: str) -> str:
    """Return the text as it was before `guarded`."""
    is_guarded = text.startswith(_GUARD) and _is_formula(text.lstrip(_GUARD))
    return text[1:] if is_guarded else text


def in_xml(text: str) -> str:
    """Return a text for a cell of XLSX, control characters as Excel has them: `_x000D_`."""
    return _UNWRITABLE.sub(lambda found: f"_x{ord(found[0]):04X}_", text)


def from_xml(text: str) -> str:
    """Return the text as it was before `in_xml`."""
    return _WRITTEN.sub(lambda found: chr(int(found[1], 16)), text)


def _is_formula(text: str) -> bool:
    return text.startswith(_STARTS_A_FORMULA) and not _NUMBER.fullmatch(text)
