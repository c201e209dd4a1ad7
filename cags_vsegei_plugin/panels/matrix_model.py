"""The matrix of units as a table: kilometres in the colours of verdicts, totals at the ends."""

from __future__ import annotations

from typing import Any, Dict, Optional, Tuple

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from qgis.PyQt.QtGui import QBrush, QFont

from cags_vsegei_plugin.compat import flag_number
from cags_vsegei_plugin.geology.notation.index_text import plain
from cags_vsegei_plugin.layers.contrast import readable_on
from cags_vsegei_plugin.panels import verdict_look
from cags_vsegei_plugin.panels.numbers import kilometres_text
from cags_vsegei_plugin.panels.tooltips import as_plain_tooltip
from cags_vsegei_plugin.translation import tr
from cags_vsegei_plugin.workflow.unit_matrix import UnitMatrix, unit_matrix

NOTHING = "–"
_ROOT = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class MatrixModel(QAbstractTableModel):
    """Chinese units down, Russian units across, the youngest first; last come the totals."""

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._whole = self.matrix = unit_matrix([])
        self._km = self.matrix.km
        self._least_km = 0.0

    def replace(self, matrix: UnitMatrix) -> None:
        """Show the matrix of another comparison."""
        self._whole = matrix
        self.show_least(self._least_km)

    def show_least(self, km: float) -> None:
        """Show only pairs that meet along so many kilometres, and their units."""
        self.beginResetModel()
        self._least_km = km
        self.matrix = self._whole.at_least(km) if km > 0 else self._whole
        self._km = self.matrix.km
        self.endResetModel()

    def pair_at(self, index: QModelIndex) -> Optional[Tuple[str, str]]:
        """Return the two units of a cell; None for a total, and where they do not meet."""
        row, column = index.row(), index.column()
        if not index.isValid() or not self._is_pair(row, column) or not self._km[row, column]:
            return None
        return self.matrix.china[row], self.matrix.russia[column]

    def index_of(self, pair: Tuple[str, str]) -> QModelIndex:
        """Return the cell of two units, an invalid one where it is not shown."""
        china, russia = pair
        if china not in self.matrix.china or russia not in self.matrix.russia:
            return QModelIndex()
        return self.index(self.matrix.china.index(china), self.matrix.russia.index(russia))

    def rowCount(self, parent: QModelIndex = _ROOT) -> int:  # noqa: N802
        """Return the number of Chinese units, and one for the totals."""
        return 0 if parent.isValid() or not self.matrix.china else len(self.matrix.china) + 1

    def columnCount(self, parent: QModelIndex = _ROOT) -> int:  # noqa: N802
        """Return the number of Russian units, and one for the totals."""
        return 0 if parent.isValid() or not self.matrix.russia else len(self.matrix.russia) + 1

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the index of a unit, as it stands in the layer in its tooltip."""
        is_row = orientation == Qt.Orientation.Vertical
        units = self.matrix.china if is_row else self.matrix.russia
        if not 0 <= section <= len(units):
            return None
        if section == len(units):
            return tr("All") if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return plain(units[section]) or NOTHING
        if role == Qt.ItemDataRole.ToolTipRole:
            side = tr("China") if is_row else tr("Russia")
            words = tr("{side}: {index}", side=side, index=units[section] or NOTHING)
            return as_plain_tooltip(words)
        return None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the kilometres, colour, sign or tooltip of a cell."""
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            km = self._value(row, column)
            return kilometres_text(km) if km else ""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return flag_number(_RIGHT)
        if self._is_pair(row, column):
            return self._look(row, column, role)
        return _bold() if role == Qt.ItemDataRole.FontRole else None

    def _is_pair(self, row: int, column: int) -> bool:
        return row < len(self.matrix.china) and column < len(self.matrix.russia)

    def _value(self, row: int, column: int) -> float:
        """Return the kilometres of a pair, of a unit, or of all."""
        rows = slice(None) if row == len(self.matrix.china) else slice(row, row + 1)
        columns = slice(None) if column == len(self.matrix.russia) else slice(column, column + 1)
        return float(self._km[rows, columns].sum())

    def _look(self, row: int, column: int, role: int) -> Any:
        verdict = self.matrix.worst(row, column)
        if not verdict:
            return None
        if role == Qt.ItemDataRole.BackgroundRole:
            return QBrush(verdict_look.colour(verdict))
        if role == Qt.ItemDataRole.ForegroundRole:
            return QBrush(readable_on(verdict_look.colour(verdict)))
        if role == Qt.ItemDataRole.DecorationRole:
            return verdict_look.icon(verdict)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            words = self._words(row, column)
            return as_plain_tooltip(words) if role == Qt.ItemDataRole.ToolTipRole else words
        return None

    def _words(self, row: int, column: int) -> str:
        """Return a pair in words: both units and the kilometres of each verdict."""
        china, russia = self.matrix.china[row], self.matrix.russia[column]
        shares: Dict[str, float] = self.matrix.shares(row, column)
        lines = [
            tr(
                "{verdict}: {km} km",
                verdict=verdict_look.title(verdict),
                km=kilometres_text(km),
            )
            for verdict, km in shares.items()
        ]
        return "\n".join([f"{plain(china) or NOTHING} | {plain(russia) or NOTHING}", *lines])


def _bold() -> QFont:
    font = QFont()
    font.setBold(True)
    return font
