"""The outline of a coverage: its edges that no neighbour shares."""

from __future__ import annotations

from typing import NamedTuple, Tuple

import numpy as np

from cags_vsegei_plugin.border.boxes import FARTHEST_M
from cags_vsegei_plugin.border.coverage import Coverage
from cags_vsegei_plugin.border.equal_keys import alike
from cags_vsegei_plugin.border.spans import owners, portions, spans_of

_MIX = tuple(
    np.uint64(odd)
    for odd in (0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB, 0xD6E8FEB86659FD93)
)
_FEWEST_BITS = 12
_AT_ONCE = 2**17
_DROPPED, _MANTISSA, _SIGN = np.uint64(24), np.uint64(12), np.uint64(63)
_ONE = np.float64(1.0).view(np.uint64)


class Segments(NamedTuple):
    """Edges with the interior of their polygon on the left."""

    x0: np.ndarray
    y0: np.ndarray
    x1: np.ndarray
    y1: np.ndarray
    polygon: np.ndarray

    def take(self, which: np.ndarray) -> Segments:
        """Return some of the segments."""
        return Segments(*(column.take(which) for column in self))


class Outline(NamedTuple):
    """Segments in the order they are walked, ring by ring.

    `begin`, `end` are the nodes at which each begins and ends: equal numbers, equal places.
    `place` is its place among all edges of the coverage.
    """

    segments: Segments
    begin: np.ndarray
    end: np.ndarray
    place: np.ndarray

    def take(self, which: np.ndarray) -> Outline:
        """Return some of the segments."""
        return Outline(self.segments.take(which), *(column.take(which) for column in self[1:]))


def outline_of(coverage: Coverage, quantum: float) -> Outline:
    """Return the edges of a coverage that no polygon walks the other way.

    Vertices nearer than `quantum` metres are one. Edges on ground of polygons that were not read
    are left out: they are shared with those.
    """
    turned = _turned(coverage)
    edges = _at_no_unread(coverage, _perhaps_unshared(coverage, turned))
    walked = _walked(coverage, edges, turned)
    segments, good = _segments(coverage, walked, turned)
    begin = node_keys(segments.x0, segments.y0, quantum)
    end = node_keys(segments.x1, segments.y1, quantum)
    return unshared(Outline(segments, begin, end, walked.place.take(good)))


class _Walked(NamedTuple):
    """Edges by their first vertices, as they are walked; their rings, and places among all."""

    edge: np.ndarray
    ring: np.ndarray
    place: np.ndarray


def _walked(coverage: Coverage, edges: np.ndarray, turned: np.ndarray) -> _Walked:
    """Return edges, given in rising order, as they are walked: turned rings the other way round."""
    start = coverage.ring_start
    first = np.searchsorted(edges, start)
    ring = owners(np.diff(first))
    back = turned.take(ring)
    order = np.arange(len(edges))
    order = np.where(back, first.take(ring) + first.take(ring + 1) - 1 - order, order)
    edge = edges.take(order)
    place = np.where(back, start.take(ring) + start.take(ring + 1) - 2 - edge, edge)
    return _Walked(edge, ring, place)


def oriented_segments(coverage: Coverage) -> Segments:
    """Return all edges of a coverage, turned so that the interior lies on the left.

    Edges with a coordinate that is no number or no place on Earth, and edges of no length, are
    left out.
    """
    turned = _turned(coverage)
    return _segments(coverage, _walked(coverage, _edges(coverage), turned), turned)[0]


def _edges(coverage: Coverage) -> np.ndarray:
    """Return the number of the first vertex of every edge."""
    if len(coverage.x) < 2:
        return np.zeros(0, np.int64)
    within = np.ones(len(coverage.x), bool)
    within[_last_vertices(coverage)] = False
    return np.flatnonzero(within)


def _last_vertices(coverage: Coverage) -> np.ndarray:
    start = coverage.ring_start
    return start[1:][np.diff(start) > 0] - 1


def _segments(
    coverage: Coverage, walked: _Walked, turned: np.ndarray
) -> Tuple[Segments, np.ndarray]:
    """Return edges, those of turned rings walked the other way.

    Returns also the numbers of the edges that are kept: of some length, and on Earth.
    """
    turn = turned.take(walked.ring)
    begin, end = walked.edge + turn, walked.edge + ~turn
    ends = (column.take(which) for which in (begin, end) for column in (coverage.x, coverage.y))
    x0, y0, x1, y1 = ends
    good = _on_earth(x0, y0) & _on_earth(x1, y1) & ((x0 != x1) | (y0 != y1))
    kept = np.flatnonzero(good)
    polygon = coverage.ring_feature.take(walked.ring)
    return Segments(x0, y0, x1, y1, polygon).take(kept), kept


