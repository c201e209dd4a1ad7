"""The line in the review that tells where decisions are kept, and lets it be changed."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtWidgets import QHBoxLayout, QToolButton, QWidget

from cags_vsegei_plugin.panels.elided_label import ElidedLabel
from cags_vsegei_plugin.translation import tr


class StoreRow(QWidget):
    """Where decisions are kept, a button to try again, and one to choose."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.where = ElidedLabel(self)
        self.again, self.choose = QToolButton(self), QToolButton(self)
        self.again.setObjectName("review_try_again")
        self.again.setText(tr("Try Again"))
        self.again.setToolTip(tr("Open the store of decisions again"))
        self.choose.setObjectName("review_choose_store")
        self.choose.setText(tr("Store…"))
        told = tr("Choose where decisions are kept: beside the project, or in a team's store")
        self.choose.setToolTip(told)
        self.choose.setAccessibleName(told)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.where, 1)
        row.addWidget(self.again)
        row.addWidget(self.choose)
        self.show_place("", False)

    def show_place(self, words: str, can_try: bool) -> None:
        """Tell where decisions are kept, and whether to open it again is of use."""
        self.where.setText(words)
        self.again.setVisible(can_try)
