"""Deposits in three languages: names, commodities, sizes, and what cannot be compared."""

from __future__ import annotations

import pytest

from cags_vsegei_plugin.geology.deposit_names import ONE_NAME, name_score
from cags_vsegei_plugin.geology.deposits import Deposit, commodity_score, likeness, size_of


@pytest.mark.parametrize(
    "china, russia",
    [
        ("Berezitovoe", "Березитовое"),
        ("Березитовое месторождение", "Berezitovoye deposit"),
        ("Kun-Manyo", "Кун-Маньё"),
        ("多宝山铜矿", "多宝山矿床"),
        ("多宝山 (Duobaoshan)", "Дуобаошань"),
        ("Хвощевое", "Khvoshchevoe"),
    ],
)
def test_one_name_is_known_in_another_script(china: str, russia: str) -> None:
    found = name_score(china, russia)
    assert found is not None and found.score >= ONE_NAME and not found.sounds_like


@pytest.mark.parametrize(
    "china, russia",
    [
        ("多宝山铜矿", "Duobaoshan"),
        ("多宝山", "Добаошань"),
        ("争光金矿", "Zhengguang"),
        ("争光金矿", "месторождение Чжэнгуан"),
        ("Zhengguang", "Чжэнгуан"),
        ("三道湾子", "Саньдаованьцзы"),
        ("鹤岗煤田", "Хэган"),
        ("多宝山（铜山）", "Туншань"),
        ("别列佐沃耶", "Берёзовое"),
        ("库尔斯克", "Курское"),
    ],
)
def test_chinese_characters_are_compared_as_they_are_read(china: str, russia: str) -> None:
    found = name_score(china, russia)
    assert found is not None and found.score >= ONE_NAME and not found.sounds_like


@pytest.mark.parametrize(
    "china, russia",
    [("波克罗夫斯科耶", "Покровское"), ("基姆坎", "Кимканское"), ("苏塔拉", "Sutarskoye")],
)
def test_a_foreign_name_in_chinese_characters_is_a_hint(china: str, russia: str) -> None:
    found = name_score(china, russia)
    assert found is not None and found.sounds_like and found.score < ONE_NAME


@pytest.mark.parametrize(
    "china, russia",
    [
        ("东多宝山", "多宝山"),
        ("多宝山东", "Добаошань"),
        ("北多宝山", "Duobaoshan"),
        ("Verkhneberezovoe", "Березовое"),
        ("Покровское-1", "Pokrovskoe-2"),
        ("红旗", "Красное Знамя"),
        ("多宝山", "Берёзовое"),
    ],
)
def test_a_neighbour_or_another_deposit_has_another_name(china: str, russia: str) -> None:
    found = name_score(china, russia)
    assert found is not None and found.score < ONE_NAME and not found.sounds_like


@pytest.mark.parametrize("china, russia", [("㐀㐁", "Берёзовое"), ("", "Берёзовое"), ("1", "2")])
def test_what_cannot_be_compared_says_so(china: str, russia: str) -> None:
    assert name_score(china, russia) is None


def test_different_names_are_different() -> None:
    found = name_score("Березовое", "Покровское месторождение")
    assert found is not None and found.score < 0.6


@pytest.mark.parametrize(
    "china, russia, score",
    [
        ("金", "золото", 1.0),
        ("Au", "золото рудное", 1.0),
        ("铜、钼", "Cu-Mo", 1.0),
        ("铜钼", "Mo-Cu", 1.0),
        ("铜钼", "медь-молибден", 1.0),
        ("Cu-Mo", "медно-молибденовое", 1.0),
        ("铜镍", "медно-никелевое", 1.0),
        ("铂族", "МПГ", 1.0),
        ("铅锌", "свинец, цинк", 1.0),
        ("铜", "золото", 0.0),
        ("金、银", "золото", 0.5),
        ("砂金", "золото", 0.5),
        ("Au", "", None),
        ("???", "золото", None),
    ],
)
def test_commodities_are_compared_in_words_and_symbols(china, russia, score) -> None:
    assert commodity_score(china, russia) == (None if score is None else pytest.approx(score))


@pytest.mark.parametrize(
    "text, size",
    [
        ("大型", "large"),
        ("超大型矿床", "superlarge"),
        ("мелкое", "small"),
        ("Medium", "medium"),
        ("рудопроявление", "occurrence"),
        ("17", ""),
        ("", ""),
    ],
)
def test_sizes_are_read(text: str, size: str) -> None:
    assert size_of(text) == size


def test_likeness_says_what_is_known() -> None:
    found = likeness(Deposit("Pokrovskoe", "Au", "大型"), Deposit("Покровское", "золото", "мелкое"))
    assert found.name is not None and found.name.score > 0.9
    assert (found.commodity, found.same_size) == (1.0, False)
    unknown = likeness(Deposit(), Deposit("Покровское", "золото", "мелкое"))
    assert tuple(unknown) == (None, None, None)
