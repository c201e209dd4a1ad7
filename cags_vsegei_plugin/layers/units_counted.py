"""The units of a layer with the number of their features."""

from __future__ import annotations

from collections import Counter
from typing import Any, Dict, Optional, Sequence

from cags_vsegei_plugin.layers.applying import UnitTexts, unit_texts
from cags_vsegei_plugin.layers.features import features_of, without_geometry
from cags_vsegei_plugin.layers.geopackage import GeoPackageTable
from cags_vsegei_plugin.layers.joint_copy import Unfit, units_in
from cags_vsegei_plugin.layers.values import as_text


def counted_units(
    source: Any,
    keys: Sequence[str],
    table: Optional[GeoPackageTable] = None,
    feedback: Optional[Any] = None,
) -> Dict[UnitTexts, int]:
    """Return the features of each unit of a source, known by the texts of some fields.

    `table` is where the source lies as it is: SQLite counts faster. Raises Cancelled.
    """
    counts: Counter[UnitTexts] = Counter()
    for raw, features in _raw_units(source, keys, table, feedback).items():
        counts[unit_texts(raw)] += features
    return dict(counts)


def _raw_units(
    source: Any, keys: Sequence[str], table: Optional[GeoPackageTable], feedback: Optional[Any]
) -> Dict[Any, int]:
    if table is not None:
        try:
            return units_in(table, keys)
        except Unfit:
            # QGIS reads what SQLite cannot.
            table = None
    places = [source.fields().lookupField(key) for key in keys]
    counts: Counter[Any] = Counter()
    for feature in features_of(source, without_geometry(places), feedback):
        values = feature.attributes()
        counts[tuple([as_text(values[place]) for place in places])] += 1
    return dict(counts)
