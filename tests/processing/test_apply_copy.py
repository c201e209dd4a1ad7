"""A GeoPackage is applied inside SQLite: byte for byte, indexed, read back, or not at all."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

core = pytest.importorskip("qgis.core", reason="QGIS is not installed")

from osgeo import ogr
from qgis.PyQt.QtCore import QVariant

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.layers.applying import JOINT_FIELDS, JointOfUnits
from cags_vsegei_plugin.layers.geopackage import table_in
from cags_vsegei_plugin.layers.joint_copy import Copy, check_filled
from cags_vsegei_plugin.layers.sqlite_names import statement
from tests.processing.layers import Feedback, layer, rows_of, run, table

pytestmark = pytest.mark.usefixtures("provider")

FIELDS = ['Ин"декс 时代:string', "note:string", "n:double", "day:date"]
INDEX = 'Ин"декс 时代'
COLUMNS = ["side", "index", "joint_code", "relation", "joint_name_zh", "base_ma", "color"]
LEGEND = [
    ["russia", "K1", "JK", "exact", "白垩系", "143.1", "#b5d59c"],
    ["russia", "J3", "JJ", "close", "侏罗系", "161.5", "#bfdfee"],
]
ROWS = [[" K1 ", "a", 1.5], ["J3", None, None], ["x", "=1+1", 0], [None, "c", 3], ["K1", "", 2]]


@pytest.fixture
def legend():
    """Return an agreed legend as a table in memory."""
    return table([f"{name}:string" for name in COLUMNS], LEGEND)


def geopackage(path: Path, rows=ROWS, crs="EPSG:4326", name="лист 'с\"кавычками"):
    """Write polygons beside each other, one of them null and one invalid, and return the path."""
    made = layer(FIELDS, rows, f"Polygon?crs={crs}", None, name)
    changes = {}
    for number, feature in enumerate(made.getFeatures()):
        ring = f"{number} 0, {number + 1} 0, {number + 1} 1, {number} 1, {number} 0"
        if number == 2:
            ring = f"{number} 0, {number + 1} 1, {number + 1} 0, {number} 1, {number} 0"
        changes[feature.id()] = core.QgsGeometry.fromWkt(f"Polygon(({ring}))")
    changes.pop(list(changes)[3])
    made.dataProvider().changeGeometryValues(changes)
    options = core.QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerName = "GPKG", name
    context = core.QgsCoordinateTransformContext()
    error = core.QgsVectorFileWriter.writeAsVectorFormatV3(made, str(path), context, options)
    assert error[0] == core.QgsVectorFileWriter.WriterError.NoError
    return str(path)


def apply(made, legend, path, **parameters):
    parameters = {"SIDE": "russia", "INDEX": INDEX, "OUTPUT": str(path), **parameters}
    return run("applylegend", INPUT=made, LEGEND=legend, **parameters)


def stored(path):
    where = table_in(Path(path))
    with closing(where.opened()) as database:
        told = where.statement("SELECT {fid}, hex({geometry}) FROM {table}")
        return where, database.execute(told).fetchall()


def test_geometries_and_ids_go_over_byte_for_byte(legend, tmp_path):
    made = geopackage(tmp_path / "лист 图.gpkg")
    result = apply(made, legend, tmp_path / "out.gpkg")
    assert stored(tmp_path / "out.gpkg")[1] == stored(made)[1]
    assert (result["MAPPED"], result["UNMAPPED_COUNT"]) == (3, 2)


def test_it_is_what_feature_by_feature_gives(legend, tmp_path):
    made = geopackage(tmp_path / "in.gpkg")
    apply(made, legend, tmp_path / "out.gpkg")
    copied = core.QgsVectorLayer(str(tmp_path / "out.gpkg"), "x", "ogr")
    by_qgis = apply(made, legend, "TEMPORARY_OUTPUT")["OUTPUT"]
    assert copied.fields().names() == by_qgis.fields().names()
    assert rows_of(copied) == rows_of(by_qgis)


def test_the_copy_is_a_whole_geopackage_with_index_extent_count_and_style(legend, tmp_path):
    made = core.QgsVectorLayer(geopackage(tmp_path / "in.gpkg"), "in", "ogr")
    apply(made, legend, tmp_path / "out.gpkg")
    opened = core.QgsVectorLayer(str(tmp_path / "out.gpkg"), "again", "ogr")
    assert opened.dataProvider().hasSpatialIndex() == core.QgsFeatureSource.SpatialIndexPresent
    assert (opened.extent(), opened.featureCount()) == (made.extent(), 5)
    assert opened.renderer().classAttribute() == "joint_code"
    window = core.QgsFeatureRequest(core.QgsRectangle(4.2, 0.2, 4.4, 0.4))
    assert [feature.id() for feature in opened.getFeatures(window)] == [5]


def test_the_copy_can_be_edited_and_stays_indexed(legend, tmp_path):
    apply(geopackage(tmp_path / "in.gpkg"), legend, tmp_path / "out.gpkg")
    opened = core.QgsVectorLayer(str(tmp_path / "out.gpkg"), "again", "ogr")
    moved = core.QgsGeometry.fromWkt("Polygon((50 50, 51 50, 51 51, 50 50))")
    assert opened.dataProvider().changeGeometryValues({1: moved})
    window = core.QgsFeatureRequest(core.QgsRectangle(49, 49, 52, 52))
    assert [feature.id() for feature in opened.getFeatures(window)] == [1]
    assert opened.dataProvider().deleteFeatures([1])
    assert opened.dataProvider().featureCount() == 4


def test_the_source_is_not_touched(legend, tmp_path):
    made = tmp_path / "in.gpkg"
    geopackage(made)
    before = made.read_bytes()
    apply(str(made), legend, tmp_path / "out.gpkg")
    assert made.read_bytes() == before


def test_it_may_stand_as_a_table_beside_others(legend, tmp_path):
    made = geopackage(tmp_path / "in.gpkg")
    for name in ("one", "two"):
        place = f"ogr:dbname='{tmp_path / 'out.gpkg'}' table=\"{name}\" (geom)"
        apply(made, legend, place)
    layers = [
        core.QgsVectorLayer(f"{tmp_path / 'out.gpkg'}|layername={name}", name, "ogr")
        for name in ("one", "two")
    ]
    assert [rows_of(each)[0]["joint_code"] for each in layers] == ["JK", "JK"]


def test_only_selected_features_are_copied_where_that_is_asked(legend, tmp_path):
    made = core.QgsVectorLayer(geopackage(tmp_path / "in.gpkg"), "in", "ogr")
    made.selectByIds([2, 5])
    core.QgsProject.instance().addMapLayer(made, False)
    chosen = core.QgsProcessingFeatureSourceDefinition(made.id(), True)
    try:
        apply(chosen, legend, tmp_path / "out.gpkg")
    finally:
        core.QgsProject.instance().removeMapLayer(made.id())
    opened = core.QgsVectorLayer(str(tmp_path / "out.gpkg"), "again", "ogr")
    assert [row["joint_code"] for row in rows_of(opened)] == ["JJ", "JK"]


def test_a_source_whose_index_lacks_features_is_copied_by_qgis(legend, tmp_path):
    made = geopackage(tmp_path / "in.gpkg")
    where = table_in(Path(made))
    with closing(sqlite3.connect(made)) as database, database:
        name = where.index_table("rowid")
        database.execute(statement("DELETE FROM {name} WHERE rowid = 1", name=name))
    feedback = Telling()
    apply(made, legend, tmp_path / "out.gpkg", feedback=feedback)
    assert feedback.told == ["rtree"]
    opened = core.QgsVectorLayer(str(tmp_path / "out.gpkg"), "again", "ogr")
    window = core.QgsFeatureRequest(core.QgsRectangle(0.2, 0.2, 0.4, 0.4))
    assert [feature.id() for feature in opened.getFeatures(window)] == [1]


class Telling(Feedback):
    """Remembers what is told to those who look for the cause of something."""

    def __init__(self):
        super().__init__()
        self.told = []

    def pushDebugInfo(self, info):  # noqa: N802
        self.told.append(info)


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:28418", "PROJ:+proj=lcc +lat_1=50 +lat_2=60"])
def test_sqlite_copies_what_it_can_and_else_the_reason_is_told(crs, legend, tmp_path):
    made = core.QgsVectorLayer(geopackage(tmp_path / "in.gpkg", crs=crs), "in", "ogr")
    feedback = Telling()
    apply(made, legend, tmp_path / "out.gpkg", feedback=feedback)
    assert feedback.told == []
    made.setSubsetString("note = 'a'")
    apply(made, legend, tmp_path / "part.gpkg", feedback=feedback)
    assert core.QgsVectorLayer(str(tmp_path / "part.gpkg"), "x", "ogr").featureCount() == 1


def test_fields_that_only_qgis_computes_are_copied_with_their_values(legend, tmp_path):
    made = core.QgsVectorLayer(geopackage(tmp_path / "in.gpkg"), "in", "ogr")
    made.addExpressionField('upper("note")', core.QgsField("loud", QVariant.String))
    column = core.QgsExpression.quotedColumnRef(INDEX)
    made.addExpressionField(column, core.QgsField("index 2", QVariant.String))
    feedback = Telling()
    result = apply(made, legend, tmp_path / "out.gpkg", feedback=feedback, INDEX="index 2")
    opened = core.QgsVectorLayer(str(tmp_path / "out.gpkg"), "again", "ogr")
    assert [row["loud"] for row in rows_of(opened)][:2] == ["A", core.NULL]
    assert [row["joint_code"] for row in rows_of(opened)][:2] == ["JK", "JJ"]
    assert (feedback.told, result["MAPPED"]) == (["loud, index 2"], 3)


class Impatient(Feedback):
    """Cancels as soon as features are written."""

    def setProgress(self, progress):  # noqa: N802
        self.cancel()


def test_a_cancelled_copy_leaves_nothing_behind(legend, tmp_path):
    made = geopackage(tmp_path / "in.gpkg", [["K1", "", 0]] * 200)
    with pytest.raises(core.QgsProcessingException, match="Nothing was written"):
        apply(made, legend, tmp_path / "out.gpkg", feedback=Impatient())
    assert [path.name for path in tmp_path.iterdir()] == ["in.gpkg"]


def test_a_full_disk_gets_a_sentence_and_leaves_nothing_behind(legend, tmp_path):
    resource = pytest.importorskip("resource", reason="no limits for files on this system")
    import signal

    made = geopackage(tmp_path / "in.gpkg", [["K1", "x" * 200, 0]] * 3000)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, before[1]))
    try:
        with pytest.raises(core.QgsProcessingException, match="disk is not full"):
            apply(made, legend, tmp_path / "out.gpkg")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)
    assert [path.name for path in tmp_path.iterdir()] == ["in.gpkg"]


SPOILT = {
    "a value": "UPDATE {table} SET note = 'other' WHERE {fid} = 2",
    "a joint value": "UPDATE {table} SET joint_code = 'JX' WHERE {fid} = 2",
    "a colour": "UPDATE {table} SET joint_color = NULL WHERE {fid} = 1",
    "a geometry": "UPDATE {table} SET {geometry} = zeroblob(100) WHERE {fid} = 1",
    "a lost feature": "DELETE FROM {table} WHERE {fid} = 1",
}


@pytest.mark.parametrize("how", SPOILT)
def test_whatever_differs_from_what_was_meant_is_found(how, legend, tmp_path):
    made = geopackage(tmp_path / "in.gpkg")
    apply(made, legend, tmp_path / "out.gpkg", UNMAPPED="null")
    source, target = table_in(Path(made)), table_in(tmp_path / "out.gpkg")
    written = rows_of(core.QgsVectorLayer(str(tmp_path / "out.gpkg"), "x", "ogr"))
    plain = [
        tuple(None if row[name] == core.NULL else row[name] for name in JOINT_FIELDS)
        for row in written
    ]
    joint = JointOfUnits((INDEX,), {("K1",): plain[0], ("J3",): plain[1]})
    names = (INDEX, "note", "n", "day")
    check_filled(Copy(source, target, names, joint))
    with closing(sqlite3.connect(target.path)) as database, database:
        for (trigger,) in database.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?",
            (target.table,),
        ).fetchall():
            database.execute(statement("DROP TRIGGER {name}", name=trigger))
        database.execute(target.statement(SPOILT[how]))
    with pytest.raises(UserError, match="is not what was to be written"):
        check_filled(Copy(source, target, names, joint))


KINDS = {"a shape": "Polygon((0 0, 1 0, 1 1, 0 0))", "no shape": None}


@pytest.mark.parametrize("wkt", KINDS.values(), ids=list(KINDS))
@pytest.mark.parametrize("kind", ["memory", "shapefile"])
def test_sources_of_other_formats_are_written_and_read_back(kind, wkt, legend, tmp_path):
    made = layer(FIELDS, ROWS, "Polygon?crs=EPSG:4326", wkt)
    if kind == "shapefile":
        options = core.QgsVectorFileWriter.SaveVectorOptions()
        options.driverName = "ESRI Shapefile"
        context, path = core.QgsCoordinateTransformContext(), str(tmp_path / "in.shp")
        core.QgsVectorFileWriter.writeAsVectorFormatV3(made, path, context, options)
        made = core.QgsVectorLayer(path, "in", "ogr")
    index = made.fields().names()[0]
    result = apply(made, legend, tmp_path / "out.gpkg", INDEX=index)
    written = core.QgsVectorLayer(str(tmp_path / "out.gpkg"), "out", "ogr")
    assert (written.featureCount(), result["MAPPED"]) == (5, 3)
    assert [row["joint_code"] for row in rows_of(written)][:2] == ["JK", "JJ"]
    assert [each.geometry().isEmpty() for each in written.getFeatures()] == [wkt is None] * 5
    assert [each.id() for each in written.getFeatures()] == [1, 2, 3, 4, 5]


def test_a_table_without_geometry_becomes_a_table_of_a_geopackage(legend, tmp_path):
    made = table(FIELDS, [[*row, None] for row in ROWS])
    apply(made, legend, tmp_path / "out.gpkg")
    written = core.QgsVectorLayer(str(tmp_path / "out.gpkg"), "out", "ogr")
    assert [row["joint_code"] for row in rows_of(written)][:2] == ["JK", "JJ"]


def test_what_is_written_has_large_pages_and_other_files_have_their_own(legend, tmp_path):
    made = geopackage(tmp_path / "in.gpkg")
    apply(made, legend, tmp_path / "out.gpkg")
    geopackage(tmp_path / "later.gpkg")
    sizes = []
    for name in ("in", "out", "later"):
        with closing(sqlite3.connect(tmp_path / f"{name}.gpkg")) as database:
            sizes += database.execute("PRAGMA page_size").fetchone()
    assert sizes == [4096, 16384, 4096]


def test_json_goes_over_as_the_text_it_is_and_ids_by_the_name_they_have(legend, tmp_path):
    path, name = str(tmp_path / "in.gpkg"), "sheet"
    database = ogr.GetDriverByName("GPKG").CreateDataSource(path)
    made = database.CreateLayer(name, geom_type=ogr.wkbPolygon, options=["FID=номер"])
    told = ogr.FieldDefn("js", ogr.OFTString)
    told.SetSubType(ogr.OFSTJSON)
    for field in (ogr.FieldDefn(INDEX, ogr.OFTString), told, ogr.FieldDefn("fid", ogr.OFTString)):
        made.CreateField(field)
    feature = ogr.Feature(made.GetLayerDefn())
    feature.SetFID(12)
    for field, value in ((INDEX, "K1"), ("js", '{"a":  1.10}'), ("fid", "x")):
        feature.SetField(field, value)
    feature.SetGeometry(ogr.CreateGeometryFromWkt("POLYGON((0 0,1 0,1 1,0 0))"))
    made.CreateFeature(feature)
    del feature, made, database
    source = core.QgsVectorLayer(f"{path}|layername={name}", name, "ogr")
    apply(source, legend, tmp_path / "out.gpkg")
    with closing(sqlite3.connect(tmp_path / "out.gpkg")) as written:
        rows = written.execute('SELECT "номер", js, fid, joint_code FROM out').fetchall()
    assert rows == [(12, '{"a":  1.10}', "x", "JK")]
