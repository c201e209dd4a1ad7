"""The nearest edge that is walked the other way, for many points at once."""

from __future__ import annotations

from typing import Iterable, Iterator, NamedTuple, Tuple

import numpy as np

from cags_vsegei_plugin.border.pieces import divide
from cags_vsegei_plugin.border.spans import Spans, counted, owners, spans_of

_TIE_M = 1e-6
_LEAST_SIZE = 1e-12
_PAIRS_AT_ONCE = 120_000
_CELL = 1.5
_OPPOSED = 0.25
_CODES = 256
_LEAST_TURN, _TURNS = 74, 108
"""Codes of directions that differ by more than 104 degrees, or by less to the other side."""
_SIDEWAYS = 0.7
_ROW = np.int64(1) << 31
_NEVER = np.iinfo(np.int64).max


class Edges(NamedTuple):
    """Edges that can be met; `g0`, `g1` are metres on their front at both ends."""

    x0: np.ndarray
    y0: np.ndarray
    x1: np.ndarray
    y1: np.ndarray
    side: np.ndarray
    polygon: np.ndarray
    g0: np.ndarray
    g1: np.ndarray


class Queries(NamedTuple):
    """Points with the direction of their own walk; an edge of the same polygon is not met.

    An edge that lies ahead or behind rather than across is not met either: it is the corner at
    which the other side ends; `corner` is how many metres of that are forgiven.
    """

    x: np.ndarray
    y: np.ndarray
    tx: np.ndarray
    ty: np.ndarray
    side: np.ndarray
    polygon: np.ndarray
    corner: np.ndarray

    def take(self, which: np.ndarray) -> Queries:
        """Return some of the queries."""
        return Queries(*(column.take(which) for column in self))


class Met(NamedTuple):
    """What was met: number of the edge or -1, distance (m, NaN), place and its metre."""

    edge: np.ndarray
    distance: np.ndarray
    x: np.ndarray
    y: np.ndarray
    g: np.ndarray

    def take(self, which: np.ndarray) -> Met:
        """Return some of what was met."""
        return Met(*(column.take(which) for column in self))


