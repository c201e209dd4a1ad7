"""Kinds and senses of lines in three languages and in codes, and what contradicts what."""

from __future__ import annotations

import pytest

from cags_vsegei_plugin.geology.fault_activity import differing, read_activity
from cags_vsegei_plugin.geology.faults import (
    LineTexts,
    compare_across,
    compare_lines,
    read_line,
    read_texts,
    turned,
)


@pytest.mark.parametrize(
    "kind, sense, kinds, senses",
    [
        ("thrust", "", ("thrust_fault",), ("thrust",)),
        ("надвиги", "", ("thrust_fault",), ("thrust",)),
        ("逆冲断层", "", ("thrust_fault",), ("thrust",)),
        ("разлом", "правый сдвиг", ("fault",), ("dextral",)),
        ("", "103", (), ("dextral",)),
        ("", "D", (), ("dextral",)),
        ("", "D;N", (), ("dextral", "normal")),
        ("", "右旋逆走滑", (), ("dextral", "reverse")),
        ("", "Dextral-Normal", (), ("dextral", "normal")),
        ("", "правый сдвиго-сброс", (), ("dextral", "normal")),
        ("", "不明", (), ()),
        ("断层", "109", ("fault",), ()),
        ("neither nor", "…", (), ()),
        ("", "", (), ()),
    ],
)
def test_texts_and_codes_are_read(kind, sense, kinds, senses) -> None:
    found = read_line(kind, sense)
    assert (found.kinds, found.senses) == (kinds, senses)


@pytest.mark.parametrize(
    "china, russia, result",
    [
        (("", "103"), ("", "левый сдвиг"), "opposite_sense"),
        (("", "右旋"), ("", "D"), "continued"),
        (("正断层", ""), ("взброс", ""), "opposite_sense"),
        (("正断层", ""), ("надвиг", ""), "opposite_sense"),
        (("", "101"), ("", "102"), "opposite_sense"),
        (("", "右旋正走滑"), ("", "правый сдвиго-взброс"), "opposite_sense"),
        (("逆断层", ""), ("надвиг", ""), "continued"),
        (("逆冲断层", ""), ("сдвиг", ""), "changes_type"),
        (("断层", ""), ("сдвиг", ""), "continued"),
        (("背斜", ""), ("синклиналь", ""), "changes_type"),
        (("不整合", ""), ("интрузивный контакт", ""), "changes_type"),
        (("", "NS右旋正断NE左旋正断"), ("", "левый сдвиг"), "continued"),
        (("断层", "109"), ("", "левый сдвиг"), "continued"),
        (("", ""), ("надвиг", ""), "continued"),
    ],
)
def test_what_contradicts_is_told(china, russia, result) -> None:
    assert compare_lines(read_line(*china), read_line(*russia)) == result
    assert compare_lines(read_line(*russia), read_line(*china)) == result


@pytest.mark.parametrize(
    "text", ["suture", "缝合带", "глубинный разлом", "活动断裂", "active fault"]
)
def test_sutures_and_active_faults_are_of_the_first_order(text) -> None:
    assert read_line(text).first_order


def test_an_inactive_fault_is_not_active_and_an_inferred_one_is_uncertain() -> None:
    assert not read_line("inactive fault").first_order
    assert not read_line("非活动断裂").first_order
    assert read_line("предполагаемый разлом").uncertain
    assert read_line("推测断层").uncertain
    assert not read_line("断层").uncertain


def test_drawn_the_other_way_dextral_stays_and_the_downthrown_side_is_turned() -> None:
    assert turned(read_line("", "правый сдвиг")).senses == ("dextral",)
    assert turned(read_line("正断层", "左盘下降")).senses == ("right_down",)
    assert turned(read_line("", "опущено северное крыло")).senses == ("north_down",)


@pytest.mark.parametrize(
    "china, russia, result",
    [
        ("右旋", "dextral", "continued"),
        ("右旋", "левый сдвиг", "opposite_sense"),
        ("左盘下降", "опущено правое крыло", "continued"),
        ("左盘下降", "левое крыло опущено", "opposite_sense"),
        ("北盘下降", "северный блок опущен", "continued"),
        ("北盘下降", "северное крыло поднято", "opposite_sense"),
        ("不明", "левое крыло опущено", "continued"),
    ],
)
def test_lines_drawn_towards_the_border_from_both_sides_are_compared(china, russia, result) -> None:
    assert compare_across(read_line("", china), read_line("", russia)) == result
    assert compare_across(read_line("", russia), read_line("", china)) == result


@pytest.mark.parametrize(
    "age, rate, rate_mm, certainty, ids, is_active",
    [
        ("Q4", "", "", "", "holocene", True),
        ("Q4东段Q1-2", "", "", "", "holocene", True),
        ("Q3-4", "", "", "", "late_quaternary", True),
        ("晚更新世", "", "", "", "late_pleistocene", True),
        ("поздний плейстоцен", "", "", "", "late_pleistocene", True),
        ("Q1-2", "", "", "", "older_pleistocene", False),
        ("前第四纪", "", "", "", "pre_quaternary", False),
        ("有的Q", "", "", "", "quaternary", False),
        ("", "2", "", "B", "medium confident", True),
        ("", "", "(0.75, 0.5, 1.0)", "", "slow", True),
        ("", "", "2,3", "", "medium", True),
        ("Q2", "1", "", "D", "older_pleistocene fast doubtful", False),
        ("", "", "-", "", "", False),
        ("???", "9", "0", "Z", "", False),
    ],
)
def test_activity_is_read_from_codes_and_words(
    age, rate, rate_mm, certainty, ids, is_active
) -> None:
    found = read_activity(age, rate, rate_mm, certainty)
    assert [step.id for _, step in found.steps] == ids.split()
    assert found.is_active is is_active


@pytest.mark.parametrize(
    "texts, first_order, uncertain",
    [
        (LineTexts("fault", rate="2", certainty="A"), True, False),
        (LineTexts("fault", rate="2", certainty="C"), True, True),
        (LineTexts("active fault", rate="2", certainty="D"), False, True),
        (LineTexts("suture", certainty="D"), True, True),
        (LineTexts("断层", activity="全新世"), True, False),
        (LineTexts("断层", activity="前第四纪"), False, False),
        (LineTexts("断层"), False, False),
    ],
)
def test_a_fault_that_may_not_be_active_is_not_of_the_first_order(
    texts, first_order, uncertain
) -> None:
    found = read_texts(texts)
    assert (found.first_order, found.uncertain) == (first_order, uncertain)


def test_both_senses_of_a_fault_are_read() -> None:
    assert read_texts(LineTexts(sense="D", second_sense="N")).senses == ("dextral", "normal")


def test_ages_and_rates_one_class_apart_are_no_difference() -> None:
    holocene, late, old = (read_activity(age, "", "", "") for age in ("Q4", "Q3", "Q1"))
    assert differing(holocene, late) == [] and differing(late, old) == []
    assert [(str(a), str(b)) for a, b in differing(holocene, old)] == [
        ("Holocene", "early to middle Pleistocene")
    ]
    assert len(differing(read_activity("", "1", "", ""), read_activity("", "3", "", ""))) == 1
    assert differing(holocene, read_activity("Q", "", "", "")) == []
