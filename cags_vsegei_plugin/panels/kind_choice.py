"""Chooses stretches, lines or points to be listed."""

from __future__ import annotations

from typing import AbstractSet, Optional

from qgis.PyQt.QtWidgets import QComboBox, QWidget

from cags_vsegei_plugin.panels.stretch_model import kind_title
from cags_vsegei_plugin.translation import tr
from cags_vsegei_plugin.workflow.conflicts import KINDS


class KindChoice(QComboBox):
    """A combo box of the kinds there are; hidden where there is nothing to choose."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("kinds")
        self.setAccessibleName(tr("What is listed"))
        self.offer(frozenset())

    def offer(self, kinds: AbstractSet[str]) -> None:
        """Offer these kinds and all of them together; the chosen one stays if it is there."""
        chosen = self.kind()
        self.blockSignals(True)
        self.clear()
        self.addItem(tr("All"), "")
        for kind in KINDS:
            if kind in kinds:
                self.addItem(kind_title(kind), kind)
        self.setCurrentIndex(max(0, self.findData(chosen)))
        self.blockSignals(False)
        self.setHidden(self.is_idle())

    def is_idle(self) -> bool:
        """Return whether there is nothing to choose."""
        return self.count() <= 2

    def kind(self) -> str:
        """Return the chosen kind, "" for all."""
        return str(self.currentData() or "")
