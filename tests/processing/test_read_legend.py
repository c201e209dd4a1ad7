"""`readlegend` gives one row per distinct unit, and a sentence for what it cannot take."""

from __future__ import annotations

import os

import pytest

core = pytest.importorskip("qgis.core", reason="QGIS is not installed")

from tests.layers.test_mending import misread
from tests.processing.layers import Feedback, layer, rows_of, run, table

pytestmark = pytest.mark.usefixtures("provider")

CONTRACT = (
    "side index kind age_from age_to base_ma top_ma scale lithology genesis unit_name rank"
    " queried confidence repairs alternatives features"
).split()
FIELDS = ["Index_:string", "NAME:string", "rocks:string"]


def read(made, **parameters):
    return rows_of(run("readlegend", INPUT=made, SIDE="russia", **parameters)["OUTPUT"])


def test_the_fields_are_those_of_the_contract_in_their_order():
    output = run("readlegend", INPUT=layer(FIELDS, [["J3", "", ""]]), SIDE="russia")["OUTPUT"]
    assert output.fields().names() == CONTRACT
    assert output.wkbType() == core.QgsWkbTypes.Type.NoGeometry


def test_one_row_per_index_in_order_of_first_appearance_with_the_count():
    made = layer(FIELDS, [["K1", "a", ""], ["J3", "b", ""], ["K1 ", "a", ""], ["K1", "c", ""]])
    assert [(row["index"], row["features"]) for row in read(made)] == [("K1", 3), ("J3", 1)]


def test_null_and_blank_indices_are_one_unit_that_is_unread_with_a_reason():
    made = layer(FIELDS, [["K1", "", ""], [None, "", ""], ["  ", "", ""]])
    null = read(made)[1]
    assert (null["index"], null["features"], null["kind"]) == ("", 2, "unread")
    assert null["repairs"]


def test_ages_are_numbers_on_one_scale():
    (row,) = read(layer(FIELDS, [["J3", "", ""]]))
    assert row["base_ma"] == pytest.approx(161.5, abs=1)
    assert row["top_ma"] == pytest.approx(143.1, abs=2)
    assert row["scale"] == "russia_gss"


def test_a_table_without_geometry_can_be_read():
    made = table(["Индекс:string"], [["aQIII"]])
    (row,) = read(made)
    assert row["kind"] == "quaternary"
    assert row["genesis"] == "alluvial"


def test_chosen_fields_win_over_detected_ones():
    made = layer(["Index_:string", "other:string"], [["K1", "J3"]])
    assert read(made, INDEX="other")[0]["index"] == "J3"


def test_damaged_index_is_kept_as_it_is():
    (row,) = read(layer(FIELDS, [["\ufffd\ufffdJ3", "", ""]]))
    assert row["index"] == "\ufffd\ufffdJ3"


def test_html_and_formulas_in_texts_pass_through_as_text():
    name = "<img src=x onerror=alert(1)>"
    made = layer(FIELDS, [["=1+1", name, ""]])
    (row,) = read(made)
    assert row["index"] == "=1+1"


def test_missing_field_gets_a_sentence_with_the_fields_there_are():
    with pytest.raises(core.QgsProcessingException, match="no field typo.*Index_, NAME, rocks"):
        read(layer(FIELDS, [["K1", "", ""]]), INDEX="typo")


def test_layer_without_anything_like_an_index_gets_a_sentence():
    made = layer(["area:double"], [[2.5]])
    with pytest.raises(core.QgsProcessingException, match="looks like an index.*area"):
        read(made)


def test_empty_layer_gets_a_sentence():
    with pytest.raises(core.QgsProcessingException, match="sheet has no features"):
        read(layer(FIELDS, []))


def test_scale_of_the_other_side_gets_a_sentence():
    with pytest.raises(core.QgsProcessingException, match="china_2014.*not one of the side russia"):
        read(layer(FIELDS, [["K1", "", ""]]), SCALE="china_2014")


def test_unknown_scale_is_refused():
    with pytest.raises(core.QgsProcessingException):
        read(layer(FIELDS, [["K1", "", ""]]), SCALE="mine")


