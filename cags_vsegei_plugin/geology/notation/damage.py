"""Damage to a text that no grammar can mend, told apart from what is merely unknown."""

from __future__ import annotations

import re
from typing import NamedTuple, Optional

from cags_vsegei_plugin.sentences import Sentence, sentence

_LOST = "\ufffd"
_QUESTION_MARKS = re.compile(r"^\?|\?\?|\?(?=[^\W_]*[A-Z0-9\u0370-\u03ff])")
_CJK = re.compile(r"[\u4e00-\u9fff]")
# 系 in GBK is read as ϵ where the text is taken for UTF-8.
_HALF_CHINESE = re.compile(r"[\u4e00-\u9fff\ufffd]\s*ϵ|ϵ\s*[\u4e00-\u9fff\ufffd]")
_HIGH_LATIN = re.compile(r"[\u0080-\u00ff\u0152-\u0192]{2,}")
_ODD_CYRILLIC = re.compile(
    r"(?=[\u0400-\u04ff\u00a0-\u00bf\u2013-\u2122]{4})"
    r"(?:\S*[а-яё][А-ЯЁЂЃЄЅІЇЈЉ-Џ]|\S*[ЂѓЉЊЌЋЏђљњќћџ])"
)
_CYRILLIC_SIGNS = re.compile(r"[А-яЂ-џ][¶»±µ·°¤¦§©¬®ўЎґҐ]|[¶»±µ·°¤¦§©¬®ўЎґҐ][А-яЂ-џ]")
_SPLIT_UTF8 = re.compile(r"[РС][\u0080-\u00bf\u0400-\u040f\u0452-\u045f\u2018-\u203a№°±²³µ¶·»ѕ]")
_LONGEST_SAMPLE = 40
_PAIRS = (
    ("cp1251", "utf-8"),
    ("latin-1", "utf-8"),
    ("cp1252", "utf-8"),
    ("latin-1", "gb18030"),
    ("cp1252", "gb18030"),
    ("latin-1", "cp1251"),
    ("cp1252", "cp1251"),
    ("cp1251", "gb18030"),
    ("cp866", "cp1251"),
    ("cp1251", "cp866"),
    ("gb18030", "cp1251"),
    ("gb18030", "utf-8"),
)


class Guess(NamedTuple):
    """An encoding in which a text may have been meant, and what it would say."""

    read_as: str
    meant: str
    text: str


def damage(raw: str) -> Optional[Sentence]:
    """Return why an index is damaged, None where it looks whole."""
    if _LOST in raw or _HALF_CHINESE.search(raw):
        return sentence(
            "Characters of {index} were lost in a conversion: “�” stands in their place.", index=raw
        )
    if _QUESTION_MARKS.search(raw):
        return sentence(
            "Letters of {index} were lost: question marks stand in their place.", index=raw
        )
    return wrong_encoding(raw)


def wrong_encoding(raw: str) -> Optional[Sentence]:
    """Return that a text was read in a wrong encoding, with a sample in the likely one."""
    guess = encoding_guess(raw)
    if guess:
        return sentence(
            "{index} looks like {meant} text read as {read_as}: {text}. Set the layer's encoding.",
            index=raw,
            meant=guess.meant,
            read_as=guess.read_as,
            text=guess.text,
        )
    return None


def name_damage(name: str) -> Optional[Sentence]:
    """Return why a name cannot be trusted, None where it reads well; `?` is no damage in a name."""
    if _LOST in name or _HALF_CHINESE.search(name):
        return sentence("Characters of the name {name} were lost in a conversion.", name=name)
    return wrong_encoding(name)


def is_font_label(folded: str) -> bool:
    """Return whether Cyrillic signs stand where only Latin or Greek can: a label in a map font."""
    return bool(re.search(r"[БГЖЗИЙЛФЦЧШЩЪЫЬЭЮЯЇїьъ]", folded))


def encoding_guess(raw: str) -> Optional[Guess]:
    """Return in which encoding a text was meant, None where it reads well as it is."""
    sample = raw[:_LONGEST_SAMPLE]
    if not _is_suspect(sample):
        return None
    for read_as, meant in _PAIRS:
        text = _decoded(sample, read_as, meant)
        if text and _reads_well(text, sample):
            return Guess(read_as, meant, text)
    return None


def _decoded(sample: str, read_as: str, meant: str) -> str:
    """Return a sample in another encoding; the cut may have halved its last characters."""
    for cut in range(3):
        try:
            return sample[: len(sample) - cut].encode(read_as).decode(meant)
        except (UnicodeEncodeError, UnicodeDecodeError):
            continue
    return ""


def _is_suspect(text: str) -> bool:
    if _HIGH_LATIN.search(text):
        return True
    if _ODD_CYRILLIC.search(text) or _CYRILLIC_SIGNS.search(text):
        return True
    pairs = _SPLIT_UTF8.findall(text)
    return len(pairs) >= 2


def _reads_well(text: str, before: str) -> bool:
    """Russian words or Chinese characters, and nothing strange beside them."""
    if re.search(
        r"[\u0080-\u00a0\u2500-\u259f\u0402\u0403\u0409-\u040f\ufffd\ue000-\uf8ff]", text
    ) or _HIGH_LATIN.search(text):
        return False
    if _CJK.search(before):
        return bool(re.search(r"[а-я]{4,}", text))
    if re.search(r"[А-Яа-яё]{4,}", text):
        return not re.search(r"[а-яё][А-Я]", text)
    return len(_CJK.findall(text)) >= max(1, len(text) // 3) and _is_common_chinese(text)


def _is_common_chinese(text: str) -> bool:
    """Rare characters are a sign of a wrong guess: names are written in those of GB 2312."""
    try:
        return bool(text.encode("gb2312"))
    except UnicodeEncodeError:
        return False
