"""Only what can matter at the border is read: the strip along it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, List, NamedTuple, Optional, Sequence, Tuple

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeatureRequest,
    QgsProcessingFeedback,
    QgsRectangle,
)

from cags_vsegei_plugin.border.both import on_both
from cags_vsegei_plugin.border.boxes import Boxes
from cags_vsegei_plugin.border.cells import Unread
from cags_vsegei_plugin.border.choice import Chosen, chosen
from cags_vsegei_plugin.border.coverage import Coverage
from cags_vsegei_plugin.border.gaps import REACH
from cags_vsegei_plugin.border.memory import of_arrays
from cags_vsegei_plugin.errors import stop_if_cancelled
from cags_vsegei_plugin.layers.coverage import longest_edge, read_coverage
from cags_vsegei_plugin.layers.geopackage import GeoPackageTable
from cags_vsegei_plugin.layers.on_earth import farthest, lies_on_earth
from cags_vsegei_plugin.layers.working_crs import Place, grown_in, transformed

_GIANT_BOX = 12.0
_GIANT_TOLERANCES = 8.0
_PART = 24
_NODES = 129
_BEND_M, _CURVED_M = 200.0, 1e7
_FEW = 2000


class PolygonSource(NamedTuple):
    """A source of polygons; `table` where its GeoPackage can be read directly."""

    source: Any
    place: Place
    table: Optional[GeoPackageTable] = None


class WorkingSystem(NamedTuple):
    """The metric system both sides come to, and how."""

    crs: QgsCoordinateReferenceSystem
    context: QgsCoordinateTransformContext


class ChosenSide(NamedTuple):
    """What of a side can matter at the border: features, their boxes in the working system.

    `boxes.feature` numbers `fids`; `unread` tells where the rest of the layer lies.
    """

    source: PolygonSource
    fids: np.ndarray
    boxes: Boxes
    unread: Unread


@of_arrays()
def choose_strip(
    sources: Sequence[PolygonSource],
    system: WorkingSystem,
    tolerance: float,
    feedback: Optional[QgsProcessingFeedback] = None,
) -> Tuple[ChosenSide, ChosenSide]:
    """Return of both sides which polygons can face the other side within `tolerance` metres."""
    sides, boxes = _sides(sources, system, tolerance, feedback)
    wanted = _wanted(boxes, tolerance)
    first, second = (side.chosen(own, each) for side, own, each in zip(sides, boxes, wanted))
    return first, second


@of_arrays()
def read_features(
    source: PolygonSource, fids: np.ndarray, unread: Unread, system: WorkingSystem
) -> Coverage:
    """Return some features of a GeoPackage in the working system, in the order of their ids."""
    side = _Side(source, system, None, None)
    side.name(fids)
    everything = Chosen(np.arange(len(fids)), unread)
    return side.coverage(everything, side.raw(everything))


@of_arrays()
def read_strip(
    sources: Sequence[PolygonSource],
    system: WorkingSystem,
    tolerance: float,
    feedback: Optional[QgsProcessingFeedback] = None,
) -> Tuple[Coverage, Coverage]:
    """Return of both sides the polygons that can face the other side within `tolerance` metres.

    From a GeoPackage only these are read, by its R-tree; from other sources what lies in the
    other's extent, of which only these are kept.
    """
    sides, boxes = _sides(sources, system, tolerance, feedback)
    wanted = _wanted(boxes, tolerance)
    stop_if_cancelled(feedback)
    raw = on_both(lambda k: sides[k].raw(wanted[k]), 0, 1)
    return sides[0].coverage(wanted[0], raw[0]), sides[1].coverage(wanted[1], raw[1])


def _wanted(boxes: Sequence[Boxes], tolerance: float) -> Tuple[Chosen, Chosen]:
    """Return what of both sides is read: of few polygons all, so that nothing is told by boxes."""
    numbers = [np.unique(each.feature) for each in boxes]
    if 0 < min(map(len, numbers)) and sum(map(len, numbers)) <= _FEW:
        return Chosen(numbers[0]), Chosen(numbers[1])
    return chosen(boxes[0], boxes[1], tolerance, REACH * tolerance)


def _sides(
    sources: Sequence[PolygonSource],
    system: WorkingSystem,
    tolerance: float,
    feedback: Optional[QgsProcessingFeedback],
) -> Tuple[List[_Side], List[Boxes]]:
    """Return both sides with their boxes in the working system."""
    reach = REACH * tolerance
    tables = on_both(_table_boxes, *sources)
    sides = [
        _Side(each, system, grown_in(other.place, each.place.crs, reach, system.context), feedback)
        for each, other in zip(sources, sources[::-1])
    ]
    for side, found in zip(sides, tables):
        side.open(found)
    return sides, [side.boxes(tolerance) for side in sides]


_TableBoxes = Optional[Tuple[np.ndarray, np.ndarray]]


def _table_boxes(source: PolygonSource) -> _TableBoxes:
    return source.table.boxes() if source.table is not None else None


class _Side:
    """One side: first its boxes, then the polygons that are wanted."""

    def __init__(
        self,
        given: PolygonSource,
        system: WorkingSystem,
        within: Optional[QgsRectangle],
        feedback: Optional[QgsProcessingFeedback],
    ) -> None:
        self._given, self._system, self._feedback = given, system, feedback
        self._within = within
        self._read: Optional[Coverage] = None
        self._fids = np.zeros(0, np.int64)

    def open(self, found: _TableBoxes) -> None:
        """Take the boxes a table gave; without them everything in reach is read through QGIS."""
        if found is None:
            self._read = self._through_qgis(None).on_earth()
        else:
            self._fids, self._boxes = self._here(*found)

    def name(self, fids: np.ndarray) -> None:
        """Take the ids of features of the table, without boxes."""
        self._fids = fids

    def chosen(self, boxes: Boxes, wanted: Chosen) -> ChosenSide:
        """Return the wanted features by their ids, with their boxes."""
        number = np.full(int(boxes.feature.max(initial=-1)) + 1, -1, np.int64)
        number[wanted.features] = np.arange(len(wanted.features))
        kept = boxes.take(np.flatnonzero(number[boxes.feature] >= 0))
        kept = kept._replace(feature=number[kept.feature])
        fids = self._fids if self._read is None else self._read.fid
        return ChosenSide(self._given, fids[wanted.features], kept, wanted.unread)

    def boxes(self, tolerance: float) -> Boxes:
        """Return boxes in the working system, of large polygons those of their parts."""
        boxes = self._whole()
        size = boxes.on_earth().size()
        limit = max(_GIANT_BOX * float(np.median(size)) if len(size) else 0.0, 1e-9)
        giant = size > max(limit, _GIANT_TOLERANCES * tolerance)
        if not giant.any():
            return boxes
        numbers = np.unique(boxes.feature[giant])
        # A vertex beyond Earth must not make all of the other layer be read.
        large = self._features(numbers).on_earth()
        parts = large.boxes_of_parts(_PART)
        parts = parts.take(np.flatnonzero(np.isfinite(parts.xmin) & np.isfinite(parts.ymin)))
        small = boxes.take(np.flatnonzero(~np.isin(boxes.feature, numbers)))
        return _joined(small, parts._replace(feature=self._numbers(large, numbers)[parts.feature]))

    def _numbers(self, coverage: Coverage, numbers: np.ndarray) -> np.ndarray:
        """Return the numbers of features that were read, by those that were asked for."""
        fids = self._fids[numbers] if self._read is None else self._read.fid[numbers]
        order = np.argsort(fids, kind="stable")
        return numbers[order[np.searchsorted(fids[order], coverage.fid)]]

    def _whole(self) -> Boxes:
        if self._read is not None:
            return self._read.boxes()
        return _brought(self._boxes, self._given.place.crs, self._system)

    def _features(self, numbers: np.ndarray) -> Coverage:
        if self._read is not None:
            return self._read.only(numbers)
        return self._in_system(numbers, self._of_table(numbers))

    def raw(self, wanted: Chosen) -> Optional[Coverage]:
        """Return the wanted features as the table has them; None where QGIS has read them."""
        return self._of_table(wanted.features) if self._read is None else None

    def coverage(self, wanted: Chosen, raw: Optional[Coverage]) -> Coverage:
        """Return the wanted features in the working system."""
        if raw is None:
            read = self._features(wanted.features)
        else:
            read = self._in_system(wanted.features, raw)
        return replace(read.on_earth(), unread=wanted.unread)

    def _here(self, fids: np.ndarray, raw: np.ndarray) -> Tuple[np.ndarray, Boxes]:
        """Return ids and boxes within the other side's reach, in the layer's own system."""
        boxes = Boxes(raw[:, 0], raw[:, 2], raw[:, 1], raw[:, 3], np.arange(len(fids)))
        if self._within is None:
            return fids, boxes
        box = self._within
        near = (boxes.xmax >= box.xMinimum()) & (boxes.xmin <= box.xMaximum())
        near &= (boxes.ymax >= box.yMinimum()) & (boxes.ymin <= box.yMaximum())
        kept = Boxes(*(column[near] for column in boxes))
        return fids[near], kept._replace(feature=np.arange(int(near.sum())))

    def _of_table(self, numbers: np.ndarray) -> Optional[Coverage]:
        table = self._given.table
        return None if table is None else table.coverage(self._fids[numbers])

    def _in_system(self, numbers: np.ndarray, raw: Optional[Coverage]) -> Coverage:
        """Bring features into the working system, through QGIS where plain binary is not enough."""
        if raw is None:
            return self._through_qgis(self._fids[numbers])
        strange = [fid for fid, why in raw.damaged.items() if why == "unreadable"]
        try:
            brought = self._transformed(raw)
        except QgsCsException:
            # One bad vertex spoils the whole array: QGIS tells which feature has it.
            return self._through_qgis(self._fids[numbers])
        if not strange:
            return brought
        plain = brought.only(np.flatnonzero(~np.isin(brought.fid, strange)))
        for fid in strange:
            plain.damaged.pop(fid, None)
        return Coverage.together(plain, self._through_qgis(np.array(strange, np.int64)))

    def _transformed(self, raw: Coverage) -> Coverage:
        own = self._given.place.crs
        transform = QgsCoordinateTransform(own, self._system.crs, self._system.context)
        if transform.isShortCircuited():
            return raw
        plain = raw.on_earth(*farthest(own))
        if own.isGeographic():
            plain = plain.unwrapped()
        dense = plain.densified(longest_edge(own))
        x, y = transformed(dense.x, dense.y, transform)
        return replace(dense, x=x, y=y)

    def _through_qgis(self, fids: Optional[np.ndarray]) -> Coverage:
        request = None if fids is None else QgsFeatureRequest().setFilterFids(fids.tolist())
        within = self._within if fids is None else None
        return read_coverage(
            self._given.source,
            self._system.crs,
            self._system.context,
            within,
            self._feedback,
            request,
        )


def _joined(a: Boxes, b: Boxes) -> Boxes:
    return Boxes(*(np.concatenate(pair) for pair in zip(a, b)))


def _brought(boxes: Boxes, own: QgsCoordinateReferenceSystem, system: WorkingSystem) -> Boxes:
    """Return boxes in the working system, a little too large where the systems bend.

    A lattice is transformed and the corners found between its nodes: half a million boxes cost no
    more than one.
    """
    transform = QgsCoordinateTransform(own, system.crs, system.context)
    if transform.isShortCircuited() or not len(boxes.xmin):
        return boxes
    # One that does not lie on Earth would spoil the lattice for all.
    sound = lies_on_earth(own, *boxes[:4])
    if sound.any() and not sound.all():
        beyond = boxes.take(np.flatnonzero(~sound))
        brought = _brought(boxes.take(np.flatnonzero(sound)), own, system)
        return _joined(brought, _anywhere(beyond))
    lattice = _Lattice(boxes, transform)
    if not lattice.is_sound:
        return _anywhere(boxes)
    middle_x, middle_y = (boxes.xmin + boxes.xmax) / 2, (boxes.ymin + boxes.ymax) / 2
    xs = (boxes.xmin, middle_x, boxes.xmax)
    ys = (boxes.ymin, middle_y, boxes.ymax)
    places: List[Tuple[np.ndarray, np.ndarray]] = [lattice.at(x, y) for x in xs for y in ys]
    x, y = (np.stack(column) for column in zip(*places))
    margin = lattice.bend + 0.02 * np.hypot(np.ptp(x, axis=0), np.ptp(y, axis=0))
    return Boxes(
        x.min(axis=0) - margin,
        y.min(axis=0) - margin,
        x.max(axis=0) + margin,
        y.max(axis=0) + margin,
        boxes.feature,
    )


def _anywhere(boxes: Boxes) -> Boxes:
    """Return boxes of which nobody can say where they are in the other system."""
    low = np.full(len(boxes.xmin), -np.inf)
    return Boxes(low, low, -low, -low, boxes.feature)


class _Lattice:
    """Transformed nodes over an extent, and what lies between them by straight lines."""

    def __init__(self, boxes: Boxes, transform: QgsCoordinateTransform) -> None:
        self._x = np.linspace(boxes.xmin.min(), boxes.xmax.max(), _NODES)
        self._y = np.linspace(boxes.ymin.min(), boxes.ymax.max(), _NODES)
        grid_x, grid_y = np.meshgrid(self._x, self._y)
        try:
            x, y = transformed(grid_x.ravel(), grid_y.ravel(), transform)
        except QgsCsException:
            x = y = np.full(_NODES * _NODES, np.nan)
        self._to = x.reshape(grid_x.shape), y.reshape(grid_x.shape)
        self.is_sound = bool(np.isfinite(x).all() and np.isfinite(y).all())

    @property
    def bend(self) -> float:
        """Return how far a place between nodes may lie from where `at` says, in metres."""
        wide = (np.hypot(*(np.diff(to, axis=axis) for to in self._to)) for axis in (0, 1))
        return _BEND_M + max(float(np.median(each)) for each in wide) ** 2 / _CURVED_M

    def at(self, x: np.ndarray, y: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
        """Return the places of points in the other system."""
        i, u = _between(x, self._x)
        j, v = _between(y, self._y)
        found = []
        for to in self._to:
            low = to[j, i] * (1 - u) + to[j, i + 1] * u
            high = to[j + 1, i] * (1 - u) + to[j + 1, i + 1] * u
            found.append(low * (1 - v) + high * v)
        return found[0], found[1]


def _between(values: np.ndarray, nodes: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
    step = max(float(nodes[1] - nodes[0]), 1e-12)
    at = (values - nodes[0]) / step
    number = np.clip(at.astype(np.int64), 0, len(nodes) - 2)
    return number, at - number
