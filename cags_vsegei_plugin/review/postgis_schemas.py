"""The schemas of a database in which decisions can be kept."""

from __future__ import annotations

from contextlib import closing
from typing import List, NamedTuple

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.review.postgis_errors import psycopg2_or_error, said_of, unreachable
from cags_vsegei_plugin.review.postgis_store import CONNECT
from cags_vsegei_plugin.review.postgis_tables import SCHEMAS


class Schema(NamedTuple):
    """A schema that may be used, and whether decisions are kept in it."""

    name: str
    has_store: bool


def schemas(connection: str, where: str) -> List[Schema]:
    """Return the schemas of the database of a libpq text; raises UserError as a store does."""
    psycopg2 = psycopg2_or_error()
    try:
        opened = psycopg2.connect(connection, **CONNECT)
    except (psycopg2.Error, UnicodeError) as error:
        raise UserError(unreachable(error, where), repr(error)) from error
    try:
        with closing(opened), opened.cursor() as cursor:
            cursor.execute(SCHEMAS)
            return [Schema(*row) for row in cursor.fetchall()]
    except psycopg2.Error as error:
        raise UserError(said_of(error, where), repr(error)) from error
