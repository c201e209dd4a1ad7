"""What of the rows of a table is listed."""

from __future__ import annotations

from itertools import compress
from typing import Any, Callable, Hashable, Iterable, List, Optional, Sequence, Set

from qgis.PyQt.QtCore import QModelIndex, QObject, QSortFilterProxyModel, Qt

from cags_vsegei_plugin.panels.row_model import RowModel

Test = Callable[[Any], bool]


class RowFilter(QSortFilterProxyModel):
    """Hides rows that do not pass some tests, and leaves the sorting to the model, which is fast.

    A row that changes stays where it is until something else is asked for.
    """

    def __init__(self, model: RowModel, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._tests: Sequence[Test] = ()
        self._model, self._all, self._key = model, model.rows(), model.key
        # Qt asks row by row, which is slow; so all are looked at beforehand: known by their keys,
        # and by their places while nothing can move them.
        self._listed: Optional[Set[Hashable]] = None
        self._passing: Optional[List[bool]] = None
        model.rowsAppended.connect(self._look_at)
        model.layoutAboutToBeChanged.connect(self._forget_passing)
        self.setDynamicSortFilter(False)
        self.setSourceModel(model)

    def ask(self, tests: Sequence[Test]) -> None:
        """List what passes all of some tests."""
        # Views take a hundred thousand scattered rows away one run at a time; a reset at once.
        self.beginResetModel()
        self._tests = tests
        self._listed = None
        if tests:
            self._passing = self._passed(self._all)
            self._listed = self._keys(self._all, self._passing)
        # Views, and the places they remember, would ask for all rows twice: before the reset too.
        self._forget_places()
        self.blockSignals(True)
        self.invalidate()
        self.blockSignals(False)
        self.endResetModel()
        self._forget_passing()

    def _forget_passing(self) -> None:
        self._passing = None

    def _forget_places(self) -> None:
        """Do to the places that views remember what the end of a reset does."""
        places = self.persistentIndexList()
        self.changePersistentIndexList(places, [QModelIndex()] * len(places))

    def rows(self) -> List[Any]:
        """Return the listed rows in their order."""
        return [self.row_at(place) for place in range(self.rowCount())]

    def row_at(self, place: int) -> Any:
        """Return the row at a place of the list."""
        return self._model.row(self.mapToSource(self.index(place, 0)).row())

    def place_of(self, key: Hashable) -> int:
        """Return the place of a row in the list by its key, -1 where it is not listed."""
        number = self._model.number_of(key)
        return self.mapFromSource(self._model.index(number, 0)).row() if number >= 0 else -1

    def filterAcceptsRow(self, source_row: int, source_parent: QModelIndex) -> bool:  # noqa: N802
        """Return whether a row was asked for."""
        if self._passing is not None:
            return self._passing[source_row]
        return self._listed is None or self._key(self._all[source_row]) in self._listed

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Let the model sort its plain rows."""
        self._model.sort(column, order)

    def _look_at(self, rows: Iterable[Any]) -> None:
        """Look whether some rows were asked for, before the model tells its views of them."""
        self._forget_passing()
        if self._listed is None:
            return
        rows = list(rows)
        self._listed.difference_update(map(self._key, rows))
        self._listed |= self._keys(rows, self._passed(rows))

    def _passed(self, rows: Sequence[Any]) -> List[bool]:
        """Return of each row whether it passes all tests."""
        passed = [True] * len(rows)
        for test in self._tests:
            passed = [each and test(row) for each, row in zip(passed, rows)]
        return passed

    def _keys(self, rows: Sequence[Any], passed: Sequence[bool]) -> Set[Hashable]:
        return set(map(self._key, compress(rows, passed)))
