"""`matchlines`: what goes on beyond the border, what ends, and a sentence for bad input."""

from __future__ import annotations

from typing import Any, Dict, List

import numpy as np
import pytest

core = pytest.importorskip("qgis.core", reason="QGIS is not installed")

from tests.border.broken_lines import Recipe, world
from tests.conftest import SAMPLE
from tests.processing.layers import Feedback, rows_of, run
from tests.processing.test_compare_border import UTM, WGS, kilometres, made

pytestmark = pytest.mark.usefixtures("provider")

CONTRACT = (
    "junction result side kind at_km china_fid russia_fid china_right_fid russia_right_fid offset_m"
    " along_m distance_m angle_deg china_type russia_type china_sense russia_sense china_left"
    " china_right russia_left russia_right severity codes reason score"
).split()
FIELDS = "field=kind:string&field=sense:string"


def line(*places: tuple) -> str:
    """Return a line in UTM zone 51, in km from a place on its central meridian at 50° N."""
    points = ",".join(f"{500_000 + 1e3 * x} {5_540_000 + 1e3 * y}" for x, y in places)
    return f"LINESTRING({points})"


def lines(rows: List[tuple], crs: str = UTM, kind: str = "LineString") -> Any:
    return made(rows, crs, kind, FIELDS)


def border() -> Any:
    return made([(line((0, 0), (100, 0)),)], kind="LineString")


CHINA = [
    (line((10, -30), (10, -0.2)), "逆冲断层", "101"),
    (line((29, -30), (30, 0)), "断层", "103"),
    (line((50, -30), (50, 0)), "断层", ""),
    (line((70, 0.1), (70, -30)), "逆冲断层", ""),
    (line((80, -30), (80, -9)), "断层", ""),
]
RUSSIA = [
    (line((10.5, 0.3), (10.5, 30)), "надвиг", ""),
    (line((30, 0.1), (31, 30)), "разлом", "левый сдвиг"),
    (line((90, 0), (90, 30)), "сутура", ""),
    (line((70.2, 30), (70.2, 0)), "флексура", ""),
]


def matched(china: Any = None, russia: Any = None, **parameters: Any) -> Dict[str, Any]:
    return run(
        "matchlines",
        CHINA=lines(CHINA) if china is None else china,
        RUSSIA=lines(RUSSIA) if russia is None else russia,
        **parameters,
    )


def refusal(**parameters: Any) -> str:
    with pytest.raises(core.QgsProcessingException) as error:
        matched(**parameters)
    return str(error.value)


@pytest.fixture(scope="module")
def results(provider: Any) -> Dict[str, Any]:
    return matched(BORDER=border())


def test_fields_are_those_of_the_contract(results: Dict[str, Any]) -> None:
    assert results["OUTPUT"].fields().names() == CONTRACT


def test_every_line_at_the_border_is_told_in_order(results: Dict[str, Any]) -> None:
    told = [
        (round(row["at_km"]), row["result"], row["china_fid"] or None, row["russia_fid"] or None)
        for row in rows_of(results["OUTPUT"])
    ]
    assert told == [
        (10, "continued", 1, 1),
        (30, "opposite_sense", 2, 2),
        (50, "ends", 3, None),
        (70, "changes_type", 4, 4),
        (90, "ends", None, 3),
    ]
    assert (results["CONTINUED"], results["ENDS"], results["CONFLICTS"]) == (1, 2, 4)


def test_codes_severities_sides_and_reasons_are_given(results: Dict[str, Any]) -> None:
    rows = rows_of(results["OUTPUT"])
    assert [row["codes"] for row in rows] == ["", "GEO-3", "GEO-2", "GEO-3", "GEO-2"]
    assert [row["severity"] for row in rows] == [0, 2, 2, 3, 1]
    assert [row["side"] or "" for row in rows] == ["", "", "china", "", "russia"]
    assert all(row["reason"] for row in rows)
    assert "China: fault, dextral; Russia: fault, sinistral" in rows[1]["reason"]
    assert rows[0]["offset_m"] == pytest.approx(500, rel=0.01)
    assert rows[0]["along_m"] == pytest.approx(500, rel=0.01)
    assert rows[0]["angle_deg"] == pytest.approx(0, abs=0.1)
    assert rows[0]["china_type"] == "逆冲断层" and rows[0]["kind"] == "fault"


def test_opposite_movement_is_critical_on_a_neotectonic_map() -> None:
    rows = rows_of(matched(BORDER=border(), PROFILE="neotectonic_2500k")["OUTPUT"])
    assert [row["severity"] for row in rows if row["result"] == "opposite_sense"] == [1]


def test_ids_are_the_same_in_the_next_run(results: Dict[str, Any]) -> None:
    before = {row["junction"] for row in rows_of(results["OUTPUT"])}
    again = {row["junction"] for row in rows_of(matched(BORDER=border())["OUTPUT"])}
    assert again == before and len(before) == 5


