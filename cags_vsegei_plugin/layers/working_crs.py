"""The metric system both sides are brought to, and metres on the ground in it."""

from __future__ import annotations

from typing import Any, List, NamedTuple, Optional, Sequence, Tuple

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeatureRequest,
    QgsGeometry,
    QgsRectangle,
    QgsUnitTypes,
)

from cags_vsegei_plugin.border.front import Measure
from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.layers.features import features_of
from cags_vsegei_plugin.layers.on_earth import is_on_earth
from cags_vsegei_plugin.sentences import Sentence, sentence

_GEOGRAPHIC = "EPSG:4326"
_A, _E2 = 6378137.0, 0.00669437999014
_SCALE_ERROR = 0.01
_TROPICS = 15.0
_FLAT_DEGREES, _FLAT_METRES = 1e-5, 1.0
_HALF_ROUND = 180.0
_MANY_SEGMENTS = 5000
_SCALE_NODES = 65
_SCALE_STEP_M = 100.0
_MOST_EMPTIED = 1000


class Place(NamedTuple):
    """Where a layer lies: its system and its extent in it."""

    crs: QgsCoordinateReferenceSystem
    extent: QgsRectangle


def place_at(crs: QgsCoordinateReferenceSystem, extent: QgsRectangle) -> Place:
    """Return a place, its extent no line: a flat one is transformed like a single point."""
    box = QgsRectangle(extent)
    if box.width() <= 0 or box.height() <= 0:
        box.grow(_FLAT_DEGREES if crs.isGeographic() else _FLAT_METRES)
    return Place(crs, box)


def working_crs(
    places: Sequence[Place], context: QgsCoordinateTransformContext
) -> QgsCoordinateReferenceSystem:
    """Return the layers' own system if it is one and true to scale in metres, else a conic one.

    The conic system (Lambert conformal, standard parallels inside the common extent) keeps
    distances within about one per cent over the whole China–Russia border.
    """
    first = places[0].crs
    common = common_extent(places, context)
    if all(place.crs == first for place in places) and _is_metric(first):
        if _scale_error(first, common, context) < _SCALE_ERROR:
            return first
    return _conic(common)


def common_extent(places: Sequence[Place], context: QgsCoordinateTransformContext) -> QgsRectangle:
    """Return where the layers' extents overlap in degrees; all of them where they do not."""
    boxes = [geographic_extent(place, context) for place in places]
    common, together = QgsRectangle(boxes[0]), QgsRectangle(boxes[0])
    for box in boxes[1:]:
        common = common.intersect(box)
        together.combineExtentWith(box)
    return together if common.isNull() or common.isEmpty() else common


def geographic_extent(place: Place, context: QgsCoordinateTransformContext) -> QgsRectangle:
    """Return the extent of a layer in degrees; UserError where it lies outside its system."""
    geographic = QgsCoordinateReferenceSystem(_GEOGRAPHIC)
    transform = QgsCoordinateTransform(place.crs, geographic, context)
    try:
        box = transform.transformBoundingBox(place.extent)
    except QgsCsException as error:
        raise UserError(_outside(place), str(error)) from error
    if not np.isfinite([box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()]).all():
        raise UserError(_outside(place))
    return box


def _outside(place: Place) -> Sentence:
    return sentence(
        "The coordinates of a layer lie outside its coordinate reference system {crs}. Set the"
        " one it was drawn in with Layer ▸ Set CRS of Layer(s).",
        crs=place.crs.userFriendlyIdentifier(),
    )


def _is_metric(crs: QgsCoordinateReferenceSystem) -> bool:
    metres = QgsUnitTypes.DistanceUnit.DistanceMeters
    return not crs.isGeographic() and crs.mapUnits() == metres


def _scale_error(
    crs: QgsCoordinateReferenceSystem, box: QgsRectangle, context: QgsCoordinateTransformContext
) -> float:
    """Return the worst error of a kilometre in nine places of an extent in degrees."""
    lon, lat = np.meshgrid(
        np.linspace(box.xMinimum(), box.xMaximum(), 3),
        np.linspace(box.yMinimum(), box.yMaximum(), 3),
    )
    lon, lat = lon.ravel(), np.clip(lat.ravel(), -89.0, 89.0)
    there = QgsCoordinateTransform(QgsCoordinateReferenceSystem(_GEOGRAPHIC), crs, context)
    worst = 0.0
    for east, north in ((0.01, 0.0), (0.0, 0.01)):
        try:
            x0, y0 = transformed(lon, lat, there)
            x1, y1 = transformed(lon + east, lat + north, there)
        except QgsCsException:
            return float("inf")
        ground = _ground(lon, lat, lon + east, lat + north)
        worst = max(worst, float(np.abs(np.hypot(x1 - x0, y1 - y0) / ground - 1).max()))
    return worst


