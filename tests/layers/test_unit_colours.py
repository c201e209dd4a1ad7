"""Units are coloured as on the maps of their own side."""

from __future__ import annotations

import pytest

pytest.importorskip("qgis.core", reason="QGIS is not installed")

from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.knowledge import BUNDLED
from cags_vsegei_plugin.layers.unit_colours import UNKNOWN, unit_colour


def reading(side, base, top, kind="stratified", rocks=()):
    return Reading(side, "x", kind, base_ma=base, top_ma=top, rocks=rocks)


def colour_in_table(side, group, symbol):
    rows = BUNDLED.table("styles/age_colours.csv", ("side", "group", "symbol"))
    return next(
        row["colour"]
        for row in rows
        if (row["side"], row["group"], row["symbol"]) == (side, group, symbol)
    )


@pytest.mark.parametrize("side", ["china", "russia"])
def test_upper_jurassic_has_the_colour_of_its_side(side):
    assert unit_colour(reading(side, 161.5, 143.1)) == colour_in_table(side, "strata", "J3")


def test_sides_differ_in_the_colour_of_the_same_age():
    assert len({unit_colour(reading(side, 161.5, 143.1)) for side in ("china", "russia")}) == 2


def test_granite_is_coloured_as_an_intrusion_not_by_its_period():
    granite = reading("russia", 161.5, 143.1, "intrusive", ("granite",))
    assert unit_colour(granite) == colour_in_table("russia", "acidic_igneous", "all")


def test_an_intrusion_of_unknown_rock_is_coloured_by_its_period():
    unknown = reading("russia", 161.5, 143.1, "intrusive")
    assert unit_colour(unknown) == colour_in_table("russia", "strata", "J3")


def test_a_unit_of_two_systems_takes_an_entry_that_holds_both():
    assert unit_colour(reading("china", 201.4, 66.0)) != UNKNOWN


def test_a_unit_without_an_age_is_grey():
    assert unit_colour(reading("china", None, None, "unread")) == UNKNOWN


def test_all_colours_are_hexadecimal_and_all_intervals_go_down():
    for row in BUNDLED.table("styles/age_colours.csv", ("side", "group", "symbol")):
        assert len(row["colour"]) == 7 and int(row["colour"][1:], 16) >= 0
        assert float(row["base_ma"]) > float(row["top_ma"])
