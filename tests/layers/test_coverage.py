"""Polygons come out of a layer as plain arrays, whatever is wrong with them."""

from __future__ import annotations

from typing import Any, List

import numpy as np
import pytest

core = pytest.importorskip("qgis.core", reason="QGIS is not installed")

from cags_vsegei_plugin.layers.coverage import read_coverage, read_lines

pytestmark = pytest.mark.usefixtures("qgis_app")

UTM = "EPSG:32651"


class Source:
    """A layer as algorithms see it."""

    def __init__(self, layer: Any) -> None:
        self._layer = layer

    def __getattr__(self, name: str) -> Any:
        return getattr(self._layer, {"sourceCrs": "crs", "sourceExtent": "extent"}.get(name, name))


def source(*wkts: Any, kind: str = "MultiPolygon", crs: str = UTM) -> Any:
    layer = core.QgsVectorLayer(f"{kind}?crs={crs}&field=a:string", "made", "memory")
    features: List[Any] = []
    for wkt in wkts:
        feature = core.QgsFeature(layer.fields())
        if wkt:
            feature.setGeometry(core.QgsGeometry.fromWkt(wkt))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return Source(layer)


def coverage(one: Any, crs: str = UTM, within: Any = None) -> Any:
    context = core.QgsCoordinateTransformContext()
    return read_coverage(one, core.QgsCoordinateReferenceSystem(crs), context, within)


def test_rings_holes_and_parts_are_kept_apart() -> None:
    one = coverage(
        source(
            "MULTIPOLYGON(((0 0,9 0,9 9,0 0),(5 2,6 2,6 3,5 2)),((20 0,29 0,29 9,20 0)))",
            "POLYGON((40 0,49 0,49 9,40 0))",
        )
    )
    assert one.ring_feature.tolist() == [0, 0, 0, 1]
    assert one.ring_is_hole.tolist() == [False, True, False, False]
    assert one.fid.tolist() == [1, 2]
    assert one.damaged == {}


@pytest.mark.skipif(core.Qgis.versionInt() < 34000, reason="QGIS makes multipolygons of them")
@pytest.mark.parametrize("target", [UTM, "EPSG:4326"])
@pytest.mark.parametrize(
    "surface",
    [
        "POLYHEDRALSURFACE Z(((0 0 1,9 0 1,9 9 1,0 0 1)),((0 0 1,9 9 1,0 9 1,0 0 1)))",
        "TIN Z(((0 0 1,9 0 1,9 9 1,0 0 1)),((0 0 1,9 9 1,0 9 1,0 0 1)))",
    ],
)
def test_surfaces_of_patches_are_read_patch_by_patch(surface: str, target: str) -> None:
    one = coverage(source(surface, kind="Polygon"), target)
    assert one.damaged == {}
    assert one.ring_is_hole.tolist() == [False, False]
    assert len(one.x) == 8


@pytest.mark.parametrize("dimension", ["Z", "M", "ZM"])
def test_heights_and_measures_are_left_behind(dimension: str) -> None:
    extra = " 7" * len(dimension)
    wkt = f"POLYGON {dimension}((0 0{extra},9 0{extra},9 9{extra},0 0{extra}))"
    one = coverage(source(wkt, kind=f"MultiPolygon{dimension}"))
    assert one.x.tolist() == [0, 9, 9, 0]
    assert one.y.tolist() == [0, 0, 9, 0]


def test_null_and_empty_geometries_are_named_and_disturb_nobody() -> None:
    one = coverage(source("POLYGON((0 0,9 0,9 9,0 0))", None, "POLYGON EMPTY"))
    assert one.damaged == {2: "null", 3: "empty"}
    assert one.x.tolist() == [0, 9, 9, 0]


def test_arcs_become_many_short_edges() -> None:
    arc = "CURVEPOLYGON(COMPOUNDCURVE(CIRCULARSTRING(0 0,5 5,10 0),(10 0,0 0)))"
    one = coverage(source(arc, kind="CurvePolygon"))
    assert len(one.x) > 20
    assert np.hypot(one.x - 5, one.y).max() == pytest.approx(5, abs=1e-6)


def test_of_a_collection_the_polygons_are_taken() -> None:
    mixed = "GEOMETRYCOLLECTION(POINT(1 1),POLYGON((0 0,9 0,9 9,0 0)))"
    layer = core.QgsVectorLayer("NoGeometry?field=a:string", "made", "memory")
    feature = core.QgsFeature(layer.fields())
    feature.setGeometry(core.QgsGeometry.fromWkt(mixed))

    class One:
        def sourceCrs(self) -> Any:  # noqa: N802
            return core.QgsCoordinateReferenceSystem(UTM)

        def getFeatures(self, request: Any) -> Any:  # noqa: N802
            return iter([feature])

    assert coverage(One()).x.tolist() == [0, 9, 9, 0]


def test_only_what_is_near_is_read() -> None:
    one = source("POLYGON((0 0,9 0,9 9,0 0))", "POLYGON((1e5 0,1.1e5 0,1.1e5 9,1e5 0))")
    assert coverage(one, within=core.QgsRectangle(-1, -1, 20, 20)).fid.tolist() == [1]


def test_coordinates_outside_the_system_are_named() -> None:
    wild = source(
        "POLYGON((0 0,1e9 1e9,9 9,0 0))", "POLYGON((100 50,101 50,101 51,100 50))", crs="EPSG:4326"
    )
    one = coverage(wild, "EPSG:32647")
    assert 2 in one.fid[np.unique(one.ring_feature)]
    assert np.isfinite(one.x[one.ring_start[-2] :]).all()


def test_long_edges_are_bent_as_the_systems_bend_them() -> None:
    wide = source("POLYGON((100 50,110 50,110 51,100 51,100 50))", crs="EPSG:4326")
    lcc = "+proj=lcc +lat_1=49 +lat_2=52 +lat_0=50 +lon_0=105 +datum=WGS84 +units=m"
    crs = core.QgsCoordinateReferenceSystem.fromProj(lcc)
    context = core.QgsCoordinateTransformContext()
    one = read_coverage(wide, crs, context)
    assert len(one.x) > 200


def test_the_parts_of_a_line_layer_are_given_in_order() -> None:
    parts = read_lines(
        source("MULTILINESTRING((0 0,1 1),(5 5,6 6,7 7))", None, kind="MultiLineString"),
        core.QgsCoordinateReferenceSystem(UTM),
        core.QgsCoordinateTransformContext(),
    )
    assert [len(part) for part in parts] == [2, 3]
