"""What two units that face each other could become together, with the reasons."""

from __future__ import annotations

from typing import Any, List, Tuple

import pytest

from cags_vsegei_plugin.geology.joint_legend import JointLegend
from cags_vsegei_plugin.geology.profiles import load_profile
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.geology.suggestions import JointCandidate, PairAsked, candidates_of_pair
from cags_vsegei_plugin.geology.suggestions.relating import relation_by_age
from tests.geology.readings import china, russia
from tests.geology.test_suggestions import legend

GEOLOGY = load_profile("geology_2500k")
NONE = JointLegend()
GRANITE = {"rocks": ("granite",), "kind": "intrusive"}
CHINA, RUSSIA = china("K1", **GRANITE), russia("K1", "K2", index="K1-2", **GRANITE)


def found(
    ours: Reading = CHINA, theirs: Reading = RUSSIA, held: JointLegend = NONE, **more: Any
) -> Tuple[JointCandidate, ...]:
    return candidates_of_pair(PairAsked(ours, theirs, GEOLOGY, held, **more))


def told(candidates: Tuple[JointCandidate, ...]) -> List[Tuple[str, str]]:
    return [(each.joint_code, each.relation) for each in candidates]


def test_the_relation_follows_from_the_ages() -> None:
    assert relation_by_age(CHINA, CHINA) == "exact"
    assert relation_by_age(CHINA, RUSSIA) == "narrow"
    assert relation_by_age(RUSSIA, CHINA) == "broad"
    assert relation_by_age(russia("J3", "K1"), RUSSIA) == "close"
    assert relation_by_age(CHINA, china("P1")) == ""
    assert relation_by_age(CHINA, Reading("russia", "??")) == ""


def test_ages_of_the_quaternary_are_told_apart() -> None:
    assert relation_by_age(china("Qp2"), china("Qp3")) == ""


def test_without_a_legend_both_sides_and_either_may_give_the_joint_unit() -> None:
    candidates = found()
    assert told(candidates) == [("K-01", "narrow"), ("K1-01", "exact")]
    first, second = candidates
    assert str(first.evidence[0]) == (
        "A new joint unit of both: the Russian age contains the Chinese one, and both have granite."
    )
    assert (first.unit.name_en, second.unit.name_zh) == ("Cretaceous granite", "早白垩世花岗岩")
    assert "as the Chinese unit is" in str(second.evidence[0])


def test_units_alike_in_everything_are_sure_and_make_one_new_unit() -> None:
    (only,) = found(CHINA, russia("K1", **GRANITE))
    assert (only.joint_code, only.relation, only.score) == ("K1-01", "exact", 1.0)
    assert any("the same rocks" in str(said) for said in only.evidence)


def test_what_the_agreed_legend_says_comes_first() -> None:
    held = legend(
        "china,K1,TS-1,exact,143.1,100.5,granite,agreed", "russia,K2,TS-2,exact,100.5,66,andesite,"
    )
    first, *others = found(held=held)
    assert told((first,)) == [("TS-1", "exact")]
    assert "Chinese unit is this joint unit" in str(first.evidence[0])
    assert {each.joint_code for each in others} == {"K-01", "K1-01"}


def test_where_both_sides_are_one_joint_unit_already_it_is_said_so() -> None:
    rows = [
        f"{side},{index},TS-1,exact,143.1,66,granite,agreed"
        for side, index in (("china", "K1"), ("russia", "K1-2"))
    ]
    first, *_ = found(held=legend(*rows))
    assert first.joint_code == "TS-1" and "Both units are this joint unit" in str(first.evidence[0])


def test_what_holds_on_another_part_of_the_border_is_not_what_the_unit_is_here() -> None:
    rows = [
        {"side": "china", "index": "K1", "joint_code": "FAR", "relation": "exact", "from_km": "50"}
    ]
    held = JointLegend.from_rows(rows)
    assert "FAR" not in {each.joint_code for each in found(held=held, at_km=10.0)}
    assert found(held=held, at_km=60.0)[0].joint_code == "FAR"


