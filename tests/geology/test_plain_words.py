"""A plain word is never read through its first letters, and real indices keep their reading."""

from __future__ import annotations

import csv
import re
from pathlib import Path
from typing import Iterator, Set

import pytest

from cags_vsegei_plugin.geology.notation.index import read_index
from cags_vsegei_plugin.geology.reader import UnitFields, read_unit
from cags_vsegei_plugin.knowledge import BUNDLED

SIDES = ("china", "russia")
VOCABULARY = Path(__file__).resolve().parent.parent.parent / "resources" / "vocabulary"
TABLES = (
    ("lithology", ("en", "zh", "ru")),
    ("genesis", ("en", "zh", "ru")),
    ("tectonic_domains", ("names_en", "names_zh", "names_ru")),
)


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize(
    "text",
    [
        *("Asia", "Eurasia", "Kashi", "Ordos", "Junggar", "Sikhote", "Sino-Korean", "Salt"),
        *("Azov", "Oceanic", "CRATON", "None", "NULL", "N/A", "no", "Note", "S Siberia"),
        *("N Asia", "North China", "Park Formation", "Zone K", "Formation 2", "E组", "C区"),
        *("Азия", "Саха", "Карта", "Нет данных", "Разлом", "Амур", "亚洲", "断层", "Sikhote-Alin"),
    ],
)
def test_a_word_that_says_nothing_is_unread_with_the_reason(text: str, side: str) -> None:
    reading = read_unit(UnitFields(text), side)
    assert (reading.kind, reading.confidence, reading.base_ma) == ("unread", 0.0, None)
    assert str(reading.repairs[-1]) == f"{text} is made of plain words, not an index."


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize(
    "text, age, rock, genesis",
    [
        ("Talus", "", "", "colluvial"),
        ("Preuss Sandstone", "", "clastic_sandstone", ""),
        ("Chalk", "", "chalk", ""),
        ("Eocene", "Pg2", "", ""),
        ("Мел", "K", "", ""),
        ("Девон", "D", "", ""),
        ("Торф", "", "peat", "peat_genesis"),
        ("Slate", "", "slate", ""),
    ],
)
def test_a_word_of_age_or_rock_is_read_as_the_name_it_is(
    text: str, side: str, age: str, rock: str, genesis: str
) -> None:
    reading = read_unit(UnitFields(text), side)
    assert (reading.age_from, reading.unit_name) == (age, text)
    assert (reading.rocks[:1], reading.genesis[:1]) == (
        (rock,) if rock else (),
        (genesis,) if genesis else (),
    )


def words_of_the_vocabulary() -> Iterator[str]:
    for table, columns in TABLES:
        with (VOCABULARY / f"{table}.csv").open(encoding="utf-8", newline="") as stream:
            for row in csv.DictReader(stream):
                for column in columns:
                    yield from re.findall(r"[^\W\d_]{3,}", row[column])


def test_no_word_of_the_vocabulary_is_read_as_an_index() -> None:
    words: Set[str] = set(words_of_the_vocabulary())
    assert len(words) > 1500
    taken = [
        (word, side)
        for word in sorted(words)
        for form in (word, word.capitalize())
        for side in SIDES
        if read_index(form, side, BUNDLED).parts
    ]
    assert taken == []


@pytest.mark.parametrize("index, side", [("Van", "russia"), ("Тал", "russia"), ("Qom", "china")])
def test_three_letters_that_could_be_either_are_read_with_doubt(index: str, side: str) -> None:
    reading = read_unit(UnitFields(index), side)
    assert reading.is_read and reading.confidence <= 0.6
    assert f"{index} may also be a plain word." in map(str, reading.repairs)


