"""An alternative the reader names can be taken instead; prose cannot."""

from __future__ import annotations

import pytest

from cags_vsegei_plugin.geology.age_symbols import (
    ScaleContext,
    canonical,
    limits_of,
    runs_backwards,
    units_of,
)
from cags_vsegei_plugin.geology.alternatives import alternative_reading, alternative_words
from cags_vsegei_plugin.geology.reader import UnitFields, read_unit
from cags_vsegei_plugin.knowledge import BUNDLED

RUSSIA = ScaleContext("russia", "russia_gss")


@pytest.mark.parametrize(
    "index, side, alternative, changed",
    [
        ("plH", "russia", "proluvial", {"genesis": ("proluvial",)}),
        ("βQ", "russia", "dolerite", {"rocks": ("dolerite",), "base_ma": 2.58}),
        ("pγO", "russia", "granite O", {"rocks": ("granite",), "base_ma": 486.85}),
        ("C2K", "china", "C2–K", {"age_from": "C2", "age_to": "K", "top_ma": 66.0}),
        ("Zh", "china", "Z h", {"age_from": "Z", "unit_name": "h"}),
        ("Q4al", "china", "lacustrine Qh a", {"genesis": ("lacustrine",), "unit_name": "a"}),
        ("P2", "russia", "P2 275–251.902 Ma (russia_old)", {"base_ma": 275.0, "top_ma": 251.902}),
    ],
)
def test_an_alternative_changes_what_it_says(index, side, alternative, changed) -> None:
    reading = read_unit(UnitFields(index), side)
    taken = alternative_reading(alternative, reading)
    assert {name: getattr(taken, name) for name in changed} == changed
    assert taken.index == index


@pytest.mark.parametrize(
    "prose", ["K+J+part of T (CN-OLD3)", "", "Talmа Suite", "C2–nothing", "<b>granite</b>"]
)
def test_prose_is_for_people(prose: str) -> None:
    assert alternative_reading(prose, read_unit(UnitFields("J3"), "russia")) is None


@pytest.mark.parametrize(
    "typed, symbol", [("К1", "K1"), ("J₃", "J3"), (" J3 ", "J3"), ("Є1", "Cm1"), ("QIII", "QIII")]
)
def test_a_symbol_is_taken_as_it_is_typed(typed: str, symbol: str) -> None:
    assert canonical(typed, RUSSIA) == symbol


@pytest.mark.parametrize("typed", ["", "zz", "γJ3", "J3-K1", "<b>", "aQIII"])
def test_what_is_no_single_age_is_none(typed: str) -> None:
    assert canonical(typed, RUSSIA) == ""


def test_limits_run_from_the_base_of_one_to_the_top_of_the_other() -> None:
    interval = limits_of("J3", "K1", RUSSIA)
    assert (interval.base_ma, interval.top_ma) == (161.5, 100.5)
    assert limits_of("J3", "XX", RUSSIA).age_from == ""


def test_the_older_stands_first() -> None:
    assert runs_backwards("K1", "J3", RUSSIA) and not runs_backwards("J3", "K1", RUSSIA)


def test_an_unknown_edition_gives_the_one_in_force() -> None:
    assert units_of(ScaleContext("china", "nonsense"))[0].has_age


def test_prose_of_the_tectonic_cycles_is_told_in_three_languages() -> None:
    rows = [row for row in BUNDLED.table("scales/tectonic_cycles.csv", ("cycle", "stage"))]
    said = [row["alternative_en"] for row in rows if row["alternative_en"]]
    assert len(said) >= 8
    for text in said:
        words = alternative_words(text)
        assert words.spoken("en") == text and len({*words}) == 3
    assert "万天丰" in alternative_words("Wan: Sichuan stage 135-52").spoken("zh")


def test_an_alternative_that_is_no_prose_stays_as_it_is() -> None:
    assert alternative_words("granite O").spoken("ru") == "granite O"
