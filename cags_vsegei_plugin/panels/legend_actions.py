"""What is done with the joint legend, each as an action with a key."""

from __future__ import annotations

from typing import Dict, Optional, Tuple

from qgis.PyQt.QtCore import QObject

from cags_vsegei_plugin.panels.keyed_actions import KeyedActions, Named
from cags_vsegei_plugin.translation import tr

# Digits lie at the same place on Chinese, Russian and English keyboards; with Alt they review.
KEYS = {
    "map": "Ctrl+Alt+1",
    "agree": "Ctrl+Alt+2",
    "accept": "Ctrl+Alt+3",
    "never": "Ctrl+Alt+4",
    "unmap": "Ctrl+Alt+5",
    "declare": "Ctrl+Alt+6",
    "edit": "Ctrl+Alt+7",
    "new": "Ctrl+Alt+8",
    "missing": "Ctrl+Alt+9",
    "undo": "Ctrl+Alt+0",
}
FURTHER = (
    "agree_shown",
    "accept_all",
    "withdraw",
    "reject",
    "reopen",
    "conflicts",
    "contradictions",
)
IN_AND_OUT = ("import", "export", "apply")
ROWS: Tuple[Tuple[str, ...], ...] = (
    ("map", "agree", "undo"),
    ("unmap", "declare", "missing"),
    ("new", "edit"),
)
"""How the buttons stand, three in a row."""


class LegendActions(KeyedActions):
    """The actions of the joint legend by name; `asked` is told with the name."""

    def __init__(self, parent: Optional[QObject] = None) -> None:
        named = {
            name: Named(title, tr("Joint legend: {action}", action=title))
            for name, title in titles().items()
        }
        super().__init__("legend", named, KEYS, parent)


def titles() -> Dict[str, str]:
    """Return what the actions are called in the user's language, by name."""
    return {
        "map": tr("Map to…"),
        "agree": tr("Agree"),
        "accept": tr("Accept"),
        "never": tr("Never Suggest"),
        "unmap": tr("Take Out"),
        "declare": tr("Declare…"),
        "edit": tr("Edit…"),
        "new": tr("New Unit…"),
        "missing": tr("Next Missing"),
        "undo": tr("Undo"),
        "agree_shown": tr("Agree to All Shown…"),
        "accept_all": tr("Accept Suggestions…"),
        "withdraw": tr("Withdraw"),
        "reject": tr("Reject…"),
        "reopen": tr("Reopen…"),
        "conflicts": tr("Show Conflicts"),
        "contradictions": tr("Contradictions…"),
        "import": tr("Import…"),
        "export": tr("Export…"),
        "apply": tr("Apply…"),
    }
