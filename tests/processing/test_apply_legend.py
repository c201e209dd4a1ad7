"""`applylegend` copies a layer with its joint units, loses nothing and changes no source."""

from __future__ import annotations

import pytest

core = pytest.importorskip("qgis.core", reason="QGIS is not installed")

from tests.processing.layers import Feedback, layer, rows_of, run, table

pytestmark = pytest.mark.usefixtures("provider")

FIELDS = ["Index_:string", "note:string", "n:double"]
JOINT = (
    "joint_code joint_name_en joint_name_zh joint_name_ru joint_base_ma joint_top_ma joint_color"
    " mapping_id relation"
).split()
COLUMNS = ["side", "index", "joint_code", "relation", "joint_name_zh", "base_ma", "top_ma", "color"]
MAPPINGS = [
    ["russia", "K1", "JK", "exact", "白垩系", "143.1", "100.5", "#b5d59c"],
    ["russia", "J3", "JJ", "close", "侏罗系", "161.5", "143.1", "#bfdfee"],
]


@pytest.fixture
def legend():
    """Return an agreed legend as a table in memory."""
    return table([f"{name}:string" for name in COLUMNS], MAPPINGS)


def as_csv(path, rows=MAPPINGS):
    lines = [",".join(cells) for cells in [COLUMNS, *rows]]
    path.write_text("\n".join(lines), encoding="utf-8")
    return str(path)


def sheet(rows=None, **more):
    return layer(FIELDS, rows or [["K1", "a", 1.5], ["x", None, None], [None, "c", 0]], **more)


class Impatient(Feedback):
    """Cancels as soon as features are written."""

    def setProgress(self, progress):  # noqa: N802
        self.cancel()


def apply(made, legend, **parameters):
    return run("applylegend", INPUT=made, SIDE="russia", LEGEND=legend, **parameters)


def test_source_fields_come_first_and_untouched_then_the_joint_fields(legend):
    made = sheet()
    result = apply(made, legend)
    output = result["OUTPUT"]
    assert output.fields().names() == ["Index_", "note", "n", *JOINT]
    before = [feature.attributes() for feature in made.getFeatures()]
    after = [feature.attributes()[:3] for feature in output.getFeatures()]
    assert after == before
    assert (result["MAPPED"], result["UNMAPPED_COUNT"]) == (1, 2)


def test_mapped_features_carry_the_joint_unit(legend):
    first = rows_of(apply(sheet(), legend)["OUTPUT"])[0]
    assert (first["joint_code"], first["joint_name_zh"], first["joint_base_ma"]) == (
        "JK",
        "白垩系",
        143.1,
    )
    assert first["joint_name_en"] == core.NULL


def test_keep_and_null_differ_in_the_code_only(legend):
    kept = rows_of(apply(sheet(), legend)["OUTPUT"])[1]
    null = rows_of(apply(sheet(), legend, UNMAPPED="null")["OUTPUT"])[1]
    assert (kept["joint_code"], kept["mapping_id"]) == ("x", core.NULL)
    assert null["joint_code"] == core.NULL


def test_fail_says_which_and_writes_nothing(legend, tmp_path):
    path = tmp_path / "out.gpkg"
    with pytest.raises(core.QgsProcessingException, match="does not map 2 indices.*x, NULL"):
        apply(sheet(), legend, UNMAPPED="fail", OUTPUT=str(path))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("geometry", "wkt"),
    [
        ("PolygonZM?crs=EPSG:4326", "PolygonZM((0 0 1 2, 1 0 3 4, 1 1 5 6, 0 0 1 2))"),
        ("CurvePolygon?crs=EPSG:4326", "CurvePolygon(CircularString(0 0, 1 1, 2 0, 1 -1, 0 0))"),
        ("Polygon?crs=EPSG:4326", "Polygon((0 0, 1 1, 1 0, 0 1, 0 0))"),
        ("Polygon?crs=EPSG:4326", None),
        ("Point?crs=EPSG:4326", "Point(1 2)"),
        ("NoGeometry", None),
    ],
    ids=["with Z and M", "curved", "invalid", "null", "point", "table"],
)
def test_geometry_passes_through_untouched(legend, geometry, wkt):
    made = sheet(geometry=geometry, wkt=wkt)
    output = apply(made, legend)["OUTPUT"]
    before = [feature.geometry().asWkb().data() for feature in made.getFeatures()]
    assert [feature.geometry().asWkb().data() for feature in output.getFeatures()] == before
    assert output.wkbType() == made.wkbType()


