"""Lines and points in the Border Comparison dock: listed, filtered and gone to like stretches."""

from __future__ import annotations

import math
from typing import Any

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry
from qgis.PyQt.QtWidgets import QCheckBox, QPushButton

from tests.panels.conftest import memory_layer, square
from tests.panels.test_comparison_dock import (  # noqa: F401
    canvas,
    compared,
    dock,
    layers,
    messages,
)

LINES = "LineString?crs=EPSG:32652&field=kind:string"
POINTS = "Point?crs=EPSG:32652&field=NAME:string&field=COMMODITY:string"


@pytest.fixture
def others(project: Any) -> Any:
    """Faults that end at the border, and one deposit shown twice."""
    given = {
        "CHINA_LINES": (LINES, [("LINESTRING(495000 15000, 499990 15000)", "逆冲断层")]),
        "RUSSIA_LINES": (LINES, [("LINESTRING(500010 5000, 505000 5000)", "разлом")]),
        "CHINA_POINTS": (POINTS, [("POINT(499500 8000)", "Berezovoe", "Au")]),
        "RUSSIA_POINTS": (POINTS, [("POINT(500300 8000)", "Березовое", "золото")]),
    }
    made = {name: memory_layer(uri, name, rows) for name, (uri, rows) in given.items()}
    project.addMapLayers(list(made.values()))
    return made


@pytest.fixture
def answered(dock: Any, layers: Any, others: Any) -> Any:  # noqa: F811
    dock.body.inputs.choose(*layers)
    for name, layer in others.items():
        dock.body.inputs.others.choose(name, layer)
    compared(dock)
    return dock


def rows(dock: Any) -> Any:  # noqa: F811
    model = dock.body.stretches.model
    return [model.row(number) for number in range(model.rowCount())]


def test_no_lines_are_compared_until_they_are_chosen(dock: Any, layers: Any, others: Any) -> None:  # noqa: F811
    dock.body.inputs.choose(*layers)
    assert not {name for name in dock.body.inputs.parameters() if name in others}


def test_lines_and_points_stand_in_the_list_of_stretches(answered: Any) -> None:
    assert messages(answered) == []
    found = [row for row in rows(answered) if row.kind != "stretch"]
    assert sorted((row.kind, row.codes) for row in found) == [
        ("line", "GEO-2"),
        ("line", "GEO-2"),
        ("point", "ORE-1"),
    ]
    (point,) = [row for row in found if row.kind == "point"]
    assert (point.china_index, point.russia_index) == ("Berezovoe, Au", "Березовое, золото")
    assert point.length_km == 0.0 and 0 < point.from_km < 20


def test_one_kind_can_be_listed_alone(answered: Any) -> None:
    listed = answered.body.stretches
    everything = listed.shown.rowCount()
    listed._kinds.setCurrentIndex(listed._kinds.findData("line"))
    assert listed.shown.rowCount() == 2 < everything
    listed._kinds.setCurrentIndex(0)
    assert listed.shown.rowCount() == everything


def test_kinds_are_hidden_where_there_are_only_stretches(dock: Any, layers: Any) -> None:  # noqa: F811
    from cags_vsegei_plugin.panels.stretch_model import KIND_COLUMN

    dock.body.inputs.choose(*layers)
    compared(dock)
    assert dock.body.stretches._kinds.isHidden()
    assert dock.body.stretches.view.isColumnHidden(KIND_COLUMN)


def test_choosing_a_point_goes_to_it(answered: Any) -> None:
    from qgis.core import QgsPointXY, QgsRectangle

    canvas = answered._highlight._canvas  # noqa: F811
    canvas.setExtent(QgsRectangle(0, 0, 10, 10))
    listed = answered.body.stretches
    listed._kinds.setCurrentIndex(listed._kinds.findData("point"))
    listed.view.setCurrentIndex(listed.shown.index(0, 0))
    assert canvas.extent().contains(QgsPointXY(499_900, 8000))
    assert canvas.extent().width() > 1000
    assert "km" in listed.details.toPlainText()


