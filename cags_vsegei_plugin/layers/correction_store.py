"""The corrections of a project while they are worked on: nothing is ever unsaved."""

from __future__ import annotations

from pathlib import Path
from typing import Dict, Iterable, List, Mapping, Optional

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.corrections import Cells, Corrections, Key
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.layers.correction_file import (
    correction_path,
    corrections_at,
    write_corrections,
)
from cags_vsegei_plugin.sentences import Sentence, sentence


class CorrectionStore:
    """Reads, writes and takes back the corrections at one place.

    Each act reads the file anew, so that what another window of QGIS wrote is kept.
    """

    def __init__(self, path: Optional[Path], knowledge: Knowledge = BUNDLED) -> None:
        self.path = path
        self.knowledge = knowledge
        self._acts: List[Dict[Key, Optional[Cells]]] = []
        self.corrections = Corrections({})

    @property
    def can_undo(self) -> bool:
        """Return whether an act of this session can be taken back."""
        return bool(self._acts)

    def load(self) -> None:
        """Read the file; raises UserError for a damaged one, and then holds no corrections."""
        self.corrections = Corrections({})
        self.corrections = corrections_at(self.path, self.knowledge)

    def save(self, rows: Corrections, instead_of: Iterable[Key] = ()) -> None:
        """Add corrections, each in place of an older one of the same key and of those named."""
        self._act({**dict.fromkeys(instead_of), **rows.rows})

    def remove(self, key: Key) -> None:
        """Take a correction away: the unit is what was read."""
        self._act({key: None})

    def undo(self) -> None:
        """Take the last act back."""
        if self._acts:
            self._write(self._acts[-1])
            self._acts.pop()

    def _act(self, wanted: Mapping[Key, Optional[Cells]]) -> None:
        self._acts.append(self._write(wanted))

    def _write(self, wanted: Mapping[Key, Optional[Cells]]) -> Dict[Key, Optional[Cells]]:
        """Write what is wanted, and return what stood there before."""
        if self.path is None:
            raise UserError(not_saved())
        known = dict(corrections_at(self.path, self.knowledge).rows)
        before = {key: known.get(key) for key in wanted}
        for key, cells in wanted.items():
            if cells is None:
                known.pop(key, None)
            else:
                known[key] = cells
        changed = Corrections(known)
        write_corrections(self.path, changed, self.knowledge)
        self.corrections = changed
        return before


def not_saved() -> Sentence:
    """Return what to do where there is no place to keep corrections yet."""
    return sentence(
        "The project was never saved, and corrections are kept beside it. Save the project first"
        " (Project ▸ Save)."
    )


__all__ = ["CorrectionStore", "correction_path", "not_saved"]
