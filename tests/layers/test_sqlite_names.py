"""Whatever a table or column is called, its name stays a name."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

pytest.importorskip("qgis.core", reason="QGIS is not installed")

from cags_vsegei_plugin.layers.sqlite_names import quoted, statement

NAMES = [
    "plain",
    "select",
    'half " a quote',
    "'; DROP TABLE victim; --",
    '"; DROP TABLE victim; --',
    "индекс 时代",
    "{table}",
    "a.b",
    " ",
]


@pytest.mark.parametrize("name", NAMES)
def test_any_name_makes_a_table_and_a_column_of_that_name_and_nothing_else(name):
    with closing(sqlite3.connect(":memory:")) as database:
        database.execute("CREATE TABLE victim (x)")
        database.execute(statement("CREATE TABLE {table} ({column})", table=name, column=name))
        database.execute(statement("INSERT INTO {table} VALUES (?)", table=name), ("1",))
        told = statement("SELECT {t.column} FROM {table} t", table=name, column=name)
        assert database.execute(told).fetchall() == [("1",)]
        tables = {row[0] for row in database.execute("SELECT name FROM sqlite_master")}
    assert tables == {"victim", name}


def test_several_names_stand_with_commas_between_each_of_its_table():
    told = statement("SELECT {a.columns} FROM {table} a", columns=("x", 'y"'), table="t")
    assert told == 'SELECT a."x", a."y""" FROM "t" a'


@pytest.mark.parametrize("name", ["", "a\0b"])
def test_what_can_be_no_name_is_refused(name):
    with pytest.raises(ValueError, match="is no name"):
        quoted(name)
