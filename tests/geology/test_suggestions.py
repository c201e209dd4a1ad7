"""Suggestions: who could be one unit, how surely, and why."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import Any, Dict, List, Optional, Sequence, Tuple

import pytest

from cags_vsegei_plugin.geology.domains import read_domain
from cags_vsegei_plugin.geology.joint_legend import JointLegend
from cags_vsegei_plugin.geology.profiles import load_profile
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.geology.suggestions import Asked, Suggestion, limit, suggest
from tests.geology.readings import china, russia
from tests.timing import seconds

GEOLOGY = load_profile("geology_2500k")
SANDSTONE, ANDESITE, GRANITE = ("clastic_sandstone",), ("andesite",), ("granite",)
Km = Optional[Dict[Tuple[str, str], float]]


def asked(ours: Sequence[Reading], theirs: Sequence[Reading], km: Km, **more: Any) -> Asked:
    return Asked(ours, theirs, more.pop("profile", GEOLOGY), km, **more)


def found(
    ours: Sequence[Reading], theirs: Sequence[Reading], km: Km, **more: Any
) -> Tuple[Suggestion, ...]:
    return suggest(asked(ours, theirs, km, **more))


def pairs(suggestions: Sequence[Suggestion]) -> List[Tuple[str, str]]:
    return [(each.china_index, each.russia_index) for each in suggestions if each.is_best]


def legend(*rows: str) -> JointLegend:
    names = ("side", "index", "joint_code", "relation", "base_ma", "top_ma", "lithology", "status")
    return JointLegend.from_rows(dict(zip(names, row.split(","))) for row in rows)


K1, K1R = china("K1", rocks=SANDSTONE), russia("K1", rocks=SANDSTONE)


def test_equal_units_that_face_each_other_are_one_with_a_reason_for_each_criterion() -> None:
    (only,) = found([K1], [K1R], {("K1", "K1"): 20.0})
    assert (only.relation, only.score, only.relaxed) == ("exact", 1.0, "")
    assert (only.is_best, only.china_place, only.russia_place) == (True, 1, 1)
    said = " ".join(map(str, only.evidence))
    assert "along 20.0 km, 100 %" in said and "the same time" in said and "same rocks" in said


def test_no_suggestion_is_without_a_reason() -> None:
    ours = [china(age, rocks=rock) for age in ("K1", "J3", "T3") for rock in (SANDSTONE, GRANITE)]
    ours = [each.__class__(**{**each.__dict__, "index": f"{n}"}) for n, each in enumerate(ours)]
    theirs = [russia(age, rocks=SANDSTONE, index=age) for age in ("K1", "J3", "T3", "J2")]
    km = {(one.index, other.index): 7.0 for one in ours for other in theirs}
    suggestions = found(ours, theirs, km)
    assert suggestions and all(each.evidence and 0 < each.score <= 1 for each in suggestions)


@pytest.mark.parametrize(
    ("ours", "theirs", "is_open"),
    [("K1g", "K1td", True), ("K1g", "K1gn", False), ("K1g", "K1", False), ("K1g-s", "K1sn", False)],
)
def test_letters_of_two_local_units_that_differ_leave_it_open_where_names_are_not_told(
    ours: str, theirs: str, is_open: bool
) -> None:
    both = china("K1", index=ours, rocks=SANDSTONE), russia("K1", index=theirs, rocks=SANDSTONE)
    (only,) = found([both[0]], [both[1]], {(ours, theirs): 20.0})
    assert only.is_best and only.relaxed == ("name" if is_open else "")
    assert (only.score < limit("default_confidence")) == is_open
    said = " ".join(map(str, only.evidence))
    assert ("the letters that stand for the names differ" in said) == is_open


def test_the_same_time_under_two_symbols_is_one_unit() -> None:
    ours = china("S3", "S4", index="S3-4", rocks=SANDSTONE)
    (only,) = found([ours], [russia("S2", rocks=SANDSTONE)], {("S3-4", "S2"): 12.0})
    assert only.score >= limit("default_confidence") and only.relaxed == ""


def test_the_same_symbol_for_another_time_is_offered_last_and_with_the_reason() -> None:
    ours, theirs = china("S2", rocks=SANDSTONE), russia("S2", rocks=SANDSTONE)
    (only,) = found([ours], [theirs], {("S2", "S2"): 12.0})
    assert only.relaxed == "age" and only.score < 0.6
    assert any("do not overlap" in str(each) for each in only.evidence)


def test_ages_far_apart_are_not_offered() -> None:
    ours, theirs = china("T3", rocks=SANDSTONE), russia("D2", rocks=SANDSTONE)
    assert found([ours], [theirs], {("T3", "D2"): 50.0}) == ()


def test_what_the_scales_make_different_is_still_one_unit_where_most_time_is_shared() -> None:
    (only,) = found(
        [china("P1", rocks=SANDSTONE)], [russia("P1", rocks=SANDSTONE)], {("P1", "P1"): 12.0}
    )
    assert only.relaxed == "" and only.relation == "narrow"
    (less,) = found(
        [china("C2", rocks=SANDSTONE)], [russia("C3", rocks=SANDSTONE)], {("C2", "C3"): 12.0}
    )
    assert less.relaxed == "age" and less.score < limit("default_confidence")


@pytest.mark.parametrize(
    "ours, theirs, criterion",
    [
        (china("K1", rocks=ANDESITE), russia("K1", rocks=("basalt",)), "rock"),
        (china("J3", rocks=SANDSTONE), russia("J2", "J3", rocks=SANDSTONE), "age"),
        (china("K1", rocks=SANDSTONE), russia("K1", rocks=SANDSTONE, queried=True), "age"),
        (
            china("K1", rocks=SANDSTONE, rank="formation"),
            russia("K1", rocks=SANDSTONE, rank="group"),
            "rank",
        ),
        (china("K1", rocks=ANDESITE, kind="volcanic"), russia("K1"), "rock"),
    ],
)
def test_one_criterion_that_does_not_hold_is_relaxed_and_named(
    ours: Reading, theirs: Reading, criterion: str
) -> None:
    (only,) = found([ours], [theirs], {(ours.index, theirs.index): 12.0})
    assert only.relaxed == criterion and only.score < limit("default_confidence")
    assert any("Relaxed" in str(each) for each in only.evidence)


def test_rocks_that_a_whole_side_leaves_out_are_no_lack_of_one_unit() -> None:
    ours = [china(age, rocks=SANDSTONE) for age in ("K1", "J3", "T3")]
    ours.append(china("P1", index="αP1", kind="volcanic", rocks=ANDESITE))
    theirs = [russia(age) for age in ("K1", "J3", "T3", "P1")]
    km = {(one.index, other.index): 9.0 for one, other in zip(ours, theirs)}
    suggestions = found(ours, theirs, km)
    sure = {each.china_index for each in suggestions if each.relaxed == ""}
    assert sure == {"K1", "J3", "T3"}
    assert all(each.score < 1.0 for each in suggestions)


def test_rocks_that_exclude_each_other_are_never_one_unit() -> None:
    ours, theirs = china("K1", rocks=GRANITE, kind="intrusive"), K1R
    assert found([ours], [theirs], {("K1", "K1"): 50.0}) == ()


def test_the_best_for_all_is_taken_not_the_best_for_one() -> None:
    # The first Chinese unit has a little more with b, but then the second would have nothing.
    ours = [china("K1", rocks=SANDSTONE, index="1"), china("K1", rocks=SANDSTONE, index="2")]
    theirs = [russia("K1", rocks=SANDSTONE, index=name) for name in ("a", "b")]
    km = {("1", "a"): 20.0, ("1", "b"): 21.0, ("2", "b"): 20.0}
    assert sorted(pairs(found(ours, theirs, km))) == [("1", "a"), ("2", "b")]


def test_one_unit_against_several_is_offered_as_such() -> None:
    parts = [russia("J3", rocks=ANDESITE, index=name) for name in ("J3tl", "J3s")]
    ours = china("J3", rocks=ANDESITE)
    suggestions = found([ours], parts, {("J3", "J3tl"): 12.0, ("J3", "J3s"): 10.0})
    assert {each.relaxed for each in suggestions} == {"one_to_one"}
    assert all(each.is_best for each in suggestions) and len(suggestions) == 2
    assert all(each.score < limit("default_confidence") for each in suggestions)
    assert {each.relation for each in suggestions} == {"broad"}, "the Chinese unit is the whole"


def test_several_chinese_units_are_parts_of_the_russian_one_they_face() -> None:
    parts = [china("J3", rocks=ANDESITE, index=name) for name in ("J3a", "J3b")]
    km = {("J3a", "J3"): 12.0, ("J3b", "J3"): 10.0}
    suggestions = found(parts, [russia("J3", rocks=ANDESITE)], km)
    assert [each.relation for each in suggestions] == ["narrow", "narrow"]


def test_a_short_contact_beside_the_long_one_does_not_hide_the_unit_itself() -> None:
    theirs = [russia("J3", rocks=ANDESITE, index=name) for name in ("long", "short")]
    km = {("J3", "long"): 90.0, ("J3", "short"): 6.0}
    first, second = found([china("J3", rocks=ANDESITE)], theirs, km)
    assert (first.russia_index, first.relaxed, first.relation) == ("long", "", "exact")
    assert (second.russia_index, second.relaxed) == ("short", "one_to_one")
    assert second.relation == "broad"


def test_units_that_do_not_meet_are_offered_less_surely() -> None:
    (only,) = found([K1], [K1R], {})
    assert only.relaxed == "contact" and only.score < limit("default_confidence")
    assert only.length_km == 0.0


def test_without_a_border_only_a_single_unit_that_fits_is_sure() -> None:
    (only,) = found([K1], [K1R], None)
    assert only.relaxed == "" and only.score >= limit("default_confidence")
    two = [K1R, russia("K1", rocks=SANDSTONE, index="other")]
    assert {each.relaxed for each in found([K1], two, None)} == {"contact"}


def test_a_name_in_the_other_script_decides_between_units_alike() -> None:
    ours = china("J3", rocks=ANDESITE, unit_name="塔木兰沟组", rank="formation")
    theirs = [
        russia("J3", rocks=ANDESITE, index=name, unit_name=text, rank="formation")
        for name, text in (("a", "Шадоронская свита"), ("b", "тамуланьгоуская свита"))
    ]
    km = {("J3", "a"): 6.0, ("J3", "b"): 14.0}
    first, second = found([ours], theirs, km)
    assert first.russia_index == "b" and any("one name" in str(e) for e in first.evidence)
    assert "name" in second.relaxed
    assert any("another Russian unit has the Chinese name" in str(e) for e in second.evidence)


def formations(ours: str, theirs: str, **more: Any) -> Suggestion:
    """Return what is suggested of two formations that differ in nothing but their names."""
    km = {("K1", "K1"): 20.0}
    one = china("K1", rocks=SANDSTONE, unit_name=ours, rank="formation")
    other = russia("K1", rocks=SANDSTONE, unit_name=theirs, rank="formation")
    (only,) = found([one], [other], km, **more)
    return only


@pytest.mark.parametrize(
    "ours, theirs, said",
    [
        ("嫩江组", "Богучанская свита", "the names differ"),
        ("甘河组", "Талданская свита", "they have been correlated, but that is not verified"),
        ("嘉荫群", "Завитинская свита", "the Chinese unit comprises the Russian one"),
    ],
)
def test_names_that_settle_nothing_are_named_and_keep_the_suggestion_from_being_sure(
    ours: str, theirs: str, said: str
) -> None:
    told = formations(ours, theirs)
    assert told.relaxed == "name" and told.is_best
    assert 0.8 < told.score < limit("default_confidence")
    assert any(said in str(each) for each in told.evidence)


def test_names_published_as_one_unit_or_one_name_in_two_scripts_are_sure() -> None:
    for ours, theirs in (("富饶组", "среднецагаянская подсвита"), ("孙吴组", "Суньуская свита")):
        told = formations(ours, theirs)
        assert told.relaxed == "" and told.score >= limit("default_confidence"), (ours, theirs)


def test_names_are_settled_where_both_sides_agreed_on_a_part_of_the_border() -> None:
    rows = [
        {"side": side, "index": "K1", "joint_code": "X-1", "relation": "exact", "to_km": "50"}
        for side in ("china", "russia")
    ]
    told = formations("嫩江组", "Богучанская свита", legend=JointLegend.from_rows(rows))
    assert told.relaxed == "" and told.score >= limit("default_confidence")


def test_another_name_takes_nobodys_partner_away() -> None:
    # The Russian unit without a name meets a corner of the Chinese formation only.
    ours = [
        china("K1", rocks=SANDSTONE, unit_name="嫩江组", rank="formation", index="a"),
        china("K1", rocks=SANDSTONE, index="b"),
    ]
    theirs = [
        russia("K1", rocks=SANDSTONE, unit_name="Богучанская свита", rank="formation", index="A"),
        russia("K1", rocks=SANDSTONE, index="B"),
    ]
    km = {("a", "A"): 12.0, ("a", "B"): 3.0, ("b", "B"): 4.0}
    told = found(ours, theirs, km)
    assert sorted(pairs(told)) == [("a", "A"), ("b", "B")]
    assert {each.china_index: each.relaxed for each in told if each.is_best} == {
        "a": "name",
        "b": "",
    }


@pytest.mark.parametrize(
    "ours, theirs, is_sure",
    [
        (china("P1", rocks=SANDSTONE), russia("P1", rocks=SANDSTONE), True),
        (china("Cm3", rocks=SANDSTONE), russia("Cm2", rocks=SANDSTONE), False),
        (china("Qp2", rocks=SANDSTONE), russia("QI", rocks=SANDSTONE), False),
    ],
)
def test_two_symbols_of_which_the_scales_make_two_times_are_not_surely_one(
    ours: Reading, theirs: Reading, is_sure: bool
) -> None:
    (only,) = found([ours], [theirs], {(ours.index, theirs.index): 12.0})
    assert (only.relaxed == "") == is_sure
    assert (only.score >= limit("default_confidence")) == is_sure
    assert any("comes from the national scales" in str(each) for each in only.evidence)


def test_what_a_comparison_found_counts_and_what_it_did_not_find_only_where_it_knew_more() -> None:
    tectonic = load_profile("tectonic_2500k")
    ours = read_domain("蒙古-鄂霍次克造山带", side="china")
    theirs = read_domain("Монголо-Охотский складчатый пояс", side="russia")
    pair = (ours.index, theirs.index)
    for codes, relaxed in ((frozenset({"TEC-3"}), "setting;stage"), (frozenset(), "")):
        (only,) = found([ours], [theirs], {pair: 12.0}, profile=tectonic, codes={pair: codes})
        assert only.relaxed == relaxed
    rocks = china("K1", rocks=ANDESITE, kind="volcanic"), russia("K1")
    for tells in (False, True):
        told = {"codes": {("K1", "K1"): frozenset()}, "silence_tells": tells}
        (only,) = found([rocks[0]], [rocks[1]], {("K1", "K1"): 12.0}, **told)
        assert (only.relaxed == "") == tells


def test_on_a_map_of_movements_names_are_those_of_places() -> None:
    neotectonic = load_profile("neotectonic_2500k")
    ours = read_domain("小兴安岭隆起", side="china")
    theirs = read_domain("Зейское поднятие", side="russia")
    pair = (ours.index, theirs.index)
    (only,) = found([ours], [theirs], {pair: 12.0}, profile=neotectonic)
    assert "name" not in only.relaxed
    # The nature tells it; nothing counts it.
    assert sum("the names differ" in str(each) for each in only.evidence) == 1


def test_blocked_pairs_and_settled_units_are_never_suggested() -> None:
    km = {("K1", "K1"): 20.0}
    assert found([K1], [K1R], km, blocked=frozenset({("K1", "K1")})) == ()
    assert found([K1], [K1R], km, settled=frozenset({("russia", "K1")})) == ()


def test_units_that_are_joint_units_already_are_left_alone() -> None:
    done = legend("china,K1,X-1,exact,,,,agreed", "russia,K1,X-1,exact,,,,agreed")
    assert found([K1], [K1R], {("K1", "K1"): 20.0}, legend=done) == ()


def test_the_joint_unit_of_the_partner_is_suggested() -> None:
    half = legend("china,K1,X-1,exact,,,,agreed")
    (only,) = found([K1], [K1R], {("K1", "K1"): 20.0}, legend=half)
    assert (only.joint_code, only.relaxed) == ("X-1", "")
    assert (only.china_place, only.russia_place) == (0, 1)
    assert any("The joint unit is X-1" in str(each) for each in only.evidence)


def test_a_joint_unit_that_has_a_unit_of_this_side_takes_another_only_as_one_of_several() -> None:
    full = legend("china,K1,X-1,exact,,,,agreed", "russia,other,X-1,exact,,,,agreed")
    (only,) = found([K1], [K1R], {("K1", "K1"): 20.0}, legend=full)
    assert (only.joint_code, only.relaxed) == ("X-1", "one_to_one")
    assert only.relation == "broad", "the Russian unit is a further part"


def test_a_joint_unit_that_is_not_on_the_map_is_suggested_by_its_definition() -> None:
    far = legend("china,elsewhere,X-1,exact,143.1,100.5,clastic_sandstone,agreed")
    (only,) = found([], [K1R], {}, legend=far)
    assert (only.china_index, only.russia_index, only.joint_code) == ("", "K1", "X-1")


def test_what_was_agreed_on_a_part_of_the_border_speaks_for_the_rest() -> None:
    rows = [
        {"side": side, "index": "K1", "joint_code": "X-1", "relation": "exact", "to_km": "50"}
        for side in ("china", "russia")
    ]
    (only,) = found([K1], [K1R], {("K1", "K1"): 20.0}, legend=JointLegend.from_rows(rows))
    assert (only.joint_code, only.relaxed) == ("X-1", "")
    assert any("agreed elsewhere" in str(each) for each in only.evidence)


def test_domains_are_suggested_by_nature_and_name() -> None:
    tectonic = load_profile("tectonic_2500k")
    ours = [read_domain(name, side="china") for name in ("额尔古纳地块", "兴凯地块")]
    theirs = [
        read_domain(name, side="russia") for name in ("Аргунский массив", "Буреинский массив")
    ]
    km = {("额尔古纳地块", "Аргунский массив"): 80.0, ("兴凯地块", "Буреинский массив"): 70.0}
    first, second = found(ours, theirs, km, profile=tectonic)
    assert (first.china_index, first.score) == ("额尔古纳地块", 1.0)
    assert "name" in second.relaxed and second.score < limit("default_confidence")


def units(side: str, number: int, rng: random.Random) -> List[Reading]:
    make = china if side == "china" else russia
    ages = ("K1", "K2", "J3", "J2", "J1", "T3", "T2", "P1", "P3", "C1", "D1", "D2", "D3", "O2")
    rocks = ("clastic_sandstone", "siltstone", "limestone", "granite", "andesite", "rhyolite")
    words = "红山嘴哈巴河康布铁堡" if side == "china" else ("бе", "ре", "зо", "ка", "тал")
    ending = "组" if side == "china" else "ская свита"
    return [
        make(
            rng.choice(ages),
            rocks=tuple(rng.sample(rocks, 2)),
            index=f"{side}{n}",
            unit_name="".join(rng.choice(words) for _ in range(3)) + ending,
            rank="formation",
        )
        for n in range(number)
    ]


def many(number: int, contacts: int) -> Asked:
    rng = random.Random(3)
    ours, theirs = units("china", number, rng), units("russia", number, rng)
    km = {
        (a.index, b.index): rng.uniform(0.5, 40) for a in ours for b in rng.sample(theirs, contacts)
    }
    return asked(ours, theirs, km)


@pytest.mark.parametrize("contacts", [2, 8])
def test_with_and_without_scipy_the_same_is_suggested(contacts: int) -> None:
    pytest.importorskip("scipy.optimize", reason="scipy is not installed")
    question = many(80, contacts)
    assert suggest(question, scipy_from=1) == suggest(question, scipy_from=None)


def test_the_order_of_the_units_decides_nothing() -> None:
    question = many(60, 4)
    turned = Asked(
        question.china[::-1], question.russia[::-1], GEOLOGY, dict(reversed(question.km.items()))
    )
    assert set(suggest(question)) == set(suggest(turned))


def test_every_unit_has_up_to_three_candidates() -> None:
    for side in ("china", "russia"):
        places: Dict[str, List[int]] = {}
        for each in suggest(many(60, 6)):
            place = getattr(each, f"{side}_place")
            places.setdefault(getattr(each, f"{side}_index"), []).append(place)
        told = [sorted(filter(None, some)) for some in places.values()]
        assert all(some == list(range(1, len(some) + 1)) and len(some) <= 3 for some in told)


def test_who_asks_may_stop_it() -> None:
    class Stopped(Exception):
        pass

    def stop() -> None:
        raise Stopped

    with pytest.raises(Stopped):
        suggest(replace(many(20, 2), tick=stop))


def test_a_name_in_another_script_is_found_among_many_domains_that_do_not_meet() -> None:
    tectonic = load_profile("tectonic_2500k")
    ours = [read_domain(f"{name}地块", side="china") for name in ("塔兰", "呼玛", "嫩江")]
    theirs = [
        read_domain(f"{name} массив", side="russia")
        for name in ("Таланьский", "Зейский", "Тыгдинский")
    ]
    first, *_ = found(ours, theirs, {}, profile=tectonic)
    assert (first.china_index, first.russia_index) == ("塔兰地块", "Таланьский массив")
    assert first.relaxed == "contact"


def test_five_hundred_units_of_each_side_take_less_than_a_second() -> None:
    question = many(500, 4)
    suggest(question)
    assert seconds(lambda: suggest(question), 2) < 1.0


@pytest.mark.parametrize(
    ("limits", "is_body", "zh", "ru"),
    [
        ((0.129, 0.0117), False, "上更新统", "Верхнее звено неоплейстоцена"),
        ((0.129, 0.0117), True, "晚更新世", "Поздний неоплейстоцен"),
        ((0.774, 0.129), False, "中更新统", "Средний плейстоцен"),
        ((358.86, 323.4), False, "下石炭统", "Нижний карбон"),
        ((358.86, 323.4), True, "早石炭世", "Ранний карбон"),
        ((259.51, 251.902), False, "上二叠统", "Лопинский отдел"),
        ((259.51, 251.902), True, "晚二叠世", "Лопинская эпоха"),
        ((298.9, 251.902), True, "二叠纪", "Пермский период"),
        ((143.1, 66.0), True, "白垩纪", "Меловой период"),
        ((143.1, 100.5), False, "下白垩统", "Нижний мел"),
        ((100.5, 66.0), True, "晚白垩世", "Поздний мел"),
        ((113.2, 100.5), True, "阿尔布期", "Альбский век"),
        ((201.4, 161.5), False, "下侏罗统—中侏罗统", "Нижняя юра – Средняя юра"),
    ],
)
def test_names_of_ages_are_those_of_the_national_charts(limits, is_body, zh, ru):
    from cags_vsegei_plugin.geology.suggestions.chart import age_name

    told = age_name(*limits, is_body)
    assert (told.zh, told.ru) == (zh, ru)
