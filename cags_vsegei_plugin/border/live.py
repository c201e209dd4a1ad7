"""A found border that follows edits: only what an edit touches is found again."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Callable, List, NamedTuple, Optional, Sequence, Tuple

import numpy as np

from cags_vsegei_plugin.border.axis import Placed
from cags_vsegei_plugin.border.border_line import BorderLine
from cags_vsegei_plugin.border.boxes import Boxes
from cags_vsegei_plugin.border.coverage import Coverage
from cags_vsegei_plugin.border.front import Measure, planar
from cags_vsegei_plugin.border.gaps import REACH
from cags_vsegei_plugin.border.items import Item
from cags_vsegei_plugin.border.splicing import Rows, Splice, spliced, splices, with_known
from cags_vsegei_plugin.border.stretches import Border, find_stretches

_WINDOWS = (2.0 * REACH, 8.0 * REACH)
"""So many tolerances around an edit are looked at again, that gaps are judged as a whole.

The wider is for where the border goes so that what is found in the narrower does not fit in.
"""
_TOUCH = 3.0

Reader = Callable[[int, np.ndarray, Callable[[int], bool]], Coverage]
"""Reads of a side what reaches into a zone, but for the features that are known by their ids."""


class Change(NamedTuple):
    """What an edit did: `splices` replace stretches by others; None where all were found anew."""

    splices: Optional[List[Splice]]


class LiveSide:
    """The polygons of a side as they are now: those first read, and newer versions of some.

    Numbers of polygons stay what they were; a newer version gets a number of its own.
    """

    def __init__(self, first: Coverage) -> None:
        # Those first read, and all that came later.
        self._versions = [first, first.only(np.zeros(0, np.int64))]
        self._offset = len(first.fid)
        self._boxes = [_whole_boxes(each) for each in self._versions]
        self._alive = [np.ones(len(each.fid), bool) for each in self._versions]
        self._place = {fid: k for k, fid in enumerate(first.fid.tolist())}
        self._known: List[np.ndarray] = []

    @property
    def fids(self) -> np.ndarray:
        """Return the feature ids of all polygons by their numbers."""
        return np.concatenate([each.fid for each in self._versions])

    def fid(self, number: int) -> int:
        """Return the feature id of a polygon by its number."""
        version, k = self._at(number)
        return int(self._versions[version].fid[k])

    def knows(self, fid: int) -> bool:
        """Return whether a feature is there now."""
        return fid in self._place

    def replace(self, fids: Sequence[int], newer: Coverage) -> np.ndarray:
        """Put newer versions in the place of some features; returns the boxes of both, (n, 4).

        Features that have no newer version are gone; new ones may be added. What has no vertex has
        no box.
        """
        touched = [self._taken_out(fid) for fid in {*fids, *newer.fid.tolist()}]
        offset = self._offset + len(self._versions[1].fid)
        for k, fid in enumerate(newer.fid.tolist()):
            self._place[fid] = offset + k
        boxes = _whole_boxes(newer)
        self._versions[1] = Coverage.together(self._versions[1], newer)
        self._boxes[1] = Boxes(*map(np.concatenate, zip(self._boxes[1], boxes)))
        self._alive[1] = np.append(self._alive[1], np.ones(len(newer.fid), bool))
        rows = [box for box in touched if box is not None]
        found = np.array([*rows, *np.column_stack(boxes[:4])], float).reshape(-1, 4)
        return found[np.isfinite(found).all(axis=1)]

    def complete(self, zone: np.ndarray, read: Callable[[], Coverage]) -> None:
        """Add what stands in a zone and was not read before, as `read` gives it."""
        if any(
            (each[:2] <= zone[:2]).all() and (each[2:] >= zone[2:]).all() for each in self._known
        ):
            return
        self.replace([], read())
        self._known.append(zone)
        first = self._versions[0]
        self._versions[0] = replace(first, unread=first.unread.outside(zone))

    def _at(self, number: int) -> Tuple[int, int]:
        return (0, number) if number < self._offset else (1, number - self._offset)

    def _taken_out(self, fid: int) -> Optional[np.ndarray]:
        number = self._place.pop(fid, None)
        if number is None:
            return None
        version, k = self._at(number)
        self._alive[version][k] = False
        return np.array([column[k] for column in self._boxes[version][:4]])

    def within(self, zone: np.ndarray) -> Tuple[Coverage, np.ndarray]:
        """Return the polygons that reach into a zone (xmin, ymin, xmax, ymax), and numbers."""
        parts, numbers = [], []
        offsets = 0, self._offset
        for version, offset, boxes, alive in zip(self._versions, offsets, self._boxes, self._alive):
            inside = alive & (boxes.xmax >= zone[0]) & (boxes.xmin <= zone[2])
            inside &= (boxes.ymax >= zone[1]) & (boxes.ymin <= zone[3])
            which = np.flatnonzero(inside)
            parts.append(version.only(which))
            numbers.append(which + offset)
        return Coverage.together(*parts), np.concatenate(numbers)

    def whole(self) -> Tuple[Coverage, np.ndarray]:
        """Return all polygons as they are now, and their numbers."""
        return self.within(np.array([-np.inf, -np.inf, np.inf, np.inf]))


def _holds(one: np.ndarray, other: np.ndarray) -> bool:
    """Return whether a zone holds another."""
    return bool((one[:2] <= other[:2]).all() and (one[2:] >= other[2:]).all())


def _whole_boxes(coverage: Coverage) -> Boxes:
    """Return one box a feature, empty (never hit) for features without a vertex."""
    rings = coverage.boxes()
    n = len(coverage.fid)
    low, high = np.full((2, n), np.inf), np.full((2, n), -np.inf)
    np.fmin.at(low[0], rings.feature, rings.xmin)
    np.fmin.at(low[1], rings.feature, rings.ymin)
    np.fmax.at(high[0], rings.feature, rings.xmax)
    np.fmax.at(high[1], rings.feature, rings.ymax)
    return Boxes(low[0], low[1], high[0], high[1], np.arange(n))


class LiveBorder:
    """The stretches between two coverages, kept up to date with edits of their polygons."""

    def __init__(
        self,
        china: Coverage,
        russia: Coverage,
        tolerance: float,
        *,
        measure: Measure = planar,
        line: Optional[BorderLine] = None,
        found: Optional[Border] = None,
        reader: Optional[Reader] = None,
    ) -> None:
        """Take both sides; `found` are their stretches, where they were found already.

        Where the coverages are a part of two layers, `reader` gives what else stands in a zone.
        """
        self.sides = (LiveSide(china), LiveSide(russia))
        self._tolerance, self._measure, self._line = tolerance, measure, line
        self._reader = reader
        if found is None:
            found = find_stretches(china, russia, tolerance, measure=measure, line=line)
        self._snap: Optional[float] = found.snap
        self._rows = Rows.of(found.placed)

    @property
    def placed(self) -> List[Placed]:
        """Return the stretches in order; polygon numbers are those of `sides`."""
        return self._rows.placed()

    def edited(self, side: int, fids: Sequence[int], newer: Coverage) -> Change:
        """Find again the stretches that an edit of some features of a side touches.

        `newer` holds the features as they are now, in metres of the working system; those of
        `fids` it does not hold are gone.
        """
        boxes = self.sides[side].replace(fids, newer)
        if not len(boxes):
            return Change([])
        touched = _zone(boxes, _TOUCH * self._tolerance)
        for size in _WINDOWS:
            window = _zone(boxes, size * self._tolerance)
            self._complete(window)
            local = self._found(*(each.within(window) for each in self.sides))
            found = splices(self._rows, local, touched, self._tolerance)
            is_narrow = size != _WINDOWS[-1]
            if found is not None and not (is_narrow and self._meets_gap(found)):
                self._rows = spliced(self._rows, found, self._line is not None)
                return Change(found)
        self._snap = None
        anew = self._found(*(each.whole() for each in self.sides))
        self._rows = Rows.of(with_known(self._rows, anew, self._tolerance))
        return Change(None)

    def _meets_gap(self, found: Sequence[Splice]) -> bool:
        """Return whether one side is missing somewhere, before or after: gaps lead far."""
        gone = (row for each in found for row in self._rows.items[each.first : each.stop])
        new = (row.item for each in found for row in each.rows)
        return any(item.facing != "facing" for item in (*gone, *new))

    def _complete(self, window: np.ndarray) -> None:
        if self._reader is not None:
            for number, side in enumerate(self.sides):
                side.complete(window, partial(self._reader, number, window, side.knows))

    def _found(
        self, china: Tuple[Coverage, np.ndarray], russia: Tuple[Coverage, np.ndarray]
    ) -> List[Placed]:
        """Return the stretches between two coverages, with the numbers their polygons have here."""
        found = find_stretches(
            china[0],
            russia[0],
            self._tolerance,
            measure=self._measure,
            line=self._line,
            snap=self._snap,
        )
        self._snap = found.snap
        numbers = np.append(china[1], -1), np.append(russia[1], -1)
        return [each._replace(item=_renumbered(each.item, *numbers)) for each in found.placed]


def _renumbered(item: Item, china: np.ndarray, russia: np.ndarray) -> Item:
    return item.renumbered(int(china[item.china]), int(russia[item.russia]))


def _zone(boxes: np.ndarray, margin: float) -> np.ndarray:
    low, high = boxes[:, :2].min(axis=0) - margin, boxes[:, 2:].max(axis=0) + margin
    return np.concatenate((low, high))
