"""Work in the background, told on the main thread; a newer work wins over an older one."""

from __future__ import annotations

from typing import Any, Callable, List, Optional, Set

from qgis.core import Qgis, QgsApplication, QgsMessageLog, QgsTask
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from cags_vsegei_plugin.errors import Cancelled, UserError
from cags_vsegei_plugin.panels.collector import HOLDS
from cags_vsegei_plugin.sentences import Sentence

_LOG = "CAGS–VSEGEI"
_UNLOAD_WAIT_MS = 5000
_MOMENT_MS = 1
Stopped = Callable[[], bool]
"""Tells a work whether it is to stop."""


class Going:
    """Tells a work whether it is to stop, and takes how far it is; usable as a feedback of QGIS."""

    def __init__(self, task: QgsTask) -> None:
        self._task = task

    def __call__(self) -> bool:
        """Return whether the work is to stop."""
        return bool(self._task.isCanceled())

    isCanceled = __call__  # noqa: N815

    def tell(self, per_cent: float) -> None:
        """Tell how far the work is."""
        self._task.setProgress(per_cent)


Work = Callable[[Going], Any]

# QGIS does not hold what is Python's of a task: it would go with whoever began it, and QGIS end
# when it tells that the task has.
_RUNNING: Set[QgsTask] = set()
_OVER: Set[QgsTask] = set()
"""The tasks whose work is over, while QGIS does not know it yet."""


def hand_over(task: QgsTask, end: Optional[Callable[[bool], None]] = None) -> None:
    """Let QGIS run a task; `end` is told on the main thread whether it was completed.

    The last a task does in its own thread is to tell that its `work_is_over`.
    """

    def ended(is_done: bool) -> None:
        _RUNNING.discard(task)
        _OVER.discard(task)
        if end is not None:
            end(is_done)

    task.taskCompleted.connect(lambda: ended(True))
    task.taskTerminated.connect(lambda: ended(False))
    _RUNNING.add(task)
    _begin(task)


def work_is_over(task: QgsTask) -> None:
    """Note that a task has nothing left to do, of which QGIS is told on the main thread only.

    One that was stopped in the very moment it began QGIS has told to have ended before its work
    does: it must not be waited for, or nothing would ever begin again.
    """
    _OVER.add(task)
    if task not in _RUNNING:
        _OVER.discard(task)


def _begin(task: QgsTask) -> None:
    """Let QGIS begin a task once it has been told of all whose work was over before.

    Until then it knows such a one by where its runner lay (seen with 3.22). A new runner may
    lie there as well: QGIS would take it for the old one and throw it away, unbegun for ever.
    """
    if task.status() != QgsTask.TaskStatus.Queued:
        return
    if _OVER:
        QTimer.singleShot(_MOMENT_MS, lambda: _begin(task))
        return
    QgsApplication.taskManager().addTask(task)


class _Task(QgsTask):
    """Does one work; all it touches was made for it."""

    def __init__(self, title: str, work: Work) -> None:
        super().__init__(title, QgsTask.Flag.CanCancel)
        self._work = work
        self.result: Any = None
        self.said: Optional[Sentence] = None
        self.detail = ""

    def run(self) -> bool:
        """Work, in a thread of its own."""
        try:
            self.result = self._work(Going(self))
        except UserError as error:
            self.said, self.detail = error.said, error.detail
            return False
        except Cancelled:
            return False
        finally:
            work_is_over(self)
        return True


class Background(QObject):
    """Starts works one after the other; only the newest tells what it gave.

    `forget` is told what an older one gave all the same, to let go of it.
    """

    progressed = pyqtSignal(int)
    done = pyqtSignal(object)
    failed = pyqtSignal(object)

    def __init__(
        self, parent: Optional[QObject] = None, forget: Optional[Callable[[Any], None]] = None
    ) -> None:
        super().__init__(parent)
        self._forget = forget
        self._current: Optional[_Task] = None
        self._unfinished: List[_Task] = []

    @property
    def is_running(self) -> bool:
        """Return whether a work is under way that will be told."""
        return self._current is not None

    def start(self, title: str, work: Work) -> None:
        """Begin a work; one under way is dropped."""
        self.drop()
        task = _Task(title, work)
        self._current = task
        self._unfinished.append(task)
        task.progressChanged.connect(lambda value: self._report(task, value))
        # Held and let go on the main thread, so that nothing is ever collected in another.
        HOLDS.hold()
        hand_over(task, lambda is_done: self._end(task, is_done))

    def drop(self) -> None:
        """Stop the work under way, and tell nothing of it."""
        task, self._current = self._current, None
        if task is not None:
            task.cancel()

    def stop_and_wait(self) -> None:
        """Stop everything and wait until it has stopped: the plugin goes."""
        self.drop()
        for task in list(self._unfinished):
            task.waitForFinished(_UNLOAD_WAIT_MS)
            self._finish(task)

    def _report(self, task: _Task, value: float) -> None:
        if task is self._current and not sip.isdeleted(self):
            self.progressed.emit(int(value))

    def _end(self, task: _Task, is_done: bool) -> None:
        if not self._finish(task):
            return
        self._current = None
        if is_done:
            self.done.emit(task.result)
            return
        if task.detail:
            QgsMessageLog.logMessage(task.detail, _LOG, Qgis.MessageLevel.Warning, False)
        self.failed.emit(task.said)

    def _finish(self, task: _Task) -> bool:
        """Forget a task that ended; return whether it is the one that is to be told."""
        if task not in self._unfinished:
            return False
        self._unfinished.remove(task)
        HOLDS.release()
        if task is self._current and not sip.isdeleted(self):
            return True
        result, task.result = task.result, None
        if self._forget is not None and result is not None:
            self._forget(result)
        return False
