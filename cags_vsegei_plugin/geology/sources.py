"""Where something is published, said so that its reader knows what the name stands for.

A source stays as it is published, in quotation marks; what rests on no publication says so.
"""

from __future__ import annotations

from cags_vsegei_plugin.sentences import Sentence, sentence

_NO_SOURCE = "general knowledge"


def source_words(source: str) -> Sentence:
    """Return a source of the tables in words."""
    if source.startswith(_NO_SOURCE):
        return sentence("general knowledge, no publication")
    return sentence("source: “{source}”", source=source)
