"""Files that are no legend, damaged, or meant to harm get a sentence, and cost nothing."""

from __future__ import annotations

import time
import zipfile

import pytest

pytest.importorskip("qgis.core", reason="QGIS is not installed")

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.joint_legend import JointLegend
from cags_vsegei_plugin.layers import archive_check
from cags_vsegei_plugin.layers.legend_files import legend_rows_of_file, write_legend
from cags_vsegei_plugin.layers.spreadsheet import sheet_grids

pytestmark = pytest.mark.usefixtures("qgis_app")

HEADER = "side,index,joint_code,relation,comment\n"
ROW = {
    "side": "china",
    "index": "→ηγK↓1",
    "joint_code": "J|1",
    "relation": "narrow",
    "joint_name_ru": "Граниты",
    "base_ma": "143.1",
    "top_ma": "100.5",
}
FORMATS = ("legend.csv", "legend.xlsx", "legend.sssom.tsv", "legend.ttl")
SHEET = "xl/worksheets/sheet1.xml"
SECONDS = 20


def refused(path, match):
    before = time.monotonic()
    with pytest.raises(UserError, match=match):
        legend_rows_of_file(path)
    assert time.monotonic() - before < SECONDS


def test_a_csv_of_a_million_rows_is_no_legend(tmp_path):
    path = tmp_path / "layer.csv"
    path.write_text(HEADER + "china,K1,J1,exact,\n" * 1_000_000, encoding="utf-8")
    refused(path, "more than 20000 rows: that is no legend")


def test_a_text_file_that_is_far_too_large_is_not_read(tmp_path):
    path = tmp_path / "layer.csv"
    with path.open("wb") as stream:
        stream.truncate(60_000_000)
    refused(path, "far too large for a legend")


