"""Tells the strip what was decided: when the keys rest, and some thousands at a time."""

from __future__ import annotations

from typing import Iterable, Optional, Set

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from cags_vsegei_plugin.panels.review_look import strip_statuses
from cags_vsegei_plugin.panels.review_model import ReviewModel
from cags_vsegei_plugin.review.lifecycle import Lifecycle

_REST_MS = 400
_AT_ONCE = 10_000


class StripTelling(QObject):
    """Gathers which conflicts of a list changed; `told` gives them, and whether it begins anew."""

    told = pyqtSignal(object, bool)

    def __init__(self, model: ReviewModel, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._model = model
        self._cycle: Optional[Lifecycle] = None
        # The conflicts that the strip was not told of yet, None for all.
        self._untold: Optional[Set[str]] = None
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(_REST_MS)
        self._resting.timeout.connect(self.tell)

    def forget(self) -> None:
        """Tell all anew."""
        self._untold = None

    def add(self, conflicts: Iterable[str]) -> None:
        """Tell of some conflicts too."""
        if self._untold is not None:
            self._untold.update(conflicts)

    def start(self, cycle: Lifecycle) -> None:
        """Tell as soon as the keys rest."""
        self._cycle = cycle
        self._resting.start()

    def rest(self) -> None:
        """Tell nothing more."""
        self._resting.stop()

    def tell(self) -> None:
        """Tell the next conflicts: the strip draws what it is told at once."""
        if self._cycle is None:
            return
        are_all, untold = self._untold is None, self._untold
        if untold is None:
            untold = {row.found.stretch for row in self._model.rows()}
        ids = [untold.pop() for _ in range(min(_AT_ONCE, len(untold)))]
        self._untold = untold
        numbers = (number for number in map(self._model.number_of, ids) if number >= 0)
        self.told.emit(strip_statuses(map(self._model.row, numbers), self._cycle), are_all)
        if untold:
            QTimer.singleShot(0, self.tell)
