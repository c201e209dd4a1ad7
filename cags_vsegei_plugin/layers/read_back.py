"""What a GeoPackage that was written holds, as one number: read by SQLite, or by QGIS."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import Any, List, Optional

from qgis.core import QgsFeatureRequest, QgsFields, QgsVectorLayer

from cags_vsegei_plugin.compat import is_plain_field
from cags_vsegei_plugin.errors import stop_if_cancelled
from cags_vsegei_plugin.layers.features import features_of
from cags_vsegei_plugin.layers.fingerprint import Fingerprint, plain
from cags_vsegei_plugin.layers.geopackage import GeoPackageTable, wkb_of
from cags_vsegei_plugin.layers.place import Place
from cags_vsegei_plugin.layers.sqlite_names import statement

_COLUMNS = "SELECT name FROM pragma_table_info(?)"
_ROWS = "SELECT {geometry}, {columns} FROM {table}"
_AT_ONCE = 512


def read_by_sqlite(
    table: GeoPackageTable, fields: QgsFields, wkb_type: Any, feedback: Optional[Any] = None
) -> Optional[Fingerprint]:
    """Return the fingerprint of some fields and the geometries as SQLite reads them.

    Five times as fast as QGIS. None where a field is not there by its name, or cannot be read.
    Raises Cancelled.
    """
    found = Fingerprint(wkb_type)
    others = _uncounted(fields)
    try:
        with closing(table.opened()) as database:
            known = {row[0] for row in database.execute(_COLUMNS, (table.table,))}
            if not {table.geometry, *fields.names()} <= known:
                return None
            names = {"table": table.table, "geometry": table.geometry}
            rows = database.execute(statement(_ROWS, columns=tuple(fields.names()), **names))
            for number, (geometry, *values) in enumerate(rows):
                if number % _AT_ONCE == 0:
                    stop_if_cancelled(feedback)
                for at in others:
                    values[at] = None if values[at] is None else ""
                found.take(wkb_of(geometry), values)
    except sqlite3.Error:
        # A text in no known encoding, a lock: QGIS reads it, or says what is wrong with it.
        return None
    return found


def read_by_qgis(place: Place, fields: QgsFields, feedback: Optional[Any] = None) -> Fingerprint:
    """Return the fingerprint of some fields and the geometries as QGIS reads them, or Cancelled."""
    source = f"{place.path}|layername={place.table}" if place.table else str(place.path)
    layer = QgsVectorLayer(source, place.table, "ogr")
    found = Fingerprint(layer.wkbType())
    places = [layer.fields().lookupField(name) for name in fields.names()]
    others = _uncounted(fields)
    for feature in features_of(layer, QgsFeatureRequest(), feedback):
        values = feature.attributes()
        own = [values[at] if at >= 0 else None for at in places]
        for at in others:
            own[at] = None if plain(own[at]) is None else ""
        found.add(feature, own)
    return found


def _uncounted(fields: QgsFields) -> List[int]:
    return [at for at, field in enumerate(fields) if not is_plain_field(field)]
