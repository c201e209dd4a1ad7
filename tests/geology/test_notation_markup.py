"""Markup keeps its levels, and look-alikes are folded by where they stand."""

from __future__ import annotations

import csv
import re
from pathlib import Path
from typing import Callable

import pytest

from cags_vsegei_plugin.geology.notation.folding import fold, load_folding
from cags_vsegei_plugin.geology.notation.markup import tokenize
from cags_vsegei_plugin.geology.reader import UnitFields, read_unit
from cags_vsegei_plugin.knowledge import BUNDLED

DATA = Path(__file__).parent / "data" / "notation_examples.csv"


@pytest.mark.parametrize(
    "raw, text, levels",
    [
        ("→Qp↓3↑pal", "Qp3pal", "00-+++"),
        ("Qp#-3#+pal", "Qp3pal", "00-+++"),
        ("Qp_3^pal", "Qp3pal", "00-+++"),
        ("Qp<sub>3</sub><sup>pal</sup>", "Qp3pal", "00-+++"),
        ("$Qp_{3}^{pal}$", "Qp3pal", "00-+++"),
        ("Qp₃ᵖᵃˡ", "Qp3pal", "00-+++"),
        ("→D↓3→kz↑1", "D3kz1", "0-00+"),
        ("N1\\3-N2\\1", "N13-N21", "00+000+"),
        ("S₁²", "S12", "0-+"),
        ("γ5²⁽³⁾", "γ52(3)", "00++++"),
        ("\\gamma\\delta T_1", "γδT1", "000-"),
        ("aℓQⅢ", "alQIII", "000000"),
        ("Ｋ１", "K1", "00"),
        ("P\u0336 1", "₽ 1", "000"),
    ],
)
def test_every_markup_gives_characters_with_levels(raw: str, text: str, levels: str) -> None:
    assert tuple(tokenize(raw)) == (text, levels)


@pytest.mark.parametrize(
    "raw, folded",
    [
        ("К1", "K1"),
        ("аQІІІ", "aQIII"),
        ("γδЈ3", "γδJ3"),
        ("гδT1", "γδT1"),
        ("丫5", "γ5"),
        ("∑P", "ΣP"),
        ("γδоC2", "γδοC2"),
        ("δoC2", "δοC2"),
        ("C3–P1", "C3-P1"),
        ("К1гл", "K1гл"),
        ("r’K2", "r'K2"),
    ],
)
def test_look_alikes_are_folded_where_they_stand(raw: str, folded: str) -> None:
    assert fold(tokenize(raw), load_folding(BUNDLED), True)[0].text == folded


def test_every_repair_is_said() -> None:
    said = [str(one) for one in read_unit(UnitFields("аQІІІ"), "russia").repairs]
    assert said == ["Look-alike characters were replaced: а U+0430 → a, І U+0406 → I."]


@pytest.mark.parametrize(
    "side, index", [("china", "γδT1"), ("russia", "γδJ3"), ("china", "D3kz1"), ("russia", "aQIII")]
)
def test_markup_and_look_alikes_never_change_an_age(side: str, index: str) -> None:
    plain = read_unit(UnitFields(index), side)
    look_alikes = str.maketrans({"K": "К", "T": "Т", "a": "а", "J": "Ј", "C": "С"})
    for form in (
        index.translate(look_alikes),
        f" {index}\u00a0",
        "".join(f"<b>{c}</b>" for c in index),
    ):
        reading = read_unit(UnitFields(form), side)
        assert (reading.age_from, reading.base_ma, reading.top_ma) == (
            plain.age_from,
            plain.base_ma,
            plain.top_ma,
        )


def test_case_matters() -> None:
    assert read_unit(UnitFields("PT"), "china").age_to == "T"
    assert read_unit(UnitFields("Pt"), "china").age_to == "Pt"


def test_a_name_is_never_folded() -> None:
    assert read_unit(UnitFields("K1", "Карская свита"), "russia").unit_name == "Карская свита"


def full_width(index: str) -> str:
    return "".join(chr(ord(c) + 0xFEE0) if c.isascii() and c.isalnum() else c for c in index)


def cyrillic(index: str) -> str:
    return index.translate(str.maketrans("KTPCHMOBEX", "КТРСНМОВЕХ"))


def greek_capitals(index: str) -> str:
    return index.translate(str.maketrans("KTPHMOE", "ΚΤΡΗΜΟΕ"))


def long_dashes(index: str) -> str:
    return index.replace("-", "—")


def in_tags(index: str) -> str:
    return f"<i>{index}</i>\u00a0\u200b"


def subscripts(index: str) -> str:
    """Set the first digit after a capital below the line, as print does."""
    return re.sub(r"(?<=[A-Z])(\d)", lambda hit: f"<sub>{hit.group()}</sub>", index)


def plain_examples():
    with DATA.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            if not re.search(r"[→↓↑#^\\²³⁻]|\d\d", row["index_text"]):
                yield row["index_text"], {"RU": "russia", "CN": "china"}[row["side"]]


@pytest.mark.parametrize(
    "form", [full_width, cyrillic, greek_capitals, long_dashes, in_tags, subscripts]
)
def test_another_way_to_type_an_example_never_changes_its_age(form: Callable[[str], str]) -> None:
    for index, side in plain_examples():
        plain = read_unit(UnitFields(index), side)
        typed = read_unit(UnitFields(form(index)), side)
        assert (typed.age_from, typed.age_to, typed.base_ma, typed.top_ma) == (
            plain.age_from,
            plain.age_to,
            plain.base_ma,
            plain.top_ma,
        ), form(index)
        assert (typed.kind, typed.rocks, typed.genesis) == (plain.kind, plain.rocks, plain.genesis)
