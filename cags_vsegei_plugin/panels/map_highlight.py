"""Goes to a stretch on the map and flashes what meets there."""

from __future__ import annotations

from typing import Mapping, Optional

from qgis.core import (
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas

from cags_vsegei_plugin.panels.stretch_rows import StretchRow

_ROOM_AROUND = 0.3
# Nearer than this a stretch of some metres would lose the map around it.
_NEAREST_SCALE = 50_000


class MapHighlight:
    """The only one of the panels that touches the canvas."""

    def __init__(self, canvas: QgsMapCanvas, project: QgsProject) -> None:
        self._canvas = canvas
        self._project = project

    def show(self, row: StretchRow, layer_ids: Mapping[str, str]) -> bool:
        """Zoom to a stretch and flash it and its polygons; return whether it was found.

        `layer_ids` names the layers `stretches`, `china` and `russia` of the project.
        """
        stretches = self._layer(layer_ids.get("stretches"))
        if stretches is None:
            return False
        extent = self._extent(stretches, row.feature_id)
        if extent is None:
            return False
        self._go_to(extent)
        self._flash(layer_ids.get("china"), row.china_fid)
        self._flash(layer_ids.get("russia"), row.russia_fid)
        self._canvas.flashFeatureIds(stretches, [row.feature_id])
        return True

    def _go_to(self, extent: QgsRectangle) -> None:
        self._canvas.setExtent(extent)
        if self._canvas.scale() < _NEAREST_SCALE:
            self._canvas.zoomScale(_NEAREST_SCALE)
        self._canvas.refresh()

    def _flash(self, layer_id: Optional[str], feature_id: Optional[int]) -> None:
        layer = self._layer(layer_id)
        if layer is not None and feature_id is not None:
            self._canvas.flashFeatureIds(layer, [feature_id])

    def _layer(self, layer_id: Optional[str]) -> Optional[QgsVectorLayer]:
        layer = self._project.mapLayer(layer_id or "")
        return layer if isinstance(layer, QgsVectorLayer) and layer.isValid() else None

    def _extent(self, layer: QgsVectorLayer, feature_id: int) -> Optional[QgsRectangle]:
        geometry = QgsGeometry(layer.getFeature(feature_id).geometry())
        if geometry.isEmpty():
            return None
        here = QgsCoordinateTransform(
            layer.crs(), self._canvas.mapSettings().destinationCrs(), self._project
        )
        try:
            geometry.transform(here)
        except QgsCsException:
            return None
        extent = geometry.boundingBox()
        # A straight line has no height, and the canvas ignores an extent without.
        extent.grow(_ROOM_AROUND * max(extent.width(), extent.height()))
        return None if extent.isEmpty() else extent
