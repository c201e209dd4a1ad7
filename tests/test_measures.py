"""Ages and distances as they are told."""

from __future__ import annotations

from typing import Optional

import pytest

from cags_vsegei_plugin.measures import distance_words, limits_words, ma_words, span_words
from cags_vsegei_plugin.sentences import number


@pytest.mark.parametrize(
    "ma, told",
    [
        (2500.0, "2500"),
        (1030.4, "1030"),
        (251.902, "251.9"),
        (66.0, "66"),
        (5.333, "5.33"),
        (0.774, "0.774"),
        (0.0117, "0.0117"),
        (0.0, "0"),
        (None, "?"),
    ],
)
def test_an_age_has_the_digits_it_is_known_to(ma: Optional[float], told: str) -> None:
    assert str(ma_words(ma)) == told


def test_russian_writes_a_comma_chinese_and_english_a_point() -> None:
    assert [ma_words(251.902).spoken(each) for each in ("en", "zh", "ru")] == [
        "251.9",
        "251.9",
        "251,9",
    ]


def test_a_negative_number_has_a_minus_and_nothing_is_no_negative_zero() -> None:
    assert str(number(-400.0, 1)) == "\u2212400" and str(number(-0.04, 1)) == "0"
    assert str(number(100.0, 0)) == "100"


def test_limits_distances_and_spans() -> None:
    assert str(limits_words(161.53, 143.1)) == "161.5–143.1 Ma"
    assert [str(distance_words(each)) for each in (0.2, 835.4, 1268.0)] == [
        "0 m",
        "835 m",
        "1.3 km",
    ]
    assert str(span_words(-500.0, -200.0)) == "\u2212500 to \u2212200 m"
    assert str(span_words(300.0, 300.0)) == "300 m"
