"""What of the units is shown: words, and how sure their readings are."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QModelIndex, QObject, QSortFilterProxyModel, Qt

from cags_vsegei_plugin.panels.unit_model import UnitModel
from cags_vsegei_plugin.panels.unit_rows import UnitRow

ALL, OPEN, CORRECTED = "", "open", "corrected"
"""What can be asked for beside the bands of confidence."""


class UnitFilter(QSortFilterProxyModel):
    """Hides what was not asked for and leaves the sorting to the model, which is fast."""

    def __init__(self, model: UnitModel, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._words, self._asked = "", ALL
        self._model = model
        # A unit that was corrected stays where the geologist looks at it.
        self.setDynamicSortFilter(False)
        self.setSourceModel(model)

    def show_words(self, words: str) -> None:
        """Show only units whose texts contain the words."""
        self._words = words.strip().casefold()
        self.invalidateFilter()

    def show_asked(self, asked: str) -> None:
        """Show only units of a band of confidence, those to check, or those corrected."""
        self._asked = asked
        self.invalidateFilter()

    def filterAcceptsRow(self, source_row: int, source_parent: QModelIndex) -> bool:
        """Return whether a unit was asked for."""
        row = self._model.row(source_row)
        return self._is_asked(row) and (not self._words or self._words in row.words)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Let the model sort its plain rows."""
        self._model.sort(column, order)

    def _is_asked(self, row: UnitRow) -> bool:
        if self._asked == ALL:
            return True
        if self._asked == OPEN:
            return row.is_open
        if self._asked == CORRECTED:
            return row.is_corrected
        return not row.is_corrected and row.band.id == self._asked
