"""Which part of the border is seen: moved and zoomed by strip and overview alike."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QObject, pyqtSignal

_LEAST_KM = 0.05


class StripExtent(QObject):
    """Holds the part that is seen, always within the border; kilometres."""

    changed = pyqtSignal()

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self.first = self.left = 0.0
        self.last = self.right = 1.0

    @property
    def span(self) -> float:
        """Return how much of the border is seen."""
        return self.right - self.left

    @property
    def is_whole(self) -> bool:
        """Return whether the whole border is seen."""
        return self.span >= (self.last - self.first) * (1 - 1e-9)

    def set_border(self, first: float, last: float) -> None:
        """Take another border; the part that is seen is kept where it still lies on it."""
        was_whole, left, right = self.is_whole, self.left, self.right
        self.first, self.last = first, max(last, first + _LEAST_KM)
        if was_whole or right <= first or left >= last:
            left, right = self.first, self.last
        self.show(left, right)

    def show(self, left: float, right: float) -> None:
        """Show a part; one beyond an end is moved, one too small or too large is fitted."""
        whole = self.last - self.first
        span = min(max(right - left, min(_LEAST_KM, whole)), whole)
        middle = (left + right) / 2
        self.left = min(max(self.first, middle - span / 2), self.last - span)
        self.right = self.left + span
        self.changed.emit()

    def show_all(self) -> None:
        """Show the whole border."""
        self.show(self.first, self.last)

    def move(self, km: float) -> None:
        """Move what is seen along the border."""
        self.show(self.left + km, self.right + km)

    def zoom(self, factor: float, around: Optional[float] = None) -> None:
        """Show a part that is so many times as long; a place keeps where it stands."""
        around = (self.left + self.right) / 2 if around is None else around
        whole = self.last - self.first
        factor = min(max(self.span * factor, min(_LEAST_KM, whole)), whole) / self.span
        left = around - (around - self.left) * factor
        self.show(left, left + self.span * factor)

    def show_place(self, start: float, stop: float) -> None:
        """Move, without zooming, until a stretch is seen; nothing where it is."""
        if start < self.left or stop > self.right:
            self.move((start + stop) / 2 - (self.left + self.right) / 2)
