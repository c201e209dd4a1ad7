"""One set of tests, both stores: whatever opens a store is one of `places`."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable, Iterator, List, NamedTuple

import pytest

from cags_vsegei_plugin.review.geopackage_store import GeoPackageStore
from cags_vsegei_plugin.review.postgis_store import PostgisStore
from cags_vsegei_plugin.review.store import Store


class Place(NamedTuple):
    """A place for decisions: opens a store there, and runs a statement past it."""

    open: Callable[..., Store]
    past: Callable[[str], Any]


@pytest.fixture(params=["geopackage", "postgis"])
def place(request: Any, tmp_path: Path) -> Iterator[Place]:
    """Give a place for decisions that holds nothing yet."""
    opened: List[Store] = []

    def kept(store: Store) -> Store:
        opened.append(store)
        return store

    if request.param == "geopackage":
        path = tmp_path / "用户 Пользователь" / "review.gpkg"
        yield Place(
            lambda patience_s=0.2: kept(GeoPackageStore(path, patience_s)),
            lambda said: _in_file(path, said),
        )
    else:
        reached = request.getfixturevalue("server")
        _in_server(reached, "DROP TABLE IF EXISTS review_journal, review_store")
        yield Place(
            lambda patience_s=0.2: kept(PostgisStore(reached, patience_s)),
            lambda said: _in_server(reached, said),
        )
    for store in opened:
        store.close()


def _in_file(path: Path, said: str) -> None:
    import sqlite3
    from contextlib import closing

    with closing(sqlite3.connect(str(path))) as database, database:
        database.execute(said)


def _in_server(reached: str, said: str) -> None:
    import psycopg2

    connection = psycopg2.connect(reached)
    try:
        with connection, connection.cursor() as cursor:
            cursor.execute(said)
    finally:
        connection.close()
