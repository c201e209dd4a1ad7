"""A layer that carries codes is read through its legend table."""

from __future__ import annotations

import pytest

core = pytest.importorskip("qgis.core", reason="QGIS is not installed")

from cags_vsegei_plugin.geology.corrections import Corrections
from cags_vsegei_plugin.layers.correction_file import write_corrections
from tests.processing.layers import Feedback, layer, rows_of, run, table

pytestmark = pytest.mark.usefixtures("provider")

LAYER = ["OBJECTID:integer", "L_CODE:integer"]
CODES = [[1, 16800], [2, 120], [3, 120], [4, 999], [5, None], [6, 16800], [7, 130]]
TABLE = ["OBJECTID:integer", "L_CODE:integer", "Index_:string", "NAME:string", "rocks:string"]
LEGEND = [
    [1, 120, "J3", "удская свита", "песчаники"],
    [2, 16800, "gdN", "", ""],
    [3, 16800, "gdPg3", "", ""],
    [4, 130, "γК1", "", "граниты"],
]


def read(codes=CODES, legend=LEGEND, **parameters):
    asked = {"INPUT": layer(LAYER, codes), "LEGEND_TABLE": table(TABLE, legend), "SIDE": "russia"}
    return rows_of(run("readlegend", **{**asked, **parameters})["OUTPUT"])


def test_a_code_becomes_the_index_it_stands_for():
    rows = {row["index"]: row for row in read()}
    assert (rows["J3"]["features"], rows["J3"]["base_ma"]) == (2, 161.5)
    assert "удская" in rows["J3"]["unit_name"] and rows["J3"]["lithology"] == "sandstone"
    assert rows["γК1"]["kind"] == "intrusive"


def test_a_code_of_several_indices_is_none_of_them():
    (row,) = [row for row in read() if row["index"] == "16800"]
    assert row["alternatives"] == "gdN; gdPg3"
    assert row["confidence"] < 0.5 and "stands for 2 units" in row["repairs"]
    assert (row["kind"], row["lithology"]) == ("intrusive", "granodiorite")
    assert (row["base_ma"], row["top_ma"]) == (33.9, 2.58)


def test_a_code_that_is_not_in_the_table_is_unread_with_the_reason():
    rows = {row["index"]: row for row in read()}
    assert rows["999"]["kind"] == "unread"
    assert "does not stand in the legend table" in rows["999"]["repairs"]
    assert rows[""]["features"] == 1


def test_nothing_is_dropped():
    assert sum(row["features"] for row in read()) == len(CODES)


def test_a_code_of_different_kinds_is_unread():
    legend = [[1, 7, "J3", "", ""], [2, 7, "γК1", "", ""]]
    (row,) = read([[1, 7]], legend)
    assert (row["kind"], row["age_from"], row["age_to"]) == ("unread", "J3", "K1")


def test_the_field_of_the_code_can_be_chosen():
    rows = read([[120, 1], [130, 2]], INDEX="OBJECTID")
    assert [row["index"] for row in rows] == ["J3", "γК1"]


def test_a_table_without_the_codes_is_told():
    with pytest.raises(core.QgsProcessingException, match="Choose the field with the code"):
        read([[50, 7], [51, 8]])


def test_a_table_without_an_index_is_told():
    made = table(["L_CODE:integer", "remark:string"], [[120, "x y"], [130, "z z"]])
    with pytest.raises(core.QgsProcessingException, match="looks like an index"):
        read([[50, 120], [51, 130]], LEGEND_TABLE=made)


WEST = "Polygon((119.8 50, 120 50, 120 50.2, 119.8 50.2, 119.8 50))"
EAST = "Polygon((120 50, 120.2 50, 120.2 50.2, 120 50.2, 120 50))"


def compare(code, feedback=None, china="J3", **parameters):
    asked = {
        "CHINA": layer(["QDUECC:string"], [[china]], wkt=WEST, name="china"),
        "RUSSIA": layer(LAYER, [[1, code]], wkt=EAST, name="russia"),
        "RUSSIA_LEGEND_TABLE": table(TABLE, LEGEND),
        "STRETCHES": "TEMPORARY_OUTPUT",
    }
    told = run("compareborder", feedback, **{**asked, **parameters})
    (stretch,) = rows_of(told["STRETCHES"])
    return stretch


def test_a_comparison_reads_codes_through_the_legend_table():
    stretch = compare(120)
    assert (stretch["russia_index"], stretch["verdict"]) == ("J3", "consistent")


def test_a_code_of_several_units_is_compared_with_nothing_and_told():
    feedback = Feedback()
    stretch = compare(16800, feedback, "γδN")
    assert (stretch["russia_index"], stretch["verdict"]) == ("16800", "unread")
    assert "stands for 2 units in the legend table: gdN, gdPg3" in stretch["reason"]
    assert any("16800 (gdN, gdPg3)" in warning for warning in feedback.warnings)


def test_a_code_of_several_units_is_compared_once_a_person_has_chosen(tmp_path):
    path = tmp_path / "corrections.csv"
    chosen = {"side": "russia", "index": "16800", "age_from": "N", "age_to": "N"}
    write_corrections(path, Corrections.from_rows([chosen]))
    feedback = Feedback()
    stretch = compare(16800, feedback, "γδN", CORRECTIONS=str(path))
    assert stretch["verdict"] == "consistent" and stretch["russia_base_ma"] == 23.04
    assert not any("16800" in warning for warning in feedback.warnings)


def test_a_code_that_is_not_in_the_table_is_not_compared():
    stretch = compare(999, RUSSIA=coded_with_more())
    assert stretch["verdict"] == "unread"
    assert "does not stand in the legend table" in stretch["reason"]


def coded_with_more():
    """Return a layer of codes of which only the one far from the border is in the table."""
    made = layer(LAYER, [[1, 999]], wkt=EAST, name="russia")
    far = "Polygon((121 50, 121.2 50, 121.2 50.2, 121 50.2, 121 50))"
    made.dataProvider().addFeatures(layer(LAYER, [[2, 120]], wkt=far).getFeatures())
    return made


def test_domains_are_read_through_a_legend_table_too():
    legend = table(
        ["L_CODE:integer", "NAME:string"], [[120, "Амурский кратон"], [130, "Буреинский массив"]]
    )
    (first, second) = read([[1, 120], [2, 130]], LEGEND_TABLE=legend, PROFILE="tectonic_2500k")
    assert (first["kind"], first["index"]) == ("domain", "Амурский кратон")
    assert (first["genesis"], second["genesis"]) == ("craton", "block or massif")
    stretch = compare(
        120,
        CHINA=layer(["NAME:string"], [["阿穆尔克拉通"]], wkt=WEST, name="china"),
        RUSSIA_LEGEND_TABLE=legend,
        PROFILE="tectonic_2500k",
    )
    assert stretch["russia_index"] == "Амурский кратон" and stretch["verdict"] != "unread"


def test_a_layer_of_domains_is_read_by_its_names():
    made = layer(["NAME:string"], [["Амурский кратон"], ["Зея"], [None]])
    rows = rows_of(run("readlegend", INPUT=made, SIDE="russia", PROFILE="tectonic_2500k")["OUTPUT"])
    assert [row["kind"] for row in rows] == ["domain", "domain", "unread"]
    assert [row["genesis"] for row in rows] == ["craton", "", ""]
    with pytest.raises(core.QgsProcessingException, match="There is no profile"):
        run("readlegend", INPUT=made, SIDE="russia", PROFILE="moon")
