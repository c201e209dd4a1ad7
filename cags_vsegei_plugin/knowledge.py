"""Knowledge is data: tables in `resources/`, each of which a user can override.

A table is a CSV file in UTF-8 with a header. A file of the same relative name in
an override folder replaces the rows that have the same key and adds the others;
a row whose `confidence` is `remove` takes the bundled row away.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Dict, Mapping, Sequence, Tuple

from cags_vsegei_plugin import paths
from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.sentences import sentence

Row = Mapping[str, str]


@dataclass(frozen=True)
class Knowledge:
    """The folders in which tables are looked for, the bundled one first.

    `state` is another one when a file of an overriding folder was changed, so that nothing that
    was read of it before is taken for what it says now.
    """

    folders: Tuple[Path, ...]
    state: int = 0

    @classmethod
    def bundled(cls, *overrides: Path) -> Knowledge:
        """Return the tables of the plugin, overridden by those in the given folders."""
        return cls((paths.resources(), *overrides), _state_of(overrides))

    def table(self, name: str, key: Sequence[str]) -> Tuple[Row, ...]:
        """Return the rows of a table, later folders overriding earlier ones by `key`.

        Raises UserError where a file cannot be read or lacks a key column.
        """
        return _merged(self, name, tuple(key))


def _state_of(overrides: Sequence[Path]) -> int:
    """Return a number for the tables of some folders: which there are, written when."""
    files = (path for folder in overrides for path in sorted(folder.glob("*/*.csv")))
    deeper = (path for folder in overrides for path in sorted(folder.glob("*/*/*.csv")))
    told = [(str(path), path.stat().st_mtime_ns) for each in (files, deeper) for path in each]
    return hash(tuple(told)) if told else 0


@lru_cache(maxsize=256)
def _merged(knowledge: Knowledge, name: str, key: Tuple[str, ...]) -> Tuple[Row, ...]:
    folders = knowledge.folders
    rows: Dict[Tuple[str, ...], Row] = {}
    for folder in folders:
        path = folder / name
        if not path.is_file() and folder != folders[0]:
            continue
        for row in _read(path, key):
            identity = tuple(row[column] for column in key)
            if row.get("confidence") == "remove":
                rows.pop(identity, None)
            else:
                rows[identity] = row
    return tuple(rows.values())


def _read(path: Path, key: Tuple[str, ...]) -> Sequence[Row]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            rows = [_clean(row) for row in csv.DictReader(stream)]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise UserError(
            sentence(
                "The table {path} cannot be read. It must be a CSV file in UTF-8.",
                path=path,
            ),
            str(error),
        ) from error
    missing = [column for column in key if rows and column not in rows[0]]
    if missing:
        raise UserError(
            sentence(
                "The table {path} has no column {columns}. Add it, or remove the file.",
                path=path,
                columns=", ".join(missing),
            )
        )
    return rows


def _clean(row: Mapping[str, object]) -> Row:
    return {str(name): str(value or "").strip() for name, value in row.items() if name}


BUNDLED = Knowledge.bundled()