def test_the_result_is_styled_by_joint_unit_the_youngest_first(legend):
    output = apply(sheet([["J3", "", 0], ["K1", "", 0], ["x", "", 0]]), legend)["OUTPUT"]
    renderer = output.renderer()
    categories = renderer.categories()
    assert renderer.classAttribute() == "joint_code"
    assert [category.value() for category in categories] == ["JK", "JJ", "x", ""]
    assert categories[1].symbol().color().name() == "#bfdfee"


def test_the_result_is_styled_as_qgis_loads_it(legend):
    project = core.QgsProject()
    context = core.QgsProcessingContext()
    context.setProject(project)
    algorithm = core.QgsApplication.processingRegistry().createAlgorithmById(
        "cagsvsegei:applylegend"
    )
    made = sheet()
    context.temporaryLayerStore().addMapLayers([made, legend])
    output = core.QgsProcessingOutputLayerDefinition("memory:", project)
    parameters = {"INPUT": made.id(), "SIDE": "russia", "LEGEND": legend.id(), "OUTPUT": output}
    results, done = algorithm.run(parameters, context, Feedback())
    assert done
    details = context.layerToLoadOnCompletionDetails(results["OUTPUT"])
    loaded = core.QgsProcessingUtils.mapLayerFromString(results["OUTPUT"], context)
    loaded.setRenderer(core.QgsSingleSymbolRenderer(core.QgsFillSymbol()))
    details.postProcessor().postProcessLayer(loaded, context, Feedback())
    assert loaded.renderer().classAttribute() == "joint_code"


def test_a_geopackage_keeps_the_style_in_folders_in_any_script(legend, tmp_path):
    path = tmp_path / "用户 Пользователь" / "лист 图.gpkg"
    path.parent.mkdir()
    apply(sheet(), legend, OUTPUT=str(path))
    opened = core.QgsVectorLayer(str(path), "again", "ogr")
    assert opened.featureCount() == 3
    assert opened.renderer().classAttribute() == "joint_code"


def test_the_legend_may_be_a_path_or_a_layer_of_a_csv_file(tmp_path):
    path = as_csv(tmp_path / "图例.csv")
    as_layer = core.QgsVectorLayer(path, "legend", "ogr")
    assert [apply(sheet(), one)["MAPPED"] for one in (path, as_layer)] == [1, 1]


def test_the_legend_may_be_a_spreadsheet(tmp_path):
    from cags_vsegei_plugin.layers.legend_files import write_legend

    path = tmp_path / "легенда.xlsx"
    write_legend(path, [dict(zip(COLUMNS, cells)) for cells in MAPPINGS])
    assert apply(sheet(), str(path))["MAPPED"] == 1


def test_a_table_that_is_no_legend_gets_a_sentence(tmp_path):
    with pytest.raises(core.QgsProcessingException, match="has no column side"):
        apply(sheet(), table(["a:string"], [["1"]]))


def test_an_error_in_the_legend_names_its_row(tmp_path):
    path = as_csv(tmp_path / "l.csv", [["russia", "K1", "JK", "same", "", "", "", ""]])
    with pytest.raises(core.QgsProcessingException, match="Row 2.*same"):
        apply(sheet(), path)


def test_fields_of_an_applied_layer_are_never_overwritten(legend):
    made = layer(["Index_:string", "JOINT_CODE:string"], [["K1", "mine"]])
    with pytest.raises(core.QgsProcessingException, match="already has the fields joint_code"):
        apply(made, legend)


def test_missing_field_and_empty_layer_get_a_sentence(legend):
    with pytest.raises(core.QgsProcessingException, match="no field typo"):
        apply(sheet(), legend, INDEX="typo")
    with pytest.raises(core.QgsProcessingException, match="has no features"):
        apply(layer(FIELDS, []), legend)