def _conic(box: QgsRectangle) -> QgsCoordinateReferenceSystem:
    south, north = box.yMinimum(), box.yMaximum()
    centre_lon, centre_lat = box.center().x(), box.center().y()
    if box.width() > _HALF_ROUND:
        # Layers at both ends of the longitudes lie at the antimeridian: the seam goes elsewhere.
        centre_lon = 180.0
    if abs(centre_lat) < _TROPICS or south * north < 0 or max(abs(south), abs(north)) > 85:
        return _from_proj(
            f"+proj=laea +lat_0={centre_lat:.6f} +lon_0={centre_lon:.6f} +datum=WGS84 +units=m"
        )
    inset = (north - south) / 6
    return _from_proj(
        f"+proj=lcc +lat_1={south + inset:.6f} +lat_2={north - inset:.6f}"
        f" +lat_0={centre_lat:.6f} +lon_0={centre_lon:.6f} +datum=WGS84 +units=m"
    )


def _from_proj(definition: str) -> QgsCoordinateReferenceSystem:
    # QGIS remembers a system and the way into it by its text, and empties them when the thread that
    # made them ends: then one a micrometre beside is asked for. See `threads.keep_threads`.
    texts = (f"{definition} +x_0={k * 1e-6:.6f} +no_defs +type=crs" for k in range(_MOST_EMPTIED))
    systems = (QgsCoordinateReferenceSystem.fromProj(text) for text in texts)
    sound = next((each for each in systems if each.toWkt() or not each.isValid()), None)
    if sound is None or not sound.isValid():
        raise UserError(
            sentence(
                "No metric coordinate reference system can be made for where the layers lie. Check"
                " that each has the one it was drawn in: Layer ▸ Set CRS of Layer(s)."
            )
        )
    return sound


def transformed(
    x: np.ndarray, y: np.ndarray, transform: QgsCoordinateTransform
) -> Tuple[np.ndarray, np.ndarray]:
    """Return coordinates in the other system; raises QgsCsException."""
    if not len(x) or transform.isShortCircuited():
        return np.asarray(x, float), np.asarray(y, float)
    points = np.column_stack((x, y)).astype("<f8")
    header = np.array([1, 2, 0, 0, 0, *np.array([len(points)], "<u4").view(np.uint8)], np.uint8)
    line = QgsGeometry()
    line.fromWkb(header.tobytes() + points.tobytes())
    line.transform(transform)
    raw = np.frombuffer(bytes(line.asWkb()), np.uint8)[9:]
    points = np.ascontiguousarray(raw).view("<f8").reshape(-1, 2)
    return points[:, 0].copy(), points[:, 1].copy()


def ground_measure(
    crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext
) -> Measure:
    """Return how to measure segments given in a system: metres on the WGS 84 ellipsoid."""
    return _GroundMeasure(crs, context)


class _GroundMeasure:
    """Measures segments; what is many is measured by the scale of the system at their middles.

    The scale is known at the nodes of a lattice over the first many segments that are asked for,
    and varies so slowly between them that no length is wrong by more than a hundred-thousandth.
    """

    def __init__(
        self, crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext
    ) -> None:
        geographic = QgsCoordinateReferenceSystem(_GEOGRAPHIC)
        self._transform = QgsCoordinateTransform(crs, geographic, context)
        self._scale: Optional[_Scale] = None

    def __call__(
        self, x0: np.ndarray, y0: np.ndarray, x1: np.ndarray, y1: np.ndarray
    ) -> np.ndarray:
        """Return the metres of segments."""
        if not len(x0):
            return np.zeros(0)
        if self._scale is None and len(x0) >= _MANY_SEGMENTS:
            self._scale = _scale_over(x0, y0, self._transform)
        if self._scale is None:
            return self._exact(x0, y0, x1, y1)
        length = self._scale.lengths(x0, y0, x1, y1)
        beyond = np.flatnonzero(np.isnan(length))
        if len(beyond):
            length[beyond] = self._exact(x0[beyond], y0[beyond], x1[beyond], y1[beyond])
        return length

    def _exact(self, x0: np.ndarray, y0: np.ndarray, x1: np.ndarray, y1: np.ndarray) -> np.ndarray:
        """Return the metres of segments; those beyond the earth are as long as they are drawn."""
        ends = np.concatenate((x0, x1)), np.concatenate((y0, y1))
        drawn = np.hypot(x1 - x0, y1 - y0)
        try:
            lon, lat = transformed(*ends, self._transform)
        except QgsCsException:
            return drawn
        half = len(x0)
        with np.errstate(invalid="ignore"):
            length = _ground(lon[:half], lat[:half], lon[half:], lat[half:])
        return np.where(np.isfinite(length), length, drawn)


