"""Decisions as a file of JSON lines, from which the same state can be built again."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Iterable, List

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.layers.whole_file import cannot_be_written, write_whole
from cags_vsegei_plugin.review.journal import Entry, from_lines, to_lines


def write_journal(path: Path, entries: Iterable[Entry]) -> None:
    """Write a journal as JSON lines in UTF-8, and read it back before it takes its place.

    The file appears complete, or stays as it was. Raises UserError where it cannot be written.
    """
    wanted = list(entries)

    def write(unfinished: Path) -> None:
        with unfinished.open("w", encoding="utf-8", newline="\n") as stream:
            stream.writelines(f"{line}\n" for line in to_lines(wanted))
            stream.flush()
            os.fsync(stream.fileno())
        if [one[1:] for one in read_journal(unfinished)] != [one[1:] for one in wanted]:
            raise UserError(cannot_be_written(path))

    write_whole(path, write)


def read_journal(path: Path) -> List[Entry]:
    """Return the entries of a file of JSON lines, not verified; raises UserError for no such."""
    with path.open(encoding="utf-8", newline="\n") as stream:
        return from_lines(stream)
