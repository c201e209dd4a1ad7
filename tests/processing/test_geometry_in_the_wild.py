"""What polygons look like in the wild, and the kilometres each must give all the same."""

from __future__ import annotations

import sqlite3
import struct
from pathlib import Path
from typing import Any, Dict, List, NamedTuple, Optional, Tuple

import pytest

core = pytest.importorskip("qgis.core", reason="QGIS is not installed")

from tests.processing.layers import Feedback, rows_of, run
from tests.processing.test_compare_border import UTM, kilometres

pytestmark = pytest.mark.usefixtures("provider")

X, Y = 500_000, 5_540_000
SOUTH, NORTH = kilometres(0, -30, 30, 0), kilometres(60, -30, 90, 0)
"""The sound neighbours of the polygon in question, which stands between 30 and 60 km."""


def ring(*points: Tuple[float, float]) -> str:
    return "(" + ",".join(f"{X + 1e3 * x:.3f} {Y + 1e3 * y:.3f}" for x, y in points) + ")"


def polygon(*points: Tuple[float, float]) -> str:
    return f"POLYGON({ring(*points)})"


def dressed(wkt: str, z: bool, m: bool) -> str:
    geometry = core.QgsGeometry.fromWkt(wkt)
    part = geometry.get()
    for wanted, dress in ((z, part.addZValue), (m, part.addMValue)):
        if wanted:
            dress(7.0)
    return str(geometry.asWkt(3))


MIDDLE = kilometres(30, -30, 60, 0)
BOX = [(30, -30), (60, -30), (60, 0), (30, 0), (30, -30)]
FACED = {"1-1": 30.0, "2-1": 30.0, "3-1": 30.0}


class Case(NamedTuple):
    """The polygon in question, the kilometres by pair, and what is said of it.

    A pair is the ids of both sides, `-` for nobody. `within` is how many kilometres of its own may
    differ, `neighbours_within` those of its neighbours: a change of partner is found to a fiftieth
    of the tolerance of 2.5 km, an end of a side to twice that.
    """

    wkt: Optional[str]
    expected: Dict[str, float]
    said: str = ""
    kind: str = "MultiPolygon"
    within: float = 0.06
    neighbours_within: float = 0.06
    formats: Tuple[str, ...] = ("memory", "gpkg", "shp")


