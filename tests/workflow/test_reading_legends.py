"""A layer's rows become its units: one per distinct index, read once."""

from __future__ import annotations

import pytest

pytest.importorskip("qgis.core", reason="QGIS is not installed")

from cags_vsegei_plugin.workflow.legend_table import COLUMNS, legend_row
from cags_vsegei_plugin.workflow.reading_legends import collect_units, read_layer_legend

ROWS = [
    (7, "K1", None, "basalt"),
    (3, "J3", "first", ""),
    (9, " K1", "Kharka", "basalt"),
    (1, None, "lost", None),
    (2, "J3", "second", "tuff"),
    (4, "J3", "second", None),
    (5, "", None, None),
]


def test_units_stand_in_order_of_first_appearance_with_their_features():
    units = collect_units(ROWS)
    assert [fields.index for fields in units.fields] == ["K1", "J3", ""]
    assert units.features == [2, 3, 2]


def test_every_feature_knows_its_unit():
    assert collect_units(ROWS).of_fid == {7: 0, 3: 1, 9: 0, 1: 2, 2: 1, 4: 1, 5: 2}


def test_a_unit_takes_its_most_frequent_name_and_rock_that_is_not_null():
    kharka, jurassic, null = collect_units(ROWS).fields
    assert (kharka.name, kharka.lithology) == ("Kharka", "basalt")
    assert (jurassic.name, jurassic.lithology) == ("second", "tuff")
    assert null.name == "lost"


def test_the_first_of_equally_frequent_names_is_taken():
    (unit,) = collect_units([(1, "K", "b", None), (2, "K", "a", None)]).fields
    assert unit.name == "b"


def test_nothing_gives_no_units():
    assert collect_units([]).fields == []


def test_a_unit_becomes_a_row_of_the_contract():
    (unit,) = read_layer_legend([(1, "J3", "x", None)], "russia", "russia_gss")
    row = legend_row(unit)
    assert list(row) == list(COLUMNS)
    assert (row["index"], row["features"], row["side"]) == ("J3", 1, "russia")
    assert all(isinstance(row[name], str) for name, kind in COLUMNS.items() if kind is str)
