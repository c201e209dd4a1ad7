"""Which colour letters must have to be read on another."""

from __future__ import annotations

from qgis.PyQt.QtGui import QColor

_READABLE = 4.5


def readable_on(background: QColor, *wanted: QColor) -> QColor:
    """Return the first of the wanted colours that is read on another; else black or white."""
    for colour in wanted:
        if contrast(colour, background) >= _READABLE:
            return colour
    return QColor("black") if _luminance(background) > 0.179 else QColor("white")


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast of two colours, 1 (none) to 21 (black on white)."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    red, green, blue = (_linear(part) for part in colour.getRgbF()[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
