"""A GeoPackage's table copied inside SQLite, the joint fields beside it.

Geometries go over byte for byte and the R-tree as it is, which is the most faithful way and the
quickest. What SQLite cannot copy as it is raises `Unfit`; then QGIS copies feature by feature.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import Any, Dict, Iterator, List, NamedTuple, Optional, Sequence, Tuple

from cags_vsegei_plugin.errors import UserError, stop_if_cancelled
from cags_vsegei_plugin.layers.applying import JOINT_FIELDS, JointOfUnits, not_as_meant
from cags_vsegei_plugin.layers.geopackage import GeoPackageTable, is_indexed
from cags_vsegei_plugin.layers.sqlite_names import statement

_STEPS = 50
_INSTRUCTIONS = 200_000
_MOST_KEYS = 3
_UNITS = "SELECT {keys}, count(*) FROM {table} GROUP BY {keys}"
_COLUMNS = "SELECT name FROM pragma_table_info(?)"
_SYSTEM = "SELECT srs_id FROM gpkg_geometry_columns WHERE table_name = ?"
_FIDS = "SELECT min({fid}), max({fid}) FROM src.{table}"
_LAY = "INSERT INTO temp.joint VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_JOINT_TABLE = "CREATE TEMP TABLE joint ({keys}, {joint})"
_JOINT_INDEX = "CREATE INDEX temp.joint_keys ON joint ({keys})"
_TRIGGERS = "SELECT name, sql FROM main.sqlite_master WHERE type = 'trigger' AND tbl_name = ?"
_DROP = "DROP TRIGGER main.{name}"
_COPY = (
    "INSERT INTO main.{into} ({columns}, {joint}) SELECT {t.wanted}, {j.joint} FROM src.{table} t"
    " LEFT JOIN temp.joint j ON ({j.places}) IS ({t.keys})"
    " WHERE t.{fid} BETWEEN ? AND ? ORDER BY t.{fid}"
)
_EMPTY = "DELETE FROM main.{part}"
_TAKE_OVER = "INSERT INTO main.{part} SELECT * FROM src.{other}"
_COUNTED = (
    "UPDATE main.gpkg_ogr_contents SET feature_count ="
    " (SELECT count(*) FROM main.{into}) WHERE table_name = ?"
)
_EXTENT = (
    "UPDATE main.gpkg_contents SET (min_x, min_y, max_x, max_y) = (SELECT min_x, min_y, max_x,"
    " max_y FROM src.gpkg_contents WHERE table_name = ?) WHERE table_name = ?"
)
_COUNT = "SELECT (SELECT count(*) FROM main.{into}), (SELECT count(*) FROM src.{table})"
_SAME = (
    "SELECT count(*) FROM main.{into} o JOIN src.{table} t ON o.{own_fid} = t.{fid}"
    " WHERE ({o.columns}) IS ({t.wanted})"
)
_WRITTEN = (
    "SELECT {keys}, {joint} FROM main.{into} WHERE {own_fid} NOT IN (SELECT fid FROM temp.single)"
    " GROUP BY {keys}, {joint}"
)
_SINGLE = "CREATE TEMP TABLE single (fid INTEGER PRIMARY KEY)"
_NAME_SINGLE = "INSERT INTO temp.single VALUES (?)"
_PUT = "UPDATE main.{into} SET ({joint}) = (?, ?, ?, ?, ?, ?, ?, ?, ?) WHERE {own_fid} = ?"
_PUT_THERE = "SELECT {joint} FROM main.{into} WHERE {own_fid} = ?"
_CHECK = "SELECT rtreecheck('main', ?)"
_FINE = "ok"
_PLACES = tuple(f"place {number}" for number in range(1, _MOST_KEYS + 1))


class Unfit(Exception):
    """The table cannot be copied as it is: QGIS must copy it feature by feature."""


class Copy(NamedTuple):
    """A table, the empty one that QGIS made for it, the fields to copy, and what to add."""

    source: GeoPackageTable
    target: GeoPackageTable
    fields: Tuple[str, ...]
    joint: JointOfUnits

    @property
    def columns(self) -> Tuple[str, ...]:
        """Return the columns of the target that come from the source, feature id first."""
        return (self.target.fid, self.target.geometry, *self._plain)

    @property
    def wanted(self) -> Tuple[str, ...]:
        """Return the columns of the source in the order of `columns`."""
        return (self.source.fid, self.source.geometry, *self._plain)

    def statement(self, template: str) -> str:
        """Return a statement about the source's `{table}`, copied `{into}` the target."""
        return statement(
            template,
            table=self.source.table,
            into=self.target.table,
            fid=self.source.fid,
            own_fid=self.target.fid,
            columns=self.columns,
            wanted=self.wanted,
            keys=self.joint.keys,
            places=_PLACES[: len(self.joint.keys)],
            joint=tuple(JOINT_FIELDS),
        )

    @property
    def _plain(self) -> List[str]:
        return [name for name in self.fields if name != self.source.fid]


