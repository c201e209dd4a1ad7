"""Layers without a coordinate reference system whose coordinates are degrees, as of GMT files."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsCoordinateReferenceSystem, QgsRectangle, QgsVectorLayer

from cags_vsegei_plugin.sentences import Sentence, sentence

WGS_84 = "EPSG:4326"
_WEST, _EAST, _POLE = -180.0, 360.0, 90.0
_ROUNDING = 1e-6


class InDegrees:
    """A source whose degrees are taken for WGS 84; the source itself is untouched."""

    def __init__(self, source: Any) -> None:
        self.unplaced = source

    def __getattr__(self, name: str) -> Any:
        """Answer everything else as the source itself does."""
        return getattr(self.unplaced, name)

    def sourceCrs(self) -> QgsCoordinateReferenceSystem:  # noqa: N802
        """Return WGS 84."""
        return QgsCoordinateReferenceSystem(WGS_84)


def are_degrees(crs: QgsCoordinateReferenceSystem, extent: QgsRectangle) -> bool:
    """Return whether coordinates without a reference system can be degrees."""
    if crs.isValid() or extent.isNull():
        return False
    across = _WEST - _ROUNDING <= extent.xMinimum() and extent.xMaximum() <= _EAST + _ROUNDING
    poles = (abs(extent.yMinimum()), abs(extent.yMaximum()))
    return across and max(poles) <= _POLE + _ROUNDING


def place_in_degrees(layer: QgsVectorLayer) -> None:
    """Give a layer of the project WGS 84, where its coordinates can be degrees of it."""
    if are_degrees(layer.crs(), layer.extent()):
        layer.setCrs(QgsCoordinateReferenceSystem(WGS_84))


def taken_for_wgs_84(layer: str) -> Sentence:
    """Return the warning that degrees are taken for those of WGS 84."""
    return sentence(
        "{layer} has no coordinate reference system; its degrees are taken for WGS 84 (EPSG:4326)."
        " Degrees of another datum lie up to some hundred metres off: set the layer's own system"
        " where you know it.",
        layer=layer,
    )
