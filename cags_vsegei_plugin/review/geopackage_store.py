"""Decisions in one GeoPackage beside the project: no server, and nothing is ever unsaved.

The journal of SQLite's own is left in the mode it is in: rollback where we make the file, which
network drives need, write-ahead while QGIS has it open. Both are synchronized with the disk
before a decision counts as stored.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Iterator, List, Optional, Sequence, Tuple

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.review import geopackage_tables as tables
from cags_vsegei_plugin.review.geopackage_errors import cannot_open, said_of
from cags_vsegei_plugin.review.journal import Entry
from cags_vsegei_plugin.review.store import VERSION, Head, Store, newer
from cags_vsegei_plugin.sentences import sentence

PATIENCE_S = 3.0
"""How long to wait for another program before the user is told."""
_PATIENCE_READING_S = 0.3


class GeoPackageStore(Store):
    """The journal of decisions in a GeoPackage."""

    def __init__(self, path: Path, patience_s: float = PATIENCE_S) -> None:
        """Open a store, made where there is none; raises UserError where neither can be."""
        super().__init__()
        self.path = path
        self._patience_s = patience_s
        self._database: Optional[sqlite3.Connection] = None
        self._was_read = False
        self._file: Tuple[int, int] = (0, 0)
        self._open()

    @property
    def title(self) -> str:
        """Return the path of the file."""
        return str(self.path)

    def close(self) -> None:
        """Close the file."""
        with self._alone:
            self._let_go()

    def _let_go(self) -> None:
        if self._database is not None:
            self._database.close()
            self._database = None

    def _open(self) -> None:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            # Opened in one thread and used in another, never in two at once.
            self._database = sqlite3.connect(
                str(self.path),
                timeout=self._patience_s,
                isolation_level=None,
                check_same_thread=False,
            )
            # EXTRA: also the folder, from which the rollback journal is removed last.
            self._database.execute("PRAGMA synchronous = EXTRA")
            self._database.execute("PRAGMA trusted_schema = OFF")
            told = tables.what_it_is(self._database) or self._made(self._database)
        except (sqlite3.Error, OSError) as error:
            self._let_go()
            raise UserError(cannot_open(error, self.path), repr(error)) from error
        version, self.journal = told
        if version > VERSION:
            self._let_go()
            raise UserError(newer(self.path))
        self._file = _identity(self.path)

    def _made(self, database: sqlite3.Connection) -> Tuple[int, str]:
        """Make the tables, unless another program has just done so."""
        database.execute("BEGIN IMMEDIATE")
        try:
            if tables.what_it_is(database) is None:
                tables.make(database)
            database.execute("COMMIT")
        except BaseException:
            _roll_back(database)
            raise
        made = tables.what_it_is(database)
        return made if made is not None else (0, "")

    @contextmanager
    def _reading(self) -> Iterator[None]:
        try:
            # What others signed is asked for again soon, and a window must not stand still for it;
            # what is read first is waited for like a decision.
            again = min(_PATIENCE_READING_S, self._patience_s)
            self._wait_at_most(again if self._was_read else self._patience_s)
            yield
            self._was_read = True
        except (sqlite3.Error, UnicodeError) as error:
            raise UserError(said_of(error, self.path), repr(error)) from error

    @contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            database = self._wait_at_most(self._patience_s)
            database.execute("BEGIN IMMEDIATE")
            try:
                yield
                database.execute("COMMIT")
            except BaseException:
                _roll_back(database)
                raise
        except (sqlite3.Error, UnicodeError, OverflowError) as error:
            raise UserError(said_of(error, self.path), repr(error)) from error

    def _wait_at_most(self, seconds: float) -> sqlite3.Connection:
        database = self._connection()
        database.execute(f"PRAGMA busy_timeout = {round(1000 * seconds)}")
        return database

    def _connection(self) -> sqlite3.Connection:
        """Return the open database, if its file is still the one that stands at the path."""
        if self._database is None:
            raise UserError(
                sentence(
                    "The store of decisions {where} was closed. Open it again.", where=self.path
                )
            )
        if _identity(self.path) != self._file:
            raise UserError(
                sentence(
                    "The store of decisions {where} was moved, deleted or replaced while it was"
                    " open. Nothing was stored. Put it back, or open the review again.",
                    where=self.path,
                )
            )
        return self._database

    def _rows(self, after: int) -> List[Tuple[Any, ...]]:
        return self._connection().execute(tables.READ, (after,)).fetchall()

    def _head(self) -> Head:
        return Head(*self._connection().execute(tables.HEAD, (self.journal,)).fetchone())

    def _insert(self, entries: Sequence[Entry]) -> None:
        self._connection().executemany(tables.INSERT, (entry.row for entry in entries))


def is_store(path: Path) -> bool:
    """Return whether a file is a store of decisions; it is only looked at."""
    if not path.is_file():
        return False
    try:
        with closing(sqlite3.connect(str(path), timeout=PATIENCE_S)) as database:
            return tables.what_it_is(database) is not None
    except (sqlite3.Error, OSError):
        return False


def _roll_back(database: sqlite3.Connection) -> None:
    if database.in_transaction:
        database.execute("ROLLBACK")


def _identity(path: Path) -> Tuple[int, int]:
    """Return which file stands at a path, (0, 0) for none."""
    try:
        told = path.stat()
    except OSError:
        return 0, 0
    return told.st_dev, told.st_ino
