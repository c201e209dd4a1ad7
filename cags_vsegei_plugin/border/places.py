"""Points near points, and points on a border."""

from __future__ import annotations

from typing import List, NamedTuple, Sequence, Tuple

import numpy as np

from cags_vsegei_plugin.border.front import Measure, planar
from cags_vsegei_plugin.border.nearest import Edges, Queries, nearest_opposed

_AXES = ((1.0, 0.0), (-1.0, 0.0), (0.0, 1.0), (0.0, -1.0))


class OnBorder(NamedTuple):
    """The nearest place of the border for each point: distance and metres along it, or NaN.

    `left` is the distance again, positive on the left of the way the metres grow.
    """

    distance: np.ndarray
    g: np.ndarray
    left: np.ndarray


def border_edges(
    parts: Sequence[np.ndarray],
    starts: Sequence[float],
    stops: Sequence[float],
    measure: Measure = planar,
) -> Edges:
    """Return the edges of a border in parts: points (n, 2), the metres where each part is.

    The metres of a part are spread over its edges by their lengths on the ground.
    """
    columns: List[Tuple[np.ndarray, ...]] = []
    for part, start in zip(parts, starts):
        x, y = np.asarray(part, float).reshape(-1, 2).T
        columns.append((x[:-1], y[:-1], x[1:], y[1:], np.full(max(len(x) - 1, 0), start)))
    if not columns:
        none, number = np.zeros(0), np.zeros(0, np.int64)
        return Edges(none, none, none, none, number, number, none, none)
    x0, y0, x1, y1, start = (np.concatenate(each) for each in zip(*columns))
    owner = np.repeat(np.arange(len(columns)), [len(each[0]) for each in columns])
    length = np.asarray(measure(x0, y0, x1, y1), float)
    total = np.bincount(owner, length, len(columns))
    wanted = np.asarray(stops, float) - np.asarray(starts, float)
    scale = np.divide(wanted, total, out=np.zeros(len(total)), where=total > 0)
    run = np.cumsum(length) - length
    before = run - run[np.searchsorted(owner, owner)]
    g0 = start + before * scale[owner]
    zero = np.zeros(len(x0), np.int64)
    return Edges(x0, y0, x1, y1, zero, zero, g0, g0 + length * scale[owner])


def on_border(x: np.ndarray, y: np.ndarray, border: Edges, reach: float) -> OnBorder:
    """Return where on a border points lie, of those within `reach` metres of it."""
    found = OnBorder(*(np.full(len(x), np.nan) for _ in range(3)))
    if not len(x) or not len(border.x0):
        return found
    stranger = np.full(len(x), -1, np.int64)
    dx, dy = border.x1 - border.x0, border.y1 - border.y0
    for tx, ty in _AXES:
        # An edge is met by who walks the other way; of four ways one is always that.
        queries = Queries(x, y, np.full(len(x), tx), np.full(len(x), ty), stranger, stranger)
        met = nearest_opposed(queries, border, (0.25 * reach, reach), corner=np.inf)
        better = (met.edge >= 0) & ~(met.distance >= found.distance)
        edge = met.edge[better]
        found.distance[better], found.g[better] = met.distance[better], met.g[better]
        across = dx[edge] * (y - met.y)[better] - dy[edge] * (x - met.x)[better]
        found.left[better] = np.copysign(met.distance[better], across)
    return found


def pairs_within(
    ax: np.ndarray, ay: np.ndarray, bx: np.ndarray, by: np.ndarray, reach: float
) -> Tuple[np.ndarray, np.ndarray]:
    """Return the numbers of all pairs of points of a and b not farther apart than `reach`."""
    if not len(ax) or not len(bx):
        return np.zeros(0, np.int64), np.zeros(0, np.int64)
    west, south = min(ax.min(), bx.min()) - 2 * reach, min(ay.min(), by.min()) - 2 * reach
    column_a, row_a = _cell(ax, west, reach), _cell(ay, south, reach)
    column_b, row_b = _cell(bx, west, reach), _cell(by, south, reach)
    columns = int(max(column_a.max(), column_b.max())) + 2
    key = row_b * columns + column_b
    order = np.argsort(key, kind="stable")
    key = key[order]
    found: List[Tuple[np.ndarray, np.ndarray]] = []
    for up in (-1, 0, 1):
        row = (row_a + up) * columns + column_a
        low, high = np.searchsorted(key, row - 1, "left"), np.searchsorted(key, row + 1, "right")
        a = np.repeat(np.arange(len(ax)), high - low)
        step = np.arange(len(a)) - np.repeat(np.cumsum(high - low) - (high - low), high - low)
        found.append((a, order[low[a] + step]))
    a, b = (np.concatenate(each) for each in zip(*found))
    close = np.hypot(ax[a] - bx[b], ay[a] - by[b]) <= reach
    a, b = a[close], b[close]
    by_pair = np.lexsort((b, a))
    return a[by_pair], b[by_pair]


def _cell(values: np.ndarray, low: float, size: float) -> np.ndarray:
    return np.floor((values - low) / size).astype(np.int64)
