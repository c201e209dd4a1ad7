"""Looks for words in what stretches say.

Thousands of stretches are of a few hundred units, and have their reasons in common: each text is
looked into once.
"""

from __future__ import annotations

from typing import Any, Callable, Dict, Hashable

from cags_vsegei_plugin.geology.notation.index_text import plain
from cags_vsegei_plugin.panels.stretch_rows import StretchRow


class _Hits(Dict[Hashable, bool]):
    """Whether words in small letters stand in texts, found out when it is first asked."""

    def __init__(self, find: Callable[[Any], bool]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, key: Hashable) -> bool:
        found = self[key] = self._find(key)
        return found


def units_having(words: str) -> Dict[Hashable, bool]:
    """Return which indices have words in small letters, as they stand or as they are read."""
    return _Hits(lambda text: words in f"{text}\n{plain(text)}".casefold())


def having(words: str) -> Callable[[StretchRow], bool]:
    """Return whether words in small letters stand in units, codes or reason of a stretch."""
    units, texts = units_having(words), _Hits(lambda text: words in text.casefold())

    def has(row: StretchRow) -> bool:
        if texts[row.reason] or texts[row.codes]:
            return True
        return units[row.china_index] or units[row.russia_index]

    return has
