"""What was applied is taken back exactly; what somebody has worked on since is left alone."""

from __future__ import annotations

import pytest

core = pytest.importorskip("qgis.core", reason="QGIS is not installed")

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.layers.applying import JOINT_FIELDS, JointOfUnits
from cags_vsegei_plugin.layers.joint_edit import add_joint_fields
from cags_vsegei_plugin.layers.project import add_result_group
from cags_vsegei_plugin.workflow.taking_back import (
    applied_file,
    applied_step,
    take_back_file,
    take_back_layers,
    take_back_step,
)
from tests.processing.layers import layer, run, table

pytestmark = pytest.mark.usefixtures("provider")


@pytest.fixture
def legend():
    """Return an agreed legend as a table in memory."""
    fields = [f"{name}:string" for name in ("side", "index", "joint_code", "relation")]
    return table(fields, [["russia", "K1", "JK", "exact"]])


def apply(legend, output):
    made = layer(["i:string"], [["K1"], ["x"]])
    run("applylegend", INPUT=made, SIDE="russia", INDEX="i", LEGEND=legend, OUTPUT=str(output))


def test_a_file_and_its_layers_go_and_nothing_else_does(legend, tmp_path):
    path = tmp_path / "лист.gpkg"
    apply(legend, path)
    project = core.QgsProject()
    other = layer(["i:string"], [["K1"]])
    opened = core.QgsVectorLayer(str(path), "лист", "ogr")
    project.addMapLayers([opened, other])
    applied = applied_file(path)
    assert [feature["joint_code"] for feature in opened.getFeatures()] == ["JK", "x"]
    take_back_file(project, applied)
    assert list(project.mapLayers().values()) == [other]
    assert list(tmp_path.iterdir()) == []
    take_back_file(project, applied)


def test_of_a_file_with_other_tables_only_the_table_goes(legend, tmp_path):
    path = tmp_path / "both.gpkg"
    for name in ("one", "two"):
        apply(legend, f"ogr:dbname='{path}' table=\"{name}\" (geom)")
    take_back_file(core.QgsProject(), applied_file(path, "two"))
    left = core.QgsVectorLayer(str(path), "x", "ogr")
    assert [name.split("!!::!!")[1] for name in left.dataProvider().subLayers()] == ["one"]


def test_a_file_that_was_edited_since_is_left_alone(legend, tmp_path):
    path = tmp_path / "out.gpkg"
    apply(legend, path)
    applied = applied_file(path)
    opened = core.QgsVectorLayer(str(path), "x", "ogr")
    assert opened.dataProvider().deleteFeatures([1])
    del opened
    with pytest.raises(UserError, match="was edited after"):
        take_back_file(core.QgsProject(), applied)
    assert path.exists()


def test_a_file_without_joint_units_is_never_taken_for_one(tmp_path):
    path = tmp_path / "mine.gpkg"
    made = layer(["i:string"], [["K1"]])
    options = core.QgsVectorFileWriter.SaveVectorOptions()
    context = core.QgsCoordinateTransformContext()
    core.QgsVectorFileWriter.writeAsVectorFormatV3(made, str(path), context, options)
    with pytest.raises(UserError, match="no applied layer"):
        applied_file(path)


@pytest.fixture
def edited():
    """Return a project with a layer to which the legend was just applied in its edit buffer."""
    project = core.QgsProject()
    made = layer(["i:string"], [["K1"], ["x"]])
    project.addMapLayer(made)
    values = ("JK", *(None,) * (len(JOINT_FIELDS) - 1))
    add_joint_fields(made, JointOfUnits(("i",), {("K1",): values}), "Apply")
    return project, made


def test_a_step_is_undone_and_only_once(edited):
    project, made = edited
    step = applied_step(made)
    take_back_step(project, step)
    assert made.fields().names() == ["i"]
    with pytest.raises(UserError, match="no longer there"):
        take_back_step(project, step)


def test_a_step_on_which_later_edits_stand_stays(edited):
    project, made = edited
    step = applied_step(made)
    made.changeAttributeValue(1, 0, "y")
    with pytest.raises(UserError, match="Later edits"):
        take_back_step(project, step)
    made.undoStack().undo()
    take_back_step(project, step)
    assert made.fields().names() == ["i"]


def test_layers_go_with_their_group_unless_something_else_is_in_it():
    project = core.QgsProject()
    ours = [layer(["i:string"], [["a"]], name=name) for name in ("china", "russia")]
    add_result_group(project, ours, "Joint map")
    take_back_layers(project, [each.id() for each in ours])
    assert project.layerTreeRoot().children() == []
