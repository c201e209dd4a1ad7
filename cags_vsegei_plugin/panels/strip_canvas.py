"""The unrolled border as a widget: wheel, drag, keys, tooltips and clicks."""

from __future__ import annotations

import math
from typing import Any, Callable, Dict, Optional

from qgis.PyQt.QtCore import QEvent, QPoint, QRectF, QSize, Qt
from qgis.PyQt.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from qgis.PyQt.QtWidgets import QApplication, QSizePolicy, QToolTip, QWidget

from cags_vsegei_plugin.panels.shown_comparison import ShownComparison
from cags_vsegei_plugin.panels.strip_extent import StripExtent
from cags_vsegei_plugin.panels.strip_style import themed_style
from cags_vsegei_plugin.panels.strip_words import stretch_words
from cags_vsegei_plugin.panels.tooltips import as_plain_tooltip
from cags_vsegei_plugin.reports.strip_layout import Rows, Window, rows_in
from cags_vsegei_plugin.reports.strip_painting import (
    Picture,
    names_width,
    paint_current,
    paint_names,
    paint_strip,
)
from cags_vsegei_plugin.translation import tr
from cags_vsegei_plugin.workflow.border_strip import border_strip

_MARGIN = 4.0
_STEP = 0.1
_WHEEL = 1.25
_NOTCH = 120.0


