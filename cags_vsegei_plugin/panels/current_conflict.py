"""Which conflict is looked at: one for list, details, strip, matrix and map."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QObject, pyqtSignal


class CurrentConflict(QObject):
    """Holds the id of the one current conflict, "" for none.

    `changed` is told whenever another one becomes current, `visited` only for the user's own
    acts: what the program selects never moves the map.
    """

    changed = pyqtSignal(str)
    visited = pyqtSignal(str)

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._id = ""

    @property
    def id(self) -> str:
        """Return the id of the current conflict, "" where there is none."""
        return self._id

    def select(self, conflict: str) -> None:
        """Make a conflict current by program: the map stays where it is."""
        if conflict != self._id:
            self._id = conflict
            self.changed.emit(conflict)

    def visit(self, conflict: str) -> None:
        """Make a conflict current by the user's own act: the map goes there, again too."""
        self.select(conflict)
        self.visited.emit(conflict)
