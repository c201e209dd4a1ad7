"""The likely encodings of a layer, each with a sample, and setting one of them."""

from __future__ import annotations

from pathlib import Path
from typing import List, NamedTuple, Optional, Sequence

from qgis.core import QgsProviderRegistry, QgsVectorDataProvider, QgsVectorLayer

from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.layers import delimited
from cags_vsegei_plugin.layers.dbf import foreign_texts, read_header
from cags_vsegei_plugin.layers.features import text_field_names, text_rows
from cags_vsegei_plugin.layers.plausibility import mean_plausibility
from cags_vsegei_plugin.sentences import Sentence, sentence

MOST_TEXTS = 300
_LONGEST_SAMPLE = 40
_LEAST_SCORE = 0.7
_BETTER_BY = 0.1
_EVERY_BYTE = "ISO-8859-1"


class Offer(NamedTuple):
    """An encoding, the first text as it reads in it, and how well all texts do (0 to 1)."""

    encoding: str
    sample: str
    score: float


class FileEncoding(NamedTuple):
    """What stands beside and in a DBF file: the .cpg, the language id, the encoding of both."""

    cpg: str
    language_id: Optional[int]
    encoding: str


def encoding_of(layer: QgsVectorLayer) -> str:
    """Return the encoding the layer is read in, "" where its format knows none."""
    if layer.providerType() == delimited.PROVIDER:
        return delimited.encoding_in_uri(layer)
    provider = layer.dataProvider()
    return str(provider.encoding()) if provider is not None else ""


def can_set_encoding(layer: QgsVectorLayer) -> bool:
    """Return whether the format of a layer lets its encoding be chosen."""
    if layer.providerType() == delimited.PROVIDER:
        return True
    provider = layer.dataProvider()
    chooses = QgsVectorDataProvider.Capability.SelectEncoding
    return provider is not None and bool(provider.capabilities() & chooses)


def set_encoding(layer: QgsVectorLayer, encoding: str) -> bool:
    """Read a layer in another encoding from now on; return whether it took it."""
    if not can_set_encoding(layer):
        return False
    if layer.providerType() == delimited.PROVIDER:
        return delimited.set_encoding_in_uri(layer, encoding)
    layer.setProviderEncoding(encoding)
    layer.updateFields()
    layer.triggerRepaint()
    return encoding_of(layer).casefold() == encoding.casefold()


def likely_encodings(
    layer: QgsVectorLayer, side: str, knowledge: Knowledge = BUNDLED
) -> List[Offer]:
    """Return the encodings in which the texts of a layer make sense, the best first.

    Of shapefiles and text files the bytes are read, which a wrong encoding cannot have spoilt.
    """
    texts = _bytes_of(layer)
    rows = knowledge.table("notation/offered_encodings.csv", ("encoding",))
    ordered = sorted(rows, key=lambda row: row["side"] not in (side, ""))
    offers = (_offer(row["encoding"], texts) for row in ordered) if texts else ()
    usable = [offer for offer in offers if offer is not None and offer.score >= _LEAST_SCORE]
    return sorted(usable, key=lambda offer: -offer.score)


def repair_of(layer: QgsVectorLayer, side: str, knowledge: Knowledge = BUNDLED) -> Optional[Offer]:
    """Return the encoding that reads a layer clearly better than its own; None without one."""
    offers = likely_encodings(layer, side, knowledge) if can_set_encoding(layer) else []
    if not offers:
        return None
    now = _offer(encoding_of(layer), _bytes_of(layer))
    if now is not None and now.score >= offers[0].score - _BETTER_BY:
        return None
    return offers[0]


def file_encoding(layer: QgsVectorLayer, knowledge: Knowledge = BUNDLED) -> Optional[FileEncoding]:
    """Return what the files of a shapefile say of its encoding, None for other formats."""
    path = _dbf_of(layer)
    header = read_header(path) if path is not None else None
    if path is None or header is None:
        return None
    cpg = _cpg_of(path)
    if cpg:
        rows = knowledge.table("notation/cpg_values.csv", ("value",))
        known = {row["value"].casefold(): row["encoding"] for row in rows}
        return FileEncoding(cpg, header.language_id, known.get(cpg.casefold(), ""))
    rows = knowledge.table("notation/dbf_language_ids.csv", ("id",))
    named = {row["id"]: row["encoding"] for row in rows}
    return FileEncoding("", header.language_id, named.get(str(header.language_id), ""))


def cpg_problem(layer: QgsVectorLayer, knowledge: Knowledge = BUNDLED) -> Optional[Sentence]:
    """Return that the .cpg of a shapefile is not understood, and what to write instead."""
    said = file_encoding(layer, knowledge)
    if said is None or not said.cpg:
        return None
    for row in knowledge.table("notation/cpg_values.csv", ("value",)):
        if row["value"].casefold() == said.cpg.casefold() and not row["is_understood"]:
            return sentence(
                "The .cpg file of {layer} says {value}, which names no known encoding."
                " Write {instead} into it, or choose the encoding in QGIS.",
                layer=layer.name(),
                value=said.cpg,
                instead=row["write"],
            )
    return None


def _path_of(layer: QgsVectorLayer) -> Path:
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    return Path(str(parts.get("path") or ""))


def _dbf_of(layer: QgsVectorLayer) -> Optional[Path]:
    path = _path_of(layer)
    if path.suffix.lower() not in (".shp", ".dbf"):
        return None
    beside = (path.with_suffix(suffix) for suffix in (".dbf", ".DBF"))
    return next((one for one in beside if one.is_file()), None)


def _cpg_of(path: Path) -> str:
    for suffix in (".cpg", ".CPG"):
        beside = path.with_suffix(suffix)
        if beside.is_file():
            return beside.read_bytes()[:40].decode("ascii", "replace").strip("\ufffd \r\n\t\0")
    return ""


def _bytes_of(layer: QgsVectorLayer) -> List[bytes]:
    path = _dbf_of(layer)
    if path is not None:
        return foreign_texts(path, MOST_TEXTS)
    path = _path_of(layer)
    if path.suffix.lower() in delimited.SUFFIXES and path.is_file():
        return delimited.foreign_cells(path, MOST_TEXTS)
    return _bytes_as_they_stand(layer) if can_set_encoding(layer) else []


def _bytes_as_they_stand(layer: QgsVectorLayer) -> List[bytes]:
    """Return the bytes of texts and names of fields, through an encoding that loses none."""
    copy = layer.clone()
    if not set_encoding(copy, _EVERY_BYTE):
        return []
    names = [field.name() for field in copy.fields()]
    rows = text_rows(copy, text_field_names(copy), MOST_TEXTS)
    cells = dict.fromkeys([*names, *(text for row in rows for text in row[1:] if text)])
    return [text.encode(_EVERY_BYTE) for text in cells if not text.isascii()]


def _offer(encoding: str, texts: Sequence[bytes]) -> Optional[Offer]:
    """Return how texts read in an encoding; cells cut in the middle of a letter are allowed."""
    try:
        decoded = [text.decode(encoding, "replace") for text in texts]
    except LookupError:
        return None
    if not decoded:
        return None
    return Offer(encoding, decoded[0][:_LONGEST_SAMPLE], mean_plausibility(decoded))
