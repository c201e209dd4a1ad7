"""What is written from a reading reads the same again."""

from __future__ import annotations

import csv
import random
from pathlib import Path
from typing import Tuple

import pytest

from cags_vsegei_plugin.geology.notation.rendering import render_index
from cags_vsegei_plugin.geology.reader import UnitFields, read_unit
from cags_vsegei_plugin.geology.reading import Reading

DATA = Path(__file__).parent / "data" / "notation_examples.csv"


def meaning(reading: Reading) -> Tuple:
    return (
        reading.kind,
        reading.age_from,
        reading.age_to,
        reading.base_ma,
        reading.top_ma,
        reading.rocks,
        reading.genesis,
        reading.unit_name,
        reading.rank,
        reading.queried,
    )


def assert_reads_the_same(index: str, side: str) -> None:
    reading = read_unit(UnitFields(index), side)
    written = render_index(reading)
    assert written, index
    assert meaning(read_unit(UnitFields(written), side, reading.scale)) == meaning(reading), written


def examples():
    with DATA.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            yield row["index_text"], {"RU": "russia", "CN": "china"}[row["side"]]


@pytest.mark.parametrize("index, side", list(examples()))
def test_an_example_is_written_and_read_again(index: str, side: str) -> None:
    assert_reads_the_same(index, side)


PIECES = {
    "russia": (
        ("", "γ", "γδ", "qδ", "lγ", "λπ", "γπ", "ν,δ", "α-β", "Σ", "γgn"),
        ("K1", "J2-3", "C3-P1", "Є1", "PZ2-3", "N1\\3", "RF2", "V", "P2-T1", "₽2"),
        ("", "td", "šd", "gr2"),
    ),
    "china": (
        ("", "γ", "ηγ", "δο", "ζπ", "βμ", "ν", "Σ", "αβ", "gnγ"),
        ("K1", "J2-3", "C2P1", "∈4", "Nh3", "Pt1", "T3J1", "E2", "D3", "NhZ"),
        ("", "kz", "m", "sh"),
    ),
}


@pytest.mark.parametrize("side", ["russia", "china"])
def test_pieces_put_together_are_written_and_read_again(side: str) -> None:
    rocks, ages, units = PIECES[side]
    source = random.Random(3)
    for _ in range(150):
        assert_reads_the_same(
            source.choice(rocks) + source.choice(ages) + source.choice(units), side
        )


@pytest.mark.parametrize(
    "index", ["aQIII", "a,pIII-H", "lgIIms-lIIIos", "d, s, e II-III", "gI ds3", "QE", "βQ"]
)
def test_russian_deposits_are_written_and_read_again(index: str) -> None:
    assert_reads_the_same(index, "russia")


@pytest.mark.parametrize(
    "index", ["Qh^al", "Qp2-3^pl", "Qp3-h^fl", "Q4al", "Qh^vl-Qh^ch", "Qp3m^eol"]
)
def test_chinese_deposits_are_written_and_read_again(index: str) -> None:
    assert_reads_the_same(index, "china")


def test_nothing_is_written_for_what_was_not_read() -> None:
    assert render_index(read_unit(UnitFields("??J3"), "russia")) == ""
