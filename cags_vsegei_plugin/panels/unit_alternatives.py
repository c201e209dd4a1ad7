"""The alternatives of a reading, each a button that takes it."""

from __future__ import annotations

from typing import List, Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from cags_vsegei_plugin.geology.alternatives import alternative_reading, alternative_words
from cags_vsegei_plugin.geology.reading import Reading
from cags_vsegei_plugin.knowledge import Knowledge
from cags_vsegei_plugin.panels.tooltips import as_plain_tooltip
from cags_vsegei_plugin.panels.unit_change import told_briefly
from cags_vsegei_plugin.translation import language, tr


class UnitAlternatives(QWidget):
    """Offers what else an index may mean; what only people can read stands as a text."""

    taken = pyqtSignal(object)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(2)

    def show_alternatives(self, reading: Optional[Reading], knowledge: Knowledge) -> None:
        """Offer the alternatives of a reading; takes no room where there are none."""
        while self._layout.count():
            old = self._layout.takeAt(0).widget()
            old.hide()
            old.deleteLater()
        if reading is not None:
            for text in reading.alternatives:
                self._layout.addWidget(self._offer(text, reading, knowledge))
        self.setVisible(bool(self._layout.count()))

    def buttons(self) -> List[QPushButton]:
        """Return the buttons that are offered."""
        widgets = (self._layout.itemAt(at).widget() for at in range(self._layout.count()))
        return [widget for widget in widgets if isinstance(widget, QPushButton)]

    def _offer(self, text: str, reading: Reading, knowledge: Knowledge) -> QWidget:
        other = alternative_reading(text, reading, knowledge)
        told = told_briefly(reading, other, knowledge) if other is not None else ""
        if other is None or not told:
            words = alternative_words(text, knowledge)
            label = QLabel(words.spoken(language()), self)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            return label
        button = QPushButton(told.replace("&", "&&"), self)
        button.setAccessibleName(tr("Take the alternative: {what}", what=told))
        button.setToolTip(as_plain_tooltip(text))
        button.setAutoDefault(False)
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda: self.taken.emit(other))
        return button
