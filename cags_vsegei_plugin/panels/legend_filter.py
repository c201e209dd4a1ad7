"""Which lines of the joint legend are shown: by words of any script, status, side, what is missing.

What is not shown is left out of the tree; headings and joint units stay where anything under them
is shown.
"""

from __future__ import annotations

from dataclasses import replace
from operator import is_
from typing import NamedTuple, Optional, Tuple

from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtCore import QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from cags_vsegei_plugin.geology.folding import fold
from cags_vsegei_plugin.panels.forms import narrow_combo
from cags_vsegei_plugin.panels.legend_line import GROUP, JOINT, LOOSE, Line
from cags_vsegei_plugin.panels.review_look import side_title, status_title
from cags_vsegei_plugin.review.decision import SIDES
from cags_vsegei_plugin.review.lifecycle import Lifecycle
from cags_vsegei_plugin.translation import tr

MISSING, WAITING = "missing", "waiting"
_TYPING_MS = 120


class Wanted(NamedTuple):
    """What is asked for: folded words, a status (or `missing`, `waiting`), a side; "" for all.

    `is_at_border` asks for units that meet the border alone.
    """

    words: str = ""
    status: str = ""
    side: str = ""
    is_at_border: bool = False

    @property
    def is_everything(self) -> bool:
        """Return whether nothing is left out."""
        return self == Wanted()


def shown(lines: Tuple[Line, ...], wanted: Wanted) -> Tuple[Line, ...]:
    """Return the lines that are asked for."""
    if wanted.is_everything:
        return lines
    found = (_shown(line, wanted) for line in lines)
    return tuple(line for line in found if line is not None)


def _shown(line: Line, wanted: Wanted) -> Optional[Line]:
    """Return a line with what of its children is asked for, None where it is not."""
    is_found = bool(wanted.words) and wanted.words in line.words
    below = wanted._replace(words="") if line.kind == JOINT and is_found else wanted
    # Under the heading of what is not on the map stand joint units with theirs.
    found = (_shown(child, below) for child in line.children)
    children = tuple(child for child in found if child is not None)
    if not children and (line.kind == GROUP or not _fits(line, wanted)):
        return None
    is_whole = len(children) == len(line.children) and all(map(is_, children, line.children))
    return line if is_whole else replace(line, children=children)


def _fits(line: Line, wanted: Wanted) -> bool:
    if wanted.words and wanted.words not in line.words:
        return False
    if wanted.side and line.side != wanted.side:
        return False
    if wanted.is_at_border and not line.km:
        return False
    if wanted.status == WAITING:
        return line.waits
    if wanted.status == MISSING:
        return is_missing(line)
    return not wanted.status or line.status == wanted.status


class LegendFilterForm(QWidget):
    """The fields of the filter; `changed` is told when the typing rests."""

    changed = pyqtSignal()

    def __init__(self, cycle: Lifecycle, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.words = QgsFilterLineEdit(self)
        self.status, self.side = narrow_combo(QComboBox(self)), narrow_combo(QComboBox(self))
        self.place = narrow_combo(QComboBox(self))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_TYPING_MS)
        self._timer.timeout.connect(self.changed)
        self._name()
        self._offer(cycle)
        choices = QHBoxLayout()
        for combo in (self.status, self.side, self.place):
            choices.addWidget(combo, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addWidget(self.words)
        layout.addLayout(choices)
        self.words.textChanged.connect(lambda _: self._timer.start())
        for combo in (self.status, self.side, self.place):
            combo.currentIndexChanged.connect(lambda _: self.changed.emit())

    def wanted(self) -> Wanted:
        """Return what is asked for."""
        status, side = self.status.currentData(), self.side.currentData()
        is_at_border = bool(self.place.currentData())
        return Wanted(fold(self.words.text()), str(status or ""), str(side or ""), is_at_border)

    def show_everything(self) -> None:
        """Ask for nothing in particular."""
        for combo in (self.status, self.side, self.place):
            combo.setCurrentIndex(0)
        self.words.clear()
        self._timer.stop()
        self.changed.emit()

    def _name(self) -> None:
        words = tr("Search code, index, name in any language")
        self.words.setObjectName("legend_words")
        self.words.setPlaceholderText(words)
        self.words.setAccessibleName(words)
        self.words.setShowSearchIcon(True)
        self.status.setObjectName("legend_status")
        self.status.setAccessibleName(tr("Which status is listed"))
        self.side.setObjectName("legend_side")
        self.side.setAccessibleName(tr("Which side is listed"))
        self.place.setObjectName("legend_place")
        self.place.setAccessibleName(tr("Whether units away from the border are listed"))

    def _offer(self, cycle: Lifecycle) -> None:
        self.status.addItem(tr("All"), "")
        self.status.addItem(tr("Not mapped"), MISSING)
        self.status.addItem(tr("Waits for me"), WAITING)
        for status in sorted(cycle.statuses.values(), key=lambda one: one.order):
            if status.id != "open":
                self.status.addItem(status_title(cycle, status.id), status.id)
        self.place.addItem(tr("The whole map"), False)
        self.place.addItem(tr("At the border"), True)
        self.side.addItem(tr("Both sides"), "")
        for side in SIDES:
            self.side.addItem(side_title(side), side)


def is_missing(line: Line) -> bool:
    """Return whether a line is a unit that is mapped to nothing, and nobody declared it."""
    return line.kind == LOOSE and line.mapping is None
