"""Boxes are read from the R-tree, portion by portion, or not at all where it is damaged."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("qgis.core", reason="QGIS is not installed")

from osgeo import ogr

from cags_vsegei_plugin.layers import geopackage
from cags_vsegei_plugin.layers.geopackage import GeoPackageTable, table_in

SQUARES = 700


def written(path: Path, squares: int) -> GeoPackageTable:
    """Squares of one metre, two metres apart, in one row."""
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = source.CreateLayer("squares", geom_type=ogr.wkbPolygon)
    layer.StartTransaction()
    for k in range(squares):
        feature = ogr.Feature(layer.GetLayerDefn())
        x0, x1 = 2 * k, 2 * k + 1
        ring = f"{x0} 0, {x1} 0, {x1} 1, {x0} 1, {x0} 0"
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POLYGON (({ring}))"))
        layer.CreateFeature(feature)
    layer.CommitTransaction()
    del layer, source
    table = table_in(path)
    assert table is not None
    return table


@pytest.fixture
def squares(tmp_path: Path) -> GeoPackageTable:
    return written(tmp_path / "方块 квадраты.gpkg", SQUARES)


@pytest.mark.parametrize("at_once", (1, 3, 512))
def test_every_feature_has_its_box(
    squares: GeoPackageTable, at_once: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(geopackage, "_NODES_AT_ONCE", at_once)
    found = squares.boxes()
    assert found is not None
    fids, boxes = found
    order = np.argsort(fids)
    assert fids[order].tolist() == list(range(1, SQUARES + 1))
    west = 2.0 * np.arange(SQUARES)
    expected = np.column_stack((west, west + 1, np.zeros(SQUARES), np.ones(SQUARES)))
    assert np.array_equal(boxes[order], expected)


def test_a_layer_without_features_has_no_boxes(tmp_path: Path) -> None:
    found = written(tmp_path / "empty.gpkg", 0).boxes()
    assert found is not None
    assert found[0].shape == (0,)
    assert found[1].shape == (0, 4)


def changed(table: GeoPackageTable, template: str) -> None:
    """Change the R-tree as nothing should."""
    with closing(sqlite3.connect(table.path)) as database:
        database.execute(template.format(nodes=f'"{table.index_table("node")}"'))
        database.commit()


@pytest.mark.parametrize(
    "damage",
    (
        "UPDATE {nodes} SET data = substr(data, 1, 100) WHERE nodeno = 5",
        "DELETE FROM {nodes} WHERE nodeno = 5",
        "DROP TABLE {nodes}",
    ),
)
def test_a_damaged_tree_is_not_believed(squares: GeoPackageTable, damage: str) -> None:
    changed(squares, damage)
    assert squares.boxes() is None


def test_a_node_with_a_huge_number_does_not_hold_the_reading_up(squares: GeoPackageTable) -> None:
    changed(squares, "UPDATE {nodes} SET nodeno = 9000000000000000000 WHERE nodeno = 5")
    found = squares.boxes()
    assert found is not None
    assert len(found[0]) == SQUARES
