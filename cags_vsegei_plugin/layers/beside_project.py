"""What stands beside a project, its tables and corrections, and notices when it changes."""

from __future__ import annotations

import time
from functools import lru_cache
from pathlib import Path
from typing import Dict, NamedTuple, Optional, Tuple

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.context import UnitFields
from cags_vsegei_plugin.geology.corrections import Corrections
from cags_vsegei_plugin.geology.reader import default_scale, read_unit
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.knowledge import Knowledge
from cags_vsegei_plugin.layers.correction_file import FILE, corrections_at
from cags_vsegei_plugin.layers.overrides import FOLDER, knowledge_in

# Files are looked at this often at most: a map may ask for 100,000 labels.
LOOK_AGAIN_S = 0.25
_MOST_READINGS = 20_000


class _State(NamedTuple):
    """The tables, and when the corrections were written."""

    knowledge: Knowledge
    written: Tuple[int, int]


class BesideProject:
    """Reads indices as a project has them: by its tables, and as persons corrected them."""

    def __init__(self, home: str) -> None:
        self._home = home
        self._looked = float("-inf")
        self._state: Optional[_State] = None
        self._error: Optional[UserError] = None
        self._corrections = Corrections({})
        self._readings: Dict[Tuple[str, str, str], Reading] = {}

    def read(self, index: str, side: str, layer: str = "") -> Reading:
        """Return the reading of an index of a layer; UserError for damaged corrections."""
        knowledge = self._look().knowledge
        if self._error is not None:
            raise self._error
        key = (index, side, layer)
        if key not in self._readings:
            if len(self._readings) >= _MOST_READINGS:
                self._readings.clear()
            read = read_unit(UnitFields(index), side, default_scale(side, knowledge), knowledge)
            self._readings[key] = self._corrections.apply(read, knowledge, layer)
        return self._readings[key]

    def _look(self) -> _State:
        """Look at the files from time to time; what changed is read again."""
        now = time.monotonic()
        if self._state is None or now - self._looked >= LOOK_AGAIN_S:
            self._looked = now
            state = _State(knowledge_in(self._home), _written(self._path()))
            if state != self._state:
                self._state = state
                self._load(state)
        return self._state

    def _load(self, state: _State) -> None:
        self._readings.clear()
        self._error = None
        try:
            self._corrections = corrections_at(self._path(), state.knowledge)
        except UserError as error:
            self._error = error

    def _path(self) -> Optional[Path]:
        return Path(self._home) / FOLDER / FILE if self._home else None


@lru_cache(maxsize=8)
def beside(home: str) -> BesideProject:
    """Return what stands beside the project of a folder, "" for a project never saved."""
    return BesideProject(home)


def _written(path: Optional[Path]) -> Tuple[int, int]:
    try:
        told = path.stat() if path is not None else None
    except OSError:
        return 0, 0
    return (told.st_mtime_ns, told.st_size) if told is not None else (0, 0)
