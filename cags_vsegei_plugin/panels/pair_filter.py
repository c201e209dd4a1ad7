"""Says that only the stretches of two units are listed, and takes that away again."""

from __future__ import annotations

from typing import Optional, Tuple

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from cags_vsegei_plugin.geology.notation.index_text import plain
from cags_vsegei_plugin.translation import tr

_NOTHING = "–"


class PairFilter(QWidget):
    """A line above a list, there only while a pair of units is asked for."""

    dropped = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.label = QLabel(self)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self.all = QToolButton(self)
        self.all.setObjectName("all_pairs")
        self.all.setText(tr("List All"))
        self.all.clicked.connect(self.dropped)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.label, 1)
        row.addWidget(self.all)
        self.hide()

    def show_pair(self, pair: Optional[Tuple[str, str]]) -> None:
        """Say which two units are listed, China's and Russia's; nothing where None."""
        self.setVisible(pair is not None)
        if pair is not None:
            china, russia = (plain(index) or _NOTHING for index in pair)
            self.label.setText(tr("Only {china} against {russia}", china=china, russia=russia))