def test_a_layer_without_crs_is_applied_with_a_warning(legend):
    feedback = Feedback()
    made = sheet()
    made.setCrs(core.QgsCoordinateReferenceSystem())
    output = apply(made, legend, feedback=feedback)["OUTPUT"]
    assert output.featureCount() == 3
    assert any("no coordinate reference system" in warning for warning in feedback.warnings)


def test_html_and_formulas_in_names_pass_through(legend):
    name = "<b>=1+1</b>"
    output = apply(sheet([["K1", name, 0]]), legend)["OUTPUT"]
    assert rows_of(output)[0]["note"] == name


def test_a_cancelled_run_leaves_nothing_behind(legend, tmp_path):
    rows = [["K1", "", 0]] * 2000
    with pytest.raises(core.QgsProcessingException, match="Nothing was written"):
        path = str(tmp_path / "out.gpkg")
        apply(sheet(rows), legend, feedback=Impatient(), OUTPUT=path)
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_gets_a_sentence_and_leaves_nothing_behind(legend, tmp_path):
    resource = pytest.importorskip("resource", reason="no limits for files on this system")
    import signal

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    rows = [["K1", "x" * 200, 0]] * 3000
    made = sheet(rows)
    resource.setrlimit(resource.RLIMIT_FSIZE, (150_000, before[1]))
    try:
        with pytest.raises(core.QgsProcessingException, match="be (written|created)"):
            apply(made, legend, OUTPUT=str(tmp_path / "out.gpkg"))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)
    assert list(tmp_path.iterdir()) == []


def test_identifiers_that_clash_in_a_geopackage_stay_a_field_beside_its_own(legend, tmp_path):
    made = layer(["Index_:string", "fid:integer"], [["K1", 1], ["J3", 1]])
    apply(made, legend, OUTPUT=str(tmp_path / "out.gpkg"))
    written = core.QgsVectorLayer(str(tmp_path / "out.gpkg"), "out", "ogr")
    assert [(row["fid"], row["fid_1"]) for row in rows_of(written)] == [(1, 1), (1, 2)]


def in_table(path, table):
    return f"ogr:dbname='{path}' table=\"{table}\" (geom)"


def test_a_table_beside_others_is_written_and_on_failure_only_that_is_removed(legend, tmp_path):
    path = tmp_path / "результат.gpkg"
    apply(sheet(), legend, OUTPUT=in_table(path, "first"))
    many = sheet([["K1", "", 0]] * 2000)
    with pytest.raises(core.QgsProcessingException, match="Nothing was written"):
        apply(many, legend, feedback=Impatient(), OUTPUT=in_table(path, "second"))
    kept = core.QgsVectorLayer(f"{path}|layername=first", "first", "ogr")
    assert kept.featureCount() == 3
    assert len(kept.dataProvider().subLayers()) == 1


def test_a_failed_only_table_takes_its_file_with_it(legend, tmp_path):
    many = sheet([["K1", "", 0]] * 2000)
    with pytest.raises(core.QgsProcessingException, match="Nothing was written"):
        place = in_table(tmp_path / "out.gpkg", "only")
        apply(many, legend, feedback=Impatient(), OUTPUT=place)
    assert list(tmp_path.iterdir()) == []


def test_a_table_is_never_written_over_the_source_but_may_stand_beside_it(legend, tmp_path):
    path = tmp_path / "both.gpkg"
    apply(sheet(), legend, OUTPUT=in_table(path, "first"))
    source = f"{path}|layername=first"
    plain = {"SIDE": "russia", "INDEX": "Index_", "INPUT": source}
    with pytest.raises(core.QgsProcessingException, match="is the source layer itself"):
        run("readlegend", **plain, OUTPUT=in_table(path, "first"))
    run("readlegend", **plain, OUTPUT=in_table(path, "legend"))
    assert core.QgsVectorLayer(f"{path}|layername=legend", "x", "ogr").featureCount() == 3
