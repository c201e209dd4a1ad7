"""From suggestions to what is proposed: counted first, then joint units with codes and names."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, List, Sequence

import pytest

pytest.importorskip("qgis.core", reason="QGIS is not installed")

from cags_vsegei_plugin.geology.colours import is_colour
from cags_vsegei_plugin.geology.domains import read_domain
from cags_vsegei_plugin.geology.joint_legend import JointLegend
from cags_vsegei_plugin.geology.profiles import load_profile
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.workflow.suggesting import (
    Known,
    above,
    accept,
    default_confidence,
    kilometres,
    suggestions_between,
)
from tests.geology.readings import china, russia

GEOLOGY = load_profile("geology_2500k")
SAND, GRANITE = ("clastic_sandstone",), ("granite",)
OURS = [
    china("K1", rocks=SAND),
    china("J3", rocks=("monzogranite",), kind="intrusive"),
    china("S3", "S4", index="S3-4", rocks=SAND),
    china("T3", rocks=SAND),
]
THEIRS = [
    russia("K1", rocks=SAND),
    russia("J3", rocks=GRANITE, kind="intrusive"),
    russia("S2", rocks=SAND),
    russia("T2", "T3", rocks=SAND),
]
KM = {("K1", "K1"): 20.0, ("J3", "J3"): 10.0, ("S3-4", "S2"): 8.0, ("T3", "T2-T3"): 9.0}


def suggested(**known: Any) -> Sequence[Any]:
    return suggestions_between(OURS, THEIRS, GEOLOGY, KM, Known(**known))


def accepted(suggestions: Sequence[Any], **known: Any) -> List[Any]:
    return list(accept(suggestions, [*OURS, *THEIRS], GEOLOGY, Known(**known)))


def test_kilometres_count_only_where_both_sides_face_each_other() -> None:
    stretches = [
        SimpleNamespace(facing=facing, china_index=ours, russia_index=theirs, length_km=length)
        for facing, ours, theirs, length in (
            ("facing", "K1", "K1", 3.0),
            ("facing", "K1", "K1", 4.0),
            ("china_only", "K1", None, 5.0),
            ("facing", "", "K1", 6.0),
        )
    ]
    assert kilometres(stretches) == {("K1", "K1"): 7.0}


def test_before_anything_is_accepted_units_and_kilometres_are_told() -> None:
    told = above(suggested(), default_confidence())
    assert (told.units, told.km) == (6, 38.0)
    assert all(each.relaxed == "" for each in told.suggestions)


def test_accepted_suggestions_become_joint_units_with_codes_and_names_in_three_languages() -> None:
    rows = accepted(above(suggested(), default_confidence()).suggestions)
    by_code = {row.joint_code: row for row in rows}
    assert list(by_code) == ["S3-4-01", "J3-01", "K1-01"]
    granite = by_code["J3-01"]
    assert granite.joint_name_en == "Late Jurassic granite"
    assert granite.joint_name_zh == "晚侏罗世花岗岩"
    assert granite.joint_name_ru == "Поздняя юра: гранит"
    assert (granite.base_ma, granite.top_ma, granite.lithology) == (161.5, 143.1, "granite")
    assert all(row.status == "proposed" and is_colour(row.color) for row in rows)


def test_the_relation_of_each_side_is_that_to_the_joint_unit() -> None:
    rows = accepted(above(suggested(), default_confidence()).suggestions)
    found = {(row.side, row.index): row.relation for row in rows}
    assert found["china", "J3"] == "narrow" and found["russia", "J3"] == "exact"
    assert found["china", "K1"] == found["russia", "K1"] == "exact"


def test_what_is_proposed_is_a_legend_and_agrees_once_signed() -> None:
    rows = accepted(above(suggested(), default_confidence()).suggestions)
    signed = JointLegend.from_rows({**row._asdict(), "status": "agreed"} for row in rows)
    assert signed.agrees("S3-4", "S2", 0.0, 8.0) is not None
    assert signed.agrees("T3", "T2-T3", 0.0, 9.0) is None


def test_codes_never_meet_those_of_the_legend() -> None:
    held = JointLegend.from_rows(
        [{"side": "china", "index": "other", "joint_code": "K1-01", "relation": "exact"}]
    )
    rows = accepted(above(suggested(legend=held), default_confidence()).suggestions, legend=held)
    assert "K1-02" in {row.joint_code for row in rows}
    assert "K1-01" not in {row.joint_code for row in rows}


def test_the_same_suggestions_give_the_same_codes_in_whatever_order() -> None:
    chosen = above(suggested(), default_confidence()).suggestions
    assert accepted(chosen) == accepted(chosen[::-1])


def test_a_unit_joins_the_joint_unit_of_its_partner() -> None:
    held = JointLegend.from_rows(
        [
            {
                "side": "china",
                "index": "K1",
                "joint_code": "X-1",
                "relation": "exact",
                "joint_name_en": "Old name",
                "color": "#123456",
                "base_ma": "143.1",
                "top_ma": "100.5",
            }
        ]
    )
    chosen = [each for each in suggested(legend=held) if each.joint_code == "X-1"]
    (row,) = accepted(chosen, legend=held)
    assert (row.side, row.index, row.joint_code) == ("russia", "K1", "X-1")
    assert (row.joint_name_en, row.color, row.relation) == ("Old name", "#123456", "exact")


def test_several_accepted_for_one_unit_make_one_joint_unit() -> None:
    parts = [russia("J3", rocks=("andesite",), index=name) for name in ("a", "b")]
    whole = china("J3", rocks=("andesite",))
    km = {("J3", "a"): 12.0, ("J3", "b"): 10.0}
    chosen = suggestions_between([whole], parts, GEOLOGY, km)
    rows = accept(chosen, [whole, *parts], GEOLOGY)
    assert {row.joint_code for row in rows} == {"J3-01"} and len(rows) == 3


def test_domains_keep_their_own_names() -> None:
    both: List[Reading] = [
        read_domain("额尔古纳地块", side="china"),
        read_domain("Аргунский массив", side="russia"),
    ]
    tectonic = load_profile("tectonic_2500k")
    km = {(both[0].index, both[1].index): 80.0}
    chosen = suggestions_between(both[:1], both[1:], tectonic, km)
    first = accept(chosen, both, tectonic)[0]
    assert first.joint_code == "block-01"
    assert (first.joint_name_zh, first.joint_name_ru) == ("额尔古纳地块", "Аргунский массив")
