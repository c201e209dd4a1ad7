"""Deposits in three languages: names, commodities, sizes, and what cannot be compared."""

from __future__ import annotations

import pytest

from cags_vsegei_plugin.geology.commodities import words_of
from cags_vsegei_plugin.geology.deposit_names import ONE_NAME, name_score
from cags_vsegei_plugin.geology.deposits import Deposit, commodity_score, likeness, size_of
from cags_vsegei_plugin.geology.size_limits import SizesDiffer, limits_of
from cags_vsegei_plugin.geology.tonnage import tonnage
from cags_vsegei_plugin.knowledge import BUNDLED


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
    assert tuple(unknown) == (None, None, None, None)


@pytest.mark.parametrize(
    "text, field, tonnes",
    [
        ("35 t", "", 35.0),
        ("1.2万吨", "", 12_000.0),
        ("12,5 тыс. т", "", 12_500.0),
        ("3 млн т", "", 3_000_000.0),
        ("2亿吨", "", 200_000_000.0),
        ("500 000 т", "", 500_000.0),
        ("40", "запасы_тыс_т", 40_000.0),
        ("40", "储量（万吨）", 400_000.0),
        ("800 kg", "", 0.8),
        ("40", "запасы", None),
        ("large", "t", None),
        ("", "t", None),
    ],
)
def test_tonnages_are_read_with_the_unit_of_the_text_or_of_the_field(text, field, tonnes) -> None:
    assert tonnage(text, field) == (None if tonnes is None else pytest.approx(tonnes))


def differ(commodity: str, china: str, russia: str, *tonnes: str) -> SizesDiffer:
    ours, theirs = tonnes or ("", "")
    both = Deposit("", commodity, china, ours, "t"), Deposit("", commodity, russia, theirs, "t")
    found = likeness(*both).sizes
    assert found is not None
    return found


def test_classes_are_told_with_the_limits_of_each_country() -> None:
    found = differ("Cu", "大型", "среднее")
    china, russia = found.limits
    assert china is not None and russia is not None
    assert china.span("large") == (500_000, 2_500_000) and china.is_verified
    assert russia.span("medium") == (200_000, 1_000_000) and not russia.is_verified
    assert found.common == (500_000, 1_000_000)


def test_limits_that_hold_no_tonnage_in_common_explain_nothing() -> None:
    low, high = differ("Cu", "大型", "мелкое").common or (0.0, 1.0)
    assert low >= high


def test_tonnages_tell_whether_sizes_really_differ() -> None:
    assert differ("Cu", "大型", "среднее", "600000", "700000").really_differ is False
    assert differ("Cu", "大型", "среднее", "2000000", "300000").really_differ is True
    assert differ("Cu", "大型", "среднее", "2000000", "").really_differ is None
    assert differ("Cu", "大型", "среднее").really_differ is None


def test_lead_is_counted_with_zinc_where_a_country_counts_both() -> None:
    assert [each.starts for each in limits_of("russia", "lead")] == [(6e5, 2e6, 5e6)]
    assert [each.form.en for each in limits_of("china", "gold")] == ["lode", "placer"]


def test_what_has_no_limits_is_compared_by_its_words_only() -> None:
    assert differ("白云岩", "大型", "мелкое").common is None
    assert differ("Cu", "大型", "проявление").common is None
    assert differ("???", "大型", "мелкое").limits == (None, None)
    # Ore is not metal: the two cannot be laid on each other.
    assert differ("石油", "大型", "мелкое").common is None


@pytest.mark.parametrize("side", ["china", "russia"])
def test_limits_of_every_commodity_rise(side: str) -> None:
    listed = BUNDLED.table("vocabulary/deposit_size_limits.csv", ("side", "commodity", "form_en"))
    of_side = {row["commodity"] for row in listed if row["side"] == side}
    assert len(of_side) >= 12
    for commodity in of_side:
        for limits in limits_of(side, commodity):
            assert 0 < limits.starts[0] < limits.starts[1] < limits.starts[2], commodity
            assert words_of(commodity).ru
