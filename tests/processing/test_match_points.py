"""`matchpoints`: deposits that both sides show near the border."""

from __future__ import annotations

from typing import Any, Dict, List

import pytest

core = pytest.importorskip("qgis.core", reason="QGIS is not installed")

from tests.processing.layers import Feedback, rows_of, run
from tests.processing.test_compare_border import UTM, kilometres, made
from tests.processing.test_match_lines import border

pytestmark = pytest.mark.usefixtures("provider")

CONTRACT = (
    "pair result at_km distance_m border_m china_fid russia_fid china_name russia_name"
    " china_commodity russia_commodity china_size russia_size name_score commodity_score severity"
    " codes reason score"
).split()
FIELDS = "field=NAME:string&field=COMMODITY:string&field=SIZE:string"


def point(x: float, y: float) -> str:
    return f"POINT({500_000 + 1e3 * x} {5_540_000 + 1e3 * y})"


def points(rows: List[tuple], crs: str = UTM, kind: str = "Point") -> Any:
    return made(rows, crs, kind, FIELDS)


CHINA = [
    (point(10, -1), "Berezovoe", "Au", "大型"),
    (point(20, -1), "多宝山铜矿", "铜", ""),
    (point(30, -0.2), "", "铅锌", ""),
    (point(40, -15), "三道湾子", "金", ""),
    (point(50, 8), "Сосновое", "золото", ""),
    (point(60, -40), "far away", "Fe", ""),
    (point(70, -1), "", "铁", ""),
]
RUSSIA = [
    (point(10, 0.5), "Березовое месторождение", "золото", "мелкое"),
    (point(20, 0.6), "Duobaoshan", "медь", ""),
    (point(30, 0.1), "Полиметаллическое", "свинец, цинк", ""),
    (point(70, 1), "Хинганское", "олово", ""),
    (point(80, 12), "Покровское", "золото", ""),
    (point(90, 12), "Пионер", "золото", ""),
]


def matched(china: Any = None, russia: Any = None, **parameters: Any) -> Dict[str, Any]:
    return run(
        "matchpoints",
        CHINA=points(CHINA) if china is None else china,
        RUSSIA=points(RUSSIA) if russia is None else russia,
        **parameters,
    )


def refusal(**parameters: Any) -> str:
    with pytest.raises(core.QgsProcessingException) as error:
        matched(**parameters)
    return str(error.value)


@pytest.fixture(scope="module")
def results(provider: Any) -> Dict[str, Any]:
    return matched(BORDER=border())


def test_every_point_within_the_buffer_is_told_in_order(results: Dict[str, Any]) -> None:
    assert results["OUTPUT"].fields().names() == CONTRACT
    told = [
        (round(row["at_km"]), row["result"], row["china_fid"] or None, row["russia_fid"] or None)
        for row in rows_of(results["OUTPUT"])
    ]
    assert told == [
        (10, "duplicate", 1, 1),
        (20, "duplicate", 2, 2),
        (30, "duplicate", 3, 3),
        (40, "china_only", 4, None),
        (50, "china_only", 5, None),
        (70, "same_place", 7, 4),
        (80, "russia_only", None, 5),
        (90, "russia_only", None, 6),
    ]
    assert (results["PAIRS"], results["DUPLICATES"], results["CONFLICTS"]) == (4, 3, 5)


def test_what_was_compared_and_what_could_not_be_is_told(results: Dict[str, Any]) -> None:
    rows = {round(row["at_km"]): row for row in rows_of(results["OUTPUT"])}
    assert rows[10]["name_score"] == 1.0 and rows[10]["score"] > 0.9
    assert rows[10]["codes"] == "ORE-1;ORE-2" and "20 to 100 t of metal" in rows[10]["reason"]
    assert "less than 10 t" in rows[10]["reason"] and "do not explain" in rows[10]["reason"]
    assert "国土资发" in rows[10]["reason"] and "not verified" in rows[10]["reason"]
    assert rows[20]["name_score"] == 1.0 and "one deposit" in rows[20]["reason"]
    assert "cannot be compared" in rows[30]["reason"] and not rows[30]["name_score"]
    assert rows[70]["commodity_score"] == 0.0 and rows[70]["codes"] == "ORE-1"


def test_a_deposit_on_its_own_ground_is_no_conflict_one_beyond_the_border_is(
    results: Dict[str, Any],
) -> None:
    rows = {round(row["at_km"]): row for row in rows_of(results["OUTPUT"])}
    assert (rows[40]["severity"], rows[40]["codes"]) == (0, "")
    assert (rows[80]["severity"], rows[80]["codes"]) == (0, "")
    assert (rows[50]["severity"], rows[50]["codes"]) == (3, "ORE-1")


def test_polygons_tell_the_border_as_well() -> None:
    china = made([(kilometres(0, -50, 100, 0), "J3")])
    russia = made([(kilometres(0, 0.2, 100, 50), "J3")])
    result = matched(CHINA_POLYGONS=china, RUSSIA_POLYGONS=russia)
    assert (result["PAIRS"], result["DUPLICATES"], result["CONFLICTS"]) == (4, 3, 5)


