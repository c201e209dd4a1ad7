"""Files whose encoding cannot be right are read in another; what can be right is left alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Sequence

import pytest

core = pytest.importorskip("qgis.core", reason="QGIS is not installed")

from cags_vsegei_plugin.layers.encoding_repair import encoding_of
from cags_vsegei_plugin.layers.rereading import read_by_itself, read_well, reread
from tests.layers.test_encoding_repair import CHINESE, RUSSIAN, opened, write_shapefile

pytestmark = pytest.mark.usefixtures("qgis_app")

HEAD = "# @VGMT1.0 @GPOINT\n# @R80/90/40/50\n# @N{name}\n# @Tstring\n# FEATURE_DATA\n"


def points(folder: Path, name: str, texts: Sequence[str], encoding: str) -> Any:
    """Return a GMT file of points, whose encoding nobody tells."""
    rows = "".join(f'# @D"{text}"\n85 {45 + n / 10}\n' for n, text in enumerate(texts))
    path = folder / "points.gmt"
    path.write_bytes((HEAD.format(name=name) + rows).encode(encoding))
    return core.QgsVectorLayer(str(path), "points", "ogr")


@pytest.mark.parametrize(
    "side, name, texts, encoding, meant",
    [
        ("china", "断层性质", CHINESE, "gbk", "GB18030"),
        ("russia", "кинематика", RUSSIAN, "cp1251", "windows-1251"),
        ("russia", "кинематика", RUSSIAN, "koi8-r", "KOI8-R"),
        ("", "断层性质", CHINESE, "gbk", "GB18030"),
    ],
)
def test_names_and_texts_are_read_as_they_were_written(
    tmp_path: Path, side: str, name: str, texts: Sequence[str], encoding: str, meant: str
) -> None:
    layer = points(tmp_path, name, texts, encoding)
    found = reread(layer, side)
    assert found is not None
    assert found.layer.fields().names() == [name]
    assert [feature[0] for feature in found.layer.getFeatures()] == list(texts)
    assert f"is read in {meant}: in the encoding it came with" in str(found.said)
    assert layer.fields().names() != [name], "the given layer is left as it is"


def test_names_alone_are_enough(tmp_path: Path) -> None:
    found = reread(points(tmp_path, "断层性质", ["N", "R", "SS"], "gbk"), "china")
    assert found is not None and found.layer.fields().names() == ["断层性质"]


def test_what_can_be_right_is_left_alone(tmp_path: Path) -> None:
    layer = points(tmp_path, "断层性质", CHINESE, "utf-8")
    assert reread(layer, "china") is None
    # Every byte is some letter here, be it a wrong one: a person chooses.
    misread = opened(write_shapefile(tmp_path, RUSSIAN, "cp1251", 87, ""))
    assert reread(misread, "russia") is None
    memory = core.QgsVectorLayer("Point?field=NAME:string", "memory", "memory")
    assert reread(memory, "china") is None


def test_single_damaged_texts_do_not_change_the_encoding(tmp_path: Path) -> None:
    texts = [f"第{number}层" for number in range(20)]
    layer = points(tmp_path, "名称", texts, "utf-8")
    path = Path(layer.source())
    path.write_bytes(path.read_bytes() + b"# @D\xd6\xd0\n85 49\n")
    layer = core.QgsVectorLayer(str(path), "points", "ogr")
    assert reread(layer, "china") is None


def test_a_layer_of_the_project_is_read_well_and_remembers_that_nobody_chose_it(
    tmp_path: Path,
) -> None:
    layer = points(tmp_path, "断层性质", CHINESE, "gbk")
    assert read_by_itself(layer) == ""
    read_well(layer, "china")
    assert layer.fields().names() == ["断层性质"] and encoding_of(layer) == "GB18030"
    assert read_by_itself(layer) == "GB18030"
    layer.setProviderEncoding("UTF-8")
    assert read_by_itself(layer) == "", "a person chose another one since"
