"""Shows two units side by side; what differs is marked, and at first only that is listed."""

from __future__ import annotations

from typing import Any, List, Optional, Sequence

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, QSize, Qt
from qgis.PyQt.QtGui import QFont
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHeaderView,
    QSizePolicy,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from cags_vsegei_plugin.panels.side_by_side import SideRow
from cags_vsegei_plugin.panels.tooltips import as_plain_tooltip
from cags_vsegei_plugin.translation import tr

_ROOT = QModelIndex()
_MARK = "≠ "
_MOST_LINES = 8
_AGREED = 3


class SideModel(QAbstractTableModel):
    """Attribute, China, Russia, agreed."""

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._titles = (tr("Attribute"), tr("China"), tr("Russia"), tr("Agreed"))
        self._rows: List[SideRow] = []

    def replace(self, rows: Sequence[SideRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex = _ROOT) -> int:  # noqa: N802
        """Return the number of attributes."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex = _ROOT) -> int:  # noqa: N802
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._titles)

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the title of a column."""
        is_title = orientation == Qt.Orientation.Horizontal and section < len(self._titles)
        return self._titles[section] if is_title and role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a cell, bold where the sides differ, and the original as tooltip."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return (_MARK if column == 0 and row.differs else "") + row[column]
        if role == Qt.ItemDataRole.FontRole and row.differs and column in (1, 2):
            font = QFont()
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.ToolTipRole:
            original = {1: row.original_china, 2: row.original_russia}.get(column, "")
            words = tr("As it stands in the layer: {text}", text=original) if original else ""
            return as_plain_tooltip("\n".join(filter(None, (row[column], words))))
        return None


class SideTable(QWidget):
    """The table, and whether all its rows are shown."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.model = SideModel(self)
        self.view = QTableView(self)
        self.all = QCheckBox(tr("Also what is the &same"), self)
        self._rows: Sequence[SideRow] = ()
        self._lay_out()
        self.all.toggled.connect(lambda _: self._show())
        self._fit()

    def show_rows(self, rows: Sequence[SideRow]) -> None:
        """Show the attributes of the two units of a conflict."""
        self._rows = rows
        self._show()

    def _show(self) -> None:
        shown = [row for row in self._rows if row.differs or self.all.isChecked()]
        self.model.replace(shown)
        # The two units have its room where nothing was agreed yet.
        self.view.setColumnHidden(_AGREED, not any(row.agreed for row in shown))
        self._fit()

    def _fit(self) -> None:
        """Be as high as the rows need, so that nothing scrolls within what scrolls."""
        self.view.resizeRowsToContents()
        rows = min(self.model.rowCount(), _MOST_LINES)
        heights = sum(self.view.rowHeight(row) for row in range(rows))
        header = self.view.horizontalHeader().sizeHint().height()
        self.view.setFixedHeight(header + heights + 2 * self.view.frameWidth() + 2)

    def resizeEvent(self, event: Any) -> None:  # noqa: N802
        """Wrap the words anew."""
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the room the rows need."""
        return QSize(320, super().sizeHint().height())

    def _lay_out(self) -> None:
        self.view.setModel(self.model)
        self.view.setObjectName("side_by_side")
        self.view.setAccessibleName(tr("The two units side by side"))
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setTabKeyNavigation(False)
        self.view.setWordWrap(True)
        self.view.verticalHeader().hide()
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.view.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.view)
        layout.addWidget(self.all)
