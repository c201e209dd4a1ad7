"""Tables for a terminal line up, in Chinese too."""

from __future__ import annotations

import pytest

pytest.importorskip("qgis.core", reason="QGIS is not installed")

from cags_vsegei_plugin.reports.console import (
    TextColumn,
    kilometres_table,
    text_table,
    text_width,
    worst_conflicts_table,
)

STRETCH = {
    "from_km": 12.34,
    "length_km": 5.0,
    "china_index": "→Qp↓3↑pal",
    "russia_index": "aQIII",
    "verdict": "mismatch",
    "severity": 2,
    "codes": "AGE-2",
    "reason": "The ages do not meet.",
}


def test_chinese_signs_take_two_columns_and_accents_none():
    assert text_width("花岗岩") == 6
    assert text_width("гранит") == 6
    assert text_width("e\u0301") == 1


def test_columns_line_up_with_mixed_scripts():
    table = text_table(
        [TextColumn("unit"), TextColumn("km", True)], [["花岗岩", "1"], ["K1", "22"]]
    )
    assert {text_width(line) for line in table.splitlines()} == {10}


def test_long_texts_and_line_breaks_do_not_break_the_table():
    lines = text_table(
        [TextColumn("a", widest=10), TextColumn("b")], [["花" * 30, "x\ny"]]
    ).splitlines()
    assert len(lines) == 3
    assert "…" in lines[2]
    assert text_width(lines[2].split("  ")[0]) <= 10


def test_kilometres_have_shares_and_a_sum():
    lines = kilometres_table({"agreed": 30.0, "mismatch": 10.0}).splitlines()
    assert lines[2].split() == ["agreed", "30.0", "75.0"]
    assert lines[-1].split() == ["all", "40.0", "100.0"]


def test_no_kilometres_at_all_divide_by_nothing():
    assert kilometres_table({}).splitlines()[-1].split() == ["all", "0.0", "0.0"]


def test_the_worst_come_first_and_the_longest_of_equals():
    rows = [
        {**STRETCH, "codes": "short"},
        {**STRETCH, "codes": "long", "length_km": 9.0},
        {**STRETCH, "codes": "critical", "severity": 1, "length_km": 0.1},
        {**STRETCH, "codes": "fine", "verdict": "consistent", "severity": 4},
    ]
    lines = worst_conflicts_table(rows, most=2).splitlines()[2:]
    assert ["critical" in lines[0], "long" in lines[1], len(lines)] == [True, True, 2]


def test_only_what_needs_a_decision_is_a_conflict_and_without_a_severity_it_comes_last():
    rows = [
        {**STRETCH, "codes": "ungraded", "verdict": "unread", "severity": 0},
        {**STRETCH, "codes": "sliver", "verdict": "consistent", "severity": 4},
        {**STRETCH, "codes": "doubt", "verdict": "soft", "severity": 3},
    ]
    lines = worst_conflicts_table(rows).splitlines()[2:]
    assert ["doubt" in lines[0], "ungraded" in lines[1], len(lines)] == [True, True, 2]


def test_a_side_without_a_polygon_is_a_dash():
    from qgis.core import NULL

    assert "–" in worst_conflicts_table([{**STRETCH, "china_index": NULL}])
