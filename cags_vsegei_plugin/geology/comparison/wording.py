"""The pieces of which reasons are made, so that every reason reads alike."""

from __future__ import annotations

import re
from typing import Callable, Sequence

from cags_vsegei_plugin.geology.listing import listed
from cags_vsegei_plugin.geology.notation.index_text import has_markup, plain
from cags_vsegei_plugin.geology.notation.printed_age import is_spelled_out, printed_age
from cags_vsegei_plugin.geology.reading import DOMAIN, Reading
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.measures import limits_words
from cags_vsegei_plugin.sentences import LANGUAGES, Sentence, Term, sentence

# A longer index is a name, which sentences tell otherwise.
_SHORT = 12
_LETTERS = re.compile(r"[A-ZΑ-ωⅠ-Ⅻ]")


def age_words(reading: Reading, knowledge: Knowledge = BUNDLED) -> Sentence:
    """Return the symbols and the interval of a unit, such as “J3?, 161.5–143.1 Ma”."""
    limits = limits_words(reading.base_ma, reading.top_ma)
    if reading.kind == DOMAIN and not reading.age_from:
        return limits
    return sentence("{symbols}, {limits}", symbols=age_symbols(reading, knowledge), limits=limits)


def age_symbols(reading: Reading, knowledge: Knowledge = BUNDLED) -> str:
    """Return the symbols of a unit's age as sentences tell them: `J3?`, `γ5² (J)`."""
    symbols = printed_age(reading, knowledge) or plain(reading.index)
    if _LETTERS.search(reading.index[:_SHORT]) and len(reading.index) <= _SHORT:
        if not is_spelled_out(reading, knowledge):
            symbols = f"{_raised(reading.index)} ({symbols})"
    return f"{symbols}?" if reading.queried and not symbols.endswith("?") else symbols


def _raised(index: str) -> str:
    """Return an index in one line, with the raised figures it may have of its own: γ5²."""
    return (plain(index) if has_markup(index) else index).replace("?", "").strip()


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
    return side_title(reading.side)


def side_title(side: str) -> Sentence:
    """Return the name of a side: `china` or `russia`."""
    return sentence("China") if side == "china" else sentence("Russia")