def test_a_joint_unit_of_the_same_ages_and_rock_is_offered_with_its_reason() -> None:
    held = legend(
        "china,other,TS-1,exact,143.1,100.5,Granite,agreed", "russia,x,TS-9,exact,300,250,tuff,"
    )
    first, *others = found(CHINA, russia("K1", **GRANITE), held)
    assert first.joint_code == "TS-1" and "TS-9" not in {each.joint_code for each in others}
    assert "ages and a rock of both sides" in str(first.evidence[0])
    assert "one unit for one" in str(first.evidence[-1]), "another Chinese unit is it already"


def test_codes_that_are_taken_are_not_given_anew() -> None:
    held = legend("china,other,K1-01,exact,300,250,tuff,agreed")
    assert found(CHINA, russia("K1", **GRANITE), held)[0].joint_code == "K1-02"


def test_no_more_than_three_and_none_without_a_reason() -> None:
    rows = [f",,TS-{n},,143.1,{100.5 - n},granite," for n in range(6)]
    candidates = found(held=legend(*rows))
    assert len(candidates) == 3 and all(each.evidence for each in candidates)


@pytest.mark.parametrize("theirs", [russia("AR2", rocks=("granite",)), Reading("russia", "??")])
def test_units_too_unlike_or_unread_give_no_candidate(theirs: Reading) -> None:
    assert found(CHINA, theirs) == ()


PARTS = tuple(china("K1", index=name, **GRANITE) for name in ("K1a", "K1b"))
WHOLE = russia("K1", **GRANITE)


def test_of_one_against_several_one_joint_unit_with_parts_is_offered() -> None:
    first, *others = found(PARTS[0], WHOLE, whole="russia", parts=PARTS[1:])
    assert (first.joint_code, first.relation, first.whole) == ("K1-01", "narrow", "russia")
    assert str(first.evidence[0]) == (
        "One joint unit with parts: as the Russian unit K1 is, with the Chinese parts K1a, K1b."
    )
    assert others == [], "nothing says that both are one and the same"


def test_it_is_so_in_either_direction() -> None:
    parts = [russia("K1", index=name, **GRANITE) for name in ("K1a", "K1b")]
    first, *_ = found(CHINA, parts[0], whole="china", parts=tuple(parts[1:]))
    assert (first.joint_code, first.relation, first.whole) == ("K1-01", "exact", "china")
    assert "as the Chinese unit K1 is, with the Russian parts K1a, K1b" in str(first.evidence[0])


@pytest.mark.parametrize("status", ["proposed", "agreed"])
def test_the_next_part_is_offered_the_joint_unit_of_the_first(status: str) -> None:
    held = legend(
        f"china,K1a,X-1,narrow,143.1,100.5,granite,{status}",
        f"russia,K1,X-1,exact,143.1,100.5,granite,{status}",
    )
    first, *others = found(PARTS[1], WHOLE, held, whole="russia", parts=PARTS[:1])
    assert (first.joint_code, first.relation) == ("X-1", "narrow")
    assert all(each.relation != "exact" or each.joint_code != "X-1" for each in others)


def test_a_part_may_be_a_joint_unit_of_its_own_that_the_whole_contains() -> None:
    part = russia("K1", index="K1-2")
    candidates = found(china("K1", "K2", index="K"), part, whole="china")
    assert told(candidates) == [("K-01", "exact"), ("K1-01", "broad")]
    assert "as the Russian unit is" in str(candidates[1].evidence[0])


@pytest.mark.parametrize(("told_of_part", "expected"), [("narrow", "exact"), ("exact", "broad")])
def test_the_whole_follows_what_its_part_is_already(told_of_part: str, expected: str) -> None:
    held = legend(f"russia,K1,X-1,{told_of_part},143.1,100.5,granite,agreed")
    first, *_ = found(china("K1", index="C", **GRANITE), WHOLE, held, whole="china")
    assert (first.joint_code, first.relation) == ("X-1", expected)


def test_a_side_without_an_index_gives_none_either() -> None:
    assert found(CHINA, Reading("russia", "")) == ()
