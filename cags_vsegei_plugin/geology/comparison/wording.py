"""The pieces of which reasons are made, so that every reason reads alike."""

from __future__ import annotations

from typing import Callable, Optional, Sequence

from cags_vsegei_plugin.geology.listing import listed
from cags_vsegei_plugin.geology.reading import DOMAIN, Reading
from cags_vsegei_plugin.knowledge import Knowledge
from cags_vsegei_plugin.sentences import LANGUAGES, Sentence, Term, sentence

_WHOLE_MA, _TENTHS_MA = 1000.0, 10.0


def age_words(reading: Reading) -> Sentence:
    """Return the symbols and the interval of a unit, such as “J3, 161.5–143.1 Ma”."""
    if reading.kind == DOMAIN and not reading.age_from:
        return sentence(
            "{base}–{top} Ma", base=ma_words(reading.base_ma), top=ma_words(reading.top_ma)
        )
    return sentence(
        "{symbols}, {base}–{top} Ma",
        symbols=_symbols(reading) or reading.index,
        base=ma_words(reading.base_ma),
        top=ma_words(reading.top_ma),
    )


def _symbols(reading: Reading) -> str:
    if reading.age_to and reading.age_to != reading.age_from:
        return f"{reading.age_from}–{reading.age_to}"
    return reading.age_from


def ma_words(value: Optional[float]) -> str:
    """Return an age with as many digits as it is known to: 2500, 251.9, 0.774, 0.0117."""
    if value is None:
        return "?"
    if value >= _WHOLE_MA:
        return f"{value:.0f}"
    if value >= _TENTHS_MA:
        return f"{value:.1f}".rstrip("0").rstrip(".")
    return f"{value:.3g}"


def concept_words(
    ids: Sequence[str], label: Callable[[str, str, Knowledge], str], knowledge: Knowledge
) -> Sentence:
    """Return the names of the first three concepts, in the words of the vocabulary."""
    return listed(
        Term(*(label(concept, language, knowledge) for language in LANGUAGES))
        for concept in ids[:3]
    )


def side_name(reading: Reading) -> Sentence:
    """Return the name of the side of a reading."""
    return sentence("China") if reading.side == "china" else sentence("Russia")
