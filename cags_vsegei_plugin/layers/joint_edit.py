"""The joint fields as new fields in the edit buffer of a layer: one step to undo, not committed."""

from __future__ import annotations

import math
import time
from typing import Any, Dict, Iterator, List, Optional, Sequence, Tuple

from qgis.core import NULL, QgsVectorDataProvider, QgsVectorLayer
from qgis.PyQt.QtWidgets import QUndoCommand

from cags_vsegei_plugin.compat import number_field, text_field
from cags_vsegei_plugin.errors import Cancelled, UserError, stop_if_cancelled
from cags_vsegei_plugin.layers.applying import (
    JOINT_FIELDS,
    JointOfUnits,
    JointValues,
    fields_with_joint,
)
from cags_vsegei_plugin.layers.features import features_of, without_geometry
from cags_vsegei_plugin.layers.values import is_null
from cags_vsegei_plugin.sentences import Sentence, sentence

MOST_FEATURES = 200_000
"""Features whose values a person still waits for: an edit buffer keeps every one of them."""
_LEGACY = ("ESRI Shapefile", "MapInfo File")
_AT_ONCE, _SLICE_S = 8, 0.05
Row = Tuple[int, JointValues]
"""A feature's id, and what is written for it, in the order of JOINT_FIELDS."""


def edit_refusal(layer: QgsVectorLayer) -> Optional[Sentence]:
    """Return why the joint fields cannot be added to a layer, None where they can."""
    told = {"layer": layer.name()}
    if layer.storageType() in _LEGACY:
        return sentence(
            "The format of {layer} cannot keep Chinese letters or long field names. Write a new"
            " GeoPackage instead.",
            **told,
        )
    needed = QgsVectorDataProvider.Capability
    provider = layer.dataProvider()
    able = provider.capabilities() if provider is not None else 0
    can = all(int(able) & int(one) for one in (needed.AddAttributes, needed.ChangeAttributeValues))
    if layer.readOnly() or not can:
        return sentence(
            "The layer {layer} cannot be edited: it is read-only, or its format takes no new"
            " fields. Write a new GeoPackage instead.",
            **told,
        )
    if layer.featureCount() > MOST_FEATURES:
        return sentence(
            "The layer {layer} has more than {most} features, too many for an edit that can be"
            " undone. Write a new GeoPackage instead.",
            most=MOST_FEATURES,
            **told,
        )
    return None


class JointEdit:
    """One edit command that takes the joint fields portion by portion; the user commits or undoes.

    All of it on the main thread, where an edit buffer lives. Whoever began it ends or abandons it.
    """

    def __init__(self, layer: QgsVectorLayer, title: str) -> None:
        self._layer, self._title = layer, title
        self._was_edited = layer.isEditable()
        self._places: Tuple[int, ...] = ()
        self._news: Dict[JointValues, Dict[int, Any]] = {}
        self._left: Optional[int] = None

    def begin(self) -> None:
        """Open the command and add the fields; raises UserError, the layer as it was before."""
        refuse_edit(self._layer)
        if not self._was_edited and not self._layer.startEditing():
            raise UserError(_cannot(self._layer))
        self._layer.beginEditCommand(self._title)
        try:
            _add_fields(self._layer)
        except UserError:
            self.abandon()
            raise
        self._places = tuple(self._layer.fields().lookupField(name) for name in JOINT_FIELDS)

    def write(self, rows: Iterator[Row], seconds: float = math.inf) -> int:
        """Write features for some seconds; returns how many, 0 where none is left.

        Raises UserError where one cannot be written; then the edit is to be abandoned.
        """
        # A command within the command for each portion, so that it can be undone by portions too.
        self._layer.undoStack().beginMacro("")
        try:
            return self._write(rows, time.perf_counter() + seconds)
        finally:
            self._layer.undoStack().endMacro()

    def _write(self, rows: Iterator[Row], end: float) -> int:
        written = 0
        for fid, values in rows:
            new = self._new(values)
            # Without the old values an undo would ask the file for each of them, one by one.
            old = dict.fromkeys(new, NULL)
            if new and not self._layer.changeAttributeValues(fid, new, old):
                raise UserError(_cannot(self._layer))
            written += 1
            if written % _AT_ONCE == 0 and time.perf_counter() >= end:
                break
        return written

    def undo_some(self, seconds: float = math.inf) -> bool:
        """Undo portions for some seconds, the last first; returns whether any is left.

        To be called until none is, then `abandon`, which would undo all of it at once.
        """
        end, whole = time.perf_counter() + seconds, self._command
        if self._left is None:
            self._left = whole.childCount()
        while self._left:
            self._left -= 1
            whole.child(self._left).undo()
            if time.perf_counter() >= end:
                break
        return self._left > 0

    def end(self) -> None:
        """Close the command: it is one step to undo."""
        self._layer.endEditCommand()
        self._layer.triggerRepaint()

    def abandon(self) -> None:
        """Leave the layer as it was before."""
        if self._left is not None:
            self.undo_some()
            # It is undone already: let the stack throw it away only.
            self._command.setObsolete(True)
        self._layer.destroyEditCommand()
        if not self._was_edited:
            self._layer.rollBack()

    @property
    def _command(self) -> QUndoCommand:
        """Return the command that is open: the last of the stack."""
        stack = self._layer.undoStack()
        return stack.command(stack.count() - 1)

    def _new(self, values: JointValues) -> Dict[int, Any]:
        """Return what is written for some values, made once for all features that have them."""
        if values not in self._news:
            told = zip(self._places, values)
            self._news[values] = {place: value for place, value in told if value is not None}
        return self._news[values]


