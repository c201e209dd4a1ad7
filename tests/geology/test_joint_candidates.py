"""What two units could become together, with the reason."""

from __future__ import annotations

from typing import Any

from cags_vsegei_plugin.geology.joint_candidates import joint_candidates, relation_of
from cags_vsegei_plugin.geology.joint_legend import JointLegend
from cags_vsegei_plugin.geology.reading import Reading


def unit(side: str, index: str, base_ma: Any, top_ma: Any, *rocks: str) -> Reading:
    return Reading(side, index, "stratified", base_ma=base_ma, top_ma=top_ma, rocks=rocks)


def legend(*rows: str) -> JointLegend:
    names = ("side", "index", "joint_code", "relation", "base_ma", "top_ma", "lithology")
    return JointLegend.from_rows(dict(zip(names, row.split(","))) for row in rows)


CHINA = unit("china", "K1", 143.1, 100.5, "granite")
RUSSIA = unit("russia", "K1-2", 143.1, 66.0, "granite")


def test_the_relation_follows_from_the_ages() -> None:
    assert relation_of(CHINA, CHINA) == "exact"
    assert relation_of(CHINA, RUSSIA) == "narrow"
    assert relation_of(RUSSIA, CHINA) == "broad"
    assert relation_of(unit("china", "a", 150.0, 120.0), CHINA) == "close"
    assert relation_of(unit("china", "a", 300.0, 250.0), CHINA) == ""
    assert relation_of(unit("china", "a", None, None), CHINA) == ""


def test_without_a_legend_either_side_may_give_the_joint_unit() -> None:
    first, second = joint_candidates(CHINA, RUSSIA)
    assert (first.joint_code, first.relation) == ("K1-2", "narrow")
    assert (second.joint_code, second.relation) == ("K1", "exact")
    assert "Russian age contains the Chinese one, and both have granite" in str(first.reason)


def test_what_the_agreed_legend_says_comes_first() -> None:
    rows = ("china,K1,TS-1,exact,143.1,100.5,granite", "russia,K2,TS-2,exact,100.5,66,andesite")
    first, *others = joint_candidates(CHINA, RUSSIA, legend(*rows))
    assert (first.joint_code, first.relation) == ("TS-1", "exact")
    assert "Chinese unit is this joint unit" in str(first.reason)
    assert len(others) == 2 and "TS-2" not in {each.joint_code for each in others}


def test_a_joint_unit_of_the_same_ages_and_rock_is_offered_with_its_reason() -> None:
    rows = ("china,other,TS-1,exact,143.1,100.5,Granite", "russia,x,TS-9,exact,300,250,tuff")
    first = joint_candidates(CHINA, RUSSIA, legend(*rows))[0]
    assert first.joint_code == "TS-1"
    assert "ages and a rock of both sides" in str(first.reason)


def test_disjoint_or_unread_ages_give_no_candidate() -> None:
    old = unit("russia", "AR", 4031.0, 2500.0)
    assert joint_candidates(CHINA, old) == ()
    assert joint_candidates(CHINA, unit("russia", "??", None, None)) == ()
