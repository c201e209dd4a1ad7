"""Which conflicts are listed: by status, kind, severity, code, km, units, reviewer, text, map."""

from __future__ import annotations

from typing import (
    AbstractSet,
    Any,
    Callable,
    Dict,
    Hashable,
    Iterable,
    List,
    NamedTuple,
    Optional,
    Set,
    Tuple,
)

from qgis.PyQt.QtCore import QModelIndex, QObject, QSortFilterProxyModel, Qt

from cags_vsegei_plugin.geology.notation.index_text import plain
from cags_vsegei_plugin.panels.review_model import ReviewModel
from cags_vsegei_plugin.panels.review_rows import ReviewRow

_Test = Callable[[ReviewRow], bool]
_NOTHING_SAID = 2


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
        self._model, self._all = model, model.rows()
        # Qt asks row by row, which is slow; so all are looked at beforehand.
        self._listed: Optional[Set[str]] = None
        for told in (model.rowsChanged, model.rowsAppended):
            told.connect(self._look_at)
        # A row that changes is asked for again; sorting stays with the model.
        self.setDynamicSortFilter(True)
        self.setSourceModel(model)

    def show(self, wanted: Wanted) -> None:
        """List what is asked for."""
        if wanted != self.wanted:
            # Views take a hundred thousand scattered rows away one run at a time; a reset at once.
            self.beginResetModel()
            self.wanted = wanted
            self._tests = tests_of(wanted)
            self._listed = set() if self._tests else None
            self._look_at(self._model.rows())
            # Views would ask for all rows twice, before the reset and after it.
            self.blockSignals(True)
            self.invalidate()
            self.blockSignals(False)
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
        listed = self._listed
        return listed is None or self._all[source_row].found.stretch in listed

    def _look_at(self, rows: Iterable[ReviewRow]) -> None:
        """Look whether some rows were asked for, before the model tells its views of them."""
        if self._listed is None:
            return
        rows = list(rows)
        kept = rows
        for test in self._tests:
            kept = [row for row in kept if test(row)]
        if self._listed:
            self._listed.difference_update(row.found.stretch for row in rows)
        self._listed.update(row.found.stretch for row in kept)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Let the model sort its plain rows."""
        self._model.sort(column, order)


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


# Thousands of stretches are of a few hundred units, and have their reasons in common: each text
# is looked into once.


class _Hits(Dict[Hashable, bool]):
    """Whether words in small letters stand in texts, found out when it is first asked."""

    def __init__(self, find: Callable[[Any], bool]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, key: Hashable) -> bool:
        found = self[key] = self._find(key)
        return found


def _units_having(words: str) -> _Hits:
    return _Hits(lambda text: words in f"{text}\n{plain(text)}".casefold())


def _of_unit(words: str) -> _Test:
    """Return whether words in small letters stand in the index of either unit."""
    units = _units_having(words)
    return lambda row: units[row.found.china_index] or units[row.found.russia_index]


def _having(words: str) -> _Test:
    """Return whether words in small letters stand in units, codes, reason, comment or names."""
    units, texts = _units_having(words), _Hits(lambda text: words in text.casefold())

    def has(row: ReviewRow) -> bool:
        found = row.found
        if texts[found.reason] or texts[found.codes]:
            return True
        if units[found.china_index] or units[found.russia_index]:
            return True
        said = f"{row.reviewer}\n{row.comment}\n{row.assignee}"
        return len(said) > _NOTHING_SAID and words in said.casefold()

    return has


def _between(from_km: Optional[float], to_km: Optional[float]) -> _Test:
    start = float("-inf") if from_km is None else from_km
    end = float("inf") if to_km is None else to_km
    return lambda row: row.found.from_km <= end and row.found.to_km >= start
