"""What is edited in the layers that were compared, told once the hand rests."""

from __future__ import annotations

from typing import Dict, List, Mapping, NamedTuple, Optional, Sequence, Set

from qgis.core import QgsMapLayer, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QMetaObject, QObject, QTimer, pyqtSignal

_REST_MS = 1200


class Edited(NamedTuple):
    """A layer, and the features whose outlines, or whose compared values, may be others now."""

    layer: QgsVectorLayer
    shapes: Set[int]
    values: Set[int]


class EditWatch(QObject):
    """Follows some layers; `edited` tells what changed in them, once the hand rests.

    Geometries, new and deleted features count, and values of the fields that were compared.
    """

    edited = pyqtSignal(list)

    def __init__(self, parent: Optional[QObject] = None, rest_ms: int = _REST_MS) -> None:
        super().__init__(parent)
        self._connections: List[QMetaObject.Connection] = []
        self._changed: Dict[str, Edited] = {}
        # All since editing began, for when all of it is given up.
        self._session: Dict[str, Edited] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._tell)
        self._usual_ms = rest_ms
        self.rest()

    def rest(self, milliseconds: Optional[int] = None) -> None:
        """Set how long the hand must rest; None for as long as is usual."""
        self._timer.setInterval(self._usual_ms if milliseconds is None else milliseconds)

    def follow(self, layers: Sequence[QgsMapLayer], fields: Mapping[str, Set[str]]) -> None:
        """Follow these layers and no others; `fields` are those compared, by the layer's id."""
        self.stop()
        for layer in layers:
            if isinstance(layer, QgsVectorLayer) and layer.id() not in self._session:
                self._session[layer.id()] = _unsaved(layer)
                self._connect(layer, fields.get(layer.id(), set()))

    def stop(self) -> None:
        """Follow nothing."""
        self._timer.stop()
        for connection in self._connections:
            QObject.disconnect(connection)
        self._connections.clear()
        self._changed.clear()
        self._session.clear()

    def _connect(self, layer: QgsVectorLayer, fields: Set[str]) -> None:
        def shape_changed(fid: int, *_: object) -> None:
            self._note(Edited(layer, {fid}, set()))

        def value_changed(fid: int, index: int, value: object) -> None:
            if 0 <= index < layer.fields().count() and layer.fields().at(index).name() in fields:
                self._note(Edited(layer, set(), {fid}))

        def given_up() -> None:
            session = self._session[layer.id()]
            if session.shapes or session.values:
                self._note(session)

        for signal in (layer.geometryChanged, layer.featureAdded, layer.featureDeleted):
            self._connections.append(signal.connect(shape_changed))
        self._connections.append(layer.attributeValueChanged.connect(value_changed))
        self._connections.append(layer.afterRollBack.connect(given_up))

    def _note(self, what: Edited) -> None:
        name = what.layer.id()
        changed = self._changed.setdefault(name, Edited(what.layer, set(), set()))
        for each in (changed, self._session[name]):
            each.shapes.update(what.shapes)
            each.values.update(what.values)
        self._timer.start()

    def _tell(self) -> None:
        changed, self._changed = self._changed, {}
        told = [changed[name] for name in sorted(changed)]
        told = [each for each in told if not sip.isdeleted(each.layer)]
        if told:
            self.edited.emit(told)


def _unsaved(layer: QgsVectorLayer) -> Edited:
    """Return what of a layer is edited and not saved yet."""
    edits = layer.editBuffer()
    if edits is None:
        return Edited(layer, set(), set())
    shapes = {*edits.addedFeatures(), *edits.changedGeometries(), *edits.deletedFeatureIds()}
    return Edited(layer, shapes, set(edits.changedAttributeValues()))
