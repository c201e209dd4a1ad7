"""One vertex somewhere in space spoils neither a comparison of two systems nor the memory."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any, Tuple

import pytest

core = pytest.importorskip("qgis.core", reason="QGIS is not installed")

from osgeo import ogr

from tests.conftest import SAMPLE
from tests.processing.layers import Feedback, rows_of, run

pytestmark = pytest.mark.usefixtures("provider")

SPOILED = 40
BEYOND = [(1e12, 1e12), (1e300, 5.0), (-3e8, 0.0), (float("nan"), 0.0), (0.0, 1e12)]


def spoiled(path: Path, table: str, x: float, y: float) -> None:
    """Put a vertex of a polygon somewhere else."""
    package = ogr.Open(str(path), 1)
    layer = package.GetLayerByName(table)
    feature = layer.GetFeature(SPOILED)
    geometry = feature.GetGeometryRef().Clone()
    single = geometry.GetGeometryName() == "POLYGON"
    ring = (geometry if single else geometry.GetGeometryRef(0)).GetGeometryRef(0)
    ring.SetPoint_2D(ring.GetPointCount() // 2, x, y)
    feature.SetGeometry(geometry)
    layer.SetFeature(feature)


def side(path: Path, table: str, through_qgis: bool) -> Any:
    layer = core.QgsVectorLayer(f"{path}|layername={table}", table, "ogr")
    return layer.materialize(core.QgsFeatureRequest()) if through_qgis else layer


def compared(path: Path, through_qgis: bool) -> Tuple[float, str]:
    """Return the kilometres of the border, and what was said."""
    feedback = Feedback()
    made = run(
        "compareborder",
        feedback,
        CHINA=side(path, "china_geology", through_qgis),
        RUSSIA=side(path, "russia_geology", through_qgis),
        STRETCHES="memory:",
    )
    return sum(row["length_km"] for row in rows_of(made["STRETCHES"])), "\n".join(feedback.warnings)


@pytest.fixture(scope="module")
def whole_km(provider: Any) -> float:
    return compared(SAMPLE / "training_sheet.gpkg", False)[0]


@pytest.mark.parametrize("through_qgis", [False, True])
@pytest.mark.parametrize("beyond", BEYOND)
@pytest.mark.parametrize("table", ["china_geology", "russia_geology"])
def test_the_border_is_as_long_as_without_it_and_the_polygon_is_named(
    table: str, beyond: Tuple[float, float], through_qgis: bool, whole_km: float, tmp_path: Path
) -> None:
    path = Path(shutil.copy(SAMPLE / "training_sheet.gpkg", tmp_path / "sheet.gpkg"))
    spoiled(path, table, *beyond)
    km, said = compared(path, through_qgis)
    assert km == pytest.approx(whole_km, abs=0.5)
    assert f"no usable geometry and are left out, ids {SPOILED}" in said


def test_a_border_line_that_leads_beyond_earth_is_refused_by_its_name() -> None:
    sheet = SAMPLE / "training_sheet.gpkg"
    china, russia = (side(sheet, f"{each}_geology", False) for each in ("china", "russia"))
    line = core.QgsVectorLayer("LineString?crs=EPSG:4326", "agreed line", "memory")
    feature = core.QgsFeature()
    feature.setGeometry(core.QgsGeometry.fromWkt("LINESTRING(168 42,1e12 42,174 42)"))
    line.dataProvider().addFeature(feature)
    with pytest.raises(core.QgsProcessingException, match="Feature 1 of agreed line has a vertex"):
        run("compareborder", CHINA=china, RUSSIA=russia, BORDER=line, STRETCHES="memory:")
