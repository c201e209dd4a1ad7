"""A found border that follows edits: only what an edit touches is found again."""

from __future__ import annotations

from typing import Dict, List, NamedTuple, Optional, Sequence, Tuple

import numpy as np

from cags_vsegei_plugin.border.axis import Placed
from cags_vsegei_plugin.border.border_line import BorderLine
from cags_vsegei_plugin.border.boxes import Boxes
from cags_vsegei_plugin.border.coverage import Coverage
from cags_vsegei_plugin.border.front import Measure, planar
from cags_vsegei_plugin.border.gaps import REACH
from cags_vsegei_plugin.border.items import Item
from cags_vsegei_plugin.border.splicing import Rows, Splice, spliced, splices
from cags_vsegei_plugin.border.stretches import find_stretches

_WINDOWS = (2.0 * REACH, 8.0 * REACH)
"""So many tolerances around an edit are looked at again, that gaps are judged as a whole.

The wider is for where the border goes so that what is found in the narrower does not fit in.
"""
_TOUCH = 3.0


class Change(NamedTuple):
    """What an edit did: `splices` replace stretches by others; None where all were found anew."""

    splices: Optional[List[Splice]]


class LiveSide:
    """The polygons of a side as they are now: those first read, and newer versions of some.

    Numbers of polygons stay what they were; a newer version gets a number of its own.
    """

    def __init__(self, first: Coverage) -> None:
        self._versions: List[Coverage] = [first]
        self._offsets = [0]
        self._boxes = [_whole_boxes(first)]
        self._current: Dict[int, int] = {}
        self._alive = [np.ones(len(first.fid), bool)]
        self._place = {fid: k for k, fid in enumerate(first.fid.tolist())}

    def fid(self, number: int) -> int:
        """Return the feature id of a polygon by its number."""
        version = int(np.searchsorted(self._offsets, number, "right")) - 1
        return int(self._versions[version].fid[number - self._offsets[version]])

    def replace(self, fids: Sequence[int], newer: Coverage) -> np.ndarray:
        """Put newer versions in the place of some features; returns the boxes of both, (n, 4).

        Features that have no newer version are gone; new ones may be added.
        """
        touched = [self._taken_out(fid) for fid in {*fids, *newer.fid.tolist()}]
        offset = self._offsets[-1] + len(self._versions[-1].fid)
        for k, fid in enumerate(newer.fid.tolist()):
            self._place[fid] = offset + k
        self._versions.append(newer)
        self._offsets.append(offset)
        self._alive.append(np.ones(len(newer.fid), bool))
        boxes = _whole_boxes(newer)
        self._boxes.append(boxes)
        rows = [box for box in touched if box is not None]
        return np.array([*rows, *np.column_stack(boxes[:4])]).reshape(-1, 4)

    def _taken_out(self, fid: int) -> Optional[np.ndarray]:
        number = self._place.pop(fid, None)
        if number is None:
            return None
        version = int(np.searchsorted(self._offsets, number, "right")) - 1
        k = number - self._offsets[version]
        self._alive[version][k] = False
        return np.array([column[k] for column in self._boxes[version][:4]])

    def within(self, zone: np.ndarray) -> Tuple[Coverage, np.ndarray]:
        """Return the polygons that reach into a zone (xmin, ymin, xmax, ymax), and numbers."""
        parts, numbers = [], []
        for version, offset, boxes, alive in zip(
            self._versions, self._offsets, self._boxes, self._alive
        ):
            inside = alive & (boxes.xmax >= zone[0]) & (boxes.xmin <= zone[2])
            inside &= (boxes.ymax >= zone[1]) & (boxes.ymin <= zone[3])
            which = np.flatnonzero(inside)
            parts.append(version.only(which))
            numbers.append(which + offset)
        coverage = parts[0]
        for part in parts[1:]:
            coverage = Coverage.together(coverage, part)
        return coverage, np.concatenate(numbers)

    def whole(self) -> Tuple[Coverage, np.ndarray]:
        """Return all polygons as they are now, and their numbers."""
        return self.within(np.array([-np.inf, -np.inf, np.inf, np.inf]))


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
    ) -> None:
        self.sides = (LiveSide(china), LiveSide(russia))
        self._tolerance, self._measure, self._line = tolerance, measure, line
        found = find_stretches(china, russia, tolerance, measure=measure, line=line)
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
            local = self._found(*(each.within(window) for each in self.sides))
            found = splices(self._rows, local, touched, self._tolerance)
            if found is not None:
                self._rows = spliced(self._rows, found, self._line is not None)
                return Change(found)
        self._rows = Rows.of(self._found(*(each.whole() for each in self.sides)))
        return Change(None)

    def _found(
        self, china: Tuple[Coverage, np.ndarray], russia: Tuple[Coverage, np.ndarray]
    ) -> List[Placed]:
        """Return the stretches between two coverages, with the numbers their polygons have here."""
        found = find_stretches(
            china[0], russia[0], self._tolerance, measure=self._measure, line=self._line
        )
        numbers = np.append(china[1], -1), np.append(russia[1], -1)
        return [each._replace(item=_renumbered(each.item, *numbers)) for each in found.placed]


def _renumbered(item: Item, china: np.ndarray, russia: np.ndarray) -> Item:
    return item.renumbered(int(china[item.china]), int(russia[item.russia]))


def _zone(boxes: np.ndarray, margin: float) -> np.ndarray:
    low, high = boxes[:, :2].min(axis=0) - margin, boxes[:, 2:].max(axis=0) + margin
    return np.concatenate((low, high))
