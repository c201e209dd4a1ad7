"""Signs that texts were read with a wrong encoding, and what to set instead."""

from __future__ import annotations

import re
from typing import Any, Dict, Iterator, List, Mapping, NamedTuple, Pattern, Sequence

from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge, Row
from cags_vsegei_plugin.layers.features import text_rows
from cags_vsegei_plugin.sentences import Sentence, sentence

SAMPLE_ROWS = 2000


class EncodingSign(NamedTuple):
    """A sign in the texts of a field: an example, and the encoding to set ("" where lost)."""

    field: str
    example: str
    encoding: str

    @property
    def is_lost(self) -> bool:
        """Return whether letters were lost for good when the file was saved."""
        return not self.encoding


class _Pattern(NamedTuple):
    """What is searched, and the least share of the texts beyond ASCII that must have it."""

    expression: Pattern[str]
    least_share: float
    encoding: str


def encoding_signs(
    texts: Mapping[str, Sequence[str]], side: str, knowledge: Knowledge = BUNDLED
) -> List[EncodingSign]:
    """Return the first sign of each field, given sample texts by field; the own side's first."""
    rows = knowledge.table("notation/encodings.csv", ("id",))
    usable = [row for row in rows if row["side"] in ("", side)]
    rest = [row for row in rows if row["side"] not in ("", side)]
    patterns = [_pattern(row) for row in usable + rest]
    signs = (next(_signs(field, values, patterns), None) for field, values in texts.items())
    return [sign for sign in signs if sign is not None]


def layer_encoding_signs(
    source: Any, names: Sequence[str], side: str, knowledge: Knowledge = BUNDLED
) -> List[EncodingSign]:
    """Return the signs in the named fields of a layer or a Processing source."""
    wanted = [name for name in dict.fromkeys(names) if name]
    texts: Dict[str, List[str]] = {name: [] for name in wanted}
    for row in text_rows(source, wanted, SAMPLE_ROWS):
        for name, text in zip(wanted, row[1:]):
            if text:
                texts[name].append(text)
    return encoding_signs(texts, side, knowledge)


def encoding_warning(layer: str, sign: EncodingSign) -> Sentence:
    """Return what a sign means and what to do."""
    if sign.is_lost:
        return sentence(
            "Letters in the field {field} of {layer} were lost when the file was saved, as in"
            " “{example}”. They cannot be restored: ask for the file in GeoPackage or UTF-8.",
            field=sign.field,
            layer=layer,
            example=sign.example,
        )
    return sentence(
        "The field {field} of {layer} seems to be read with a wrong encoding, as in “{example}”."
        " Set the encoding {encoding} in Layer Properties ▸ Source.",
        field=sign.field,
        layer=layer,
        example=sign.example,
        encoding=sign.encoding,
    )


def _pattern(row: Row) -> _Pattern:
    return _Pattern(re.compile(row["pattern"]), float(row["least_share"]), row["encoding"])


def _signs(
    field: str, texts: Sequence[str], patterns: Sequence[_Pattern]
) -> Iterator[EncodingSign]:
    foreign = [text for text in texts if not text.isascii()]
    for pattern in patterns:
        found = [text for text in texts if pattern.expression.search(text)]
        if found and len(found) >= pattern.least_share * len(foreign):
            yield EncodingSign(field, found[0], pattern.encoding)