def _on_earth(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    return (np.abs(x) < FARTHEST_M) & (np.abs(y) < FARTHEST_M)


def _turned(coverage: Coverage) -> np.ndarray:
    """Return which rings have their interior on the right."""
    start = coverage.ring_start
    clockwise = np.zeros(len(start) - 1, bool)
    rings = np.flatnonzero(np.diff(start) > 0)
    if len(rings):
        # Relative to a vertex of the layer, or the products swallow the area.
        middle = float(np.nan_to_num(coverage.y[0]))
        wide = np.diff(coverage.x, append=0.0)
        wide[start[rings + 1] - 1] = 0.0
        high = coverage.y - middle
        high[:-1] += high[1:]
        with np.errstate(invalid="ignore", over="ignore"):
            doubled = np.multiply(wide, high, out=wide)
            area = np.add.reduceat(doubled, start[rings])
        if not np.isfinite(area).all():
            area = np.add.reduceat(np.nan_to_num(doubled), start[rings])
        clockwise[rings] = area > 0
    return clockwise ^ coverage.ring_is_hole


def _perhaps_unshared(coverage: Coverage, turned: np.ndarray) -> np.ndarray:
    """Return the edges without those that surely have a twin walked the other way.

    Every edge adds a number of its own to the slot of its key, or takes it away if it is walked
    the other way: what shares a slot with nothing but twins sums up to nothing there. No sorting.
    """
    count = len(coverage.x)
    if count < 2:
        return np.zeros(0, np.int64)
    bits = max(count.bit_length(), _FEWEST_BITS)
    slot, own = np.empty(count - 1, np.int64), np.empty(count - 1)
    turned_here = _of_vertices(coverage, turned)
    for some in portions(count - 1, _AT_ONCE):
        both = slice(some.start, some.stop + 1)
        vertex = _vertex_keys(coverage.x[both], coverage.y[both])
        key = vertex[:-1] + vertex[1:]
        slot[some] = ((key * _MIX[2]) >> np.uint64(64 - bits)).view(np.int64)
        backwards = turned_here[some] ^ (vertex[:-1] > vertex[1:])
        own[some] = _as_numbers(key, backwards)
    # From the last vertex of a ring to the first of the next there is no edge.
    own[_last_vertices(coverage)[:-1]] = 0.0
    # One byte a slot: the table stays in the processor's cache while it is asked.
    something_left = np.bincount(slot, own, 1 << bits) != 0.0
    open_ = something_left.take(slot)
    open_[_last_vertices(coverage)[:-1]] = False
    return np.flatnonzero(open_)


def _of_vertices(coverage: Coverage, of_ring: np.ndarray) -> np.ndarray:
    """Return for every vertex what is said of its ring."""
    said = np.zeros(len(coverage.x), np.int8)
    rings = np.flatnonzero(np.diff(coverage.ring_start) > 0)
    said[coverage.ring_start[rings]] = np.diff(of_ring[rings].astype(np.int8), prepend=np.int8(0))
    return np.cumsum(said, dtype=np.int8).view(bool)


def _as_numbers(key: np.ndarray, below: np.ndarray) -> np.ndarray:
    """Return numbers from one to two by 40 bits of hashes, some of them below zero.

    Thousands of them sum up exactly.
    """
    sign = below.astype(np.uint64) << _SIGN
    return ((key >> _DROPPED << _MANTISSA) | _ONE | sign).view(np.float64)


def _vertex_keys(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    with np.errstate(over="ignore"):
        key = x.view(np.uint64) * _MIX[0]
        key += y.view(np.uint64) * _MIX[1]
    key ^= key >> np.uint64(29)
    return key


def _at_no_unread(coverage: Coverage, edges: np.ndarray) -> np.ndarray:
    if not coverage.unread or not len(edges):
        return edges
    covered = np.zeros(len(coverage.x), bool)
    covered[edges] = covered[edges + 1] = True
    ends = np.flatnonzero(covered)
    covered[ends] = coverage.unread.covers(coverage.x.take(ends), coverage.y.take(ends))
    return edges.take(np.flatnonzero(~(covered.take(edges) & covered[1:].take(edges))))


def node_keys(x: np.ndarray, y: np.ndarray, quantum: float) -> np.ndarray:
    """Return a 64-bit hash per point; points that round to the same quantum are equal."""
    ix = np.rint(x / quantum).astype(np.int64).view(np.uint64)
    iy = np.rint(y / quantum).astype(np.int64).view(np.uint64)
    key = ix * _MIX[0] ^ _mixed(iy)
    return _mixed(key)


def _mixed(value: np.ndarray) -> np.ndarray:
    value = (value ^ (value >> np.uint64(30))) * _MIX[1]
    value = (value ^ (value >> np.uint64(27))) * _MIX[2]
    return value ^ (value >> np.uint64(31))


def unshared(outline: Outline) -> Outline:
    """Return the edges that no other polygon walks the other way.

    Of a polygon that stands in the layer twice the edges are kept once.
    """
    begin, end = outline.begin, outline.end
    if not len(begin):
        return outline
    forward = begin < end
    with np.errstate(over="ignore"):
        key = np.minimum(begin, end) * np.uint64(3) + np.maximum(begin, end)
    kept = begin != end
    one, other, crowd = alike(key)
    equal = key.take(one) == key.take(other)
    opposed = forward.take(one) != forward.take(other)
    kept[other[equal]] = kept[one[equal & opposed]] = False
    kept[crowd] &= _only_one_way(key[crowd], forward[crowd])
    return outline.take(np.flatnonzero(kept))


def _only_one_way(key: np.ndarray, forward: np.ndarray) -> np.ndarray:
    """Return of edges with equal keys the first, if all are walked the same way; of others none."""
    found = np.zeros(len(key), bool)
    order = np.argsort(key, kind="stable")
    start, stop = spans_of(key[order])
    if len(start):
        way = np.where(forward, 1, -1)[order]
        one_way = np.abs(np.add.reduceat(way, start)) == stop - start
        found[order[start[one_way]]] = True
    return found
