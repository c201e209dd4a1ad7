"""Lines put together again that are drawn in several pieces."""

from __future__ import annotations

from typing import List, NamedTuple, Tuple

import numpy as np

from cags_vsegei_plugin.border.line_ends import Ends, Lines, ends_of
from cags_vsegei_plugin.border.places import pairs_within

_STRAIGHT_ON = 0.7


class Whole(NamedTuple):
    """Whole lines; for both ends of each, shape (n, 2), the piece there and which end of it.

    The piece is -1 where another line goes straight on, so that the line does not end. Of a piece
    0 is the beginning, 1 the end; greater numbers are places where it was cut, even where what
    remains begins there. `at_vertex` numbers the piece of each vertex, `turned` says which pieces
    are drawn against the way of their whole line.
    """

    lines: Lines
    piece: np.ndarray
    which: np.ndarray
    at_vertex: np.ndarray
    turned: np.ndarray


def whole_lines(lines: Lines, touching: float, reach: float) -> Whole:
    """Return lines whose pieces, up to `touching` metres apart, go straight on put together.

    Directions are taken over `reach` metres. A fault drawn in several pieces has only two ends;
    a ring has none.
    """
    count = len(lines.fid)
    ends = ends_of(lines, reach)
    a, b, bend = _straight_on(ends, touching)
    goes_on = np.zeros(2 * count, bool)
    goes_on[a] = True
    link = _best_partners(a, b, bend, 2 * count)
    order, turned, start = _walked(link, count)
    first, last = order[start[:-1]], order[start[1:] - 1]
    outer = first + count * turned[start[:-1]], last + count * ~turned[start[1:] - 1]
    ids = np.column_stack(outer).astype(np.int64)
    piece = np.where(goes_on[ids], -1, ids % max(count, 1))
    against = np.zeros(count, bool)
    against[order] = turned
    at_vertex = np.repeat(order, np.diff(lines.start)[order])
    whole = _joined(lines, order, turned, start)
    return Whole(whole, piece, ids // max(count, 1), at_vertex, against)


def _straight_on(ends: Ends, touching: float) -> Tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return pairs of ends, each in both ways, that meet and go straight on, and their cosines."""
    a, b = pairs_within(ends.x, ends.y, ends.x, ends.y, touching)
    cosine = ends.tx[a] * ends.tx[b] + ends.ty[a] * ends.ty[b]
    onward = (a != b) & (cosine < -_STRAIGHT_ON)
    # A line shorter than a touch would be taken for the continuation of itself.
    onward &= (ends.line[a] != ends.line[b]) | (ends.length[a] > 4.0 * touching)
    return a[onward], b[onward], cosine[onward]


def _best_partners(a: np.ndarray, b: np.ndarray, bend: np.ndarray, size: int) -> np.ndarray:
    """Return for each end its partner, or -1: those that are each other's straightest."""
    order = np.lexsort((b, bend, a))
    first = np.ones(len(order), bool)
    first[1:] = a[order][1:] != a[order][:-1]
    best = np.full(size, -1, np.int64)
    best[a[order[first]]] = b[order[first]]
    mutual = (best >= 0) & (best[best] == np.arange(size))
    return np.where(mutual, best, -1)


def _walked(link: np.ndarray, count: int) -> Tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the pieces line by line, which of them are turned round, and where lines start.

    An end has the number of its piece, plus `count` where it is the end and not the beginning.
    """
    partner = link.tolist()
    seen = [False] * count
    order: List[int] = []
    turned: List[bool] = []
    start = [0]
    # Lines with a loose end are walked from it; what is left then are rings.
    loose = [end for end in range(2 * count) if partner[end] < 0]
    for begin in [*loose, *range(count)]:
        if seen[begin % count]:
            continue
        end = begin
        while end >= 0 and not seen[end % count]:
            seen[end % count] = True
            order.append(end % count)
            turned.append(end >= count)
            end = partner[end + count if end < count else end - count]
        start.append(len(order))
    return np.array(order, np.int64), np.array(turned, bool), np.array(start, np.int64)


def _joined(lines: Lines, order: np.ndarray, turned: np.ndarray, start: np.ndarray) -> Lines:
    """Return the vertices of pieces one after the other; a line has the id of its first piece."""
    size = np.diff(lines.start)[order]
    stop = np.cumsum(size)
    step = np.arange(int(stop[-1]) if len(stop) else 0) - np.repeat(stop - size, size)
    begin = np.where(turned, lines.start[1:][order] - 1, lines.start[:-1][order])
    vertex = np.repeat(begin, size) + step * np.repeat(np.where(turned, -1, 1), size)
    bounds = np.concatenate(([0], stop))[start].astype(np.int64)
    return Lines(lines.fid[order[start[:-1]]], bounds, lines.x[vertex], lines.y[vertex])
