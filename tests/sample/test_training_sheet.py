"""The training sheet is what its truth says it is, and its generator makes it again."""

from __future__ import annotations

import csv
import math
import sqlite3
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Dict, List

import pytest

ogr = pytest.importorskip("osgeo.ogr", reason="GDAL's Python is not installed")
osr = pytest.importorskip("osgeo.osr")

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"
PACKAGE = SAMPLE / "training_sheet.gpkg"
TEXTS = ("truth.csv", "units.csv", "agreed_legend.csv", "README.md")
SYSTEMS = {
    "china_geology": 32659,
    "russia_geology": 4326,
    "border": 4326,
    "china_domains": 32659,
    "russia_domains": 4326,
}
POLYGON_CODES = {
    "AGE-1",
    "AGE-2",
    "AGE-3",
    "AGE-4",
    "AGE-5",
    "AGE-6",
    "LIT-1",
    "LIT-2",
    "GEN-1",
    "RNK-1",
    "RNK-2",
    "NAM-1",
    "GEO-4",
    "GEO-5",
    "GEO-6",
    "COV-1",
    "COV-2",
    "SYM-1",
    "SYM-2",
    "SCL-1",
    "TEC-1",
    "TEC-2",
}
ogr.UseExceptions()


def rows(name: str) -> List[Dict[str, str]]:
    with (SAMPLE / name).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def truth(profile: str = "geology_2500k") -> List[Dict[str, str]]:
    return [row for row in rows("truth.csv") if row["profile"] == profile]


def features(layer: str, package: Path = PACKAGE) -> List[Dict[str, object]]:
    source = ogr.Open(str(package))
    found = []
    for feature in source.GetLayerByName(layer):
        items = {"fid": feature.GetFID(), "geometry": feature.GetGeometryRef().Clone()}
        found.append({**feature.items(), **items})
    return found


