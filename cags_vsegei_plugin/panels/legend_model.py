"""The tree of the joint legend as a model: what stays keeps its row, its place and its selection.

A new tree is taken over row by row: what went is removed, what came is inserted, what moved moves.
"""

from __future__ import annotations

import json
from itertools import islice, takewhile
from typing import Any, Callable, Dict, Iterator, List, NamedTuple, Optional, Sequence, Set, Tuple

from qgis.PyQt.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFont

from cags_vsegei_plugin.compat import flag_number
from cags_vsegei_plugin.panels.index_delegate import RAW_INDEX_ROLE
from cags_vsegei_plugin.panels.legend_line import GROUP, NOT_ON_MAP, Key, Line, all_lines
from cags_vsegei_plugin.panels.legend_swatch import swatch
from cags_vsegei_plugin.panels.numbers import kilometres_text
from cags_vsegei_plugin.panels.review_look import status_icon
from cags_vsegei_plugin.panels.tooltips import as_plain_tooltip
from cags_vsegei_plugin.translation import tr

LINE_ROLE = Qt.ItemDataRole.UserRole + 2
UNIT_COLUMN, NAME_COLUMN, STATUS_COLUMN, KM_COLUMN, RELATION_COLUMN, MA_COLUMN = range(6)
MIME = "application/x-cags-vsegei-units"
_ROOT = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Column(NamedTuple):
    """What a column is called and shows."""

    title: str
    text: Callable[[Line], str]
    is_number: bool = False


def columns() -> List[Column]:
    """Return the columns in the user's language."""
    return [
        Column(tr("Unit"), lambda line: line.title),
        Column(tr("Name"), lambda line: line.name),
        Column(tr("Status"), lambda line: line.status_text),
        Column(tr("km"), _km, True),
        Column(tr("Relation"), lambda line: line.relation),
        Column(tr("Ma"), lambda line: line.ma, True),
        Column(tr("Signed by China · Russia"), lambda line: line.signed),
    ]


class _Node:
    """A line in its place; nodes outlive their lines, as indexes point to them.

    Those under a line are made when somebody looks at them: of thousands few are opened.
    """

    def __init__(self, line: Optional[Line], parent: Optional[_Node], number: int) -> None:
        self.line, self.parent, self.number = line, parent, number
        self.children: List[_Node] = []
        self.is_grown = line is None or not line.children
        self.place = 0

    @property
    def count(self) -> int:
        """Return how many lines stand under it."""
        return len(self.children) if self.is_grown or self.line is None else len(self.line.children)

    def renumber(self, start: int = 0) -> None:
        """Tell the children from one on their places."""
        for place in range(start, len(self.children)):
            self.children[place].place = place


