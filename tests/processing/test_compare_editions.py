"""`compareeditions`: what changed on one side, and what that solves and creates at the border."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, List

import pytest

core = pytest.importorskip("qgis.core", reason="QGIS is not installed")

from cags_vsegei_plugin.review.session import Review
from cags_vsegei_plugin.workflow.review_conflicts import conflicts_in
from cags_vsegei_plugin.workflow.reviewing import open_review
from tests.processing.layers import Feedback, rows_of, run
from tests.processing.test_compare_border import WGS, kilometres, made
from tests.processing.test_match_lines import border as line
from tests.review.conflicts import IVANOV, LI
from tests.timing import seconds

pytestmark = pytest.mark.usefixtures("provider")

CHANGES = (
    "change changes old_fid new_fid old_index new_index old_name new_name old_base_ma old_top_ma"
    " new_base_ma new_top_ma area_km2 changed_km2 border_km reason"
).split()
BORDER = (
    "effect from_km to_km length_km old_verdict new_verdict old_severity new_severity old_stretch"
    " new_stretch old_index new_index other_index old_codes new_codes"
).split()

FIELDS = "field=Index_:string&field=NAME:string&field=ID:string"
OLD = [
    (kilometres(0, 0, 20, 30), "J3", "a", "A"),
    (kilometres(20, 0, 40, 30), "K1", "b", "B"),
    (kilometres(40, 0, 60, 30), "J2", "c", "C"),
    (kilometres(60, 0, 80, 30), "γK1", "d", "D"),
    (kilometres(80, 0, 100, 30), "T3", "e", "E"),
    (kilometres(0, 40, 20, 60), "P1", "f", "F"),
]
NEW = [
    (kilometres(0, 0, 20, 30), "J3", "a", "A"),
    (kilometres(20, 0, 40, 30), "J1", "b", "B"),
    (kilometres(40, 0, 60, 30), "J2", "renamed", "C"),
    (kilometres(60, 0, 70, 30), "γK1", "d", "D"),
    (kilometres(70, 0, 100, 30), "T1", "e", "E"),
    (kilometres(40, 40, 60, 60), "N1", "g", "G"),
]
OTHER = [
    (kilometres(0, -30, 40, 0), "J3", "o"),
    (kilometres(40, -30, 70, 0), "J2", "p"),
    (kilometres(70, -30, 100, 0), "T1", "q"),
]


def edition(rows: List[tuple], **values: Any) -> Any:
    return made(rows, fields=FIELDS, **values)


def compared(old: Any = None, new: Any = None, **parameters: Any) -> Dict[str, Any]:
    asked = {"SIDE": "russia", **parameters}
    return run(
        "compareeditions",
        OLD=edition(OLD) if old is None else old,
        NEW=edition(NEW) if new is None else new,
        **asked,
    )


def refusal(**parameters: Any) -> str:
    with pytest.raises(core.QgsProcessingException) as error:
        compared(**parameters)
    return str(error.value)


def by_index(results: Dict[str, Any]) -> Dict[str, Dict[str, Any]]:
    return {row["old_index"] or row["new_index"]: row for row in rows_of(results["OUTPUT"])}


@pytest.fixture(scope="module")
def results(provider: Any) -> Dict[str, Any]:
    return compared(ID="ID", OTHER=made(OTHER), BORDER_CHANGES="memory:")


def test_the_fields_are_those_of_the_contract(results: Dict[str, Any]) -> None:
    assert results["OUTPUT"].fields().names() == CHANGES
    assert results["BORDER_CHANGES"].fields().names() == BORDER


def test_every_polygon_is_told_by_what_became_of_it(results: Dict[str, Any]) -> None:
    found = {
        (row["change"], row["old_index"] or None, row["new_index"] or None)
        for row in rows_of(results["OUTPUT"])
    }
    assert found == {
        ("re_dated", "K1", "J1"),
        ("renamed", "J2", "J2"),
        ("redrawn", "γK1", "γK1"),
        ("re_dated", "T3", "T1"),
        ("new", None, "N1"),
        ("gone", "P1", None),
    }
    counts = {name: results[f"{name}_COUNT"] for name in ("NEW", "GONE", "RE_DATED", "RENAMED")}
    assert counts == {"NEW": 1, "GONE": 1, "RE_DATED": 2, "RENAMED": 1}
    assert (results["REDRAWN_COUNT"], results["UNCHANGED_COUNT"]) == (2, 1)


def test_areas_and_kilometres_of_border_are_told(results: Dict[str, Any]) -> None:
    rows = by_index(results)
    assert rows["γK1"]["area_km2"] == pytest.approx(300, rel=0.01)
    assert rows["γK1"]["changed_km2"] == pytest.approx(300, rel=0.01)
    assert rows["γK1"]["border_km"] == pytest.approx(10, abs=0.5)
    assert rows["K1"]["border_km"] == pytest.approx(20, abs=0.5)
    assert rows["T3"]["border_km"] == pytest.approx(30, abs=0.5)
    assert rows["P1"]["border_km"] == 0 and rows["P1"]["area_km2"] == pytest.approx(400, rel=0.01)
    assert rows["K1"]["changed_km2"] == 0


def test_the_reason_tells_both_ages(results: Dict[str, Any]) -> None:
    row = by_index(results)["K1"]
    assert "K1, 143.1–100.5 Ma" in row["reason"] and "J1, 201.4–" in row["reason"]
    assert row["old_base_ma"] == pytest.approx(143.1) and row["new_base_ma"] > 200


def test_conflicts_that_the_new_edition_solves_and_creates_are_told(
    results: Dict[str, Any],
) -> None:
    rows = rows_of(results["BORDER_CHANGES"])
    told = [
        (row["effect"], round(row["from_km"]), round(row["to_km"]), row["new_index"])
        for row in rows
    ]
    assert ("solved", 70, 80, "T1") in told
    assert ("solved", 80, 100, "T1") in told
    assert not {row["effect"] for row in rows} & {"created"}
    assert results["SOLVED_KM"] == pytest.approx(30, abs=1) and results["CREATED_KM"] == 0
    solved = next(row for row in rows if round(row["from_km"]) == 80)
    assert (solved["old_verdict"], solved["new_verdict"]) == ("mismatch", "consistent")
    assert solved["other_index"] == "T1" and "AGE" in solved["old_codes"]


def test_a_piece_of_border_is_drawn_where_it_lies(results: Dict[str, Any]) -> None:
    for feature in results["BORDER_CHANGES"].getFeatures():
        box = feature.geometry().boundingBox()
        assert (box.xMinimum() - 5e5) / 1e3 == pytest.approx(feature["from_km"], abs=0.5)
        assert (box.xMaximum() - 5e5) / 1e3 == pytest.approx(feature["to_km"], abs=0.5)


def test_going_back_creates_what_was_solved(results: Dict[str, Any]) -> None:
    back = compared(edition(NEW), edition(OLD), ID="ID", OTHER=made(OTHER))
    assert back["CREATED_KM"] == pytest.approx(results["SOLVED_KM"], abs=0.1)
    assert back["SOLVED_KM"] == 0


def test_the_older_edition_of_the_chinese_side_can_be_compared_too() -> None:
    results = compared(
        made([(kilometres(0, -9, 99, 0), "K1", "")]),
        made([(kilometres(0, -9, 99, 0), "J3", "")]),
        SIDE="china",
        OTHER=made([(kilometres(0, 0, 99, 9), "J3", "")]),
    )
    assert results["RE_DATED_COUNT"] == 1
    assert results["SOLVED_KM"] == pytest.approx(99, abs=0.5)


def test_without_identifiers_outlines_and_overlaps_tell_who_is_who() -> None:
    shuffled = edition([NEW[k] for k in (4, 2, 0, 5, 3, 1)])
    rows = by_index(compared(new=shuffled))
    assert rows["K1"]["new_index"] == "J1" and rows["K1"]["change"] == "re_dated"
    assert rows["γK1"]["change"] == "redrawn"
    # T3 grew to the left: the body is the same, it was dated anew and drawn anew.
    assert rows["T3"]["changes"] == "re_dated;redrawn"


def test_a_strip_drawn_on_the_other_side_of_its_shore_is_known_by_its_vertices() -> None:
    def strip(width_m: float) -> str:
        shore = [(500_000 + 1000 * x, 5_540_000) for x in range(14)]
        back = [(500_000 + 2600 * x, 5_540_000 + width_m) for x in reversed(range(6))]
        ring = [*shore, *back, shore[0]]
        return f"POLYGON(({','.join(f'{x} {y}' for x, y in ring)}))"

    old, new = (edition([(strip(width), "J3", "a", "")]) for width in (-400.0, 900.0))
    results = compared(old, new)
    (row,) = rows_of(results["OUTPUT"])
    assert row["change"] == "redrawn" and row["changed_km2"] == pytest.approx(16.9, rel=0.05)


def test_ids_that_changed_are_seen_through_by_overlap() -> None:
    renumbered = edition([(*row[:3], f"x{n}") for n, row in enumerate(OLD)])
    results = compared(new=renumbered, ID="ID")
    assert results["UNCHANGED_COUNT"] == 6 and results["OUTPUT"].featureCount() == 0


def test_an_edition_in_another_system_is_the_same_edition() -> None:
    import processing

    asked = {"INPUT": edition(OLD), "TARGET_CRS": WGS, "OUTPUT": "memory:"}
    moved = processing.run("native:reprojectlayer", asked)["OUTPUT"]
    results = compared(new=moved)
    assert results["UNCHANGED_COUNT"] == 6


def test_a_body_in_two_parts_keeps_its_larger_part_and_the_other_is_new() -> None:
    parts = [
        (kilometres(0, 0, 12, 30), "J3", "a", ""),
        (kilometres(12, 0, 20, 30), "J3", "a", ""),
        *OLD[1:],
    ]
    results = compared(new=edition(parts))
    assert (results["REDRAWN_COUNT"], results["NEW_COUNT"], results["GONE_COUNT"]) == (1, 1, 0)


def test_null_damaged_and_invalid_bodies_are_told_and_not_lost() -> None:
    bow = "POLYGON((500000 5540000,520000 5570000,520000 5540000,500000 5570000,500000 5540000))"
    old = edition([(None, "J3", "a", "A"), (bow, "K1", "b", "B"), *OLD[2:]])
    new = edition([(None, "J3", "a", "A"), (bow, "??", "b", "B"), *OLD[2:]])
    feedback = Feedback()
    results = run("compareeditions", feedback, OLD=old, NEW=new, SIDE="russia", ID="ID")
    (row,) = rows_of(results["OUTPUT"])
    assert row["change"] == "re_dated" and row["new_index"] == "??"
    assert any("no usable geometry" in words for words in feedback.warnings)


def test_a_point_layer_an_unknown_field_and_one_layer_twice_are_refused() -> None:
    assert "no field gone" in refusal(ID="gone")
    layer = edition(OLD)
    core.QgsProject.instance().addMapLayer(layer)
    said = refusal(old=layer.id(), new=layer.id())
    core.QgsProject.instance().removeMapLayer(layer.id())
    assert "given twice" in said
    dots = made([("POINT(1 1)", "J3")], kind="Point")
    assert refusal(new=dots)


def test_empty_layers_and_layers_without_a_system_get_a_sentence() -> None:
    assert "no features" in refusal(new=edition([]))
    stray = edition(NEW)
    stray.setCrs(core.QgsCoordinateReferenceSystem())
    assert "coordinate reference system" in refusal(new=stray)


def test_stopping_leaves_nothing(tmp_path: Any) -> None:
    class Stopped(core.QgsProcessingFeedback):
        def isCanceled(self) -> bool:  # noqa: N802
            return True

    target = tmp_path / "changes.gpkg"
    with pytest.raises(core.QgsProcessingException):
        run(
            "compareeditions",
            Stopped(),
            OLD=edition(OLD),
            NEW=edition(NEW),
            SIDE="russia",
            OUTPUT=str(target),
        )
    assert not target.exists()


def test_thousands_of_polygons_are_compared_in_seconds() -> None:
    side = 60
    cells = [
        (kilometres(x, y, x + 1, y + 1), "J3", f"{x}", f"{x}/{y}")
        for x in range(side)
        for y in range(side)
    ]
    moved = [
        (kilometres(x, y, x + (0.9 if x % 10 == 0 else 1), y + 1), *rest)
        for (_, *rest), (x, y) in zip(cells, ((x, y) for x in range(side) for y in range(side)))
    ]
    results = {}
    sides = edition(cells), edition(moved)
    assert seconds(lambda: results.update(compared(*sides))) < 10
    assert results["REDRAWN_COUNT"] == side * side // 10


def reviewed(path: Path) -> Review:
    """Return a review of the border with the old edition, every stretch of it agreed."""
    other, old = edition(OTHER), edition(OLD)
    result = run("compareborder", CHINA=other, RUSSIA=old, STRETCHES="memory:", BORDER=line())
    review = open_review(path)
    review.set_conflicts(conflicts_in(result["STRETCHES"]))
    undecided = [id for id in review.conflicts if review.is_undecided(id)]
    review.decide_all(undecided, "propose", LI)
    review.decide_all(undecided, "agree", IVANOV)
    review.close()
    return review


def test_decisions_that_the_new_edition_makes_stale_are_told(tmp_path: Path) -> None:
    path = tmp_path / "review.gpkg"
    reviewed(path)
    before = path.read_bytes()
    asked = {"OTHER": edition(OTHER), "BORDER": line(), "REVIEW": str(path)}
    result = compared(**asked, STALE_DECISIONS="memory:")
    rows = rows_of(result["STALE_DECISIONS"])
    assert result["STALE"] == len(rows) > 0
    assert {row["status"] for row in rows} == {"agreed"}
    redated = [row for row in rows if row["russia_index"] in ("K1", "J1")]
    assert redated and all(row["reason"] for row in rows)
    assert path.read_bytes() == before
    same = compared(new=edition(OLD), **asked)
    assert same["STALE"] == 0


def test_a_store_of_decisions_needs_the_other_side_and_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(core.QgsProcessingException, match="no store of decisions"):
        compared(OTHER=edition(OTHER), REVIEW=str(tmp_path / "none.gpkg"))
    path = tmp_path / "review.gpkg"
    reviewed(path)
    with pytest.raises(core.QgsProcessingException, match="other side"):
        compared(REVIEW=str(path))
