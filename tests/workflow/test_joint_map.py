"""Both applied layers as one map: one group, one legend, one order, the same colours."""

from __future__ import annotations

import pytest

core = pytest.importorskip("qgis.core", reason="QGIS is not installed")

from qgis.PyQt.QtCore import QSize

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.layers.applying import JOINT_FIELDS, JointOfUnits
from cags_vsegei_plugin.layers.joint_view import joint_view
from cags_vsegei_plugin.workflow.joint_map import MapStyle, joint_map
from tests.processing.layers import layer

pytestmark = pytest.mark.usefixtures("qgis_app")

JK = ("JK", "Cretaceous", "白垩系", None, 143.1, 100.5, "#b5d59c", "m1", "exact")
JJ = ("JJ", "Jurassic", "侏罗系", "Юра", 161.5, 143.1, "#bfdfee", "m2", "exact")
QH = ("QH", None, "全新统", None, 0.0117, 0.0, "#fef2e0", "m3", "exact")
KEPT = ("x", *(None,) * 8)
FIELDS = [
    "Index_:string",
    *(f"{n}:{'double' if k is float else 'string'}" for n, k in JOINT_FIELDS.items()),
]


@pytest.fixture
def china():
    """Return an applied layer with two joint units and one that nothing maps."""
    return layer(FIELDS, [["a", *JJ], ["b", *JK], ["x", *KEPT]], name="china")


@pytest.fixture
def russia():
    """Return a layer that computes its joint units: one of the other's, and one of its own."""
    west = "Polygon((-1 0, 0 0, 0 1, -1 1, -1 0))"
    made = layer(["Index_:string"], [["K₁"], ["H"]], wkt=west, name="russia")
    return joint_view(made, JointOfUnits(("Index_",), {("K₁",): JK, ("H",): QH}), "russia")


def legend_of(project, made):
    root = project.layerTreeRoot()
    model = core.QgsLayerTreeModel(root)
    nodes = model.layerLegendNodes(root.findLayer(made.id()))
    return [node.data(0) for node in nodes]


def test_one_legend_of_what_both_show_the_youngest_first(china, russia):
    project = core.QgsProject()
    group = joint_map(project, [china, russia], "Joint map", MapStyle.read([china, russia], "zh"))
    assert [node.name() for node in group.findLayers()] == ["china", "russia"]
    told = legend_of(project, china)
    assert told[:3] == ["QH  全新统", "JK  白垩系", "JJ  侏罗系"]
    assert told[3].startswith("x")
    assert legend_of(project, russia) == []


def test_one_joint_unit_has_one_colour_on_both_sides(china, russia):
    project = core.QgsProject()
    joint_map(project, [china, russia], "Joint map", MapStyle.read([china, russia], "en"), False)
    settings = core.QgsMapSettings()
    settings.setLayers([china, russia])
    settings.setDestinationCrs(china.crs())
    settings.setExtent(core.QgsRectangle(-1, 0, 1, 1))
    settings.setOutputSize(QSize(40, 20))
    china.setSubsetString("Index_ = 'b'") or china.dataProvider().deleteFeatures([1, 3])
    russia.dataProvider().deleteFeatures([2])
    job = core.QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage()
    colours = {image.pixelColor(x, 10).name() for x in (10, 30)}
    assert colours == {"#b5d59c"}


def test_polygons_are_labelled_by_joint_code_unless_that_is_not_wanted(china, russia):
    project = core.QgsProject()
    style = MapStyle.read([china, russia], "en")
    joint_map(project, [china, russia], "Joint map", style)
    assert {each.labeling().settings().fieldName for each in (china, russia)} == {"joint_code"}
    assert china.labelsEnabled()


def test_what_one_side_keeps_and_the_other_has_as_a_joint_unit_stands_once(china):
    other = layer(FIELDS, [["x", "x", *JJ[1:]]], name="russia")
    style = MapStyle.read([china, other], "en")
    assert [entry.value for entry in style.entries if entry.value == "x"] == ["x"]
    assert style.kept == ()


def test_a_layer_of_a_geopackage_that_computes_its_units_shows_them(tmp_path):
    path = str(tmp_path / "russia.gpkg")
    options = core.QgsVectorFileWriter.SaveVectorOptions()
    context = core.QgsCoordinateTransformContext()
    made = layer(["Index_:string"], [["K1"], ["H"]])
    core.QgsVectorFileWriter.writeAsVectorFormatV3(made, path, context, options)
    opened = core.QgsVectorLayer(path, "russia", "ogr")
    view = joint_view(opened, JointOfUnits(("Index_",), {("K1",): JK, ("H",): QH}), "russia")
    assert [entry.value for entry in MapStyle.read([view], "en").entries] == ["QH", "JK"]


def test_a_layer_to_which_nothing_was_applied_gets_a_sentence(china):
    with pytest.raises(UserError, match="no agreed legend was applied"):
        MapStyle.read([china, layer(["Index_:string"], [["a"]])], "en")