def add_joint_fields(
    layer: QgsVectorLayer, joint: JointOfUnits, title: str, feedback: Optional[Any] = None
) -> None:
    """Add the joint fields and their values in one edit command, and wait for it.

    Raises UserError where that cannot be done or what stands in the buffer is not what was meant,
    and Cancelled; then the layer is as it was before.
    """
    refuse_edit(layer)
    rows, edit = iter(edit_rows(layer, joint, feedback)), JointEdit(layer, title)
    edit.begin()
    try:
        while edit.write(rows, _SLICE_S):
            stop_if_cancelled(feedback)
        check_edit(layer, joint, layer.name(), feedback)
    except (UserError, Cancelled):
        edit.abandon()
        raise
    edit.end()


def refuse_edit(layer: QgsVectorLayer) -> None:
    """Raise UserError where the joint fields cannot be added to a layer."""
    why = edit_refusal(layer)
    if why is not None:
        raise UserError(why)
    fields_with_joint(layer)


def edit_rows(source: Any, joint: JointOfUnits, feedback: Optional[Any] = None) -> List[Row]:
    """Return what to write for each feature of a layer or a source of one; raises Cancelled.

    Of a source (`QgsVectorLayerFeatureSource`) this may run in another thread.
    """
    places = _places(source, joint.keys)
    found: List[Row] = []
    for feature in features_of(source, without_geometry(places), feedback):
        values = feature.attributes()
        fid = feature.id()
        found.append((fid, joint.of_feature(fid, [values[place] for place in places])))
    return found


def check_edit(
    source: Any, joint: JointOfUnits, title: str, feedback: Optional[Any] = None
) -> None:
    """Read an edit buffer back, feature by feature; may run in another thread, as `edit_rows`.

    Raises UserError where anything else stands in it than was meant, and Cancelled.
    """
    keys, places = _places(source, joint.keys), _places(source, tuple(JOINT_FIELDS))
    request = without_geometry([*keys, *places])
    for feature in features_of(source, request, feedback):
        values = feature.attributes()
        found = [None if is_null(values[at]) else values[at] for at in places]
        if found != list(joint.of_feature(feature.id(), [values[key] for key in keys])):
            raise UserError(_not_added(title))


def _places(source: Any, names: Sequence[str]) -> List[int]:
    fields = source.fields()
    return [fields.lookupField(name) for name in names]


def _add_fields(layer: QgsVectorLayer) -> None:
    for name, kind in JOINT_FIELDS.items():
        if not layer.addAttribute(number_field(name) if kind is float else text_field(name)):
            raise UserError(_cannot(layer))
    layer.updateFields()


def _cannot(layer: QgsVectorLayer) -> Sentence:
    return _not_added(layer.name())


def _not_added(title: str) -> Sentence:
    return sentence(
        "The joint fields could not be added to {layer}, and it is as it was before. Write a new"
        " GeoPackage instead.",
        layer=title,
    )
