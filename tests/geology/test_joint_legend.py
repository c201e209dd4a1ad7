"""The agreed legend as a table."""

import re

import pytest

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.comparison import agreed_by
from cags_vsegei_plugin.geology.joint_legend import (
    COLUMNS,
    CONTRACT,
    Described,
    JointLegend,
    JointUnit,
)


def row(side="china", index="J3", joint_code="J3-1", relation="exact", **further):
    return {
        "side": side, "index": index, "joint_code": joint_code, "relation": relation,
        **{name: str(value) for name, value in further.items()},
    }  # fmt: skip


def legend(*rows):
    return JointLegend.from_rows(rows)


def test_two_units_of_one_joint_unit_agree():
    agreed = legend(row(), row("russia", "J3tt")).agrees("J3", "J3tt", 0, 10)
    assert (agreed.side, agreed.joint_code) == ("china", "J3-1")


def test_two_units_of_two_joint_units_or_of_none_do_not_agree():
    both = legend(row(), row("russia", "K1", "K1-1"))
    assert both.agrees("J3", "K1", 0, 10) is None
    assert both.agrees("J3", "T1", 0, 10) is None
    assert JointLegend().agrees("J3", "K1", 0, 10) is None


def test_a_side_does_not_answer_for_the_other():
    assert legend(row()).mapping_of("russia", "J3") is None


@pytest.mark.parametrize("written", ["→J↓3", "J₃", "J_3", "J<sub>3</sub>", " J3 "])
def test_an_index_is_found_whatever_its_markup(written):
    assert legend(row(index=written)).mapping_of("china", "J3")
    assert legend(row(index="J3")).mapping_of("china", written)


def test_a_superscript_is_not_a_digit_on_the_line():
    both = legend(row(index="S₁²", joint_code="A"), row(index="S12", joint_code="B"))
    assert both.mapping_of("china", "S_1^2").joint_code == "A"
    assert both.mapping_of("china", "S12").joint_code == "B"


def test_indices_in_all_scripts_are_found():
    units = ["γδPZ₃", "→Qp↓3↑pal", "额尔古纳地块", "Аргунский террейн"]
    table = legend(*(row(index=each, joint_code=each) for each in units))
    assert [table.mapping_of("china", each).joint_code for each in units] == units


@pytest.mark.parametrize("status", ["", "agreed", "Applied", "verified"])
def test_an_agreed_row_agrees(status):
    table = legend(row(status=status), row("russia", "J3", status=status))
    assert table.agrees("J3", "J3", 0, 1)


@pytest.mark.parametrize("status", ["proposed", "disputed", "deferred", "open"])
def test_a_row_that_is_not_agreed_agrees_to_nothing_and_is_kept(status):
    table = legend(row(status=status), row("russia", "J3"))
    assert table.agrees("J3", "J3", 0, 1) is None
    assert table.mapping_of("china", "J3") is None
    assert table.to_rows()[0]["status"] == status


def test_a_mapping_on_a_part_of_the_border_holds_only_there():
    table = legend(
        row(from_km=0, to_km=100),
        row(from_km=100, to_km=200, joint_code="J3-2"),
        row("russia", "J3"),
    )
    assert table.mapping_of("china", "J3", 50).joint_code == "J3-1"
    assert table.mapping_of("china", "J3", 150).joint_code == "J3-2"
    assert table.mapping_of("china", "J3", 250) is None
    assert table.mapping_of("china", "J3") is None
    assert table.agrees("J3", "J3", 20, 80)
    assert table.agrees("J3", "J3", 80, 120) is None
    assert table.agrees("J3", "J3", 120, 180) is None


@pytest.mark.parametrize(
    "first, second",
    [
        ({}, {}),
        ({"from_km": 0, "to_km": 100}, {"from_km": 99, "to_km": 200}),
        ({"to_km": 100}, {"from_km": 50}),
    ],
)
def test_an_index_mapped_twice_on_the_same_kilometres_is_refused(first, second):
    with pytest.raises(UserError) as refused:
        legend(row(**first), row(joint_code="J3-2", **second))
    said = str(refused.value)
    assert said.startswith("The agreed legend cannot be used. Row 3: china J3 is mapped already")
    assert "in row 2, on the same kilometres" in said
    assert "from_km and to_km that do not overlap" in said


