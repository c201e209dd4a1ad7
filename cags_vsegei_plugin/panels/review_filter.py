"""Which conflicts are listed: by status, kind, severity, code, km, units, reviewer, text, map."""

from __future__ import annotations

from typing import AbstractSet, Callable, List, NamedTuple, Optional, Sequence, Tuple

from qgis.PyQt.QtCore import QModelIndex, QObject, QSortFilterProxyModel, Qt

from cags_vsegei_plugin.geology.notation.index_text import plain
from cags_vsegei_plugin.panels.review_model import ReviewModel
from cags_vsegei_plugin.panels.review_rows import ReviewRow

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


class ReviewFilter(QSortFilterProxyModel):
    """Hides what was not asked for and leaves the sorting to the model, which is fast."""

    def __init__(self, model: ReviewModel, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self.wanted = Wanted()
        self._tests: List[_Test] = []
        self._model = model
        # A row that changes is looked at again; sorting stays with the model.
        self.setDynamicSortFilter(True)
        self.setSourceModel(model)

    def show(self, wanted: Wanted) -> None:
        """List what is asked for."""
        if wanted != self.wanted:
            # Views take a hundred thousand scattered rows away one run at a time; a reset at once.
            self.beginResetModel()
            self.wanted = wanted
            self._tests = tests_of(wanted, self._model.rows())
            self.invalidate()
            self.endResetModel()

    def rows(self) -> List[ReviewRow]:
        """Return the listed conflicts in their order."""
        row = self._model.row
        numbers = (self.mapToSource(self.index(at, 0)).row() for at in range(self.rowCount()))
        return [row(number) for number in numbers]

    def row_at(self, place: int) -> ReviewRow:
        """Return the conflict at a place of the list."""
        return self._model.row(self.mapToSource(self.index(place, 0)).row())

    def place_of(self, conflict: str) -> int:
        """Return the place of a conflict in the list, -1 where it is not listed."""
        number = self._model.number_of(conflict)
        return self.mapFromSource(self._model.index(number, 0)).row() if number >= 0 else -1

    def next_waiting(self, place: int, side: str) -> int:
        """Return the first place from one on, then from the top, that waits for a side; or -1."""
        count = self.rowCount()
        for step in range(count):
            at = (place + step) % count
            if self.row_at(at).waits_for(side):
                return at
        return -1

    def filterAcceptsRow(self, source_row: int, source_parent: QModelIndex) -> bool:  # noqa: N802
        """Return whether a conflict was asked for."""
        row = self._model.row(source_row)
        for test in self._tests:
            if not test(row):
                return False
        return True

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Let the model sort its plain rows."""
        self._model.sort(column, order)


def tests_of(wanted: Wanted, rows: Sequence[ReviewRow]) -> List[_Test]:
    """Return what rows must pass: one test for each thing that is asked for."""
    words, unit = wanted.words.strip().casefold(), wanted.unit.strip().casefold()
    ids = wanted.ids or frozenset()
    has_km = wanted.from_km is not None or wanted.to_km is not None
    tests: List[Tuple[bool, _Test]] = [
        (wanted.ids is not None, lambda row: row.id in ids),
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
        (bool(unit), _of_unit(unit, rows)),
        (bool(words), _having(words, rows)),
    ]
    return [test for is_asked, test in tests if is_asked]


# Thousands of stretches are of a few hundred units, and have their reasons in common: each text
# is looked into once.


def _of_unit(words: str, rows: Sequence[ReviewRow]) -> _Test:
    """Return whether words in small letters stand in the index of either unit."""
    if not words:
        return lambda row: True
    texts = {row.found.china_index for row in rows} | {row.found.russia_index for row in rows}
    hits = {text for text in texts if words in f"{text}\n{plain(text)}".casefold()}
    return lambda row: row.found.china_index in hits or row.found.russia_index in hits


def _having(words: str, rows: Sequence[ReviewRow]) -> _Test:
    """Return whether words in small letters stand in units, codes, reason, comment or names."""
    if not words:
        return lambda row: True
    texts = {row.found.reason for row in rows} | {row.found.codes for row in rows}
    hits = {text for text in texts if words in text.casefold()}
    is_of = _of_unit(words, rows)

    def has(row: ReviewRow) -> bool:
        if row.found.reason in hits or row.found.codes in hits or is_of(row):
            return True
        said = (row.reviewer, row.comment, row.assignee)
        return any(said) and words in "\n".join(said).casefold()

    return has


def _between(from_km: Optional[float], to_km: Optional[float]) -> _Test:
    start = float("-inf") if from_km is None else from_km
    end = float("inf") if to_km is None else to_km
    return lambda row: row.found.from_km <= end and row.found.to_km >= start
