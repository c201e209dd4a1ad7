"""Words one after another, each in the language of whoever reads them."""

from __future__ import annotations

from typing import Any, Iterable

from cags_vsegei_plugin.sentences import Sentence, sentence


def listed(words: Iterable[Any]) -> Sentence:
    """Return words, terms or sentences one after another; of none an empty sentence."""
    said = sentence("{first}", first="")
    for at, word in enumerate(words):
        if at:
            said = sentence("{first}, {second}", first=said, second=word)
        else:
            said = sentence("{first}", first=word)
    return said
