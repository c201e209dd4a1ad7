"""The nearest edge that is walked the other way, for many points at once."""

from __future__ import annotations

from typing import Iterable, Iterator, NamedTuple, Tuple

import numpy as np

from cags_vsegei_plugin.border.pieces import divide
from cags_vsegei_plugin.border.spans import Spans, owners, spans_of

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


class Index:
    """Edges in the cells of a grid, to be asked for the nearest within a radius of metres.

    Edges are cut to at most `longest` metres. They stand in cells 1.5 times as wide as `span`, with
    every part of so many metres: none within a radius is missed in the cells around a point that
    the radius and half a part reach. Cells are counted from the origin: a part of the edges gives
    the same answers wherever none of the left out is near.
    """

    def __init__(self, edges: Edges, span: float, longest: float) -> None:
        self._span, self._cell = span, _CELL * span
        short, owner = shortened(edges, longest)
        x, y, whole = _middles(short, span)
        key = self._number(y) * _ROW + self._number(x)
        place = np.argsort(key, kind="stable")
        key = key[place]
        first, last = spans_of(key)
        # Behind the last cell stands one that is never reached.
        self._key, self._begin = np.append(key[first], _NEVER), np.append(first, len(key))
        edge = whole.take(place)
        # What few ask for is looked up by the edge, what all ask for stands in the order of cells.
        self._edge, self._owner, self._g0, self._g1 = edge, owner, short.g0, short.g1
        # Rows: where a part begins (x, y), its direction (x, y) and its metres.
        self._parts = np.empty((5, len(edge)))
        for column, end, begin, way in ((short.x0, short.x1, 0, 2), (short.y0, short.y1, 1, 3)):
            np.take(column, edge, out=self._parts[begin], mode="clip")
            np.subtract(end.take(edge), self._parts[begin], out=self._parts[way])
        way, size = self._parts[2:4], self._parts[4]
        np.maximum(np.sqrt(np.square(way).sum(axis=0)), _LEAST_SIZE, out=size)
        way /= size
        self._code = _direction(*way)
        self._ident = _ident(edges.side, edges.polygon).take(owner).take(edge)

    def owner(self, part: np.ndarray) -> np.ndarray:
        """Return the numbers of the edges that parts in the cells belong to."""
        return self._owner.take(self._edge.take(part))

    def at(self, part: np.ndarray, along: np.ndarray) -> Tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Return x, y and the metre of places so many metres along the edges of parts."""
        edge, (x0, y0, ux, uy, size) = self._edge.take(part), self._parts.take(part, axis=1)
        g0 = self._g0.take(edge)
        g = g0 + along / size * (self._g1.take(edge) - g0)
        return x0 + along * ux, y0 + along * uy, g

    def _number(self, values: np.ndarray) -> np.ndarray:
        return np.floor(values / self._cell).astype(np.int64)

    def nearest(self, queries: Queries, radius: float) -> Iterator[Tuple[np.ndarray, ...]]:
        """Yield (query, part of an edge, distance, metres along it) of the nearest, in portions."""
        cell = self._number(queries.y) * _ROW + self._number(queries.x)
        low, high = self._ranges(cell, int(np.ceil((radius + self._span / 2) / self._cell - 1e-9)))
        ends = np.flatnonzero(np.diff(np.cumsum((high - low).sum(axis=0)) // _PAIRS_AT_ONCE)) + 1
        asked, width = _Asked.of(queries), len(low)
        query_of = owners(np.full(len(cell), width))
        code_of = asked.code.take(query_of)
        for first, stop in zip([0, *ends.tolist()], [*ends.tolist(), len(cell)]):
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
        low = self._begin.take(place).take(visit, axis=1)
        last = first + 2 * around
        # No more than all cells of the row can lie between.
        for _ in range(2 * around + 1):
            place += self._key.take(place) <= last
        return low, self._begin.take(place).take(visit, axis=1)

    def _best(
        self, asked: _Asked, query: np.ndarray, part: np.ndarray, radius: float
    ) -> Tuple[np.ndarray, ...]:
        # Few calls on many rows: each call gives way to the thread that asks for the other side.
        told = np.empty((6, len(part)))
        np.take(self._parts, part, axis=1, out=told[:5], mode="clip")
        away, (ux, uy), along, distance = told[:2], told[2:4], told[4], told[5]
        x, y = np.subtract(asked.place.take(query, axis=1), away, out=away)
        np.minimum(np.maximum(x * ux + y * uy, 0.0), along, out=along)
        np.subtract(along * told[2:4], away, out=away)
        np.sqrt(away[0] * away[0] + away[1] * away[1], out=distance)
        near = np.flatnonzero(distance <= radius)
        told, query, part = told.take(near, axis=1), query.take(near), part.take(near)
        vx, vy, ux, uy = told[:4]
        tx, ty, corner = asked.way.take(query, axis=1)
        ahead, aside = np.abs(vx * tx + vy * ty), np.abs(vx * ty - vy * tx)
        able = ahead <= _SIDEWAYS * aside + corner
        able &= tx * ux + ty * uy < -_OPPOSED
        able &= asked.ident.take(query) != self._ident.take(part)
        across = np.flatnonzero(able)
        query, part = query.take(across), part.take(across)
        vx, vy, ux, uy, along, distance = told.take(across, axis=1)
        # Where a corner is the nearest both its edges are: the one that looks here more counts.
        square_on = np.abs(vx * uy - vy * ux)
        apart = distance - _TIE_M * square_on / (distance + _TIE_M)
        return _first_least(query, part, distance, along, apart)


class _Asked(NamedTuple):
    """Queries as they are worked on: `place` (2, n), `way` (3, n: direction, corner)."""

    place: np.ndarray
    way: np.ndarray
    ident: np.ndarray
    code: np.ndarray

    @classmethod
    def of(cls, queries: Queries) -> _Asked:
        """Return some queries."""
        code = _direction(queries.tx, queries.ty) + np.uint8(_LEAST_TURN)
        return cls(
            np.stack((queries.x, queries.y)),
            np.stack((queries.tx, queries.ty, queries.corner)),
            _ident(queries.side, queries.polygon),
            code,
        )


def _direction(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Return the direction of vectors in 256ths of a turn; what is no number has any."""
    turns = np.arctan2(np.nan_to_num(y), np.nan_to_num(x)) * (_CODES / (2.0 * np.pi))
    return np.floor(turns).astype(np.int64).astype(np.uint8)


def _middles(edges: Edges, longest: float) -> Tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the middles of parts of at most `longest` metres, and the edge of each."""
    dx, dy = edges.x1 - edges.x0, edges.y1 - edges.y0
    count = np.maximum(1, np.ceil(np.hypot(dx, dy) / longest)).astype(np.int64)
    t0, t1, owner = divide(np.zeros(len(count)), np.ones(len(count)), count)
    middle = (t0 + t1) / 2
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
    head = np.flatnonzero(np.concatenate(([True], query[1:] != query[:-1])))
    least = np.minimum.reduceat(apart, head)
    count = np.diff(np.append(head, len(query)))
    best = np.flatnonzero(apart == np.repeat(least, count))
    first = best[np.concatenate(([True], query[best][1:] != query[best][:-1]))]
    return query[first], edge[first], distance[first], along[first]


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
