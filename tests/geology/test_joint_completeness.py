"""How complete a joint legend is."""

from __future__ import annotations

from typing import Any

from cags_vsegei_plugin.geology.joint_legend import JointLegend, Mapping
from cags_vsegei_plugin.geology.joint_legend.completeness import STATES, UnitOnMap, completeness

J3 = Mapping("china", "→J↓3", "J", "exact")
DECLARED = Mapping("russia", "T", "", "", status="accepted_difference", reason="no_access")


def states(*rows: Mapping, **units: Any) -> Any:
    return completeness(JointLegend(rows), units)


def one(*rows: Mapping) -> Any:
    return states(*rows, china=[UnitOnMap("J3")]).units[0]


def test_every_unit_of_both_sides_is_in_one_state() -> None:
    told = states(
        J3,
        Mapping("china", "K1", "K", "close", status="proposed"),
        DECLARED,
        DECLARED._replace(index="P", reason="out_of_scope"),
        china=[UnitOnMap("J3", 10, 2.5), UnitOnMap("K1", 1, 1.0), UnitOnMap("Q", 4)],
        russia=[UnitOnMap("T", 3, 0.5), UnitOnMap("P")],
    )
    assert [each.state for each in told.units] == [
        *("mapped", "proposed", "unmapped", "irreconcilable", "out_of_scope")
    ]
    assert {each.state for each in told.units} == set(STATES)
    assert (told.how_many("china", "mapped"), told.features("china", "mapped")) == (1, 10)
    assert (told.km("russia", "irreconcilable"), told.km("russia", "mapped")) == (0.5, 0.0)
    assert not told.is_complete
    assert told.units[3].mappings == (DECLARED,)


def test_what_is_mapped_or_declared_is_complete() -> None:
    assert states(J3, DECLARED, china=[UnitOnMap("J3")], russia=[UnitOnMap("T")]).is_complete


def test_a_unit_mapped_on_a_part_only_is_told_as_such() -> None:
    part = J3._replace(to_km=5.0)
    assert one(part)[2:] == ("mapped", (part,), True)
    assert one(part, J3)[2:] == ("mapped", (part, J3), False)


def test_a_declaration_that_one_side_proposes_settles_nothing() -> None:
    row = DECLARED._replace(side="china", index="J3", status="proposed")
    assert one(row).state == "proposed"


def test_what_no_layer_shows_is_listed_and_nothing_wrong() -> None:
    unit = Mapping("", "", "Q", "", joint_name_en="Quaternary")
    told = states(J3, unit, Mapping("russia", "J3", "J", "exact"), china=[UnitOnMap("J_3")])
    assert [each.code for each in told.joint_not_on_map] == ["Q"]
    assert [each.index for each in told.not_on_map] == ["J3"]


def test_a_null_index_is_a_unit_that_nothing_maps() -> None:
    assert states(J3, china=[UnitOnMap("")]).units[0].state == "unmapped"