MISSING = {"1-1": 30.0, "--1": 30.0, "3-1": 30.0}
NOT_SHAPE = ("memory", "gpkg")
CASES = {
    "plain": Case(MIDDLE, FACED),
    "with heights": Case(dressed(MIDDLE, True, False), FACED, "", "MultiPolygonZ"),
    "with measures": Case(dressed(MIDDLE, False, True), FACED, "", "MultiPolygonM"),
    "with both": Case(dressed(MIDDLE, True, True), FACED, "", "MultiPolygonZM"),
    "curved": Case(
        f"CURVEPOLYGON(COMPOUNDCURVE(CIRCULARSTRING{ring((60, 0), (45, 0.3), (30, 0))},"
        f"{ring((30, 0), (30, -30), (60, -30), (60, 0))}))",
        FACED,
        "",
        "CurvePolygon",
        formats=NOT_SHAPE,
    ),
    "multisurface": Case(
        f"MULTISURFACE(CURVEPOLYGON(COMPOUNDCURVE(CIRCULARSTRING{ring((60, 0), (45, 0.3), (30, 0))}"
        f",{ring((30, 0), (30, -30), (60, -30), (60, 0))})))",
        FACED,
        "",
        "MultiSurface",
        formats=NOT_SHAPE,
    ),
    "mixed collection": Case(
        f"GEOMETRYCOLLECTION(POINT({X} {Y}),LINESTRING{ring((0, 9), (5, 9))},{MIDDLE})",
        FACED,
        "",
        "GeometryCollection",
        formats=("gpkg",),
    ),
    "surface of patches": Case(
        f"POLYHEDRALSURFACE Z((({X + 3e4} {Y - 3e4} 0,{X + 6e4} {Y - 3e4} 0,{X + 6e4} {Y} 0,"
        f"{X + 3e4} {Y} 0,{X + 3e4} {Y - 3e4} 0)))",
        FACED,
        "",
        "Polygon",
        formats=("wkb",),
    ),
    "triangles": Case(
        f"TIN Z((({X + 3e4} {Y - 3e4} 0,{X + 6e4} {Y} 0,{X + 3e4} {Y} 0,{X + 3e4} {Y - 3e4} 0)),"
        f"(({X + 3e4} {Y - 3e4} 0,{X + 6e4} {Y - 3e4} 0,{X + 6e4} {Y} 0,{X + 3e4} {Y - 3e4} 0)))",
        FACED,
        "2",
        "Polygon",
        formats=("wkb",),
    ),
    "vertices twice": Case(polygon(*[each for each in BOX for _ in range(3)]), FACED),
    "unclosed": Case(polygon(*BOX[:-1]), FACED, "", "Polygon", formats=("wkb",)),
    "spike to the other side": Case(
        polygon((30, -30), (60, -30), (60, 0), (45, 0), (45, 8), (45, 0), (30, 0), (30, -30)),
        FACED,
        "2",
    ),
    "spike inwards": Case(
        polygon((30, -30), (60, -30), (60, 0), (45, 0), (45, -8), (45, 0), (30, 0), (30, -30)),
        FACED,
        "2",
    ),
    "no area": Case(
        polygon((30, 0), (60, 0), (30, 0), (30, 0)),
        MISSING,
        "2",
        within=0.5,
        neighbours_within=0.12,
    ),
    "bow-tie": Case(
        polygon((30, -30), (60, -30), (60, 0), (40, 0), (50, -10), (40, -10), (50, 0), (30, 0)),
        {"1-1": 30.0, "3-1": 30.0},
        "2",
        within=31.0,
    ),
    "null": Case(None, MISSING, "2", within=0.5, neighbours_within=0.12),
    "empty": Case(
        "POLYGON EMPTY", MISSING, "2", within=0.5, neighbours_within=0.12, formats=NOT_SHAPE
    ),
    "not a number": Case(
        polygon((30, -30), (60, -30), (60, 0), (float("nan"), 0), (30, 0), (30, -30)),
        {"1-1": 30.0, "3-1": 30.0},
        "2",
        within=31.0,
        neighbours_within=0.12,
        formats=("wkb",),
    ),
    "with a hole": Case(
        f"POLYGON({ring(*BOX)},{ring((40, -20), (50, -20), (50, -10), (40, -10), (40, -20))})",
        FACED,
    ),
    "an island beside": Case(
        f"MULTIPOLYGON(({ring(*BOX)}),({ring((40, -60), (50, -60), (50, -50), (40, -60))}))",
        FACED,
    ),
}


def layer_of(rows: List[Optional[bytes]], kind: str) -> Any:
    uri = f"{kind}?crs={UTM}&field=Index_:string&field=NAME:string"
    layer = core.QgsVectorLayer(uri, "wild", "memory")
    features = []
    for number, wkb in enumerate(rows, start=1):
        feature = core.QgsFeature(layer.fields())
        feature.setAttributes(["J3", f"{number}"])
        if wkb:
            geometry = core.QgsGeometry()
            geometry.fromWkb(wkb)
            feature.setGeometry(geometry)
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    layer.updateExtents()
    return layer


def written(rows: List[Optional[bytes]], kind: str, path: Path) -> Any:
    """Return a layer of a file, its geometries exactly as they are given."""
    from osgeo import ogr, osr

    system = osr.SpatialReference()
    system.ImportFromEPSG(32651)
    driver = "GPKG" if path.suffix == ".gpkg" else "ESRI Shapefile"
    source = ogr.GetDriverByName(driver).CreateDataSource(str(path))
    types = {"GeometryCollection": ogr.wkbUnknown, "MultiPolygonM": ogr.wkbMultiPolygonM}
    named = types.get(kind, getattr(ogr, f"wkb{kind.replace('Z', '25D').replace('25DM', 'ZM')}"))
    if driver != "GPKG":
        named = ogr.wkbUnknown if kind == "MultiPolygon" else named
    table = source.CreateLayer("wild", system, named)
    for name in ("Index_", "NAME"):
        table.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    for number, wkb in enumerate(rows, start=1):
        feature = ogr.Feature(table.GetLayerDefn())
        feature["Index_"], feature["NAME"] = "J3", f"{number}"
        if wkb:
            feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(wkb))
        table.CreateFeature(feature)
    del feature, table, source
    layer = core.QgsVectorLayer(str(path), "wild", "ogr")
    assert layer.isValid()
    return layer


