"""Units of one side that are made one joint unit: whole and parts, not each of them exactly it."""

from __future__ import annotations

from typing import Any, Dict, Optional, Tuple

import pytest

from cags_vsegei_plugin.geology.profiles import load_profile
from cags_vsegei_plugin.geology.reader import UnitFields, read_unit
from cags_vsegei_plugin.geology.suggestions.among import (
    Border,
    Held,
    Untold,
    all_among,
    relations_among,
)

PROFILE = load_profile("geology_2500k")


def held(side: str, index: str, name: str = "", relation: str = "exact") -> Held:
    return Held(read_unit(UnitFields(index, name), side), relation)


def border(km: Optional[Dict[Tuple[str, str], float]] = None) -> Border:
    return Border.of(km or {}, PROFILE)


WHOLE = held("russia", "J2", "Юрская система, средний отдел")
FIRST, SECOND = held("china", "J2-1"), held("china", "J2-2")


def test_a_unit_alone_and_one_that_differs_by_age_stay_as_they_read() -> None:
    assert relations_among(FIRST, [WHOLE], border()) == {FIRST.key: "exact"}
    wider = SECOND._replace(relation="broad")
    assert relations_among(wider, [WHOLE, FIRST], border()) == {wider.key: "broad"}


def test_two_that_face_one_of_the_other_side_are_its_parts() -> None:
    km = {("J2-1", "J2"): 60.0, ("J2-2", "J2"): 40.0}
    found = relations_among(SECOND, [WHOLE, FIRST], border(km))
    assert found == {FIRST.key: "narrow", SECOND.key: "narrow"}


def test_who_has_by_far_the_most_of_the_border_stays_the_unit_itself() -> None:
    km = {("J2-1", "J2"): 190.0, ("J2-2", "J2"): 12.0}
    found = relations_among(SECOND, [WHOLE, FIRST], border(km))
    assert found == {SECOND.key: "narrow"}


def test_a_formation_is_a_part_of_its_group_whichever_comes_first() -> None:
    group, formation = held("china", "J2-1", "塔里群"), held("china", "J2-2", "塔里组")
    assert relations_among(formation, [WHOLE, group], border()) == {formation.key: "narrow"}
    found = relations_among(group, [WHOLE, formation], border())
    assert found == {group.key: "exact", formation.key: "narrow"}


def test_a_formation_is_a_part_of_what_is_named_by_its_age_alone() -> None:
    series, formation = held("china", "J2", "中侏罗统"), held("china", "J2-2", "万宝组")
    found = relations_among(series, [WHOLE, formation], border())
    assert found == {series.key: "exact", formation.key: "narrow"}
    assert relations_among(formation, [WHOLE, series], border()) == {formation.key: "narrow"}


def test_two_formations_are_parts_and_one_name_twice_is_one_unit() -> None:
    one, other = held("china", "J2-1", "万宝组"), held("china", "J2-2", "白音高老组")
    found = relations_among(other, [WHOLE, one], border())
    assert found == {one.key: "narrow", other.key: "narrow"}
    again = held("china", "J2-3", "万宝组")
    assert relations_among(again, [WHOLE, one], border()) == {again.key: "exact"}


def test_a_further_part_is_a_part() -> None:
    part = FIRST._replace(relation="narrow")
    assert relations_among(SECOND, [WHOLE, part], border()) == {SECOND.key: "narrow"}


@pytest.mark.parametrize("km", [{}, {("J2-1", "J2"): 60.0, ("J2-2", "K1"): 40.0}])
def test_where_nothing_tells_it_a_person_must(km: Any) -> None:
    assert relations_among(SECOND, [WHOLE, FIRST], border(km)) is None
    with pytest.raises(Untold) as asked:
        all_among([SECOND], [WHOLE, FIRST], border(km))
    assert [each.index for each in asked.value.others] == ["J2-1"]


def test_several_at_once_are_told_beside_each_other() -> None:
    km = {("J2-1", "J2"): 60.0, ("J2-2", "J2"): 40.0}
    found = all_among([WHOLE, FIRST, SECOND], [], border(km))
    assert found == {WHOLE.key: "exact", FIRST.key: "narrow", SECOND.key: "narrow"}
