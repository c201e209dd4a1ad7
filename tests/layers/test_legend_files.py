"""An agreed legend is read as text from whatever table it comes in, and has no formulas."""

from __future__ import annotations

import zipfile

import pytest

core = pytest.importorskip("qgis.core", reason="QGIS is not installed")

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.layers.legend_files import (
    legend_rows_of_file,
    legend_rows_of_source,
    write_legend,
    write_table,
)
from tests.processing.layers import table

pytestmark = pytest.mark.usefixtures("qgis_app")

HEADER = ["side", "index", "joint_code", "relation", "joint_name_zh", "base_ma"]
ROW = ["china", "→γδ↓1", "J01", "exact", "花岗闪长岩", "538,8"]


def written(tmp_path, text, name="легенда 图例.csv", encoding="utf-8"):
    path = tmp_path / name
    path.write_bytes(text.encode(encoding))
    return path


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_csv_is_read_with_any_delimiter_and_with_or_without_a_bom(tmp_path, delimiter, encoding):
    quoted = [f'"{cell}"' if delimiter in cell else cell for cell in ROW]
    text = "\r\n".join([delimiter.join(HEADER), delimiter.join(quoted), ""])
    (row,) = legend_rows_of_file(written(tmp_path, text, encoding=encoding))
    assert row["index"] == "→γδ↓1"
    assert row["joint_name_zh"] == "花岗闪长岩"
    assert row["base_ma"] == "538.8"


def test_headers_may_be_in_capitals_and_short_rows_are_filled(tmp_path):
    text = "Side, INDEX ,Joint_Code,relation,comment\nrussia,K1,J02,close\n\n"
    (row,) = legend_rows_of_file(written(tmp_path, text))
    assert (row["index"], row["comment"]) == ("K1", "")


def test_missing_columns_get_a_sentence_with_the_columns_there_are(tmp_path):
    with pytest.raises(UserError, match="no column joint_code, relation.*side, index"):
        legend_rows_of_file(written(tmp_path, "side,index\nchina,K1\n"))


def test_a_column_that_is_there_twice_gets_a_sentence(tmp_path):
    text = "side,index,Index,joint_code,relation\nchina,K1,K2,J01,exact\n"
    with pytest.raises(UserError, match="more than once: index"):
        legend_rows_of_file(written(tmp_path, text))


def test_empty_file_gets_a_sentence(tmp_path):
    with pytest.raises(UserError, match="no column side"):
        legend_rows_of_file(written(tmp_path, ""))


def test_another_encoding_gets_a_sentence(tmp_path):
    text = "side,index,joint_code,relation,joint_name_ru\nrussia,K1,J,exact,мел\n"
    with pytest.raises(UserError, match="UTF-8"):
        legend_rows_of_file(written(tmp_path, text, encoding="cp1251"))


def test_a_file_that_only_calls_itself_xlsx_gets_a_sentence(tmp_path):
    with pytest.raises(UserError, match="cannot be opened"):
        legend_rows_of_file(written(tmp_path, "not a spreadsheet", "legend.xlsx"))


@pytest.mark.parametrize("name", ["legend.csv", "legend.xlsx"])
def test_what_is_written_is_read_back_and_no_cell_is_a_formula(tmp_path, name):
    rows = [
        {"side": "china", "index": "K1", "joint_code": "=1+1", "relation": "exact", "base_ma": -1},
        {"side": "russia", "index": "@x", "joint_code": "+J", "relation": "close", "to_km": None},
    ]
    path = tmp_path / name
    write_legend(path, rows)
    back = legend_rows_of_file(path)
    assert [(row["index"], row["joint_code"]) for row in back] == [("K1", "=1+1"), ("@x", "+J")]
    assert back[0]["base_ma"] == "-1"
    assert "'=1+1" in _contents(path)
    assert [entry.name for entry in tmp_path.iterdir()] == [name]


def test_a_formula_in_a_spreadsheet_arrives_as_text_and_is_not_executed(tmp_path):
    path = tmp_path / "legend.xlsx"
    write_table(path, HEADER[:4], [dict(zip(HEADER, ["china", "FORMULA", "J", "exact"]))])
    _put_a_formula_into(path)
    (row,) = legend_rows_of_file(path)
    assert row["index"] in ("WEBSERVICE()", "=WEBSERVICE()", "shown")


def test_the_sheet_with_the_required_columns_is_taken(tmp_path):
    from osgeo import ogr

    path = tmp_path / "two sheets.xlsx"
    source = ogr.GetDriverByName("XLSX").CreateDataSource(str(path))
    for title, names in [("notes", ["a", "b"]), ("legend", HEADER)]:
        sheet = source.CreateLayer(title)
        for column in names:
            sheet.CreateField(ogr.FieldDefn(column, ogr.OFTString))
        feature = ogr.Feature(sheet.GetLayerDefn())
        for place, text in enumerate(ROW[: len(names)]):
            feature.SetField(place, text)
        sheet.CreateFeature(feature)
    del sheet, source
    assert legend_rows_of_file(path)[0]["joint_code"] == "J01"


def test_a_layer_is_read_like_a_file():
    made = table([f"{name}:string" for name in HEADER], [ROW])
    (row,) = legend_rows_of_source(made, "legend")
    assert row["base_ma"] == "538.8"


def test_a_missing_folder_gets_a_sentence(tmp_path):
    with pytest.raises(UserError, match="cannot be written"):
        write_legend(tmp_path / "nowhere" / "legend.csv", [])


def _contents(path):
    if path.suffix == ".csv":
        return path.read_text(encoding="utf-8-sig")
    with zipfile.ZipFile(path) as archive:
        return archive.read("xl/sharedStrings.xml").decode("utf-8").replace("&apos;", "'")


def _put_a_formula_into(path):
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    place = parts[sheet].index(b'<c r="B2"')
    end = parts[sheet].index(b"</c>", place)
    cell = b'<c r="B2" t="str"><f>WEBSERVICE()</f><v>shown</v>'
    parts[sheet] = parts[sheet][:place] + cell + parts[sheet][end:]
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx", "a.sssom.tsv", "a.ttl"])
def test_half_a_character_of_somebody_s_facts_stops_no_export(tmp_path, name):
    row = dict(zip(HEADER, ROW[:5]), joint_name_zh="\ud800岩")
    write_legend(tmp_path / name, [row])
    (back,) = legend_rows_of_file(tmp_path / name)
    assert back["joint_name_zh"].endswith("岩")
