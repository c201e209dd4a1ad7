"""Draws an index with its lowered and raised signs; never as HTML."""

from __future__ import annotations

from typing import List, Tuple

from qgis.PyQt.QtCore import QLineF, QModelIndex, QPointF, QRect, QSize, Qt
from qgis.PyQt.QtGui import QFont, QFontMetricsF, QPainter, QPalette
from qgis.PyQt.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from cags_vsegei_plugin.panels.index_text import BELOW, NORMAL, Run, runs

RAW_INDEX_ROLE = Qt.ItemDataRole.UserRole + 1
_SMALL = 0.72
# Of the height of the letters; positive is downwards.
_SHIFT, _RAISED = {BELOW: 0.2, NORMAL: 0.0}, -0.38


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
        _draw(painter, runs(_raw(index)), cell.font, _line(area, cell))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:  # noqa: N802
        """Return the room the pieces need."""
        usual = super().sizeHint(option, index)
        if index.data(RAW_INDEX_ROLE) is None:
            return usual
        pieces = runs(_raw(index))
        width = sum(_width(run, font) for run, font in _with_fonts(pieces, option.font))
        return QSize(int(width) + 12, usual.height() + 2)


def _raw(index: QModelIndex) -> str:
    return str(index.data(RAW_INDEX_ROLE) or "")


def _base(area: QRect, cell: QStyleOptionViewItem) -> float:
    metrics = QFontMetricsF(cell.font)
    return area.top() + area.height() / 2 + (metrics.ascent() - metrics.descent()) / 2


def _with_fonts(pieces: List[Run], font: QFont) -> List[Tuple[Run, QFont]]:
    small = QFont(font)
    small.setPointSizeF(max(5.0, font.pointSizeF() * _SMALL))
    return [(run, font if run.level == NORMAL else small) for run in pieces]


def _width(run: Run, font: QFont) -> float:
    return QFontMetricsF(font).horizontalAdvance(run.text)


def _line(area: QRect, cell: QStyleOptionViewItem) -> QLineF:
    """Return the line the text stands on, from its left end to where the room ends."""
    base = _base(area, cell)
    return QLineF(area.left() + 3, base, area.right() - 1, base)


def _draw(painter: QPainter, pieces: List[Run], font: QFont, line: QLineF) -> None:
    height, at = QFontMetricsF(font).ascent(), line.p1()
    for run, its_font in _with_fonts(pieces, font):
        room = line.x2() - at.x()
        text = QFontMetricsF(its_font).elidedText(run.text, Qt.TextElideMode.ElideRight, room)
        painter.setFont(its_font)
        painter.drawText(at + QPointF(0, height * _SHIFT.get(run.level, _RAISED)), text)
        at = at + QPointF(_width(run, its_font), 0)


def _text_role(cell: QStyleOptionViewItem) -> QPalette.ColorRole:
    selected = bool(cell.state & QStyle.StateFlag.State_Selected)
    return QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text


def _group(cell: QStyleOptionViewItem) -> QPalette.ColorGroup:
    active = bool(cell.state & QStyle.StateFlag.State_Active)
    return QPalette.ColorGroup.Active if active else QPalette.ColorGroup.Inactive
