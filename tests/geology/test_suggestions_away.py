"""Units that face none across the border get candidates too, never sure, and told why."""

from __future__ import annotations

from typing import Any, Dict, Sequence, Tuple

import pytest

from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.geology.suggestions import Suggestion, limit
from tests.geology.readings import china, russia
from tests.geology.test_suggestions import K1, K1R, SANDSTONE, found, legend, pairs

AT_BORDER = {("K1", "K1"): 20.0}
J3, J3R = china("J3", rocks=SANDSTONE), russia("J3", rocks=SANDSTONE)
D2, D2R = china("D2", rocks=SANDSTONE), russia("D2", rocks=SANDSTONE)
SHARED: Dict[str, Any] = {"rocks": SANDSTONE, "rank": "formation"}


def of(suggestions: Sequence[Suggestion], china_index: str) -> Dict[str, Suggestion]:
    return {each.russia_index: each for each in suggestions if each.china_index == china_index}


def said(suggestion: Suggestion) -> str:
    return " ".join(map(str, suggestion.evidence))


@pytest.mark.parametrize(
    ("ours", "theirs", "km", "reason"),
    [
        ([K1, J3], [K1R, J3R], AT_BORDER, "Neither unit faces any across the border"),
        ([J3, D2], [J3R], {("D2", "J3"): 9.0}, "The Chinese unit faces none across the border"),
        ([J3], [J3R, D2R], {("J3", "D2"): 9.0}, "The Russian unit faces none across the border"),
    ],
)
def test_a_unit_away_from_the_border_is_offered_below_what_is_accepted_and_told_why(
    ours: Sequence[Reading],
    theirs: Sequence[Reading],
    km: Dict[Tuple[str, str], float],
    reason: str,
) -> None:
    away = of(found(ours, theirs, km), "J3")["J3"]
    assert (away.relaxed, away.length_km, away.is_best) == ("contact", 0.0, True)
    assert 0.5 < away.score < limit("default_confidence")
    assert f"{reason}: no kilometres of contact speak for" in said(away)
    assert "It is the only unit of the other side that fits as well" in said(away)
    assert "the same time" in said(away) and "same rocks" in said(away)


def test_the_more_units_fit_the_less_sure_is_one_that_is_away() -> None:
    theirs = [russia("J3", rocks=SANDSTONE, index=f"J3{letter}") for letter in "abc"]
    offered = of(found([K1, J3], [K1R, *theirs], AT_BORDER), "J3")
    assert len(offered) == 3
    assert all("one of 3 units that fit as well" in said(each) for each in offered.values())
    alone = of(found([K1, J3], [K1R, J3R], AT_BORDER), "J3")["J3"]
    assert all(each.score < alone.score for each in offered.values())


def test_ages_that_differ_and_other_rocks_are_offered_with_what_was_given_up() -> None:
    theirs = [russia("J2", "J3", index="J2-3", rocks=SANDSTONE), russia("J3", rocks=("granite",))]
    offered = of(found([K1, J3], [K1R, *theirs], AT_BORDER), "J3")
    assert offered["J2-3"].relaxed == "contact;age"
    assert "J3" not in offered, "rocks that exclude each other are never one unit"


def test_a_name_in_the_other_script_is_found_where_the_ages_only_lie_near() -> None:
    ours = china("J3", unit_name="塔兰组", **SHARED)
    theirs = russia("K1", index="K1tl", unit_name="Таланьская свита", **SHARED)
    (only,) = of(found([K1, ours], [K1R, theirs], AT_BORDER), "J3").values()
    assert only.russia_index == "K1tl" and "one name" in said(only) or "sound alike" in said(only)
    assert only.relaxed == "contact;age"


def test_a_unit_at_the_border_keeps_its_partner_whoever_fits_away_from_it() -> None:
    face = china("K1", index="K1x", rocks=("clastic_conglomerate",))
    both = found([face, K1], [K1R], {("K1x", "K1"): 20.0})
    assert pairs(both) == [("K1x", "K1")]
    assert [each.russia_place for each in both if each.china_index == "K1"] == [2]


def test_joint_units_there_are_are_candidates_of_units_away() -> None:
    held = legend(
        "china,K1,X-1,exact,143.1,100.5,sandstone,agreed",
        "russia,K1,X-1,exact,143.1,100.5,sandstone,agreed",
        "china,else,Y-1,exact,161.5,143.1,sandstone,agreed",
    )
    ours = [K1, J3, china("K1", index="K1b", rocks=SANDSTONE)]
    offered = [each for each in found(ours, [K1R], AT_BORDER, legend=held) if each.joint_code]
    codes = {each.china_index: (each.joint_code, each.relaxed) for each in offered}
    assert codes == {"K1b": ("X-1", "contact;one_to_one"), "J3": ("Y-1", "contact;one_to_one")}
    assert all(each.score < limit("default_confidence") for each in offered)


def test_a_joint_unit_that_nothing_is_mapped_to_is_not_sure_either_without_contact() -> None:
    held = legend(",,Z-1,,161.5,143.1,sandstone,")
    (only,) = of(found([K1, J3], [K1R], AT_BORDER, legend=held), "J3").values()
    assert (only.joint_code, only.relaxed) == ("Z-1", "contact")
    assert only.score < limit("default_confidence")


def test_without_a_comparison_nothing_is_said_of_the_border() -> None:
    (only,) = found([J3], [J3R], None)
    assert only.relaxed == "" and "across the border" not in said(only)
