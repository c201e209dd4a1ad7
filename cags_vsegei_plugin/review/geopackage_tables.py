"""The tables of decisions in a GeoPackage, so that QGIS and GDAL open the file too."""

from __future__ import annotations

import sqlite3
import uuid
from typing import Optional, Tuple

from cags_vsegei_plugin.review.store import VERSION

APPLICATION_ID = 0x47504B47
USER_VERSION = 10300

_GEOPACKAGE = (
    "CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY,"
    " organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL,"
    " definition TEXT NOT NULL, description TEXT)",
    "INSERT INTO gpkg_spatial_ref_sys VALUES"
    " ('Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', NULL),"
    " ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', NULL),"
    " ('WGS 84 geodetic', 4326, 'EPSG', 4326,"
    ' \'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],'
    'PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433],AUTHORITY["EPSG","4326"]]\', NULL)',
    "CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL,"
    " identifier TEXT UNIQUE, description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT"
    " (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), min_x DOUBLE, min_y DOUBLE, max_x DOUBLE,"
    " max_y DOUBLE, srs_id INTEGER REFERENCES gpkg_spatial_ref_sys (srs_id))",
    # Empty, but GDAL looks for tables without a geometry only where it is there.
    "CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL UNIQUE, column_name TEXT NOT"
    " NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL REFERENCES"
    " gpkg_spatial_ref_sys (srs_id), z TINYINT NOT NULL, m TINYINT NOT NULL,"
    " PRIMARY KEY (table_name, column_name))",
    "INSERT INTO gpkg_contents (table_name, data_type, identifier, description) VALUES"
    " ('review_journal', 'attributes', 'review_journal', 'Signed decisions; append-only'),"
    " ('review_store', 'attributes', 'review_store', 'What this store is')",
)
_TABLES = (
    "CREATE TABLE review_store (id INTEGER PRIMARY KEY, version INTEGER NOT NULL,"
    " journal TEXT NOT NULL)",
    "CREATE TABLE review_journal (seq INTEGER PRIMARY KEY NOT NULL, journal TEXT NOT NULL,"
    " number INTEGER NOT NULL, previous TEXT NOT NULL, hash TEXT NOT NULL UNIQUE,"
    " action TEXT NOT NULL, kind TEXT NOT NULL, key TEXT NOT NULL, other TEXT NOT NULL,"
    " side TEXT NOT NULL, reviewer TEXT NOT NULL, time TEXT NOT NULL, evidence TEXT NOT NULL,"
    " upon TEXT NOT NULL, reason TEXT NOT NULL, comment TEXT NOT NULL, joint_code TEXT NOT NULL,"
    " relation TEXT NOT NULL, protocol TEXT NOT NULL, meeting TEXT NOT NULL,"
    " assignee TEXT NOT NULL, china_index TEXT NOT NULL, russia_index TEXT NOT NULL,"
    " from_km REAL, to_km REAL, lon REAL, lat REAL, UNIQUE (journal, number))",
)
# INSERT OR REPLACE passes by the trigger of DELETE, but not by that of INSERT.
_APPEND_ONLY = (
    "CREATE TRIGGER review_journal_next BEFORE INSERT ON review_journal WHEN"
    " NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM review_journal) OR"
    " NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM review_journal"
    " WHERE journal = NEW.journal) OR NEW.previous IS NOT coalesce((SELECT hash FROM"
    " review_journal WHERE journal = NEW.journal ORDER BY number DESC LIMIT 1), '')"
    " BEGIN SELECT RAISE(ABORT, 'the journal of decisions takes only its next entry'); END",
    "CREATE TRIGGER review_journal_kept BEFORE DELETE ON review_journal"
    " BEGIN SELECT RAISE(ABORT, 'the journal of decisions is append-only'); END",
    "CREATE TRIGGER review_journal_fixed BEFORE UPDATE ON review_journal"
    " BEGIN SELECT RAISE(ABORT, 'the journal of decisions is append-only'); END",
    "CREATE TRIGGER review_store_kept BEFORE DELETE ON review_store"
    " BEGIN SELECT RAISE(ABORT, 'the journal of decisions is append-only'); END",
    "CREATE TRIGGER review_store_fixed BEFORE UPDATE ON review_store"
    " BEGIN SELECT RAISE(ABORT, 'the journal of decisions is append-only'); END",
)

READ = (
    "SELECT seq, journal, number, previous, hash, action, kind, key, other, side, reviewer, time,"
    " evidence, upon, reason, comment, joint_code, relation, protocol, meeting, assignee,"
    " china_index, russia_index, from_km, to_km, lon, lat"
    " FROM review_journal WHERE seq > ? ORDER BY seq"
)
INSERT = (
    "INSERT INTO review_journal (seq, journal, number, previous, hash, action, kind, key, other,"
    " side, reviewer, time, evidence, upon, reason, comment, joint_code, relation, protocol,"
    " meeting, assignee, china_index, russia_index, from_km, to_km, lon, lat) VALUES"
    " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
HEAD = (
    "SELECT (SELECT coalesce(max(seq), 0) FROM review_journal), number, hash FROM"
    " (SELECT number, hash FROM review_journal WHERE journal = ? ORDER BY number DESC LIMIT 1)"
    " UNION ALL SELECT coalesce(max(seq), 0), 0, '' FROM review_journal LIMIT 1"
)
_WHAT = "SELECT version, journal FROM review_store ORDER BY id LIMIT 1"


def what_it_is(database: sqlite3.Connection) -> Optional[Tuple[int, str]]:
    """Return version and journal of a store, None where the file is empty.

    Raises sqlite3.DatabaseError where it is no store of decisions.
    """
    if not database.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        return None
    version, journal = database.execute(_WHAT).fetchone() or (0, "")
    return int(version), str(journal)


def make(database: sqlite3.Connection) -> None:
    """Make the tables, within the transaction of the caller: all of them, or none."""
    for statement in (*_GEOPACKAGE, *_TABLES, *_APPEND_ONLY):
        database.execute(statement)
    made = (VERSION, uuid.uuid4().hex)
    database.execute("INSERT INTO review_store (version, journal) VALUES (?, ?)", made)
    # Both stand in the first page of the file, and so belong to the transaction.
    database.execute("PRAGMA application_id = 1196444487")
    database.execute("PRAGMA user_version = 10300")
