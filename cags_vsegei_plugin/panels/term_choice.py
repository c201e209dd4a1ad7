"""Chooses terms of a vocabulary: found by their words in three languages, the dominant first."""

from __future__ import annotations

from typing import Callable, List, Optional, Sequence, Tuple

from qgis.PyQt.QtCore import QModelIndex, QSize, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from cags_vsegei_plugin.geology.vocabulary import Vocabulary
from cags_vsegei_plugin.panels.search_completer import VALUE_ROLE, Entry, SearchCompleter
from cags_vsegei_plugin.sentences import LANGUAGES
from cags_vsegei_plugin.translation import language, tr

_LINES = 2
_FRAME = 6
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class TermList(QListWidget):
    """The chosen terms; Delete takes the current one out, Ctrl+Up and Ctrl+Down move it."""

    removeAsked = pyqtSignal()
    moveAsked = pyqtSignal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys that change the list; the others go their usual way."""
        control = Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Delete:
            self.removeAsked.emit()
        elif event.modifiers() & control and event.key() in _STEPS:
            self.moveAsked.emit(_STEPS[event.key()])
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return the room of a few terms."""
        height = self.fontMetrics().lineSpacing() * _LINES + 2 * _FRAME
        return QSize(super().sizeHint().width(), height)

    def minimumSizeHint(self) -> QSize:
        """Return the same room: fewer lines would hide that there are several."""
        return self.sizeHint()


class TermChoice(QWidget):
    """A field to search in, and the list of what was chosen."""

    changed = pyqtSignal()

    def __init__(
        self, find: Callable[[str], Tuple[str, ...]], parent: Optional[QWidget] = None
    ) -> None:
        super().__init__(parent)
        self._find = find
        self._labels: Callable[[str], str] = str
        self.search = QLineEdit(self)
        self.chosen = TermList(self)
        self._completer = SearchCompleter([], parent=self)
        self.search.setCompleter(self._completer)
        self.search.setPlaceholderText(tr("Type a word, then Enter"))
        self.chosen.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.chosen.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.chosen.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.chosen.setToolTip(
            tr("The dominant one first. Delete removes, Ctrl+Up and Ctrl+Down move.")
        )
        self.setFocusProxy(self.search)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.search)
        layout.addWidget(self.chosen)
        self._wire()

    def offer(self, vocabulary: Vocabulary) -> None:
        """Offer the terms of a vocabulary."""
        self._labels = lambda term: vocabulary.label(term, language())
        self._completer.offer(_entries(vocabulary))

    def setAccessibleName(self, name: str) -> None:
        """Name the field and the list for screen readers."""
        super().setAccessibleName(name)
        self.search.setAccessibleName(name)
        self.chosen.setAccessibleName(tr("Chosen: {what}", what=name))

    def terms(self) -> Tuple[str, ...]:
        """Return the ids of the chosen terms, the dominant first."""
        items = (self.chosen.item(row) for row in range(self.chosen.count()))
        return tuple(str(item.data(VALUE_ROLE)) for item in items)

    def show_terms(self, terms: Sequence[str]) -> None:
        """Show these terms as chosen; nothing is told."""
        self.chosen.blockSignals(True)
        self.chosen.clear()
        for term in terms:
            self._append(term)
        self.chosen.blockSignals(False)
        self.search.clear()

    def add(self, term: str) -> None:
        """Choose one more term."""
        if term and term not in self.terms():
            self._append(term)
            self.changed.emit()

    def _append(self, term: str) -> None:
        item = QListWidgetItem(self._labels(term), self.chosen)
        item.setData(VALUE_ROLE, term)

    def _wire(self) -> None:
        self._completer.activated[QModelIndex].connect(self._take_entry)
        self.search.returnPressed.connect(self._take_words)
        self.chosen.model().rowsMoved.connect(self._say_changed)
        self.chosen.removeAsked.connect(self._remove)
        self.chosen.moveAsked.connect(self._move)

    def _take_entry(self, index: QModelIndex) -> None:
        self.add(str(index.data(VALUE_ROLE) or ""))
        # The completer writes into the field after this.
        QTimer.singleShot(0, self.search.clear)

    def _take_words(self) -> None:
        words = self.search.text().strip()
        if not words:
            return
        found = list(self._find(words)) or [self._completer.only_value()]
        for term in filter(None, found):
            self.add(term)
        if any(found):
            self.search.clear()

    def _remove(self) -> None:
        if self.chosen.currentRow() >= 0:
            self.chosen.takeItem(self.chosen.currentRow())
            self.changed.emit()

    def _say_changed(self, *_: object) -> None:
        self.changed.emit()

    def _move(self, step: int) -> None:
        row = self.chosen.currentRow()
        place = row + step
        if row >= 0 and 0 <= place < self.chosen.count():
            self.chosen.insertItem(place, self.chosen.takeItem(row))
            self.chosen.setCurrentRow(place)
            self.changed.emit()


def _entries(vocabulary: Vocabulary) -> List[Entry]:
    entries = [_entry(vocabulary, term) for term in vocabulary.ids()]
    return sorted(entries, key=lambda entry: (len(entry.shown), entry.shown))


def _entry(vocabulary: Vocabulary, term: str) -> Entry:
    row = vocabulary.row(term)
    spoken = language()
    others = [row.get(each, "") for each in LANGUAGES if each != spoken]
    shown = " · ".join(filter(None, [vocabulary.label(term, spoken), *others]))
    synonyms = [row.get(f"synonyms_{each}", "") for each in LANGUAGES]
    return Entry(term, shown, " ; ".join(filter(None, [shown, *synonyms])))
