"""Decisions in a database of PostgreSQL, for teams with a common server."""

from __future__ import annotations

import socket
import uuid
from contextlib import contextmanager, suppress
from itertools import chain
from threading import Timer
from typing import Any, Iterator, List, Sequence, Tuple

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.review import postgis_tables as tables
from cags_vsegei_plugin.review.journal import Entry
from cags_vsegei_plugin.review.postgis_errors import (
    closed,
    empty,
    for_making,
    no_right_to_make,
    no_schema,
    other_journal,
    psycopg2_or_error,
    said_of,
    unreachable,
)
from cags_vsegei_plugin.review.store import VERSION, Head, NoStoreYet, Store, newer

_PORTION = 500
# How long after the patience for others an answer, and how long the disk of a server, may take.
_GRACE_S, _COMMIT_S = 3.0, 15.0
# A server that is gone without a word is noticed within seconds, not after a quarter of an hour.
CONNECT = {
    "connect_timeout": 5,
    "keepalives_idle": 5,
    "keepalives_interval": 2,
    "keepalives_count": 3,
    "tcp_user_timeout": 10_000,
    "application_name": "CAGS-VSEGEI review",
}


class PostgisStore(Store):
    """The journal of decisions in a schema of a database.

    Rights to read and insert are enough once the tables are there. A connection that was cut is
    made anew by the next act; what was being signed meanwhile is told as not known to be stored.
    """

    is_far = True

    def __init__(
        self,
        connection: str,
        patience_s: float = 3.0,
        schema: str = "",
        name: str = "",
        journal: str = "",
        is_to_make: bool = True,
    ) -> None:
        """Connect by a libpq text (`service=…`, `host=… dbname=…`); the tables are made if missing.

        `schema` is that which the connection finds first where left out, `name` is what people
        call the place, `journal` is the one that must stand there where given. Raises UserError
        where there is no psycopg2, server, schema, or right, or no tables and none are to be made.
        """
        super().__init__()
        self.journal, self._is_to_make = journal, is_to_make
        self._psycopg2 = psycopg2_or_error()
        self._patience_s = patience_s
        self._reached, self._schema, self._name = connection, schema, name
        self._connection: Any = None
        self._is_closed = False
        try:
            self._connect()
        except BaseException:
            self._let_go()
            raise

    @property
    def title(self) -> str:
        """Return what people call the place, or the name of the database."""
        return f"PostGIS {self._name}".strip()

    def close(self) -> None:
        """Let go of the server; whoever waits for it in another thread does it in our place."""
        self._is_closed = True
        if self._alone.acquire(blocking=False):
            try:
                self._let_go()
            finally:
                self._alone.release()

    def _let_go(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()

    def _connect(self) -> None:
        try:
            self._connection = self._psycopg2.connect(self._reached, **CONNECT)
        except (self._psycopg2.Error, UnicodeError) as error:
            # Windows in Russian or Chinese has the server's words in an encoding of its own.
            raise UserError(unreachable(error, self.title), repr(error)) from error
        self._name = self._name or self._connection.info.dbname
        try:
            self._settle()
            version, journal = self._what_it_is()
        except self._psycopg2.Error as error:
            raise UserError(for_making(said_of(error, self.title), error), repr(error)) from error
        if version > VERSION:
            raise UserError(newer(self.title))
        if self.journal and journal != self.journal:
            raise UserError(other_journal(self.title))
        self.journal = journal

    def _settle(self) -> None:
        """Ask that a decision be on the server's disk, and that nobody waits for ever."""
        with self._connection, self._connection.cursor() as cursor:
            cursor.execute("SET synchronous_commit = on")
            cursor.execute("SET lock_timeout = %s", (str(int(self._patience_s * 1000)),))
            if not self._schema:
                return
            cursor.execute(tables.HAS_SCHEMA, (self._schema,))
            if not cursor.fetchone()[0]:
                raise UserError(no_schema(self._schema, self.title))
            cursor.execute(tables.IN_SCHEMA, (self._schema,))

    def _what_it_is(self) -> Tuple[int, str]:
        with self._connection, self._connection.cursor() as cursor:
            cursor.execute(tables.IS_THERE)
            if not cursor.fetchone()[0]:
                if self.journal:
                    raise UserError(other_journal(self.title))
                if not self._is_to_make:
                    raise NoStoreYet(empty(self.title))
                self._make(cursor)
            cursor.execute(tables.WHAT)
            version, journal = cursor.fetchone() or (0, "")
            return int(version), str(journal)

    def _make(self, cursor: Any) -> None:
        try:
            cursor.execute(tables.ONE_AT_A_TIME)
            for statement in tables.MAKE:
                cursor.execute(statement)
            cursor.execute(tables.NAMED, (VERSION, uuid.uuid4().hex))
        except self._psycopg2.errors.InsufficientPrivilege as error:
            raise UserError(no_right_to_make(self.title), repr(error)) from error

    @contextmanager
    def _reading(self) -> Iterator[None]:
        with self._transaction(tables.AWAKE):
            yield

    @contextmanager
    def _writing(self) -> Iterator[None]:
        with self._transaction(tables.LOCK):
            yield

    @contextmanager
    def _transaction(self, first: str) -> Iterator[None]:
        """Commit, or roll back, what follows on a first statement."""
        commit = self._watch(_COMMIT_S)
        try:
            with self._begun(first):
                yield
                commit.start()
        except self._psycopg2.Error as error:
            raise UserError(said_of(error, self.title), repr(error)) from error
        finally:
            commit.cancel()
            if self._is_closed:
                self._let_go()

    def _begun(self, first: str) -> Any:
        """Return a connection in which a first statement is done.

        One that was cut since is made anew: nothing was said over it yet that could be lost.
        """
        try:
            return self._said(first)
        except self._psycopg2.Error:
            if self._connection is not None and not self._connection.closed:
                self._connection.rollback()
                raise
            self._let_go()
        return self._said(first)

    def _said(self, statement: str) -> Any:
        connection, watch = self._open(), self._watch(self._patience_s + _GRACE_S)
        watch.start()
        try:
            with connection.cursor() as cursor:
                cursor.execute(statement)
        finally:
            watch.cancel()
        return connection

    def _watch(self, seconds: float) -> Timer:
        """Return what cuts the connection if it is not cancelled in time.

        A server may take a question and never answer, and whoever asked would wait for ever.
        """
        watch = Timer(seconds, self._cut)
        watch.daemon = True
        return watch

    def _open(self) -> Any:
        """Return the connection, which as a context commits or rolls back."""
        if self._is_closed:
            raise UserError(closed(self.title))
        if self._connection is None or self._connection.closed:
            self._let_go()
            try:
                self._connect()
            except BaseException:
                self._let_go()
                raise
        return self._connection

    def _cut(self) -> None:
        connection = self._connection
        if connection is None:
            return
        with suppress(OSError, self._psycopg2.Error):
            with socket.fromfd(connection.fileno(), socket.AF_INET, socket.SOCK_STREAM) as held:
                held.shutdown(socket.SHUT_RDWR)

    def _rows(self, after: int) -> List[Tuple[Any, ...]]:
        with self._connection.cursor() as cursor:
            cursor.execute(tables.READ, (after,))
            # In portions: while many are made into Python's own, no other thread gets its turn.
            return list(chain.from_iterable(iter(lambda: cursor.fetchmany(_PORTION), [])))

    def _head(self) -> Head:
        with self._connection.cursor() as cursor:
            cursor.execute(tables.HEAD, (self.journal,))
            return Head(*cursor.fetchone())

    def _insert(self, entries: Sequence[Entry]) -> None:
        with self._connection.cursor() as cursor:
            # Many to one answer of the server, which may be far away.
            self._psycopg2.extras.execute_batch(
                cursor, tables.INSERT, [entry.row for entry in entries]
            )
            if len(entries) > _PORTION:
                cursor.execute(tables.COUNT_ANEW)
