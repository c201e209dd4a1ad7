"""The strip read straight from a GeoPackage is what QGIS would have given."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path
from typing import Any, List, Optional, Sequence

import numpy as np
import pytest

core = pytest.importorskip("qgis.core", reason="QGIS is not installed")

from cags_vsegei_plugin.border.coverage import Coverage
from cags_vsegei_plugin.layers.geopackage import geopackage_table
from cags_vsegei_plugin.layers.strip import PolygonSource, WorkingSystem, read_strip
from cags_vsegei_plugin.layers.working_crs import Place, working_crs
from tests.conftest import SAMPLE
from tests.layers.test_coverage import Source

pytestmark = pytest.mark.usefixtures("qgis_app")
TOLERANCE = 2500.0


@pytest.fixture(autouse=True)
def however_few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the strip be chosen of a few polygons as it is of many."""
    monkeypatch.setattr("cags_vsegei_plugin.layers.strip._FEW", 0)


def sheet(path: Path, name: str) -> Any:
    layer = core.QgsVectorLayer(f"{path}|layername={name}", name, "ogr")
    assert layer.isValid()
    return layer


@pytest.fixture
def package(tmp_path: Path) -> Path:
    return Path(shutil.copy(SAMPLE / "training_sheet.gpkg", tmp_path / "用户 sheet.gpkg"))


def strip(layers: List[Any], direct: bool) -> Any:
    context = core.QgsCoordinateTransformContext()
    places = [Place(layer.crs(), layer.extent()) for layer in layers]
    sources = [
        PolygonSource(Source(layer), place, geopackage_table(layer) if direct else None)
        for layer, place in zip(layers, places)
    ]
    assert all((each.table is not None) == direct for each in sources)
    return read_strip(sources, WorkingSystem(working_crs(places, context), context), TOLERANCE)


def shape(one: Coverage) -> dict:
    """Return each feature's rounded signed area and number of vertices, by its id."""
    found = {}
    for k, fid in enumerate(one.fid.tolist()):
        rings = np.flatnonzero(one.ring_feature == k)
        parts = [slice(one.ring_start[r], one.ring_start[r + 1]) for r in rings]
        areas = [np.sum((one.x[p][:-1] - one.x[0]) * np.diff(one.y[p])) for p in parts]
        found[fid] = (round(float(sum(areas)) / 1e6, 2), sum(p.stop - p.start for p in parts))
    return found


def test_both_ways_read_the_same_polygons(package: Path) -> None:
    layers = [sheet(package, "china_geology"), sheet(package, "russia_geology")]
    for direct, asked in zip(strip(layers, True), strip(layers, False)):
        first, second = shape(direct), shape(asked)
        assert len(first) > 60
        common = set(first) & set(second)
        assert len(common) >= 0.8 * max(len(first), len(second))
        assert all(first[fid] == second[fid] for fid in common)


def test_only_the_strip_is_read(package: Path) -> None:
    layers = [sheet(package, "china_geology"), sheet(package, "russia_geology")]
    china, _ = strip(layers, True)
    assert len(china.fid) < layers[0].featureCount()


@pytest.mark.parametrize(
    ("asked", "opened"),
    [("", "china_geology"), ("|layerid=1", "russia_geology"), ("|layername=border", "border")],
)
def test_of_several_tables_the_one_that_qgis_opens_is_read(
    package: Path, asked: str, opened: str
) -> None:
    layer = core.QgsVectorLayer(f"{package}{asked}", "sheet", "ogr")
    table = geopackage_table(layer)
    assert table is not None and table.table == opened
    assert layer.featureCount() == len(table.boxes()[0])


def test_a_filter_or_unsaved_edits_are_read_through_qgis(package: Path) -> None:
    layer = sheet(package, "china_geology")
    assert geopackage_table(layer) is not None
    layer.setSubsetString("fid < 10")
    assert geopackage_table(layer) is None
    layer.setSubsetString("")
    layer.startEditing()
    assert geopackage_table(layer) is None
    layer.rollBack()


def test_other_formats_and_damaged_files_are_left_to_qgis(tmp_path: Path) -> None:
    memory = core.QgsVectorLayer("Polygon?crs=EPSG:4326", "m", "memory")
    assert geopackage_table(memory) is None
    assert geopackage_table(None) is None