def test_conflicts_stand_among_the_result_layers(answered: Any, project: Any) -> None:
    names = [layer.name() for layer in project.mapLayers().values()]
    assert "Conflicts" in names


def test_a_conflict_without_a_place_is_listed_last_of_its_kind(qgis_app: Any) -> None:
    from cags_vsegei_plugin.panels.stretch_model import AT_COLUMN, NOTHING, StretchModel
    from cags_vsegei_plugin.panels.stretch_rows import StretchRow

    lost = StretchRow(
        1, "a", math.nan, math.nan, 0.0, "x", "", "soft", 3, "ORE-1", "", kind="point"
    )
    placed = lost._replace(feature_id=2, stretch="b", from_km=5.0, to_km=5.0)
    model = StretchModel()
    model.replace([lost, placed])
    model.sort(AT_COLUMN)
    assert [model.row(0).stretch, model.row(1).stretch] == ["b", "a"]
    assert model.index(1, AT_COLUMN).data() == NOTHING
    assert sorted([lost, placed], key=lambda row: row.urgency) == [placed, lost]


def test_contacts_of_the_polygons_are_asked_for_by_a_box(dock: Any, layers: Any) -> None:  # noqa: F811
    china, russia = layers
    whole = QgsGeometry.fromWkt(square(500_000, 0, 20_000))
    assert russia.dataProvider().changeGeometryValues({1: whole})
    assert russia.dataProvider().deleteFeatures([2])
    dock.body.inputs.choose(china, russia)
    box = dock.findChild(QCheckBox, "contacts")
    assert "CONTACTS" not in dock.body.inputs.parameters()
    box.setChecked(True)
    assert dock.body.inputs.parameters()["CONTACTS"] is True
    compared(dock)
    assert messages(dock) == []
    (ends,) = [row for row in rows(dock) if row.kind == "contact"]
    assert (ends.codes, ends.china_index) == ("GEO-1", "J3 | K1")
    dock.shown.current.visit(ends.stretch)
    assert len(dock._highlight._bands) == 2


def test_degrees_are_taken_for_wgs_84_with_one_click(dock: Any, project: Any) -> None:  # noqa: F811
    gmt = memory_layer(LINES.replace("crs=EPSG:32652&", ""), "gmt", [("LINESTRING(87 48,88 49)",)])
    gmt.setCrs(QgsCoordinateReferenceSystem())
    project.addMapLayer(gmt)
    chosen = dock.body.inputs.others.of("CHINA_LINES")
    chosen.choose_layer(gmt)
    assert "look like degrees" in chosen.notice.words()
    chosen.notice.findChild(QPushButton, "take_degrees").click()
    assert gmt.crs().authid() == "EPSG:4326" and not chosen.notice.words()


ALTAI = "Polygon?crs=EPSG:4326&field=Index_:string"


@pytest.fixture
def altai(project: Any) -> Any:
    """Polygons of both sides in degrees."""
    places = {"china": square(87.0, 47.0, 1.0), "russia": square(87.0, 48.0, 1.0)}
    made = [memory_layer(ALTAI, side, [(wkt, "K1")]) for side, wkt in places.items()]
    project.addMapLayers(made)
    return made


def test_degrees_that_lie_where_the_others_lie_need_no_click(
    dock: Any,  # noqa: F811
    project: Any,
    altai: Any,
) -> None:
    gmt = memory_layer(LINES.replace("crs=EPSG:32652&", ""), "gmt", [("LINESTRING(87 48,88 49)",)])
    gmt.setCrs(QgsCoordinateReferenceSystem())
    other = memory_layer(
        LINES.replace("32652", "4326"), "gem", [("LINESTRING(87.5 48,87.5 48.5)", "разлом")]
    )
    project.addMapLayers([gmt, other])
    dock.body.inputs.choose(*altai)
    chosen = dock.body.inputs.others
    chosen.choose("CHINA_LINES", gmt)
    chosen.choose("RUSSIA_LINES", other)
    words = chosen.of("CHINA_LINES").notice.words()
    assert "taken for WGS 84 (EPSG:4326)" in words and "lie where china lies" in words
    assert chosen.of("CHINA_LINES").notice.findChild(QPushButton, "take_degrees").isHidden()
    compared(dock)
    assert not [each for each in messages(dock) if "WGS 84" in each], "it stands beside the layer"
    assert any("WGS 84" in each for each in dock.shown.now.warnings)
    (stretches,) = project.mapLayersByName("Stretches")
    assert "taken for WGS 84" in stretches.abstract()
    assert not gmt.crs().isValid(), "the layer of the project is left as it is"


