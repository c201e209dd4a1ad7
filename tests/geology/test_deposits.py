"""Deposits in three languages: names, commodities, sizes, and what cannot be compared."""

from __future__ import annotations

import pytest

from cags_vsegei_plugin.geology.deposit_names import name_score
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
    assert found is not None and found.score >= 0.8 and not found.by_initials


@pytest.mark.parametrize(
    "china, russia",
    [("多宝山铜矿", "Duobaoshan"), ("争光金矿", "Zhengguang"), ("三道湾子", "Sandaowanzi")],
)
def test_of_a_chinese_name_alone_the_initials_are_compared(china: str, russia: str) -> None:
    found = name_score(china, russia)
    assert found is not None and found.by_initials and found.score < 0.8


@pytest.mark.parametrize("china, russia", [("多宝山", "Берёзовое"), ("", "Берёзовое"), ("1", "2")])
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
