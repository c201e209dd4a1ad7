"""Decisions in a database of PostgreSQL, for teams with a common server."""

from __future__ import annotations

import uuid
from contextlib import contextmanager
from typing import Any, Iterator, List, Sequence, Tuple

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.review import postgis_tables as tables
from cags_vsegei_plugin.review.journal import Entry
from cags_vsegei_plugin.review.store import VERSION, Head, Store, newer
from cags_vsegei_plugin.sentences import Sentence, sentence

_LOCK_NOT_AVAILABLE = "55P03"
_READ_ONLY = ("25006", "42501")
_RAISED = "P0001"
_FULL = "53100"


class PostgisStore(Store):
    """The journal of decisions in the schema that a connection finds first.

    Rights to read and insert are enough once the tables are there.
    """

    def __init__(self, connection: str, patience_s: float = 3.0) -> None:
        """Connect by a libpq text (`service=…`, `host=… dbname=…`); the tables are made if missing.

        Raises UserError where there is no psycopg2, no server, or no right.
        """
        super().__init__()
        self._psycopg2 = _psycopg2()
        self._patience_ms = str(int(patience_s * 1000))
        self._connection: Any = None
        self._name = ""
        try:
            self._connection = self._psycopg2.connect(connection, connect_timeout=10)
            self._name = self._connection.info.dbname
            self._settle()
            version, self.journal = self._what_it_is()
        except self._psycopg2.Error as error:
            self.close()
            raise UserError(self._said_of(error), repr(error)) from error
        if version > VERSION:
            self.close()
            raise UserError(newer(self.title))

    @property
    def title(self) -> str:
        """Return the name of the database."""
        return f"PostGIS {self._name}".strip()

    def close(self) -> None:
        """Let go of the server."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _settle(self) -> None:
        """Ask that a decision be on the server's disk, and that nobody waits for ever."""
        with self._connection, self._connection.cursor() as cursor:
            cursor.execute("SET synchronous_commit = on")
            cursor.execute("SET lock_timeout = %s", (self._patience_ms,))

    def _what_it_is(self) -> Tuple[int, str]:
        with self._connection, self._connection.cursor() as cursor:
            cursor.execute(tables.IS_THERE)
            if not cursor.fetchone()[0]:
                cursor.execute(tables.ONE_AT_A_TIME)
                for statement in tables.MAKE:
                    cursor.execute(statement)
                cursor.execute(tables.NAMED, (VERSION, uuid.uuid4().hex))
            cursor.execute(tables.WHAT)
            version, journal = cursor.fetchone() or (0, "")
            return int(version), str(journal)

    @contextmanager
    def _reading(self) -> Iterator[None]:
        try:
            with self._open():
                yield
        except self._psycopg2.Error as error:
            raise UserError(self._said_of(error), repr(error)) from error

    @contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            with self._open() as connection:
                with connection.cursor() as cursor:
                    cursor.execute(tables.LOCK)
                yield
        except self._psycopg2.Error as error:
            raise UserError(self._said_of(error), repr(error)) from error

    def _open(self) -> Any:
        """Return the connection, which as a context commits or rolls back."""
        if self._connection is None or self._connection.closed:
            raise UserError(_lost(self.title))
        return self._connection

    def _rows(self, after: int) -> List[Tuple[Any, ...]]:
        with self._open().cursor() as cursor:
            cursor.execute(tables.READ, (after,))
            return list(cursor.fetchall())

    def _head(self) -> Head:
        with self._open().cursor() as cursor:
            cursor.execute(tables.HEAD, (self.journal, self.journal))
            return Head(*cursor.fetchone())

    def _insert(self, entries: Sequence[Entry]) -> None:
        with self._open().cursor() as cursor:
            cursor.executemany(tables.INSERT, [entry.row for entry in entries])

    def _said_of(self, error: Any) -> Sentence:
        code = getattr(error, "pgcode", None)
        if code == _LOCK_NOT_AVAILABLE:
            return sentence(
                "Somebody else is writing into {where} for long. Nothing was stored. Sign again.",
                where=self.title,
            )
        if code in _READ_ONLY:
            return sentence(
                "You have no right to write decisions into {where}. Nothing was stored. Ask its"
                " administrator for the right to insert into review_journal.",
                where=self.title,
            )
        if code in (_RAISED, _FULL) or isinstance(error, self._psycopg2.IntegrityError):
            return sentence(
                "{where} has refused the decision ({error}). Nothing was stored. Open the review"
                " again.",
                where=self.title,
                error=str(error).splitlines()[0],
            )
        return _lost(self.title)


def _lost(where: str) -> Sentence:
    return sentence(
        "{where} cannot be reached. What was signed before is stored; open the review again, and"
        " look whether the last decision is there before you sign it once more.",
        where=where,
    )


def _psycopg2() -> Any:
    """Return psycopg2; raises UserError with the remedy where QGIS came without it."""
    try:
        import psycopg2
    except ImportError as error:
        raise UserError(
            sentence(
                "Decisions in PostGIS need the Python package psycopg2, which this QGIS does not"
                " have. Install it for QGIS's own Python (Windows: OSGeo4W Setup,"
                " python3-psycopg2; Linux: package python3-psycopg2), or keep them in a GeoPackage."
            ),
            str(error),
        ) from error
    return psycopg2
