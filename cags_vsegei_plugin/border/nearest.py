"""The nearest edge that is walked the other way, for many points at once."""

from __future__ import annotations

from typing import Iterable, Iterator, NamedTuple, Tuple

import numpy as np

from cags_vsegei_plugin.border.pieces import divide
from cags_vsegei_plugin.border.spans import Spans, spans_of

_TIE_M = 1e-6
_PAIRS_AT_ONCE = 500_000
_CELL = 1.5
_OPPOSED = 0.25
_CODES = 256
_LEAST_TURN, _TURNS = 74, 108
"""Codes of directions that differ by more than 104 degrees, or by less to the other side."""
_SIDEWAYS = 0.7
_ROW = np.int64(1) << 31


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


def joined(a: Edges, b: Edges) -> Edges:
    """Return the edges of two fronts as one."""
    return Edges(*(np.concatenate(pair) for pair in zip(a, b)))


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
        self._key, self._begin = key[first], np.append(first, len(key))
        edge = whole[place]
        self.owner = owner[edge]
        self._x0, self._y0 = short.x0[edge], short.y0[edge]
        self._dx, self._dy = short.x1[edge] - self._x0, short.y1[edge] - self._y0
        self._g0 = short.g0[edge]
        self._dg = short.g1[edge] - self._g0
        self._square = np.maximum(self._dx * self._dx + self._dy * self._dy, 1e-24)
        size = np.sqrt(self._square)
        self._ux, self._uy = self._dx / size, self._dy / size
        self._code = _direction(self._ux, self._uy)
        self._ident = _ident(edges.side, edges.polygon)[self.owner]

    def at(self, edge: np.ndarray, t: np.ndarray) -> Tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Return x, y and the metre of places on edges."""
        return (
            self._x0[edge] + t * self._dx[edge],
            self._y0[edge] + t * self._dy[edge],
            self._g0[edge] + t * self._dg[edge],
        )

    def _number(self, values: np.ndarray) -> np.ndarray:
        return np.floor(values / self._cell).astype(np.int64)

    def nearest(self, queries: Queries, radius: float) -> Iterator[Tuple[np.ndarray, ...]]:
        """Yield (query, edge, distance, parameter on the edge) of the nearest, in portions."""
        cell = self._number(queries.y) * _ROW + self._number(queries.x)
        low, high = self._ranges(cell, int(np.ceil((radius + self._span / 2) / self._cell - 1e-9)))
        total = (high - low).sum(axis=1)
        portion = np.cumsum(total) // _PAIRS_AT_ONCE
        ident, code = _ident(queries.side, queries.polygon), _direction(queries.tx, queries.ty)
        code += _LEAST_TURN
        for first, stop in zip(*spans_of(portion)):
            edge, row = Spans(low[first:stop].ravel(), high[first:stop].ravel()).numbered()
            query = np.repeat(np.arange(first, stop), low.shape[1])
            # Most that can be told from the direction alone is told by one byte.
            turn = self._code.take(edge) - code.take(query).take(row)
            able = np.flatnonzero(turn <= _TURNS)
            query, edge = query.take(row.take(able)), edge.take(able)
            yield self._best(queries, ident, query, edge, radius)

    def _ranges(self, cell: np.ndarray, around: int) -> Tuple[np.ndarray, np.ndarray]:
        """Return where the edges in the rows of cells around each cell begin and end."""
        # Points that follow one another often lie in one cell.
        new = np.concatenate(([True], cell[1:] != cell[:-1]))[: len(cell)]
        visit = np.cumsum(new) - 1
        rows = [cell[new] + up * _ROW for up in range(-around, around + 1)]
        low = np.column_stack([np.searchsorted(self._key, row - around, "left") for row in rows])
        high = np.column_stack([np.searchsorted(self._key, row + around, "right") for row in rows])
        return self._begin[low][visit], self._begin[high][visit]

    def _best(
        self,
        queries: Queries,
        ident: np.ndarray,
        query: np.ndarray,
        edge: np.ndarray,
        radius: float,
    ) -> Tuple[np.ndarray, ...]:
        able = np.flatnonzero(ident.take(query) != self._ident.take(edge))
        query, edge = query.take(able), edge.take(able)
        from_x = queries.x.take(query) - self._x0.take(edge)
        from_y = queries.y.take(query) - self._y0.take(edge)
        dx, dy = self._dx.take(edge), self._dy.take(edge)
        t = np.clip((from_x * dx + from_y * dy) / self._square.take(edge), 0.0, 1.0)
        vx, vy = t * dx - from_x, t * dy - from_y
        distance = np.sqrt(vx * vx + vy * vy)
        near = np.flatnonzero(distance <= radius)
        query, edge, distance, t, vx, vy = (
            each.take(near) for each in (query, edge, distance, t, vx, vy)
        )
        tx, ty = queries.tx.take(query), queries.ty.take(query)
        along = tx * self._ux.take(edge) + ty * self._uy.take(edge)
        ahead, aside = np.abs(vx * tx + vy * ty), np.abs(vx * ty - vy * tx)
        able = ahead <= _SIDEWAYS * aside + queries.corner.take(query)
        across = np.flatnonzero(able & (along < -_OPPOSED))
        query, edge, distance, t, vx, vy = (
            each.take(across) for each in (query, edge, distance, t, vx, vy)
        )
        # Where a corner is the nearest both its edges are: the one that looks here more counts.
        square_on = np.abs(vx * self._uy.take(edge) - vy * self._ux.take(edge))
        apart = distance - _TIE_M * square_on / (distance + _TIE_M)
        return _first_least(query, edge, distance, t, apart)


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
    query: np.ndarray, edge: np.ndarray, distance: np.ndarray, t: np.ndarray, apart: np.ndarray
) -> Tuple[np.ndarray, ...]:
    """Return of every query, whose rows follow one another, the first row that is least apart."""
    if not len(query):
        return query, edge, distance, t
    head = np.flatnonzero(np.concatenate(([True], query[1:] != query[:-1])))
    least = np.minimum.reduceat(apart, head)
    count = np.diff(np.append(head, len(query)))
    best = np.flatnonzero(apart == np.repeat(least, count))
    first = best[np.concatenate(([True], query[best][1:] != query[best][:-1]))]
    return query[first], edge[first], distance[first], t[first]


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
        for which, found, distance, t in index.nearest(queries.take(left), radius):
            k = left[which]
            met.edge[k], met.distance[k] = index.owner[found], distance
            met.x[k], met.y[k], met.g[k] = index.at(found, t)
    return met


def shortened(edges: Edges, longest: float) -> Tuple[Edges, np.ndarray]:
    """Cut edges to at most `longest` metres; returns them and the number each was cut from."""
    length = np.hypot(edges.x1 - edges.x0, edges.y1 - edges.y0)
    long = np.flatnonzero(length > longest)
    if not len(long):
        return edges, np.arange(len(length))
    count = np.ones(len(length), np.int64)
    count[long] = np.ceil(length[long] / longest)
    owner = np.repeat(np.arange(len(length)), count)
    short = Edges(*(column.take(owner) for column in edges))
    # Few are long: only their parts are reckoned.
    t0, t1, _ = divide(np.zeros(len(long)), np.ones(len(long)), count[long])
    part = np.flatnonzero(count[owner] > 1)
    for begin, end in (("x0", "x1"), ("y0", "y1"), ("g0", "g1")):
        first, last = getattr(short, begin)[part], getattr(short, end)[part]
        getattr(short, begin)[part] = first + t0 * (last - first)
        getattr(short, end)[part] = first + t1 * (last - first)
    return short, owner
