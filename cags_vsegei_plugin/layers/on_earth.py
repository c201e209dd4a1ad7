"""How far from nought coordinates can lie: what is farther is no place on Earth."""

from __future__ import annotations

from typing import Any, Tuple

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsRectangle

from cags_vsegei_plugin.border.boxes import FARTHEST_M

# Longitudes are counted to 360 as well; a degree more, for the boxes of an R-tree are rounded up.
_DEGREES = 361.0, 91.0


def farthest(crs: QgsCoordinateReferenceSystem) -> Tuple[float, float]:
    """Return how far from nought places on Earth lie in x and in y, in degrees or metres."""
    return _DEGREES if crs.isGeographic() else (FARTHEST_M, FARTHEST_M)


def lies_on_earth(
    crs: QgsCoordinateReferenceSystem, xmin: Any, ymin: Any, xmax: Any, ymax: Any
) -> Any:
    """Return whether a box in a system lies on Earth, or which of many; NaN does not."""
    wide, high = farthest(crs)
    inside = (np.abs(xmin) <= wide) & (np.abs(xmax) <= wide)
    return inside & (np.abs(ymin) <= high) & (np.abs(ymax) <= high)


def is_on_earth(crs: QgsCoordinateReferenceSystem, box: QgsRectangle) -> bool:
    """Return whether an extent in a system lies on Earth."""
    limits = box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()
    return bool(lies_on_earth(crs, *limits))
