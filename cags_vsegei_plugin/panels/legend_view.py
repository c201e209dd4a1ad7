"""The tree of the joint legend: it keeps what is open and chosen, whatever becomes of its lines."""

from __future__ import annotations

from typing import Iterable, List, Optional, Sequence, Set, Tuple

from qgis.PyQt.QtCore import QItemSelectionModel, QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from qgis.PyQt.QtWidgets import QAbstractItemView, QTreeView, QWidget

from cags_vsegei_plugin.panels.index_delegate import IndexDelegate
from cags_vsegei_plugin.panels.legend_line import GROUP, Key, Line
from cags_vsegei_plugin.panels.legend_model import (
    KM_COLUMN,
    MA_COLUMN,
    NAME_COLUMN,
    RELATION_COLUMN,
    STATUS_COLUMN,
    UNIT_COLUMN,
    LegendModel,
)
from cags_vsegei_plugin.panels.legend_swatch import WIDEST
from cags_vsegei_plugin.translation import tr

_MARGIN = 24
_LETTERS = {
    UNIT_COLUMN: 18,
    NAME_COLUMN: 19,
    MA_COLUMN: 11,
    RELATION_COLUMN: 13,
    STATUS_COLUMN: 21,
    KM_COLUMN: 7,
}
_FIRST = (UNIT_COLUMN, NAME_COLUMN, STATUS_COLUMN, KM_COLUMN)
_LEAST_NAME, _MOST_NAME = 8, 40
# Where there is room, codes such as PP1-4-01 are seen to their ends.
_LONG_UNIT, _SHORT_NAME = 22, 14
_ROWS = QItemSelectionModel.SelectionFlag.Rows
_KEYS = {
    Qt.Key.Key_Return: "map",
    Qt.Key.Key_Enter: "map",
    Qt.Key.Key_F2: "edit",
    Qt.Key.Key_Delete: "unmap",
    Qt.Key.Key_Insert: "new",
}


