"""Draws a confidence as a bar, and its word beside it: never colour alone."""

from __future__ import annotations

from qgis.PyQt.QtCore import QModelIndex, QRect, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QFontMetrics, QPainter, QPalette
from qgis.PyQt.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from cags_vsegei_plugin.panels.unit_model import COLOUR_ROLE, CONFIDENCE_ROLE

_BAR_LETTERS = 5
_GAP = 6


class ConfidenceDelegate(QStyledItemDelegate):
    """A bar as long as the confidence, in the colour of its band, then the word."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Draw the cell's background as usual, then bar and word."""
        cell = QStyleOptionViewItem(option)
        self.initStyleOption(cell, index)
        words, cell.text = cell.text, ""
        style = cell.widget.style() if cell.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, cell, painter, cell.widget)
        bar = _bar(cell)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_bar(painter, bar, index, cell)
        painter.setPen(cell.palette.color(_text_role(cell)))
        place = cell.rect.adjusted(bar.width() + 2 * _GAP, 0, 0, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        """Return the room of the word and the bar."""
        usual = super().sizeHint(option, index)
        bar = option.fontMetrics.averageCharWidth() * _BAR_LETTERS
        return QSize(usual.width() + bar + 2 * _GAP, usual.height())

    def _draw_bar(
        self, painter: QPainter, bar: QRect, index: QModelIndex, cell: QStyleOptionViewItem
    ) -> None:
        share = min(1.0, max(0.0, float(index.data(CONFIDENCE_ROLE) or 0.0)))
        outline = cell.palette.color(_text_role(cell))
        outline.setAlpha(110)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(str(index.data(COLOUR_ROLE) or "")))
        painter.drawRect(QRectF(bar.left(), bar.top(), max(2.0, bar.width() * share), bar.height()))
        painter.setPen(outline)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(bar))


def room_beside_bar(metrics: QFontMetrics, words: str) -> int:
    """Return the width of a bar with these words, in pixels."""
    bar = metrics.averageCharWidth() * _BAR_LETTERS
    return int(bar + metrics.horizontalAdvance(words) + 4 * _GAP)


def _bar(cell: QStyleOptionViewItem) -> QRect:
    height = max(6, cell.fontMetrics.ascent() // 2)
    width = cell.fontMetrics.averageCharWidth() * _BAR_LETTERS
    top = cell.rect.center().y() - height // 2
    return QRect(cell.rect.left() + _GAP, top, width, height)


def _text_role(cell: QStyleOptionViewItem) -> QPalette.ColorRole:
    selected = bool(cell.state & QStyle.StateFlag.State_Selected)
    return QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
