"""The joint fields in the edit buffers of layers: read in the background, written in slices."""

from __future__ import annotations

from functools import partial
from typing import Callable, Iterator, List, NamedTuple, Optional, Sequence

from qgis.core import QgsVectorLayer, QgsVectorLayerFeatureSource
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.layers.applying import JointOfUnits
from cags_vsegei_plugin.layers.joint_edit import (
    JointEdit,
    Row,
    check_edit,
    edit_rows,
    refuse_edit,
)
from cags_vsegei_plugin.panels.background import Background, Stopped
from cags_vsegei_plugin.sentences import Sentence
from cags_vsegei_plugin.translation import tr

SLICE_S = 0.02
"""How long the window waits for a slice, in seconds."""


class Want(NamedTuple):
    """A layer, and what to write for its units."""

    layer: QgsVectorLayer
    joint: JointOfUnits


class _Feedback(NamedTuple):
    """Tells a reader of features whether it is to stop."""

    isCanceled: Stopped  # noqa: N815


class EditRun(QObject):
    """Adds the joint fields to all layers or to none, each in one step of its undo stack.

    `writing` tells that the edit commands are open, or no longer: others must not edit then.
    """

    progressed = pyqtSignal(float)
    writing = pyqtSignal(bool)
    succeeded = pyqtSignal()
    failed = pyqtSignal(object)
    cancelled = pyqtSignal()

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._wants: List[Want] = []
        self._title = ""
        self._edits: List[JointEdit] = []
        self._rows: List[List[Row]] = []
        self._left: Iterator[Row] = iter(())
        self._told: Optional[Callable[[], None]] = None
        self._written, self._is_stale = 0, False
        self._reading, self._checking = Background(self), Background(self)
        self._slices = QTimer(self)
        self._slices.setInterval(0)
        self._slices.timeout.connect(self._attempt_slice)
        self._reading.done.connect(self._begin)
        self._checking.done.connect(lambda _: self._end())
        for background in (self._reading, self._checking):
            background.failed.connect(self._fail)

    @property
    def is_running(self) -> bool:
        """Return whether it is under way."""
        return bool(self._wants)

    def start(self, wants: Sequence[Want], title: str) -> None:
        """Begin; raises UserError where one of the layers cannot be edited."""
        for want in wants:
            refuse_edit(want.layer)
        self._wants, self._title = list(wants), title
        for want in wants:
            want.layer.undoStack().indexChanged.connect(self._note_edit)
        self._read()

    def cancel(self) -> None:
        """Stop; the layers are as they were."""
        if self.is_running and self._told is None:
            self._abandon(self.cancelled.emit)

    def stop_and_wait(self) -> None:
        """Stop and wait until nothing is under way: the plugin goes."""
        if self.is_running:
            self._stop()
            self._forget()
        for background in (self._reading, self._checking):
            background.stop_and_wait()

    def _note_edit(self, *_: object) -> None:
        self._is_stale = True

    def _read(self) -> None:
        """Find what to write for each feature, as the layers stand now, in the background."""
        self._is_stale = False
        wants = [(QgsVectorLayerFeatureSource(layer), joint) for layer, joint in self._wants]

        def work(is_stopped: Stopped) -> List[List[Row]]:
            return [edit_rows(source, joint, _Feedback(is_stopped)) for source, joint in wants]

        self._reading.start(tr("Reading the units of the layers"), work)

    def _begin(self, rows: List[List[Row]]) -> None:
        if self._is_stale:
            self._read()
            return
        self._rows, self._written = rows, 0
        self.writing.emit(True)
        self._slices.start()

    def _attempt_slice(self) -> None:
        if self._told is not None:
            self._undo_slice()
            return
        try:
            self._write_slice()
        except UserError as error:
            self._fail(error.said)

    def _write_slice(self) -> None:
        written = self._edits[-1].write(self._left, SLICE_S) if self._edits else 0
        self._written += written
        total = sum(len(rows) for rows in self._rows)
        self.progressed.emit(100.0 * self._written / max(1, total))
        if written:
            return
        if len(self._edits) == len(self._wants):
            self._slices.stop()
            self._check()
            return
        number = len(self._edits)
        edit = JointEdit(self._wants[number].layer, self._title)
        edit.begin()
        self._edits.append(edit)
        self._left = iter(self._rows[number])

    def _check(self) -> None:
        """Read the buffers back, in the background."""
        wants = [
            (QgsVectorLayerFeatureSource(layer), joint, layer.name())
            for layer, joint in self._wants
        ]

        def work(is_stopped: Stopped) -> None:
            for source, joint, title in wants:
                check_edit(source, joint, title, _Feedback(is_stopped))

        self._checking.start(tr("Reading back what was applied"), work)

    def _end(self) -> None:
        for edit in self._edits:
            edit.end()
        self._forget()
        self.succeeded.emit()

    def _fail(self, said: Optional[Sentence]) -> None:
        self._abandon(partial(self.failed.emit, said))

    def _abandon(self, told: Callable[[], None]) -> None:
        """Undo it in slices as well; `told` is called as soon as the layers are as before."""
        self._reading.drop()
        self._checking.drop()
        self._told = told
        self._slices.start()

    def _undo_slice(self) -> None:
        if self._edits:
            if not self._edits[-1].undo_some(SLICE_S):
                self._edits.pop().abandon()
            return
        told = self._told
        self._stop()
        self._forget()
        if told is not None:
            told()

    def _stop(self) -> None:
        """Stop all that is under way, and leave at once what is not undone yet."""
        self._slices.stop()
        self._reading.drop()
        self._checking.drop()
        self._told = None
        while self._edits:
            self._edits.pop().abandon()

    def _forget(self) -> None:
        for layer, _ in self._wants:
            layer.undoStack().indexChanged.disconnect(self._note_edit)
        was_open = bool(self._rows)
        self._wants, self._edits, self._rows = [], [], []
        self._left = iter(())
        if was_open:
            self.writing.emit(False)
