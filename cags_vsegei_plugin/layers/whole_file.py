"""Files that appear complete, or stay as they were."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Callable

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.sentences import Sentence, sentence


def write_whole(path: Path, write: Callable[[Path], None]) -> None:
    """Let `write` make a file that takes the place of `path` once it is complete.

    Raises UserError where it cannot be written, or nothing was.
    """
    try:
        # The same name, because drivers go by its ending; the same disk, to rename in one step.
        with tempfile.TemporaryDirectory(dir=str(path.parent)) as folder:
            unfinished = Path(folder) / path.name
            write(unfinished)
            if not unfinished.is_file() or not unfinished.stat().st_size:
                raise OSError(f"Nothing was written to {unfinished}.")
            os.replace(unfinished, path)
    except (OSError, UnicodeError) as error:
        raise UserError(cannot_be_written(path), str(error)) from error


def cannot_be_written(path: Path) -> Sentence:
    """Return what to say of a file that cannot be written, or reads differently."""
    return sentence(
        "{path} cannot be written: the folder is missing or read-only, the disk is full,"
        " or the file is open elsewhere. Nothing was changed. Choose another place.",
        path=path,
    )


def make_folder_of(path: Path) -> None:
    """Make the folder a file is to stand in; raises UserError where it cannot be made."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(cannot_be_written(path), str(error)) from error
