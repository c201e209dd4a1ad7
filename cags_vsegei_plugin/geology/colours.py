"""How different two colours look: the CIE 1976 difference in L*a*b*."""

from __future__ import annotations

import math
import re
from typing import Tuple

_HEX = re.compile(r"#[0-9a-fA-F]{6}")
_D65 = (0.95047, 1.0, 1.08883)
_TO_XYZ = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)

Lab = Tuple[float, float, float]


def is_colour(text: str) -> bool:
    """Return whether a text is a colour as '#rrggbb'."""
    return bool(_HEX.fullmatch(text))


def delta_e(first: str, second: str) -> float:
    """Return how different two colours '#rrggbb' look (delta E 1976; 2 is just noticeable)."""
    return math.dist(_lab(first), _lab(second))


def _lab(colour: str) -> Lab:
    linear = [_linear(int(colour[place : place + 2], 16) / 255) for place in (1, 3, 5)]
    xyz = [sum(factor * part for factor, part in zip(row, linear)) for row in _TO_XYZ]
    x, y, z = (_curve(value / white) for value, white in zip(xyz, _D65))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _curve(ratio: float) -> float:
    return ratio ** (1 / 3) if ratio > 216 / 24389 else (24389 / 27 * ratio + 16) / 116