def test_a_mapping_for_a_part_of_the_border_stands_before_one_for_the_whole():
    table = legend(
        row(), row(joint_code="J3-2", from_km=10, to_km=20), row("russia", "J3", joint_code="J3-2")
    )
    assert table.mapping_of("china", "J3").joint_code == "J3-1"
    assert table.mapping_of("china", "J3", 15).joint_code == "J3-2"
    assert table.agrees("J3", "J3", 9.5, 20)
    assert table.agrees("J3", "J3", 30, 40) is None


def test_the_same_index_in_two_markups_is_mapped_twice_too():
    with pytest.raises(UserError, match="Row 3"):
        legend(row(index="J3"), row(index="→J↓3"))


def test_a_proposed_row_may_stand_beside_an_agreed_one():
    table = legend(row(), row(joint_code="J3-2", status="proposed"))
    assert table.mapping_of("china", "J3").joint_code == "J3-1"


@pytest.mark.parametrize(
    "wrong, said",
    [
        ({"side": "mongolia"}, "the column side says “mongolia”.*china, russia"),
        ({"relation": "same"}, "the column relation says “same”.*exact, close, broad, narrow"),
        ({"index": " "}, "the column index is empty"),
        ({"joint_code": ""}, "the column joint_code is empty"),
        ({"base_ma": "old"}, "the column base_ma says “old”, no number"),
        ({"from_km": "nan"}, "the column from_km says “nan”, no number"),
        ({"base_ma": 100, "top_ma": 143.1}, "base_ma is younger than top_ma"),
        ({"from_km": 20, "to_km": 10}, "from_km must be less than to_km"),
        ({"color": "red"}, "“red” is not written as #rrggbb"),
    ],
)
def test_what_makes_no_sense_is_refused_with_its_row(wrong, said):
    with pytest.raises(UserError, match=f"Row 3: .*{said}"):
        legend(row("russia"), {**row(), **{name: str(value) for name, value in wrong.items()}})


def test_a_missing_column_is_told_by_name():
    with pytest.raises(UserError, match="Row 2: the column relation is empty or missing"):
        legend({"side": "china", "index": "J3", "joint_code": "A"})


def test_nulls_and_a_decimal_comma_are_understood():
    mapping = legend({**row(base_ma="161,5"), "color": None, "to_km": None}).mappings[0]
    assert (mapping.base_ma, mapping.color, mapping.to_km) == (161.5, "", None)


def test_a_row_gives_names_ages_relation_and_colour():
    mapping = legend(
        row(
            relation="Broad", joint_name_en="Upper Jurassic", joint_name_zh="上侏罗统",
            joint_name_ru="Верхняя юра", base_ma=161.5, top_ma=143.1, color="#4df2ff",
        )
    ).mapping_of("china", "J3")  # fmt: skip
    assert (mapping.relation, mapping.base_ma, mapping.top_ma) == ("broad", 161.5, 143.1)
    assert (mapping.joint_name_zh, mapping.joint_name_ru) == ("上侏罗统", "Верхняя юра")
    assert mapping.color == "#4df2ff"


def test_the_id_of_a_mapping_is_stable_and_tells_mappings_apart():
    first, again, elsewhere = (
        legend(each).mappings[0] for each in (row(), row(comment="x"), row(from_km=1, to_km=2))
    )
    assert re.fullmatch("[0-9a-f]{12}", first.mapping_id)
    assert first.mapping_id == again.mapping_id != elsewhere.mapping_id


def test_nothing_is_lost_on_the_way_to_rows_and_back():
    full = {name: "" for name in COLUMNS}
    full.update(
        row(
            joint_name_zh="上侏罗统", base_ma=161.5, top_ma=143, from_km=0.25, to_km=300,
            status="verified", agreed_on="2024-10-12", protocol="15/3", comment="=1+1; «x»",
        ),
        our_own_column="kept",
    )  # fmt: skip
    table = legend(full)
    assert table.to_rows() == [full]
    assert JointLegend.from_rows(table.to_rows()).mappings == table.mappings


