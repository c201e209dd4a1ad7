"""Texts that were read in a wrong encoding before they were saved: read as they were meant.

The way back is a chain: encode as it was read, decode as it was meant. Nothing is written; what
cannot go back, such as U+FFFD, stays as it is and is damage.
"""

from __future__ import annotations

from typing import Any, Dict, FrozenSet, List, Mapping, NamedTuple, Optional, Sequence, Set, Tuple

from qgis.core import QgsVectorLayer

from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.layers.features import text_field_names, text_rows
from cags_vsegei_plugin.layers.plausibility import mean_plausibility

SAMPLE_ROWS = 2000
_PROPERTY = "cags_vsegei/texts_as_meant"
_YES = "yes"
_MOST_TEXTS = 100
_LEAST_SCORE = 0.7
_BETTER_BY = 0.15
_LEAST_SHARE = 0.8
_LONGEST_SAMPLE = 40
_LONGEST_LETTER = 4


class Chain(NamedTuple):
    """The encoding in which texts were read by mistake, and that in which they were written."""

    read_as: str
    meant: str


class Mending(NamedTuple):
    """A chain, the fields whose texts it mends, and one text before and after.

    `score` says how well the texts read then, 0 to 1.
    """

    chain: Chain
    fields: FrozenSet[str]
    before: str
    after: str
    score: float = 0.0

    def text(self, text: str) -> str:
        """Return a text as it was meant, or as it is where the chain does not fit."""
        return mended(text, self.chain) or text


class MendedSource:
    """A source whose texts are read as they were meant; the source itself is untouched."""

    def __init__(self, source: Any, mending: Mending) -> None:
        self.wrapped = source
        self.mending = mending

    def __getattr__(self, name: str) -> Any:
        """Answer everything else as the source itself does."""
        return getattr(self.wrapped, name)

    def uniqueValues(self, place: int, limit: int = -1) -> Set[Any]:  # noqa: N802
        """Return the values of a field, texts as they were meant."""
        values = self.wrapped.uniqueValues(place, limit)
        if self.wrapped.fields().at(place).name() not in self.mending.fields:
            return set(values)
        return {self.mending.text(each) if isinstance(each, str) else each for each in values}


def mends_texts(layer: QgsVectorLayer) -> bool:
    """Return whether a person wants the texts of a layer read as they were meant."""
    return str(layer.customProperty(_PROPERTY, "")) == _YES


def mend_texts(layer: QgsVectorLayer, is_to: bool) -> None:
    """Read the texts of a layer as they were meant from now on, or as they stand.

    Kept in the project with the layer; its source is not touched.
    """
    if is_to:
        layer.setCustomProperty(_PROPERTY, _YES)
    else:
        layer.removeCustomProperty(_PROPERTY)


def as_meant(source: Any, layer: QgsVectorLayer, side: str, knowledge: Knowledge = BUNDLED) -> Any:
    """Return a source of a layer with its texts as a person wants them read."""
    mending = mending_of(source, side, knowledge) if mends_texts(layer) else None
    return source if mending is None else MendedSource(source, mending)


def mending_of(source: Any, side: str, knowledge: Knowledge = BUNDLED) -> Optional[Mending]:
    """Return how the texts of a layer can be read as they were meant, None where they read well.

    One chain is looked for, that of the layer: a file goes through one wrong hand at a time.
    """
    texts = _foreign_texts(source)
    found = [_mending(chain, texts) for chain in chains(side, knowledge)]
    best = max(found, key=lambda each: each[0], default=None)
    return best[1] if best is not None else None


def chains(side: str, knowledge: Knowledge = BUNDLED) -> List[Chain]:
    """Return the chains that happen, those of the side first."""
    rows = knowledge.table("notation/decode_chains.csv", ("read_as", "meant"))
    ordered = sorted(rows, key=lambda row: row["side"] not in (side, ""))
    return [Chain(row["read_as"], row["meant"]) for row in ordered]


def mended(text: str, chain: Chain) -> str:
    """Return a text as it was meant, "" where it cannot have gone that way.

    Half a letter at the end, where a cell was cut, is left out.
    """
    try:
        raw = _bytes(text, chain.read_as)
    except (UnicodeEncodeError, LookupError):
        return ""
    try:
        return raw.decode(chain.meant)
    except UnicodeDecodeError as error:
        is_cut = error.start > 0 and len(raw) - error.start < _LONGEST_LETTER
        return _decoded(raw[: error.start], chain.meant) if is_cut else ""


def _decoded(raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        return ""


def _bytes(text: str, encoding: str) -> bytes:
    """Return the bytes of a text; characters without a meaning in it stand for themselves."""
    try:
        return text.encode(encoding)
    except UnicodeEncodeError:
        return b"".join(_byte(char, encoding) for char in text)


def _byte(char: str, encoding: str) -> bytes:
    return bytes((ord(char),)) if "\x80" <= char <= "\x9f" else char.encode(encoding)


def _foreign_texts(source: Any) -> Mapping[str, Sequence[str]]:
    """Return distinct texts beyond ASCII of those text fields that could read better."""
    names = text_field_names(source)
    found: Dict[str, Dict[str, None]] = {name: {} for name in names}
    for row in text_rows(source, names, SAMPLE_ROWS):
        for name, text in zip(names, row[1:]):
            if text and not text.isascii() and len(found[name]) < _MOST_TEXTS:
                found[name][text] = None
    foreign = {name: tuple(texts) for name, texts in found.items() if texts}
    good = 1.0 - _BETTER_BY
    return {name: texts for name, texts in foreign.items() if mean_plausibility(texts) <= good}


def _mending(chain: Chain, texts: Mapping[str, Sequence[str]]) -> Tuple[float, Optional[Mending]]:
    """Return how much better a chain makes the texts, and the fields which it makes so."""
    fields: List[str] = []
    samples: List[Tuple[str, str]] = []
    gained = 0.0
    for name, known in texts.items():
        meant = [mended(text, chain) for text in known]
        gain = _gain(known, [text for text in meant if text])
        if gain > 0.0:
            gained += gain * len(known)
            fields.append(name)
            samples.extend(pair for pair in zip(known, meant) if pair[1])
    if not samples:
        return 0.0, None
    (before, after), score = samples[0], mean_plausibility([pair[1] for pair in samples])
    cut = slice(_LONGEST_SAMPLE)
    mending = Mending(chain, frozenset(fields), before[cut], after[cut], score)
    return gained, mending


def _gain(known: Sequence[str], meant: Sequence[str]) -> float:
    """Return how much better texts read, 0 where too few go back or they read no better."""
    score = mean_plausibility(meant)
    gain = score - mean_plausibility(known)
    enough = len(meant) >= _LEAST_SHARE * len(known)
    return gain if enough and score >= _LEAST_SCORE and gain >= _BETTER_BY else 0.0
