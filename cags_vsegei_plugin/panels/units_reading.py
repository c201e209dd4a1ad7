"""Reads the units of a layer in the background; a newer reading wins over an older one."""

from __future__ import annotations

from typing import List, Optional

from qgis.core import QgsFeedback, QgsTask
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal

from cags_vsegei_plugin.errors import Cancelled, UserError
from cags_vsegei_plugin.knowledge import Knowledge
from cags_vsegei_plugin.panels.background import hand_over
from cags_vsegei_plugin.translation import render, tr
from cags_vsegei_plugin.workflow.reading_legends import LegendUnit
from cags_vsegei_plugin.workflow.units_of_layer import LayerLegend, read_layer_units

_UNLOAD_WAIT_MS = 5000


class _Task(QgsTask):
    """Reads one layer; all it touches was made for it."""

    def __init__(self, asked: LayerLegend, knowledge: Knowledge, features: int) -> None:
        title = tr("Reading the units of {layer}", layer=asked.layer.title)
        super().__init__(title, QgsTask.Flag.CanCancel)
        self._asked, self._knowledge, self._features = asked, knowledge, max(1, features)
        self._stop = QgsFeedback()
        self.units: List[LegendUnit] = []
        self.error: Optional[UserError] = None

    def run(self) -> bool:
        """Read, in a thread of its own."""
        try:
            self.units = read_layer_units(self._asked, self._knowledge, self._stop, self._tick)
        except UserError as error:
            self.error = error
            return False
        except Cancelled:
            return False
        return True

    def cancel(self) -> None:
        """Stop at the next rows."""
        self._stop.cancel()
        super().cancel()

    def _tick(self, rows: int) -> None:
        self.setProgress(min(99.0, 100.0 * rows / self._features))


class UnitsReading(QObject):
    """Starts readings and tells what they gave, on the main thread."""

    started = pyqtSignal()
    progressed = pyqtSignal(int)
    done = pyqtSignal(object)
    failed = pyqtSignal(str, str)

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._current: Optional[_Task] = None
        self._unfinished: List[_Task] = []

    @property
    def is_running(self) -> bool:
        """Return whether a layer is being read."""
        return self._current is not None

    def start(self, asked: LayerLegend, knowledge: Knowledge, features: int) -> None:
        """Read a layer of so many features; a reading under way is dropped."""
        self.drop()
        task = _Task(asked, knowledge, features)
        self._current = task
        self._unfinished.append(task)
        task.progressChanged.connect(lambda value: self._report(task, value))
        self.started.emit()
        hand_over(task, lambda is_done: self._end(task, is_done))

    def drop(self) -> None:
        """Stop the reading under way and forget it."""
        task, self._current = self._current, None
        if task is not None:
            task.cancel()

    def stop_and_wait(self) -> None:
        """Stop everything and wait until it has stopped: the plugin goes."""
        self.drop()
        for task in list(self._unfinished):
            task.waitForFinished(_UNLOAD_WAIT_MS)
        self._unfinished.clear()

    def _report(self, task: _Task, value: float) -> None:
        if task is self._current:
            self.progressed.emit(int(value))

    def _end(self, task: _Task, is_done: bool) -> None:
        if task in self._unfinished:
            self._unfinished.remove(task)
        if task is not self._current or sip.isdeleted(self):
            return
        self._current = None
        if is_done:
            self.done.emit(task.units)
        elif task.error is not None:
            self.failed.emit(render(task.error.said), task.error.detail)
        else:
            self.failed.emit(tr("The layer could not be read. Check that it can be opened."), "")
