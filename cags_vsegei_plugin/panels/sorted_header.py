"""A heading of columns in which the title of the sorted one stays whole beside its arrow."""

from __future__ import annotations

from qgis.PyQt.QtCore import QRect, QSize, Qt
from qgis.PyQt.QtGui import QFontMetrics
from qgis.PyQt.QtWidgets import QHeaderView, QStyle, QStyleOptionHeader, QWidget


class SortedHeader(QHeaderView):
    """Asks for all the room of the arrow: Qt takes it off a title twice, its hint adds it once."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.setHighlightSections(True)

    def sectionSizeFromContents(self, column: int) -> QSize:
        """Return the size at which a title is not cut short."""
        size = super().sectionSizeFromContents(column)
        if self.isSortIndicatorShown() and column == self.sortIndicatorSection():
            size.setWidth(size.width() + max(0, self._title(column) - self._room_for_title(size)))
        return size

    def _title(self, column: int) -> int:
        """Return the pixels of a title: bold where its column is selected."""
        font = self.font()
        font.setBold(True)
        title = str(self.model().headerData(column, self.orientation()) or "")
        return int(QFontMetrics(font).horizontalAdvance(title))

    def _room_for_title(self, size: QSize) -> int:
        """Return the pixels at which Qt cuts the title of a sorted column short."""
        option, style = QStyleOptionHeader(), self.style()
        self.initStyleOption(option)
        option.rect = QRect(0, 0, size.width(), size.height())
        option.sortIndicator = QStyleOptionHeader.SortIndicator.SortDown
        label = style.subElementRect(QStyle.SubElement.SE_HeaderLabel, option, self).width()
        margin = style.pixelMetric(QStyle.PixelMetric.PM_HeaderMargin, None, self)
        mark = style.pixelMetric(QStyle.PixelMetric.PM_HeaderMarkSize, None, self)
        return int(label - 2 * margin - mark)
