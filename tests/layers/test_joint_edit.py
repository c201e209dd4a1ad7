"""New fields in the edit buffer: one step, undone exactly, refused with a reason."""

from __future__ import annotations

import pytest

core = pytest.importorskip("qgis.core", reason="QGIS is not installed")

from cags_vsegei_plugin.errors import Cancelled, UserError
from cags_vsegei_plugin.layers.applying import JOINT_FIELDS, NO_VALUES, JointOfUnits
from cags_vsegei_plugin.layers.joint_edit import add_joint_fields
from tests.processing.layers import Feedback, layer, rows_of
from tests.timing import seconds

pytestmark = pytest.mark.usefixtures("qgis_app")

JK = ("JK", None, "白垩系", None, 143.1, 100.5, "#b5d59c", "ab", "exact")
JOINT = JointOfUnits(("i",), {("K1",): JK})


@pytest.fixture
def sheet(tmp_path):
    """Return a layer of a GeoPackage with three polygons."""
    made = layer(["i:string", "note:string"], [["K1", "a"], ["x", None], [None, "c"]])
    path = str(tmp_path / "лист.gpkg")
    options = core.QgsVectorFileWriter.SaveVectorOptions()
    context = core.QgsCoordinateTransformContext()
    core.QgsVectorFileWriter.writeAsVectorFormatV3(made, path, context, options)
    return core.QgsVectorLayer(path, "лист", "ogr")


def joint_rows(made):
    rows = [[row[name] for name in JOINT_FIELDS] for row in rows_of(made)]
    return [tuple(None if value == core.NULL else value for value in row) for row in rows]


def in_file(made):
    again = core.QgsVectorLayer(made.source(), "again", "ogr")
    return again.fields().names(), rows_of(again)


def test_it_is_one_step_and_not_in_the_file_until_the_user_saves(sheet):
    before = in_file(sheet)
    add_joint_fields(sheet, JOINT, "Apply")
    assert (sheet.undoStack().count(), sheet.undoStack().text(0)) == (1, "Apply")
    assert joint_rows(sheet) == [JK, NO_VALUES, NO_VALUES]
    assert sheet.isEditable()
    assert in_file(sheet) == before


def test_undo_leaves_what_was_there_before_and_redo_brings_it_back(sheet):
    before = sheet.fields().names(), rows_of(sheet)
    add_joint_fields(sheet, JOINT, "Apply")
    applied = rows_of(sheet)
    sheet.undoStack().undo()
    assert (sheet.fields().names(), rows_of(sheet)) == before
    assert not sheet.isModified()
    sheet.undoStack().redo()
    assert rows_of(sheet) == applied


def test_committed_it_is_in_the_file(sheet):
    add_joint_fields(sheet, JOINT, "Apply")
    assert sheet.commitChanges()
    assert [row["joint_code"] for row in in_file(sheet)[1]] == ["JK", core.NULL, core.NULL]


def test_edits_that_are_under_way_stay_beside_it(sheet):
    sheet.startEditing()
    sheet.changeAttributeValue(2, sheet.fields().lookupField("i"), "K1")
    add_joint_fields(sheet, JOINT, "Apply")
    assert joint_rows(sheet) == [JK, JK, NO_VALUES]
    sheet.undoStack().undo()
    assert [row["i"] for row in rows_of(sheet)] == ["K1", "K1", core.NULL]
    assert sheet.isEditable()


def test_what_is_stopped_is_as_it_was_before(sheet):
    feedback = Feedback()
    feedback.cancel()
    before = sheet.fields().names()
    with pytest.raises(Cancelled):
        add_joint_fields(sheet, JOINT, "Apply", feedback)
    assert (sheet.fields().names(), sheet.isEditable(), sheet.undoStack().count()) == (
        before,
        False,
        0,
    )


def test_a_shapefile_is_refused_with_a_sentence(tmp_path):
    path = str(tmp_path / "old.shp")
    options = core.QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "ESRI Shapefile"
    context = core.QgsCoordinateTransformContext()
    made = layer(["i:string"], [["K1"]])
    core.QgsVectorFileWriter.writeAsVectorFormatV3(made, path, context, options)
    with pytest.raises(UserError, match="cannot keep Chinese letters"):
        add_joint_fields(core.QgsVectorLayer(path, "old", "ogr"), JOINT, "Apply")


def test_a_layer_that_must_not_be_edited_is_refused_with_a_sentence(sheet):
    sheet.setReadOnly(True)
    with pytest.raises(UserError, match="cannot be edited"):
        add_joint_fields(sheet, JOINT, "Apply")
    assert not sheet.isEditable()


def test_a_layer_that_is_applied_already_is_refused(sheet, tmp_path):
    add_joint_fields(sheet, JOINT, "Apply")
    with pytest.raises(UserError, match="already has the fields"):
        add_joint_fields(sheet, JOINT, "Apply")
    assert sheet.undoStack().count() == 1


def test_undoing_thousands_of_features_asks_the_file_for_none_of_them(tmp_path):
    path = str(tmp_path / "many.gpkg")
    options = core.QgsVectorFileWriter.SaveVectorOptions()
    context = core.QgsCoordinateTransformContext()
    many = layer(["i:string"], [["K1"]] * 5000)
    core.QgsVectorFileWriter.writeAsVectorFormatV3(many, path, context, options)
    made = core.QgsVectorLayer(path, "many", "ogr")
    add_joint_fields(made, JOINT, "Apply")
    # Asked one by one it takes more than half a minute.
    assert seconds(made.undoStack().undo) < 5.0
    assert made.fields().names() == ["fid", "i"]
