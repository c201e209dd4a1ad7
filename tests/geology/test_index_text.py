"""An index as it is printed."""

from __future__ import annotations

from cags_vsegei_plugin.geology.notation.index_text import ABOVE, BELOW, NORMAL, plain, runs


def test_arrows_become_levels() -> None:
    assert runs("→Qp↓3↑pal") == [("Qp", NORMAL), ("3", BELOW), ("pal", ABOVE)]


def test_an_arrow_to_the_right_returns_to_the_line() -> None:
    assert runs("→D↓3→kz↑1") == [("D", NORMAL), ("3", BELOW), ("kz", NORMAL), ("1", ABOVE)]


def test_hashes_are_arrows_by_another_name() -> None:
    assert runs("Qp#-3#+pal") == runs("→Qp↓3↑pal")


def test_unicode_signs_become_levels_and_plain_digits() -> None:
    assert runs("S₂²") == [("S", NORMAL), ("2", BELOW), ("2", ABOVE)]
    assert plain("S₂²") == "S22"


def test_an_index_without_markup_is_left_alone() -> None:
    assert runs("γδPZ3") == [("γδPZ3", NORMAL)]


def test_markup_of_html_is_text() -> None:
    assert plain("<i>K</i>\n1") == "<i>K</i> 1"


def test_nothing_gives_nothing() -> None:
    assert runs("") == [] and plain("→") == ""
