"""The colours of units are those in which their layer draws them."""

from __future__ import annotations

from typing import Any

import pytest

from tests.panels.conftest import memory_layer, square

URI = "Polygon?crs=EPSG:32652&field=Index_:string"


@pytest.fixture
def layer(qgis_app: Any) -> Any:
    rows = [(square(0, 0), "K1"), (square(20, 0), "J3"), (square(40, 0), "K1")]
    return memory_layer(URI, "Geology", rows)


def test_a_layer_in_one_colour_says_nothing(layer: Any) -> None:
    from cags_vsegei_plugin.layers.symbol_colours import SymbolColours

    assert SymbolColours(layer).of({"K1": 1, "J3": 2}) == {}


def test_each_unit_has_the_colour_of_its_category(layer: Any) -> None:
    from cags_vsegei_plugin.layers.styles import StyleEntry, style_units
    from cags_vsegei_plugin.layers.symbol_colours import SymbolColours

    entries = [StyleEntry("K1", "K1", "#7fc64e"), StyleEntry("J3", "J3", "#b3e3ee")]
    style_units(layer, "Index_", entries)
    assert SymbolColours(layer).of({"K1": 3, "J3": 2}) == {"K1": "#7fc64e", "J3": "#b3e3ee"}


def test_units_of_an_unstyled_layer_take_the_colours_of_their_ages(layer: Any) -> None:
    from cags_vsegei_plugin.layers.symbol_colours import SymbolColours
    from cags_vsegei_plugin.layers.unit_colours import UNKNOWN
    from cags_vsegei_plugin.panels.stretch_rows import StretchRow
    from cags_vsegei_plugin.workflow.unit_look import unit_colours

    row = StretchRow(1, "s", 0.0, 1.0, 1.0, "K1", "??", "soft", 3, "", "", 1, 2)
    row = row._replace(china_base_ma=143.1, china_top_ma=100.5)
    colours = unit_colours([row], {"china": SymbolColours(layer)})
    assert colours["china", "K1"] != UNKNOWN and colours["russia", "??"] == UNKNOWN


def test_the_border_jumps_where_a_stretch_begins_elsewhere(qgis_app: Any) -> None:
    from cags_vsegei_plugin.layers.border_jumps import jumps_km

    uri = "LineString?crs=EPSG:32652&field=from_km:double&field=length_km:double"
    rows = [
        ("LINESTRING(0 5000, 0 9000)", 5.0, 4.0),
        ("LINESTRING(0 0, 0 5000)", 0.0, 5.0),
        ("LINESTRING(90000 0, 92000 0, 92000 2000, 90000 0)", 9.0, 7.0),
        (None, 16.0, 1.0),
    ]
    layer = memory_layer(uri, "Stretches", rows)
    assert jumps_km(layer) == [9.0]