def units_in(table: GeoPackageTable, keys: Sequence[str]) -> Dict[Tuple[Any, ...], int]:
    """Return the distinct values of some fields as they are stored, with their features.

    Raises Unfit for fields that only QGIS knows, and for what SQLite cannot read as text.
    """
    try:
        with closing(table.opened()) as database:
            _refuse_unknown(database, table, keys)
            rows = database.execute(statement(_UNITS, keys=keys, table=table.table))
            return {tuple(row[:-1]): int(row[-1]) for row in rows}
    except sqlite3.Error as error:
        raise Unfit(str(error)) from error


def _refuse_unknown(
    database: sqlite3.Connection, table: GeoPackageTable, names: Sequence[str]
) -> None:
    """Raise Unfit for fields that QGIS joins or computes; SQLite takes their names for texts."""
    known = {row[0] for row in database.execute(_COLUMNS, (table.table,))}
    unknown = [name for name in names if name not in known]
    if unknown:
        raise Unfit(", ".join(unknown))


def fill(copy: Copy, feedback: Optional[Any] = None) -> int:
    """Fill the target; returns how many features it has.

    Raises Unfit before anything is written, UserError where writing fails, and Cancelled.
    """
    with closing(_both(copy)) as database:
        database.set_progress_handler(lambda: _is_stopped(feedback), _INSTRUCTIONS)
        try:
            _check(database, copy)
            units = _lay_down(database, copy)
        except sqlite3.Error as error:
            stop_if_cancelled(feedback)
            raise Unfit(str(error)) from error
        try:
            database.execute("BEGIN IMMEDIATE")
            _fill(database, copy, feedback)
            stop_if_cancelled(feedback)
            database.execute("COMMIT")
        except sqlite3.Error as error:
            stop_if_cancelled(feedback)
            raise _not_written(copy, str(error)) from error
    return units


def check_filled(copy: Copy, feedback: Optional[Any] = None) -> None:
    """Read the target back, every value and every geometry; raises UserError for any difference.

    The joint fields are compared with what the legend says, not with what was handed to SQLite.
    """
    try:
        with closing(_both(copy)) as database:
            database.set_progress_handler(lambda: _is_stopped(feedback), _INSTRUCTIONS)
            wrong = _different(database, copy)
    except sqlite3.Error as error:
        stop_if_cancelled(feedback)
        raise _not_written(copy, str(error)) from error
    if wrong:
        raise _not_written(copy, wrong)


def _both(copy: Copy) -> sqlite3.Connection:
    """Open the target for writing, the source beside it for reading only."""
    database = sqlite3.connect(copy.target.path.as_uri(), isolation_level=None, uri=True)
    database.execute("ATTACH ? AS src", (f"{copy.source.path.as_uri()}?mode=ro",))
    database.execute(_SINGLE)
    database.executemany(_NAME_SINGLE, ((fid,) for fid in copy.joint.features))
    return database


def _is_stopped(feedback: Optional[Any]) -> int:
    return int(feedback is not None and feedback.isCanceled())


