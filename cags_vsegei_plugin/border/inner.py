"""Boundaries inside a coverage whose two sides were drawn with different vertices: no front."""

from __future__ import annotations

from typing import NamedTuple, Tuple

import numpy as np

from cags_vsegei_plugin.border.equal_keys import occurring_twice
from cags_vsegei_plugin.border.outline import Outline
from cags_vsegei_plugin.border.spans import Spans, spans_of

_APART = 0.1
"""Both drawings lie this close together everywhere, in tolerances."""
_AT_ONE_PLACE = 4
"""So many arcs between the same two nodes are looked at: of two neighbours inside and outside."""


def without_inner(outline: Outline, tolerance: float) -> Outline:
    """Return an outline without the boundaries that two polygons draw between the same two nodes.

    Neighbours share such a boundary, though with other vertices, where the one is never farther
    from the other than a tenth of the tolerance, both walked at an even pace.
    """
    if not len(outline.begin):
        return outline
    meeting = occurring_twice(outline.begin)
    order = _ring_beginnings_last(outline, _arcs(outline, meeting))
    walked = outline.take(order)
    arcs = _arcs(walked, meeting.take(order))
    one, other = _twins(walked, arcs)
    close = _apart(walked, arcs, one, other) <= _APART * tolerance
    one, other = one[close], other[close]
    # Of three drawings nobody can say which two belong together.
    times = np.bincount(np.concatenate((one, other)), minlength=len(arcs.start))
    alone = (times[one] == 1) & (times[other] == 1)
    inner = arcs.take(np.concatenate((one[alone], other[alone]))).rows()
    kept = np.ones(len(order), bool)
    kept[order[inner]] = False
    return outline.take(np.flatnonzero(kept))


def _arcs(outline: Outline, meeting: np.ndarray) -> Spans:
    """Return what goes on along one polygon from a node at which several arcs meet to the next.

    `meeting` says which segments begin at such a node.
    """
    polygon, begin, end = outline.segments.polygon, outline.begin, outline.end
    breaks = (end[:-1] != begin[1:]) | (polygon[:-1] != polygon[1:]) | meeting[1:]
    first = np.concatenate(([0], np.flatnonzero(breaks) + 1))
    return Spans(first, np.append(first[1:], len(begin)))


def _ring_beginnings_last(outline: Outline, arcs: Spans) -> np.ndarray:
    """Return the order of segments in which an arc goes on where a ring happens to begin.

    The first arc of a polygon follows the last, where that leads to it: neighbours know nothing of
    where a ring begins.
    """
    each = spans_of(outline.segments.polygon)
    first_end = arcs.stop[np.searchsorted(arcs.start, each.start, "right") - 1]
    goes_on = outline.begin[each.start] == outline.end[each.stop - 1]
    goes_on &= first_end < each.stop
    which = np.flatnonzero(goes_on)
    turning, behind = each.take(which), Spans(first_end, each.stop).take(which)
    order = np.arange(len(outline.begin))
    # All that stands behind it moves up, and the first arc to the end.
    order[turning.rows()] = _in_turn(behind, Spans(turning.start, behind.start))
    return order


def _in_turn(one: Spans, other: Spans) -> np.ndarray:
    """Return the rows of the first span of one, then of the other, then of the second of one."""
    starts = np.column_stack((one.start, other.start)).ravel()
    return Spans(starts, np.column_stack((one.stop, other.stop)).ravel()).rows()


def _twins(outline: Outline, arcs: Spans) -> Tuple[np.ndarray, np.ndarray]:
    """Return pairs of arcs of two polygons between the same nodes, walked in opposite ways."""
    begin, end = outline.begin[arcs.start], outline.end[arcs.stop - 1]
    polygon = outline.segments.polygon[arcs.start]
    with np.errstate(over="ignore"):
        both = begin + end
    order = np.argsort(both, kind="stable")
    both = both[order]
    pairs = []
    for apart in range(1, _AT_ONE_PLACE):
        at = np.flatnonzero(both[apart:] == both[:-apart])
        one, other = order[at], order[at + apart]
        opposed = (begin[one] == end[other]) & (end[one] == begin[other])
        twins = np.flatnonzero(opposed & (polygon[one] != polygon[other]))
        pairs.append((one[twins], other[twins]))
    one, other = (np.concatenate(each) for each in zip(*pairs))
    return one, other


class _Pace(NamedTuple):
    """Vertices of arcs, arc by arc: `share` is the arc's number plus the share of its length."""

    share: np.ndarray
    x: np.ndarray
    y: np.ndarray

    def at(self, share: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
        """Return the places at some shares."""
        return np.interp(share, self.share, self.x), np.interp(share, self.share, self.y)


def _apart(outline: Outline, arcs: Spans, one: np.ndarray, other: np.ndarray) -> np.ndarray:
    """Return the farthest that two arcs are from each other, walked at an even pace, in metres.

    The way from one to the other changes evenly between vertices: it is longest at one of them.
    """
    if not len(one):
        return np.zeros(0)
    ours, theirs = _pace(outline, arcs.take(one), False), _pace(outline, arcs.take(other), True)
    farthest = np.zeros(len(one))
    for here, there in ((ours, theirs), (theirs, ours)):
        x, y = there.at(here.share)
        number = here.share.astype(np.int64) // 2
        head = np.flatnonzero(np.concatenate(([True], number[1:] != number[:-1])))
        apart = np.maximum.reduceat(np.hypot(x - here.x, y - here.y), head)
        np.maximum(farthest, apart, out=farthest)
    return farthest


def _pace(outline: Outline, arcs: Spans, backwards: bool) -> _Pace:
    """Return the vertices of arcs with the way walked to each, from the end if `backwards`."""
    size = arcs.size + 1
    last = np.cumsum(size) - 1
    first = last - arcs.size
    row, number = Spans(arcs.start, arcs.stop + 1).numbered()
    # The last vertex of an arc ends its last segment.
    row[last] -= 1
    s = outline.segments
    x, y = s.x0.take(row), s.y0.take(row)
    x[last], y[last] = s.x1.take(row[last]), s.y1.take(row[last])
    step = np.hypot(np.diff(x, prepend=0.0), np.diff(y, prepend=0.0))
    step[first] = 0.0
    along = np.cumsum(step)
    share = (along - along[first].take(number)) / (along[last] - along[first]).take(number)
    if backwards:
        turned = (first + last).take(number) - np.arange(len(number))
        share, x, y = 1.0 - share[turned], x[turned], y[turned]
    return _Pace(2.0 * number + share, x, y)
