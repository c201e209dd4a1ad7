"""One unit shown upon another: both are kept, and the map says which is compared."""

from __future__ import annotations

import pytest

from cags_vsegei_plugin.geology.comparison import compare_units
from cags_vsegei_plugin.geology.comparison.stacked import compared_on
from cags_vsegei_plugin.geology.corrections import Corrections
from cags_vsegei_plugin.geology.profiles import load_profile, profile_ids
from cags_vsegei_plugin.geology.reader import UnitFields, read_unit


def read(index: str, side: str):
    return read_unit(UnitFields(index), side)


COVER = load_profile("quaternary_2500k")
BEDROCK = load_profile("geology_2500k")


@pytest.mark.parametrize("side, index", [("china", "Qh^al/K₂m"), ("russia", "aQH/K₂")])
def test_a_reading_keeps_both_units(side: str, index: str) -> None:
    reading = read(index, side)
    assert (reading.kind, reading.genesis) == ("quaternary", ("alluvial",))
    assert reading.below is not None and reading.below.age_from == "K2"
    assert index.partition("/")[2] in reading.alternatives


def test_a_map_of_the_cover_compares_the_cover_and_one_of_geology_the_bedrock() -> None:
    china, bedrock, cover = read("Q/K2", "china"), read("K2", "russia"), read("QH", "russia")
    assert compare_units(china, bedrock, BEDROCK).verdict == "consistent"
    assert "COV-1" in compare_units(china, cover, BEDROCK).codes
    assert "COV-1" in compare_units(china, bedrock, COVER).codes
    assert "COV-1" not in compare_units(china, cover, COVER).codes


def test_the_reason_says_which_of_the_two_was_compared() -> None:
    reasons = compare_units(read("Q/K2", "china"), read("K2", "russia"), BEDROCK).reasons
    said = "China: Q/K2 is one unit upon another; K2, 100.5–66 Ma was compared, not Q, 2.58–0 Ma."
    assert said in map(str, reasons)


def test_the_unit_not_compared_stays_among_the_alternatives() -> None:
    taken = compared_on(BEDROCK, read("aQ/γδK1", "russia"))
    assert (taken.index, taken.rocks, taken.age_from) == ("aQ/γδK1", ("granodiorite",), "K1")
    assert "aQ" in taken.alternatives and taken.above is not None
    assert compared_on(BEDROCK, taken) == taken


def test_the_upper_is_compared_where_it_is_no_cover_or_the_lower_cannot_be_read() -> None:
    for index in ("γδK1/J3", "Q/☃x"):
        reading = read(index, "russia")
        assert compared_on(BEDROCK, reading) == reading


def test_a_correction_holds_for_the_unit_whatever_lies_below_it() -> None:
    row = {"side": "china", "index": "Q/K2", "age_from": "J3", "age_to": "J3", "kind": "stratified"}
    corrected = Corrections.from_rows([row]).apply(read("Q/K2", "china"))
    assert corrected.age_from == "J3" and corrected.below is None
    assert compared_on(BEDROCK, corrected).age_from == "J3"


def test_every_profile_says_which_of_two_units_it_compares() -> None:
    shown = {each: load_profile(each).stacked for each in profile_ids()}
    assert shown["quaternary_2500k"] == shown["neotectonic_2500k"] == "cover"
    assert shown["great_altai_1000k"] == shown["corridor_geology_2500k"] == "bedrock"
