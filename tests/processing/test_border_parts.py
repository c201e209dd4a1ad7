"""Sections of the border with rules of their own, and the strip around the line of a corridor."""

from __future__ import annotations

from typing import Any, Dict, List

import pytest

core = pytest.importorskip("qgis.core", reason="QGIS is not installed")

from tests.processing.layers import Feedback, rows_of, table
from tests.processing.test_compare_border import CHINA, RUSSIA, compared, kilometres, made
from tests.processing.test_compare_border import refusal as refused

pytestmark = pytest.mark.usefixtures("provider")

FIELDS = ["from_km:double", "to_km:double", "section:string", "key:string", "value:string"]


def sections(*rows: List[Any]) -> Any:
    return table(FIELDS, rows, "sections")


def border() -> Any:
    return made([("LINESTRING(500000 5540000, 600000 5540000)", "", "")], kind="LineString")


def told(**parameters: Any) -> List[Dict[str, Any]]:
    asked = {"BORDER": border(), **parameters}
    return rows_of(compared(made(CHINA), made(RUSSIA), **asked)["STRETCHES"])


def line(wkt: str) -> Any:
    return made([(wkt, "", "")], kind="LineString")


def test_a_section_cuts_stretches_at_its_ends_and_has_its_own_severities() -> None:
    rows = told(SECTIONS=sections([50, 80, "severity", "AGE-1", "3"]))
    found = [(round(row["from_km"]), round(row["to_km"]), row["severity"]) for row in rows]
    assert found == [(0, 40, 0), (40, 50, 1), (50, 60, 3), (60, 80, 2), (80, 100, 2)]
    assert [row["verdict"] for row in rows] == [
        "consistent",
        "mismatch",
        "soft",
        "mismatch",
        "mismatch",
    ]


def test_a_conflict_is_not_less_severe_because_a_section_cuts_a_short_piece_off() -> None:
    rows = told(SECTIONS=sections([57, 80, "severity", "AGE-3", "1"]))
    found = {(round(row["from_km"]), round(row["to_km"])): row["severity"] for row in rows}
    assert found[40, 57] == found[57, 60] == 1


def test_a_section_may_have_its_own_weights_and_tolerance() -> None:
    weights = sections([0, 40, "tolerance", "tolerance_m", "50"])
    first = told(SECTIONS=weights)[0]
    assert "GEO-4" not in first["codes"]
    narrow = sections(
        [0, 40, "tolerance", "tolerance_m", "50"], [0, 40, "tolerance", "sliver_m", 10]
    )
    first = told(SECTIONS=narrow)[0]
    assert "GEO-4" in first["codes"] and first["severity"] == 2


def test_sheets_of_a_section_are_read_in_their_own_edition() -> None:
    china = made([(kilometres(0, -50, 100, 0), "P2", "")])
    russia = made([(kilometres(0, 0.1, 100, 50), "P2", "")])
    old = sections([0, 40, "scale", "china", "china_old"], [0, 40, "scale", "russia", "russia_old"])
    rows = rows_of(compared(china, russia, BORDER=border(), SECTIONS=old)["STRETCHES"])
    ages = [(row["china_base_ma"], row["russia_base_ma"]) for row in rows]
    assert ages == [(259.857, 275.0), (283.3, 274.4)]


@pytest.mark.parametrize(
    "row, words",
    [
        ([50, 40, "severity", "AGE-1", "3"], "Row 2 of the border sections runs from"),
        ([0, 40, "magic", "AGE-1", "3"], "which no profile has"),
        ([0, 40, "scale", "china", "mars"], "which no profile has"),
        ([0, 40, "severity", "AGE-1", "9"], "(severity / AGE-1): “9” is no severity"),
        ([0, 40, "tolerance", "tolerance_m", "abc"], "“abc” is no number"),
    ],
)
def test_a_bad_row_of_sections_gets_its_sentence(row: List[Any], words: str) -> None:
    assert words in refused(CHINA=made(CHINA), RUSSIA=made(RUSSIA), SECTIONS=sections(row))


def test_sections_must_not_overlap_and_need_their_columns() -> None:
    both = sections([0, 50, "criterion", "age", "1"], [40, 60, "criterion", "age", "1"])
    assert "overlap: 0–50 km and 40–60 km" in refused(
        CHINA=made(CHINA), RUSSIA=made(RUSSIA), SECTIONS=both
    )
    bare = table(["from_km:double"], [[0]], "bare")
    assert "has no column to_km" in refused(CHINA=made(CHINA), RUSSIA=made(RUSSIA), SECTIONS=bare)


def test_only_the_strip_around_the_corridor_is_compared() -> None:
    across = line("LINESTRING(560000 5500000, 560000 5580000)")
    rows = told(PROFILE="corridor_geology_2500k", CORRIDOR=across)
    assert min(row["from_km"] for row in rows) == pytest.approx(10, abs=1)
    assert max(row["to_km"] for row in rows) == pytest.approx(100, abs=1)
    everything = told(PROFILE="corridor_geology_2500k")
    assert min(row["from_km"] for row in everything) == pytest.approx(0, abs=0.1)


def test_the_strip_is_told_in_order_along_its_line() -> None:
    backwards = line("LINESTRING(600000 5541000, 500000 5541000)")
    rows = told(PROFILE="corridor_geology_2500k", CORRIDOR=backwards)
    starts = [row["from_km"] for row in rows]
    assert starts == sorted(starts, reverse=True) and len(starts) == 3


def test_a_corridor_far_away_gets_its_sentence() -> None:
    far = line("LINESTRING(700000 5940000, 800000 5940000)")
    said = refused(
        CHINA=made(CHINA), RUSSIA=made(RUSSIA), PROFILE="corridor_geology_2500k", CORRIDOR=far
    )
    assert "No part of the border lies within 50 km" in said


def test_without_a_line_the_whole_border_is_compared_and_said_so() -> None:
    class Told(Feedback):
        infos: List[str] = []

        def pushInfo(self, info: str) -> None:  # noqa: N802
            self.infos.append(info)

    feedback = Told()
    compared(made(CHINA), made(RUSSIA), PROFILE="corridor_geology_2500k", feedback=feedback)
    assert any("No line of the corridor is given" in info for info in feedback.infos)
