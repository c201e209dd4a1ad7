"""The candidates of the chosen unit, each with its reasons; one is accepted, or never wanted."""

from __future__ import annotations

from typing import List, Optional, Sequence

from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from cags_vsegei_plugin.geology.joint_legend import index_key
from cags_vsegei_plugin.geology.notation.index_text import plain
from cags_vsegei_plugin.geology.suggestions import Suggestion, label_of
from cags_vsegei_plugin.panels.key_button import KeyButton
from cags_vsegei_plugin.panels.keyed_actions import KeyedActions, key_text
from cags_vsegei_plugin.panels.legend_ground import Ground
from cags_vsegei_plugin.panels.legend_words import relation_title
from cags_vsegei_plugin.panels.numbers import kilometres_text, per_cent_text
from cags_vsegei_plugin.panels.tooltips import as_plain_tooltip
from cags_vsegei_plugin.translation import language, render, tr
from cags_vsegei_plugin.workflow.legend_units import Unit

_LINES, _FEWEST = 9, 4


class LegendCandidates(QWidget):
    """Lists up to three candidates; the first is the current one."""

    chosen = pyqtSignal()

    def __init__(self, actions: KeyedActions, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._shown: List[Suggestion] = []
        self.title = QLabel(self)
        self.list = _Roomy(self)
        self.accept, self.never = KeyButton(self), KeyButton(self)
        self._name()
        self._lay_out()
        self.list.currentRowChanged.connect(lambda _: self.chosen.emit())

    def show_candidates(self, unit: Unit, found: Sequence[Suggestion], ground: Ground) -> None:
        """Show the candidates of a unit."""
        was = self.current()
        self._shown = list(found)
        self.title.setText(tr("Candidates for {unit}", unit=plain(unit[1])))
        self.list.clear()
        for each in found:
            words = candidate_text(each, unit[0], ground)
            item = QListWidgetItem(words, self.list)
            item.setToolTip(as_plain_tooltip(words))
        self.list.setCurrentRow(self._shown.index(was) if was in self._shown else 0)
        self._allow(bool(found))

    def say(self, words: str) -> None:
        """Say why there are no candidates."""
        self._shown = []
        self.title.setText(words)
        self.list.clear()
        self._allow(False)

    def current(self) -> Optional[Suggestion]:
        """Return the chosen candidate."""
        row = self.list.currentRow()
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def show_keys(self) -> None:
        """Write the keys on the buttons as they are now."""
        for name, button in (("accept", self.accept), ("never", self.never)):
            action = self._actions[name]
            button.show_key(action.iconText(), key_text(action))

    def _allow(self, is_any: bool) -> None:
        self.list.setVisible(is_any)
        for button in (self.accept, self.never):
            button.setEnabled(is_any)

    def _name(self) -> None:
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)
        self.list.setObjectName("legend_candidates")
        self.list.setAccessibleName(tr("Candidates of the chosen unit, with reasons"))
        self.list.setWordWrap(True)
        self.list.setTabKeyNavigation(False)
        for name, button in (("accept", self.accept), ("never", self.never)):
            button.setObjectName(f"legend_{name}")
            button.clicked.connect(self._actions[name].trigger)
        self.show_keys()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.accept)
        buttons.addWidget(self.never)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.title)
        layout.addWidget(self.list, 1)
        layout.addLayout(buttons)


class _Roomy(QListWidget):
    """A list with the room of some lines."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        # Where there is no candidate its room stays, else the buttons would take it.
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        # A candidate with its reasons may be higher than the list.
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def sizeHint(self) -> QSize:
        """Return the room of one candidate with its reasons, and of the next one's beginning."""
        return QSize(super().sizeHint().width(), _LINES * self.fontMetrics().lineSpacing())

    def minimumSizeHint(self) -> QSize:
        """Return the room of a few lines: a candidate without its reasons tells nothing."""
        return QSize(0, _FEWEST * self.fontMetrics().lineSpacing())


def candidate_text(each: Suggestion, side: str, ground: Ground) -> str:
    """Return a candidate in words: which unit, how sure, over how many km, relaxed what, why."""
    other = "russia" if side == "china" else "china"
    index = each.russia_index if side == "china" else each.china_index
    reading = ground.all_readings.get((other, index_key(index)))
    name = reading.unit_name if reading is not None else ""
    what = " · ".join(filter(None, (each.joint_code, plain(index), name)))
    head = [what, tr("confidence {share}", share=per_cent_text(each.score, 1.0))]
    if each.length_km:
        head.append(tr("{km} km", km=kilometres_text(each.length_km)))
    if each.relation and index:
        head.append(relation_title(_as_seen_from(each.relation, side)))
    lines = [" · ".join(head)]
    if each.relaxed:
        names = (label_of(one, ground.knowledge) for one in each.relaxed.split(";"))
        given_up = ", ".join(name.spoken(language()) for name in names)
        lines.append(tr("Given up to find it: {criteria}", criteria=given_up))
    lines.extend(render(one) for one in each.evidence)
    return "\n".join(lines)


def _as_seen_from(relation: str, side: str) -> str:
    """Return the relation of a side's unit to the other's: it is told of China's."""
    turned = {"broad": "narrow", "narrow": "broad"}
    return relation if side == "china" else turned.get(relation, relation)