def test_polygons_of_both_sides_tell_the_border_as_well() -> None:
    china = made([(kilometres(0, -50, 100, 0), "J3")])
    russia = made([(kilometres(0, 0.2, 100, 50), "J3")])
    rows = rows_of(matched(CHINA_POLYGONS=china, RUSSIA_POLYGONS=russia)["OUTPUT"])
    assert [row["result"] for row in rows].count("ends") == 2
    assert [round(row["at_km"]) for row in rows] == [10, 30, 50, 70, 90]


def test_without_a_border_pairs_are_found_and_the_user_is_told() -> None:
    feedback = Feedback()
    rows = rows_of(matched(feedback=feedback)["OUTPUT"])
    assert [row["result"] for row in rows if row["result"] != "ends"] == [
        "continued",
        "opposite_sense",
        "changes_type",
    ]
    assert any("No border is given" in warning for warning in feedback.warnings)
    assert not any(row["along_m"] for row in rows)


def test_layers_in_other_systems_are_brought_together() -> None:
    transform = core.QgsCoordinateTransform(
        core.QgsCoordinateReferenceSystem(UTM),
        core.QgsCoordinateReferenceSystem(WGS),
        core.QgsCoordinateTransformContext(),
    )
    degrees = []
    for wkt, *values in RUSSIA:
        geometry = core.QgsGeometry.fromWkt(wkt)
        geometry.transform(transform)
        degrees.append((geometry.asWkt(9), *values))
    result = matched(russia=lines(degrees, WGS), BORDER=border())
    assert (result["CONTINUED"], result["ENDS"], result["CONFLICTS"]) == (1, 2, 4)
    assert result["OUTPUT"].crs().authid() == UTM


def test_damaged_lines_are_left_out_and_parts_are_lines_of_their_own() -> None:
    rows = [*CHINA, (None, "断层", ""), ("LINESTRING EMPTY", "断层", "")]
    assert matched(china=lines(rows), BORDER=border())["CONFLICTS"] == 4
    parts = [(wkt.replace("LINESTRING(", "MULTILINESTRING((") + ")", *v) for wkt, *v in CHINA]
    many = lines(parts, kind="MultiLineString")
    assert matched(china=many, BORDER=border())["CONFLICTS"] == 4


def test_contacts_of_polygons_go_on_or_end_with_their_units() -> None:
    china = made(
        [
            (kilometres(0, -50, 40, 0), "J3"),
            (kilometres(40, -50, 70, 0), "K1"),
            (kilometres(70, -50, 100, 0), "T2"),
        ]
    )
    russia = made([(kilometres(0, 0.2, 40.5, 50), "J3"), (kilometres(40.5, 0.2, 100, 50), "γK1")])
    result = matched(china=china, russia=russia)
    rows = rows_of(result["OUTPUT"])
    assert [(row["result"], row["codes"], row["kind"]) for row in rows] == [
        ("continued", "", "contact"),
        ("ends", "GEO-1", "contact"),
    ]
    units = ("china_left", "china_right", "russia_left", "russia_right")
    assert [rows[0][name] for name in units] == ["J3", "K1", "J3", "γK1"]
    assert [rows[0][name] for name in ("china_fid", "china_right_fid")] == [1, 2]
    assert [rows[0][name] for name in ("russia_fid", "russia_right_fid")] == [1, 2]
    assert [rows[1][name] for name in units[:2]] == ["K1", "T2"]
    assert rows[0]["offset_m"] == pytest.approx(500, rel=0.02)
    assert (result["CONTINUED"], result["ENDS"]) == (1, 1)


def test_a_boundary_within_one_unit_is_no_contact_and_is_counted() -> None:
    china = made(
        [
            (kilometres(0, -50, 40, 0), "J3"),
            (kilometres(40, -50, 70, 0), "J3"),
            (kilometres(70, -50, 100, 0), "K1"),
        ]
    )
    russia = made([(kilometres(0, 0.2, 70, 50), "J3"), (kilometres(70, 0.2, 100, 50), "K1")])
    feedback = Feedback()
    result = matched(china=china, russia=russia, feedback=feedback)
    assert (result["CONTINUED"], result["ENDS"]) == (1, 0)
    assert any(
        "1 Chinese and 0 Russian boundaries" in info for info in feedback.textLog().splitlines()
    )


def test_of_two_contacts_as_far_off_the_one_of_the_same_units_goes_on() -> None:
    china = made([(kilometres(0, -50, 40, 0), "J3"), (kilometres(40, -50, 100, 0), "K1")])
    russia = made(
        [
            (kilometres(0, 0.1, 39.4, 50), "T1"),
            (kilometres(39.4, 0.1, 40.6, 50), "J3"),
            (kilometres(40.6, 0.1, 100, 50), "K1"),
        ]
    )
    rows = rows_of(matched(china=china, russia=russia)["OUTPUT"])
    told = {row["result"]: (row["russia_left"], row["russia_right"]) for row in rows}
    assert told == {"continued": ("J3", "K1"), "ends": ("T1", "J3")}


