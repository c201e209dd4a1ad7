"""Draws an index with its lowered and raised signs; never as HTML."""

from __future__ import annotations

from qgis.PyQt.QtCore import QLineF, QModelIndex, QRect, QSize, Qt
from qgis.PyQt.QtGui import QPainter, QPalette
from qgis.PyQt.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from cags_vsegei_plugin.reports.index_drawing import base_line, draw_index, index_width

RAW_INDEX_ROLE = Qt.ItemDataRole.UserRole + 1


class IndexDelegate(QStyledItemDelegate):
    """Draws the raw text of `RAW_INDEX_ROLE` as it is printed on a map."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Draw the cell's background as usual, then the pieces of the index."""
        if index.data(RAW_INDEX_ROLE) is None:
            super().paint(painter, option, index)
            return
        cell = QStyleOptionViewItem(option)
        self.initStyleOption(cell, index)
        cell.text = ""
        style = cell.widget.style() if cell.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, cell, painter, cell.widget)
        area = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, cell, cell.widget)
        painter.save()
        painter.setClipRect(cell.rect)
        painter.setPen(cell.palette.color(_group(cell), _text_role(cell)))
        draw_index(painter, _raw(index), cell.font, _line(area, cell))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:  # noqa: N802
        """Return the room the pieces need."""
        usual = super().sizeHint(option, index)
        if index.data(RAW_INDEX_ROLE) is None:
            return usual
        width = index_width(_raw(index), option.font)
        return QSize(int(width) + 12, usual.height() + 2)


def _raw(index: QModelIndex) -> str:
    return str(index.data(RAW_INDEX_ROLE) or "")


def _line(area: QRect, cell: QStyleOptionViewItem) -> QLineF:
    """Return the line the text stands on, from its left end to where the room ends."""
    base = base_line(area.top(), area.height(), cell.font)
    return QLineF(area.left() + 3, base, area.right() - 1, base)


def _text_role(cell: QStyleOptionViewItem) -> QPalette.ColorRole:
    selected = bool(cell.state & QStyle.StateFlag.State_Selected)
    return QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text


def _group(cell: QStyleOptionViewItem) -> QPalette.ColorGroup:
    active = bool(cell.state & QStyle.StateFlag.State_Active)
    return QPalette.ColorGroup.Active if active else QPalette.ColorGroup.Inactive