@pytest.mark.parametrize("suffix", [".xlsx", ".ods"])
def test_a_spreadsheet_that_unpacks_to_gigabytes_is_not_opened(tmp_path, monkeypatch, suffix):
    monkeypatch.setattr(archive_check, "LARGEST_UNPACKED", 3_000_000)
    path = tmp_path / f"bomb{suffix}"
    for parts in (1, 4):
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for number in range(parts):
                archive.writestr(f"xl/worksheets/sheet{number}.xml", b"\0" * (4_000_000 // parts))
        assert path.stat().st_size < 10_000
        refused(path, "not opened: unpacked it is far larger")


def test_what_an_archive_says_of_its_sizes_is_not_believed(tmp_path):
    path = tmp_path / "liar.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"x" * 2_000_000)
    told = (2_000_000).to_bytes(4, "little")
    path.write_bytes(path.read_bytes().replace(told, (10).to_bytes(4, "little")))
    refused(path, "cannot be opened")


def reworked(path, part, change):
    """Change a part of an archive."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts[part] = change(parts[part])
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def test_one_long_text_in_many_cells_is_not_unfolded(tmp_path, monkeypatch):
    monkeypatch.setattr(archive_check, "LARGEST_UNPACKED", 3_000_000)
    path = tmp_path / "cells.xlsx"
    write_legend(path, [{**ROW, "comment": "x" * 30_000}])
    place = b"".join(b'<c t="s"><v>\n%d</v></c>' % number for number in range(60))
    row = b'<row r="3">' + place * 200 + b"</row></sheetData>"
    reworked(path, SHEET, lambda sheet: sheet.replace(b"</sheetData>", row))
    refused(path, "not opened: unpacked it is far larger")


@pytest.mark.parametrize("place", [b"A1048576", b"XFD3", b"A99999999999"])
def test_a_cell_far_away_is_not_passed_over_in_silence(tmp_path, place):
    path = tmp_path / "far.xlsx"
    write_legend(path, [ROW])
    number = place.lstrip(b"AXFD")
    cell = b'<row r="%s"><c r="%s"><v>1</v></c></row></sheetData>' % (number, place)
    reworked(path, SHEET, lambda sheet: sheet.replace(b"</sheetData>", cell))
    refused(path, "cannot be opened")


def test_a_header_of_sssom_without_end_is_not_read(tmp_path):
    path = tmp_path / "long.sssom.tsv"
    path.write_text("#a:\n" * 1_000_000, encoding="utf-8")
    refused(path, "header of the SSSOM table is too long")


def test_a_unit_with_thousands_of_rows_costs_little(tmp_path):
    rows = [{**ROW, "from_km": place, "to_km": place + 1} for place in range(5_000)]
    before = time.monotonic()
    with pytest.raises(UserError, match="has more than 500 rows"):
        JointLegend.from_rows(rows)
    assert time.monotonic() - before < SECONDS


def test_entities_of_xml_are_not_expanded(tmp_path):
    path = tmp_path / "laughs.xlsx"
    entities = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/sharedStrings.xml", f"<?xml version='1.0'?>{entities}<sst>&b;</sst>")
    refused(path, "not opened")


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_cut_anywhere_gets_a_sentence_or_is_whole(tmp_path, name):
    path = tmp_path / name
    write_legend(path, [ROW] * 3)
    whole, told = path.read_bytes(), legend_rows_of_file(path)
    for share in range(1, 40):
        path.write_bytes(whole[: len(whole) * share // 40])
        try:
            rows = legend_rows_of_file(path)
        except UserError:
            continue
        # A cut between two rows cannot be seen.
        assert rows == told[: len(rows)]


@pytest.mark.parametrize(
    ("end", "row"), [("china,K1,J1", 3), ('china,"K1', 3), ("china,K1,J1,exact,x\nrussia", 4)]
)
def test_a_csv_that_ends_within_a_row_names_the_row(tmp_path, end, row):
    path = tmp_path / "cut.csv"
    path.write_text(HEADER + "china,K2,J2,exact,\n" + end, encoding="utf-8")
    refused(path, f"damaged or cut off at row {row}")


@pytest.mark.parametrize("encoding", ["gb18030", "cp1251", "koi8-r"])
def test_another_encoding_gets_a_sentence(tmp_path, encoding):
    path = tmp_path / "legend.csv"
    name = "花岗岩" if encoding == "gb18030" else "граниты"
    path.write_bytes((HEADER + f"china,K1,J1,exact,{name}\n").encode(encoding))
    refused(path, "Save it as CSV in UTF-8")


def test_unicode_text_as_excel_saves_it_is_read(tmp_path):
    path = tmp_path / "legend.txt"
    path.write_bytes((HEADER + "china,K1,J1,exact,花岗岩\n").replace(",", "\t").encode("utf-16"))
    assert legend_rows_of_file(path)[0]["comment"] == "花岗岩"


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_of_nothing_and_one_of_noise_get_a_sentence(tmp_path, name):
    path = tmp_path / name
    for content in (b"", b"\0" * 2000, b"GIF89a" + bytes(range(256)) * 8, "слово".encode()):
        path.write_bytes(content)
        with pytest.raises(UserError):
            legend_rows_of_file(path)


def test_another_table_is_told_by_its_columns(tmp_path):
    path = tmp_path / "other.sssom.tsv"
    path.write_text(
        "#mapping_set_id: http://x\nsubject_id\tobject_id\na:b\tc:d\n", encoding="utf-8"
    )
    refused(path, "no column predicate_id")
    path.write_text(
        "subject_id\tpredicate_id\tobject_id\nHP:1\tskos:exactMatch\tMP:2\n", encoding="utf-8"
    )
    refused(path, "Row 2 of the SSSOM table maps “HP:1”")
    turtle = tmp_path / "other.ttl"
    turtle.write_text("<http://a> a <http://b> .", encoding="utf-8")
    refused(turtle, "holds no rows of a joint legend")


def test_numbers_stay_numbers_and_indices_stay_texts_in_a_spreadsheet(tmp_path):
    path = tmp_path / "legend.xlsx"
    indices = ["1E5", "=K1", "+Q", "007", "2026-03-12", "'=K1"]
    write_legend(path, [{**ROW, "index": index} for index in indices])
    rows = legend_rows_of_file(path)
    assert [row["index"] for row in rows] == indices
    with zipfile.ZipFile(path) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
    assert "<v>143.1</v>" in sheet.replace("\n", "")
    assert "<f>" not in sheet
    assert sheet_grids(path)[0][2][1] == "'=K1"


def test_numbers_of_more_digits_than_a_spreadsheet_keeps_are_kept_as_text(tmp_path):
    path = tmp_path / "legend.xlsx"
    write_legend(path, [{**ROW, "base_ma": 0.1 + 0.2}])
    assert legend_rows_of_file(path)[0]["base_ma"] == "0.30000000000000004"


def test_dates_of_a_spreadsheet_are_read_as_people_write_them(tmp_path):
    from osgeo import ogr

    path = tmp_path / "dates.xlsx"
    source = ogr.GetDriverByName("XLSX").CreateDataSource(str(path))
    sheet = source.CreateLayer("legend")
    for name in ("side", "index", "joint_code", "relation"):
        sheet.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    sheet.CreateField(ogr.FieldDefn("agreed_on", ogr.OFTDate))
    feature = ogr.Feature(sheet.GetLayerDefn())
    for place, text in enumerate(("china", "K1", "J1", "exact", "2026/03/12")):
        feature.SetField(place, text)
    sheet.CreateFeature(feature)
    del sheet, source
    assert legend_rows_of_file(path)[0]["agreed_on"] == "2026-03-12"
