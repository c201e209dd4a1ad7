"""Ages in the symbols that each side prints."""

from __future__ import annotations

import pytest

from cags_vsegei_plugin.geology.notation.printed_age import printed_age, printed_symbol
from cags_vsegei_plugin.geology.reader import UnitFields, read_unit


@pytest.mark.parametrize(
    "side, index, printed",
    [
        ("china", "→∈↓3", "∈3"),
        ("russia", "Є2", "Є2"),
        ("china", "→E↓1→w", "E1"),
        ("russia", "₽1", "₽1"),
        ("russia", "C1v", "C1v"),
        ("russia", "Є2am", "Є2am"),
        ("russia", "N1\\3", "N1³"),
        ("russia", "aII-III", "QII–QIII"),
        ("russia", "??J3", ""),
        ("russia", "aQH", "QH"),
        ("russia", "QIV", "QIV"),
        ("russia", "aIV", "QIV"),
        ("russia", "aH", "QH"),
        ("russia", "aQН", "QH"),
        ("russia", "aQIII-H", "QIII–QH"),
        ("russia", "Голоцен", "Голоцен"),
        ("russia", "R1-2", "R1–R2"),
        ("russia", "Є1-2", "Є1–Є2"),
        ("russia", "Pg2", "Pg2"),
        ("russia", "E1", "E1"),
        ("russia", "C1v-s", "C1v–C1s"),
        ("russia", "верхняя юра", "верхняя юра"),
        ("china", "Q4", "Q4"),
        ("china", "Q3-4", "Q3–Q4"),
        ("china", "Qp3-h", "Qp3–Qh"),
        ("china", "C2P1t", "C2–P1"),
        ("china", "全新统", "全新统"),
        ("china", "AnJ", "Ar–T"),
    ],
)
def test_each_side_has_its_own_symbols(side: str, index: str, printed: str) -> None:
    assert printed_age(read_unit(UnitFields(index), side)) == printed


def test_a_stage_is_told_whatever_the_unit_is_called() -> None:
    reading = read_unit(UnitFields("K1v", "Валанжинские отложения"), "russia")
    assert printed_age(reading) == "K1v"


def test_only_whole_stems_are_turned() -> None:
    assert printed_symbol("china", "Cm") == "∈"
    assert printed_symbol("russia", "Pg3") == "₽3"
    assert printed_symbol("china", "Pt1_2") == "Pt1²"
