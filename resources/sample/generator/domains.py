"""Tectonic domains of the sheet: large units known by name and nature, not by an index."""

from __future__ import annotations

from typing import NamedTuple, Sequence


class Domain(NamedTuple):
    """A pair of domains that face each other, up to a kilometre of the border."""

    to_km: float
    china_name: str
    china_type: str
    russia_name: str
    russia_type: str
    china_color: str
    russia_color: str
    plant: str = "agreement"


DOMAINS: Sequence[Domain] = (
    Domain(74.0, "西伯利亚克拉通", "克拉通", "Сибирский кратон", "кратон", "#f4b6c2", "#eaa9b8"),
    Domain(158.0, "额尔古纳地块", "地块", "Аргунский массив", "массив", "#f7d9a8", "#ecd09a"),
    Domain(
        231.0,
        "中亚造山带",
        "造山带",
        "Центрально-Азиатский складчатый пояс",
        "складчатый пояс",
        "#b8d8b0",
        "#a9cda5",
    ),
    Domain(
        306.0,
        "兴安造山带",
        "造山带",
        "Верхнеамурский прогиб",
        "прогиб",
        "#f5e39b",
        "#9fcfc0",
        "TEC-1",
    ),
    Domain(
        384.0,
        "蒙古-鄂霍次克造山带",
        "造山带",
        "Монголо-Охотский складчатый пояс",
        "складчатый пояс",
        "#a8cfe0",
        "#99c2d6",
    ),
    Domain(452.0, "兴凯地块", "地块", "Буреинский массив", "массив", "#e9c8a0", "#dfba90", "TEC-2"),
    Domain(
        527.0,
        "华北克拉通",
        "克拉通",
        "Сихотэ-Алинский складчатый пояс",
        "складчатый пояс",
        "#efd3b5",
        "#b0b8dd",
        "TEC-1",
    ),
    Domain(
        600.0,
        "三江盆地",
        "盆地",
        "Среднеамурская впадина",
        "впадина",
        "#fbf3b0",
        "#f3eaa0",
        "TEC-2",
    ),
)
