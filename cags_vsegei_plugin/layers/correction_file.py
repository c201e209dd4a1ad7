"""Where a project keeps its corrections: a table beside it, that a colleague can be sent."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Dict, List, Optional, Sequence

from qgis.core import QgsProject

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.correction_terms import check_terms
from cags_vsegei_plugin.geology.corrections import COLUMNS, Corrections
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.layers.cells import unguarded
from cags_vsegei_plugin.layers.legend_files import put_table
from cags_vsegei_plugin.layers.overrides import FOLDER
from cags_vsegei_plugin.layers.whole_file import make_folder_of, write_whole
from cags_vsegei_plugin.sentences import Sentence, sentence

FILE = "corrections.csv"
_REQUIRED = ("side", "index")
_DELIMITERS = (",", ";", "\t")
_LARGEST_BYTES = 50_000_000


def correction_path(project: Optional[QgsProject]) -> Optional[Path]:
    """Return where a project keeps its corrections, None while it was never saved."""
    home = project.homePath() if project is not None else ""
    return Path(home) / FOLDER / FILE if home else None


def corrections_at(path: Optional[Path], knowledge: Knowledge = BUNDLED) -> Corrections:
    """Return the corrections kept at a place, none where there is no file yet."""
    if path is None or not path.exists():
        return Corrections({})
    return read_corrections(path, knowledge)


def read_corrections(path: Path, knowledge: Knowledge = BUNDLED) -> Corrections:
    """Return the corrections of a CSV file in UTF-8; raises UserError for what is none.

    Either every row can be used, or none is: a table half read would look like the whole.
    """
    try:
        rows = _rows(_grid(path), path)
        corrections = Corrections.from_rows(rows)
        check_terms(corrections, knowledge)
    except UserError as error:
        raise UserError(
            sentence("The corrections {path}: {reason}", path=path, reason=error.said),
            error.detail,
        ) from error
    return corrections


def write_corrections(path: Path, corrections: Corrections, knowledge: Knowledge = BUNDLED) -> None:
    """Write a table of corrections, UTF-8 with BOM, and read it back before it takes its place.

    The file appears complete, or stays as it was. Raises UserError where it cannot be written.
    """

    def write(unfinished: Path) -> None:
        put_table(unfinished, COLUMNS, corrections.to_rows())
        if read_corrections(unfinished, knowledge).rows != corrections.rows:
            raise UserError(_not_kept(path))

    make_folder_of(path)
    write_whole(path, write)


def _grid(path: Path) -> List[List[str]]:
    try:
        if path.stat().st_size > _LARGEST_BYTES:
            raise UserError(sentence("It is too large for a table of corrections."))
        text = path.read_bytes().decode("utf-8-sig")
        header = text.split("\n", 1)[0]
        delimiter = max(_DELIMITERS, key=header.count)
        lines = io.StringIO(text, newline="")
        return list(csv.reader(lines, delimiter=delimiter, strict=True))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise UserError(
            sentence("It cannot be read as a table. Save it as CSV in UTF-8, or remove it."),
            str(error),
        ) from error


def _rows(grid: Sequence[Sequence[str]], path: Path) -> List[Dict[str, str]]:
    header = [name.strip().lower() for name in grid[0]] if grid else []
    missing = [name for name in _REQUIRED if name not in header]
    if missing:
        raise UserError(
            sentence(
                "It has no column {missing}. Its columns are: {columns}. Choose a table of"
                " corrections.",
                missing=", ".join(missing),
                columns=", ".join(filter(None, header))[:200] or "–",
            )
        )
    rows = []
    for number, cells in enumerate(grid[1:], start=2):
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) < len(header):
            raise UserError(
                sentence(
                    "Row {row} is cut off: it has {found} of {wanted} cells. Ask for the file"
                    " again, or mend that row.",
                    row=number,
                    found=len(cells),
                    wanted=len(header),
                )
            )
        rows.append({name: unguarded(cell) for name, cell in zip(header, cells) if name})
    return rows


def _not_kept(path: Path) -> Sentence:
    return sentence(
        "The corrections could not be kept in {path} as they are: what was written reads"
        " differently. Nothing was changed.",
        path=path,
    )
