"""What of the stretches is shown: words, verdicts and units the user asks for."""

from __future__ import annotations

from typing import AbstractSet, Optional, Tuple

from qgis.PyQt.QtCore import QModelIndex, QObject, QSortFilterProxyModel, Qt

from cags_vsegei_plugin.panels.stretch_model import StretchModel


class StretchFilter(QSortFilterProxyModel):
    """Hides what was not asked for and leaves the sorting to the model, which is fast."""

    def __init__(self, model: StretchModel, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._words = ""
        self._verdicts: AbstractSet[str] = frozenset()
        self._kind = ""
        self._pair: Optional[Tuple[str, str]] = None
        self._model = model
        self.setDynamicSortFilter(False)
        self.setSourceModel(model)

    def show_words(self, words: str) -> None:
        """Show only stretches whose indices, codes or reason contain the words."""
        self._words = words.strip().casefold()
        self.invalidateFilter()

    def show_verdicts(self, verdicts: AbstractSet[str]) -> None:
        """Show only stretches of these verdicts; all where none is named."""
        self._verdicts = frozenset(verdicts)
        self.invalidateFilter()

    def show_kind(self, kind: str) -> None:
        """Show only stretches, lines or points; everything where no kind is named."""
        self._kind = kind
        self.invalidateFilter()

    def show_pair(self, pair: Optional[Tuple[str, str]]) -> None:
        """Show only stretches of these two units, China's and Russia's; all where None."""
        self._pair = pair
        self.invalidateFilter()

    def filterAcceptsRow(self, source_row: int, source_parent: QModelIndex) -> bool:  # noqa: N802
        """Return whether a stretch was asked for."""
        row = self._model.row(source_row)
        if self._verdicts and row.verdict not in self._verdicts:
            return False
        if self._kind and row.kind != self._kind:
            return False
        if self._pair is not None and not (row.is_stretch and row.pair == self._pair):
            return False
        return not self._words or self._words in row.words

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Let the model sort its plain rows."""
        self._model.sort(column, order)
