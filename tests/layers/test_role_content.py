"""Fields of faults and deposits are found by their values where their names say nothing."""

from __future__ import annotations

import pytest

pytest.importorskip("qgis.core", reason="QGIS is not installed")

from cags_vsegei_plugin.layers.role_fields import LINE_ROLES, POINT_ROLES, detected_fields
from tests.processing.layers import layer

FAULTS = [("活动断裂", "左行走滑", "全新世"), ("推测断层", "正断层", "晚更新世")]
RUSSIAN = [("активный разлом", "правый сдвиг", "голоцен"), ("разлом", "сброс", "плейстоцен")]
DEPOSITS = [
    ("Покровское", "Au", "крупное", "эпитермальное"),
    ("Датайпин", "Cu, Mo", "мелкое", "эпитермальное"),
]


def found(rows: list, roles: dict, side: str) -> dict:
    names = [f"x{place}" for place in range(len(rows[0]))]
    told = detected_fields(layer([f"{each}:string" for each in names], rows), roles, side)
    return {what: field for what, field in told.items() if field}


@pytest.mark.parametrize("side, rows", [("china", FAULTS), ("russia", RUSSIAN)])
def test_kind_movement_and_activity_of_faults_are_told_by_their_words(
    side: str, rows: list
) -> None:
    told = found(rows, LINE_ROLES, side)
    assert (told["kind"], told["sense"], told["activity"]) == ("x0", "x1", "x2")


def test_one_field_of_both_kind_and_movement_is_that_of_the_kind() -> None:
    told = found([("逆断层",), ("左行走滑断层",)], LINE_ROLES, "china")
    assert (told["kind"], told.get("sense")) == ("x0", None)


def test_name_commodity_and_size_of_deposits_are_told_by_their_words() -> None:
    told = found(DEPOSITS, POINT_ROLES, "russia")
    assert (told["name"], told["commodity"], told["size"]) == ("x0", "x1", "x2")


def test_numbers_and_single_values_tell_nothing() -> None:
    assert found([("1", "разлом"), ("2", "разлом")], LINE_ROLES, "russia") == {}
