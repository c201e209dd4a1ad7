"""What a changed profile would give: kilometres by verdict before and after, in the background."""

from __future__ import annotations

from typing import Any, List, Mapping, Optional

from qgis.PyQt.QtCore import QObject, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QLabel, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from cags_vsegei_plugin.compat import flag_number
from cags_vsegei_plugin.geology.profiles import Profile
from cags_vsegei_plugin.panels import verdict_look
from cags_vsegei_plugin.panels.background import Background
from cags_vsegei_plugin.panels.numbers import kilometres_text
from cags_vsegei_plugin.panels.stretch_rows import VERDICTS
from cags_vsegei_plugin.translation import tr
from cags_vsegei_plugin.workflow.rejudging import Kept

_PAUSE_MS = 250
_LEAST_KM = 0.005
_NUMBERS = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class EffectRun(QObject):
    """Judges again a moment after the last change; a newer profile wins over an older one."""

    done = pyqtSignal(object)

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._kept: Optional[Kept] = None
        self._profile: Optional[Profile] = None
        self._judging = Background(self)
        self._judging.done.connect(self.done)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._start)

    def judge(self, kept: Optional[Kept], profile: Optional[Profile]) -> None:
        """Judge a border by a profile soon; nothing where either is missing."""
        self._kept, self._profile = kept, profile
        self._judging.drop()
        if kept is None or profile is None:
            self._pause.stop()
        else:
            self._pause.start()

    def stop_and_wait(self) -> None:
        """Stop everything, and wait until it has stopped."""
        self._pause.stop()
        self._judging.stop_and_wait()

    def _start(self) -> None:
        kept, profile = self._kept, self._profile
        if kept is not None and profile is not None:
            self._judging.start(
                tr("Effect of the profile"), lambda going: kept.kilometres(profile, going)
            )


class ProfileEffect(QWidget):
    """Shows kilometres by verdict, as compared and as the changed profile gives them."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.table = QTableWidget(len(VERDICTS), 4, self)
        titles = [tr("Verdict"), tr("Now, km"), tr("With the profile, km"), tr("Change, km")]
        self.table.setHorizontalHeaderLabels(titles)
        self.table.verticalHeader().hide()
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setAccessibleName(tr("Effect on the current comparison"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.words)
        layout.addWidget(self.table)
        self.say(tr("Compare first, and the effect on the comparison is shown here."))

    def say(self, words: str) -> None:
        """Say why nothing is shown."""
        self.words.setText(words)
        self.table.hide()

    def show_effect(self, before: Mapping[str, float], after: Mapping[str, float]) -> None:
        """Show both kilometres of each verdict."""
        moved = sum(abs(after.get(v, 0.0) - before.get(v, 0.0)) for v in VERDICTS) / 2
        self.words.setText(
            tr(
                "At least {km} km of the current comparison get another verdict."
                " Tolerances count in the next comparison.",
                km=kilometres_text(moved),
            )
        )
        for row, verdict in enumerate(VERDICTS):
            self._fill(row, verdict, before.get(verdict, 0.0), after.get(verdict, 0.0))
        self.table.resizeColumnsToContents()
        self.table.resizeRowsToContents()
        rows = self.table.verticalHeader().length() + self.table.horizontalHeader().height()
        self.table.setMinimumHeight(rows + 2 * self.table.frameWidth())
        self.table.show()

    def _fill(self, row: int, verdict: str, before: float, after: float) -> None:
        change = after - before
        words = (
            "–"
            if abs(change) < _LEAST_KM
            else f"{'+' if change > 0 else '−'}" + (kilometres_text(abs(change)))
        )
        cells: List[Any] = [verdict_look.title(verdict)]
        cells += [kilometres_text(before), kilometres_text(after), words]
        for column, text in enumerate(cells):
            item = QTableWidgetItem(text)
            if column == 0:
                item.setIcon(verdict_look.icon(verdict))
            else:
                item.setTextAlignment(flag_number(_NUMBERS))
            self.table.setItem(row, column, item)
