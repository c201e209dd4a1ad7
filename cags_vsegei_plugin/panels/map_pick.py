"""From the map to the list: what is on the visible map, and the conflict nearest to a click."""

from __future__ import annotations

from typing import Iterator, Optional, Set, Tuple

from qgis.core import (
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeatureRequest,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas, QgsMapToolEmitPoint, QgsMapToolIdentify, QgsMapToolPan
from qgis.PyQt.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from qgis.PyQt.QtWidgets import QApplication

from cags_vsegei_plugin.layers.boxes import Boxes
from cags_vsegei_plugin.panels.review_manager import ReviewManager
from cags_vsegei_plugin.panels.shown_comparison import ShownComparison

_NEAR_PIXELS = 15
_REST_MS = 150


class MapPick(QObject):
    """Listens to the canvas only while the list asks for what is on it."""

    def __init__(
        self,
        canvas: QgsMapCanvas,
        project: QgsProject,
        shown: ShownComparison,
        manager: ReviewManager,
    ) -> None:
        body = manager.body
        super().__init__(body)
        self._canvas, self._project = canvas, project
        self._shown, self._body, self._manager = shown, body, manager
        self.tool = QgsMapToolEmitPoint(canvas)
        self.tool.setCursor(Qt.CursorShape.CrossCursor)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REST_MS)
        self._timer.timeout.connect(self.show_visible)
        canvas.extentsChanged.connect(self._extent_changed)
        body.list.form.on_map.toggled.connect(lambda _: self.show_visible())
        body.pick.toggled.connect(self._use_tool)
        manager.placesRead.connect(self.show_visible)
        self.tool.canvasClicked.connect(lambda point, _button: self.pick(point))
        self.tool.deactivated.connect(lambda: body.pick.setChecked(False))
        self._pressed: Optional[QPoint] = None
        canvas.viewport().installEventFilter(self)

    def close_down(self) -> None:
        """Give the canvas back."""
        self._timer.stop()
        self._canvas.viewport().removeEventFilter(self)
        self._canvas.extentsChanged.disconnect(self._extent_changed)
        self._canvas.unsetMapTool(self.tool)
        self.tool.deleteLater()

    def pick(self, point: QgsPointXY) -> bool:
        """Make the conflict nearest to a point of the map current; return whether one is near."""
        room = _NEAR_PIXELS * self._canvas.mapUnitsPerPixel()
        box = QgsRectangle(point.x() - room, point.y() - room, point.x() + room, point.y() + room)
        listed = self._body.list.model
        near = [each for each in self._near(box) if listed.number_of(each[1]) >= 0]
        if not near:
            return False
        # The map is where the user looks already.
        self._shown.current.select(min(near)[1])
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Let a plain click with a tool that only looks choose the conflict, and go on to it."""
        if event.type() == QEvent.Type.MouseButtonPress:
            is_left = event.button() == Qt.MouseButton.LeftButton
            self._pressed = event.pos() if is_left and self._only_looks() else None
        elif event.type() == QEvent.Type.MouseButtonRelease and self._pressed is not None:
            moved = (event.pos() - self._pressed).manhattanLength()
            self._pressed = None
            if moved < QApplication.startDragDistance():
                self.pick(self._canvas.getCoordinateTransform().toMapCoordinates(event.pos()))
        return False

    def _only_looks(self) -> bool:
        """Return whether the review is seen, and the user's tool pans or identifies."""
        tool = self._canvas.mapTool()
        looks = isinstance(tool, (QgsMapToolPan, QgsMapToolIdentify))
        return looks and self._body.isVisible()

    def show_visible(self) -> None:
        """Tell the filter what is on the visible map."""
        form = self._body.list.form
        form.show_visible(self._visible() if form.on_map.isChecked() else None)

    def _extent_changed(self) -> None:
        if self._body.list.form.on_map.isChecked() and self._body.isVisible():
            self._timer.start()

    def _use_tool(self, is_on: bool) -> None:
        if is_on:
            self._canvas.setMapTool(self.tool)
        elif self._canvas.mapTool() is self.tool:
            self._canvas.unsetMapTool(self.tool)

    def _visible(self) -> Set[str]:
        found: Set[str] = set()
        for _, boxes, there in self._places(self._canvas.extent()):
            found.update(map(boxes.names.__getitem__, boxes.within(there)))
        return found

    def _near(self, box: QgsRectangle) -> Iterator[Tuple[float, str]]:
        """Yield the conflicts in a box with how far they are from its centre."""
        for layer, boxes, there in self._places(box):
            names = {
                boxes.feature_ids[number]: boxes.names[number] for number in boxes.within(there)
            }
            centre = QgsGeometry.fromPointXY(there.center())
            for each in layer.getFeatures(QgsFeatureRequest().setFilterFids(list(names))):
                if each.geometry().intersects(there):
                    yield each.geometry().distance(centre), names[each.id()]

    def _places(self, part: QgsRectangle) -> Iterator[Tuple[QgsVectorLayer, Boxes, QgsRectangle]]:
        """Yield the layers with conflicts, and a part of the map in their own systems."""
        for boxes in self._manager.boxes:
            layer = self._project.mapLayer(boxes.layer_id)
            if isinstance(layer, QgsVectorLayer) and layer.isValid():
                there = self._here(part, layer)
                if there is not None:
                    yield layer, boxes, there

    def _here(self, box: QgsRectangle, layer: QgsVectorLayer) -> Optional[QgsRectangle]:
        """Return a box of the map in a layer's own system, None where it has no place there."""
        crs = self._canvas.mapSettings().destinationCrs()
        try:
            return QgsCoordinateTransform(crs, layer.crs(), self._project).transformBoundingBox(box)
        except QgsCsException:
            return None
