"""Texts read with a wrong encoding are recognised, and right ones are left alone."""

from __future__ import annotations

import pytest

pytest.importorskip("qgis.core", reason="QGIS is not installed")

from cags_vsegei_plugin.layers.encodings import encoding_signs, encoding_warning

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
    assert [(sign.field, sign.encoding) for sign in signs] == [("NAME", encoding)]


@pytest.mark.parametrize("side", ["china", "russia"])
@pytest.mark.parametrize(
    "texts",
    [
        RUSSIAN,
        CHINESE,
        ["γδPZ3", "→Qp↓3↑pal", "Є1-2", "∈1", "K1?", "S₁²"],
        ["Père né à Šumen", "№ 5 «свита»"],
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