def _check(database: sqlite3.Connection, copy: Copy) -> None:
    """Raise Unfit where columns or coordinate systems differ, or the R-tree is not complete."""
    columns = {row[0] for row in database.execute(_COLUMNS, (copy.target.table,))}
    is_same_id = copy.source.fid == copy.target.fid
    if not is_same_id or not {*copy.columns, *JOINT_FIELDS} <= columns:
        raise Unfit("columns")
    with closing(copy.source.opened()) as source:
        _refuse_unknown(source, copy.source, copy.wanted)
        system = source.execute(_SYSTEM, (copy.source.table,)).fetchone()
        if database.execute(_SYSTEM, (copy.target.table,)).fetchone() != system:
            raise Unfit("srs_id")
        if not is_indexed(source, copy.source):
            raise Unfit("rtree")


def _lay_down(database: sqlite3.Connection, copy: Copy) -> int:
    """Lay the joint units down in a temporary table, by the values as the source has them."""
    units = units_in(copy.source, copy.joint.keys)
    database.execute(statement(_JOINT_TABLE, keys=_PLACES, joint=tuple(JOINT_FIELDS)))
    database.execute(statement(_JOINT_INDEX, keys=_PLACES))
    spare = (None,) * (_MOST_KEYS - len(copy.joint.keys))
    database.executemany(_LAY, ((*raw, *spare, *copy.joint.of(raw)) for raw in units))
    return sum(units.values())


def _fill(database: sqlite3.Connection, copy: Copy, feedback: Optional[Any]) -> None:
    """Copy portion by portion, then the R-tree, then what the file says of its table."""
    into = copy.target.table
    # They would index and count one by one, with functions that only GDAL has.
    triggers = database.execute(_TRIGGERS, (into,)).fetchall()
    for name, _ in triggers:
        database.execute(statement(_DROP, name=name))
    copying = copy.statement(_COPY)
    portions = list(_portions(database, copy))
    for number, portion in enumerate(portions):
        database.execute(copying, portion)
        if feedback is not None:
            feedback.setProgress(70.0 * number / len(portions))
    single = ((*values, fid) for fid, values in copy.joint.features.items())
    database.executemany(copy.statement(_PUT), single)
    for part in ("node", "parent", "rowid"):
        names = {"part": copy.target.index_table(part), "other": copy.source.index_table(part)}
        database.execute(statement(_EMPTY, **names))
        database.execute(statement(_TAKE_OVER, **names))
    for _, trigger in triggers:
        database.execute(trigger)
    database.execute(copy.statement(_COUNTED), (into,))
    database.execute(_EXTENT, (copy.source.table, into))


def _portions(database: sqlite3.Connection, copy: Copy) -> Iterator[Tuple[int, int]]:
    """Yield the first and last feature id of each portion."""
    first, last = database.execute(copy.statement(_FIDS)).fetchone()
    step = (last - first) // _STEPS + 1
    for start in range(first, last + 1, step):
        yield start, start + step - 1


def _different(database: sqlite3.Connection, copy: Copy) -> str:
    """Return what is not as it was meant, "" where all of it is."""
    written, wanted = database.execute(copy.statement(_COUNT)).fetchone()
    (same,) = database.execute(copy.statement(_SAME)).fetchone()
    if not written == wanted == same:
        return f"{written} of {wanted} features, {same} as in the source"
    keys = len(copy.joint.keys)
    for row in database.execute(copy.statement(_WRITTEN)):
        if tuple(row[keys:]) != tuple(copy.joint.of(row[:keys])):
            return f"{row[:keys]}: {row[keys:]}"
    for fid, values in copy.joint.features.items():
        if database.execute(copy.statement(_PUT_THERE), (fid,)).fetchone() != tuple(values):
            return f"{copy.source.fid} {fid}"
    (index,) = database.execute(_CHECK, (copy.target.index_table(),)).fetchone()
    return "" if index == _FINE else str(index)


def _not_written(copy: Copy, detail: str) -> UserError:
    return UserError(not_as_meant(copy.target.path, detail), detail)
