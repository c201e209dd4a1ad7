"""Marks the current cell by a frame: its colour says something and must be seen."""

from __future__ import annotations

from qgis.PyQt.QtCore import QModelIndex
from qgis.PyQt.QtGui import QPainter, QPalette, QPen
from qgis.PyQt.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem


class CellFrame(QStyledItemDelegate):
    """Draws a selected cell in its own colours, with a frame around it."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Draw a cell as if it were not selected, then the frame."""
        cell = QStyleOptionViewItem(option)
        is_selected = bool(cell.state & QStyle.StateFlag.State_Selected)
        cell.state &= ~(QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus)
        super().paint(painter, cell, index)
        if not is_selected:
            return
        painter.save()
        frame = option.rect.adjusted(1, 1, -2, -2)
        for role, width in ((QPalette.ColorRole.Base, 4), (QPalette.ColorRole.Text, 2)):
            painter.setPen(QPen(option.palette.color(role), width))
            painter.drawRect(frame)
        painter.restore()