def test_polygons_without_an_index_have_contacts_all_the_same() -> None:
    china = made([(kilometres(0, -50, 40, 0), ""), (kilometres(40, -50, 100, 0), "")])
    russia = made([(kilometres(0, 0.1, 40, 50), ""), (kilometres(40, 0.1, 100, 50), "")])
    assert matched(china=china, russia=russia)["CONTINUED"] == 1


def test_contacts_of_the_training_sheet_are_found() -> None:
    sheet = f"{SAMPLE / 'training_sheet.gpkg'}|layername="
    result = matched(china=f"{sheet}china_geology", russia=f"{sheet}russia_geology")
    rows = rows_of(result["OUTPUT"])
    assert len(rows) > 10 and result["CONTINUED"] + result["ENDS"] == len(rows)
    kilometres_in_order = [row["at_km"] for row in rows]
    assert kilometres_in_order == sorted(kilometres_in_order)
    assert all(row["china_left"] or row["russia_left"] for row in rows)


def test_the_downthrown_side_is_that_of_the_ground_however_lines_are_drawn() -> None:
    china = [
        (line((10, -30), (10, 0)), "正断层", "左盘下降"),
        (line((30, -30), (30, 0)), "正断层", "左盘下降"),
        (line((50, 0), (50, -30)), "正断层", "左盘下降"),
        (line((70, -30), (70, 0)), "断层", "右旋"),
    ]
    russia = [
        (line((10, 0), (10, 30)), "сброс", "опущено левое крыло"),
        (line((30, 30), (30, 0)), "сброс", "опущено левое крыло"),
        (line((50, 0), (50, 30)), "сброс", "опущено правое крыло"),
        (line((70, 30), (70, 0)), "разлом", "правый сдвиг"),
    ]
    rows = rows_of(matched(lines(china), lines(russia), BORDER=border())["OUTPUT"])
    assert [row["result"] for row in rows] == [
        "continued",
        "opposite_sense",
        "continued",
        "continued",
    ]


def test_lines_that_run_on_beyond_the_border_with_heights_in_pieces_are_matched_there() -> None:
    china = [
        ("LINESTRING Z(510000 5510000 1,510000 5539000 2)", "断层", ""),
        ("LINESTRING Z(510000 5550000 3,510000 5539000 2)", "断层", ""),
    ]
    russia = [(line((10.2, 0.1), (10.2, 30)), "разлом", "")]
    rows = rows_of(
        matched(lines(china, kind="LineStringZ"), lines(russia), BORDER=border())["OUTPUT"]
    )
    assert [(row["result"], row["china_fid"], row["russia_fid"]) for row in rows] == [
        ("continued", 2, 1)
    ]
    assert rows[0]["offset_m"] == pytest.approx(200, rel=0.02)


def test_ids_differ_even_where_one_feature_ends_at_the_border_twice() -> None:
    parts = "MULTILINESTRING((510000 5510000,510000 5540000),(530000 5510000,530000 5540000))"
    china = lines([(parts, "断层", "")], kind="MultiLineString")
    rows = rows_of(matched(china, BORDER=border())["OUTPUT"])
    assert len({row["junction"] for row in rows}) == len(rows)


def test_many_faults_are_matched_as_they_truly_continue() -> None:
    truth = world(4, 100.0, Recipe(lines=300))
    shift = np.array([500_000.0, 5_540_000.0])
    sides = []
    for parts, kinds in zip(truth.sides, truth.kinds):
        names = ("thrust", "normal", "strike-slip")
        texts = [",".join(f"{x} {y}" for x, y in part + shift) for part in parts]
        sides.append(lines([(f"LINESTRING({t})", names[k], "") for t, k in zip(texts, kinds)]))
    drawn = ",".join(f"{x} {y}" for x, y in truth.border[::4] + shift)
    edge = made([(f"LINESTRING({drawn})",)], kind="LineString")
    rows = rows_of(matched(*sides, BORDER=edge, TOLERANCE=100)["OUTPUT"])
    found = {
        (row["china_fid"] - 1, row["russia_fid"] - 1) for row in rows if row["result"] != "ends"
    }
    right = len(found & truth.continued)
    assert right / len(truth.continued) >= 0.97 and right / len(found) >= 0.97


