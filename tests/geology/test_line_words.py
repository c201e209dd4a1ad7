"""Lines in the words of their reader."""

from __future__ import annotations

from typing import Tuple

import pytest

from cags_vsegei_plugin.geology.faults import LineTexts, read_texts
from cags_vsegei_plugin.geology.line_words import line_words


@pytest.mark.parametrize(
    "texts, told",
    [
        (("活动断裂", "右旋"), "fault, active, dextral"),
        (("активный разлом", "левый сдвиг"), "fault, active, sinistral"),
        (("正断层", "正断"), "normal fault"),
        (("надвиг", ""), "thrust"),
        (("地质界线", ""), "contact"),
        (("背斜", ""), "anticline"),
        (("???", ""), "“???”"),
        (("", ""), "a line"),
    ],
)
def test_what_is_understood_is_told_in_one_language(texts: Tuple[str, str], told: str) -> None:
    assert str(line_words(read_texts(LineTexts(*texts)), texts)) == told
