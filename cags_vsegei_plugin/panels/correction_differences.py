"""Asks, unit by unit, whose correction holds where two persons differ."""

from __future__ import annotations

from typing import List, Optional, Sequence, Tuple

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cags_vsegei_plugin.geology.correction_merge import Difference
from cags_vsegei_plugin.geology.corrections import Cells, Key
from cags_vsegei_plugin.geology.notation.index_text import plain
from cags_vsegei_plugin.panels.correction_words import cell_text, column_title
from cags_vsegei_plugin.panels.tooltips import as_plain_tooltip
from cags_vsegei_plugin.translation import tr

_TAKEN, _TOLD = 0, (4, 5)


class CorrectionDifferences(QDialog):
    """A table of units corrected in two ways; theirs is taken only where it is ticked."""

    def __init__(self, differences: Sequence[Difference], parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._differences = list(differences)
        self.setWindowTitle(tr("Corrections That Differ"))
        self.resize(860, 420)
        self.table = self._table()
        explained = QLabel(
            tr(
                "These units were corrected here and in the file, in different ways. Yours are"
                " kept; tick the units for which the file holds."
            ),
            self,
        )
        explained.setWordWrap(True)
        buttons = QDialogButtonBox(self)
        buttons.addButton(tr("&Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (explained, self.table, buttons):
            layout.addWidget(widget)

    def taken(self) -> List[Key]:
        """Return the units for which the file holds."""
        return [
            difference.key
            for row, difference in enumerate(self._differences)
            if self.table.item(row, _TAKEN).checkState() == Qt.CheckState.Checked
        ]

    def _table(self) -> QTableWidget:
        titles = [tr("Take"), tr("Side"), tr("Index"), tr("Layer"), tr("Yours"), tr("In the File")]
        table = QTableWidget(len(self._differences), len(titles), self)
        table.setHorizontalHeaderLabels(titles)
        table.setAccessibleName(tr("Corrections that differ"))
        table.verticalHeader().hide()
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        for row, difference in enumerate(self._differences):
            for column, text in enumerate(_texts(difference)):
                item = QTableWidgetItem(text)
                item.setToolTip(as_plain_tooltip(text))
                table.setItem(row, column, item)
            table.item(row, _TAKEN).setCheckState(Qt.CheckState.Unchecked)
        table.resizeColumnsToContents()
        for column in _TOLD:
            stretch = QHeaderView.ResizeMode.Stretch
            table.horizontalHeader().setSectionResizeMode(column, stretch)
        to_contents = QHeaderView.ResizeMode.ResizeToContents
        table.verticalHeader().setSectionResizeMode(to_contents)
        return table


def _texts(difference: Difference) -> Tuple[str, ...]:
    side, index, layer = difference.key
    sides = {"china": tr("China"), "russia": tr("Russia")}
    columns = difference.columns
    return (
        "",
        sides.get(side, side),
        plain(index),
        layer or tr("every layer"),
        _told(difference.ours, columns),
        _told(difference.theirs, columns),
    )


def _told(cells: Cells, columns: Sequence[str]) -> str:
    """Return the cells that differ, and who wrote them when."""
    said = [f"{column_title(name)}: {cell_text(cells, name)}" for name in columns]
    who = ", ".join(filter(None, (cells.get("corrected_by"), cells.get("corrected_on"))))
    return "; ".join(said) + (f" ({who})" if who else "")
