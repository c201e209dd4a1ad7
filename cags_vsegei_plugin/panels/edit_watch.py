"""What is edited in the layers that were compared, told once the hand rests."""

from __future__ import annotations

from typing import Dict, List, Mapping, Optional, Sequence, Set

from qgis.core import QgsMapLayer, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QMetaObject, QObject, QTimer, pyqtSignal

_REST_MS = 1200


class EditWatch(QObject):
    """Follows some layers; `edited` names those that changed, a second after the last change.

    Geometries, new and deleted features count, and values of the fields that were compared.
    """

    edited = pyqtSignal(list)

    def __init__(self, parent: Optional[QObject] = None, rest_ms: int = _REST_MS) -> None:
        super().__init__(parent)
        self._connections: List[QMetaObject.Connection] = []
        self._layers: Dict[str, QgsVectorLayer] = {}
        self._changed: Set[str] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(rest_ms)
        self._timer.timeout.connect(self._tell)

    def follow(self, layers: Sequence[QgsMapLayer], fields: Mapping[str, Set[str]]) -> None:
        """Follow these layers and no others; `fields` are those compared, by the layer's id."""
        self.stop()
        for layer in layers:
            if isinstance(layer, QgsVectorLayer) and layer.id() not in self._layers:
                self._layers[layer.id()] = layer
                self._connect(layer, fields.get(layer.id(), set()))

    def stop(self) -> None:
        """Follow nothing."""
        self._timer.stop()
        self._changed.clear()
        for connection in self._connections:
            QObject.disconnect(connection)
        self._connections.clear()
        self._layers.clear()

    def _connect(self, layer: QgsVectorLayer, fields: Set[str]) -> None:
        name = layer.id()

        def changed(*_: object) -> None:
            self._note(name)

        def value_changed(_: int, index: int, value: object) -> None:
            if 0 <= index < layer.fields().count() and layer.fields().at(index).name() in fields:
                self._note(name)

        for signal in (layer.geometryChanged, layer.featureAdded, layer.featureDeleted):
            self._connections.append(signal.connect(changed))
        self._connections.append(layer.attributeValueChanged.connect(value_changed))

    def _note(self, name: str) -> None:
        self._changed.add(name)
        self._timer.start()

    def _tell(self) -> None:
        changed, self._changed = self._changed, set()
        layers = [self._layers[name] for name in sorted(changed) if name in self._layers]
        names = [layer.name() for layer in layers if not sip.isdeleted(layer)]
        if names:
            self.edited.emit(names)