def test_wrong_encoding_is_warned_of():
    feedback = Feedback()
    made = layer(FIELDS, [["K1", "þðñêàÿ ñèñòåìà", ""]])
    run("readlegend", feedback, INPUT=made, SIDE="russia")
    assert any("windows-1251" in warning for warning in feedback.warnings)


def test_missing_folder_gets_a_sentence_before_anything_runs(tmp_path):
    made = layer(FIELDS, [["K1", "", ""]])
    with pytest.raises(core.QgsProcessingException, match="does not exist"):
        read(made, OUTPUT=str(tmp_path / "nowhere" / "legend.gpkg"))


@pytest.mark.skipif(not os.path.isdir("/proc/self"), reason="needs a folder nobody can write to")
def test_read_only_folder_gets_a_sentence():
    made = layer(FIELDS, [["K1", "", ""]])
    with pytest.raises(core.QgsProcessingException, match="read-only"):
        read(made, OUTPUT="/proc/self/legend.gpkg")


def test_dbf_is_never_written(tmp_path):
    made = layer(FIELDS, [["K1", "", ""]])
    with pytest.raises(core.QgsProcessingException, match="GeoPackage"):
        read(made, OUTPUT=str(tmp_path / "legend.dbf"))
    assert list(tmp_path.iterdir()) == []


def test_source_file_is_never_overwritten(tmp_path):
    path = tmp_path / "用户" / "Пользователь.gpkg"
    path.parent.mkdir()
    run("readlegend", INPUT=layer(FIELDS, [["K1", "", ""]]), SIDE="russia", OUTPUT=str(path))
    before = path.read_bytes()
    with pytest.raises(core.QgsProcessingException, match="is the source layer itself"):
        run("readlegend", INPUT=str(path), SIDE="russia", INDEX="index", OUTPUT=str(path))
    assert path.read_bytes() == before


def test_folders_in_chinese_and_russian_are_written_to(tmp_path):
    path = tmp_path / "用户 Пользователь" / "легенда 图例.gpkg"
    path.parent.mkdir()
    run("readlegend", INPUT=layer(FIELDS, [["K1", "", ""]]), SIDE="russia", OUTPUT=str(path))
    assert rows_of(core.QgsVectorLayer(str(path), "x", "ogr"))[0]["index"] == "K1"


def test_a_cancelled_run_leaves_nothing_behind(tmp_path):
    feedback = Feedback()
    feedback.cancel()
    with pytest.raises(core.QgsProcessingException, match="Nothing was written"):
        run(
            "readlegend",
            feedback,
            INPUT=layer(FIELDS, [["K1", "", ""]]),
            SIDE="russia",
            OUTPUT=str(tmp_path / "legend.gpkg"),
        )
    assert list(tmp_path.iterdir()) == []


def test_formula_is_guarded_in_a_spreadsheet(tmp_path):
    path = tmp_path / "legend.csv"
    made = layer(FIELDS, [["=HYPERLINK(1)", "", ""]])
    run("readlegend", INPUT=made, SIDE="russia", OUTPUT=str(path))
    assert "russia,'=HYPERLINK(1)" in path.read_text(encoding="utf-8")


def test_texts_are_read_as_they_were_meant_where_that_is_asked_for():
    meant = "侏罗系上统花岗岩"
    (spoilt,) = misread([meant], "gbk", "cp1251")
    made = layer(["QDUECC:string", "QDUECD:string"], [["γJ3", spoilt]])
    feedback = Feedback()
    run("readlegend", feedback, INPUT=made, SIDE="china")
    assert any(f"was “{meant}”" in warning for warning in feedback.warnings)
    feedback = Feedback()
    told = run("readlegend", feedback, INPUT=made, SIDE="china", MEND_TEXTS=True)
    (row,) = rows_of(told["OUTPUT"])
    assert not feedback.warnings and row["lithology"] == "granite"
    assert next(made.getFeatures())["QDUECD"] == spoilt
