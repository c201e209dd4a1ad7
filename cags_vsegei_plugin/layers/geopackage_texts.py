"""Texts of features straight from a GeoPackage, without QGIS making a feature of each row."""

from __future__ import annotations

import sqlite3
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing, contextmanager, suppress
from typing import Any, Dict, Iterable, Iterator, List, Optional, Sequence, Set, Tuple

from cags_vsegei_plugin.compat import is_text_field
from cags_vsegei_plugin.layers.geopackage import GeoPackageTable
from cags_vsegei_plugin.layers.geopackage_binaries import want
from cags_vsegei_plugin.layers.sqlite_names import Names, statement

_ROWS = (
    "SELECT {t.columns} FROM temp.wanted w CROSS JOIN {table} t ON {t.fid} = w.id ORDER BY {t.fid}"
)
_DISTINCT = "SELECT DISTINCT {t.column} FROM {table} t LIMIT ?"


def text_columns(source: Any, names: Sequence[Optional[str]]) -> Optional[List[Optional[str]]]:
    """Return the columns of some fields, None where QGIS must be asked for what stands in them.

    Asked is QGIS for what is not text, and where texts are mended on the way.
    """
    if getattr(source, "mending", None) is not None:
        return None
    fields = source.fields()
    columns: List[Optional[str]] = []
    for name in names:
        place = fields.lookupField(name) if name else -1
        if place >= 0 and not is_text_field(fields.at(place)):
            return None
        columns.append(fields.at(place).name() if place >= 0 else None)
    return columns


def table_rows(
    table: GeoPackageTable, columns: Sequence[Optional[str]], fids: Sequence[int]
) -> Optional[List[Tuple[Any, ...]]]:
    """Return (fid, text, text, …) of some features by their ids; a column None gives None.

    None where the table cannot be read so: a column is missing, or a text is no UTF-8.
    """
    named = [column for column in columns if column is not None]
    names: Dict[str, Names] = {
        "table": table.table,
        "fid": table.fid,
        "columns": [table.fid, *named],
    }
    try:
        with closing(table.opened()) as database:
            want(database, sorted(fids))
            rows = database.execute(statement(_ROWS, **names)).fetchall()
    except sqlite3.Error:
        return None
    if len(named) == len(columns):
        return rows
    places = _places(columns)
    return [(row[0], *(row[k] if k else None for k in places)) for row in rows]


def _places(columns: Sequence[Optional[str]]) -> List[int]:
    """Return where the value of each column stands in a row, 0 for none."""
    places, last = [], 0
    for column in columns:
        last += column is not None
        places.append(last if column is not None else 0)
    return places


class DistinctTexts:
    """Reads the distinct texts of a column in a thread, while other work runs."""

    def __init__(self, table: GeoPackageTable, column: str, most: int) -> None:
        self._table, self._column, self._most = table, column, most
        self._database: Optional[sqlite3.Connection] = None
        self.future: Future[Optional[Set[str]]] = Future()

    def read(self) -> Optional[Set[str]]:
        """Return the texts, None where they cannot be read."""
        told = statement(_DISTINCT, column=self._column, table=self._table.table)
        try:
            with closing(self._table.opened(in_any_thread=True)) as database:
                self._database = database
                rows = database.execute(told, (self._most,)).fetchall()
        except sqlite3.Error:
            return None
        finally:
            self._database = None
        return {row[0] for row in rows if row[0] is not None}

    def stop(self) -> None:
        """End the reading: nobody waits for it any more."""
        database = self._database
        if database is not None:
            # It may have ended by itself in this very moment.
            with suppress(sqlite3.Error):
                database.interrupt()


@contextmanager
def reading_ahead(readers: Iterable[DistinctTexts]) -> Iterator[None]:
    """Read distinct texts while a block of other work runs."""
    wanted = list(readers)
    with ThreadPoolExecutor(1) as helper:
        try:
            for each in wanted:
                each.future = helper.submit(each.read)
            yield
        finally:
            for each in wanted:
                each.future.cancel()
                each.stop()
