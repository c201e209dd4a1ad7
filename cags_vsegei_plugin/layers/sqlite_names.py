"""Names of tables and columns in SQLite: quoted here and nowhere else; values are bound.

A name cannot be bound as a value is. Names come from files of the other side: one that holds a
quote, or a whole statement, must stay a name.
"""

from __future__ import annotations

import re
from typing import Match, Sequence, Union

Names = Union[str, Sequence[str]]
_PLACE = re.compile(r"\{(?:(\w+)\.)?(\w+)\}")


def quoted(name: str) -> str:
    """Return a name as an identifier of SQLite; raises ValueError for what can be none."""
    if not name or "\0" in name:
        raise ValueError(f"{name!r} is no name of a table or column")
    return '"' + name.replace('"', '""') + '"'


def statement(template: str, **names: Names) -> str:
    """Return a statement with its names put in and quoted, several of them with commas between.

    `{columns}` is filled with the names given as `columns`, `{a.columns}` with those of table `a`.
    """

    def filled(place: Match[str]) -> str:
        given = names[place[2]]
        of_table = f"{place[1]}." if place[1] else ""
        return ", ".join(
            of_table + quoted(name) for name in ([given] if isinstance(given, str) else given)
        )

    return _PLACE.sub(filled, template)
