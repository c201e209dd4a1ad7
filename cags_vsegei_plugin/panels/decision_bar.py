"""The buttons of the review, what a decision is on, and what the map does."""

from __future__ import annotations

from typing import AbstractSet, Optional

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QAction, QComboBox, QVBoxLayout, QWidget

from cags_vsegei_plugin.panels.elided_label import ElidedLabel
from cags_vsegei_plugin.panels.forms import narrow_combo
from cags_vsegei_plugin.panels.key_grid import KeyGrid
from cags_vsegei_plugin.panels.numbers import kilometres_text
from cags_vsegei_plugin.panels.review_actions import FURTHER, ROWS, ReviewActions
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
        self.grid = KeyGrid("review", actions, ROWS, FURTHER, self)
        self.buttons, self.more = self.grid.buttons, self.grid.more
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
        self.level.setEnabled(is_signing)

    def offer_further(self, action: QAction) -> None:
        """Offer something more, which is no decision on the conflict."""
        self.more.menu().addSeparator()
        self.more.menu().addAction(action)

    def show_keys(self) -> None:
        """Write the keys on the buttons as they are now."""
        self.grid.show_keys()

    @staticmethod
    def _any(name: str, is_signing: bool) -> bool:
        return is_signing and name in _ALWAYS

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addWidget(self.level)
        layout.addWidget(self.meant)
        layout.addWidget(self.grid)


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
