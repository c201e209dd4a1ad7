"""What of the units is shown: words, and how sure their readings are."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QObject

from cags_vsegei_plugin.panels.row_filter import RowFilter
from cags_vsegei_plugin.panels.unit_model import UnitModel
from cags_vsegei_plugin.panels.unit_rows import UnitRow

ALL, OPEN, CORRECTED = "", "open", "corrected"
"""What can be asked for beside the bands of confidence."""


class UnitFilter(RowFilter):
    """Lists the units that are asked for; one that was corrected stays where it is looked at."""

    def __init__(self, model: UnitModel, parent: Optional[QObject] = None) -> None:
        super().__init__(model, parent)
        self._words, self._asked = "", ALL

    def show_words(self, words: str) -> None:
        """Show only units whose texts contain the words."""
        self._show(words.strip().casefold(), self._asked)

    def show_asked(self, asked: str) -> None:
        """Show only units of a band of confidence, those to check, or those corrected."""
        self._show(self._words, asked)

    def _show(self, words: str, asked: str) -> None:
        if (words, asked) != (self._words, self._asked):
            self._words, self._asked = words, asked
            self.ask([self._is_asked] if words or asked != ALL else [])

    def _is_asked(self, row: UnitRow) -> bool:
        return self._is_of_band(row) and (not self._words or self._words in row.words)

    def _is_of_band(self, row: UnitRow) -> bool:
        if self._asked == ALL:
            return True
        if self._asked == OPEN:
            return row.is_open
        if self._asked == CORRECTED:
            return row.is_corrected
        return not row.is_corrected and row.band.id == self._asked
