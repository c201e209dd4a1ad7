"""The Border Comparison dock, as a user meets it."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Iterator, List

import pytest

from tests.panels.conftest import memory_layer, square
from tests.panels.test_comparison_run import wait_for

CHINA = "Polygon?crs=EPSG:32652&field=QDUECC:string&field=QDUECD:string"
RUSSIA = "Polygon?crs=EPSG:32652&field=Index_:string&field=System:string"


@pytest.fixture
def canvas(project: Any) -> Any:
    """Return a map that draws what the project has, in threads of its own, as in QGIS."""
    from qgis.core import QgsCoordinateReferenceSystem
    from qgis.gui import QgsLayerTreeMapCanvasBridge, QgsMapCanvas

    canvas = QgsMapCanvas()
    canvas.resize(400, 300)
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:32652"))
    bridge = QgsLayerTreeMapCanvasBridge(project.layerTreeRoot(), canvas, canvas)
    bridge.setAutoSetupOnFirstLayer(False)
    return canvas


@pytest.fixture
def layers(project: Any) -> Any:
    """Two layers that meet along x = 500 km: agreeing in the south, not in the north."""
    china = [
        (square(490_000, 0, 10_000), "→K↓1", "a"),
        (square(490_000, 10_000, 10_000), "→J↓3", "b"),
    ]
    russia = [
        (square(500_000, 0, 10_000), "K1", "a"),
        (square(500_000, 10_000, 10_000), "AR", "b"),
    ]
    pair = memory_layer(CHINA, "China geology", china), memory_layer(RUSSIA, "Russia", russia)
    project.addMapLayers(pair)
    return pair


@pytest.fixture
def dock(project: Any, provider: Any, canvas: Any) -> Iterator[Any]:
    from cags_vsegei_plugin.panels.comparison_dock import ComparisonDock

    dock = ComparisonDock(canvas, project)
    yield dock
    dock.close_down()
    dock.deleteLater()


def compared(dock: Any) -> None:
    """Compare, and wait for the answer."""
    dock.body.compare.click()
    wait_for(lambda: not dock.run.is_running, 60)


def messages(dock: Any) -> List[str]:
    from qgis.PyQt.QtWidgets import QLabel

    return [label.text() for label in dock.body.bar.findChildren(QLabel) if label.text()]


def test_nothing_can_be_compared_without_layers(dock: Any) -> None:
    assert not dock.body.compare.isEnabled()


def test_the_fields_of_each_side_are_detected(dock: Any, layers: Any) -> None:
    dock.body.inputs.choose(*layers)
    assert dock.body.inputs.china.fields().index == "QDUECC"
    assert dock.body.inputs.russia.fields().index == "Index_"
    assert dock.body.compare.isEnabled()


def test_on_a_map_of_domains_the_name_is_the_index(dock: Any, layers: Any) -> None:
    dock.body.inputs.choose(*layers)
    dock.body.inputs.choose_profile("tectonic_2500k")
    assert dock.body.inputs.china.fields().index == "QDUECD"
    dock.body.inputs.choose_profile("geology_2500k")
    assert dock.body.inputs.china.fields().index == "QDUECC"


def test_a_layer_without_coordinate_system_gets_its_sentence(dock: Any, project: Any) -> None:
    from qgis.core import QgsCoordinateReferenceSystem

    layer = memory_layer("Polygon?field=Index_:string", "Stray", [(square(0, 0), "K1")])
    layer.setCrs(QgsCoordinateReferenceSystem())
    project.addMapLayer(layer)
    dock.body.inputs.choose(layer, None)
    assert "Stray" in dock.body.inputs.china.notice.words()
    assert "no coordinate reference system" in dock.body.inputs.china.notice.words()


def test_the_ballpark_operation_between_two_systems_is_named(dock: Any, project: Any) -> None:
    row = [(square(22_500_000, 5_500_000), "K1", "x")]
    russia = memory_layer(RUSSIA.replace("32652", "28422"), "Russia", row)
    china = memory_layer(CHINA, "China", [(square(0, 0), "K1", "x")])
    project.addMapLayers([china, russia])
    dock.body.inputs.choose(china, russia)
    assert "towards the other layer" in dock.body.inputs.russia.notice.words()


def test_comparing_gives_the_kilometres_and_the_stretches(dock: Any, layers: Any) -> None:
    dock.body.inputs.choose(*layers)
    compared(dock)
    model = dock.body.stretches.model
    rows = [model.row(number) for number in range(model.rowCount())]
    assert messages(dock) == []
    assert sum(row.length_km for row in rows) == pytest.approx(20, rel=0.05)
    assert rows[0].verdict == "mismatch" and rows[0].severity == 1
    assert not dock.body.progress.isVisible()


def test_the_results_stand_in_one_group(dock: Any, layers: Any, project: Any) -> None:
    dock.body.inputs.choose(*layers)
    before = len(project.layerTreeRoot().children())
    compared(dock)
    groups = [node for node in project.layerTreeRoot().children() if hasattr(node, "addGroup")]
    assert len(groups) == 1 and len(project.layerTreeRoot().children()) == before + 1


def test_choosing_a_stretch_by_hand_zooms_to_it(dock: Any, layers: Any, canvas: Any) -> None:
    from qgis.core import QgsRectangle

    dock.body.inputs.choose(*layers)
    compared(dock)
    canvas.setExtent(QgsRectangle(0, 0, 10, 10))
    listed = dock.body.stretches
    listed.go_to(listed.model.row(1).stretch)
    assert canvas.extent().width() < 1000
    listed.view.setCurrentIndex(listed.shown.index(0, 0))
    assert canvas.extent().contains(QgsRectangle(499_990, 11_000, 500_010, 19_000))


def test_a_stretch_whose_layer_is_gone_is_told(dock: Any, layers: Any, project: Any) -> None:
    dock.body.inputs.choose(*layers)
    compared(dock)
    project.removeAllMapLayers()
    dock.body.stretches.view.setCurrentIndex(dock.body.stretches.shown.index(0, 0))
    assert ["no longer on the map" in words for words in messages(dock)] == [True]


def test_the_current_stretch_stays_through_a_new_run(dock: Any, layers: Any) -> None:
    dock.body.inputs.choose(*layers)
    compared(dock)
    listed = dock.body.stretches
    kept = listed.model.row(listed.model.rowCount() - 1).stretch
    listed.go_to(kept)
    compared(dock)
    assert listed.current().stretch == kept


def test_an_error_is_a_sentence_inside_the_dock(dock: Any, layers: Any, project: Any) -> None:
    empty = memory_layer(CHINA, "<b>Empty</b>", [])
    project.addMapLayer(empty)
    dock.body.inputs.choose(empty, layers[1])
    compared(dock)
    (words,) = messages(dock)
    assert "<b>Empty</b>" in words
    assert not dock.run.is_running and not dock.body.cancel.isVisible()


def test_cancelling_leaves_the_dock_usable(dock: Any, layers: Any) -> None:
    dock.body.inputs.choose(*layers)
    dock.body.compare.click()
    dock.body.cancel.click()
    assert not dock.run.is_running
    wait_for(lambda: not dock.run._unfinished)
    assert len(messages(dock)) == 1
    compared(dock)
    assert dock.body.stretches.model.rowCount() > 0


def test_profile_and_tolerance_are_remembered(dock: Any, layers: Any, canvas: Any) -> None:
    from qgis.core import QgsProject

    from cags_vsegei_plugin.panels.comparison_inputs import ComparisonInputs

    dock.body.inputs.choose(*layers)
    dock.body.inputs.choose_profile("great_altai_1000k")
    compared(dock)
    again = ComparisonInputs(QgsProject.instance())
    assert again.parameters()["PROFILE"] == "great_altai_1000k"
    assert "TOLERANCE" not in again.parameters()


def test_a_file_can_be_the_agreed_legend(dock: Any, layers: Any, tmp_path: Any) -> None:
    path = tmp_path / "图例 легенда.csv"
    path.write_text("side,index,joint_code,relation\n", encoding="utf-8")
    dock.body.inputs.choose(*layers, legend=str(path))
    assert dock.body.inputs.parameters()["LEGEND"] == str(path)


def test_the_dock_fits_into_four_hundred_by_six_hundred_pixels(dock: Any, layers: Any) -> None:
    dock.body.inputs.choose(*layers)
    compared(dock)
    least = dock.body.minimumSizeHint()
    assert least.width() <= 400 and least.height() <= 600


def test_every_widget_that_takes_the_focus_has_a_name(dock: Any) -> None:
    from qgis.PyQt.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QTableView

    kinds = (QComboBox, QAbstractSpinBox, QTableView, QAbstractButton)
    nameless = [
        widget.objectName() or type(widget).__name__
        for kind in kinds
        for widget in dock.body.inputs.findChildren(kind)
        if not (widget.accessibleName() or getattr(widget, "text", str)())
    ]
    assert nameless == []


def test_a_profile_of_the_project_is_offered(dock: Any, project: Any, tmp_path: Path) -> None:
    from cags_vsegei_plugin import paths

    bundled = paths.resources() / "profiles" / "great_altai_1000k.csv"
    own = tmp_path / "cags_vsegei" / "profiles" / "our_map.csv"
    own.parent.mkdir(parents=True)
    text = bundled.read_text(encoding="utf-8").replace("of the Great Altai", "of Our Own")
    own.write_text(text, encoding="utf-8")
    project.setFileName(str(tmp_path / "project.qgz"))
    dock.body.inputs.choose_profile("our_map")
    assert dock.body.inputs.parameters()["PROFILE"] == "our_map"
    assert "Our Own" in dock.body.inputs.profile().title("en")


def test_a_spoilt_profile_of_the_project_leaves_the_bundled_ones(
    dock: Any, project: Any, tmp_path: Path
) -> None:
    own = tmp_path / "cags_vsegei" / "profiles" / "spoilt.csv"
    own.parent.mkdir(parents=True)
    own.write_text("section,key,value,source,confidence\nprofile,order,x,,\n", encoding="utf-8")
    project.setFileName(str(tmp_path / "project.qgz"))
    dock.body.inputs.choose_profile("tectonic_2500k")
    assert dock.body.inputs.profile().id == "tectonic_2500k"


def test_a_side_of_codes_is_compared_through_its_legend_table(
    dock: Any, layers: Any, project: Any
) -> None:
    uri = RUSSIA.replace("field=Index_:string", "field=L_CODE:integer")
    assert uri != RUSSIA
    names = [feature.geometry().asWkt() for feature in layers[1].getFeatures()]
    fields = layers[1].fields().count()
    rows = [(wkt, number, *["x"] * (fields - 1)) for number, wkt in enumerate(names, start=1)]
    coded = memory_layer(uri, "Codes", rows)
    entries = [(None, number, "J3") for number in range(1, len(names) + 1)]
    entries.append((None, len(names), "K1"))
    table = memory_layer("NoGeometry?field=L_CODE:integer&field=Index_:string", "Legend", entries)
    project.addMapLayers([coded, table])
    dock.body.inputs.choose(layers[0], coded)
    dock.body.inputs.russia.choose_table(table)
    compared(dock)
    model = dock.body.stretches.model
    found = {row.russia_index for row in map(model.row, range(model.rowCount()))}
    assert found == {"J3", str(len(names))}
    assert any(f"{len(names)} (J3, K1)" in words for words in messages(dock))


def test_fields_of_units_are_kept_with_the_layer_and_apart_for_maps_of_domains(
    dock: Any,
    layers: Any,
) -> None:
    from qgis.gui import QgsFieldComboBox

    china, russia = layers
    dock.body.inputs.choose(china, russia)
    names = dock.findChild(QgsFieldComboBox, "china_name")
    names.setField("")
    assert dock.body.inputs.china.fields().name is None
    dock.body.inputs.choose(None, russia)
    dock.body.inputs.choose(china, russia)
    assert dock.body.inputs.china.fields().name is None
    dock.body.inputs.choose_profile("tectonic_2500k")
    assert dock.body.inputs.china.fields().name == "QDUECD"


def test_what_only_some_maps_compare_is_asked_for_on_these(dock: Any, layers: Any) -> None:
    from qgis.gui import QgsFieldComboBox

    dock.body.inputs.choose(*layers)
    amplitude = dock.findChild(QgsFieldComboBox, "china_amplitude")
    dock.body.inputs.choose_profile("geology_2500k")
    assert amplitude.isHidden()
    amplitude.setField("QDUECD")
    assert "CHINA_ATTRIBUTES" not in dock.body.inputs.parameters()
    dock.body.inputs.choose_profile("neotectonic_2500k")
    assert not amplitude.isHidden()
    assert dock.body.inputs.parameters()["CHINA_ATTRIBUTES"] == "amplitude=QDUECD"