def test_joint_units_list_the_units_of_both_sides():
    table = legend(row(), row("russia", "J3tt"), row(index="K1", joint_code="K1-1"))
    units = {
        joint: [each.index for each in members] for joint, members in table.joint_units().items()
    }
    assert units == {"J3-1": ["J3", "J3tt"], "K1-1": ["K1"]}


def test_an_agreed_stretch_says_to_which_unit_both_sides_belong():
    answer = agreed_by(legend(row(joint_name_en="Upper Jurassic")).mappings[0])
    assert answer[:3] == ("agreed", 0, ())
    assert str(answer.reasons[0]).endswith("agreed unit J3-1, Upper Jurassic.")
    assert str(agreed_by(legend(row()).mappings[0]).reasons[0]).endswith("agreed unit J3-1.")


GRANITE, SLATE = ("granite",), ("slate",)


def declared(side="china", index="T", reason="irreconcilable", status="accepted_difference"):
    return {"side": side, "index": index, "reason": reason, "status": status}


def test_a_row_without_side_and_index_describes_a_joint_unit():
    unit = {"joint_code": "Q-1", "joint_name_zh": "全新统", "status": "agreed", "uri": "urn:x:Q-1"}
    table = legend(row(), unit)
    assert table.mappings[1].is_unit
    assert table.units()[1] == JointUnit("Q-1", name_zh="全新统", uri="urn:x:Q-1")
    assert table.mappings_to("Q-1") == ()
    assert list(table.joint_units()) == ["J3-1"]
    with pytest.raises(UserError, match="Row 3: the joint unit Q-1 is described already in row 2"):
        legend(unit, unit)


def test_a_unit_may_be_declared_to_have_no_joint_unit():
    table = legend(declared(), row("russia"))
    assert table.mappings[0].is_settled and not table.mappings[0].is_agreed
    assert table.mapping_of("china", "T") is None
    assert [each.code for each in table.units()] == ["J3-1"]
    with pytest.raises(UserError, match="Row 3: china T is mapped already in row 2"):
        legend(declared(), row(index="T"))


@pytest.mark.parametrize("status", ["", "agreed", "Agreed"])
def test_what_has_a_reason_and_no_joint_unit_is_not_agreed_to_be_one(status):
    with pytest.raises(UserError, match="its status must be accepted_difference, or proposed"):
        legend(declared(status=status))


def test_joint_units_come_in_stratigraphic_order_with_what_all_rows_say():
    table = legend(
        row(joint_code="undated"),
        row(index="K1", joint_code="K", joint_name_en="proposed", status="proposed", top_ma=1),
        row("russia", "K1", "K", joint_name_zh="白垩系", base_ma=143.1, top_ma=66),
        row(index="Q", joint_code="Q", base_ma=2.58, top_ma=0),
        row(index="K2", joint_code="K", joint_name_en="Cretaceous", color="#7fc64e"),
    )
    units = table.units()
    assert [each.code for each in units] == ["Q", "K", "undated"]
    assert units[1] == JointUnit("K", "Cretaceous", "白垩系", "", 143.1, 66.0, color="#7fc64e")
    assert [each.index for each in table.mappings_to("K")] == ["K1", "K1", "K2"]


def test_rows_that_say_different_things_of_one_joint_unit_are_told():
    table = legend(
        row(joint_name_en="Upper Jurassic", base_ma=161.5, color="#ff0000"),
        row("russia", joint_name_en="Tithonian", base_ma=161.5),
        row("russia", "K1", joint_name_en="proposed", status="proposed"),
    )
    (said,) = table.disagreements()
    assert "J3-1 has more than one joint_name_en: Upper Jurassic; Tithonian." in str(said)
    assert table.units()[0].name_en == "Upper Jurassic"
    assert legend(row(base_ma=2), row("russia")).disagreements() == ()