class Index:
    """Edges in the cells of a grid, to be asked for the nearest within a radius of metres.

    Edges are cut to at most `longest` metres. They stand in cells 1.5 times as wide as `span`, with
    every part of so many metres: none within a radius is missed in the cells around a point that
    the radius and half a part reach. Cells are counted from the origin: a part of the edges gives
    the same answers wherever none of the left out is near.
    """

    def __init__(self, edges: Edges, span: float, longest: float) -> None:
        self._span, self._cell = span, _CELL * span
        short, self._owner = shortened(edges, longest)
        # What few ask for is looked up by the edge, what all ask for stands in the order of cells.
        self._g0, self._g1 = short.g0, short.g1
        edge = self._edge = self._in_cells(short)
        begin = _together(short.x0, short.y0)
        self._begin = begin.take(edge)
        way = _together(short.x1, short.y1)
        way -= begin
        size = np.maximum(np.abs(way), _LEAST_SIZE)
        way /= size
        self._turn, self._size = way.conj().take(edge), size.take(edge)
        self._code = _direction(way).take(edge)
        self._ident = _ident(edges.side, edges.polygon).take(self._owner).take(edge)

    def _in_cells(self, edges: Edges) -> np.ndarray:
        """Note which cells parts stand in; returns the edges of the parts, cell by cell."""
        x, y, whole = _middles(edges, self._span)
        key = self._number(y) * _ROW + self._number(x)
        place = np.argsort(key, kind="stable")
        key = key.take(place)
        first, _ = spans_of(key)
        # Behind the last cell stands one that is never reached.
        self._key, self._first = np.append(key.take(first), _NEVER), np.append(first, len(key))
        return whole.take(place)

    def owner(self, part: np.ndarray) -> np.ndarray:
        """Return the numbers of the edges that parts in the cells belong to."""
        return self._owner.take(self._edge.take(part))

    def at(self, part: np.ndarray, along: np.ndarray) -> Tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Return x, y and the metre of places so many metres along the edges of parts."""
        edge = self._edge.take(part)
        g0 = self._g0.take(edge)
        g = g0 + along / self._size.take(part) * (self._g1.take(edge) - g0)
        place = self._begin.take(part) + along * self._turn.take(part).conj()
        return place.real, place.imag, g

    def _number(self, values: np.ndarray) -> np.ndarray:
        return np.floor(values / self._cell).astype(np.int64)

    def nearest(self, queries: Queries, radius: float) -> Iterator[Tuple[np.ndarray, ...]]:
        """Yield (query, part of an edge, distance, metres along it) of the nearest, in portions."""
        cell = self._number(queries.y) * _ROW + self._number(queries.x)
        low, high = self._ranges(cell, int(np.ceil((radius + self._span / 2) / self._cell - 1e-9)))
        ends = np.flatnonzero(np.diff(np.cumsum((high - low).sum(axis=0)) // _PAIRS_AT_ONCE)) + 1
        asked, width = _Asked.of(queries), len(low)
        query_of = owners(np.full(len(asked.code), width))
        code_of = asked.code.take(query_of)
        for first, stop in zip([0, *ends.tolist()], [*ends.tolist(), len(asked.code)]):
            rows = slice(first * width, stop * width)
            spans = Spans(*(each[:, first:stop].T.ravel() for each in (low, high)))
            part, row = spans.numbered()
            # Most that can be told from the direction alone is told by one byte.
            turn = self._code.take(part) - code_of[rows].take(row)
            able = np.flatnonzero(turn <= _TURNS)
            yield self._best(asked, query_of[rows].take(row.take(able)), part.take(able), radius)

    def _ranges(self, cell: np.ndarray, around: int) -> Tuple[np.ndarray, np.ndarray]:
        """Return where the parts in the rows of cells around each cell begin and end, (rows, n)."""
        # Points that follow one another often lie in one cell.
        new = np.concatenate(([True], cell[1:] != cell[:-1]))[: len(cell)]
        visit = np.cumsum(new) - 1
        first = cell[new] + (np.arange(-around, around + 1) * _ROW - around)[:, None]
        place = np.searchsorted(self._key, first)
        low = self._first.take(place).take(visit, axis=1)
        last = first + 2 * around
        # No more than all cells of the row can lie between.
        for _ in range(2 * around + 1):
            place += self._key.take(place) <= last
        return low, self._first.take(place).take(visit, axis=1)

    def _best(
        self, asked: _Asked, query: np.ndarray, part: np.ndarray, radius: float
    ) -> Tuple[np.ndarray, ...]:
        # Few calls on many rows: each call gives way to the thread that asks for the other side.
        # All is seen from the edge: along it is real, across it imaginary.
        turn = _of(self._turn, part)
        place = (_of(asked.place, query) - _of(self._begin, part)) * turn
        along = np.minimum(np.maximum(place.real, 0.0), _of(self._size, part))
        away = along - place
        distance = np.abs(away)
        near = np.flatnonzero(distance <= radius)
        query, part, turn, away = (_of(each, near) for each in (query, part, turn, away))
        way = _of(asked.way, query) * turn
        seen = away * way.conj()
        able = np.abs(seen.real) <= _SIDEWAYS * np.abs(seen.imag) + _of(asked.corner, query)
        able &= way.real < -_OPPOSED
        able &= _of(asked.ident, query) != _of(self._ident, part)
        which = np.flatnonzero(able)
        query, part, near = _of(query, which), _of(part, which), _of(near, which)
        distance = _of(distance, near)
        # Where a corner is the nearest both its edges are: the one that looks here more counts.
        square_on = np.abs(_of(away, which).imag)
        apart = distance - _TIE_M * square_on / (distance + _TIE_M)
        return _first_least(query, part, distance, _of(along, near), apart)


class _Asked(NamedTuple):
    """Queries as they are worked on: places and directions are complex numbers."""

    place: np.ndarray
    way: np.ndarray
    corner: np.ndarray
    ident: np.ndarray
    code: np.ndarray

    @classmethod
    def of(cls, queries: Queries) -> _Asked:
        """Return some queries."""
        place, way = _together(queries.x, queries.y), _together(queries.tx, queries.ty)
        ident = _ident(queries.side, queries.polygon)
        return cls(place, way, queries.corner, ident, _direction(way) + np.uint8(_LEAST_TURN))


def _together(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Return two coordinates as one complex number: gathered, turned and measured in one step."""
    both = np.empty(len(x), complex)
    both.real, both.imag = x, y
    return both


