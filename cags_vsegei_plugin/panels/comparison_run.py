"""One comparison in the background; a newer run wins over an older one."""

from __future__ import annotations

from typing import Any, Callable, Dict, List, Mapping, NamedTuple, Optional, Sequence, Tuple

from qgis.core import (
    QgsApplication,
    QgsMapLayer,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from cags_vsegei_plugin.panels.background import Background, Work, hand_over, work_is_over
from cags_vsegei_plugin.sentences import Sentence
from cags_vsegei_plugin.translation import render, tr

ALGORITHM = "cagsvsegei:compareborder"
LAYERS = ("STRETCHES", "CHINA_FLAGGED", "RUSSIA_FLAGGED", "CONFLICT_POINTS")
_UNLOAD_WAIT_MS = 5000


class ComparisonResult(NamedTuple):
    """What a run gave: layers by the name of their output, the numbers, and what it warned of.

    `read` is what was read from the layers, where somebody reads them.
    """

    layers: Mapping[str, QgsMapLayer]
    numbers: Mapping[str, Any]
    parameters: Mapping[str, Any]
    warnings: Tuple[str, ...] = ()
    read: Any = None


class _Feedback(QgsProcessingFeedback):
    """Keeps what the algorithm complains of; the last word is what stopped it."""

    def __init__(self) -> None:
        super().__init__(False)
        self.complaints: List[str] = []
        self.warnings: List[str] = []

    def reportError(self, error: str, fatalError: bool = False) -> None:  # noqa: N802, N803
        self.complaints.append(error)
        super().reportError(error, fatalError)

    def pushWarning(self, warning: str) -> None:  # noqa: N802
        self.warnings.append(warning)
        super().pushWarning(warning)


class _Algorithm(QgsProcessingAlgRunnerTask):
    """Runs an algorithm, and tells when it is over."""

    def run(self) -> bool:
        """Run; QGIS calls this in a thread of its own."""
        try:
            return bool(super().run())
        finally:
            work_is_over(self)


class _Task(NamedTuple):
    """A task with everything that must outlive it."""

    task: QgsProcessingAlgRunnerTask
    context: QgsProcessingContext
    feedback: _Feedback
    parameters: Dict[str, Any]


class ComparisonRun(QObject):
    """Starts comparisons and tells how they go; everything is told on the main thread.

    `reading` may give work on the result that is done before it is told, in the background.
    """

    started = pyqtSignal()
    progressed = pyqtSignal(float)
    succeeded = pyqtSignal(object)
    failed = pyqtSignal(str, str)
    cancelled = pyqtSignal()
    warned = pyqtSignal(str)

    def __init__(
        self,
        project: QgsProject,
        parent: Optional[QObject] = None,
        algorithm: str = ALGORITHM,
        outputs: Sequence[str] = LAYERS,
        reading: Optional[Callable[[ComparisonResult], Work]] = None,
    ) -> None:
        super().__init__(parent)
        self._work_on, self._reading = reading, Background(self)
        self._result: Optional[ComparisonResult] = None
        self._later: Optional[Callable[[], None]] = None
        self._reading.done.connect(self._tell)
        self._reading.failed.connect(self._tell_unread)
        self._outputs = outputs
        self._project = project
        self._algorithm = algorithm
        self._current: Optional[_Task] = None
        self._unfinished: List[_Task] = []

    @property
    def is_running(self) -> bool:
        """Return whether a comparison is under way, or not all of it is shown yet."""
        is_shown = self._later is None
        return self._current is not None or self._reading.is_running or not is_shown

    def then(self, act: Callable[[], None]) -> None:
        """Do the rest of what a result asks for when the window has drawn itself."""
        self._later = act
        QTimer.singleShot(0, self._do_later)

    def _do_later(self) -> None:
        act, self._later = self._later, None
        if act is not None:
            act()

    def start(
        self, parameters: Mapping[str, Any], further: Optional[Mapping[str, Any]] = None
    ) -> None:
        """Start a comparison; one under way is cancelled and its result forgotten.

        `further` parameters say how it is run, not what is asked: the result does not name them.
        """
        self._drop_current()
        algorithm = QgsApplication.processingRegistry().algorithmById(self._algorithm)
        if algorithm is None:
            self.failed.emit(tr("The comparison is not available: reload the plugin."), "")
            return
        asked = {**dict.fromkeys(self._outputs, "TEMPORARY_OUTPUT"), **parameters}
        context = self._context()
        with_further = {**asked, **(further or {})}
        is_fit, complaint = algorithm.checkParameterValues(with_further, context)
        if not is_fit:
            self.failed.emit(complaint, "")
            return
        feedback = _Feedback()
        context.setFeedback(feedback)
        task = _Algorithm(algorithm, with_further, context, feedback)
        self._launch(_Task(task, context, feedback, asked))

    def cancel(self) -> None:
        """Stop the comparison under way, and say so."""
        if self._drop_current():
            self.cancelled.emit()

    def stop_and_wait(self) -> None:
        """Stop everything and wait until it has stopped: the plugin goes."""
        self._drop_current()
        self._reading.stop_and_wait()
        for run in list(self._unfinished):
            run.task.waitForFinished(_UNLOAD_WAIT_MS)
        self._unfinished.clear()

    def _launch(self, run: _Task) -> None:
        self._current = run
        self._unfinished.append(run)
        run.task.progressChanged.connect(lambda value: self._report(run, value))
        run.task.executed.connect(lambda done, results: self._end(run, done, results))
        self.started.emit()
        hand_over(run.task)

    def _drop_current(self) -> bool:
        was_running = self.is_running
        run, self._current = self._current, None
        self._later = None
        self._reading.drop()
        if run is not None:
            run.task.cancel()
        return was_running

    def _report(self, run: _Task, value: float) -> None:
        if run is self._current:
            self.progressed.emit(value)

    def _end(self, run: _Task, is_done: bool, results: Mapping[str, Any]) -> None:
        if run in self._unfinished:
            self._unfinished.remove(run)
        if run is not self._current or sip.isdeleted(self):
            return
        self._current = None
        if not is_done:
            self.failed.emit(*_told(run.feedback.complaints))
            return
        for warning in run.feedback.warnings:
            self.warned.emit(warning)
        self.read(_result(run, results, self._outputs))

    def read(self, result: ComparisonResult) -> None:
        """Read what a run gave, if anybody wants to, and tell it."""
        self._result = result
        if self._work_on is None:
            self._tell(None)
            return
        self._reading.start(tr("Reading what was found"), self._work_on(self._result))

    def _tell(self, read: Any) -> None:
        result, self._result = self._result, None
        if result is not None:
            self.succeeded.emit(result._replace(read=read))

    def _tell_unread(self, said: Optional[Sentence]) -> None:
        self._result = None
        self.failed.emit(*_told([render(said)] if said is not None else []))

    def _context(self) -> QgsProcessingContext:
        context = QgsProcessingContext()
        context.setProject(self._project)
        return context


def _result(run: _Task, results: Mapping[str, Any], outputs: Sequence[str]) -> ComparisonResult:
    layers = {}
    for name in outputs:
        layer = run.context.takeResultLayer(str(results.get(name) or ""))
        if layer is not None:
            layers[name] = layer
    numbers = {name: value for name, value in results.items() if name not in outputs}
    return ComparisonResult(layers, numbers, run.parameters, tuple(run.feedback.warnings))


def _told(complaints: List[str]) -> Tuple[str, str]:
    """Return the words for the user and the detail for the log."""
    last = complaints[-1].strip() if complaints else ""
    if not last or "Traceback" in last:
        return tr("The comparison failed. The log of messages has the details."), last
    return last, "\n".join(complaints[:-1])
