"""What a changed profile would give: kilometres by verdict before and after, in the background."""

from __future__ import annotations

from typing import Any, Dict, List, Mapping, Optional

from qgis.core import QgsTask
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QLabel, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from cags_vsegei_plugin.compat import flag_number
from cags_vsegei_plugin.errors import Cancelled
from cags_vsegei_plugin.geology.profiles import Profile
from cags_vsegei_plugin.panels import verdict_look
from cags_vsegei_plugin.panels.background import hand_over
from cags_vsegei_plugin.panels.numbers import kilometres_text
from cags_vsegei_plugin.panels.stretch_rows import VERDICTS
from cags_vsegei_plugin.translation import tr
from cags_vsegei_plugin.workflow.rejudging import Kept

_PAUSE_MS = 250
_UNLOAD_WAIT_MS = 5000
_LEAST_KM = 0.005
_NUMBERS = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class _Judging(QgsTask):
    """Judges a border by one profile, in the background."""

    def __init__(self, kept: Kept, profile: Profile) -> None:
        super().__init__(tr("Effect of the profile"), QgsTask.Flag.CanCancel)
        self._kept, self._profile = kept, profile
        self.kilometres: Dict[str, float] = {}

    def run(self) -> bool:
        """Judge; QGIS calls this in a thread of its own."""
        try:
            self.kilometres = self._kept.kilometres(self._profile, self)
        except Cancelled:
            return False
        return True


class EffectRun(QObject):
    """Judges again a moment after the last change; a newer profile wins over an older one."""

    done = pyqtSignal(object)

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._kept: Optional[Kept] = None
        self._profile: Optional[Profile] = None
        self._task: Optional[_Judging] = None
        self._all: List[_Judging] = []
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._start)

    def judge(self, kept: Optional[Kept], profile: Optional[Profile]) -> None:
        """Judge a border by a profile soon; nothing where either is missing."""
        self._kept, self._profile = kept, profile
        self._drop()
        if kept is None or profile is None:
            self._pause.stop()
        else:
            self._pause.start()

    def stop_and_wait(self) -> None:
        """Stop everything, and wait until it has stopped."""
        self._pause.stop()
        self._drop()
        for task in list(self._all):
            task.waitForFinished(_UNLOAD_WAIT_MS)
        self._all.clear()

    def _drop(self) -> None:
        task, self._task = self._task, None
        if task is not None:
            task.cancel()

    def _start(self) -> None:
        if self._kept is None or self._profile is None:
            return
        task = self._task = _Judging(self._kept, self._profile)
        self._all.append(task)
        hand_over(task, lambda is_done: self._end(task, is_done))

    def _end(self, task: _Judging, is_done: bool) -> None:
        if task in self._all:
            self._all.remove(task)
        if task is self._task and not sip.isdeleted(self):
            self._task = None
            if is_done:
                self.done.emit(task.kilometres)


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
