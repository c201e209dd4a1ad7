"""Layers without a reference system whose coordinates are degrees."""

from __future__ import annotations

from typing import Any

import pytest

core = pytest.importorskip("qgis.core", reason="QGIS is not installed")

from cags_vsegei_plugin.layers.degrees import InDegrees, are_degrees, lie_with, place_in_degrees
from cags_vsegei_plugin.layers.working_crs import Place

pytestmark = pytest.mark.usefixtures("qgis_app")


def line(*points: str, crs: str = "") -> Any:
    layer = core.QgsVectorLayer(f"LineString{crs}", "faults", "memory")
    if not crs:
        layer.setCrs(core.QgsCoordinateReferenceSystem())
    feature = core.QgsFeature()
    feature.setGeometry(core.QgsGeometry.fromWkt(f"LINESTRING({','.join(points)})"))
    layer.dataProvider().addFeatures([feature])
    layer.updateExtents()
    return layer


@pytest.mark.parametrize(
    "points, told",
    [
        (("87.9 48.1", "134.2 19.8"), True),
        (("-180 -90", "180 90"), True),
        (("170 60", "190 62"), True),
        (("500000 5540000", "501000 5541000"), False),
        (("87.9 48.1", "88 95"), False),
    ],
)
def test_degrees_are_known_by_where_they_lie(points: Any, told: bool) -> None:
    layer = line(*points)
    assert are_degrees(layer.crs(), layer.extent()) is told


def test_a_layer_with_a_system_keeps_it() -> None:
    layer = line("87.9 48.1", "88 49", crs="?crs=EPSG:4490")
    assert not are_degrees(layer.crs(), layer.extent())
    place_in_degrees(layer)
    assert layer.crs().authid() == "EPSG:4490"


def test_a_layer_is_placed_and_a_source_is_not_touched() -> None:
    layer = line("87.9 48.1", "88 49")
    source = InDegrees(layer)
    assert source.sourceCrs().authid() == "EPSG:4326" and source.featureCount() == 1
    assert not layer.crs().isValid()
    place_in_degrees(layer)
    assert layer.crs().authid() == "EPSG:4326"


ALTAI = (80.0, 48.0, 88.0, 52.0)
AMUR = (120.0, 48.0, 131.0, 54.0)
ALL_OF_CHINA = (73.6, 19.8, 134.2, 51.5)
ON_PAPER = (0.0, 0.0, 140.0, 90.0)
ZONE_14 = (14_400_000.0, 5_300_000.0, 14_600_000.0, 5_700_000.0)


def place(box: Any, crs: str = "EPSG:4326") -> Any:
    return Place(core.QgsCoordinateReferenceSystem(crs), core.QgsRectangle(*box))


@pytest.mark.parametrize(
    "box, others, lies",
    [
        (ALTAI, [place(ALTAI)], True),
        (ALL_OF_CHINA, [place(ALTAI), place(AMUR)], True),
        (ALTAI, [place(ZONE_14, "EPSG:28414")], True),
        (ALTAI, [place(AMUR)], False),
        (ALTAI, [place(ALTAI), place(AMUR)], False),
        (ON_PAPER, [place(AMUR)], False),
        (ALTAI, [], False),
    ],
)
def test_degrees_lie_with_the_others_or_are_doubtful(box: Any, others: Any, lies: bool) -> None:
    context = core.QgsCoordinateTransformContext()
    assert lie_with(core.QgsRectangle(*box), others, context) is lies
