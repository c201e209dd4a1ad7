"""Boxes around polygons, or around parts of large ones."""

from __future__ import annotations

from typing import NamedTuple, Tuple

import numpy as np

from cags_vsegei_plugin.border.both import on_both

FARTHEST_M = 1e8
"""No coordinate of a metric system on Earth is larger."""


class Boxes(NamedTuple):
    """Boxes in metres of the working CRS, and the feature each belongs to.

    Several boxes may belong to one feature: a large polygon is judged by its parts.
    """

    xmin: np.ndarray
    ymin: np.ndarray
    xmax: np.ndarray
    ymax: np.ndarray
    feature: np.ndarray

    def on_earth(self) -> Boxes:
        """Return the boxes with wild limits cut to what a metric system can have."""
        if all(bool((np.abs(limit) <= FARTHEST_M).all()) for limit in self[:4]):
            return self
        return Boxes(
            _tamed(self.xmin, -FARTHEST_M),
            _tamed(self.ymin, -FARTHEST_M),
            _tamed(self.xmax, FARTHEST_M),
            _tamed(self.ymax, FARTHEST_M),
            self.feature,
        )

    def grown(self, margin: float) -> Boxes:
        """Return the boxes with a margin in metres on all sides."""
        return Boxes(
            self.xmin - margin,
            self.ymin - margin,
            self.xmax + margin,
            self.ymax + margin,
            self.feature,
        )

    def take(self, which: np.ndarray) -> Boxes:
        """Return some of the boxes."""
        return Boxes(*(column.take(which) for column in self))

    def size(self) -> np.ndarray:
        """Return the longer side of each box in metres."""
        return np.maximum(self.xmax - self.xmin, self.ymax - self.ymin)


def typical_size(sides: Tuple[Boxes, Boxes]) -> float:
    """Return the median size of boxes in metres, of the side where it is smaller."""
    return min(on_both(lambda boxes: float(np.median(boxes.size())), *sides))


def _tamed(limit: np.ndarray, otherwise: float) -> np.ndarray:
    return np.clip(np.nan_to_num(limit, nan=otherwise), -FARTHEST_M, FARTHEST_M)