class LegendModel(QAbstractItemModel):
    """Shows lines, and tells what was dragged onto what; it changes nothing by itself."""

    dropped = pyqtSignal(object, object)

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._columns = columns()
        self.has_waiting = False
        self._count = 0
        self._nodes: Dict[int, _Node] = {}
        self._by_key: Dict[Key, _Node] = {}
        self._root = self._node(None, None)

    # What is shown.

    def replace(self, lines: Sequence[Line]) -> None:
        """Show other lines; those known by the same keys stay where they are."""
        self._update(self._root, lines)
        self.has_waiting = any(line.waits for line in self.lines())

    def line(self, index: QModelIndex) -> Optional[Line]:
        """Return the line of an index."""
        return self._at(index).line

    def index_of(self, key: Key) -> QModelIndex:
        """Return the first column of the line of a key, an invalid index where there is none."""
        node = self._by_key.get(key) or self._grown_for(key)
        return self._index(node) if node is not None else QModelIndex()

    def place(self, index: QModelIndex) -> Tuple[int, ...]:
        """Return where a line stands: its rows from the root down, in the order of the tree."""
        rows: List[int] = []
        node: Optional[_Node] = self._at(index)
        while node is not None and node.parent is not None:
            rows.append(node.place)
            node = node.parent
        return tuple(reversed(rows))

    def lines(self) -> Iterator[Line]:
        """Yield all lines as they stand."""
        return all_lines(tuple(self.top_lines()))

    def top_lines(self) -> Iterator[Line]:
        """Yield the lines under none."""
        return (node.line for node in self._root.children if node.line is not None)

    def _walk(self, node: _Node) -> Iterator[_Node]:
        for child in node.children:
            yield child
            yield from self._walk(child)

    def _grown_for(self, key: Key) -> Optional[_Node]:
        """Return the node of a line that nobody has looked at yet."""
        for node in self._root.children:
            if node.line is not None and any(child.key == key for child in node.line.children):
                self._grow(node)
        return self._by_key.get(key)

    # Taking a tree over.

    def _update(self, parent: _Node, lines: Sequence[Line]) -> None:
        self._remove_all_but(parent, {line.key for line in lines})
        known = {_key(child) for child in parent.children}
        place = 0
        while place < len(lines):
            line = lines[place]
            if line.key not in known:
                run = list(takewhile(lambda one: one.key not in known, islice(lines, place, None)))
                self._insert(parent, place, run)
                place += len(run)
                continue
            if _key(parent.children[place]) != line.key:
                self._move_up(parent, place, line)
            self._show(parent.children[place], line)
            place += 1

    def _show(self, node: _Node, line: Line) -> None:
        if node.line is line:
            return
        is_other, was = node.line != line, node.line.children if node.line is not None else ()
        # Equal lines may have other lines under them.
        node.line = line
        if is_other:
            first, last = self._index(node), self._index(node, len(self._columns) - 1)
            self.dataChanged.emit(first, last)
        if node.is_grown:
            self._update(node, line.children)
        elif len(line.children) != len(was):
            self._grow_as(node, was)
            self._update(node, line.children)

    def _move_up(self, parent: _Node, place: int, line: Line) -> None:
        """Move a line to its place from below."""
        above, old = self._index(parent), self._by_key[line.key].place
        self.beginMoveRows(above, old, old, above, place)
        parent.children.insert(place, parent.children.pop(old))
        parent.renumber(place)
        self.endMoveRows()

    def _insert(self, parent: _Node, place: int, lines: Sequence[Line]) -> None:
        """Insert lines that stand together at once: one by one, thousands take a second."""
        self.beginInsertRows(self._index(parent), place, place + len(lines) - 1)
        parent.children[place:place] = [self._node(line, parent) for line in lines]
        parent.renumber(place)
        self.endInsertRows()

    def _grow(self, node: _Node) -> None:
        """Make the nodes under one, unless they are there."""
        if not node.is_grown and node.line is not None:
            self._grow_as(node, node.line.children)

    def _grow_as(self, node: _Node, lines: Sequence[Line]) -> None:
        node.children = [self._node(line, node) for line in lines]
        node.renumber()
        node.is_grown = True

    def _remove_all_but(self, parent: _Node, wanted: Set[Key]) -> None:
        """Remove what is not wanted, what stands together at once, from below."""
        end = len(parent.children)
        while end > 0:
            start = end
            while start > 0 and _key(parent.children[start - 1]) not in wanted:
                start -= 1
            if start < end:
                self._remove(parent, start, end)
            end = start - 1

    def _remove(self, parent: _Node, start: int, end: int) -> None:
        self.beginRemoveRows(self._index(parent), start, end - 1)
        gone = parent.children[start:end]
        del parent.children[start:end]
        parent.renumber(start)
        for one in gone:
            for node in [one, *self._walk(one)]:
                del self._nodes[node.number]
                if self._by_key.get(_key(node)) is node:
                    del self._by_key[_key(node)]
                # Else Python has to look for thousands of circles, and the window waits.
                node.parent, node.children = None, []
        self.endRemoveRows()

    def _node(self, line: Optional[Line], parent: Optional[_Node]) -> _Node:
        node = _Node(line, parent, self._count)
        self._nodes[self._count] = node
        if line is not None:
            self._by_key[line.key] = node
        self._count += 1
        return node

    # What views ask.

    def index(self, row: int, column: int, parent: QModelIndex = _ROOT) -> QModelIndex:
        """Return the index of a cell."""
        above = self._at(parent)
        self._grow(above)
        children = above.children
        if parent.column() > 0 or not (0 <= row < len(children)):
            return QModelIndex()
        if not 0 <= column < len(self._columns):
            return QModelIndex()
        return self.createIndex(row, column, children[row].number)

    def parent(self, index: QModelIndex = _ROOT) -> Any:
        """Return the index of the line above."""
        node = self._at(index)
        return QModelIndex() if node.parent is None else self._index(node.parent)

    def rowCount(self, parent: QModelIndex = _ROOT) -> int:
        """Return the number of lines under one."""
        return 0 if parent.column() > 0 else self._at(parent).count

    def columnCount(self, parent: QModelIndex = _ROOT) -> int:
        """Return the number of columns."""
        return len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the title of a column."""
        is_title = orientation == Qt.Orientation.Horizontal and section < len(self._columns)
        if is_title and role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        return None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words, sign, colours or tooltip of a cell."""
        line = self._at(index).line
        if line is None:
            return None
        column = index.column()
        text = self._text(line, column)
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_plain_tooltip(_tooltip(line, text))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _spoken(line, text, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return flag_number(_RIGHT) if self._columns[column].is_number else None
        if role == LINE_ROLE:
            return line
        return _special(line, column, role)

    def _text(self, line: Line, column: int) -> str:
        if line.kind != GROUP:
            return self._columns[column].text(line)
        return _heading(line) if column == UNIT_COLUMN else ""

    # What is dragged.

    def flags(self, index: QModelIndex) -> Any:
        """Return what can be done with a line: units are dragged, joint units and headings take."""
        line = self._at(index).line
        if line is None:
            return Qt.ItemFlag.NoItemFlags
        found = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if line.is_of_side:
            found |= Qt.ItemFlag.ItemIsDragEnabled
        if line.group != NOT_ON_MAP:
            found |= Qt.ItemFlag.ItemIsDropEnabled
        return found

    def supportedDropActions(self) -> Any:  # noqa: N802
        """Return that lines are moved."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> List[str]:  # noqa: N802
        """Return the one kind of what is dragged here."""
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802
        """Return the keys of the dragged units."""
        lines = [self._at(index).line for index in indexes]
        keys = dict.fromkeys(line.key for line in lines if line is not None and line.is_of_side)
        data = QMimeData()
        data.setData(MIME, json.dumps(list(keys)).encode("utf-8"))
        return data

    def dropMimeData(  # noqa: N802
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: QModelIndex
    ) -> bool:
        """Tell which units were dropped onto what; nothing is moved before it is signed."""
        target = self._at(parent).line
        keys = _keys_of(data)
        if target is not None and keys:
            self.dropped.emit(keys, target.key)
        return False

    def _at(self, index: QModelIndex) -> _Node:
        # A view may ask once more for a line that is just going.
        return self._nodes.get(index.internalId(), self._root) if index.isValid() else self._root

    def _index(self, node: _Node, column: int = 0) -> QModelIndex:
        if node.parent is None:
            return QModelIndex()
        return self.createIndex(node.place, column, node.number)


def _key(node: _Node) -> Key:
    return node.line.key if node.line is not None else ()


def _keys_of(data: QMimeData) -> List[Key]:
    if not data.hasFormat(MIME):
        return []
    told = json.loads(bytes(data.data(MIME)).decode("utf-8"))
    return [tuple(str(part) for part in key) for key in told]


def _km(line: Line) -> str:
    return "" if line.km is None else kilometres_text(line.km)


def _heading(line: Line) -> str:
    """Return all of a heading in one text: it takes the room of the whole line."""
    km = "" if line.km is None else tr("{km} km", km=kilometres_text(line.km))
    return " · ".join(filter(None, (line.title, line.name, km)))


def _tooltip(line: Line, text: str) -> str:
    return "\n".join(dict.fromkeys(filter(None, (text, line.tooltip))))


def _spoken(line: Line, text: str, column: int) -> str:
    """Return a cell for screen readers: the colours of the first have no words."""
    return line.tooltip.replace("\n", ", ") if column == UNIT_COLUMN and line.tooltip else text


def _special(line: Line, column: int, role: int) -> Any:
    if column == UNIT_COLUMN:
        if role == Qt.ItemDataRole.DecorationRole and line.colours:
            return swatch(line.colours)
        if role == RAW_INDEX_ROLE and line.raw:
            return line.raw
    if column == STATUS_COLUMN and role == Qt.ItemDataRole.DecorationRole and line.status:
        return status_icon(line.status)
    if role == Qt.ItemDataRole.FontRole and (line.kind == GROUP or line.waits):
        return _bold()
    return None


def _bold() -> QFont:
    font = QFont()
    font.setBold(True)
    return font
