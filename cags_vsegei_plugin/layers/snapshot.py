"""A layer as it stands in a moment, its edits included, to be read in any thread."""

from __future__ import annotations

from typing import Any, Set

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsFields,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)

from cags_vsegei_plugin.layers.features import without_geometry


class Snapshot:
    """A source of features; made on the main thread."""

    def __init__(self, layer: QgsVectorLayer) -> None:
        self.layer_id, self.subset = layer.id(), layer.subsetString()
        self._source = QgsVectorLayerFeatureSource(layer)
        self._name, self._crs = layer.name(), layer.crs()
        self._kind = layer.wkbType()

    def getFeatures(self, request: QgsFeatureRequest) -> Any:  # noqa: N802
        """Return the features that are asked for."""
        return self._source.getFeatures(request)

    def fields(self) -> QgsFields:
        """Return the fields."""
        return self._source.fields()

    def sourceName(self) -> str:  # noqa: N802
        """Return the name of the layer."""
        return str(self._name)

    def sourceCrs(self) -> QgsCoordinateReferenceSystem:  # noqa: N802
        """Return the system of the layer."""
        return self._crs

    def wkbType(self) -> Any:  # noqa: N802
        """Return the type of the geometries."""
        return self._kind

    def uniqueValues(self, place: int, limit: int = -1) -> Set[Any]:  # noqa: N802
        """Return the distinct values of a field, at most so many."""
        found: Set[Any] = set()
        for feature in self._source.getFeatures(without_geometry([place])):
            if 0 <= limit <= len(found):
                break
            found.add(feature.attributes()[place])
        return found
