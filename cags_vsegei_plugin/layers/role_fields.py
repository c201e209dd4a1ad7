"""Fields of lines and points by what they are called: kind, sense, commodity, size."""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import Any, Dict, Tuple

from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge, Row

_OTHER_SIDE = 15
_DBF_BYTES = 10


def field_of_role(source: Any, role: str, side: str, knowledge: Knowledge = BUNDLED) -> str:
    """Return the field whose name fits a role best, "" where none does.

    Names stand in `notation/field_names.csv`; those of the other side's practice come last.
    """
    rows = [row for row in _rows(knowledge) if row["role"] == role]
    ranked: Dict[str, Tuple[int, int]] = {}
    for place, name in enumerate(source.fields().names()):
        fitting = [_priority(row, side) for row in rows if _fits(name, row["pattern"])]
        if fitting:
            ranked[name] = (min(fitting), place)
    return min(ranked, key=lambda name: ranked[name], default="")


def _rows(knowledge: Knowledge) -> Tuple[Row, ...]:
    return knowledge.table("notation/field_names.csv", ("role", "pattern", "side"))


def _priority(row: Row, side: str) -> int:
    return int(row["priority"]) + (_OTHER_SIDE if row["side"] not in ("", side) else 0)


def _fits(name: str, pattern: str) -> bool:
    said, wanted = name.strip().casefold(), pattern.casefold()
    # A DBF file keeps ten bytes of a name.
    cut = wanted.encode("utf-8")[:_DBF_BYTES].decode("utf-8", "ignore")
    return fnmatchcase(said, wanted) or said == cut