def binary(wkt: Optional[str]) -> Optional[bytes]:
    return None if wkt is None else bytes(core.QgsGeometry.fromWkt(wkt).asWkb())


def written_binary(case: Case, path: Path) -> Any:
    """Return a GeoPackage in which the polygon in question stands as this test writes it."""
    layer = written([binary(SOUTH), binary(MIDDLE), binary(NORTH)], "MultiPolygon", path)
    del layer
    with sqlite3.connect(path) as database:
        for (name,) in database.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'wild'"
        ).fetchall():
            database.execute(f'DROP TRIGGER "{name}"')
        header = b"GP\x00\x01" + struct.pack("<i", 32651)
        blob = header + raw_binary(str(case.wkt))
        database.execute("UPDATE wild SET geom = ? WHERE fid = 2", (blob,))
    return core.QgsVectorLayer(str(path), "wild", "ogr")


def raw_binary(wkt: str) -> bytes:
    """Return the binary of a WKT without mending it, as no library would write it."""
    from osgeo import ogr

    if not wkt.startswith("POLYGON("):
        return bytes(ogr.CreateGeometryFromWkt(wkt).ExportToIsoWkb())
    points = [tuple(map(float, each.split())) for each in wkt[9:-2].split(",")]
    body = b"".join(struct.pack("<2d", *point) for point in points)
    return struct.pack("<BIII", 1, 3, 1, len(points)) + body


def layer_in(form: str, case: Case, path: Path) -> Any:
    rows = [binary(SOUTH), binary(case.wkt), binary(NORTH)]
    if form == "wkb":
        return written_binary(case, path / "wild.gpkg")
    if form == "memory":
        return layer_of(rows, case.kind)
    return written(rows, case.kind, path / f"wild.{form}")


def russia() -> Any:
    return layer_of([binary(kilometres(0, 0.05, 90, 30))], "MultiPolygon")


def pairs(rows: List[Dict[str, Any]], first: int = 1) -> Dict[str, float]:
    """Return kilometres by pair of ids; a Shapefile counts from 0."""
    found: Dict[str, float] = {}
    for row in rows:
        china = "-" if not isinstance(row["china_fid"], int) else row["china_fid"] + 1 - first
        other = "-" if not isinstance(row["russia_fid"], int) else row["russia_fid"]
        found[f"{china}-{other}"] = found.get(f"{china}-{other}", 0.0) + row["length_km"]
    return found


@pytest.mark.parametrize(
    "name, form", [(name, form) for name, case in CASES.items() for form in case.formats]
)
def test_the_kilometres_are_those_of_the_polygons(name: str, form: str, tmp_path: Path) -> None:
    case = CASES[name]
    feedback = Feedback()
    china = layer_in(form, case, tmp_path)
    result = run("compareborder", feedback, CHINA=china, RUSSIA=russia(), STRETCHES="memory:")
    rows = rows_of(result["STRETCHES"])
    first = 0 if form == "shp" else 1
    found = pairs(rows, first)
    for pair, km in case.expected.items():
        within = case.neighbours_within if pair[0] in "13" else case.within
        assert found.get(pair, 0.0) == pytest.approx(km, abs=within), (pair, found)
    told = " ".join(feedback.warnings)
    assert (f"ids {int(case.said) - 1 + first}" in told) if case.said else told == "", told
    assert_sum(rows, result)


def assert_sum(rows: List[Dict[str, Any]], result: Dict[str, Any]) -> None:
    """Facing and one-sided are the whole border, without holes and overlaps."""
    assert sum(row["length_km"] for row in rows) == pytest.approx(result["BORDER_KM"], abs=1e-9)
    for one, after in zip(rows, rows[1:]):
        assert after["from_km"] == pytest.approx(one["to_km"], abs=1e-9)
    for row in rows:
        assert row["to_km"] - row["from_km"] == pytest.approx(row["length_km"], abs=1e-9)


