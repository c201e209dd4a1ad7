"""The nearest edge that is walked the other way, for many points at once."""

from __future__ import annotations

from typing import Iterator, List, NamedTuple, Tuple

import numpy as np

from cags_vsegei_plugin.border.pieces import divide

_PAIRS_AT_ONCE = 2_000_000
_OPPOSED = 0.25


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
    """Points with the direction of their own walk; an edge of the same polygon is not met."""

    x: np.ndarray
    y: np.ndarray
    tx: np.ndarray
    ty: np.ndarray
    side: np.ndarray
    polygon: np.ndarray

    def take(self, which: np.ndarray) -> Queries:
        """Return some of the queries."""
        return Queries(*(column[which] for column in self))


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


def nearest_opposed(
    queries: Queries, edges: Edges, radii: Tuple[float, ...], corner: float = 0.15
) -> Met:
    """Return for each query the nearest edge within the last radius, walked the other way.

    Radii (metres) are tried in rising order: most find theirs in the first, which is cheap.
    An edge that lies ahead or behind rather than across is not met: it is the corner at which the
    other side ends. `corner` is the slack of that, as a share of the last radius.
    """
    slack = corner * radii[-1]
    n = len(queries.x)
    met = Met(np.full(n, -1, np.int64), *(np.full(n, np.nan) for _ in range(4)))
    for radius in radii:
        left = np.flatnonzero(met.edge < 0)
        if not len(left) or not len(edges.x0):
            break
        # Their middles tell the grid cell.
        short, owner = shortened(edges, radius)
        for which, found, distance, t in _nearest(queries.take(left), short, radius, slack):
            k = left[which]
            met.edge[k], met.distance[k] = owner[found], distance
            met.x[k] = short.x0[found] + t * (short.x1[found] - short.x0[found])
            met.y[k] = short.y0[found] + t * (short.y1[found] - short.y0[found])
            met.g[k] = short.g0[found] + t * (short.g1[found] - short.g0[found])
    return met


def shortened(edges: Edges, longest: float) -> Tuple[Edges, np.ndarray]:
    """Cut edges to at most `longest` metres; returns them and the number each was cut from."""
    length = np.hypot(edges.x1 - edges.x0, edges.y1 - edges.y0)
    count = np.maximum(1, np.ceil(length / longest)).astype(np.int64)
    t0, t1, owner = divide(np.zeros(len(length)), np.ones(len(length)), count)
    e = Edges(*(column[owner] for column in edges))
    dx, dy, dg = e.x1 - e.x0, e.y1 - e.y0, e.g1 - e.g0
    short = e._replace(
        x0=e.x0 + t0 * dx,
        y0=e.y0 + t0 * dy,
        g0=e.g0 + t0 * dg,
        x1=e.x0 + t1 * dx,
        y1=e.y0 + t1 * dy,
        g1=e.g0 + t1 * dg,
    )
    return short, owner


def _nearest(
    queries: Queries, edges: Edges, radius: float, slack: float
) -> Iterator[Tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]]:
    """Yield batches of (query, edge, distance, parameter on the edge) of the nearest."""
    for query, edge in _candidates(queries.x, queries.y, edges, radius):
        dx, dy = edges.x1[edge] - edges.x0[edge], edges.y1[edge] - edges.y0[edge]
        along = queries.tx[query] * dx + queries.ty[query] * dy
        size = np.hypot(dx, dy)
        itself = edges.side[edge] == queries.side[query]
        itself &= edges.polygon[edge] == queries.polygon[query]
        able = (along < -_OPPOSED * size) & ~itself
        query, edge = query[able], edge[able]
        distance, t, across = _distance(queries.take(query), edges, edge, slack)
        within = across & (distance <= radius)
        query, edge, distance, t = (c[within] for c in (query, edge, distance, t))
        order = np.lexsort((distance, query))
        first = np.ones(len(order), bool)
        first[1:] = query[order][1:] != query[order][:-1]
        chosen = order[first]
        yield query[chosen], edge[chosen], distance[chosen], t[chosen]


def _distance(
    queries: Queries, edges: Edges, which: np.ndarray, slack: float
) -> Tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return distance, parameter on the edge, and whether the edge lies across the walk."""
    x0, y0 = edges.x0[which], edges.y0[which]
    dx, dy = edges.x1[which] - x0, edges.y1[which] - y0
    square = np.maximum(dx * dx + dy * dy, 1e-24)
    t = np.clip(((queries.x - x0) * dx + (queries.y - y0) * dy) / square, 0.0, 1.0)
    vx, vy = x0 + t * dx - queries.x, y0 + t * dy - queries.y
    ahead = _ahead(vx, vy, queries.tx, queries.ty, slack)
    return np.hypot(vx, vy), t, ~ahead


def _ahead(
    vx: np.ndarray, vy: np.ndarray, tx: np.ndarray, ty: np.ndarray, slack: float
) -> np.ndarray:
    return np.abs(vx * tx + vy * ty) > 1.5 * np.abs(vx * ty - vy * tx) + slack


def _candidates(
    x: np.ndarray, y: np.ndarray, edges: Edges, radius: float
) -> Iterator[Tuple[np.ndarray, np.ndarray]]:
    """Yield batches of (query, edge) for edges in the 3 x 3 cells around each query.

    Edges are at most `radius` long and cells 1.5 times as wide, so none within
    `radius` is missed. The three cells of a row are one range of sorted keys.
    """
    cell = 1.5 * radius
    ex = np.floor((edges.x0 + edges.x1) / (2 * cell)).astype(np.int64)
    ey = np.floor((edges.y0 + edges.y1) / (2 * cell)).astype(np.int64)
    low_x, low_y = ex.min() - 2, ey.min() - 2
    columns = ex.max() - low_x + 3
    key = (ey - low_y) * columns + (ex - low_x)
    order = np.argsort(key, kind="stable")
    key = key[order]
    qx = np.clip(np.floor(x / cell).astype(np.int64) - low_x, 0, columns - 1)
    qy = np.floor(y / cell).astype(np.int64) - low_y
    rows = [
        (np.searchsorted(key, row - 1, "left"), np.searchsorted(key, row + 1, "right"))
        for row in ((qy + dy) * columns + qx for dy in (-1, 0, 1))
    ]
    total = np.sum([high - low for low, high in rows], axis=0)
    batch = np.cumsum(total) // _PAIRS_AT_ONCE
    for number in np.unique(batch[total > 0]):
        yield _expanded(np.flatnonzero((batch == number) & (total > 0)), rows, order)


def _expanded(
    which: np.ndarray, rows: List[Tuple[np.ndarray, np.ndarray]], order: np.ndarray
) -> Tuple[np.ndarray, np.ndarray]:
    queries, edges = [], []
    for low, high in rows:
        count = (high - low)[which]
        queries.append(np.repeat(which, count))
        offset = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count)
        edges.append(order[np.repeat(low[which], count) + offset])
    return np.concatenate(queries), np.concatenate(edges)
