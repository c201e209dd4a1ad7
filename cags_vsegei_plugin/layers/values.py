"""What stands in an attribute, as plain Python."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import NULL


def is_null(value: Any) -> bool:
    """Return whether an attribute is empty: None, NULL, or a null of any type."""
    return value is None or value == NULL


def as_text(value: Any) -> Optional[str]:
    """Return an attribute as text, a whole number without a decimal point; null gives None."""
    if isinstance(value, str):
        return value
    if is_null(value):
        return None
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, (list, tuple)):
        return "; ".join(as_text(part) or "" for part in value)
    return str(value)


def as_number(value: Any) -> Optional[float]:
    """Return an attribute as a number; null and what is no number give None."""
    if is_null(value):
        return None
    try:
        return float(value)
    except (TypeError, ValueError):
        return None
