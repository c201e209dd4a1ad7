"""Which conflicts are listed: by status, kind, severity, code, km, units, reviewer, text, map."""

from __future__ import annotations

from typing import AbstractSet, Callable, List, NamedTuple, Optional, Tuple

from qgis.PyQt.QtCore import QObject

from cags_vsegei_plugin.panels.review_model import ReviewModel
from cags_vsegei_plugin.panels.review_rows import ReviewRow
from cags_vsegei_plugin.panels.row_filter import RowFilter
from cags_vsegei_plugin.panels.text_search import having, units_having

_Test = Callable[[ReviewRow], bool]


class Wanted(NamedTuple):
    """What is asked for; what is empty or None asks for everything.

    `unit` is a part of an index of either side; `ids` are the conflicts on the visible map;
    `waits_for` the side that should act.
    """

    status: str = ""
    kind: str = ""
    severity: int = 0
    code: str = ""
    from_km: Optional[float] = None
    to_km: Optional[float] = None
    unit: str = ""
    pair: Optional[Tuple[str, str]] = None
    reviewer: str = ""
    words: str = ""
    waits_for: str = ""
    ids: Optional[AbstractSet[str]] = None


class ReviewFilter(RowFilter):
    """Lists the conflicts that were asked for; one that changes is asked for again."""

    def __init__(self, model: ReviewModel, parent: Optional[QObject] = None) -> None:
        super().__init__(model, parent)
        self.wanted = Wanted()
        model.rowsChanged.connect(self._look_at)
        # Sorting stays with the model.
        self.setDynamicSortFilter(True)

    def show(self, wanted: Wanted) -> None:
        """List what is asked for."""
        if wanted != self.wanted:
            self.wanted = wanted
            self.ask(tests_of(wanted))

    def next_waiting(self, place: int, side: str) -> int:
        """Return the first place from one on, then from the top, that waits for a side; or -1."""
        count = self.rowCount()
        for step in range(count):
            at = (place + step) % count
            if self.row_at(at).waits_for(side):
                return at
        return -1


def tests_of(wanted: Wanted) -> List[_Test]:
    """Return what rows must pass: one test for each thing that is asked for."""
    words, unit = wanted.words.strip().casefold(), wanted.unit.strip().casefold()
    ids = wanted.ids or frozenset()
    has_km = wanted.from_km is not None or wanted.to_km is not None
    tests: List[Tuple[bool, _Test]] = [
        (wanted.ids is not None, lambda row: row.found.stretch in ids),
        (bool(wanted.status), lambda row: row.status == wanted.status),
        (bool(wanted.kind), lambda row: row.found.kind == wanted.kind),
        (bool(wanted.severity), lambda row: row.found.severity == wanted.severity),
        (
            wanted.pair is not None,
            lambda row: row.found.is_stretch and row.found.pair == wanted.pair,
        ),
        (bool(wanted.reviewer), lambda row: wanted.reviewer in (row.reviewer, row.assignee)),
        (bool(wanted.waits_for), lambda row: row.waits_for(wanted.waits_for)),
        (bool(wanted.code), lambda row: wanted.code in row.found.codes),
        (has_km, _between(wanted.from_km, wanted.to_km)),
        (bool(unit), _of_unit(unit)),
        (bool(words), _having(words)),
    ]
    return [test for is_asked, test in tests if is_asked]


def _of_unit(words: str) -> _Test:
    """Return whether words in small letters stand in the index of either unit."""
    units = units_having(words)
    return lambda row: units[row.found.china_index] or units[row.found.russia_index]


def _having(words: str) -> _Test:
    """Return whether words in small letters stand in what was found, in comment or names."""
    is_found = having(words)

    def has(row: ReviewRow) -> bool:
        if is_found(row.found):
            return True
        said = row.reviewer or row.comment or row.assignee
        return bool(said) and words in f"{row.reviewer}\n{row.comment}\n{row.assignee}".casefold()

    return has


def _between(from_km: Optional[float], to_km: Optional[float]) -> _Test:
    start = float("-inf") if from_km is None else from_km
    end = float("inf") if to_km is None else to_km
    return lambda row: row.found.from_km <= end and row.found.to_km >= start
