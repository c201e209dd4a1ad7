"""A legend applied to layers: what it would do is told first, conditions decide, undo is exact."""

from __future__ import annotations

from typing import NamedTuple, Optional

import pytest

core = pytest.importorskip("qgis.core", reason="QGIS is not installed")

from cags_vsegei_plugin.geology.joint_legend import JointLegend
from cags_vsegei_plugin.layers.joint_edit import add_joint_fields
from cags_vsegei_plugin.workflow.applying_layers import (
    UnitKeys,
    applying,
    as_view,
    wish_for,
)
from cags_vsegei_plugin.workflow.describing import Describing
from cags_vsegei_plugin.workflow.legend_preview import preview
from tests.processing.layers import layer, rows_of

pytestmark = pytest.mark.usefixtures("qgis_app")


class OnBorder(NamedTuple):
    """A stretch of a comparison."""

    length_km: float
    china_fid: Optional[int] = None
    russia_fid: Optional[int] = None


def row(index, code, **more):
    return {"side": "russia", "index": index, "joint_code": code, "relation": "exact", **more}


PLAIN = JointLegend.from_rows(
    [
        row("J3", "JJ", base_ma=161.5, top_ma=143.1, color="#bfdfee"),
        row("K1", "JK", base_ma=143.1, top_ma=100.5, color="#b5d59c"),
    ]
)
BY_NAME = JointLegend.from_rows(
    [
        row("K1", "JK"),
        row("K1", "JN", if_name="Ниманская свита"),
        row("J3", "JS", if_rock="sandstone"),
    ]
)
ROWS = [
    ["K1", "Ниманская свита", ""],
    ["K1", "ниманская  СВИТА", ""],
    ["K1", None, "базальты"],
    ["J3", "", "песчаники"],
    ["J3", "", "базальты"],
    [None, "Ниманская свита", ""],
]


def sheet(rows=ROWS):
    return layer(["Index_:string", "name:string", "rocks:string"], rows)


def told(made, legend, unmapped="null"):
    keys = UnitKeys("Index_", "name", "rocks")
    return applying(wish_for(made, keys, legend, Describing("russia"), unmapped))


def codes(made):
    return [None if r["joint_code"] == core.NULL else r["joint_code"] for r in rows_of(made)]


def test_only_the_index_decides_where_no_mapping_asks_for_more():
    assert told(sheet(), PLAIN).joint.keys == ("Index_",)


def test_names_and_rocks_of_the_polygon_decide_where_a_mapping_asks_for_them():
    what = told(sheet(), BY_NAME)
    view = as_view(sheet(), what, "applied", "ru")
    assert codes(view) == ["JN", "JN", "JK", "JS", None, None]
    assert (what.application.mapped, what.application.unmapped) == (4, 2)


def test_the_buffer_says_the_same_as_the_view_and_is_undone_in_one_step():
    made = sheet()
    what = told(made, BY_NAME)
    view = codes(as_view(made, what, "applied", "ru"))
    before = rows_of(made)
    add_joint_fields(made, what.joint, "Apply")
    assert codes(made) == view
    made.undoStack().undo()
    assert rows_of(made) == before


def test_a_view_is_drawn_by_the_field_of_its_source_in_the_order_of_the_legend():
    made = sheet([["K1", "", ""], [" K1", "", ""], ["x", "", ""]])
    view = as_view(made, told(made, PLAIN, "keep"), "applied", "ru")
    categories = view.renderer().categories()
    assert view.renderer().classAttribute() == "Index_"
    assert [c.value() for c in categories][0] == [" K1", "K1"]
    assert [c.label() for c in categories][:2] == ["JK", "JJ"]
    assert categories[0].symbol().color().name() == "#b5d59c"


def test_preview_counts_features_of_each_mapping_and_what_is_left_before_anything_is_written():
    made = sheet([["K1", "", ""], ["K1", "", ""], ["x", "", ""], [None, "", ""]])
    found = preview(told(made, PLAIN, "keep"))
    assert [(r.unit[0], r.state, r.features) for r in found.rows] == [
        ("", "unmapped", 1),
        ("x", "kept", 1),
        ("K1", "mapped", 2),
    ]
    assert (found.features("mapped"), found.features("kept", "unmapped")) == (2, 2)
    assert found.km() is None
    assert made.fields().names() == ["Index_", "name", "rocks"]


def test_preview_tells_kilometres_by_the_polygons_of_a_comparison():
    made = sheet()
    fids = [feature.id() for feature in made.getFeatures()]
    stretches = [
        OnBorder(2.5, 7, fids[0]),
        OnBorder(1.0, 8, fids[2]),
        OnBorder(4.0, 9, fids[0]),
        OnBorder(8.0, 9, None),
        OnBorder(3.0, None, fids[4]),
    ]
    found = preview(told(made, BY_NAME), stretches)
    assert found.km("mapped") == 7.5
    assert found.km("unmapped") == 3.0
    by_code = {r.joint_code: r.km for r in found.rows if r.state == "mapped" and r.km}
    assert by_code == {"JN": 6.5, "JK": 1.0}
    assert sorted(found.by_mapping().values()) == [(1, 0.0), (1, 1.0), (2, 6.5)]
