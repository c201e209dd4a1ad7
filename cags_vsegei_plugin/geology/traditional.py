"""Traditional Chinese characters as the simplified ones that the tables are written in."""

from __future__ import annotations

from functools import lru_cache
from typing import Dict

from cags_vsegei_plugin.knowledge import BUNDLED


def simplified(text: str) -> str:
    """Return a text of the same length with each traditional character simplified."""
    return text if text.isascii() else text.translate(_characters())


@lru_cache(maxsize=1)
def _characters() -> Dict[int, str]:
    found: Dict[int, str] = {}
    for row in BUNDLED.table("vocabulary/traditional.csv", ("syllable",)):
        for traditional, simple in zip(row["traditional"], row["simplified"]):
            found.setdefault(ord(traditional), simple)
    return found
