"""Published pairs are found however a legend writes the names: scripts, ranks, abbreviations."""

from __future__ import annotations

import pytest

from cags_vsegei_plugin.geology.comparison import compare_units
from cags_vsegei_plugin.geology.correlations import known_name
from cags_vsegei_plugin.geology.domains import read_domain
from cags_vsegei_plugin.geology.profiles import load_profile
from cags_vsegei_plugin.geology.reader import UnitFields, read_unit
from cags_vsegei_plugin.geology.traditional import simplified

GEOLOGY, TECTONIC = load_profile("geology_2500k"), load_profile("tectonic_2500k")
WUYUN = ("乌云组", "烏雲組", "乌云 组", "古新统乌云组", "Wuyun Fm.", "Wūyún zǔ", "Wuyun Formation")
TSAGAYAN = (
    "верхнецагаянская подсвита",
    "Верхне-Цагаянская подсвита",
    "верхнецагаянск. подсв.",
    "цагаянская свита, верхняя подсвита",
    "верхняя подсвита цагаянской свиты",
    "Верхний цагаян",
    "Upper Tsagayan Subformation",
)


def compared(china: str, russia: str, ages=("E1w", "₽1cg3"), rocks=("", "")):
    ours = read_unit(UnitFields(ages[0], china, rocks[0]), "china")
    theirs = read_unit(UnitFields(ages[1], russia, rocks[1]), "russia")
    return compare_units(ours, theirs, GEOLOGY)


@pytest.mark.parametrize("china", WUYUN)
def test_the_wuyun_formation_agrees_with_the_upper_tsagayan(china: str) -> None:
    answer = compared(china, TSAGAYAN[0])
    assert answer.verdict == "consistent"
    assert any("one unit under two names" in str(each) for each in answer.reasons)


@pytest.mark.parametrize("russia", TSAGAYAN)
def test_the_upper_tsagayan_agrees_with_the_wuyun_formation(russia: str) -> None:
    answer = compared(WUYUN[0], russia)
    assert answer.verdict == "consistent"
    assert any("one unit under two names" in str(each) for each in answer.reasons)


def test_the_lower_subformation_is_another_unit() -> None:
    names = ("нижняя подсвита цагаянской свиты", "верхняя подсвита цагаянской свиты")
    assert len({known_name(each) for each in names}) == 2
    assert known_name("цагаянская свита") == known_name("цагаянской свиты")


def test_a_wider_age_of_what_is_published_as_one_unit_is_cosmetic() -> None:
    wide = compared(WUYUN[0], TSAGAYAN[0], ("K2E1w", "₽1"))
    assert (wide.verdict, wide.severity) == ("consistent", 4)
    assert compared("某某组", TSAGAYAN[0], ("K2E1w", "₽1")).severity == 3


@pytest.mark.parametrize(
    "china, russia",
    [
        ("額爾古納地塊", "Аргунский массив"),
        ("额尔古纳微地块", "Аргунский микроконтинент"),
        ("Ergun block", "Аргунь"),
        ("佳木斯地塊", "Бурейский массив"),
        ("Jiamusi", "Bureja"),
        ("那丹哈達地體", "Бикинский террейн"),
        ("那丹哈达岭地体", "Бикин"),
        ("Wandashan terrane", "Bikin terrane"),
        ("Nadankhada", "Бикинский аккреционный комплекс"),
    ],
)
def test_one_domain_is_known_under_two_names(china: str, russia: str) -> None:
    ours, theirs = read_domain(china, side="china"), read_domain(russia, side="russia")
    answer = compare_units(ours, theirs, TECTONIC)
    assert (answer.verdict, answer.codes) == ("consistent", ("TEC-2",))
    assert "one domain under two names" in str(answer.reasons[0])


def test_of_two_cratons_that_are_known_it_is_told_that_they_are_two() -> None:
    ours = read_domain("华北克拉通", side="china")
    answer = compare_units(ours, read_domain("Сибирская платформа", side="russia"), TECTONIC)
    assert (answer.verdict, answer.severity, answer.codes) == ("consistent", 4, ("TEC-2",))
    assert "known as two different domains" in str(answer.reasons[0])


def test_traditional_characters_are_read_as_simplified_ones() -> None:
    assert simplified("滿克頭鄂博組，流紋岩") == "满克头鄂博组，流纹岩"
    assert simplified("Аргунь") == "Аргунь"
    reading = read_unit(UnitFields("J3", "滿克頭鄂博組", "流紋岩、凝灰岩"), "china")
    assert reading.rocks == ("rhyolite", "tuff") and reading.rank == "formation"
    assert reading.unit_name == "滿克頭鄂博組", "the name stays as it is on the map"


def test_an_age_that_letters_may_stand_for_is_told_where_ages_exclude_each_other() -> None:
    answer = compared("", "", ("E2", "P2"))
    assert (answer.verdict, answer.codes) == ("mismatch", ("AGE-1",))
    assert str(answer.reasons[0]).endswith(
        "In some files P2 is written for ₽2, 56–33.9 Ma: look into the legend."
    )
    assert "In some files" not in str(compared("", "", ("J1", "P1")).reasons[0])


@pytest.mark.parametrize(
    "china, russia", [("砂岩", "пески"), ("砾石", "конгломераты"), ("粉砂岩", "алевриты")]
)
def test_a_sediment_is_one_rock_loose_and_hard(china: str, russia: str) -> None:
    answer = compared("", "", ("N1", "N1"), (china, russia))
    assert (answer.verdict, answer.severity, answer.codes) == ("consistent", 4, ("LIT-2",))
