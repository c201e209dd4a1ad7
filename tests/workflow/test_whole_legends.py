"""All units of a layer, away from the border too: counted, named and read as they stand there."""

from __future__ import annotations

import pytest

pytest.importorskip("qgis.core", reason="QGIS is not installed")

from cags_vsegei_plugin.errors import Cancelled
from cags_vsegei_plugin.geology.joint_legend.completeness import UnitOnMap
from cags_vsegei_plugin.geology.profiles import load_profile
from cags_vsegei_plugin.layers.legend_lookup import Named
from cags_vsegei_plugin.workflow.applying_layers import UnitKeys
from cags_vsegei_plugin.workflow.whole_legends import SideLayer, whole_legend, with_km
from tests.processing.layers import Feedback, layer, table

pytestmark = pytest.mark.usefixtures("qgis_app")
ROWS = [["K1", "a"], ["K1", "b"], ["K1", "b"], ["J3", None], [None, "x"], [" ", "x"]]


def asked(rows, lookup=None):
    made = layer(["i:string", "n:string"], rows)
    profile, keys = load_profile("geology_2500k"), UnitKeys("i", "n")
    return SideLayer("china", Named(made, "sheet"), keys, profile, lookup=lookup)


def test_each_index_is_one_unit_with_its_most_frequent_name_and_its_features():
    units = whole_legend(asked(ROWS))
    told = [(each.fields.index, each.fields.name, each.features) for each in units]
    assert sorted(told) == [("J3", "", 1), ("K1", "b", 3)]
    assert {each.reading.base_ma for each in units} == {143.1, 161.5}


def test_units_at_the_border_keep_their_kilometres_and_those_edited_away_stay():
    border = [UnitOnMap("K1", 2, 7.5), UnitOnMap("N1", 1, 2.0)]
    found = {each.index: each for each in with_km(whole_legend(asked(ROWS)), border)}
    assert found == {
        "K1": UnitOnMap("K1", 3, 7.5),
        "J3": UnitOnMap("J3", 1, 0.0),
        "N1": UnitOnMap("N1", 1, 2.0),
    }


def test_codes_are_the_units_they_stand_for():
    legend = table(["code:string", "Index_:string"], [["1", "K1"], ["2", "J3"]])
    coded = asked([["1", ""], ["2", ""], ["2", ""]], Named(legend, "legend"))
    units = whole_legend(coded)
    assert [(each.fields.index, each.features) for each in units] == [("K1", 1), ("J3", 2)]


def test_it_stops_when_told():
    feedback = Feedback()
    feedback.cancel()
    with pytest.raises(Cancelled):
        whole_legend(asked(ROWS), feedback=feedback)