class LegendView(QTreeView):
    """Shows a LegendModel; `asked` names what a key asks for, `chosen` that others are chosen."""

    asked = pyqtSignal(str)
    chosen = pyqtSignal()

    def __init__(self, model: LegendModel, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._lines, self._words = model, ""
        self._open: Set[Key] = {("group", "unmapped_china"), ("group", "unmapped_russia")}
        self._are_all_open = False
        self._is_taking = self._is_fitting = self._has_own_widths = False
        self._status_width = 0
        self.setModel(model)
        self._set_up()
        self.expanded.connect(lambda index: self._note(index, True))
        self.collapsed.connect(lambda index: self._note(index, False))
        self.selectionModel().selectionChanged.connect(self._say_chosen)
        self.selectionModel().currentChanged.connect(self._say_chosen)

    def take(self, lines: Sequence[Line], is_all_open: bool = False) -> None:
        """Show other lines; what was open, chosen and current stays so where it is still there."""
        before, current, place = self.keys(), self.current(), self.verticalScrollBar().value()
        self._is_taking = True
        self._lines.replace(lines)
        self._open_again(is_all_open)
        self._choose_again(before, current.key if current else ())
        self._is_taking = False
        self.verticalScrollBar().setValue(place)
        self._fit()
        self.chosen.emit()

    def selected(self) -> Tuple[Line, ...]:
        """Return the chosen lines, from above."""
        places = sorted(self.selectionModel().selectedRows(), key=self._lines.place)
        lines = (self._lines.line(place) for place in places)
        return tuple(line for line in lines if line is not None)

    def keys(self) -> List[Key]:
        """Return the keys of the chosen lines."""
        return [line.key for line in self.selected()]

    def current(self) -> Optional[Line]:
        """Return the current line."""
        return self._lines.line(self.currentIndex())

    def go_to(self, keys: Iterable[Key]) -> bool:
        """Choose lines alone, in sight; return whether any of them is there."""
        places = [place for place in map(self._lines.index_of, keys) if place.isValid()]
        if not places:
            return False
        chooser, select = self.selectionModel(), QItemSelectionModel.SelectionFlag
        chooser.setCurrentIndex(places[0], select.ClearAndSelect | _ROWS)
        for place in places[1:]:
            chooser.select(place, select.Select | _ROWS)
        for place in reversed(places):
            self.expand(place.parent())
            self.scrollTo(place)
        return True

    def say(self, words: str) -> None:
        """Show these words while there are no lines."""
        self._words = words
        self.viewport().update()

    def wanted_width(self) -> int:
        """Return the room in which unit, name, status and kilometres are seen at once."""
        edges = 2 * self.frameWidth() + self.verticalScrollBar().sizeHint().width()
        letter = self.fontMetrics().averageCharWidth()
        return sum(letter * _LETTERS[column] for column in _FIRST) + edges

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the kilometres in sight in a narrow dock as well: the names give way."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give names what units, statuses and kilometres leave, until a user sets widths."""
        if self._has_own_widths:
            return
        letter = self.fontMetrics().averageCharWidth()
        told = self.sizeHintForColumn(STATUS_COLUMN), self.header().sectionSizeHint(STATUS_COLUMN)
        self._status_width = max(self._status_width, *told)
        status = min(self._status_width, letter * _LETTERS[STATUS_COLUMN])
        left = self.viewport().width() - status
        left -= self.columnWidth(KM_COLUMN)
        is_wide = left >= letter * (_LONG_UNIT + _SHORT_NAME)
        unit = letter * (_LONG_UNIT if is_wide else _LETTERS[UNIT_COLUMN])
        left -= unit
        name = max(letter * _LEAST_NAME, min(letter * _MOST_NAME, left))
        self._is_fitting = True
        self.setColumnWidth(UNIT_COLUMN, unit)
        self.setColumnWidth(STATUS_COLUMN, status)
        self.setColumnWidth(NAME_COLUMN, name)
        self._is_fitting = False

    def _note_width(self, column: int, *_: int) -> None:
        # The last column takes what is left by itself.
        if column in _FIRST and not self._is_fitting:
            self._has_own_widths = True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys that act on what is chosen; the others go their usual way."""
        name = _KEYS.get(event.key())
        if name and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.asked.emit(name)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines, or the words in place of them."""
        super().paintEvent(event)
        if self._lines.rowCount() or not self._words:
            return
        painter = QPainter(self.viewport())
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        room = self.viewport().rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._words)
        painter.end()

    def _set_up(self) -> None:
        self.setObjectName("joint_legend")
        self.setAccessibleName(tr("Joint legend"))
        self.setItemDelegateForColumn(UNIT_COLUMN, IndexDelegate(self))
        self.setUniformRowHeights(True)
        self.setAlternatingRowColors(True)
        self.setIconSize(WIDEST)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setAutoExpandDelay(700)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        letter = self.fontMetrics().averageCharWidth()
        for column, letters in _LETTERS.items():
            self.setColumnWidth(column, letter * letters)
        self.header().sectionResized.connect(self._note_width)

    def _note(self, index: QModelIndex, is_open: bool) -> None:
        line = self._lines.line(index)
        if line is None or self._is_taking:
            return
        if is_open:
            self._open.add(line.key)
        else:
            self._open.discard(line.key)

    def _open_again(self, is_all: bool) -> None:
        was_all, self._are_all_open = self._are_all_open, is_all
        for row, line in enumerate(self._lines.top_lines()):
            is_heading, is_open = line.kind == GROUP, is_all or line.key in self._open
            if not (is_heading or is_open or was_all):
                continue
            place = self._lines.index(row, 0)
            # A heading has more words than the room of one column.
            self.setFirstColumnSpanned(row, QModelIndex(), is_heading)
            if is_open != self.isExpanded(place):
                self.setExpanded(place, is_open)

    def _choose_again(self, keys: Sequence[Key], current: Key) -> None:
        if keys and set(self.keys()) != set(keys):
            self._select(keys)
        place = self._lines.index_of(current)
        if place.isValid() and place != self.currentIndex().siblingAtColumn(0):
            no_update = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(place, no_update)

    def _select(self, keys: Sequence[Key]) -> None:
        flag = QItemSelectionModel.SelectionFlag
        places = [place for place in map(self._lines.index_of, keys) if place.isValid()]
        if places:
            self.selectionModel().clearSelection()
        for place in places:
            self.selectionModel().select(place, flag.Select | _ROWS)

    def _say_chosen(self, *_: object) -> None:
        if not self._is_taking:
            self.chosen.emit()
