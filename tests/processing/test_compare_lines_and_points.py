"""`compareborder` with lines and points: conflicts of all kinds in one list, and statistics."""

from __future__ import annotations

from typing import Any, Dict, List

import pytest

core = pytest.importorskip("qgis.core", reason="QGIS is not installed")

from tests.processing import test_match_lines as faults
from tests.processing import test_match_points as deposits
from tests.processing.layers import rows_of, run
from tests.processing.test_compare_border import (
    CHINA,
    RUSSIA,
    UTM,
    compared,
    kilometres,
    made,
    refusal,
)
from tests.processing.test_match_lines import border, lines
from tests.processing.test_match_points import points

pytestmark = pytest.mark.usefixtures("provider")

CONTRACT = (
    "conflict kind from_km to_km result verdict severity china_fids russia_fids china russia codes"
    " reason"
).split()


def everything(**parameters: Any) -> Dict[str, Any]:
    """Compare polygons, faults and deposits of both sides."""
    asked = {
        "BORDER": border(),
        "CHINA_LINES": lines(faults.CHINA),
        "RUSSIA_LINES": lines(faults.RUSSIA),
        "CHINA_POINTS": points(deposits.CHINA),
        "RUSSIA_POINTS": points(deposits.RUSSIA),
        "CONFLICT_POINTS": "memory:",
        "STATISTICS": "memory:",
        **parameters,
    }
    return compared(made(CHINA), made(RUSSIA), **asked)


@pytest.fixture(scope="module")
def results(provider: Any) -> Dict[str, Any]:
    return everything()


@pytest.fixture(scope="module")
def conflicts(results: Dict[str, Any]) -> List[Dict[str, Any]]:
    return rows_of(results["CONFLICT_POINTS"])


def test_conflicts_of_all_kinds_stand_in_one_list_in_order(
    results: Dict[str, Any], conflicts: List[Dict[str, Any]]
) -> None:
    assert results["CONFLICT_POINTS"].fields().names() == CONTRACT
    assert results["CONFLICTS"] == len(conflicts)
    assert {row["kind"] for row in conflicts} == {"stretch", "line", "point"}
    places = [row["from_km"] for row in conflicts]
    assert places == sorted(places)
    assert len({row["conflict"] for row in conflicts}) == len(conflicts)


def test_lines_are_the_conflicts_that_match_lines_finds(conflicts: List[Dict[str, Any]]) -> None:
    polygons = {"CHINA_POLYGONS": made(CHINA), "RUSSIA_POLYGONS": made(RUSSIA)}
    alone = rows_of(faults.matched(BORDER=border(), **polygons)["OUTPUT"])
    found = [row for row in conflicts if row["kind"] == "line"]
    assert len(found) > 2
    assert [(row["conflict"], row["result"], row["severity"], row["codes"]) for row in found] == [
        (row["junction"], row["result"], row["severity"], row["codes"])
        for row in alone
        if row["result"] != "continued"
    ]
    assert {"GEO-2", "GEO-3"} <= {row["codes"] for row in found}


def test_points_are_the_conflicts_that_match_points_finds(conflicts: List[Dict[str, Any]]) -> None:
    polygons = {"CHINA_POLYGONS": made(CHINA), "RUSSIA_POLYGONS": made(RUSSIA)}
    alone = rows_of(deposits.matched(BORDER=border(), **polygons)["OUTPUT"])
    found = [row for row in conflicts if row["kind"] == "point"]
    assert [(row["conflict"], row["result"], row["codes"]) for row in found] == [
        (row["pair"], row["result"], row["codes"]) for row in alone if row["severity"]
    ]
    assert {"ORE-1", "ORE-1;ORE-2"} <= {row["codes"] for row in found}


def test_a_conflict_tells_its_features_what_stands_there_and_where(
    conflicts: List[Dict[str, Any]], results: Dict[str, Any]
) -> None:
    fault = next(
        row for row in conflicts if row["codes"] == "GEO-3" and row["china"] == "断层, 103"
    )
    assert (fault["china_fids"], fault["russia_fids"]) == ("2", "2")
    assert fault["russia"] == "разлом, левый сдвиг"
    assert fault["from_km"] == fault["to_km"] == pytest.approx(30, abs=0.5)
    stretch = next(row for row in conflicts if row["kind"] == "stretch")
    assert (stretch["china"], stretch["russia"]) == ("K1", "J3")
    feature = next(
        each
        for each in results["CONFLICT_POINTS"].getFeatures()
        if each["conflict"] == stretch["conflict"]
    )
    assert feature.geometry().asPoint().x() == pytest.approx(550_000, abs=200)


def test_conflicts_keep_their_ids_in_the_next_run(conflicts: List[Dict[str, Any]]) -> None:
    again = rows_of(everything()["CONFLICT_POINTS"])
    assert [row["conflict"] for row in again] == [row["conflict"] for row in conflicts]


def test_without_lines_and_points_only_stretches_are_conflicts() -> None:
    results = compared(made(CHINA), made(RUSSIA), CONFLICT_POINTS="memory:")
    assert {row["kind"] for row in rows_of(results["CONFLICT_POINTS"])} == {"stretch"}


def test_fields_of_lines_and_points_can_be_chosen(conflicts: List[Dict[str, Any]]) -> None:
    other = made(faults.CHINA, kind="LineString", fields="field=a:string&field=b:string")
    results = everything(CHINA_LINES=other, CHINA_LINE_TYPE="a", CHINA_LINE_SENSE="b")
    assert rows_of(results["CONFLICT_POINTS"]) == conflicts