def test_the_buffer_is_the_users(results: Dict[str, Any]) -> None:
    assert matched(BORDER=border(), BUFFER=2000)["OUTPUT"].featureCount() == 4
    assert matched(BORDER=border(), BUFFER=50_000)["OUTPUT"].featureCount() == 9


def test_without_a_border_pairs_are_found_all_the_same() -> None:
    feedback = Feedback()
    result = matched(feedback=feedback)
    assert (result["PAIRS"], result["DUPLICATES"]) == (4, 3)
    assert any("No border is given" in warning for warning in feedback.warnings)


def test_one_name_is_found_farther_off_and_one_to_one() -> None:
    china = points([(point(10, -4), "Покровское", "", ""), (point(10, -1), "Подгорное", "", "")])
    russia = points([(point(10, 2), "Pokrovskoe", "", "")])
    rows = rows_of(matched(china, russia, BORDER=border())["OUTPUT"])
    assert sorted((row["result"], row["china_fid"]) for row in rows) == [
        ("china_only", 2),
        ("duplicate", 1),
    ]


def test_damaged_points_are_left_out_and_multipoints_taken_apart() -> None:
    rows = [*CHINA, (None, "x", "", ""), ("POINT EMPTY", "x", "", "")]
    feedback = Feedback()
    result = matched(china=points(rows), BORDER=border(), feedback=feedback)
    assert (result["PAIRS"], result["CONFLICTS"]) == (4, 5)
    parts = [(wkt.replace("POINT(", "MULTIPOINT((") + ")", *v) for wkt, *v in CHINA]
    assert matched(china=points(parts, kind="MultiPoint"), BORDER=border())["PAIRS"] == 4


def test_ids_are_the_same_in_the_next_run(results: Dict[str, Any]) -> None:
    before = [row["pair"] for row in rows_of(results["OUTPUT"])]
    assert [row["pair"] for row in rows_of(matched(BORDER=border())["OUTPUT"])] == before
    assert len(set(before)) == len(before)


def test_bad_input_gets_a_sentence() -> None:
    polygons = made([(kilometres(0, 0, 100, 50), "J3")])
    assert "has no points" in refusal(china=polygons)
    assert "has no features" in refusal(china=points([]))
    assert "no coordinate reference system" in refusal(china=points(CHINA, crs=""))
    assert "only one side" in refusal(CHINA_POLYGONS=polygons)
    assert "has no field" in refusal(CHINA_SIZE="nothing")
    same = points(CHINA)
    assert "given for both sides" in refusal(china=same, russia=same)


def test_points_far_from_the_border_give_a_warning() -> None:
    feedback = Feedback()
    far = [points([(point(10, y), "a", "", "")]) for y in (-90, 90)]
    assert matched(*far, BORDER=border(), feedback=feedback)["OUTPUT"].featureCount() == 0
    assert any("No point lies within" in warning for warning in feedback.warnings)


def test_the_run_can_be_stopped() -> None:
    feedback = Feedback()
    feedback.cancel()
    assert "Stopped" in refusal(feedback=feedback)


def test_progress_is_told() -> None:
    feedback, told = Feedback(), []
    feedback.progressChanged.connect(told.append)
    matched(BORDER=border(), feedback=feedback)
    assert told == sorted(told) and {20, 40} <= set(told)


def test_size_raises_the_score_a_little() -> None:
    def score(size: str) -> float:
        china = points([(point(10, -1), "Berezovoe", "Au", size)])
        russia = points([(point(10, 1), "Березовое", "золото", "мелкое")])
        return rows_of(matched(china, russia, BORDER=border())["OUTPUT"])[0]["score"]

    assert score("小型") > score("") > score("大型") > 0.85


def test_tonnages_of_one_class_make_another_class_of_size_cosmetic() -> None:
    fields = "field=NAME:string&field=COMMODITY:string&field=SIZE:string"
    china = made(
        [(point(10, -1), "多宝山", "Cu", "大型", "60")],
        kind="Point",
        fields=f"{fields}&field=资源量_万吨:string",
    )
    russia = made(
        [(point(10, 1), "多宝山", "Cu", "среднее", "0,7 млн т")],
        kind="Point",
        fields=f"{fields}&field=запасы:string",
    )
    feedback = Feedback()
    found = run("matchpoints", CHINA=china, RUSSIA=russia, feedback=feedback)
    (row,) = rows_of(found["OUTPUT"])
    assert row["codes"] == "ORE-1;ORE-2" and "only the national classes differ" in row["reason"]
    assert "资源量_万吨" in feedback.textLog()


def test_the_field_of_the_tonnage_can_be_chosen_or_left_out() -> None:
    fields = "field=NAME:string&field=COMMODITY:string&field=SIZE:string&field=F9:string"
    china, russia = (
        made([(point(10, at), "多宝山", "Cu", size, "0,7 млн т")], kind="Point", fields=fields)
        for at, size in ((-1, "大型"), (1, "среднее"))
    )
    reasons = []
    for chosen in ("", "tonnage=F9", "tonnage="):
        asked = {"CHINA_FIELDS": chosen, "RUSSIA_FIELDS": chosen}
        (row,) = rows_of(run("matchpoints", CHINA=china, RUSSIA=russia, **asked)["OUTPUT"])
        reasons.append("only the national classes differ" in row["reason"])
    assert reasons == [False, True, False]
