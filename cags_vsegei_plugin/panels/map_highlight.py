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
from qgis.PyQt.QtGui import QColor

from cags_vsegei_plugin.panels.stretch_rows import StretchRow
from cags_vsegei_plugin.workflow.conflicts import STRETCH

_ROOM_AROUND = 0.3
# Around a point: in units of the map; the nearest scale shows more.
_POINT_ROOM = 1e-6
# China in orange, Russia in blue, apart from the verdicts; the map is seen through them.
_FLASHES = {"china": QColor(255, 140, 0, 170), "russia": QColor(0, 120, 255, 170)}
_STRETCH_FLASH = QColor(255, 0, 0, 230)


class MapHighlight:
    """The only one of the panels that touches the canvas."""

    def __init__(self, canvas: QgsMapCanvas, project: QgsProject) -> None:
        self._canvas = canvas
        self._project = project

    def show(self, row: StretchRow, layer_ids: Mapping[str, str], nearest_scale: float) -> bool:
        """Zoom to a stretch and flash it and its polygons; return whether it was found.

        `layer_ids` names the layers of the project: of a stretch `stretches`, `china`, `russia`,
        of a line or a point `conflicts`, `china_line`, `russia_point` and so on. The map gets no
        nearer than 1 : `nearest_scale`, so that what is short keeps what is around it.
        """
        is_stretch = row.kind == STRETCH
        stretches = self._layer(layer_ids.get("stretches" if is_stretch else "conflicts"))
        if stretches is None:
            return False
        extent = self._extent(stretches, row.feature_id)
        if extent is None:
            return False
        self._go_to(extent, nearest_scale)
        for side, feature_id in (("china", row.china_fid), ("russia", row.russia_fid)):
            name = side if is_stretch else f"{side}_{row.kind}"
            self._flash(self._layer(layer_ids.get(name)), feature_id, _FLASHES[side])
        self._flash(stretches, row.feature_id, _STRETCH_FLASH)
        return True

    def _go_to(self, extent: QgsRectangle, nearest_scale: float) -> None:
        self._canvas.setExtent(extent)
        if self._canvas.scale() < nearest_scale:
            self._canvas.zoomScale(nearest_scale)
        self._canvas.refresh()

    def _flash(
        self, layer: Optional[QgsVectorLayer], feature_id: Optional[int], colour: QColor
    ) -> None:
        if layer is not None and feature_id is not None:
            faded = QColor(colour)
            faded.setAlpha(0)
            self._canvas.flashFeatureIds(layer, [feature_id], colour, faded)

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
        extent.grow(_ROOM_AROUND * max(extent.width(), extent.height()) or _POINT_ROOM)
        return None if extent.isEmpty() else extent
