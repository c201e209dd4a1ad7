"""What a file can hold of a source's fields: lists and JSON of a server become texts.

And names that a GeoPackage takes for itself: its feature id and its geometry make way for fields.
"""

from __future__ import annotations

import json
from typing import Any, Collection, List, Optional, Tuple

from qgis.core import QgsField, QgsFields

from cags_vsegei_plugin.compat import is_nested_field, is_whole_number_field, text_field
from cags_vsegei_plugin.layers.geopackage import GeoPackageTable
from cags_vsegei_plugin.layers.values import is_null

_FID, _GEOMETRY = "fid", "geom"


def storable_fields(fields: QgsFields) -> Tuple[QgsFields, Tuple[int, ...]]:
    """Return fields as a file holds them, and the places of those that become JSON in a text."""
    stored, nested = QgsFields(), []
    for place, field in enumerate(fields):
        if is_nested_field(field):
            nested.append(place)
        stored.append(text_field(field.name()) if is_nested_field(field) else QgsField(field))
    return stored, tuple(nested)


def as_json(value: Any) -> Any:
    """Return a list or an object as JSON; null stays null, and a text is JSON already."""
    if is_null(value) or isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False, default=_plain)


def names_beside(source: Any, table: Optional[GeoPackageTable] = None) -> List[str]:
    """Return how a GeoPackage names its own columns, as options of GDAL.

    As the source's `table` does, where it is one. Else a field `fid` becomes the feature id only
    where it can be: whole numbers that are all different.
    """
    if table is not None:
        return [f"FID={table.fid}", f"GEOMETRY_NAME={table.geometry}"]
    known = {name.lower() for name in source.fields().names()}
    options = []
    if _FID in known and not _is_identifier(source, source.fields().lookupField(_FID)):
        options.append(f"FID={_free(_FID, known)}")
    if _GEOMETRY in known:
        options.append(f"GEOMETRY_NAME={_free(_GEOMETRY, known)}")
    return options


def _is_identifier(source: Any, place: int) -> bool:
    if not is_whole_number_field(source.fields().at(place)):
        return False
    values = source.uniqueValues(place)
    return len(values) == source.featureCount() and not any(map(is_null, values))


def _free(name: str, known: Collection[str]) -> str:
    number = 1
    while f"{name}_{number}" in known:
        number += 1
    return f"{name}_{number}"


def _plain(value: Any) -> Any:
    return None if is_null(value) else str(value)
