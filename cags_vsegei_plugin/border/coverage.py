"""A polygon layer as plain arrays in one metric coordinate system."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Dict, List, Sequence

import numpy as np

from cags_vsegei_plugin.border import wkb
from cags_vsegei_plugin.border.boxes import FARTHEST_M, Boxes
from cags_vsegei_plugin.border.cells import NOTHING_UNREAD, Unread
from cags_vsegei_plugin.border.spans import Spans, counted, owners

_NO_AREA_M2 = 0.01


@dataclass(frozen=True)
class Coverage:
    """Polygons of one side: x, y in metres of the working CRS.

    `fid` has one entry a feature; `ring_feature` and `ring_is_hole` one a ring;
    `ring_start` one more. `damaged` names what could not be used, by feature id; `unread` tells
    where the layer goes on with polygons that are not here.
    """

    fid: np.ndarray
    ring_feature: np.ndarray
    ring_is_hole: np.ndarray
    ring_start: np.ndarray
    x: np.ndarray
    y: np.ndarray
    damaged: Dict[int, str] = field(default_factory=dict)
    unread: Unread = NOTHING_UNREAD

    @classmethod
    def from_wkb(cls, fids: Sequence[int], blobs: Sequence[bytes]) -> Coverage:
        """Return the coverage of (multi)polygons in WKB; empty or null ones are damaged."""
        return cls.of_rings(fids, wkb.parse(blobs))

    @classmethod
    def of_rings(cls, fids: Sequence[int], rings: wkb.Rings) -> Coverage:
        """Return the coverage of features by their rings; those without one are damaged."""
        damaged = {int(fids[i]): "unreadable" for i in rings.unreadable}
        for number in _without_rings(rings, len(fids)):
            damaged.setdefault(int(fids[number]), "empty")
        return cls(
            np.asarray(fids, np.int64),
            rings.feature,
            rings.is_hole,
            rings.start,
            rings.x,
            rings.y,
            damaged,
        )

    @classmethod
    def of_names(cls, fids: np.ndarray, damaged: Dict[int, str]) -> Coverage:
        """Return a coverage that names its features and has no vertices."""
        none, number = np.zeros(0), np.zeros(0, np.int64)
        rings = np.zeros(1, np.int64)
        return cls(fids, number, np.zeros(0, bool), rings, none, none, damaged)

    @classmethod
    def together(cls, first: Coverage, second: Coverage) -> Coverage:
        """Return the features of both, those of the first in front."""
        return cls(
            np.concatenate((first.fid, second.fid)),
            np.concatenate((first.ring_feature, second.ring_feature + len(first.fid))),
            np.concatenate((first.ring_is_hole, second.ring_is_hole)),
            np.concatenate((first.ring_start, second.ring_start[1:] + first.ring_start[-1])),
            np.concatenate((first.x, second.x)),
            np.concatenate((first.y, second.y)),
            {**first.damaged, **second.damaged},
            first.unread,
        )

    def on_earth(self, wide: float = FARTHEST_M, high: float = FARTHEST_M) -> Coverage:
        """Return the same with wild coordinates made no numbers, their features damaged.

        Wild is what lies farther from nought than `wide` in x, or than `high` in y.
        """
        with np.errstate(invalid="ignore"):
            # Nearly always nothing is wild, which the extremes tell; what is no number spoils them.
            limits = ((self.x, wide), (self.y, high))
            if all(-far < v.min(initial=0.0) and v.max(initial=0.0) < far for v, far in limits):
                return self
            wild = ~((np.abs(self.x) < wide) & (np.abs(self.y) < high))
        if not wild.any():
            return self
        ring = np.searchsorted(self.ring_start, np.flatnonzero(wild), "right") - 1
        fids = np.unique(self.fid[self.ring_feature[ring]]).tolist()
        damaged = {**self.damaged, **dict.fromkeys(fids, "wild coordinates")}
        x, y = np.where(wild, np.nan, self.x), np.where(wild, np.nan, self.y)
        return replace(self, x=x, y=y, damaged=damaged)

    def only(self, features: np.ndarray) -> Coverage:
        """Return some of the features, by their numbers."""
        number = np.full(len(self.fid), -1, np.int64)
        number[features] = np.arange(len(features))
        rings = np.flatnonzero(number[self.ring_feature] >= 0)
        of_rings = Spans(self.ring_start[:-1], self.ring_start[1:]).take(rings)
        start = np.concatenate(([0], np.cumsum(of_rings.size)))
        vertex = of_rings.rows()
        return Coverage(
            self.fid[features],
            number[self.ring_feature[rings]],
            self.ring_is_hole[rings],
            start,
            self.x[vertex],
            self.y[vertex],
            self.damaged,
            self.unread,
        )

    def unwrapped(self) -> Coverage:
        """Return the same in degrees with rings that cross the antimeridian in one piece.

        No edge is wider than half the earth: one that seems to be goes the other way round.
        """
        step = np.diff(self.x, prepend=self.x[:1])
        first = self.ring_start[:-1][np.diff(self.ring_start) > 0]
        step[first] = 0.0
        turns = -np.round(np.nan_to_num(step, posinf=0.0, neginf=0.0) / 360.0)
        if not turns.any():
            return self
        turned = np.cumsum(turns)
        size = np.diff(self.ring_start)[np.diff(self.ring_start) > 0]
        return replace(self, x=self.x + 360.0 * (turned - np.repeat(turned[first], size)))

    def densified(self, longest: float) -> Coverage:
        """Return the same polygons with no edge longer than `longest` in the coordinates' unit.

        Edges walked in opposite directions are divided at the same places.
        """
        if len(self.x) < 2:
            return self
        last = np.zeros(len(self.x), bool)
        last[self.ring_start[1:][np.diff(self.ring_start) > 0] - 1] = True
        dx, dy = np.append(np.diff(self.x), 0.0), np.append(np.diff(self.y), 0.0)
        length = np.where(last, 0.0, np.nan_to_num(np.hypot(dx, dy)))
        count = np.maximum(1, np.ceil(length / longest)).astype(np.int64)
        if int(count.max()) == 1:
            return self
        owner, step = counted(count)
        t = step / count[owner]
        start = np.append(0, np.cumsum(count))[self.ring_start]
        x, y = self.x[owner] + t * dx[owner], self.y[owner] + t * dy[owner]
        return replace(self, ring_start=start, x=x, y=y)

    def boxes(self) -> Boxes:
        """Return a box for every ring, by feature number."""
        size = np.diff(self.ring_start)
        rings = np.flatnonzero(size > 0)
        if not len(rings):
            none = np.zeros(0)
            return Boxes(none, none, none, none, np.zeros(0, np.int64))
        at = self.ring_start[rings]
        x, y = self.x, self.y
        return Boxes(
            np.fmin.reduceat(x, at),
            np.fmin.reduceat(y, at),
            np.fmax.reduceat(x, at),
            np.fmax.reduceat(y, at),
            self.ring_feature[rings],
        )

    def boxes_of_parts(self, vertices: int) -> Boxes:
        """Return boxes of runs of so many vertices, so that a long polygon has many small ones."""
        size = np.diff(self.ring_start)
        count = np.maximum(1, np.ceil((size - 1) / vertices)).astype(np.int64) * (size > 0)
        ring, step = counted(count)
        begin = self.ring_start[ring] + step * vertices
        # Runs share a vertex, so that no edge falls between two boxes.
        end = np.minimum(begin + vertices + 1, self.ring_start[ring + 1])
        at = np.column_stack((begin, end)).ravel()
        x, y = np.append(self.x, np.nan), np.append(self.y, np.nan)
        low_x, low_y = (np.fmin.reduceat(v, at)[::2] for v in (x, y))
        high_x, high_y = (np.fmax.reduceat(v, at)[::2] for v in (x, y))
        return Boxes(low_x, low_y, high_x, high_y, self.ring_feature[ring])

    def without_area(self) -> np.ndarray:
        """Return the ids of features that have rings but enclose nothing."""
        if not len(self.x):
            return self.fid[:0]
        ring = owners(np.diff(self.ring_start))
        first = self.ring_start[ring]
        x, y = self.x - self.x[first], self.y - self.y[first]
        cross = np.zeros(len(x))
        cross[:-1] = np.where(ring[1:] == ring[:-1], x[:-1] * y[1:] - x[1:] * y[:-1], 0.0)
        rings, features = len(self.ring_feature), len(self.fid)
        size = np.abs(np.bincount(ring, cross, minlength=rings)) / 2
        area = np.bincount(self.ring_feature, size, minlength=features)
        has_rings = np.bincount(self.ring_feature, minlength=features) > 0
        return self.fid[has_rings & (area < _NO_AREA_M2)]

    @property
    def extent(self) -> np.ndarray:
        """Return xmin, ymin, xmax, ymax in metres; all NaN without vertices."""
        good = np.isfinite(self.x) & np.isfinite(self.y)
        if not good.any():
            return np.full(4, np.nan)
        x, y = self.x[good], self.y[good]
        return np.array([x.min(), y.min(), x.max(), y.max()])


def _without_rings(rings: wkb.Rings, count: int) -> List[int]:
    seen = np.zeros(count, bool)
    seen[rings.feature] = True
    return np.flatnonzero(~seen).tolist()