def test_bad_input_gets_a_sentence() -> None:
    points = made([("POINT(500000 5540000)", "", "")], kind="Point", fields=FIELDS)
    polygons = made([(kilometres(0, 0, 100, 50), "J3")])
    assert "neither lines nor polygons" in refusal(china=points)
    assert "One layer has lines" in refusal(russia=polygons)
    assert "has no features" in refusal(china=lines([]))
    assert "no coordinate reference system" in refusal(china=lines(CHINA, crs=""))
    assert "only one side" in refusal(CHINA_POLYGONS=polygons)
    assert "has no field" in refusal(CHINA_TYPE="nothing")
    same = lines(CHINA)
    assert "given for both sides" in refusal(china=same, russia=same)


def test_layers_whose_lines_do_not_reach_the_border_give_a_warning() -> None:
    feedback = Feedback()
    far = lines([(line((0, -90), (0, -60)), "", "")])
    beyond = lines([(line((0, 60), (0, 90)), "", "")])
    result = matched(far, beyond, BORDER=border(), feedback=feedback)
    assert result["OUTPUT"].featureCount() == 0
    assert any("No line reaches the border" in warning for warning in feedback.warnings)


def test_the_run_can_be_stopped() -> None:
    feedback = Feedback()
    feedback.cancel()
    assert "Stopped" in refusal(feedback=feedback)


def test_the_result_is_styled_by_what_becomes_of_the_lines(results: Dict[str, Any]) -> None:
    from cags_vsegei_plugin.layers.match_styles import style_junctions

    layer = results["OUTPUT"].clone()
    style_junctions(layer)
    values = [category.value() for category in layer.renderer().categories()]
    assert values == ["continued", "changes_type", "opposite_sense", "ends"]


AFEAD = "field=NAME:string&field=SNS1:string&field=SNS2:string&field=RATE:int&field=CONF:string"
ACTIVE = "field=断层名称:string&field=断层性质:string&field=最晚活动时代:string"


def test_activity_and_confidence_weigh_what_ends_or_goes_on() -> None:
    china = made(
        [
            (line((10, -30), (10, 0)), "甲断裂", "右旋走滑", "Q1-2"),
            (line((20, -30), (20, 0)), "乙断裂", "左旋", "Q4"),
        ],
        kind="LineString",
        fields=ACTIVE,
    )
    russia = made(
        [
            (line((10, 0), (10, 30)), "разлом А", "D", "N", 1, "A"),
            (line((10.5, 60), (10.6, 90)), "far away", "D", None, 1, "A"),
            (line((20, 0), (20, 30)), "разлом Б", "S", None, 2, "A"),
            *(
                (line((x, 0), (x, 30)), f"разлом {confidence}", "R", None, 3, confidence)
                for x, confidence in ((40, "B"), (50, "C"), (60, "D"))
            ),
        ],
        kind="LineString",
        fields=AFEAD,
    )
    feedback = Feedback()
    rows = rows_of(matched(china, russia, BORDER=border(), feedback=feedback)["OUTPUT"])
    told = [(row["result"], row["severity"]) for row in rows]
    assert told == [
        ("continued", 0),
        ("continued", 0),
        ("ends", 1),
        ("ends", 2),
        ("ends", 3),
    ]
    assert "甲断裂 | разлом А" in rows[0]["reason"]
    assert "weak evidence" in rows[3]["reason"] and "not taken as active" in rows[4]["reason"]
    assert "activity of faults: RATE, CONF" in feedback.textLog()


def test_a_fault_active_today_against_one_that_is_not_is_told() -> None:
    fields = "field=活动时代:string"
    china = made([(line((10, -30), (10, 0)), "全新世")], kind="LineString", fields=fields)
    fields = "field=активность:string"
    russia = made([(line((10, 0), (10, 30)), "дочетвертичный")], kind="LineString", fields=fields)
    (row,) = rows_of(matched(china, russia, BORDER=border())["OUTPUT"])
    assert (row["result"], row["severity"], row["codes"]) == ("changes_type", 3, "GEO-3")
    assert "China: Holocene; Russia: before the Quaternary" in row["reason"]


def test_fields_of_the_activity_can_be_chosen_where_their_names_tell_nothing() -> None:
    china = [(line((10, -30), (10, 0)), "全新世")]
    russia = [(line((10, 0), (10, 30)), "дочетвертичный")]
    asked = [made(rows, kind="LineString", fields="field=F7:string") for rows in (china, russia)]
    (row,) = rows_of(matched(*asked, BORDER=border())["OUTPUT"])
    assert row["result"] == "continued"
    chosen = {"CHINA_FIELDS": "activity=F7", "RUSSIA_FIELDS": "activity=F7"}
    (row,) = rows_of(matched(*asked, BORDER=border(), **chosen)["OUTPUT"])
    assert (row["result"], row["codes"]) == ("changes_type", "GEO-3")
    with pytest.raises(core.QgsProcessingException, match="one of the roles kind, sense"):
        matched(*asked, BORDER=border(), CHINA_FIELDS="colour=F7")
