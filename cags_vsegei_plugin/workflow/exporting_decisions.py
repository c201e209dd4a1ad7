"""Decisions as a file of JSON lines, from which the same state can be built again."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Iterable, List

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.review.journal import Entry, from_lines, to_lines
from cags_vsegei_plugin.sentences import Sentence, sentence


def write_journal(path: Path, entries: Iterable[Entry]) -> None:
    """Write a journal as JSON lines in UTF-8, and read it back before it takes its place.

    The file appears complete, or stays as it was. Raises UserError where it cannot be written.
    """
    wanted = list(entries)
    try:
        with tempfile.TemporaryDirectory(dir=str(path.parent)) as folder:
            unfinished = Path(folder) / "journal"
            with unfinished.open("w", encoding="utf-8", newline="\n") as stream:
                stream.writelines(f"{line}\n" for line in to_lines(wanted))
                stream.flush()
                os.fsync(stream.fileno())
            if [one[1:] for one in read_journal(unfinished)] != [one[1:] for one in wanted]:
                raise UserError(_cannot_write(path))
            os.replace(unfinished, path)
    except OSError as error:
        raise UserError(_cannot_write(path), str(error)) from error


def read_journal(path: Path) -> List[Entry]:
    """Return the entries of a file of JSON lines, not verified; raises UserError for no such."""
    with path.open(encoding="utf-8", newline="\n") as stream:
        return from_lines(stream)


def _cannot_write(path: Path) -> Sentence:
    return sentence(
        "The decisions cannot be written to {path}: the folder is missing or read-only, the disk is"
        " full, or the file is open elsewhere. Nothing was changed.",
        path=path,
    )
