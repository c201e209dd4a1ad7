"""Finds an entry by any of its words, in any language, and gives back its value."""

from __future__ import annotations

from typing import Iterable, NamedTuple, Optional

from qgis.PyQt.QtCore import QModelIndex, QObject, Qt
from qgis.PyQt.QtGui import QStandardItem, QStandardItemModel
from qgis.PyQt.QtWidgets import QCompleter

VALUE_ROLE = Qt.ItemDataRole.UserRole + 1
_WORDS_ROLE = Qt.ItemDataRole.UserRole + 2
_MOST_SHOWN = 12
_LETTERS = 48


class Entry(NamedTuple):
    """What is taken, what is shown, and all words it is found by."""

    value: str
    shown: str
    words: str


class SearchCompleter(QCompleter):
    """Offers entries that contain what was typed; `writes_value` puts the value into the field."""

    def __init__(
        self,
        entries: Iterable[Entry],
        writes_value: bool = False,
        parent: Optional[QObject] = None,
    ) -> None:
        super().__init__(parent)
        self._writes_value = writes_value
        self._entries = QStandardItemModel(self)
        self.setModel(self._entries)
        self.setCompletionRole(_WORDS_ROLE)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setMaxVisibleItems(_MOST_SHOWN)
        # The list is as wide as its field otherwise, and fields of ages are narrow.
        popup = self.popup()
        popup.setMinimumWidth(popup.fontMetrics().averageCharWidth() * _LETTERS)
        self.offer(entries)

    def offer(self, entries: Iterable[Entry]) -> None:
        """Offer other entries."""
        self._entries.clear()
        for entry in entries:
            item = QStandardItem(entry.shown)
            item.setData(entry.value, VALUE_ROLE)
            item.setData(entry.words, _WORDS_ROLE)
            self._entries.appendRow(item)

    def pathFromIndex(self, index: QModelIndex) -> str:
        """Return what is put into the field for an entry."""
        role = VALUE_ROLE if self._writes_value else Qt.ItemDataRole.DisplayRole
        return str(index.data(role) or "")

    def only_value(self) -> str:
        """Return the value of the only entry that fits, "" where several do or none."""
        if self.completionCount() != 1:
            return ""
        self.setCurrentRow(0)
        return str(self.currentIndex().data(VALUE_ROLE) or "")
