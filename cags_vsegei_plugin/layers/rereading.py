"""Layers whose encoding cannot be right, because bytes mean no letter in it: read in another.

Nothing is written. Where every byte is some letter, be it a wrong one, the choice is a person's.
"""

from __future__ import annotations

from typing import Iterator, NamedTuple, Optional

from qgis.core import QgsVectorLayer

from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.layers.encoding_repair import (
    can_set_encoding,
    encoding_of,
    repair_of,
    set_encoding,
)
from cags_vsegei_plugin.layers.features import text_field_names, text_rows
from cags_vsegei_plugin.sentences import Sentence, sentence

_NO_LETTER = "\ufffd"
_SAMPLE_ROWS = 300
# Fewer are single texts that were damaged before.
_LEAST_SHARE = 0.5
_PROPERTY = "cags_vsegei/read_in"


class Reread(NamedTuple):
    """A layer that is read in another encoding than its own, and what to say of that."""

    layer: QgsVectorLayer
    said: Sentence


def reread(layer: QgsVectorLayer, side: str, knowledge: Knowledge = BUNDLED) -> Optional[Reread]:
    """Return a copy of a layer read in its right encoding; None where its own can be right.

    To be called in the main thread.
    """
    encoding = _encoding_for(layer, side, knowledge)
    if not encoding:
        return None
    copy = layer.clone()
    if not set_encoding(copy, encoding):
        return None
    # Two threads that count at once end QGIS.
    copy.featureCount()
    return Reread(copy, read_in(layer.name(), encoding))


def read_well(layer: QgsVectorLayer, side: str, knowledge: Knowledge = BUNDLED) -> None:
    """Let QGIS itself read a layer of the project in its right encoding, where its own is none."""
    encoding = _encoding_for(layer, side, knowledge)
    if encoding and set_encoding(layer, encoding):
        layer.setCustomProperty(_PROPERTY, encoding)


def read_by_itself(layer: QgsVectorLayer) -> str:
    """Return the encoding that was taken for a layer unasked, "" where none was."""
    taken = str(layer.customProperty(_PROPERTY, ""))
    return taken if taken and taken.casefold() == encoding_of(layer).casefold() else ""


def _encoding_for(layer: QgsVectorLayer, side: str, knowledge: Knowledge) -> str:
    if not can_set_encoding(layer) or not _is_unreadable(layer):
        return ""
    offer = repair_of(layer, side, knowledge)
    return offer.encoding if offer is not None else ""


def _is_unreadable(layer: QgsVectorLayer) -> bool:
    """Return whether at least half of the texts beyond ASCII have bytes that are no letter."""
    foreign = [text for text in _texts(layer) if not text.isascii()]
    broken = sum(_NO_LETTER in text for text in foreign)
    return bool(foreign) and broken >= _LEAST_SHARE * len(foreign)


def _texts(layer: QgsVectorLayer) -> Iterator[str]:
    yield from layer.fields().names()
    for row in text_rows(layer, text_field_names(layer), _SAMPLE_ROWS):
        yield from (text for text in row[1:] if text)


def read_in(layer: str, encoding: str) -> Sentence:
    """Return what to say of a layer that is read in another encoding than its own."""
    return sentence(
        "{layer} is read in {encoding}: in the encoding it came with its letters cannot be read."
        " The file itself is not changed.",
        layer=layer,
        encoding=encoding,
    )