class _Scale(NamedTuple):
    """Squares of ground metres per metre eastwards, northwards and of both, at nodes."""

    west: float
    south: float
    step_x: float
    step_y: float
    metric: np.ndarray

    def lengths(self, x0: np.ndarray, y0: np.ndarray, x1: np.ndarray, y1: np.ndarray) -> np.ndarray:
        """Return the metres of segments, NaN where a middle or half a lattice is beyond it."""
        dx, dy = x1 - x0, y1 - y0
        u = ((x0 + x1) / 2 - self.west) / self.step_x
        v = ((y0 + y1) / 2 - self.south) / self.step_y
        last = self.metric.shape[1] - 1
        inside = (u >= 0) & (v >= 0) & (u <= last) & (v <= last)
        inside &= (np.abs(dx) <= self.step_x) & (np.abs(dy) <= self.step_y)
        i = np.clip(np.nan_to_num(u), 0, last - 1).astype(np.int64)
        j = np.clip(np.nan_to_num(v), 0, last - 1).astype(np.int64)
        p, q = u - i, v - j
        node = j * (last + 1) + i
        square = np.zeros(len(dx))
        for part, product in zip(self.metric, (dx * dx, dy * dy, 2.0 * dx * dy)):
            of_node = part.ravel()
            low, high = of_node.take(node), of_node.take(node + (last + 1))
            low += (of_node.take(node + 1) - low) * p
            high += (of_node.take(node + (last + 2)) - high) * p
            square += (low + (high - low) * q) * product
        return np.where(inside, np.sqrt(np.maximum(square, 0.0)), np.nan)


def _scale_over(
    x: np.ndarray, y: np.ndarray, transform: QgsCoordinateTransform
) -> Optional[_Scale]:
    """Return the scale over the extent of points; None where the system does not reach."""
    west, south = float(x.min()), float(y.min())
    wide = max(float(np.ptp(x)), 1e4) / (_SCALE_NODES - 1)
    high = max(float(np.ptp(y)), 1e4) / (_SCALE_NODES - 1)
    node = np.arange(_SCALE_NODES)
    grid_x, grid_y = (each.ravel() for each in np.meshgrid(west + node * wide, south + node * high))
    half = _SCALE_STEP_M / 2
    try:
        ends = [
            transformed(grid_x + east * half, grid_y + north * half, transform)
            for east, north in ((-1, 0), (1, 0), (0, -1), (0, 1), (-1, -1), (1, 1))
        ]
    except QgsCsException:
        return None
    eastward, northward, both = (
        (_ground(*ends[k], *ends[k + 1]) / _SCALE_STEP_M) ** 2 for k in (0, 2, 4)
    )
    metric = np.stack((eastward, northward, (both - eastward - northward) / 2))
    if not np.isfinite(metric).all():
        return None
    return _Scale(west, south, wide, high, metric.reshape(3, _SCALE_NODES, _SCALE_NODES))


def _ground(lon0: np.ndarray, lat0: np.ndarray, lon1: np.ndarray, lat1: np.ndarray) -> np.ndarray:
    """Return metres between near points in degrees, by the radii of curvature between them."""
    middle = np.radians((lat0 + lat1) / 2)
    bend = 1.0 - _E2 * np.sin(middle) ** 2
    meridian = _A * (1.0 - _E2) / bend**1.5
    normal = _A / np.sqrt(bend)
    turn = np.radians((lon1 - lon0 + 180.0) % 360.0 - 180.0)
    return np.hypot(meridian * np.radians(lat1 - lat0), normal * np.cos(middle) * turn)


def sound_extent(source: Any) -> QgsRectangle:
    """Return where a source lies, without the features that have a vertex beyond Earth."""
    crs, whole = source.sourceCrs(), source.sourceExtent()
    if is_on_earth(crs, whole):
        return whole
    sound = QgsRectangle()
    for feature in features_of(source, QgsFeatureRequest().setSubsetOfAttributes([])):
        box = feature.geometry().boundingBox()
        if not box.isNull() and is_on_earth(crs, box):
            sound.combineExtentWith(box)
    return whole if sound.isNull() else sound


def grown_in(
    place: Place,
    target: QgsCoordinateReferenceSystem,
    margin_m: float,
    context: QgsCoordinateTransformContext,
) -> Optional[QgsRectangle]:
    """Return a layer's extent in another system, grown by a margin; None if it cannot be said.

    Nor can it where a vertex lies beyond Earth, or the extent goes half round it.
    """
    half_round = place.crs.isGeographic() and place.extent.width() > _HALF_ROUND
    if half_round or not is_on_earth(*place):
        return None
    transform = QgsCoordinateTransform(place.crs, target, context)
    try:
        box = transform.transformBoundingBox(place.extent)
    except QgsCsException:
        return None
    sides: List[float] = [box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()]
    if not np.isfinite(sides).all():
        return None
    # A degree is never wider than this on the ground; at high latitudes it is narrower.
    latitude = max(abs(box.yMinimum()), abs(box.yMaximum())) if target.isGeographic() else 0.0
    metres = 111_000.0 * max(np.cos(np.radians(min(latitude, 89.0))), 0.02)
    box.grow(2.0 * margin_m / metres if target.isGeographic() else 2.0 * margin_m)
    if target.isGeographic() and max(abs(box.xMinimum()), abs(box.xMaximum())) > 180.0:
        # At the antimeridian a longitude can be written in two ways.
        box.setXMinimum(-360.0)
        box.setXMaximum(360.0)
    return box
