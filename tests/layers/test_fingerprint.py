"""Two layers have one fingerprint where every value and geometry is the same, in any order."""

from __future__ import annotations

import pytest

core = pytest.importorskip("qgis.core", reason="QGIS is not installed")

from qgis.PyQt.QtCore import QDate

from cags_vsegei_plugin.layers.fingerprint import Fingerprint
from tests.processing.layers import layer

pytestmark = pytest.mark.usefixtures("qgis_app")

FIELDS = ["i:string", "n:double", "whole:int", "day:date"]
ROWS = [["K1", 1.5, 2, QDate(2026, 5, 4)], [None, None, None, None], ["", 0, 0, None]]


def of(rows, geometry="Polygon?crs=EPSG:4326", **more):
    made = layer(FIELDS, rows, geometry, **more)
    found = Fingerprint(made.wkbType())
    for feature in made.getFeatures():
        found.add(feature, feature.attributes())
    return found


def test_the_order_of_features_does_not_matter():
    assert of(ROWS) == of(ROWS[::-1])


def test_a_polygon_is_the_same_in_a_layer_of_multipolygons():
    multi = Fingerprint(core.QgsWkbTypes.Type.MultiPolygon)
    for feature in layer(FIELDS, ROWS).getFeatures():
        multi.add(feature, feature.attributes())
    square = "MultiPolygon(((0 0, 1 0, 1 1, 0 1, 0 0)))"
    assert multi == of(ROWS, "MultiPolygon?crs=EPSG:4326", wkt=square)


@pytest.mark.parametrize(
    "other",
    [
        ["K2", 1.5, 2, QDate(2026, 5, 4)],
        ["K1", 1.25, 2, QDate(2026, 5, 4)],
        ["K1", 1.5, 3, QDate(2026, 5, 4)],
        ["K1", 1.5, 2, QDate(2026, 5, 5)],
        ["K1", 1.5, None, QDate(2026, 5, 4)],
        ["K1", 1.5, 2, None],
    ],
)
def test_any_other_value_is_another_fingerprint(other):
    assert of([ROWS[0]]) != of([other])


def test_null_is_no_empty_text_and_no_zero():
    assert of([["", None, None, None]]) != of([[None, None, None, None]])
    assert of([[None, 0, None, None]]) != of([[None, None, None, None]])


def test_another_geometry_a_missing_one_and_a_feature_twice_are_other_fingerprints():
    moved = of(ROWS, wkt="Polygon((0 0, 1 0, 1 1.0000001, 0 1, 0 0))")
    assert of(ROWS) != moved
    assert of(ROWS) != of(ROWS, wkt=None)
    assert of(ROWS) != of([*ROWS, ROWS[0]])
