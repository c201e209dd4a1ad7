"""Goes to a stretch on the map, and outlines what meets there."""

from __future__ import annotations

from typing import List, Mapping, Optional, Sequence

from qgis.core import (
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from cags_vsegei_plugin.panels.map_move import PAN, STAY
from cags_vsegei_plugin.panels.stretch_rows import StretchRow
from cags_vsegei_plugin.settings import Setting, remembered
from cags_vsegei_plugin.workflow.conflicts import STRETCH

_ROOM_AROUND = 0.3
# Around a point: in units of the map; the nearest scale shows more.
_POINT_ROOM = 1e-6
# China in orange, Russia in blue, apart from the verdicts; the map is seen through them.
_COLOURS = {"china": QColor(255, 140, 0, 220), "russia": QColor(0, 120, 255, 220)}
# The sides differ by the line too, for who does not see the colours.
_LINES = {"china": Qt.PenStyle.SolidLine, "russia": Qt.PenStyle.DashLine}
_STRETCH_COLOUR = QColor(255, 0, 0, 230)
_CASING = QColor(255, 255, 255, 200)
_POLYGON_WIDTH, _STRETCH_WIDTH = 2, 5


class MapHighlight:
    """The only one of the panels that touches the canvas."""

    def __init__(self, canvas: QgsMapCanvas, project: QgsProject) -> None:
        self._canvas = canvas
        self._project = project
        self._bands: List[QgsRubberBand] = []

    def clear(self) -> None:
        """Take the outlines from the map."""
        for band in self._bands:
            self._canvas.scene().removeItem(band)
        self._bands.clear()

    def show(self, row: StretchRow, layer_ids: Mapping[str, str], nearest_scale: float) -> bool:
        """Go to a stretch, outline it and its polygons; return whether it was found.

        Whether the map zooms, pans or stays is the user's remembered choice; the stretch flashes
        once.

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
        self.clear()
        for side, feature_id in (("china", row.china_fid), ("russia", row.russia_fid)):
            name = side if is_stretch else f"{side}_{row.kind}"
            self._outline(self._layer(layer_ids.get(name)), feature_id, side)
        self._emphasise(stretches, row.feature_id)
        return True

    def show_unit(
        self,
        side: str,
        rows: Sequence[StretchRow],
        layer_ids: Mapping[str, str],
        nearest_scale: float,
    ) -> None:
        """Go to all stretches of a unit of a side, and outline them and the side's polygons."""
        stretches, own = (self._layer(layer_ids.get(name)) for name in ("stretches", side))
        if stretches is None:
            return
        extent = QgsRectangle()
        for row in rows:
            one = self._extent(stretches, row.feature_id)
            if one is not None:
                extent.combineExtentWith(one)
        if extent.isEmpty():
            return
        self._go_to(extent, nearest_scale)
        self.clear()
        if own is not None:
            fids = dict.fromkeys(getattr(row, f"{side}_fid") for row in rows)
            band = self._bands_of(own, [fid for fid in fids if fid is not None], _COLOURS[side])
            band.setFillColor(QColor(0, 0, 0, 0))
            band.setLineStyle(_LINES[side])
        self._bands_of(stretches, [row.feature_id for row in rows], _STRETCH_COLOUR, _STRETCH_WIDTH)

    def _go_to(self, extent: QgsRectangle, nearest_scale: float) -> None:
        move, scale = remembered(Setting.MAP_MOVE), float(remembered(Setting.MAP_SCALE))
        if move == STAY:
            return
        if move == PAN:
            self._canvas.setCenter(extent.center())
        else:
            self._canvas.setExtent(extent)
            if scale > 0 or self._canvas.scale() < nearest_scale:
                self._canvas.zoomScale(scale if scale > 0 else nearest_scale)
        self._canvas.refresh()

    def _outline(
        self, layer: Optional[QgsVectorLayer], feature_id: Optional[int], side: str
    ) -> None:
        if layer is not None and feature_id is not None:
            band = self._band(layer, feature_id, _COLOURS[side], _POLYGON_WIDTH)
            band.setFillColor(QColor(0, 0, 0, 0))
            band.setLineStyle(_LINES[side])

    def _emphasise(self, layer: QgsVectorLayer, feature_id: int) -> None:
        self._band(layer, feature_id, _STRETCH_COLOUR, _STRETCH_WIDTH)
        faded = QColor(_STRETCH_COLOUR)
        faded.setAlpha(0)
        self._canvas.flashFeatureIds(layer, [feature_id], _STRETCH_COLOUR, faded, 1)

    def _band(
        self, layer: QgsVectorLayer, feature_id: int, colour: QColor, width: int
    ) -> QgsRubberBand:
        return self._bands_of(layer, [feature_id], colour, width)

    def _bands_of(
        self,
        layer: QgsVectorLayer,
        feature_ids: Sequence[int],
        colour: QColor,
        width: int = _POLYGON_WIDTH,
    ) -> QgsRubberBand:
        """Outline features of a layer as one."""
        band = QgsRubberBand(self._canvas, layer.geometryType())
        band.setStrokeColor(colour)
        band.setSecondaryStrokeColor(_CASING)
        band.setWidth(width)
        request = QgsFeatureRequest().setFilterFids(list(feature_ids)).setSubsetOfAttributes([])
        for feature in layer.getFeatures(request):
            band.addGeometry(feature.geometry(), layer)
        self._bands.append(band)
        return band

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
