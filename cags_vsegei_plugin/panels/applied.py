"""What one applying has brought: layers, files, steps of edits; all of it can be taken back."""

from __future__ import annotations

from typing import List, Optional

from qgis.core import QgsLayerTreeGroup, QgsProject, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from cags_vsegei_plugin.layers.applying import JOINT_FIELDS
from cags_vsegei_plugin.layers.joint_look import Borrowed, borrow, give_back
from cags_vsegei_plugin.workflow.taking_back import (
    AppliedFile,
    AppliedStep,
    applied_step,
    take_back_file,
    take_back_layers,
    take_back_step,
)


class Applied(QObject):
    """Both applied layers and what was made of them; `undone` tells that the user undid an edit."""

    undone = pyqtSignal()

    def __init__(self, project: QgsProject, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._project = project
        self.layers: List[QgsVectorLayer] = []
        self.further: List[QgsVectorLayer] = []
        self.files: List[AppliedFile] = []
        self.group: Optional[QgsLayerTreeGroup] = None
        self._steps: List[AppliedStep] = []
        self._borrowed: Optional[Borrowed] = None

    def take_steps(self, layers: List[QgsVectorLayer], title: str) -> None:
        """Take over layers that were edited, and show them as one map of this title."""
        self.layers = layers
        self._steps = [applied_step(layer) for layer in layers]
        self._borrowed = borrow(self._project, layers, title)
        self.group = self._borrowed.group
        for layer in layers:
            layer.updatedFields.connect(self._look_again)

    def take_back(self) -> None:
        """Take all of it back, exactly; raises UserError where later work stands on it."""
        is_in_project = bool(self._steps) or self._borrowed is not None
        own = self.further if is_in_project else [*self.layers, *self.further]
        for step in list(reversed(self._steps)):
            take_back_step(self._project, step)
            self._steps.remove(step)
        for file in list(self.files):
            take_back_file(self._project, file)
            self.files.remove(file)
        self._give_back()
        take_back_layers(self._project, [layer.id() for layer in own if _is_there(layer)])
        self._drop_group()

    def _drop_group(self) -> None:
        """Take the group away where nothing is in it any more."""
        group = self.group
        if group is not None and not sip.isdeleted(group) and not group.children():
            if group.parent() is not None:
                group.parent().removeChildNode(group)
        self.group = None

    def _look_again(self) -> None:
        # While edits are saved the fields are away for a moment.
        QTimer.singleShot(0, self._end_if_undone)

    def _end_if_undone(self) -> None:
        if self._borrowed is None or any(map(_has_joint, self.layers)):
            return
        self._steps = []
        self._give_back()
        self.undone.emit()

    def _give_back(self) -> None:
        if self._borrowed is not None:
            for layer in filter(_is_there, self.layers):
                layer.updatedFields.disconnect(self._look_again)
            give_back(self._project, self._borrowed)
            self._borrowed = None


def _is_there(layer: QgsVectorLayer) -> bool:
    return not sip.isdeleted(layer)


def _has_joint(layer: QgsVectorLayer) -> bool:
    return _is_there(layer) and layer.fields().lookupField(next(iter(JOINT_FIELDS))) >= 0