def test_a_mapping_by_name_holds_for_units_of_this_name_only():
    table = legend(row(if_name="Свита Ёлкинская"), row(joint_code="J3-2"))
    named = Described(("свита елкинская", ""))
    assert table.mapping_of("china", "J3", unit=named).joint_code == "J3-1"
    assert table.mapping_of("china", "J3", unit=Described(("Другая",))).joint_code == "J3-2"
    assert table.mapping_of("china", "J3").joint_code == "J3-2"
    assert legend(row(if_name="A")).mapping_of("china", "J3") is None


@pytest.mark.parametrize("written", ["granite", "花岗岩", "гранит"])
def test_a_mapping_by_rock_holds_for_this_rock_and_narrower_ones(written):
    table = legend(row(if_rock=written), row(joint_code="J3-2"))
    held = [
        table.mapping_of("china", "J3", unit=Described((), rocks)).joint_code
        for rocks in (GRANITE, ("syenogranite",), SLATE, ())
    ]
    assert held == ["J3-1", "J3-1", "J3-2", "J3-2"]


def test_of_several_rocks_the_first_of_the_polygon_and_the_narrowest_decides():
    table = legend(
        row(if_rock="slate", joint_code="slate"),
        row(if_rock="granite", joint_code="granite"),
        row(if_rock="granitoid", joint_code="granitoid"),
    )
    for rocks, code in (
        (GRANITE + SLATE, "granite"),
        (SLATE + GRANITE, "slate"),
        (("tonalite",), "granitoid"),
    ):
        assert table.mapping_of("china", "J3", unit=Described((), rocks)).joint_code == code


def test_more_conditions_go_before_fewer_and_a_name_before_a_rock_before_kilometres():
    conditions = (
        {},
        {"from_km": 0, "to_km": 10},
        {"if_rock": "granite"},
        {"if_name": "A"},
        {"if_rock": "granite", "from_km": 0, "to_km": 10},
    )
    rows = [row(joint_code=str(place), **each) for place, each in enumerate(conditions)]
    known = Described(("A",), GRANITE)
    for count in range(1, 6):
        held = legend(*rows[:count]).mapping_of("china", "J3", 5.0, known)
        assert held.joint_code == str(count - 1)


def test_two_units_agree_only_where_the_conditions_of_both_hold():
    table = legend(row(if_rock="granite"), row("russia", "J3"))
    assert table.agrees("J3", "J3", 0, 10) is None
    assert table.agrees("J3", "J3", 0, 10, (Described((), GRANITE), Described()))


@pytest.mark.parametrize(
    "wrong, said",
    [
        ({"if_rock": "abracadabra"}, "if_rock says “abracadabra”, no rock"),
        ({"if_name": "—"}, "if_name says “—”, no name"),
    ],
)
def test_a_condition_that_can_never_hold_is_refused(wrong, said):
    with pytest.raises(UserError, match=f"Row 2: .*{said}"):
        legend(row(**wrong))


def test_the_same_condition_in_two_languages_is_mapped_twice():
    with pytest.raises(UserError, match="Row 3"):
        legend(row(if_rock="granite"), row(if_rock="花岗岩"))
    legend(row(if_rock="granite"), row(if_rock="slate"), row(if_name="A"), row())


def test_the_id_of_a_mapping_tells_conditions_apart_and_is_what_it_was_without():
    ids = [legend(row(**each)).mappings[0].mapping_id for each in ({}, {"if_rock": "granite"})]
    assert ids[0] == "e5763f04f8f8"
    assert ids[0] != ids[1]


def test_a_table_has_the_columns_of_the_contract_and_those_that_are_used():
    assert legend(row()).columns == CONTRACT
    assert legend(row(if_name="A", own="x")).columns == (*CONTRACT, "if_name", "own")


def test_the_agreed_part_of_a_legend_leaves_proposals_out():
    table = legend(row(), row(index="K1", status="proposed"), declared())
    assert [each.index for each in table.agreed().mappings] == ["J3", "T"]
