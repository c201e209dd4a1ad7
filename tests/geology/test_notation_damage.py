"""Damaged texts are recognised, explained, and never read as geology."""

from __future__ import annotations

import pytest

from cags_vsegei_plugin.geology.notation.damage import encoding_guess
from cags_vsegei_plugin.geology.reader import UnitFields, read_unit


@pytest.mark.parametrize(
    "index, word",
    [
        ("??J3", "question marks"),
        ("?N?", "question marks"),
        ("ЖЬK?", "map font"),
        ("БK?", "map font"),
        ("γ\ufffdJ3", "“\ufffd” stands in their place"),
        ("", "empty"),
        ("   ", "empty"),
        ("***", "no letters"),
        ("Æ", "no notation"),
    ],
)
def test_damage_is_unread_with_its_reason(index: str, word: str) -> None:
    reading = read_unit(UnitFields(index), "russia")
    assert reading.kind == "unread" and reading.confidence == 0.0
    assert word in " ".join(map(str, reading.repairs))


@pytest.mark.parametrize(
    "text, meant, read_as",
    [
        ("Юрская система", "cp1251", "latin-1"),
        ("侏罗系", "gb18030", "latin-1"),
        ("花岗岩体", "gb18030", "cp1251"),
        ("错断Q4", "gb18030", "cp1251"),
        ("错断Q4地层,C14", "gb18030", "latin-1"),
        ("Меловая", "utf-8", "cp1251"),
    ],
)
def test_a_wrong_encoding_is_named_with_a_sample(text: str, meant: str, read_as: str) -> None:
    broken = text.encode(meant).decode(read_as)
    reading = read_unit(UnitFields(broken), "china")
    said = " ".join(map(str, reading.repairs))
    assert reading.kind == "unread"
    assert meant in said and text in said


def test_a_damaged_index_stays_unread_beside_a_good_name() -> None:
    reading = read_unit(UnitFields("??J3", "Юрская система"), "russia")
    assert reading.kind == "unread" and reading.alternatives == ("J–J",)


@pytest.mark.parametrize(
    "text, rock", [("水体", "water_body"), ("вода", "water_body"), ("冰川", "ice_permanent")]
)
def test_water_and_ice_are_no_geology(text: str, rock: str) -> None:
    for fields in (UnitFields(text), UnitFields("", text)):
        reading = read_unit(fields, "china")
        assert (reading.kind, reading.rocks) == ("unread", (rock,))
        assert "no geology" in str(reading.repairs[-1])


def test_glacial_deposits_are_geology() -> None:
    reading = read_unit(UnitFields("→Qh↑gl", "第四系冰川堆积层"), "china")
    assert (reading.kind, reading.genesis) == ("quaternary", ("glacial",))


@pytest.mark.parametrize(
    "text",
    [
        "Юрская система",
        "аQІІІ",
        "σЄ1",
        "гранит",
        "свита им. Ильича",
        "K1td",
        "γδJ3",
        "侏罗系",
        "J2-3šd",
    ],
)
def test_a_text_that_reads_well_is_no_wrong_encoding(text: str) -> None:
    assert encoding_guess(text) is None
