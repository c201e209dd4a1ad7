"""Names for readers of another script."""

from __future__ import annotations

import pytest

from cags_vsegei_plugin.geology.told_names import name_words


@pytest.mark.parametrize(
    "name, latin, cyrillic",
    [
        ("德安组", "De’an", "Дэань"),
        ("根里河组", "Genlihe", "Гэньлихэ"),
        ("克木齐岩群", "Kemuqi", "Кэмуци"),
        ("大兴安岭隆起", "Daxing’anling", "Дасинъаньлин"),
        ("乌云金矿", "Wuyun", "Уюнь"),
        ("三江铅锌矿", "Sanjiang", "Саньцзян"),
        ("锡霍特-阿林造山带", "Xihuote Alin", "Сихотэ Алинь"),
    ],
)
def test_chinese_names_are_read_for_others(name: str, latin: str, cyrillic: str) -> None:
    assert tuple(name_words(name)) == (f"{name} ({latin})", name, f"{name} ({cyrillic})")


def test_russian_names_are_romanized_with_their_capitals() -> None:
    told = name_words("Сихотэ-Алинское поднятие")
    assert told.spoken("ru") == "Сихотэ-Алинское поднятие"
    assert told.spoken("en") == "Сихотэ-Алинское поднятие (Sikhote-Alinskoe podnyatie)"
    assert name_words("Берёзовская свита").spoken("en").endswith("(Berezovskaya svita)")
    assert "（Sikhote-Alinskoe podnyatie）" in told.spoken("zh")


def test_names_everybody_reads_and_mere_words_stay_alone() -> None:
    assert set(name_words("Altai zone")) <= {"Altai zone", ""}
    assert name_words("Altai 成矿带").spoken("en") == "Altai 成矿带"
    assert name_words("").spoken("ru") == ""
