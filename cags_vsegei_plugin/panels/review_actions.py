"""What a reviewer does, each as an action with a key; keys are changed in QGIS's own dialog."""

from __future__ import annotations

from typing import Dict, List, NamedTuple, Optional, Tuple

from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QAction

from cags_vsegei_plugin.panels.review_look import action_title
from cags_vsegei_plugin.review.lifecycle import Lifecycle
from cags_vsegei_plugin.translation import tr

NEXT, PREVIOUS = "next", "previous"
# Digits lie at the same place on Chinese, Russian and English keyboards.
KEYS = {
    PREVIOUS: "Alt+Up",
    NEXT: "Alt+Down",
    "propose": "Alt+1",
    "agree": "Alt+2",
    "accept_difference": "Alt+3",
    "defer": "Alt+4",
    "field_check": "Alt+5",
    "dispute": "Alt+6",
    "false_alarm": "Alt+7",
    "comment": "Alt+8",
    "undo": "Alt+0",
}
FURTHER = ("reject", "withdraw", "reopen", "claim", "assign", "release", "block", "unblock")


class Key(NamedTuple):
    """An action's default key, to be registered with QGIS."""

    action: QAction
    key: str


class ReviewActions(QObject):
    """The actions of the review by name; `asked` is told with the name."""

    asked = pyqtSignal(str)

    def __init__(self, cycle: Lifecycle, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._actions: Dict[str, QAction] = {}
        for name in (*KEYS, *FURTHER):
            self._actions[name] = self._action(name, _title(cycle, name))

    def __getitem__(self, name: str) -> QAction:
        """Return an action by its name."""
        return self._actions[name]

    def all(self) -> List[QAction]:
        """Return all actions."""
        return list(self._actions.values())

    def keys(self) -> List[Key]:
        """Return all actions with their default keys, "" for none."""
        return [Key(action, KEYS.get(name, "")) for name, action in self._actions.items()]

    def _action(self, name: str, title: str) -> QAction:
        # QGIS knows keys by these words, and has an Undo of its own.
        action = QAction(tr("Review: {action}", action=title), self)
        action.setObjectName(f"CagsVsegei_review_{name}")
        action.setIconText(title)
        if name in KEYS:
            action.setShortcut(QKeySequence(KEYS[name]))
        action.triggered.connect(lambda _=False: self.asked.emit(name))
        return action


def _title(cycle: Lifecycle, name: str) -> str:
    titles: Dict[str, str] = {NEXT: tr("Next"), PREVIOUS: tr("Previous")}
    return titles.get(name) or action_title(cycle, name)


def key_text(action: QAction) -> str:
    """Return the key of an action as it is written on a button."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


ROWS: Tuple[Tuple[str, ...], ...] = (
    (PREVIOUS, NEXT, "undo"),
    ("propose", "agree", "accept_difference"),
    ("defer", "field_check", "false_alarm"),
    ("dispute", "comment"),
)
"""How the buttons stand, three in a row."""
