"""The buttons of the review, what a decision is on, and what the map does."""

from __future__ import annotations

from typing import AbstractSet, Dict, Optional

from qgis.PyQt.QtCore import QEvent, pyqtSignal
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QGridLayout,
    QMenu,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from cags_vsegei_plugin.panels.elided_label import ElidedLabel
from cags_vsegei_plugin.panels.forms import narrow_combo
from cags_vsegei_plugin.panels.key_button import KeyButton, fit_together
from cags_vsegei_plugin.panels.numbers import kilometres_text
from cags_vsegei_plugin.panels.review_actions import FURTHER, ROWS, ReviewActions, key_text
from cags_vsegei_plugin.panels.tooltips import as_plain_tooltip
from cags_vsegei_plugin.review.levels import OWN, PAIR, Affected
from cags_vsegei_plugin.translation import tr

_ALWAYS = ("next", "previous", "comment", "undo")


class DecisionBar(QWidget):
    """A button for each action, with its key."""

    levelChosen = pyqtSignal()

    def __init__(self, actions: ReviewActions, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self.level = narrow_combo(QComboBox(self))
        self.level.setObjectName("review_level")
        self.level.setAccessibleName(tr("What the decision is on"))
        self.level.addItem("", OWN)
        self.buttons: Dict[str, KeyButton] = {}
        for row in ROWS:
            for name in row:
                self.buttons[name] = self._button(name)
        self.more = self._more_button()
        self.meant = ElidedLabel(self)
        self._lay_out()
        self.level.activated.connect(lambda _: self.levelChosen.emit())

    def chosen_level(self) -> str:
        """Return whether decisions are on the conflict (`own`) or on its pair of units (`pair`)."""
        return str(self.level.currentData() or OWN)

    def offer_levels(self, one: str, affected: Optional[Affected], level: str) -> None:
        """Offer the conflict alone and, with the count first, its pair of units."""
        self.level.clear()
        self.level.addItem(one, OWN)
        if affected is not None:
            self.level.addItem(pair_words(affected), PAIR)
        self.level.setCurrentIndex(max(0, self.level.findData(level)))
        self.level.setToolTip(as_plain_tooltip(self.level.currentText()))

    def show_meant(self, unit: str) -> None:
        """Say which joint unit a proposal will name; nothing where none is chosen."""
        self.meant.setText(tr("A proposal names {unit}", unit=unit) if unit else "")
        self.meant.setVisible(bool(unit) and self.buttons["propose"].isEnabled())

    def allow(self, allowed: AbstractSet[str], is_signing: bool) -> None:
        """Grey what cannot be signed now; its key says why in a sentence."""
        for name, button in self.buttons.items():
            button.setEnabled(name in allowed or name in _ALWAYS[:2] or self._any(name, is_signing))
        self.meant.setVisible(bool(self.meant.text()) and "propose" in allowed)
        for name in FURTHER:
            self._actions[name].setVisible(name in allowed)
        self.more.setEnabled(any(name in allowed for name in FURTHER))
        self.level.setEnabled(is_signing)

    def show_keys(self) -> None:
        """Write the keys on the buttons as they are now: the user may have changed them."""
        for name, button in self.buttons.items():
            button.show_key(self._actions[name].iconText(), key_text(self._actions[name]))
        fit_together(self.buttons.values())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Write the keys where there is room for them."""
        super().resizeEvent(event)
        fit_together(self.buttons.values())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Take other keys when the window comes to the front again."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange:
            self.show_keys()

    @staticmethod
    def _any(name: str, is_signing: bool) -> bool:
        return is_signing and name in _ALWAYS

    def _button(self, name: str) -> KeyButton:
        button = KeyButton(self)
        button.setObjectName(f"review_{name}")
        button.clicked.connect(self._actions[name].trigger)
        return button

    def _more_button(self) -> QPushButton:
        button = QPushButton(tr("More"), self)
        button.setObjectName("review_more")
        button.setAutoDefault(False)
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        menu = QMenu(button)
        for name in FURTHER:
            menu.addAction(self._actions[name])
        button.setMenu(menu)
        return button

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(2)
        for line, row in enumerate(ROWS):
            for column, name in enumerate(row):
                grid.addWidget(self.buttons[name], line, column)
        grid.addWidget(self.more, len(ROWS) - 1, 2)
        for column in range(3):
            titles = [self._actions[row[column]].iconText() for row in ROWS if column < len(row)]
            # Long names stand in one column, which is as wide as they need.
            widest = max(map(self.fontMetrics().horizontalAdvance, titles))
            grid.setColumnStretch(column, widest)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addWidget(self.level)
        layout.addWidget(self.meant)
        layout.addLayout(grid)
        self.show_keys()


def pair_words(affected: Affected) -> str:
    """Return what a decision on both units answers, and what it leaves as it is."""
    words = tr(
        "Both units wherever they meet: {count} stretches, {km} km",
        count=affected.answered,
        km=kilometres_text(affected.km),
    )
    if affected.kept:
        words += " · " + tr("{kept} keep their own decision", kept=affected.kept)
    return words
