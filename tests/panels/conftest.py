"""Layers and windows for the tests of the panels."""

from __future__ import annotations

import gc
from typing import Any, Iterator, List

import pytest

FIELDS = (
    "stretch:string&field=from_km:double&field=to_km:double&field=length_km:double"
    "&field=facing:string&field=china_fid:integer&field=russia_fid:integer"
    "&field=china_index:string&field=russia_index:string&field=width_m:double"
    "&field=verdict:string&field=severity:integer&field=codes:string&field=reason:string"
)
ROWS = [
    # stretch, from, to, length, facing, china, russia, indices, width, verdict, …
    ("s1", 0.0, 4.0, 4.0, "facing", 1, 1, "→J↓3", "J3", 10.0, "consistent", 0, None, ""),
    ("s2", 4.0, 5.0, 1.0, "facing", 2, 1, "γδPZ3", "K1", 0.0, "mismatch", 1, "AGE-1", "Apart."),
    ("s3", 5.0, 12.5, 7.5, "facing", 3, 2, "K1", "γJ3", 0.0, "mismatch", 1, "LIT-1", "Rocks."),
    ("s4", 12.5, 14.0, 1.5, "china_only", 3, None, "K1", None, None, "one_sided", 3, "GEO-4", ""),
    ("s5", 14.0, 15.0, 1.0, "facing", 3, 3, "<b>K1</b>", "??J", 0.0, "unread", 2, "SYM-2", "?"),
]


def square(west: float, south: float, size: float = 10.0) -> str:
    """Return the WKT of a square."""
    east, north = west + size, south + size
    return f"POLYGON(({west} {south},{east} {south},{east} {north},{west} {north},{west} {south}))"


def memory_layer(uri: str, name: str, rows: List[tuple]) -> Any:
    """Return a memory layer; each row is a WKT (or None) and then the attributes."""
    from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

    layer = QgsVectorLayer(uri, name, "memory")
    features = []
    for wkt, *values in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(values)
        if wkt:
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    return layer


@pytest.fixture(autouse=True)
def nothing_remembered(qgis_app: Any) -> None:
    """Forget what the docks of an earlier test remembered: its map, its tolerance, its reviewer."""
    from qgis.core import QgsSettings

    QgsSettings().remove("cags_vsegei_plugin")


@pytest.fixture
def stretches_layer(qgis_app: Any) -> Any:
    """Return a small STRETCHES layer in UTM 52 north."""
    rows = [
        (f"LINESTRING(500000 {1000 * row[1]:.0f}, 500000 {1000 * row[2]:.0f})", *row)
        for row in ROWS
    ]
    return memory_layer(f"LineString?crs=EPSG:32652&field={FIELDS}", "Stretches", rows)


@pytest.fixture
def rows(stretches_layer: Any) -> Any:
    """Return the plain rows of the small STRETCHES layer."""
    from cags_vsegei_plugin.panels.stretch_rows import read_rows

    return read_rows(stretches_layer)


@pytest.fixture
def project(qgis_app: Any) -> Iterator[Any]:
    """Return QGIS's own project, empty before and after."""
    from qgis.core import QgsProject

    ours = QgsProject.instance()
    ours.clear()
    yield ours
    ours.clear()
    # Windows that a test has left are taken apart here, not in a thread of a later one.
    gc.collect()
