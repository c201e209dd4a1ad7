"""What a reviewer does, each as an action with a key; keys are changed in QGIS's own dialog."""

from __future__ import annotations

from typing import Dict, Optional, Tuple

from qgis.PyQt.QtCore import QObject

from cags_vsegei_plugin.panels.keyed_actions import KeyedActions, Named
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


class ReviewActions(KeyedActions):
    """The actions of the review by name; `asked` is told with the name."""

    def __init__(self, cycle: Lifecycle, parent: Optional[QObject] = None) -> None:
        titles = {name: _title(cycle, name) for name in (*KEYS, *FURTHER)}
        named = {
            name: Named(title, tr("Review: {action}", action=title))
            for name, title in titles.items()
        }
        super().__init__("review", named, KEYS, parent)


def _title(cycle: Lifecycle, name: str) -> str:
    titles: Dict[str, str] = {NEXT: tr("Next"), PREVIOUS: tr("Previous")}
    return titles.get(name) or action_title(cycle, name)


ROWS: Tuple[Tuple[str, ...], ...] = (
    (PREVIOUS, NEXT, "undo"),
    ("propose", "agree", "accept_difference"),
    ("defer", "field_check", "false_alarm"),
    ("dispute", "comment"),
)
"""How the buttons stand, three in a row."""
