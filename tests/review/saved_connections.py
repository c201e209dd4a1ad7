"""Connections saved in QGIS, and schemas on the throwaway server to keep decisions in."""

from __future__ import annotations

from contextlib import contextmanager
from typing import Any, Iterator

from tests.review.server import Server

NAME, SCHEMA = "团队 Команда @1", "图 Ю"


def past(reached: str, *statements: str) -> Any:
    """Do something as the administrator of the database; returns the last answer."""
    import psycopg2

    connection = psycopg2.connect(reached)
    connection.autocommit = True
    try:
        with connection.cursor() as cursor:
            for statement in statements:
                cursor.execute(statement)
            return cursor.fetchall() if cursor.description else None
    finally:
        connection.close()


def save(name: str, uri: str) -> None:
    """Save a connection in QGIS."""
    from qgis.core import QgsProviderRegistry

    provider = QgsProviderRegistry.instance().providerMetadata("postgres")
    told = {"saveUsername": True, "savePassword": True}
    provider.saveConnection(provider.createConnection(uri, told), name)


def forget(name: str) -> None:
    """Delete a saved connection."""
    from qgis.core import QgsProviderRegistry

    QgsProviderRegistry.instance().providerMetadata("postgres").deleteConnection(name)


@contextmanager
def saved(running: Server, name: str = NAME) -> Iterator[str]:
    """Save a connection to the server, and make an empty schema there; gives its name."""
    uri = " ".join(f"{key}='{value}'" for key, value in told_of(running).items())
    save(name, uri)
    past(running.reached, f'CREATE SCHEMA IF NOT EXISTS "{SCHEMA}"')
    try:
        yield name
    finally:
        forget(name)
        past(running.reached, f'DROP SCHEMA "{SCHEMA}" CASCADE')


def told_of(running: Server) -> dict:
    """Return what reaches the server, by keyword."""
    return dict(one.split("=", 1) for one in running.reached.split())
