"""Spreadsheets are archives: looked at before GDAL unpacks them, with no trust in what they say."""

from __future__ import annotations

import re
import zipfile
import zlib
from pathlib import Path
from typing import Dict, List

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.layers.text_table import LARGEST_BYTES
from cags_vsegei_plugin.sentences import Sentence, sentence

LARGEST_UNPACKED = 2 * LARGEST_BYTES
_PART = 1 << 20
_SHARED = "xl/sharedStrings.xml"
_SHEET = "xl/worksheets/"
_VALUE = re.compile(rb"<v>\s*(\d{1,9})\s*</v>")


def check_archive(path: Path) -> None:
    """Raise UserError for an archive that is damaged, or comes to more than a legend can be.

    Counted are the parts as they really unpack, and the texts of all cells: one long text may
    stand in a million of them. Entities of XML, which grow without end, have no place here.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            parts = _unpacked(archive, path)
    except (OSError, zipfile.BadZipFile, zlib.error, RuntimeError, EOFError, ValueError) as error:
        raise UserError(unopened(path), str(error)) from error
    lengths = [len(text) for text in parts.pop(_SHARED, b"").split(b"<si")[1:]]
    if sum(_texts_of(sheet, lengths) for sheet in parts.values()) > LARGEST_UNPACKED:
        raise UserError(_bomb(path))


def unopened(path: Path) -> Sentence:
    """Return the sentence that a spreadsheet cannot be opened."""
    return sentence(
        "The spreadsheet {path} cannot be opened. Save it anew as XLSX, or as CSV in UTF-8.",
        path=path,
    )


def _unpacked(archive: zipfile.ZipFile, path: Path) -> Dict[str, bytes]:
    """Return the sheets and the shared texts; all other parts are read and counted only."""
    kept: Dict[str, bytes] = {}
    left = LARGEST_UNPACKED
    for part in archive.infolist():
        content = _content(archive, part, left, path)
        left -= len(content)
        if part.filename == _SHARED or part.filename.startswith(_SHEET):
            kept[part.filename] = content
    return kept


def _content(archive: zipfile.ZipFile, part: zipfile.ZipInfo, left: int, path: Path) -> bytes:
    if part.file_size > left:
        raise UserError(_bomb(path))
    pieces: List[bytes] = []
    with archive.open(part) as stream:
        piece = stream.read(_PART)
        while piece and left >= 0:
            left -= len(piece)
            pieces.append(piece)
            piece = stream.read(_PART)
    content = b"".join(pieces)
    if left < 0 or b"<!ENTITY" in content[:_PART]:
        raise UserError(_bomb(path))
    return content


def _texts_of(sheet: bytes, lengths: List[int]) -> int:
    """Return at most how many bytes of shared texts the cells of a sheet come to."""
    places = (int(found[1]) for found in _VALUE.finditer(sheet))
    return sum(lengths[place] for place in places if place < len(lengths))


def _bomb(path: Path) -> Sentence:
    return sentence(
        "The spreadsheet {path} was not opened: unpacked it is far larger than a legend of units."
        " Save the sheet with the legend alone, as XLSX or as CSV in UTF-8.",
        path=path,
    )
