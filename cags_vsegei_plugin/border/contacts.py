"""Contacts of polygons that reach the border: where along a front one polygon follows another."""

from __future__ import annotations

from typing import NamedTuple, Sequence, Tuple

import numpy as np

from cags_vsegei_plugin.border.assignment import best_pairs
from cags_vsegei_plugin.border.coverage import Coverage
from cags_vsegei_plugin.border.line_ends import Ends, Lines, ends_of
from cags_vsegei_plugin.border.line_matching import BEHIND, Offered
from cags_vsegei_plugin.border.outline import Segments, node_keys, oriented_segments
from cags_vsegei_plugin.border.pieces import position
from cags_vsegei_plugin.border.places import pairs_within
from cags_vsegei_plugin.border.stretches import quantum_of
from cags_vsegei_plugin.border.walk import Walk

_MOST_STEPS = 64


class Contacts(NamedTuple):
    """Contacts of one side that reach the border, as ends that may go on.

    `before`, `after`: numbers of the polygons that meet, in the order of a walk along the front
    with the side's own ground on the left.
    """

    offered: Offered
    before: np.ndarray
    after: np.ndarray

    def only(self, chosen: np.ndarray) -> Contacts:
        """Return some of the contacts."""
        offered = self.offered._replace(ends=self.offered.ends.take(chosen))
        return Contacts(offered, self.before[chosen], self.after[chosen])


def contacts_at(
    walks: Sequence[Walk], coverages: Tuple[Coverage, Coverage], tolerance: float
) -> Tuple[Contacts, Contacts]:
    """Return the contacts of both sides that reach where one side faces the other.

    `walks` are those of the border that was found between the two coverages. Cracks between
    neighbours do not matter: a contact is where on the way along the front, inner slivers left
    out, one polygon follows another.
    """
    china, russia = (_contacts(*each, tolerance) for each in zip(walks, coverages))
    return china, russia


def _contacts(walked: Walk, coverage: Coverage, tolerance: float) -> Contacts:
    before, after = _changes(walked, tolerance)
    pieces, front = walked.side.pieces, walked.side.front
    x0, y0, last = position(front, pieces.g1[before], closing=True)
    x1, y1, _ = position(front, pieces.g0[after])
    first, second = pieces.polygon[before], pieces.polygon[after]
    end = front.segments.x1[last], front.segments.y1[last]
    quantum = quantum_of(tolerance)
    inward = _inward(oriented_segments(coverage), first, end, BEHIND * tolerance, quantum)
    # A crack has two lips: the contact ends half-way between them.
    inward[0][:, 0], inward[1][:, 0] = (x0 + x1) / 2, (y0 + y1) / 2
    lines = _lines(inward, coverage.fid[first])
    return Contacts(Offered(lines, _starts(lines, tolerance)), first, second)


def _changes(walked: Walk, tolerance: float) -> Tuple[np.ndarray, np.ndarray]:
    """Return the last piece of each polygon at the border and the first of the one after it.

    What lies between, a crack or a sliver, must not be wider than the tolerance; it may run
    through the whole layer, so that the two stand on different chains.
    """
    order = walked.order[walked.label >= 0]
    if not len(order):
        return order, order
    pieces, front = walked.side.pieces, walked.side.front
    polygon = pieces.polygon[order]
    x0, y0, _ = position(front, pieces.g0[order])
    x1, y1, _ = position(front, pieces.g1[order], closing=True)
    broken = polygon[1:] != polygon[:-1]
    broken |= np.hypot(x0[1:] - x1[:-1], y0[1:] - y1[:-1]) > tolerance
    ends = np.append(np.flatnonzero(broken), len(order) - 1)
    begins = np.concatenate(([0], np.flatnonzero(broken) + 1))
    i, j = pairs_within(x1[ends], y1[ends], x0[begins], y0[begins], tolerance)
    before, after = ends[i], begins[j]
    apart = np.hypot(x1[before] - x0[after], y1[before] - y0[after])
    able = np.flatnonzero(polygon[before] != polygon[after])
    gain = 1.0 - apart[able] / (1.001 * tolerance)
    taken = able[best_pairs(i[able], j[able], gain, order[before[able]])]
    return order[before[taken]], order[after[taken]]


def _inward(
    segments: Segments,
    polygon: np.ndarray,
    end: Tuple[np.ndarray, np.ndarray],
    reach: float,
    quantum: float,
) -> Tuple[np.ndarray, np.ndarray]:
    """Return the rings of polygons from their places on the front inwards, up to `reach` metres.

    Arrays of points (contacts, steps); after the reach the last point stays.
    """
    begin_key = node_keys(segments.x0, segments.y0, quantum) ^ _salt(segments.polygon)
    order = np.argsort(begin_key, kind="stable")
    keys = begin_key[order]
    x, y = end[0].copy(), end[1].copy()
    xs, ys = [x], [y]
    gone = np.zeros(len(x))
    for _ in range(_MOST_STEPS):
        going = gone < reach
        if not going.any():
            break
        key = node_keys(x, y, quantum) ^ _salt(polygon)
        at = np.minimum(np.searchsorted(keys, key), max(len(keys) - 1, 0))
        going &= keys[at] == key
        edge = order[at]
        step = np.hypot(segments.x1[edge] - x, segments.y1[edge] - y)
        x, y = np.where(going, segments.x1[edge], x), np.where(going, segments.y1[edge], y)
        gone = np.where(going, gone + step, reach)
        xs.append(x)
        ys.append(y)
    return np.column_stack(xs), np.column_stack(ys)


def _salt(polygon: np.ndarray) -> np.ndarray:
    with np.errstate(over="ignore"):
        return (polygon.astype(np.uint64) + np.uint64(1)) * np.uint64(0xD6E8FEB86659FD93)


def _lines(points: Tuple[np.ndarray, np.ndarray], fid: np.ndarray) -> Lines:
    count, size = points[0].shape
    start = np.arange(count + 1) * size
    return Lines(fid, start, points[0].ravel(), points[1].ravel())


def _starts(lines: Lines, tolerance: float) -> Ends:
    """Return the ends at the border: the beginnings."""
    ends = ends_of(lines, BEHIND * tolerance)
    return ends.take(np.flatnonzero(ends.which == 0))
