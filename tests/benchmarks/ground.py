"""The projected system of the sets, and true metres on the ground in it."""

from __future__ import annotations

from typing import Tuple

import numpy as np
from osgeo import osr

_SYSTEM = "+proj=lcc +lat_1=49 +lat_2=53 +lat_0=50 +lon_0=110 +datum=WGS84 +units=m +no_defs"
_A, _F = 6378137.0, 1.0 / 298.257223563
_AT_ONCE = 500_000


def projected() -> osr.SpatialReference:
    """Return the projected system of the sets, a conformal conic one."""
    system = osr.SpatialReference()
    system.SetFromUserInput(_SYSTEM)
    system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return system


def metres(x0: np.ndarray, y0: np.ndarray, x1: np.ndarray, y1: np.ndarray) -> np.ndarray:
    """Return metres on the ellipsoid: the map is conformal, so one scale a place will do."""
    return np.hypot(x1 - x0, y1 - y0) / _scale((x0 + x1) / 2, (y0 + y1) / 2)


def _scale(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Return how long a metre on the ground is on the map, by a small step to the north."""
    step = 10.0
    lon0, lat0 = _degrees(x, y)
    lon1, lat1 = _degrees(x, y + step)
    middle = np.radians((lat0 + lat1) / 2)
    e2 = _F * (2.0 - _F)
    bend = 1.0 - e2 * np.sin(middle) ** 2
    north = np.radians(lat1 - lat0) * _A * (1.0 - e2) / bend**1.5
    east = np.radians(lon1 - lon0) * _A / np.sqrt(bend) * np.cos(middle)
    return step / np.hypot(north, east)


def _degrees(x: np.ndarray, y: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
    """Return longitudes and latitudes."""
    geographic = osr.SpatialReference()
    geographic.ImportFromEPSG(4326)
    geographic.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    change = osr.CoordinateTransformation(projected(), geographic)
    points = np.column_stack((x, y))
    parts = [
        np.array(change.TransformPoints(points[k : k + _AT_ONCE]))
        for k in range(0, len(points), _AT_ONCE)
    ]
    lon, lat = np.vstack(parts)[:, :2].T
    return lon, lat
