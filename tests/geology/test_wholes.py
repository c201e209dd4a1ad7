"""Of which side the unit is that faces several of the other as its parts."""

from __future__ import annotations

from typing import Optional, Tuple

from cags_vsegei_plugin.geology.comparison.intervals import Interval
from cags_vsegei_plugin.geology.comparison.wholes import Met, wholes

D, D2 = Interval(419.0, 359.0), Interval(393.0, 383.0)


def met(
    china: str,
    russia: str,
    ages: Tuple[Optional[Interval], Optional[Interval]] = (D2, D2),
    codes: Tuple[str, ...] = ("RNK-2", "NAM-1"),
    verdict: str = "soft",
) -> Met:
    return Met((china, russia), ages, verdict, codes)


def test_the_unit_that_faces_several_is_the_whole_on_either_side() -> None:
    assert wholes([met("a", "R"), met("b", "R")]) == {("a", "R"): "russia", ("b", "R"): "russia"}
    assert wholes([met("C", "a"), met("C", "b")]) == {("C", "a"): "china", ("C", "b"): "china"}


def test_a_unit_on_several_stretches_is_no_several_units_however_it_is_marked_up() -> None:
    assert wholes([met("→D↓2→g", "R"), met("D2g", "R")]) == {}


def test_where_both_face_several_neither_is_a_part_of_the_other() -> None:
    chain = [met("A", "x"), met("A", "y"), met("B", "x")]
    assert wholes(chain) == {("A", "y"): "china", ("B", "x"): "russia"}


def test_what_is_agreed_already_counts_for_what_is_left() -> None:
    settled = met("C", "a", codes=(), verdict="agreed")
    assert wholes([settled, met("C", "b")]) == {("C", "b"): "china"}
    assert wholes([settled._replace(verdict="soft"), met("C", "b")]) == {}


def test_a_unit_of_wider_age_is_no_part() -> None:
    wide = met("C", "a", (D2, D))
    assert wholes([wide, met("C", "b")]) == {("C", "b"): "china"}
    later = met("C", "a", (D2, Interval(390.0, 375.0)))
    assert wholes([later, met("C", "b")]) == {("C", "b"): "china"}
    assert wholes([met("C", "a", (None, D)), met("C", "b", (D, D2))])[("C", "a")] == "china"
