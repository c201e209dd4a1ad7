"""A profile as a file: read with checks, written whole, kept beside the project."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Dict, List, Mapping, Sequence

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.profile_rows import COLUMNS, Rows, checked
from cags_vsegei_plugin.geology.profiles import profile_ids
from cags_vsegei_plugin.knowledge import BUNDLED
from cags_vsegei_plugin.layers.cells import unguarded
from cags_vsegei_plugin.layers.legend_files import put_table
from cags_vsegei_plugin.layers.overrides import FOLDER
from cags_vsegei_plugin.layers.whole_file import make_folder_of, write_whole
from cags_vsegei_plugin.sentences import Sentence, sentence

_LARGEST_BYTES = 1_000_000
_REQUIRED = COLUMNS[:3]


def own_profile_path(home: str, name: str) -> Path:
    """Return where a project keeps a profile of its own.

    Raises UserError for a project that was never saved, and for the name of a bundled profile.
    """
    if not home:
        raise UserError(
            sentence(
                "The project was never saved, so there is no place for a profile beside it. Save"
                " the project first, or export the profile into a file."
            )
        )
    if name in profile_ids(BUNDLED):
        raise UserError(
            sentence(
                "“{name}” is one of the seven joint maps. Give your profile a name of its own.",
                name=name,
            )
        )
    return Path(home) / FOLDER / "profiles" / f"{name}.csv"


def read_profile_file(path: Path) -> Rows:
    """Return the rows of a profile's file, checked.

    Raises UserError that names file and row, and says what is wrong and what to do.
    """
    rows = _rows(_text(path), path)
    try:
        checked("imported", rows)
    except UserError as error:
        raise UserError(_unfit(path, error.said), error.detail) from error
    return rows


def write_profile_file(path: Path, rows: Sequence[Mapping[str, str]]) -> None:
    """Write a profile as CSV in UTF-8; the file appears complete, or stays as it was.

    Raises UserError for rows that are no profile, and where the file cannot be written.
    """
    checked("exported", rows)

    def write(unfinished: Path) -> None:
        put_table(unfinished, COLUMNS, rows)
        if read_profile_file(unfinished) != [dict(row) for row in rows]:
            raise OSError("What was written reads differently.")

    make_folder_of(path)
    write_whole(path, write)


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > _LARGEST_BYTES:
            raise UserError(_unfit(path, sentence("It is too large for a profile.")))
        return path.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        said = sentence("It cannot be read. Save it as CSV in UTF-8.")
        raise UserError(_unfit(path, said), str(error)) from error


def _rows(text: str, path: Path) -> Rows:
    header, *lines = _grid(text, path) or [[]]
    names = [name.strip().lower() for name in header]
    missing = [name for name in _REQUIRED if name not in names]
    if missing:
        said = sentence(
            "It has no column {missing}. A profile has the columns {columns}.",
            missing=", ".join(missing),
            columns=", ".join(COLUMNS),
        )
        raise UserError(_unfit(path, said))
    return [_row(names, cells) for cells in lines if any(cell.strip() for cell in cells)]


def _grid(text: str, path: Path) -> List[List[str]]:
    delimiter = ";" if text.split("\n", 1)[0].count(";") > 1 else ","
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error as error:
        said = sentence("It cannot be read as a table. Save it as CSV in UTF-8.")
        raise UserError(_unfit(path, said), str(error)) from error


def _row(names: Sequence[str], cells: Sequence[str]) -> Dict[str, str]:
    row = dict(zip(names, (unguarded(cell.strip()) for cell in cells)))
    return {name: row.get(name, "") for name in COLUMNS}


def _unfit(path: Path, said: Sentence) -> Sentence:
    return sentence("The profile {path} cannot be used. {said}", path=path.name, said=said)
