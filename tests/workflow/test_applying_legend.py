"""The agreed legend is asked once per index, and what it does not map is told."""

from __future__ import annotations

import pytest

pytest.importorskip("qgis.core", reason="QGIS is not installed")

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.joint_legend import JointLegend
from cags_vsegei_plugin.layers.applying import JOINT_FIELDS
from cags_vsegei_plugin.workflow.applying_legend import apply_to_units as apply_to_texts
from cags_vsegei_plugin.workflow.applying_legend import joint_entries


def row(index, code, side="russia", **more):
    return {"side": side, "index": index, "joint_code": code, "relation": "exact", **more}


LEGEND = JointLegend.from_rows(
    [
        row("K1", "JK", joint_name_en="Cretaceous", base_ma="143.1", top_ma="100.5"),
        row("J3", "JJ", joint_name_ru="Юра", base_ma="161.5", top_ma="143.1", color="#bfdfee"),
        row("K1", "other", side="china"),
        row("part", "P1", from_km="0", to_km="10"),
        row("split", "P1", from_km="0", to_km="10"),
        row("split", "P2", from_km="10", to_km="20"),
        row("new", "JN", status="proposed"),
    ]
)


def apply_to_units(features_of, legend, side, unmapped="keep"):
    """Apply to units that are known by their index alone."""
    told = {(index,): features for index, features in features_of.items()}
    found = apply_to_texts(told, legend, side, unmapped)
    return found._replace(values={unit[0]: values for unit, values in found.values.items()})


def test_values_stand_in_the_order_of_the_fields():
    values = dict(zip(JOINT_FIELDS, apply_to_units({"J3": 1}, LEGEND, "russia").values["J3"]))
    assert values["joint_code"] == "JJ"
    assert values["joint_name_ru"] == "Юра"
    assert values["joint_name_en"] is None
    assert (values["joint_base_ma"], values["joint_top_ma"]) == (161.5, 143.1)
    assert values["joint_color"] == "#bfdfee"
    assert values["mapping_id"]
    assert values["relation"] == "exact"


def test_features_are_counted_not_indices():
    application = apply_to_units({"K1": 5, "x": 2, "": 1}, LEGEND, "russia")
    assert (application.mapped, application.unmapped) == (5, 3)


def test_keep_leaves_the_own_index_and_marks_it_by_an_empty_mapping():
    values = dict(zip(JOINT_FIELDS, apply_to_units({"x": 1}, LEGEND, "russia").values["x"]))
    assert values.pop("joint_code") == "x"
    assert set(values.values()) == {None}


def test_null_leaves_everything_empty():
    assert apply_to_units({"x": 1}, LEGEND, "russia", "null").values == {}


def test_fail_lists_the_indices_that_are_not_mapped():
    with pytest.raises(UserError, match="2 indices.*x, NULL"):
        apply_to_units({"K1": 1, "x": 1, "": 1}, LEGEND, "russia", "fail")


def test_fail_lists_only_the_first_of_many():
    with pytest.raises(UserError, match="x9, …"):
        apply_to_units({f"x{number}": 1 for number in range(30)}, LEGEND, "russia", "fail")


def test_an_own_index_that_is_another_units_code_is_not_kept():
    application = apply_to_units({"JK": 1}, LEGEND, "russia")
    assert application.values == {}
    assert "JK" in str(application.warnings[0])


def test_a_mapping_of_a_part_is_used_with_a_warning_where_nothing_else_maps():
    application = apply_to_units({"part": 1, "split": 1}, LEGEND, "russia", "null")
    assert application.values["part"][0] == "P1"
    assert "split" not in application.values
    assert "part of the border only" in str(application.warnings[0])


def test_what_is_only_proposed_is_not_applied_and_that_is_told():
    application = apply_to_units({"new": 1}, LEGEND, "russia", "null")
    assert application.values == {}
    assert "not agreed yet were not applied: new" in str(application.warnings[-1])


def test_joint_units_stand_in_stratigraphic_order_with_the_undated_last():
    entries = joint_entries(LEGEND, "ru")
    assert [entry.value for entry in entries][:2] == ["JK", "JJ"]
    assert entries[0].label == "JK  Cretaceous"
    assert entries[1].label == "JJ  Юра"
    assert entries[1].colour == "#bfdfee"
