"""A table in a text file: UTF-8 with or without a mark, cells parted by comma, semicolon or tab."""

from __future__ import annotations

import codecs
import csv
import io
from pathlib import Path
from typing import List, Sequence

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.sentences import Sentence, sentence

Grid = List[List[str]]

LARGEST_BYTES = 50_000_000
MOST_ROWS = 20_000
_DELIMITERS = (",", ";", "\t")
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def text_of(path: Path) -> str:
    """Return the text of a file in UTF-8 (or what Excel calls Unicode text), without its mark.

    Raises UserError where it cannot be read, is in another encoding, or is far too large.
    """
    try:
        if path.stat().st_size > LARGEST_BYTES:
            raise UserError(too_large(path))
        told = path.read_bytes()
        return told.decode("utf-16" if told.startswith(_UTF16) else "utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(
            sentence(
                "The legend {path} cannot be read. Save it as CSV in UTF-8, or as XLSX.", path=path
            ),
            str(error),
        ) from error


def text_grid(text: str, path: Path) -> Grid:
    """Return the cells of the text of a file, row by row, whatever parts them.

    Raises UserError for what is no table, is cut off, or has too many rows for a legend.
    """
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    grid: Grid = []
    try:
        for cells in lines:
            grid.append(cells)
            if len(grid) > MOST_ROWS:
                raise UserError(too_many_rows(path))
    except csv.Error as error:
        raise UserError(_damaged(path, 1 + len(grid)), str(error)) from error
    if _is_cut(grid, text):
        raise UserError(_damaged(path, len(grid)))
    return grid


def too_large(path: Path) -> Sentence:
    """Return the sentence that a file is too large for a legend."""
    return sentence(
        "{path} is far too large for a legend of units (more than {most} MB). Choose the table of"
        " the legend, not the layer.",
        path=path,
        most=LARGEST_BYTES // 1_000_000,
    )


def too_many_rows(path: object) -> Sentence:
    """Return the sentence that a table has too many rows for a legend."""
    return sentence(
        "{path} has more than {most} rows: that is no legend of units. Choose the table of the"
        " legend, not the layer.",
        path=path,
        most=MOST_ROWS,
    )


def _delimiter(text: str) -> str:
    header = text.split("\n", 1)[0]
    return max(_DELIMITERS, key=header.count)


def _is_cut(grid: Sequence[Sequence[str]], text: str) -> bool:
    """Return whether the last row ends before its time; spreadsheets leave empty ends away."""
    is_ended = text.endswith(("\n", "\r"))
    return len(grid) > 1 and not is_ended and len(grid[-1]) < len(grid[0])


def _damaged(path: Path, row: int) -> Sentence:
    return sentence(
        "The legend {path} is damaged or cut off at row {row}. Ask for the file again, or mend that"
        " row.",
        path=path,
        row=row,
    )
