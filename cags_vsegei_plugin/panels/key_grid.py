"""Buttons for actions, a few in a row, each with its key; the rest in a menu."""

from __future__ import annotations

from typing import Dict, Optional, Sequence

from qgis.PyQt.QtCore import QEvent
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QGridLayout, QMenu, QPushButton, QSizePolicy, QWidget

from cags_vsegei_plugin.panels.key_button import KeyButton, fit_together
from cags_vsegei_plugin.panels.keyed_actions import KeyedActions, key_text
from cags_vsegei_plugin.translation import tr

_COLUMNS = 3


class KeyGrid(QWidget):
    """A button for each action of some rows, three in a row; `more` takes the last place."""

    def __init__(
        self,
        room: str,
        actions: KeyedActions,
        rows: Sequence[Sequence[str]],
        further: Sequence[str],
        parent: Optional[QWidget] = None,
    ) -> None:
        super().__init__(parent)
        self._room, self._actions = room, actions
        self.buttons: Dict[str, KeyButton] = {
            name: self._button(name) for row in rows for name in row
        }
        self.more = self._more_button(further)
        self._lay_out(rows)

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

    def _button(self, name: str) -> KeyButton:
        button = KeyButton(self)
        button.setObjectName(f"{self._room}_{name}")
        button.clicked.connect(self._actions[name].trigger)
        return button

    def _more_button(self, further: Sequence[str]) -> QPushButton:
        button = QPushButton(tr("More"), self)
        button.setObjectName(f"{self._room}_more")
        button.setAutoDefault(False)
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        menu = QMenu(button)
        for action in self._actions.some(further):
            menu.addAction(action)
        button.setMenu(menu)
        return button

    def _lay_out(self, rows: Sequence[Sequence[str]]) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(2)
        for line, row in enumerate(rows):
            for column, name in enumerate(row):
                grid.addWidget(self.buttons[name], line, column)
        grid.addWidget(self.more, len(rows) - 1, _COLUMNS - 1)
        for column in range(_COLUMNS):
            titles = [self._actions[row[column]].iconText() for row in rows if column < len(row)]
            # Long names stand in one column, which is as wide as they need.
            widest = max(map(self.fontMetrics().horizontalAdvance, titles))
            grid.setColumnStretch(column, widest)
        self.show_keys()
