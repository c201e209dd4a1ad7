"""Signs that texts were read with a wrong encoding, and what to set instead."""

from __future__ import annotations

import re
from typing import (
    Any,
    Dict,
    Iterator,
    List,
    Mapping,
    NamedTuple,
    Optional,
    Pattern,
    Sequence,
    Tuple,
)

from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge, Row
from cags_vsegei_plugin.layers.features import text_field_names, text_rows
from cags_vsegei_plugin.layers.mending import Mending
from cags_vsegei_plugin.sentences import Sentence, sentence

SAMPLE_ROWS = 2000
_REPLACED = "\ufffd"
_LOST = "??"
_MOST_FIELDS = 6
_LONGEST_EXAMPLE = 40


class EncodingSign(NamedTuple):
    """A sign in the texts of fields: an example, and the encoding to set ("" where lost)."""

    fields: Tuple[str, ...]
    example: str
    encoding: str

    @property
    def is_lost(self) -> bool:
        """Return whether letters were lost for good when the file was saved."""
        return not self.encoding

    @property
    def is_replaced(self) -> bool:
        """Return whether letters are gone from the texts, though perhaps not from the file."""
        return _REPLACED in self.example


class _Pattern(NamedTuple):
    """What is searched, and the least share of the texts beyond ASCII that must have it."""

    expression: Pattern[str]
    least_share: float
    encoding: str


def encoding_signs(
    texts: Mapping[str, Sequence[str]], side: str, knowledge: Knowledge = BUNDLED
) -> List[EncodingSign]:
    """Return the signs in sample texts by field, one for each encoding, the own side's first."""
    rows = knowledge.table("notation/encodings.csv", ("id",))
    usable = [row for row in rows if row["side"] in ("", side)]
    rest = [row for row in rows if row["side"] not in ("", side)]
    patterns = [_pattern(row) for row in usable + rest]
    signs = (next(_signs(field, values, patterns), None) for field, values in texts.items())
    alike: Dict[str, EncodingSign] = {}
    for sign in (each for each in signs if each is not None):
        known = alike.get(sign.encoding, sign._replace(fields=()))
        alike[sign.encoding] = known._replace(fields=known.fields + sign.fields)
    return list(alike.values())


def layer_encoding_signs(
    source: Any, names: Sequence[str], side: str, knowledge: Knowledge = BUNDLED
) -> List[EncodingSign]:
    """Return the signs in all text fields of a layer or a source, those named before the others."""
    wanted = [name for name in dict.fromkeys((*names, *text_field_names(source))) if name]
    texts: Dict[str, Dict[str, None]] = {name: {} for name in wanted}
    for row in text_rows(source, wanted, SAMPLE_ROWS):
        for name, text in zip(wanted, row[1:]):
            # Texts of plain letters say nothing of an encoding, and are by far the most.
            if text and (not text.isascii() or _LOST in text):
                texts[name][text] = None
    return encoding_signs({name: tuple(found) for name, found in texts.items()}, side, knowledge)


def encoding_warning(layer: str, sign: EncodingSign, mending: Optional[Mending] = None) -> Sentence:
    """Return what a sign means and what to do, by a mending where there is one."""
    fields = ", ".join(sign.fields[:_MOST_FIELDS]) + ("…" if sign.fields[_MOST_FIELDS:] else "")
    if sign.is_lost:
        return sentence(
            "Letters in the field {field} of {layer} were lost when the file was saved, as in"
            " “{example}”. They cannot be restored: ask for the file in GeoPackage or UTF-8.",
            field=fields,
            layer=layer,
            example=_shown(sign.example),
        )
    if mending is not None:
        return sentence(
            "The field {field} of {layer} was read with a wrong encoding: “{before}” was “{after}”."
            " Set the encoding {encoding} in Layer Properties ▸ Source, or, if it was saved like"
            " that, let the texts be read as they were meant. The layer itself is not changed.",
            field=fields,
            layer=layer,
            before=mending.before,
            after=mending.after,
            encoding=sign.encoding,
        )
    if sign.is_replaced:
        return sentence(
            "Letters in the field {field} of {layer} could not be read, as in “{example}”. Set the"
            " encoding {encoding} in Layer Properties ▸ Source; where the format has none to set,"
            " they are lost for good: export the layer again from its source in that encoding.",
            field=fields,
            layer=layer,
            example=_shown(sign.example),
            encoding=sign.encoding,
        )
    return sentence(
        "The field {field} of {layer} seems to be read with a wrong encoding, as in “{example}”."
        " Set the encoding {encoding} in Layer Properties ▸ Source.",
        field=fields,
        layer=layer,
        example=_shown(sign.example),
        encoding=sign.encoding,
    )


def _shown(example: str) -> str:
    return example if len(example) <= _LONGEST_EXAMPLE else example[:_LONGEST_EXAMPLE] + "…"


def _pattern(row: Row) -> _Pattern:
    return _Pattern(re.compile(row["pattern"]), float(row["least_share"]), row["encoding"])


def _signs(
    field: str, texts: Sequence[str], patterns: Sequence[_Pattern]
) -> Iterator[EncodingSign]:
    foreign = [text for text in texts if not text.isascii()]
    for pattern in patterns:
        found = [text for text in texts if pattern.expression.search(text)]
        if found and len(found) >= pattern.least_share * len(foreign):
            yield EncodingSign((field,), found[0], pattern.encoding)
