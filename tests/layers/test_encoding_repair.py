"""A shapefile in a wrong encoding: what its bytes may mean, and reading it in the right one."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Sequence

import pytest

pytest.importorskip("qgis.core", reason="QGIS is not installed")

from qgis.core import QgsVectorLayer

from cags_vsegei_plugin.layers.dbf import foreign_texts, read_header
from cags_vsegei_plugin.layers.encoding_repair import (
    can_set_encoding,
    cpg_problem,
    encoding_of,
    file_encoding,
    likely_encodings,
    repair_of,
    set_encoding,
)

RUSSIAN = ("Юрская система", "верхний отдел, песчаники", "Чадобецкая свита", "K1td")
CHINESE = ("侏罗系", "二叠系上统石英砂岩", "华力西期花岗岩", "→Qh↑al")
WIDTH = 60


def write_shapefile(
    folder: Path, texts: Sequence[str], encoding: str, language_id: int, cpg: str = ""
) -> Path:
    """Write points whose DBF holds texts in an encoding, with a language id and a .cpg."""
    path = folder / "sheet.shp"
    count = len(texts)
    length = 50 + count * 14
    header = struct.pack(">7i", 9994, 0, 0, 0, 0, 0, length)
    header += struct.pack("<2i8d", 1000, 1, 0, 0, 1, 1, 0, 0, 0, 0)
    shapes = b"".join(
        struct.pack(">2i", number + 1, 10) + struct.pack("<i2d", 1, 0.5, 0.5)
        for number in range(count)
    )
    path.write_bytes(header + shapes)
    offsets = b"".join(struct.pack(">2i", 50 + number * 14, 10) for number in range(count))
    index = struct.pack(">7i", 9994, 0, 0, 0, 0, 0, 50 + count * 4) + header[28:]
    path.with_suffix(".shx").write_bytes(index + offsets)
    head = bytes((3, 126, 1, 1)) + struct.pack("<IHH", count, 65, WIDTH + 1)
    head += bytes(17) + bytes((language_id, 0, 0))
    field = b"NAME".ljust(11, b"\0") + b"C" + bytes(4) + bytes((WIDTH, 0)) + bytes(14)
    rows = b"".join(b" " + text.encode(encoding)[:WIDTH].ljust(WIDTH) for text in texts)
    path.with_suffix(".dbf").write_bytes(head + field + b"\r" + rows + b"\x1a")
    if cpg:
        path.with_suffix(".cpg").write_text(cpg)
    return path


def opened(path: Path) -> QgsVectorLayer:
    layer = QgsVectorLayer(str(path), "sheet", "ogr")
    assert layer.isValid()
    return layer


def names(layer: QgsVectorLayer):
    return tuple(feature["NAME"] for feature in layer.getFeatures())


WRONG = [
    (RUSSIAN, "cp1251", 0, "", "windows-1251"),
    (RUSSIAN, "cp1251", 87, "", "windows-1251"),
    (RUSSIAN, "cp1251", 0, "OEM", "windows-1251"),
    (RUSSIAN, "cp1251", 0, "UTF-8", "windows-1251"),
    (RUSSIAN, "cp1251", 77, "", "windows-1251"),
    (RUSSIAN, "cp866", 0, "", "IBM866"),
    (RUSSIAN, "cp866", 201, "", "IBM866"),
    (RUSSIAN, "koi8-r", 0, "", "KOI8-R"),
    (RUSSIAN, "utf-8", 201, "", "UTF-8"),
    (RUSSIAN, "utf-8", 87, "", "UTF-8"),
    (CHINESE, "gbk", 0, "", "GB18030"),
    (CHINESE, "gbk", 87, "", "GB18030"),
    (CHINESE, "gbk", 0, "ANSI 936", "GB18030"),
    (CHINESE, "gbk", 201, "", "GB18030"),
    (CHINESE, "utf-8", 77, "", "UTF-8"),
    (CHINESE, "utf-8", 87, "", "UTF-8"),
]


@pytest.mark.parametrize("texts, written, language_id, cpg, encoding", WRONG)
def test_the_right_encoding_is_offered_with_a_sample_set_and_read_back(
    qgis_app, tmp_path, texts, written, language_id, cpg, encoding
):
    layer = opened(write_shapefile(tmp_path, texts, written, language_id, cpg))
    side = "russia" if texts is RUSSIAN else "china"
    assert names(layer) != texts
    offer = repair_of(layer, side)
    assert offer is not None
    assert (offer.encoding, offer.sample) == (encoding, texts[0])
    assert set_encoding(layer, offer.encoding)
    assert encoding_of(layer) == encoding
    assert names(layer) == texts
    assert repair_of(layer, side) is None


@pytest.mark.parametrize(
    "texts, written, language_id, cpg",
    [
        (RUSSIAN, "cp1251", 201, ""),
        (RUSSIAN, "cp1251", 0, "ANSI 1251"),
        (RUSSIAN, "cp866", 101, ""),
        (RUSSIAN, "utf-8", 0, "UTF-8"),
        (CHINESE, "gbk", 77, ""),
        (CHINESE, "gbk", 0, "GBK"),
        (CHINESE, "utf-8", 0, ""),
        (("K1", "J2td"), "ascii", 0, ""),
    ],
)
def test_a_layer_that_reads_well_needs_no_repair(
    qgis_app, tmp_path, texts, written, language_id, cpg
):
    layer = opened(write_shapefile(tmp_path, texts, written, language_id, cpg))
    assert names(layer) == texts
    assert repair_of(layer, "russia") is None and repair_of(layer, "china") is None


def test_a_cell_cut_in_the_middle_of_a_letter_does_not_spoil_the_offer(qgis_app, tmp_path):
    long = tuple("石英砂岩夹粉砂岩、页岩及灰岩透镜体" * 3 + str(number) for number in range(3))
    layer = opened(write_shapefile(tmp_path, long, "utf-8", 87))
    assert [offer.encoding for offer in likely_encodings(layer, "china")][:1] == ["UTF-8"]


@pytest.mark.parametrize(
    "language_id, cpg, encoding",
    [
        (0, "", ""),
        (87, "", ""),
        (77, "", "GBK"),
        (122, "", "GBK"),
        (201, "", "windows-1251"),
        (101, "", "IBM866"),
        (38, "", "IBM866"),
        (201, "UTF-8", "UTF-8"),
        (0, "ansi 1251", "windows-1251"),
        (0, "ANSI 936", "GBK"),
    ],
)
def test_the_files_say_their_encoding(qgis_app, tmp_path, language_id, cpg, encoding):
    layer = opened(write_shapefile(tmp_path, RUSSIAN[:1], "cp1251", language_id, cpg))
    said = file_encoding(layer)
    assert said == (cpg, language_id, encoding)


@pytest.mark.parametrize("cpg, instead", [("ANSI 936", "GBK"), ("OEM", "CP866"), ("ANSI", "1251")])
def test_a_cpg_that_is_not_understood_is_named_with_what_to_write(qgis_app, tmp_path, cpg, instead):
    layer = opened(write_shapefile(tmp_path, CHINESE, "gbk", 0, cpg))
    said = str(cpg_problem(layer))
    assert f"says {cpg}," in said and f"Write {instead} into it" in said


def test_what_to_write_into_a_cpg_is_understood(qgis_app, tmp_path):
    for value, texts, written in (("GBK", CHINESE, "gbk"), ("CP866", RUSSIAN, "cp866")):
        assert names(opened(write_shapefile(tmp_path, texts, written, 0, value))) == texts
    assert cpg_problem(opened(write_shapefile(tmp_path, RUSSIAN, "cp866", 0, "CP866"))) is None


def test_layers_of_other_formats_have_no_dbf_and_are_left_alone(qgis_app):
    layer = QgsVectorLayer("Point?field=NAME:string", "memory", "memory")
    assert file_encoding(layer) is None and cpg_problem(layer) is None
    assert repair_of(layer, "china") is None
    assert not set_encoding(layer, "GB18030") or can_set_encoding(layer)


def test_a_damaged_dbf_is_no_error(tmp_path):
    for content in (b"", b"\x03" * 20, b"\x03" + bytes(31), b"\x03" * 500):
        path = tmp_path / "broken.dbf"
        path.write_bytes(content)
        assert foreign_texts(path, 10) == []
    assert read_header(tmp_path / "none.dbf") is None


@pytest.mark.parametrize("provider", ["ogr", "delimitedtext"])
@pytest.mark.parametrize(
    "texts, written, encoding",
    [
        (RUSSIAN, "cp1251", "windows-1251"),
        (RUSSIAN, "cp866", "IBM866"),
        (CHINESE, "gbk", "GB18030"),
    ],
)
def test_a_text_file_in_another_encoding_is_read_in_it(
    qgis_app, tmp_path, provider, texts, written, encoding
):
    folder = tmp_path / "用户 Пользователь"
    folder.mkdir()
    path = folder / "sheet.csv"
    rows = ["id,NAME"] + [f'{number},"{text}"' for number, text in enumerate(texts)]
    path.write_bytes("\n".join(rows).encode(written) + b"\n")
    uri = f"{path.as_uri()}?type=csv&geomType=none" if provider == "delimitedtext" else str(path)
    layer = QgsVectorLayer(uri, "sheet", provider)
    assert layer.isValid() and names(layer) != texts
    offer = repair_of(layer, "russia" if texts is RUSSIAN else "china")
    assert offer is not None and offer.encoding == encoding
    assert set_encoding(layer, encoding) and names(layer) == texts
    assert encoding_of(layer) == encoding and repair_of(layer, "russia") is None