@pytest.fixture(scope="module")
def made_again(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sheet")
    command = [sys.executable, str(SAMPLE / "make_training_sheet.py"), str(folder)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return folder


def to_grid(geometry: ogr.Geometry, epsg: int) -> ogr.Geometry:
    systems = []
    for code in (epsg, 32659):
        system = osr.SpatialReference()
        system.ImportFromEPSG(code)
        system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        systems.append(system)
    moved = geometry.Clone()
    moved.Transform(osr.CoordinateTransformation(*systems))
    return moved


def test_the_generator_makes_the_committed_texts_again(made_again: Path) -> None:
    for name in TEXTS:
        assert (made_again / name).read_bytes() == (SAMPLE / name).read_bytes(), name


def test_the_generator_makes_the_committed_package_again(made_again: Path) -> None:
    """Bytes are compared where SQLite is the one the file was made with, else the content."""
    again = made_again / "training_sheet.gpkg"
    if again.read_bytes() == PACKAGE.read_bytes():
        return
    for layer in SYSTEMS:
        ours, theirs = features(layer), features(layer, again)
        assert len(ours) == len(theirs), layer
        for one, two in zip(ours, theirs):
            shape, other = one.pop("geometry"), two.pop("geometry")
            assert one == two, layer
            assert shape.SymDifference(other).Area() <= shape.Area() * 1e-6, (layer, one)


def test_the_package_is_small_and_says_no_time_of_its_making() -> None:
    assert PACKAGE.stat().st_size < 3_000_000
    with sqlite3.connect(PACKAGE) as base:
        changed = base.execute("select distinct last_change from gpkg_contents").fetchall()
    assert changed == [("2026-01-01T00:00:00.000Z",)]


def test_the_two_sides_are_stored_in_different_reference_systems() -> None:
    source = ogr.Open(str(PACKAGE))
    found = {}
    for number in range(source.GetLayerCount()):
        layer = source.GetLayer(number)
        found[layer.GetName()] = int(layer.GetSpatialRef().GetAuthorityCode(None))
    assert found == SYSTEMS


def test_about_150_polygons_lie_on_each_side_and_all_are_valid() -> None:
    for layer in ("china_geology", "russia_geology"):
        polygons = features(layer)
        assert 140 <= len(polygons) <= 175, layer
        assert all(polygon["geometry"].IsValid() for polygon in polygons), layer


def test_each_side_has_between_six_and_eight_domains() -> None:
    for layer in ("china_domains", "russia_domains"):
        assert 6 <= len(features(layer)) <= 8


def test_55_to_80_polygons_of_each_side_touch_the_border() -> None:
    for side in ("china", "russia"):
        assert 55 <= len({row[f"{side}_fid"] for row in truth()} - {""}) <= 80, side


def test_there_are_holes_and_exactly_one_feature_of_two_parts_on_each_side() -> None:
    for layer in ("china_geology", "russia_geology"):
        shapes = [feature["geometry"] for feature in features(layer)]
        assert [shape.GetGeometryCount() for shape in shapes].count(2) == 1
        parts = [shape.GetGeometryRef(0) for shape in shapes]
        assert sum(part.GetGeometryCount() > 1 for part in parts) >= 5


def test_the_border_is_600_kilometres_long() -> None:
    (line,) = features("border")
    points = [math.radians(v) for p in line["geometry"].GetPoints() for v in p[:2]]
    total = sum(_metres(points[i : i + 4]) for i in range(0, len(points) - 2, 2))
    assert total == pytest.approx(600_000, abs=30)
    assert line["length_km"] == 600.0


def _metres(ends: List[float]) -> float:
    """Return the length of a short step on the WGS 84 ellipsoid (radii of curvature)."""
    a, e2 = 6_378_137.0, 0.00669437999014
    x1, y1, x2, y2 = ends
    bend = 1 - e2 * math.sin((y1 + y2) / 2) ** 2
    north = (y2 - y1) * a * (1 - e2) / bend**1.5
    east = (x2 - x1) * a / math.sqrt(bend) * math.cos((y1 + y2) / 2)
    return math.hypot(north, east)


@pytest.mark.parametrize("profile", ["geology_2500k", "quaternary_2500k", "tectonic_2500k"])
def test_the_truth_covers_the_border_without_holes_or_overlaps(profile: str) -> None:
    table = truth(profile)
    ends = [float(row["to_km"]) for row in table]
    assert [float(row["from_km"]) for row in table] == [0.0, *ends[:-1]]
    assert ends[-1] == 600.0


def test_every_stretch_but_one_is_longer_than_the_5_km_that_count() -> None:
    short = [row for row in truth() if float(row["length_km"]) < 6.0]
    assert [(row["china_index"], row["planted"]) for row in short] == [("→ηγJ↓1", "AGE-1")]


def test_every_polygon_code_is_planted_at_two_places() -> None:
    planted = Counter(row["planted"] for row in rows("truth.csv"))
    codes = Counter(code for row in rows("truth.csv") for code in row["expected_codes"].split(";"))
    assert POLYGON_CODES <= set(planted)
    assert all(planted[code] >= 2 for code in POLYGON_CODES)
    assert POLYGON_CODES - {"GEO-6", "SYM-1"} <= set(codes)


def test_each_unit_faces_one_partner_only_where_nothing_else_is_planted() -> None:
    partners: Dict[str, set] = {}
    for row in truth():
        if row["planted"] != "RNK-2" and row["facing"] == "facing":
            partners.setdefault(row["china_index"], set()).add(row["russia_index"])
    assert all(len(found) == 1 for found in partners.values())
    assert len(set().union(*partners.values())) == len(partners)


@pytest.mark.parametrize(
    "profile, suffix", [("geology_2500k", "geology"), ("tectonic_2500k", "domains")]
)
def test_the_polygons_of_the_truth_lie_on_both_sides_of_the_middle_of_their_stretch(
    profile: str, suffix: str
) -> None:
    line = to_grid(features("border")[0]["geometry"], 4326)
    for side in ("china", "russia"):
        layer = f"{side}_{suffix}"
        shapes = {
            feature["fid"]: to_grid(feature["geometry"], SYSTEMS[layer])
            for feature in features(layer)
        }
        for row in truth(profile):
            km = (float(row["from_km"]) + float(row["to_km"])) / 2
            point = line.Value(line.Length() * km / 600.0)
            near = min(shapes, key=lambda fid: shapes[fid].Distance(point))
            if row[f"{side}_fid"]:
                assert str(near) == row[f"{side}_fid"], (side, row)
            else:
                assert shapes[near].Distance(point) > 2_500, (side, row)


def test_the_indices_of_the_truth_are_those_of_its_polygons() -> None:
    for side, layer, field in (
        ("china", "china_geology", "QDUECC"),
        ("russia", "russia_geology", "Index_"),
    ):
        index = {str(polygon["fid"]): polygon[field] for polygon in features(layer)}
        for row in truth():
            assert index.get(row[f"{side}_fid"], "") == row[f"{side}_index"]


def test_every_unit_drawn_is_in_the_table_of_units_with_its_count() -> None:
    for side, layer, field in (
        ("china", "china_geology", "QDUECC"),
        ("russia", "russia_geology", "Index_"),
    ):
        drawn = Counter(polygon[field] for polygon in features(layer))
        listed = {
            row["index"]: int(row["polygons"]) for row in rows("units.csv") if row["side"] == side
        }
        assert {index: listed[index] for index in drawn} == dict(drawn)


def test_ages_of_units_are_intervals_of_older_to_younger() -> None:
    for row in rows("units.csv"):
        if row["kind"] != "unread":
            assert float(row["base_ma"]) > float(row["top_ma"]) >= 0, row


def test_the_fronts_leave_gaps_and_overlaps_of_either_sign_and_hundreds_of_metres() -> None:
    china, russia = _fronts()
    overlap = china.Intersection(russia).Area()
    gap = _strip().Difference(china.Union(russia)).Area()
    assert overlap > 10e6 and gap > 10e6


def _fronts() -> List[ogr.Geometry]:
    united = []
    for layer in ("china_geology", "russia_geology"):
        many = ogr.Geometry(ogr.wkbMultiPolygon)
        for feature in features(layer):
            shape = to_grid(feature["geometry"], SYSTEMS[layer])
            for part in range(shape.GetGeometryCount()):
                many.AddGeometry(shape.GetGeometryRef(part))
        united.append(many.UnionCascaded())
    return united


def _strip() -> ogr.Geometry:
    return to_grid(features("border")[0]["geometry"], 4326).Buffer(1_500)


def test_the_agreed_legend_shows_every_relation_and_status_and_names_known_units() -> None:
    legend = rows("agreed_legend.csv")
    known = {(row["side"], row["index"]) for row in rows("units.csv")}
    assert {(row["side"], row["index"]) for row in legend} <= known
    assert {row["status"] for row in legend} == {"agreed", "proposed"}
    assert {row["relation"] for row in legend} == {"exact", "close", "narrow", "broad"}
    assert all(row[f"joint_name_{language}"] for row in legend for language in ("en", "zh", "ru"))


def test_the_agreed_legend_carries_harmless_traps() -> None:
    legend = rows("agreed_legend.csv")
    assert any("<b>" in row["joint_name_en"] for row in legend)
    assert any(row["comment"].startswith("=") for row in legend)
    assert any(row["from_km"] and row["to_km"] for row in legend)


def test_the_legend_turns_one_mismatch_into_agreement() -> None:
    turned = [
        row
        for row in truth()
        if row["expected_verdict"] == "mismatch" and row["verdict_with_legend"] == "agreed"
    ]
    assert [(row["china_index"], row["russia_index"]) for row in turned] == [("→J↓2→er", "K1os")]