def field_box(dock: Any, name: str) -> Any:  # noqa: F811
    from qgis.gui import QgsFieldComboBox

    return dock.findChild(QgsFieldComboBox, name)


@pytest.fixture
def nameless(project: Any) -> Any:
    """A fault on either side of one place; what their fields tell nobody knows by name."""
    uri = "LineString?crs=EPSG:32652&field=F1:string&field=F2:string"
    rows = {
        "CHINA_LINES": ("LINESTRING(495000 15000, 499990 15000)", "断层", "左旋"),
        "RUSSIA_LINES": ("LINESTRING(500010 15000, 505000 15000)", "разлом", "правый сдвиг"),
    }
    made = {name: memory_layer(uri, name, [row]) for name, row in rows.items()}
    project.addMapLayers(list(made.values()))
    return made


def test_fields_of_lines_are_chosen_and_kept_with_the_layer(
    dock: Any,  # noqa: F811
    layers: Any,  # noqa: F811
    nameless: Any,
    project: Any,
    tmp_path: Any,
) -> None:
    dock.body.inputs.choose(*layers)
    for name, layer in nameless.items():
        dock.body.inputs.others.choose(name, layer)
        field_box(dock, f"{name.lower()}_sense").setField("F2")
    asked = dock.body.inputs.parameters()
    assert asked["CHINA_LINE_FIELDS"] == asked["RUSSIA_LINE_FIELDS"] == "sense=F2"
    compared(dock)
    (found,) = [row for row in rows(dock) if row.kind == "line"]
    assert found.codes == "GEO-3"
    again = reopened(project, tmp_path, nameless["CHINA_LINES"].id())
    dock.body.inputs.others.choose("CHINA_LINES", again)
    assert field_box(dock, "china_lines_sense").currentField() == "F2"
    field_box(dock, "china_lines_sense").setField("")
    assert "CHINA_LINE_FIELDS" not in dock.body.inputs.parameters()


def reopened(project: Any, folder: Any, layer_id: str) -> Any:
    """Return a layer of a project that was saved and opened again."""
    path = str(folder / "project.qgz")
    assert project.write(path)
    project.clear()
    assert project.read(path)
    return project.mapLayer(layer_id)


def test_a_field_that_was_detected_can_be_left_out(dock: Any, layers: Any, others: Any) -> None:  # noqa: F811
    dock.body.inputs.choose(*layers)
    dock.body.inputs.others.choose("CHINA_POINTS", others["CHINA_POINTS"])
    assert field_box(dock, "china_points_commodity").currentField() == "COMMODITY"
    field_box(dock, "china_points_commodity").setField("")
    assert dock.body.inputs.parameters()["CHINA_POINT_FIELDS"] == "commodity="


def test_what_was_chosen_is_forgotten_where_the_layer_lost_the_field(
    dock: Any,  # noqa: F811
    layers: Any,  # noqa: F811
    nameless: Any,
) -> None:
    from cags_vsegei_plugin.layers.chosen_fields import choose_field, chosen_field

    layer = nameless["CHINA_LINES"]
    choose_field(layer, "line_sense", "F9")
    assert chosen_field(layer, "line_sense") is None
    dock.body.inputs.others.choose("CHINA_LINES", layer)
    assert field_box(dock, "china_lines_sense").currentField() == ""
    assert "CHINA_LINE_FIELDS" not in dock.body.inputs.parameters()
