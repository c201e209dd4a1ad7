"""Units and legends: fields against letters, confidence, and alternatives."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.reader import UnitFields, read_legend, read_unit
from cags_vsegei_plugin.knowledge import Knowledge

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.mark.parametrize(
    "fields, side, kind, age, rocks",
    [
        (UnitFields("", "早白垩世二长花岗岩"), "china", "intrusive", "K1", ("monzogranite",)),
        (UnitFields("早白垩世二长花岗岩"), "china", "intrusive", "K1", ("monzogranite",)),
        (UnitFields("верхнемеловые граниты"), "russia", "intrusive", "K2", ("granite",)),
        (UnitFields("Lower Cretaceous granite"), "russia", "intrusive", "K1", ("granite",)),
        (UnitFields("12", "Юрская система"), "russia", "stratified", "J", ()),
        (UnitFields("K1y", "", "玄武岩"), "china", "volcanic", "K1", ("basalt",)),
        (
            UnitFields("K1td", "Талданская свита", "андезиты"),
            "russia",
            "volcanic",
            "K1",
            ("andesite",),
        ),
        (UnitFields("J2 песчаники и сланцы"), "russia", "stratified", "J2", ("clastic_sandstone",)),
    ],
)
def test_words_are_read_where_there_are_no_letters(fields, side, kind, age, rocks) -> None:
    reading = read_unit(fields, side)
    assert (reading.kind, reading.age_from) == (kind, age)
    assert reading.rocks[: len(rocks)] == rocks
    assert reading.index == fields.index


def test_a_reading_from_the_name_alone_has_little_trust_and_says_so() -> None:
    reading = read_unit(UnitFields("", "верхнемеловые граниты"), "russia")
    assert reading.confidence < 0.5
    assert "the name was read instead" in str(reading.repairs[0])


def test_the_name_outranks_the_rock_letters() -> None:
    reading = read_unit(UnitFields("γοC2", "石炭纪英云闪长岩"), "china")
    assert reading.rocks == ("tonalite",)
    assert reading.confidence > 0.8


def test_contradicting_rocks_lower_the_confidence_and_are_said() -> None:
    reading = read_unit(UnitFields("γδT1", "三叠纪玄武岩"), "china")
    assert reading.confidence < 0.6
    assert "basalt" in str(reading.repairs[-1]) and "granodiorite" in str(reading.repairs[-1])


def test_a_group_beside_its_name_is_sure() -> None:
    reading = read_unit(UnitFields("→EK", "喀什群"), "china")
    assert (reading.age_from, reading.age_to, reading.rank) == ("Pg", "Pg", "group")
    assert reading.confidence > 0.9


def test_the_name_decides_what_an_ambiguous_system_letter_is() -> None:
    assert read_unit(UnitFields("E1", "палеоцен"), "russia").age_from == "Pg1"
    assert read_unit(UnitFields("E1", "кембрийская система"), "russia").age_from == "Cm1"
    assert read_unit(UnitFields("P1", "палеогеновая система"), "russia").age_from == "Pg1"


def test_the_name_decides_between_a_stage_and_a_formation() -> None:
    assert read_unit(UnitFields("K1a", "аптский ярус"), "russia").base_ma == 121.4
    assert read_unit(UnitFields("K1a", "арская свита"), "russia").base_ma == 143.1
    assert read_unit(UnitFields("K2s", "сантонский ярус"), "russia").base_ma == 85.7


def test_nulls_are_empty_texts() -> None:
    reading = read_unit(UnitFields(None, None, None), "china")  # type: ignore[arg-type]
    assert (reading.kind, reading.index) == ("unread", "")


def test_a_legend_gives_one_reading_for_each_unit_in_its_order() -> None:
    units = [UnitFields("K1"), UnitFields("??"), UnitFields("K1"), UnitFields("J2")]
    assert [reading.index for reading in read_legend(units, "russia")] == ["K1", "??", "K1", "J2"]


def test_the_reader_needs_nothing_but_the_standard_library() -> None:
    script = (
        "import sys\n"
        "for name in ('qgis', 'PyQt5', 'PyQt6', 'numpy', 'pandas'):\n"
        "    sys.modules[name] = None\n"
        f"sys.path.insert(0, {str(ROOT)!r})\n"
        "from cags_vsegei_plugin.geology.reader import UnitFields, read_unit\n"
        "print(read_unit(UnitFields('\\u03b3\\u03b4T1'), 'china').rocks[0])\n"
    )
    done = subprocess.run(
        [sys.executable, "-S", "-c", script], capture_output=True, text=True, check=False
    )
    assert done.stdout.strip() == "granodiorite", done.stderr


@pytest.mark.parametrize(
    "name, side, ages",
    [
        ("中—晚元古代片麻岩", "china", ("Pt2", "Pt3")),
        ("中新元古代", "china", ("Pt2", "Pt3")),
        ("上第三系砂砾岩", "china", ("N", "N")),
        ("白垩系上统", "china", ("K2", "K2")),
        ("晚侏罗—早白垩世火山岩", "china", ("J3", "K1")),
        ("燕山早期二长花岗岩", "china", ("J", "J")),
        ("第四系全新统冲积砂砾石", "china", ("Qh", "Qh")),
        ("Late Permian monzogranite", "china", ("P3", "P3")),
        ("Ранне-среднеюрские отложения", "russia", ("J1", "J2")),
        ("поздний мел–палеоген", "russia", ("K2", "Pg")),
        ("Каменноугольная система, визейский ярус", "russia", ("C1", "C1")),
        ("среднее-верхнее звенья неоплейстоцена", "russia", ("QII", "QIII")),
        ("пермо-триас", "russia", ("P", "T")),
        ("Пермская система, средний отдел - триасовая система", "russia", ("P2", "T")),
        ("хаттский ярус", "russia", ("Pg3", "Pg3")),
    ],
)
def test_ages_in_words(name: str, side: str, ages) -> None:
    reading = read_unit(UnitFields("", name), side)
    assert (reading.age_from, reading.age_to) == ages


def test_a_damaged_name_is_left_out_and_said() -> None:
    broken = "Юрская система".encode("cp1251").decode("latin-1")
    reading = read_unit(UnitFields("K1", broken), "russia")
    assert (reading.age_from, reading.unit_name) == ("K1", "")
    assert "Юрская система" in " ".join(map(str, reading.repairs))
    lost = read_unit(UnitFields("J2", "侏罗\u03f5"), "china")
    assert "lost in a conversion" in " ".join(map(str, lost.repairs))


def test_an_unknown_side_is_a_mendable_error() -> None:
    with pytest.raises(UserError, match="china, russia"):
        read_unit(UnitFields("K1"), "mongolia")


def test_one_code_of_several_indices_is_read_as_all_of_them() -> None:
    reading = read_unit(UnitFields("gdN, gdPg3, gdK2-Pg1", "Гранодиориты"), "russia")
    assert (reading.age_from, reading.age_to, reading.rocks) == ("K2", "N", ("granodiorite",))


def test_a_project_can_add_a_letter(tmp_path) -> None:
    folder = tmp_path / "notation" / "china"
    folder.mkdir(parents=True)
    (folder / "rocks.csv").write_text(
        "letters,rocks,kind,alternatives,quaternary,source,confidence,note\n"
        "ж,kimberlite,intrusive,,,this sheet,read,\n",
        encoding="utf-8",
    )
    knowledge = Knowledge.bundled(tmp_path)
    assert read_unit(UnitFields("жK1"), "china", knowledge=knowledge).rocks == ("kimberlite",)
    assert not read_unit(UnitFields("жK1"), "china").is_read


@pytest.mark.parametrize(
    "index, side, age, rock",
    [
        ("J2 песчаники", "russia", "J2", "clastic_sandstone"),
        ("ηγJ1(二长花岗岩)", "china", "J1", "monzogranite"),
        ("二长花岗岩（ηγJ1）", "china", "J1", "monzogranite"),
        ("Граниты (γK1)", "russia", "K1", "granite"),
        ("K1砂岩", "china", "K1", "clastic_sandstone"),
    ],
)
def test_words_beside_an_index_are_its_name(index: str, side: str, age: str, rock: str) -> None:
    reading = read_unit(UnitFields(index), side)
    assert (reading.index, reading.age_from, reading.rocks) == (index, age, (rock,))
    assert reading.confidence > 0.8


def test_an_intrusive_name_beside_an_index_without_rock_letters_is_odd() -> None:
    reading = read_unit(UnitFields("K1", "早白垩世花岗岩"), "china")
    assert (reading.kind, reading.rocks) == ("intrusive", ("granite",))
    assert reading.confidence < 0.85 and "no rock letters" in " ".join(map(str, reading.repairs))