def test_lines_in_another_system_are_brought_along(conflicts: List[Dict[str, Any]]) -> None:
    import processing

    asked = {"INPUT": lines(faults.RUSSIA), "TARGET_CRS": "EPSG:4326", "OUTPUT": "memory:"}
    moved = processing.run("native:reprojectlayer", asked)["OUTPUT"]
    again = rows_of(everything(RUSSIA_LINES=moved)["CONFLICT_POINTS"])
    assert [row["result"] for row in again] == [row["result"] for row in conflicts]


def test_lines_of_one_side_only_are_refused_with_a_sentence() -> None:
    said = refusal(CHINA=made(CHINA), RUSSIA=made(RUSSIA), CHINA_LINES=lines(faults.CHINA))
    assert "only one side" in said and "faults" in said
    said = refusal(CHINA=made(CHINA), RUSSIA=made(RUSSIA), RUSSIA_POINTS=points(deposits.RUSSIA))
    assert "only one side" in said and "deposits" in said


def test_one_layer_of_lines_for_both_sides_is_refused() -> None:
    layer = lines(faults.CHINA)
    core.QgsProject.instance().addMapLayer(layer)
    given = {"CHINA_LINES": layer.id(), "RUSSIA_LINES": layer.id()}
    said = refusal(CHINA=made(CHINA), RUSSIA=made(RUSSIA), **given)
    core.QgsProject.instance().removeMapLayer(layer.id())
    assert "given for both sides" in said


def test_a_field_that_the_lines_do_not_have_is_named() -> None:
    given = {"CHINA_LINES": lines(faults.CHINA), "RUSSIA_LINES": lines(faults.RUSSIA)}
    said = refusal(CHINA=made(CHINA), RUSSIA=made(RUSSIA), CHINA_LINE_TYPE="gone", **given)
    assert "gone" in said and "kind" in said


def test_a_points_layer_without_a_system_is_named() -> None:
    stray = points(deposits.CHINA)
    stray.setCrs(core.QgsCoordinateReferenceSystem())
    stray.setName("stray")
    given = {"CHINA_POINTS": stray, "RUSSIA_POINTS": points(deposits.RUSSIA)}
    said = refusal(CHINA=made(CHINA), RUSSIA=made(RUSSIA), **given)
    assert "stray" in said and "coordinate reference system" in said


def test_statistics_count_kilometres_and_conflicts(results: Dict[str, Any]) -> None:
    rows = rows_of(results["STATISTICS"])
    (border_row,) = [row for row in rows if row["by"] == "border"]
    assert border_row["km"] == pytest.approx(results["BORDER_KM"])
    assert border_row["conflicts"] == results["CONFLICTS"]
    by_verdict = [row for row in rows if row["by"] == "verdict"]
    assert sum(row["km"] for row in by_verdict) == pytest.approx(results["BORDER_KM"])
    kinds = {row["value"]: row["conflicts"] for row in rows if row["by"] == "kind"}
    assert sum(kinds.values()) == results["CONFLICTS"]
    assert next(row for row in rows if row["by"] == "code" and row["value"] == "GEO-2")["km"] == 0


def test_sections_have_the_length_that_was_asked_for() -> None:
    rows = rows_of(everything(SECTION=25)["STATISTICS"])
    sections = [(row["value"], round(row["km"])) for row in rows if row["by"] == "section"]
    assert sections[:4] == [("0–25", 25), ("25–50", 25), ("50–75", 25), ("75–100", 25)]


def test_statistics_count_by_the_sheets_of_the_polygons() -> None:
    fields = "field=Index_:string&field=NAME:string&field="
    china = [(*row, sheet) for row, sheet in zip(CHINA, ("K-52", None))]
    russia = [(*row, "L-52") for row in RUSSIA]
    both = (
        made(china, fields=f"{fields}图幅号:string"),
        made(russia, fields=f"{fields}quadrangle:string"),
    )
    detected = rows_of(compared(*both, STATISTICS="memory:")["STATISTICS"])
    found = [(row["value"], round(row["km"])) for row in detected if row["by"] == "sheet"]
    assert found == [("K-52", 40)]
    chosen = rows_of(compared(*both, STATISTICS="memory:", RUSSIA_SHEET="quadrangle")["STATISTICS"])
    found = [(row["value"], round(row["km"])) for row in chosen if row["by"] == "sheet"]
    assert found == [("L-52", 100), ("K-52", 40)]
    assert "nothing" in refusal(CHINA=both[0], RUSSIA=both[1], CHINA_SHEET="nothing")


def test_stopping_leaves_nothing(tmp_path: Any) -> None:
    class Stopped(core.QgsProcessingFeedback):
        def setProgress(self, progress: float) -> None:  # noqa: N802
            if progress >= 90:
                self.cancel()

    target = tmp_path / "conflicts.gpkg"
    with pytest.raises(core.QgsProcessingException):
        run(
            "compareborder",
            Stopped(),
            CHINA=made([(kilometres(0, -9, 99, 0), "J3")]),
            RUSSIA=made([(kilometres(0, 0, 99, 9), "K1")], UTM),
            CHINA_LINES=lines(faults.CHINA),
            RUSSIA_LINES=lines(faults.RUSSIA),
            STRETCHES="memory:",
            CONFLICT_POINTS=str(target),
        )
    assert not target.exists()
