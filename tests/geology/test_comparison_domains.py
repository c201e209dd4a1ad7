"""Domains of tectonic, neotectonic and metallogenic maps, known by their names."""

import pytest

from cags_vsegei_plugin.geology.comparison import compare_units
from cags_vsegei_plugin.geology.domains import MOVEMENT, nature_in, read_domain
from cags_vsegei_plugin.geology.profiles import load_profile
from cags_vsegei_plugin.geology.reading import Reading

TECTONIC = load_profile("tectonic_2500k")
NEOTECTONIC = load_profile("neotectonic_2500k")
METALLOGENIC = load_profile("metallogenic_2500k")


def verdict(chinese, russian, profile=TECTONIC):
    """Return the verdict on two domains; a domain is its name, or its name and its type."""
    family = profile.setting("nature_family")
    readings = [
        read_domain(name, "", lithology, side, family)
        for side, (name, lithology) in (("china", chinese), ("russia", russian))
    ]
    return compare_units(*readings, profile)


@pytest.mark.parametrize(
    "text, nature",
    [
        ("华北克拉通", "craton"),
        ("Сибирская платформа", "craton"),
        ("volcanic arc", "arc"),
        ("островной дуги", "arc"),
        ("Аккреционная призма", "accretionary_complex"),
        ("那丹哈达增生杂岩", "accretionary_complex"),
        ("松辽盆地", "basin"),
        ("back-arc basin", "backarc"),
        ("Peri Siberia", None),
        ("", None),
    ],
)
def test_words_of_three_languages_tell_the_nature(text, nature):
    found = nature_in(text, "tectonic")
    assert (found.id if found else None) == nature


@pytest.mark.parametrize(
    "chinese, russian",
    [
        (("华北克拉通", ""), ("Монголо-Охотский складчатый пояс", "")),
        (("A", "volcanic arc"), ("B", "passive margin")),
        (("Lake Zone", "volcanic arc"), ("Lake Zone", "accretionary complex")),
    ],
)
def test_natures_that_exclude_each_other_are_critical(chinese, russian):
    answer = verdict(chinese, russian)
    assert answer[:3] == ("mismatch", 1, ("TEC-1",))


@pytest.mark.parametrize(
    "chinese, russian",
    [
        (("Idermeg Terrane", ""), ("Idermeg Terrane", "")),
        (("Idermeg terrane", "volcanic arc"), ("IDERMEG", "volcanic arc")),
        (("Peri-Siberia", ""), ("Peri Siberia", "")),
        (("Idermeg Terrane", ""), ("Idermeg Terrane", "volcanic arc")),
    ],
)
def test_one_name_is_consistent_without_any_code(chinese, russian):
    answer = verdict(chinese, russian)
    assert (answer.verdict, answer.severity, answer.codes, answer.score) == ("consistent", 0, (), 1)


@pytest.mark.parametrize(
    "chinese, russian",
    [
        ("额尔古纳地块", "Аргунский террейн"),
        ("额尔古纳地块", "Аргунская зона"),
        ("佳木斯地块", "Буреинский массив"),
        ("那丹哈达地体", "Бикинский террейн"),
        ("漠河盆地", "Верхнеамурский прогиб"),
        ("额尔齐斯构造带", "Иртышская зона смятия"),
        ("Erguna", "Argun"),
    ],
)
def test_one_domain_under_its_two_published_names_agrees(chinese, russian):
    answer = verdict((chinese, ""), (russian, ""))
    assert answer[:3] == ("consistent", 4, ("TEC-2",))
    assert "one domain under two names" in str(answer.reasons[0])


def test_a_correspondence_that_not_all_accept_is_soft_unless_the_natures_agree():
    answer = verdict(("兴安地块", ""), ("Хинганский террейн", ""))
    assert answer[:3] == ("soft", 3, ("TEC-2",))
    blocks = verdict(("松嫩地块", ""), ("Туранский массив", ""))
    assert blocks[:3] == ("consistent", 4, ("TEC-2",))
    assert "not by all" in str(blocks.reasons[0])


def test_a_block_is_a_terrane_but_no_fold_belt():
    assert verdict(("Alpha", "地块"), ("Beta", "террейн")).codes == ("TEC-2",)
    assert verdict(("Alpha", "地块"), ("Beta", "складчатая система")).codes == ("TEC-1",)
    assert verdict(("Alpha", "island arc"), ("Beta", "складчатая система")).codes == ("TEC-2",)


def test_one_nature_under_two_names_is_cosmetic_and_a_broader_nature_minor():
    same = verdict(("Alpha", "volcanic arc"), ("Beta", "островная дуга"))
    assert same[:3] == ("consistent", 4, ("TEC-2",))
    broader = verdict(("Alpha", "fold belt"), ("Beta", "volcanic arc"))
    assert broader[:3] == ("soft", 3, ("TEC-2",))


@pytest.mark.parametrize(
    "chinese, russian, words",
    [
        (("Peri Siberia", ""), ("Gorny", "volcanic arc"), "of the Chinese domain"),
        (("Alpha", "volcanic arc"), ("Gorny", ""), "of the Russian domain"),
        (("Peri Siberia", ""), ("Gorny", ""), "of neither domain"),
    ],
)
def test_what_is_not_known_is_soft_and_said(chinese, russian, words):
    answer = verdict(chinese, russian)
    assert answer[:3] == ("soft", 3, ())
    assert words in str(answer.reasons[0])


def test_a_name_is_never_unread_but_its_absence_is():
    unread = Reading("china", "Idermeg Terrane")
    assert compare_units(unread, read_domain("Idermeg", side="russia"), TECTONIC).severity == 0
    answer = verdict(("", ""), ("Idermeg", ""))
    assert answer[:3] == ("unread", 2, ("SYM-2",))


def test_the_sign_of_movement_decides_on_the_neotectonic_map():
    answer = verdict(("大兴安岭隆起", ""), ("Амуро-Зейская впадина", ""), NEOTECTONIC)
    assert answer[:3] == ("mismatch", 1, ("TEC-1",))
    same = verdict(("小兴安岭隆起", ""), ("Буреинское поднятие", ""), NEOTECTONIC)
    assert same[:3] == ("consistent", 4, ("TEC-2",))
    assert nature_in("прогиб", MOVEMENT).id == "subsidence"


def test_metallogenic_units_are_compared_by_rank():
    chinese, russian = ("Altai 成矿省", "volcanic arc"), ("Altai рудный район", "volcanic arc")
    answer = verdict(chinese, russian, METALLOGENIC)
    assert "RNK-1" in answer.codes
    assert answer.verdict == "soft"