def test_without_its_index_a_table_is_read_through_qgis(package: Path) -> None:
    layers = [sheet(package, "china_geology"), sheet(package, "russia_geology")]
    table = geopackage_table(layers[0])
    whole = shape(strip(layers, True)[0])
    with sqlite3.connect(package) as database:
        database.execute('DROP TABLE "rtree_china_geology_geom_parent"')
    assert table.boxes() is None
    again = shape(strip([sheet(package, "china_geology"), layers[1]], True)[0])
    assert {fid: again[fid] for fid in set(whole) & set(again)} == {
        fid: whole[fid] for fid in set(whole) & set(again)
    }


def saved(
    path: Path,
    wkts: Sequence[Optional[str]],
    kind: str = "Polygon",
    name: str = "",
    crs: str = "EPSG:32651",
) -> Any:
    """Write geometries into a GeoPackage, and open it."""
    memory = core.QgsVectorLayer(f"{kind}?crs={crs}&field=a:string", "m", "memory")
    features = []
    for wkt in wkts:
        feature = core.QgsFeature(memory.fields())
        if wkt:
            feature.setGeometry(core.QgsGeometry.fromWkt(wkt))
        features.append(feature)
    memory.dataProvider().addFeatures(features)
    options = core.QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = name
    context = core.QgsCoordinateTransformContext()
    core.QgsVectorFileWriter.writeAsVectorFormatV3(memory, str(path), context, options)
    return core.QgsVectorLayer(str(path), path.stem, "ogr")


def test_null_geometries_are_told_by_the_file(tmp_path: Path) -> None:
    layer = saved(tmp_path / "null.gpkg", ["POLYGON((0 0,9 0,9 9,0 0))", None])
    table = geopackage_table(layer)
    assert table is not None and table.without_geometry() == [2]


def test_curves_in_a_geopackage_are_straightened_by_qgis(tmp_path: Path) -> None:
    south, north = (
        "CURVEPOLYGON(COMPOUNDCURVE(CIRCULARSTRING(500000 0,520000 5000,540000 0),"
        f"(540000 0,540000 {y},500000 {y},500000 0)))"
        for y in (-40000, 40000)
    )
    layers = [
        saved(tmp_path / f"{name}.gpkg", [wkt], "CurvePolygon")
        for name, wkt in (("a", south), ("b", north))
    ]
    for side in strip(layers, True):
        assert len(side.x) > 50
        assert side.damaged == {}


def test_names_with_quotes_are_only_names(tmp_path: Path) -> None:
    layer = saved(tmp_path / "quotes.gpkg", ["POLYGON((0 0,9 0,9 9,0 0))"], name="x' OR 1")
    table = geopackage_table(layer)
    assert table is not None and table.table == "x' OR 1"
    fids, boxes = table.boxes()
    assert fids.tolist() == [1] and boxes.tolist() == [[0, 9, 0, 9]]
    assert table.coverage(fids).fid.tolist() == [1]


def row_of_squares(south: float, rows: int, spoiled: str = "") -> List[str]:
    """Return squares of 10 km in rows; a vertex of the first is put beyond Earth."""
    made = []
    for k in range(40 * rows):
        west, low = 300_000 + 10_000 * (k % 40), south + 10_000 * (k // 40)
        ring = [(0, 0), (10_000, 0), (10_000, 10_000), (0, 10_000), (0, 0)]
        points = [f"{west + x} {low + y}" for x, y in ring]
        if spoiled and not k:
            points[2] = spoiled
        made.append(f"POLYGON(({','.join(points)}))")
    return made


@pytest.mark.parametrize("crs", ["EPSG:32651", "EPSG:32251"])
@pytest.mark.parametrize("beyond", ["1e12 1e12", "-3e37 5e6"])
def test_a_vertex_beyond_earth_does_not_make_all_of_a_layer_be_read(
    tmp_path: Path, beyond: str, crs: str
) -> None:
    russia = saved(tmp_path / "russia.gpkg", row_of_squares(5_000_000, 30), crs=crs)
    sound = saved(tmp_path / "sound.gpkg", row_of_squares(4_800_000, 20))
    spoiled = saved(tmp_path / "spoiled.gpkg", row_of_squares(4_800_000, 20, beyond))
    before, after = (strip([layer, russia], True) for layer in (sound, spoiled))
    assert 40 <= len(before[1].fid) < 200
    assert len(after[1].fid) < len(before[1].fid) + 10
    assert set(after[0].fid.tolist()) >= set(before[0].fid.tolist()) - {1}
