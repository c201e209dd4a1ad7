"""The joint fields written into edit buffers while the window lives: all layers or none."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any, List

import pytest

from cags_vsegei_plugin.layers.applying import JOINT_FIELDS, JointOfUnits
from tests.panels.test_comparison_run import wait_for

JK = ("JK", "a", "白垩系", None, 143.1, 100.5, "#b5d59c", "ab", "exact")
JOINT = JointOfUnits(("i",), {("K1",): JK})
MANY = 3000


def sheet(folder: Path, name: str) -> Any:
    from qgis.core import QgsCoordinateTransformContext, QgsVectorFileWriter, QgsVectorLayer

    from tests.processing.layers import layer

    path = str(folder / f"{name}.gpkg")
    made, options = layer(["i:string"], [["K1"]] * MANY), QgsVectorFileWriter.SaveVectorOptions()
    context = QgsCoordinateTransformContext()
    QgsVectorFileWriter.writeAsVectorFormatV3(made, path, context, options)
    return QgsVectorLayer(path, name, "ogr")


@pytest.fixture
def layers(qgis_app: Any, tmp_path: Path) -> List[Any]:
    return [sheet(tmp_path, "图"), sheet(tmp_path, "лист")]


@pytest.fixture
def run(qgis_app: Any) -> Any:
    from cags_vsegei_plugin.panels.edit_run import EditRun

    return EditRun()


def told(run: Any) -> List[Any]:
    said: List[Any] = []
    run.succeeded.connect(lambda: said.append("succeeded"))
    run.failed.connect(said.append)
    run.cancelled.connect(lambda: said.append("cancelled"))
    return said


def start(run: Any, layers: List[Any]) -> None:
    from cags_vsegei_plugin.panels.edit_run import Want

    run.start([Want(layer, JOINT) for layer in layers], "Apply")


def is_untouched(layer: Any) -> bool:
    return not (
        layer.isEditable() or layer.undoStack().count() or "joint_code" in layer.fields().names()
    )


def test_each_layer_gets_one_step_while_the_window_lives(run: Any, layers: List[Any]) -> None:
    from qgis.PyQt.QtCore import QTimer

    said, beats, beat = told(run), [time.perf_counter()], QTimer()
    beat.timeout.connect(lambda: beats.append(time.perf_counter()))
    beat.start(0)
    start(run, layers)
    wait_for(lambda: not run.is_running, 30)
    gaps = [later - sooner for sooner, later in zip(beats, beats[1:])]
    assert said == ["succeeded"]
    assert sorted(gaps)[int(0.95 * len(gaps))] < 0.1
    for layer in layers:
        assert layer.undoStack().count() == 1
        rows = [[row[name] for name in JOINT_FIELDS] for row in layer.getFeatures()]
        assert len(rows) == MANY and rows[-1][:3] == ["JK", "a", "白垩系"]
        layer.undoStack().undo()
        assert layer.fields().names() == ["fid", "i"]


def test_stopped_in_the_middle_both_layers_are_as_they_were(run: Any, layers: List[Any]) -> None:
    said = told(run)
    # The second layer is being written.
    run.progressed.connect(lambda value: run.cancel() if value > 60 else None)
    start(run, layers)
    wait_for(lambda: not run.is_running, 30)
    assert said == ["cancelled"]
    assert all(map(is_untouched, layers))


@pytest.mark.parametrize("stage", ["late", "unloaded"])
def test_stopped_late_it_is_undone_in_slices_or_at_once_where_the_plugin_goes(
    stage: str, run: Any, layers: List[Any]
) -> None:
    said, steps = told(run), []
    writing = run._slices.timeout.connect(lambda: steps.append(1))
    run.progressed.connect(lambda value: run.cancel() if value >= 100 else None)
    start(run, layers)
    wait_for(lambda: run._told is not None, 30)
    before = len(steps)
    if stage == "unloaded":
        run.stop_and_wait()
        assert said == [] and not run.is_running
    else:
        wait_for(lambda: not run.is_running, 30)
        assert said == ["cancelled"] and len(steps) > before + len(layers)
    assert all(map(is_untouched, layers)) and writing is not None


def test_edits_there_were_before_stay_where_it_is_stopped(run: Any, layers: List[Any]) -> None:
    place = layers[0].fields().lookupField("i")
    layers[0].startEditing()
    layers[0].changeAttributeValue(1, place, "x")
    run.progressed.connect(lambda value: run.cancel() if value >= 100 else None)
    start(run, layers)
    wait_for(lambda: not run.is_running, 30)
    assert layers[0].getFeature(1)["i"] == "x" and layers[0].undoStack().count() == 1
    assert layers[0].fields().names() == ["fid", "i"] and is_untouched(layers[1])
    layers[0].undoStack().undo()
    assert layers[0].getFeature(1)["i"] != "x"


def test_what_is_edited_while_it_is_read_is_read_again(run: Any, layers: List[Any]) -> None:
    said, place = told(run), layers[0].fields().lookupField("i")
    layers[0].startEditing()
    start(run, layers)
    layers[0].changeAttributeValue(1, place, "x")
    wait_for(lambda: not run.is_running, 30)
    assert said == ["succeeded"]
    assert (
        layers[0].getFeature(1)["joint_code"] is None or not layers[0].getFeature(1)["joint_code"]
    )
    assert layers[0].undoStack().count() == 2


def test_a_feature_that_is_gone_leaves_both_as_they_were(
    run: Any, layers: List[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    from cags_vsegei_plugin.panels import edit_run

    def and_one_more(source: Any, joint: Any, feedback: Any) -> Any:
        return [(1, JK), (MANY + 7, JK)]

    said = told(run)
    monkeypatch.setattr(edit_run, "edit_rows", and_one_more)
    start(run, layers)
    wait_for(lambda: not run.is_running, 30)
    assert "could not be added" in str(said[0])
    assert all(map(is_untouched, layers))
