"""Layers as they come: without a reference system, in an encoding nobody told."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, List

import pytest

core = pytest.importorskip("qgis.core", reason="QGIS is not installed")

from tests.processing.layers import Feedback, rows_of, run
from tests.processing.test_compare_border import CHINA as CHINESE_UNITS
from tests.processing.test_compare_border import RUSSIA as RUSSIAN_UNITS
from tests.processing.test_compare_border import UTM, WGS, made
from tests.processing.test_match_lines import CHINA, RUSSIA, border, line, lines, matched

pytestmark = pytest.mark.usefixtures("provider")

TOLD = ("result", "codes", "china_fid", "russia_fid")
TAKEN = "taken for WGS 84 (EPSG:4326)"


def unplaced(layer: Any, to: str = WGS, east: float = 0.0) -> Any:
    """Return a layer whose coordinates are those of a system which it no longer knows."""
    known = core.QgsCoordinateReferenceSystem(to)
    transform = core.QgsCoordinateTransform(layer.crs(), known, core.QgsProject.instance())
    moved = {}
    for feature in layer.getFeatures():
        geometry = feature.geometry()
        geometry.transform(transform)
        geometry.translate(east, 0.0)
        moved[feature.id()] = geometry
    layer.dataProvider().changeGeometryValues(moved)
    layer.updateExtents()
    layer.setCrs(core.QgsCoordinateReferenceSystem())
    return layer


def told(rows: List[Dict[str, Any]]) -> List[List[Any]]:
    return [[row[name] for name in TOLD] for row in rows]


def usual() -> List[List[Any]]:
    return told(rows_of(matched(BORDER=border())["OUTPUT"]))


def test_degrees_that_lie_where_the_others_lie_are_placed_and_named() -> None:
    feedback = Feedback()
    rows = rows_of(matched(unplaced(lines(CHINA)), BORDER=border(), feedback=feedback)["OUTPUT"])
    (warning,) = feedback.warnings
    assert TAKEN in warning and "lie where made lies" in warning
    assert told(rows) == usual()


def test_degrees_that_lie_elsewhere_are_refused_until_asked_for_and_then_named() -> None:
    elsewhere = unplaced(lines(CHINA), east=-9.0)
    with pytest.raises(core.QgsProcessingException, match="look like degrees"):
        matched(elsewhere, BORDER=border())
    feedback = Feedback()
    matched(elsewhere, BORDER=border(), DEGREES=True, feedback=feedback)
    assert any(TAKEN in warning for warning in feedback.warnings)


def test_degrees_that_nothing_stands_beside_are_refused() -> None:
    with pytest.raises(core.QgsProcessingException, match="look like degrees"):
        matched(unplaced(lines(CHINA)), unplaced(lines(RUSSIA)))


def test_metres_without_a_system_are_never_guessed() -> None:
    metres = unplaced(lines(CHINA), UTM)
    for asked in ({}, {"DEGREES": True}):
        with pytest.raises(core.QgsProcessingException, match="do not guess it"):
            matched(metres, BORDER=border(), **asked)


def compared(china: Any, russia: Any, feedback: Any = None, **asked: Any) -> Any:
    return run("compareborder", feedback, CHINA=china, RUSSIA=russia, STRETCHES="memory:", **asked)


@pytest.mark.parametrize("which", ["CHINA", "RUSSIA"])
def test_polygons_without_a_system_are_placed_by_the_other_side(which: str) -> None:
    given = {"CHINA": made(CHINESE_UNITS), "RUSSIA": made(RUSSIAN_UNITS)}
    plain = rows_of(compared(given["CHINA"], given["RUSSIA"])["STRETCHES"])
    given[which] = unplaced(given[which])
    feedback = Feedback()
    found = compared(given["CHINA"], given["RUSSIA"], feedback)
    rows = rows_of(found["STRETCHES"])
    assert [(row["china_fid"], row["russia_fid"]) for row in rows] == [
        (row["china_fid"], row["russia_fid"]) for row in plain
    ]
    assert rows[0]["length_km"] == pytest.approx(plain[0]["length_km"], rel=1e-3)
    assert found["STRETCHES"].crs().isValid()
    (warning,) = feedback.warnings
    assert TAKEN in warning


def test_polygons_of_both_sides_without_a_system_are_placed_by_the_border_line() -> None:
    feedback = Feedback()
    china, russia = unplaced(made(CHINESE_UNITS)), unplaced(made(RUSSIAN_UNITS))
    russia.setName("other")
    assert rows_of(compared(china, russia, feedback, BORDER=border())["STRETCHES"])
    assert [TAKEN in warning for warning in feedback.warnings] == [True, True]


def test_an_invalid_polygon_without_a_system_does_not_end_the_run() -> None:
    places = ((2, -4), (4, -1), (4, -4), (2, -1), (2, -4))
    ring = line(*places).replace("LINESTRING(", "POLYGON((") + ")"
    china = unplaced(made([*CHINESE_UNITS, (ring, "K1", "e")]))
    assert not china.getFeature(3).geometry().isGeosValid()
    assert rows_of(compared(china, made(RUSSIAN_UNITS))["STRETCHES"])


GMT = """# @VGMT1.0 @GLINESTRING
# @R{west}/{east}/{south}/{north}
# @N断层名称|断层性质|最晚活动时代
# @Tstring|string|string
# FEATURE_DATA
>
# @D富蕴断裂|右旋走滑|全新世
{points}
"""


def gmt(folder: Path, encoding: str) -> str:
    """Write one active fault that ends at the border, as a GMT file without a system."""
    placed = unplaced(made([(line((30, -30), (30, 0)),)], kind="LineString"))
    vertices = next(placed.getFeatures()).geometry().asPolyline()
    box = placed.extent()
    text = GMT.format(
        west=box.xMinimum(),
        east=box.xMaximum(),
        south=box.yMinimum(),
        north=box.yMaximum(),
        points="\n".join(f"{each.x()} {each.y()}" for each in vertices),
    )
    path = folder / "faults.gmt"
    path.write_bytes(text.encode(encoding))
    return str(path)


@pytest.mark.parametrize("encoding", ["utf-8", "gbk"])
def test_a_gmt_file_runs_as_it_is(tmp_path: Path, encoding: str) -> None:
    feedback = Feedback()
    asked = {"BORDER": border(), "PROFILE": "neotectonic_2500k", "feedback": feedback}
    rows = rows_of(matched(gmt(tmp_path, encoding), lines(RUSSIA), **asked)["OUTPUT"])
    (fault,) = [row for row in rows if row["china_fid"] is not None and row["china_sense"]]
    assert fault["china_sense"] == "右旋走滑" and fault["severity"] == 1
    assert any(TAKEN in warning for warning in feedback.warnings)
    said = [each for each in feedback.warnings if "is read in GB18030" in each]
    assert len(said) == (1 if encoding == "gbk" else 0)
    assert not any("compared as plain lines" in each for each in feedback.warnings)


def test_fields_of_a_file_in_another_encoding_can_be_chosen(tmp_path: Path) -> None:
    asked = {"BORDER": border(), "CHINA_SENSE": "断层名称"}
    rows = rows_of(matched(gmt(tmp_path, "gbk"), lines(RUSSIA), **asked)["OUTPUT"])
    assert "富蕴断裂" in {row["china_sense"] for row in rows}


def test_lines_that_say_nothing_of_themselves_are_named() -> None:
    feedback = Feedback()
    fields = "field=F1:string&field=F2:string"
    china = made([(line((10, -30), (10, 0)), "断层", "103")], kind="LineString", fields=fields)
    matched(china, BORDER=border(), feedback=feedback)
    (warning,) = feedback.warnings
    assert "No field of made" in warning and "there are: F1, F2" in warning


def test_lines_whose_words_are_not_understood_are_named_with_one_of_them() -> None:
    feedback = Feedback()
    china = lines([(line((10, -30), (10, 0)), "xyzzy", "")])
    matched(china, BORDER=border(), feedback=feedback)
    (warning,) = feedback.warnings
    assert "“xyzzy”" in warning and "fault_kinds.csv" in warning


def test_a_name_tells_a_fault_where_no_field_does() -> None:
    fields = "field=断层名称:string&field=断层性质:string"
    rows = [(line((55, -30), (55, 0)), "穆棱河断裂", "")]
    china = made(rows, kind="LineString", fields=fields)
    reasons = [row["reason"] for row in rows_of(matched(china, BORDER=border())["OUTPUT"])]
    assert any("China: fault" in reason for reason in reasons)
