"""Acts of a dock, each as an action with a key; keys are changed in QGIS's own dialog."""

from __future__ import annotations

from typing import Dict, Iterable, List, Mapping, NamedTuple, Optional

from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QAction


class Key(NamedTuple):
    """An action's default key, to be registered with QGIS."""

    action: QAction
    key: str


class Named(NamedTuple):
    """What an action is called: on its button, and in QGIS's list of keys."""

    title: str
    in_full: str


class KeyedActions(QObject):
    """Actions by name; `asked` is told with the name."""

    asked = pyqtSignal(str)

    def __init__(
        self,
        room: str,
        named: Mapping[str, Named],
        keys: Mapping[str, str],
        parent: Optional[QObject] = None,
    ) -> None:
        super().__init__(parent)
        self._room, self._keys = room, keys
        self._actions: Dict[str, QAction] = {
            name: self._action(name, each) for name, each in named.items()
        }

    def __getitem__(self, name: str) -> QAction:
        """Return an action by its name."""
        return self._actions[name]

    def all(self) -> List[QAction]:
        """Return all actions."""
        return list(self._actions.values())

    def by_name(self) -> Dict[str, QAction]:
        """Return all actions by their names."""
        return dict(self._actions)

    def some(self, names: Iterable[str]) -> List[QAction]:
        """Return some actions by their names."""
        return [self._actions[name] for name in names]

    def keys(self) -> List[Key]:
        """Return all actions with their default keys, "" for none."""
        return [Key(action, self._keys.get(name, "")) for name, action in self._actions.items()]

    def _action(self, name: str, named: Named) -> QAction:
        # QGIS knows keys by the words in full, and has an Undo of its own.
        action = QAction(named.in_full, self)
        action.setObjectName(f"CagsVsegei_{self._room}_{name}")
        action.setIconText(named.title)
        if name in self._keys:
            action.setShortcut(QKeySequence(self._keys[name]))
        action.triggered.connect(lambda _=False: self.asked.emit(name))
        return action


def key_text(action: QAction) -> str:
    """Return the key of an action as it is written on a button."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
