"""Ages of both units as bars on the time scale."""

from __future__ import annotations

from typing import Any, List

import pytest

from cags_vsegei_plugin.layers.age_axis import axis_units


def symbols(base_ma: float, top_ma: float, most: int) -> List[str]:
    return [unit.symbol for unit in axis_units(base_ma, top_ma, most)]


def test_the_level_of_the_axis_follows_what_is_seen() -> None:
    assert symbols(200.0, 70.0, 8) == ["J1", "J2", "J3", "K1", "K2"]
    assert symbols(250.0, 70.0, 4) == ["T", "J", "K"]
    assert symbols(538.0, 1.0, 4) == ["PZ", "MZ", "CZ"]


def test_where_a_level_has_no_unit_the_coarser_one_stands() -> None:
    found = axis_units(560.0, 510.0, 6)
    assert [unit.symbol for unit in found] == ["NP3", "Cm1", "Cm2"]
    assert all(a.top_ma >= b.base_ma - 1e-6 for a, b in zip(found, found[1:]))


def test_units_have_the_colours_of_the_chart_and_names_in_three_languages() -> None:
    (jurassic,) = axis_units(180.0, 150.0, 1)[-1:]
    assert jurassic.colour.startswith("#") and all(jurassic.name)


@pytest.fixture
def row(qgis_app: Any, rows: Any) -> Any:
    return rows[0]._replace(
        china_index="→P↓3",
        russia_index="J2?",
        china_base_ma=259.857,
        china_top_ma=251.902,
        russia_base_ma=174.7,
        russia_top_ma=161.5,
    )


@pytest.fixture
def bars(qgis_app: Any) -> Any:
    from cags_vsegei_plugin.panels.age_bars import AgeBars

    bars = AgeBars()
    bars.resize(420, bars.sizeHint().height())
    return bars


def ages(row: Any) -> Any:
    from cags_vsegei_plugin.workflow.stretch_ages import unit_ages

    return unit_ages(row, {("china", "→P↓3"): "#f6e657"})


def test_symbol_and_question_are_those_of_the_letters(row: Any) -> None:
    china, russia = ages(row)
    assert (china.symbol, china.queried, china.colour) == ("P3", False, "#f6e657")
    assert (russia.symbol, russia.queried) == ("J2", True)


def test_letters_say_nothing_where_the_comparison_knew_better(row: Any) -> None:
    china, _ = ages(row._replace(china_base_ma=300.0))
    assert china.symbol == "" and china.base_ma == 300.0


def test_readers_of_the_screen_are_told_the_ages(bars: Any, row: Any) -> None:
    bars.show_ages(ages(row))
    words = bars.accessibleDescription()
    assert "China: P3, 259.9–251.9 Ma" in words
    assert "Russia: J2?, 174.7–161.5 Ma (in question)" in words


def test_the_scales_of_the_axis_and_of_both_sides_are_named(bars: Any, row: Any) -> None:
    bars.show_ages(ages(row))
    told = bars.toolTip().replace("\n", " ")
    assert "Axis: International Chronostratigraphic Chart v2026/06" in told
    assert "Regional chronostratigraphic chart of China 2014" in told
    assert "General Stratigraphic Scale of Russia" in told


def test_each_bar_stands_at_its_age(bars: Any, row: Any) -> None:
    bars.show_ages(ages(row))
    bars.show()
    image = bars.grab().toImage()
    line = bars.height() / 4
    first = [x for x in range(image.width()) if is_filled(image, x, int(line * 1.5), "#f6e657")]
    base, top = bars.limits()
    assert first and base > 259.857 and top < 161.5
    assert max(first) < image.width() / 2, "the Permian is older than the Jurassic"


def is_filled(image: Any, x: int, y: int, colour: str) -> bool:
    return bool(image.pixelColor(x, y).name() == colour)


def test_the_youngest_ages_are_seen_beside_the_oldest(bars: Any, row: Any) -> None:
    wide = row._replace(
        china_base_ma=4031.0, china_top_ma=2500.0, russia_base_ma=0.0117, russia_top_ma=0.0
    )
    bars.show_ages(ages(wide))
    assert "0.0117–0 Ma" in bars.accessibleDescription()
    assert bars.limits()[1] == 0.0
    bars.grab()


def test_without_ages_there_are_no_bars(bars: Any, row: Any, rows: Any) -> None:
    bars.show_ages(ages(rows[0]))
    assert bars.isHidden()
    bars.show_ages(ages(row._replace(russia_base_ma=None, russia_top_ma=None)))
    assert not bars.isHidden() and "no age" in bars.accessibleDescription()
    bars.grab()


def test_the_list_shows_the_bars_of_the_current_stretch(row: Any, rows: Any) -> None:
    from cags_vsegei_plugin.panels.stretch_list import StretchList

    listed = StretchList()
    listed.replace([row, *rows[1:]])
    listed.go_to(row.stretch)
    assert "259.9–251.9" in listed.ages.accessibleDescription()
    listed.go_to(rows[1].stretch)
    assert listed.ages.isHidden()
