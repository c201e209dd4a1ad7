"""Layers without a coordinate reference system whose coordinates are degrees, as of GMT files."""

from __future__ import annotations

from typing import Any, Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsRectangle,
    QgsVectorLayer,
)

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.layers.operations import no_crs
from cags_vsegei_plugin.layers.working_crs import Place, geographic_extent
from cags_vsegei_plugin.sentences import Sentence, sentence

WGS_84 = "EPSG:4326"
_WEST, _EAST, _POLE = -180.0, 360.0, 90.0
_ROUNDING = 1e-6
_NEAR = 1.0
# Coordinates on paper, in millimetres or inches, begin near nought; so far from it there are none.
_OFF_PAPER = 10.0


class InDegrees:
    """A source whose degrees are taken for WGS 84; the source itself is untouched."""

    def __init__(self, source: Any) -> None:
        self.wrapped = source

    def __getattr__(self, name: str) -> Any:
        """Answer everything else as the source itself does."""
        return getattr(self.wrapped, name)

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


def crs_of(source: Any, layer: str) -> QgsCoordinateReferenceSystem:
    """Return the system of a source; raises UserError, naming its layer, where it has none."""
    crs = source.sourceCrs()
    if not crs.isValid():
        raise UserError(no_crs(layer, are_degrees(crs, source.sourceExtent())))
    return crs


def lie_with(
    extent: QgsRectangle, others: Sequence[Place], context: QgsCoordinateTransformContext
) -> bool:
    """Return whether degrees lie where all other layers do, so that nothing speaks against them.

    Without others nothing speaks for them; near nought they can be coordinates on paper.
    """
    if not others or min(extent.xMinimum(), extent.yMinimum()) < _OFF_PAPER:
        return False
    try:
        boxes = [geographic_extent(each, context) for each in others]
    except UserError:
        return False
    return all(box.buffered(_NEAR).intersects(extent) for box in boxes)


def place_in_degrees(layer: QgsVectorLayer) -> None:
    """Give a layer of the project WGS 84, where its coordinates can be degrees of it."""
    if are_degrees(layer.crs(), layer.extent()):
        layer.setCrs(QgsCoordinateReferenceSystem(WGS_84))


def taken_for_wgs_84(layer: str, beside: str = "") -> Sentence:
    """Return the warning that degrees are taken for WGS 84: as asked, or as they lie `beside`."""
    if beside:
        return sentence(
            "{layer} has no coordinate reference system. Its coordinates are degrees and lie where"
            " {beside} lies: they are taken for WGS 84 (EPSG:4326). Degrees of another datum lie"
            " up to some hundred metres off: set the layer's own system where you know it.",
            layer=layer,
            beside=beside,
        )
    return sentence(
        "{layer} has no coordinate reference system; its degrees are taken for WGS 84 (EPSG:4326)."
        " Degrees of another datum lie up to some hundred metres off: set the layer's own system"
        " where you know it.",
        layer=layer,
    )
