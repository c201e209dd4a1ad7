"""Where features are, kept as plain boxes: who lies in a part of the map is told at once."""

from __future__ import annotations

from typing import List, NamedTuple, Tuple

import numpy as np
from qgis.core import QgsFeature, QgsRectangle

_Box = Tuple[float, float, float, float]


class Boxes(NamedTuple):
    """Names and ids of the features of a layer, and their boxes (west, south, east, north)."""

    layer_id: str
    names: List[str]
    feature_ids: List[int]
    boxes: np.ndarray

    def within(self, part: QgsRectangle) -> List[int]:
        """Return the numbers of the features whose boxes meet a part of the map."""
        west, south, east, north = self.boxes.T
        meets = (west <= part.xMaximum()) & (east >= part.xMinimum())
        meets &= (south <= part.yMaximum()) & (north >= part.yMinimum())
        numbers: List[int] = np.flatnonzero(meets).tolist()
        return numbers


class BoxesBuilder:
    """Collects the boxes of features one by one; what has no geometry is nowhere."""

    def __init__(self, layer_id: str) -> None:
        self._layer_id = layer_id
        self._names: List[str] = []
        self._feature_ids: List[int] = []
        self._boxes: List[_Box] = []

    def add(self, name: str, feature: QgsFeature) -> None:
        """Add a feature."""
        if feature.hasGeometry():
            box = feature.geometry().boundingBox()
            self._names.append(name)
            self._feature_ids.append(feature.id())
            self._boxes.append((box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()))

    def boxes(self) -> Boxes:
        """Return what was collected."""
        boxes = np.array(self._boxes, float).reshape(-1, 4)
        return Boxes(self._layer_id, self._names, self._feature_ids, boxes)