@pytest.mark.parametrize(
    "index, side, age, unit",
    [
        ("Jxs", "china", "Jx", "s"),
        ("Nhkz", "china", "Nh", "kz"),
        ("Jxkl", "china", "Jx", "kl"),
        ("Qhpal", "china", "Qh", ""),
        ("Qpalp", "china", "Qp", ""),
        ("KE", "china", "K", ""),
        ("Ptl", "china", "Pt", "l"),
        ("Ktd", "russia", "K", "td"),
        ("Kkrs", "russia", "K", "krs"),
        ("PRtsk", "russia", "PR", "tsk"),
        ("gnAR", "russia", "AR", ""),
        ("QIII", "russia", "QIII", ""),
        ("K1 tala", "russia", "K1", "tala"),
        ("J2 hara", "russia", "J2", "hara"),
    ],
)
def test_an_index_without_words_keeps_its_reading(
    index: str, side: str, age: str, unit: str
) -> None:
    reading = read_unit(UnitFields(index), side)
    assert (reading.age_from, reading.unit_name) == (age, unit)
    assert "plain word" not in " ".join(map(str, reading.repairs))


@pytest.mark.parametrize(
    "text, side, ages, alternatives",
    [
        ("大部Q,局部Q4", "china", ("Q", "Qh"), ("Q", "Qh")),
        ("Q4东段Q1-2", "china", ("Qp1", "Qh"), ("Qh", "Qp1", "Qp2")),
        ("Q4,部分Q", "china", ("Q", "Q"), ("Qh", "Q")),
        ("切割Q3和Q4地层", "china", ("Qp3", "Qh"), ("Qp3", "Qh")),
        ("错断Q3地层", "china", ("Qp3", "Qp3"), ()),
        ("错断Q4,C14,TL", "china", ("Qh", "Qh"), ()),
        ("в основном K1, местами J3", "russia", ("J3", "K1"), ("K1", "J3")),
    ],
)
def test_running_text_is_read_by_the_indices_in_it(text, side, ages, alternatives) -> None:
    reading = read_unit(UnitFields(text), side)
    assert (reading.age_from, reading.age_to) == ages
    assert reading.alternatives == alternatives
    assert 0.3 < reading.confidence < 0.7
    assert "The text names" in " ".join(map(str, reading.repairs))


@pytest.mark.parametrize(
    "text",
    [
        "探槽古地震E3:0.1-0.03E2:0.5E1:0.8",
        "控制扶边河等NW断层谷地",
        "C14,TL",
        "1411年地震在本段破裂28km",
        "断层N侧",
    ],
)
def test_measurements_and_directions_in_running_text_are_no_ages(text: str) -> None:
    assert not read_unit(UnitFields(text), "china").has_age


@pytest.mark.parametrize(
    "label, meant",
    [
        ("Tо", "T3"),
        ("Jо", "J3"),
        ("Nр", "N1\\3"),
        ("Nс", "N1\\2"),
        ("Q@", "QE"),
        ("ЖQ", "λQ"),
        ("хQ", "αQ"),
    ],
)
def test_a_sign_of_a_map_font_is_damage_and_says_what_was_meant(label: str, meant: str) -> None:
    reading = read_unit(UnitFields(label), "russia")
    assert (reading.kind, reading.alternatives) == ("unread", (meant,))
    assert "label in a map font" in str(reading.repairs[-1])
    assert read_unit(UnitFields(meant), "russia").is_read


def test_every_label_beside_an_index_of_the_real_layer_is_damage() -> None:
    pairs = Path(__file__).parent / "data" / "real_legend_pairs.csv"
    with pairs.open(encoding="utf-8", newline="") as stream:
        rows = [row for row in csv.DictReader(stream) if row["font_label"]]
    whole = {"J", "T", "O", "AR"}
    assert len(rows) > 40
    for row in rows:
        reading = read_unit(UnitFields(row["font_label"]), "russia")
        is_lost_digit = re.fullmatch(r"[A-Z]+\?", row["font_label"])
        if row["font_label"] not in whole and not is_lost_digit:
            assert not reading.is_read, row["font_label"]


def test_letters_typed_in_cyrillic_behind_digits_are_no_font() -> None:
    assert read_unit(UnitFields("K1с"), "russia").is_read
    assert read_unit(UnitFields("Qр3"), "china").age_from == "Qp3"