def compared(china: List[str], russia: List[str]) -> Tuple[Dict[str, float], List[float]]:
    """Return kilometres by pair, and the widths of the stretches."""
    layers = [layer_of([binary(wkt) for wkt in side], "MultiPolygon") for side in (china, russia)]
    result = run("compareborder", CHINA=layers[0], RUSSIA=layers[1], STRETCHES="memory:")
    rows = rows_of(result["STRETCHES"])
    assert_sum(rows, result)
    widths = [row["width_m"] for row in rows if isinstance(row["width_m"], float)]
    return pairs(rows), widths


def rounded(found: Dict[str, float]) -> Dict[str, int]:
    return {pair: round(km) for pair, km in found.items() if round(km)}


def test_an_enclave_in_a_hole_of_the_other_side_is_faced_all_around() -> None:
    hole = [(40, 10), (50, 10), (50, 20), (40, 20), (40, 10)]
    whole = f"POLYGON({ring((0, 0), (90, 0), (90, 30), (0, 30), (0, 0))},{ring(*hole)})"
    found, _ = compared([kilometres(0, -30, 90, 0), polygon(*hole)], [whole])
    assert rounded(found) == {"1-1": 90, "2-1": 40}


def test_a_piece_of_one_side_drawn_upon_the_other_side_takes_nothing_from_the_border() -> None:
    upon = kilometres(40, 10, 50, 20)
    found, _ = compared([kilometres(0, -30, 90, 0), upon], [kilometres(0, 0, 90, 30)])
    assert rounded(found)["1-1"] == 90


def test_an_island_of_one_side_far_from_the_other_is_no_border() -> None:
    island = kilometres(30, -60, 60, -50)
    found, _ = compared([kilometres(0, -30, 90, 0), island], [kilometres(0, 0, 90, 30)])
    assert rounded(found) == {"1-1": 90}


@pytest.mark.parametrize("width", [0.2, 1.0, 2.0])
def test_a_river_that_one_side_has_as_water_faces_the_other_bank(width: float) -> None:
    water = kilometres(0, 0, 90, width)
    found, widths = compared([kilometres(0, -30, 90, 0), water], [kilometres(0, width, 90, 30)])
    assert rounded(found) == {"2-1": 90}
    assert widths == [pytest.approx(0, abs=1)]


@pytest.mark.parametrize("width", [0.2, 1.0, 2.0])
def test_a_river_that_both_sides_have_as_water_faces_itself_as_an_overlap(width: float) -> None:
    water = kilometres(0, 0, 90, width)
    found, widths = compared(
        [kilometres(0, -30, 90, 0), water], [kilometres(0, width, 90, 30), water]
    )
    assert rounded(found) == {"2-2": 90}
    assert widths == [pytest.approx(-1000 * width, abs=1)]


@pytest.mark.parametrize("width", [0.2, 1.0, 2.0])
def test_a_river_that_neither_side_has_is_a_gap_between_its_banks(width: float) -> None:
    found, widths = compared([kilometres(0, -30, 90, 0)], [kilometres(0, width, 90, 30)])
    assert rounded(found) == {"1-1": 90}
    assert widths == [pytest.approx(1000 * width, abs=1)]


def test_a_third_country_between_both_is_border_of_neither() -> None:
    china = [kilometres(0, -30, 30, 0), kilometres(30, -30, 60, -15), kilometres(60, -30, 90, 0)]
    russia = [kilometres(0, 0, 30, 30), kilometres(30, 15, 60, 30), kilometres(60, 0, 90, 30)]
    found, _ = compared(china, russia)
    assert {pair: km for pair, km in rounded(found).items() if pair in ("1-1", "3-3")} == {
        "1-1": 30,
        "3-3": 30,
    }
    assert "2-2" not in found


def test_behind_a_three_country_point_nothing_is_border() -> None:
    found, _ = compared([kilometres(0, -30, 90, 0)], [kilometres(0, 0, 40, 30)])
    assert rounded(found) == {"1-1": 40}
