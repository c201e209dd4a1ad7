"""A layer that carries codes is read through its legend table."""

from __future__ import annotations

import pytest

core = pytest.importorskip("qgis.core", reason="QGIS is not installed")

from tests.processing.layers import layer, rows_of, run, table

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