def _of(values: np.ndarray, which: np.ndarray) -> np.ndarray:
    """Return values by their numbers, all of which are there: nothing is checked."""
    return values.take(which, mode="wrap")


def _direction(way: np.ndarray) -> np.ndarray:
    """Return the direction of vectors in 256ths of a turn; what is no number has any."""
    turns = np.nan_to_num(np.angle(way)) * (_CODES / (2.0 * np.pi))
    return np.floor(turns).astype(np.int64).astype(np.uint8)


def _middles(edges: Edges, longest: float) -> Tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the middles of parts of at most `longest` metres, and the edge of each."""
    dx, dy = edges.x1 - edges.x0, edges.y1 - edges.y0
    count = np.maximum(1, np.ceil(np.hypot(dx, dy) / longest)).astype(np.int64)
    owner, step = counted(count)
    middle = (step + 0.5) / count.take(owner)
    x = edges.x0.take(owner) + middle * dx.take(owner)
    return x, edges.y0.take(owner) + middle * dy.take(owner), owner


def _ident(side: np.ndarray, polygon: np.ndarray) -> np.ndarray:
    return polygon * 2 + side


def _first_least(
    query: np.ndarray, edge: np.ndarray, distance: np.ndarray, along: np.ndarray, apart: np.ndarray
) -> Tuple[np.ndarray, ...]:
    """Return of every query, whose rows follow one another, the first row that is least apart."""
    if not len(query):
        return query, edge, distance, along
    rows = spans_of(query)
    least = np.minimum.reduceat(apart, rows.start)
    best = np.flatnonzero(apart == least.take(owners(rows.size)))
    of_best = query.take(best)
    first = best.take(spans_of(of_best).start)
    return query.take(first), edge.take(first), distance.take(first), along.take(first)


Search = Tuple[Index, float]
"""Where to look, and how many metres around."""


def nearest_opposed(queries: Queries, searches: Iterable[Search]) -> Met:
    """Return for each query the nearest edge within the last radius, walked the other way.

    Radii are tried in rising order: most find theirs in the first, which is cheap.
    """
    n = len(queries.x)
    met = Met(np.full(n, -1, np.int64), *(np.full(n, np.nan) for _ in range(4)))
    for index, radius in searches:
        left = np.flatnonzero(met.edge < 0)
        if not len(left):
            break
        for which, found, distance, along in index.nearest(queries.take(left), radius):
            k = left[which]
            met.edge[k], met.distance[k] = index.owner(found), distance
            met.x[k], met.y[k], met.g[k] = index.at(found, along)
    return met


def shortened(edges: Edges, longest: float) -> Tuple[Edges, np.ndarray]:
    """Cut edges to at most `longest` metres; returns them and the number each was cut from."""
    length = np.hypot(edges.x1 - edges.x0, edges.y1 - edges.y0)
    long = np.flatnonzero(length > longest)
    if not len(long):
        return edges, np.arange(len(length))
    count = np.ones(len(length), np.int64)
    count[long] = np.ceil(length[long] / longest)
    owner = owners(count)
    short = Edges(*(column.take(owner) for column in edges))
    # Few are long: only their parts are reckoned.
    t0, t1, _ = divide(np.zeros(len(long)), np.ones(len(long)), count[long])
    part = np.flatnonzero(count[owner] > 1)
    for begin, end in (("x0", "x1"), ("y0", "y1"), ("g0", "g1")):
        first, last = getattr(short, begin)[part], getattr(short, end)[part]
        getattr(short, begin)[part] = first + t0 * (last - first)
        getattr(short, end)[part] = first + t1 * (last - first)
    return short, owner
