"""Texts saved after a wrong reading are read as they were meant; the layer stays as it is."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Sequence

import pytest

pytest.importorskip("qgis.core", reason="QGIS is not installed")

from qgis.core import (
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from cags_vsegei_plugin.layers.features import text_rows
from cags_vsegei_plugin.layers.mending import (
    Chain,
    MendedSource,
    as_meant,
    chains,
    mend_texts,
    mended,
    mending_of,
)

RUSSIAN = ("Юрская система", "верхний отдел, песчаники", "Чадобецкая свита", "гранодиориты")
CHINESE = ("侏罗系", "二叠系上统石英砂岩", "华力西期花岗岩", "白垩系下统")
WRONG = [
    (RUSSIAN, "cp1251", "latin-1"),
    (RUSSIAN, "cp1251", "cp1252"),
    (RUSSIAN, "cp1251", "koi8-r"),
    (RUSSIAN, "cp866", "cp1251"),
    (RUSSIAN, "cp1251", "cp866"),
    (RUSSIAN, "utf-8", "cp1251"),
    (RUSSIAN, "utf-8", "latin-1"),
    (CHINESE, "gbk", "cp1251"),
    (CHINESE, "gbk", "latin-1"),
    (CHINESE, "utf-8", "latin-1"),
    (CHINESE, "utf-8", "cp1251"),
]


def misread(texts: Sequence[str], written: str, read_as: str) -> Sequence[str]:
    """Return texts as they read in a wrong encoding; its gaps stand for themselves."""
    return [
        "".join(bytes((one,)).decode(read_as, "ignore") or chr(one) for one in text.encode(written))
        for text in texts
    ]


def layer_of(names: Sequence[str], remarks: Sequence[str] = ()) -> QgsVectorLayer:
    layer = QgsVectorLayer("NoGeometry?field=NAME:string&field=remark:string", "sheet", "memory")
    features = []
    for number, name in enumerate(names):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([name, remarks[number] if remarks else None])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def names_of(source: Any) -> Sequence[str]:
    return tuple(row[1] for row in text_rows(source, ["NAME"]))


@pytest.mark.parametrize("texts, written, read_as", WRONG)
def test_the_way_back_is_found_and_goes_back(
    qgis_app: Any, texts: Sequence[str], written: str, read_as: str
) -> None:
    layer = layer_of(misread(texts, written, read_as))
    side = "russia" if texts is RUSSIAN else "china"
    mending = mending_of(layer, side)
    assert mending is not None and mending.after == texts[0][:40]
    assert names_of(MendedSource(layer, mending)) == texts
    assert names_of(layer) != texts


@pytest.mark.parametrize(
    "texts",
    [RUSSIAN, CHINESE, ("γδPZ3", "→Qp↓3↑pal", "Є1-2", "K₁²"), ("J3", "K1"), ("Père né à Šumen",)],
)
def test_what_reads_well_is_left_alone(qgis_app: Any, texts: Sequence[str]) -> None:
    for side in ("china", "russia", ""):
        assert mending_of(layer_of(texts), side) is None


def test_letters_that_are_gone_cannot_come_back(qgis_app: Any) -> None:
    assert mending_of(layer_of(["\ufffd\ufffd\ufffd", "\ufffd\ufffd"]), "china") is None
    assert mended("Þðñ\ufffd", Chain("latin-1", "cp1251")) == ""


def test_a_field_of_good_texts_beside_a_spoilt_one_stays(qgis_app: Any) -> None:
    layer = layer_of(misread(CHINESE, "gbk", "cp1251"), RUSSIAN)
    mending = mending_of(layer, "china")
    assert mending is not None and mending.fields == {"NAME"}
    rows = list(text_rows(MendedSource(layer, mending), ["remark", None, "NAME"]))
    assert [row[1] for row in rows] == list(RUSSIAN) and rows[0][3] == CHINESE[0]


def test_a_text_cut_within_a_letter_loses_that_letter_only() -> None:
    chain = Chain("latin-1", "gb18030")
    assert mended("侏罗系".encode("gbk")[:-1].decode("latin-1"), chain) == "侏罗"


def test_a_person_wants_it_and_the_geopackage_is_not_changed(qgis_app: Any, tmp_path: Path) -> None:
    path = tmp_path / "sheet.gpkg"
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    spoilt = layer_of(misread(RUSSIAN, "cp1251", "latin-1"))
    context = QgsCoordinateTransformContext()
    assert QgsVectorFileWriter.writeAsVectorFormatV3(spoilt, str(path), context, options)[0] == 0
    before = path.read_bytes()
    layer = QgsVectorLayer(str(path), "sheet", "ogr")
    assert as_meant(layer, layer, "russia") is layer
    mend_texts(layer, True)
    source = as_meant(layer, layer, "russia")
    assert names_of(source) == RUSSIAN
    place = layer.fields().lookupField("NAME")
    assert source.uniqueValues(place) == set(RUSSIAN) and source.featureCount() == 4
    mend_texts(layer, False)
    assert names_of(as_meant(layer, layer, "russia")) == names_of(spoilt)
    del layer, source
    assert path.read_bytes() == before


def test_the_chains_of_the_side_come_first() -> None:
    assert chains("china")[0].meant == "gb18030" and chains("russia")[0].meant == "cp1251"
