"""Texts read with a wrong encoding are recognised, and right ones are left alone."""

from __future__ import annotations

import pytest

pytest.importorskip("qgis.core", reason="QGIS is not installed")

from qgis.core import QgsFeature, QgsVectorLayer

from cags_vsegei_plugin.layers.encodings import (
    encoding_signs,
    encoding_warning,
    layer_encoding_signs,
)

RUSSIAN = ["юрская система", "верхний отдел", "Чадобецкая свита"]
CHINESE = ["侏罗系", "华力西期花岗岩", "二叠系上统"]


def misread(texts, written, read):
    return [text.encode(written).decode(read, "replace") for text in texts]


@pytest.mark.parametrize(
    ("side", "texts", "written", "read", "encoding"),
    [
        ("russia", RUSSIAN, "cp1251", "latin-1", "windows-1251"),
        ("russia", ["ЮРСКАЯ"], "cp1251", "latin-1", "windows-1251"),
        ("russia", RUSSIAN, "cp1251", "utf-8", "windows-1251"),
        ("russia", RUSSIAN, "utf-8", "latin-1", "UTF-8"),
        ("russia", RUSSIAN, "utf-8", "cp1251", "UTF-8"),
        ("russia", RUSSIAN, "cp866", "cp1251", "IBM866"),
        ("china", CHINESE, "gb18030", "latin-1", "GB18030"),
        ("china", CHINESE, "gb18030", "utf-8", "GB18030"),
        ("china", CHINESE, "gb18030", "cp1251", "GB18030"),
        ("china", CHINESE, "utf-8", "latin-1", "UTF-8"),
    ],
)
def test_misread_texts_are_recognised_with_the_encoding_to_set(
    side, texts, written, read, encoding
):
    signs = encoding_signs({"NAME": misread(texts, written, read)}, side)
    assert [(sign.fields, sign.encoding) for sign in signs] == [(("NAME",), encoding)]


@pytest.mark.parametrize("side", ["china", "russia"])
@pytest.mark.parametrize(
    "texts",
    [
        RUSSIAN,
        CHINESE,
        ["γδPZ3", "→Qp↓3↑pal", "Є1-2", "∈1", "K1?", "S₁²"],
        ["Père né à Šumen", "№ 5 «свита»"],
        ["really??", "J3 (?)"],
    ],
)
def test_right_texts_of_either_side_show_no_sign(side, texts):
    assert encoding_signs({"INDEX": texts}, side) == []


def test_lost_letters_are_said_to_be_lost():
    (sign,) = encoding_signs({"INDEX": ["K1", "??J3"]}, "russia")
    assert sign.is_lost
    assert "??J3" in str(encoding_warning("sheet", sign))
    assert "cannot be restored" in str(encoding_warning("sheet", sign))


def test_a_single_damaged_text_is_damage_and_no_wrong_encoding():
    texts = ["→Qh↑al", "→K↓1→l", "→ηγJ↓3", "→\ufffd\ufffdK↓2"]
    (sign,) = encoding_signs({"QDUECC": texts}, "china")
    assert sign.is_lost
    assert sign.example == "→\ufffd\ufffdK↓2"


def test_every_text_field_is_looked_at_and_those_alike_are_told_together(qgis_app):
    fields = "field=Index_:string&field=remark:string&field=author:string&field=n:integer"
    layer = QgsVectorLayer(f"NoGeometry?{fields}", "sheet", "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes(["K1", "þðñêàÿ", "×àäîáåöêàÿ", 5])
    layer.dataProvider().addFeatures([feature])
    (sign,) = layer_encoding_signs(layer, ["Index_"], "russia")
    assert (sign.fields, sign.encoding) == (("remark", "author"), "windows-1251")
    assert "remark, author" in str(encoding_warning("sheet", sign))


def test_a_half_of_a_chinese_letter_is_no_cambrian():
    (sign,) = encoding_signs({"NAME": ["侏罗系", "二叠\ufffdϵ", "白垩系", "石炭系"]}, "china")
    assert sign.encoding == "GB18030" and "export the layer again" in str(
        encoding_warning("sheet", sign)
    )


def test_replaced_letters_say_what_to_do_where_no_encoding_can_be_set():
    (sign,) = encoding_signs({"NAME": ["\ufffd\ufffd\ufffd"]}, "russia")
    said = str(encoding_warning("sheet", sign))
    assert "lost for good: export the layer again from its source" in said and "1251" in said
