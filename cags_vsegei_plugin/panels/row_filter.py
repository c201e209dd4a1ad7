"""What of the rows of a table is listed."""

from __future__ import annotations

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
        # Qt asks row by row, which is slow; so all are looked at beforehand.
        self._listed: Optional[Set[Hashable]] = None
        model.rowsAppended.connect(self._look_at)
        self.setDynamicSortFilter(False)
        self.setSourceModel(model)

    def ask(self, tests: Sequence[Test]) -> None:
        """List what passes all of some tests."""
        # Views take a hundred thousand scattered rows away one run at a time; a reset at once.
        self.beginResetModel()
        self._tests = tests
        self._listed = set() if tests else None
        self._look_at(self._all)
        # Views, and the places they remember, would ask for all rows twice: before the reset too.
        self._forget_places()
        self.blockSignals(True)
        self.invalidate()
        self.blockSignals(False)
        self.endResetModel()

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
        return self._listed is None or self._key(self._all[source_row]) in self._listed

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Let the model sort its plain rows."""
        self._model.sort(column, order)

    def _look_at(self, rows: Iterable[Any]) -> None:
        """Look whether some rows were asked for, before the model tells its views of them."""
        if self._listed is None:
            return
        rows = list(rows)
        kept = rows
        for test in self._tests:
            kept = [row for row in kept if test(row)]
        if self._listed:
            self._listed.difference_update(map(self._key, rows))
        self._listed.update(map(self._key, kept))
