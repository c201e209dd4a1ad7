"""Thousands of spoilt geometries: an answer whose sums are right, or a sentence; never a crash.

`CAGS_VSEGEI_MUTATIONS=10000` runs so many; the suite runs a few.
"""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from typing import Any, List

import numpy as np
import pytest

core = pytest.importorskip("qgis.core", reason="QGIS is not installed")

from cags_vsegei_plugin.border.coverage import Coverage
from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.profiles import load_profile
from cags_vsegei_plugin.layers.geopackage import geopackage_table
from cags_vsegei_plugin.workflow.border_finding import Request
from cags_vsegei_plugin.workflow.comparing import Comparison, compare_border
from cags_vsegei_plugin.workflow.sides import SideInput
from tests.border.mutations import spoilt_binary
from tests.border.winding_border import sheet, wkb_polygon
from tests.layers.test_coverage import Source

pytestmark = pytest.mark.usefixtures("qgis_app")

WANTED = int(os.environ.get("CAGS_VSEGEI_MUTATIONS", "150"))
COLUMNS = 25
UTM = "EPSG:32651"


def rings_of(one: Coverage) -> List[np.ndarray]:
    both = zip(one.ring_start[:-1], one.ring_start[1:])
    return [np.column_stack((one.x[a:b] + 450_000, one.y[a:b] + 5_540_000)) for a, b in both]


def package(path: Path, rings: List[np.ndarray]) -> None:
    """Write a GeoPackage of sound polygons, without the triggers that parse what is written."""
    from osgeo import ogr, osr

    system = osr.SpatialReference()
    system.ImportFromEPSG(32651)
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    table = source.CreateLayer("wild", system, ogr.wkbPolygon)
    table.CreateField(ogr.FieldDefn("Index_", ogr.OFTString))
    for ring in rings:
        feature = ogr.Feature(table.GetLayerDefn())
        feature["Index_"] = "J3"
        feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(wkb_polygon([ring])))
        table.CreateFeature(feature)
    feature = None
    del table, source


def spoil(path: Path, rings: List[np.ndarray], share: float, rng: np.random.Generator) -> int:
    """Put spoilt binaries in the place of some; the R-tree goes on telling where they were."""
    with sqlite3.connect(path) as database:
        rows = database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        for (name,) in rows.fetchall():
            database.execute(f'DROP TRIGGER "{name}"')
        head = b"GP\x00\x01" + (32651).to_bytes(4, "little")
        chosen = np.flatnonzero(rng.random(len(rings)) < share).tolist()
        for k in chosen:
            blob = head + spoilt_binary(rings[k], rng)
            database.execute("UPDATE wild SET geom = ? WHERE fid = ?", (blob, k + 1))
    database.close()
    return len(chosen)


def opened(path: Path) -> Any:
    layer = core.QgsVectorLayer(str(path), path.stem, "ogr")
    assert layer.isValid()
    return layer


def side(name: str, layer: Any, is_direct: bool) -> SideInput:
    table = geopackage_table(layer) if is_direct else None
    return SideInput(name, Source(layer), "Index_", None, None, table=table)


def assert_sound(comparison: Comparison) -> None:
    rows = comparison.stretches
    lengths = np.array([row.length_km for row in rows])
    assert np.isfinite(lengths).all() and (lengths >= 0).all()
    assert comparison.summary.border_km == pytest.approx(float(lengths.sum()), abs=1e-6)
    for one, after in zip(rows, rows[1:]):
        assert after.from_km == pytest.approx(one.to_km, abs=1e-6)
    assert all(len(row.line) and np.isfinite(row.line).all() for row in rows)


def test_spoilt_geometries_give_an_answer_or_a_sentence(tmp_path: Path) -> None:
    profile = load_profile("geology_2500k")
    spoilt, seed, answers, refusals = 0, 0, 0, 0
    while spoilt < WANTED:
        seed += 1
        rng = np.random.default_rng(seed)
        both = sheet(seed % 7, length=100e3, columns=COLUMNS, spacing=700)
        layers = []
        for name, one in (("china", both.china), ("russia", both.russia)):
            path = tmp_path / f"{name}{seed}.gpkg"
            package(path, rings_of(one))
            spoilt += spoil(path, rings_of(one), float(rng.choice([0.2, 0.6, 1.0])), rng)
            layers.append(opened(path))
        names = ("china", "russia")
        sides = [side(name, layer, seed % 3 > 0) for name, layer in zip(names, layers)]
        metres = float(rng.choice([50, 1000, 2500]))
        try:
            assert_sound(compare_border(Request(*sides, profile, tolerance_m=metres)))
            answers += 1
        except UserError as error:
            assert len(str(error)) > 20
            refusals += 1
        finally:
            del sides, layers
        for name in names:
            (tmp_path / f"{name}{seed}.gpkg").unlink()
    print(f"{spoilt} spoilt, {answers} answers, {refusals} refusals")
    assert answers > 0
