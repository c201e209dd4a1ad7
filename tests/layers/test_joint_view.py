"""A layer that computes its joint units: right for every unit, kept by the project, no copy."""

from __future__ import annotations

import pytest

core = pytest.importorskip("qgis.core", reason="QGIS is not installed")

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.layers.applying import JOINT_FIELDS, NO_VALUES, JointOfUnits
from cags_vsegei_plugin.layers.joint_view import joint_view, stored_of
from tests.processing.layers import layer, rows_of

pytestmark = pytest.mark.usefixtures("qgis_app")

JK = (
    "JK",
    'Cretaceous "lower"',
    "白垩系",
    "Меловая\n система",
    143.1,
    100.5,
    "#b5d59c",
    "ab",
    "exact",
)
JJ = ("J'J\\", None, None, None, 161.5, None, None, "cd", "close")
ODD = "K₁' \\ \" “x” →J↓3 %1"


def joint_of(row):
    told = [row[name] for name in JOINT_FIELDS]
    return tuple(None if value == core.NULL else value for value in told)


def test_every_feature_has_what_was_meant_however_its_index_is_written():
    made = layer(["i:string", "n:int"], [["K1", 1], [" K1 ", 2], [ODD, 3], [None, 4], ["", 5]])
    joint = JointOfUnits(("i",), {("K1",): JK, (ODD,): JJ})
    view = joint_view(made, joint, "applied")
    assert [joint_of(row) for row in rows_of(view)] == [JK, JK, JJ, NO_VALUES, NO_VALUES]
    assert view.fields().names() == ["i", "n", *JOINT_FIELDS]


@pytest.mark.parametrize("kind", ["int", "double", "string"])
def test_numbers_as_indices_are_known_by_their_texts(kind):
    made = layer([f"i:{kind}"], [[12], [7]])
    view = joint_view(made, JointOfUnits(("i",), {("12",): JK}), "applied")
    assert [joint_of(row)[0] for row in rows_of(view)] == ["JK", None]


def test_units_may_be_told_apart_by_several_fields():
    made = layer(["i:string", "name:string"], [["K1", "a"], ["K1", "b"], ["K1", None]])
    joint = JointOfUnits(("i", "name"), {("K1", "a"): JK, ("K1", ""): JJ})
    view = joint_view(made, joint, "applied")
    assert [joint_of(row)[0] for row in rows_of(view)] == ["JK", None, "J'J\\"]
    assert stored_of(view) is None


def test_a_project_keeps_it_and_needs_nothing_else(tmp_path):
    made = layer(["i:string"], [["K1"], [ODD]])
    path = str(tmp_path / "лист.gpkg")
    options = core.QgsVectorFileWriter.SaveVectorOptions()
    context = core.QgsCoordinateTransformContext()
    core.QgsVectorFileWriter.writeAsVectorFormatV3(made, path, context, options)
    view = joint_view(
        core.QgsVectorLayer(path, "лист", "ogr"), JointOfUnits(("i",), {(ODD,): JJ}), "x"
    )
    project = core.QgsProject()
    project.addMapLayer(view)
    assert project.write(str(tmp_path / "p.qgz"))
    again = core.QgsProject()
    assert again.read(str(tmp_path / "p.qgz"))
    (kept,) = again.mapLayers().values()
    assert [joint_of(row) for row in rows_of(kept)] == [NO_VALUES, JJ]


def test_the_source_and_what_it_holds_stay_as_they_are():
    made = layer(["i:string"], [["K1"]])
    joint_view(made, JointOfUnits(("i",), {("K1",): JK}), "applied")
    assert made.fields().names() == ["i"]


def test_a_layer_that_has_such_fields_is_refused():
    with pytest.raises(UserError, match="already has the fields joint_code"):
        joint_view(
            layer(["i:string", "joint_code:string"], [["K1", ""]]), JointOfUnits(("i",), {}), "x"
        )


def test_values_as_they_are_stored_stand_under_their_joint_unit():
    made = layer(["i:string"], [["K1"], [" K1"], ["J3"], ["x"], [None]])
    joint = JointOfUnits(("i",), {("K1",): JK, ("J3",): JK})
    assert stored_of(joint_view(made, joint, "x")) == ("i", {"JK": [" K1", "J3", "K1"]})
    assert stored_of(made) is None
