"""Statistics of a comparison: what is counted, by what, and how far the two sides agree."""

from __future__ import annotations

from typing import Any, List, Optional

import pytest

pytest.importorskip("qgis.core", reason="QGIS is not installed")

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.workflow.sheets import sheets_between
from cags_vsegei_plugin.workflow.statistics import Piece, Row, agreement_index, statistics


def stretch(start: float, stop: float, verdict: str, **values: Any) -> Piece:
    given = {"severity": 0, "codes": (), "china": "J3", "russia": "K1", **values}
    needs = verdict not in ("agreed", "consistent")
    return Piece("stretch", start, stop, verdict, needs_decision=needs, **given)


def point(at: Optional[float]) -> Piece:
    return Piece("point", at, at, "soft", 3, ("ORE-1",), needs_decision=True)


PIECES = [
    stretch(0, 40, "agreed"),
    stretch(40, 60, "soft", severity=3, codes=("AGE-3", "LIT-2"), china="J2-3"),
    stretch(60, 130, "mismatch", severity=1, codes=("AGE-1",)),
    stretch(130, 150, "one_sided", severity=2, codes=("GEO-4",), russia=""),
    point(55.0),
    point(None),
]


def rows(by: str, pieces: List[Piece] = PIECES, **values: Any) -> List[Row]:
    return [row for row in statistics(pieces, **values) if row.by == by]


def test_the_whole_border_comes_first() -> None:
    first = statistics(PIECES)[0]
    assert first == Row("border", "", 150, 1.0, 4, 5, pytest.approx(50 / 130))


def test_minor_differences_count_half_and_what_was_not_compared_not_at_all() -> None:
    assert agreement_index([stretch(0, 1, "consistent"), stretch(1, 2, "soft")]) == 0.75
    assert agreement_index([stretch(0, 1, "agreed"), stretch(1, 9, "one_sided")]) == 1.0
    assert agreement_index([stretch(0, 1, "unread")]) is None
    assert agreement_index([]) is None


def test_the_longest_comes_first_and_shares_are_of_the_whole_border() -> None:
    found = [(row.value, row.km, round(row.share, 3)) for row in rows("verdict")]
    assert found == [
        ("mismatch", 70, 0.467),
        ("agreed", 40, 0.267),
        ("one_sided", 20, 0.133),
        ("soft", 20, 0.133),
    ]


def test_a_stretch_counts_for_each_of_its_codes_and_points_count_without_length() -> None:
    found = {row.value: (row.km, row.conflicts) for row in rows("code")}
    assert found["AGE-3"] == found["LIT-2"] == (20, 1)
    assert found["ORE-1"] == (0, 2)


def test_pairs_are_of_two_units() -> None:
    found = {row.value: row.km for row in rows("pair")}
    assert found == {"J3 | K1": 110, "J2-3 | K1": 20}


def test_a_stretch_is_cut_where_a_section_ends() -> None:
    found = [(row.value, row.km, row.stretches, row.conflicts) for row in rows("section")]
    assert found == [("0–100", 100, 3, 3), ("100–200", 50, 2, 2)]


def test_a_stretch_that_ends_with_its_section_has_nothing_in_the_next() -> None:
    pieces = [stretch(0, 100, "agreed"), stretch(100, 200, "soft")]
    assert [row.stretches for row in rows("section", pieces)] == [1, 1]


def test_sections_have_the_length_that_is_asked_for() -> None:
    assert [row.value for row in rows("section", section_km=75)] == ["0–75", "75–150"]


@pytest.mark.parametrize("length", [0.0, -1.0, float("nan"), 1e-6])
def test_sections_without_length_are_refused_with_a_sentence(length: float) -> None:
    with pytest.raises(UserError, match="larger length"):
        statistics(PIECES, length)


def test_nothing_gives_a_table_of_nothing() -> None:
    assert statistics([]) == [Row("border", "", 0, 0.0, 0, 0, None)]


def test_kilometres_are_counted_by_sheet_where_there_are_sheets() -> None:
    pieces = [
        stretch(0, 40, "agreed", sheets=("K-52", "L-52")),
        stretch(40, 60, "mismatch", sheets=("K-52",)),
        stretch(60, 70, "mismatch"),
    ]
    assert [(row.value, row.km) for row in rows("sheet", pieces)] == [("K-52", 60), ("L-52", 40)]
    assert rows("sheet") == []


def test_a_sheet_of_both_sides_counts_once() -> None:
    both = ({1: "K-52", 2: "L-52"}, {1: "K-52"})
    assert sheets_between(both, 1, 1) == ("K-52",)
    assert sheets_between(both, 2, 1) == ("L-52", "K-52")
    assert sheets_between(both, 3, None) == ()