class StripCanvas(QWidget):
    """Shows a part of the strip; a click makes a stretch the current conflict."""

    def __init__(
        self, extent: StripExtent, shown: ShownComparison, parent: Optional[QWidget] = None
    ) -> None:
        super().__init__(parent)
        self.picture = Picture(border_strip([], {}))
        self._extent, self._shown, self._conflict = extent, shown, shown.current
        self._pressed: Optional[QPoint] = None
        self._dragged_from = 0.0
        self._is_dragged = False
        self.setObjectName("strip")
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("The border unrolled"))
        extent.changed.connect(self.update)
        shown.current.changed.connect(self._show_current)

    def show_picture(self, picture: Picture) -> None:
        """Show another strip, or other decisions or crossings on the same."""
        self.picture = picture
        self._extent.set_border(picture.strip.from_km, picture.strip.to_km)
        self._describe()
        self.update()

    def current_row(self) -> Optional[Any]:
        """Return the current conflict, None where it has no place on the border."""
        row = self._shown.row(self._conflict.id)
        return None if row is None or math.isnan(row.from_km) else row

    def rows(self) -> Rows:
        """Return where the rows stand now."""
        style = themed_style(self)
        left = names_width(style) + _MARGIN
        area = QRectF(
            left, 0.0, max(1.0, self.width() - left - _MARGIN), max(1.0, self.height() - _MARGIN)
        )
        crossings, statuses = bool(self.picture.crossings), bool(self.picture.statuses)
        return rows_in(area, style.line_height, crossings, statuses)

    def window_now(self) -> Window:
        """Return the part of the border that is seen, by the pixel."""
        return Window(self._extent.left, self._extent.span / self.rows().axis.width())

    def km_at(self, x: float) -> float:
        """Return the kilometre under a pixel."""
        window = self.window_now()
        return window.left_km + (x - self.rows().axis.left()) * window.km_per_pixel

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the room the strip likes to have."""
        return QSize(600, round(themed_style(self).line_height * 11))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the least room it can be read in."""
        return QSize(160, round(themed_style(self).line_height * 7))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the part that is seen, and the current stretch."""
        painter, style, rows = QPainter(self), themed_style(self), self.rows()
        painter.fillRect(self.rect(), style.background)
        window = self.window_now()
        painter.save()
        # A label at the end must not run into the names of the rows.
        painter.setClipRect(rows.axis.united(rows.status).adjusted(-1, 0, 1, 2))
        paint_strip(painter, rows, self.picture, window, style)
        current = self.current_row()
        if current is not None:
            paint_current(painter, rows, current, window, style)
        painter.restore()
        paint_names(painter, rows, 0.0, style)
        if self.hasFocus():
            painter.setPen(style.highlight)
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Zoom around the cursor; sideways, or with Shift, move along the border."""
        turned = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier or not turned.y():
            self._extent.move(-(turned.x() or turned.y()) / _NOTCH * _STEP * self._extent.span)
        else:
            around = self.km_at(event.position().x())
            self._extent.zoom(_WHEEL ** (-turned.y() / _NOTCH), around)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Begin to drag, or a click."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._dragged_from = event.pos(), self._extent.left
            self._is_dragged = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Move the border with the mouse."""
        if self._pressed is None:
            return
        moved = event.pos().x() - self._pressed.x()
        if self._is_dragged or abs(moved) >= QApplication.startDragDistance():
            self._is_dragged = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            left = self._dragged_from - moved * self.window_now().km_per_pixel
            self._extent.show(left, left + self._extent.span)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Go to the stretch that was clicked."""
        was_click = self._pressed is not None and not self._is_dragged
        self._pressed = None
        self.unsetCursor()
        if was_click and event.button() == Qt.MouseButton.LeftButton:
            row = self._row_at(event.pos())
            if row is not None:
                self._conflict.visit(row.stretch)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Show a stretch with as much again on both sides."""
        row = self._row_at(event.pos())
        if row is not None:
            length = row.to_km - row.from_km
            self._extent.show(row.from_km - length, row.to_km + length)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Arrows move and go from conflict to conflict, + and - zoom, Home shows all."""
        extent, key = self._extent, event.key()
        row = self.current_row()
        seen = row is not None and extent.left <= row.from_km <= extent.right
        around = (row.from_km + row.to_km) / 2 if row is not None and seen else None
        acts: Dict[int, Callable[[], None]] = {
            Qt.Key.Key_Left: lambda: extent.move(-_STEP * extent.span),
            Qt.Key.Key_Right: lambda: extent.move(_STEP * extent.span),
            Qt.Key.Key_PageUp: lambda: extent.move(-extent.span),
            Qt.Key.Key_PageDown: lambda: extent.move(extent.span),
            Qt.Key.Key_Plus: lambda: extent.zoom(1 / _WHEEL, around),
            Qt.Key.Key_Equal: lambda: extent.zoom(1 / _WHEEL, around),
            Qt.Key.Key_Minus: lambda: extent.zoom(_WHEEL, around),
            Qt.Key.Key_Home: extent.show_all,
            Qt.Key.Key_Up: lambda: self._step(-1),
            Qt.Key.Key_Down: lambda: self._step(1),
        }
        act = acts.get(key)
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    def event(self, event: QEvent) -> bool:
        """Say in a tooltip what stands under the mouse."""
        if event.type() != QEvent.Type.ToolTip:
            return super().event(event)
        row = self._row_at(event.pos())
        if row is None:
            QToolTip.hideText()
        else:
            words = stretch_words(row, self.picture.statuses.get(row.stretch))
            QToolTip.showText(event.globalPos(), as_plain_tooltip(words), self)
        return True

    def _row_at(self, place: QPoint) -> Optional[Any]:
        inside = self.rows().bands.adjusted(0, -1, 0, 1).contains(QRectF(place, place).center())
        return self.picture.strip.row_at(self.km_at(place.x())) if inside else None

    def _step(self, by: int) -> None:
        """Go to the next stretch, on that side, that is still open."""
        number = self.picture.strip.open_beside(self._conflict.id, by)
        if number is not None:
            self._conflict.visit(self.picture.strip.rows[number].stretch)

    def _show_current(self) -> None:
        row = self.current_row()
        if row is not None:
            self._extent.show_place(row.from_km, row.to_km)
        self._describe()
        self.update()

    def _describe(self) -> None:
        """Tell readers of the screen what is current."""
        row = self.current_row()
        status = None if row is None else self.picture.statuses.get(row.stretch)
        self.setAccessibleDescription("" if row is None else stretch_words(row, status))
