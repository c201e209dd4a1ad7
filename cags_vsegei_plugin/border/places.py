"""Points near points, and points on a border."""

from __future__ import annotations

from typing import List, NamedTuple, Sequence, Tuple

import numpy as np

from cags_vsegei_plugin.border.front import Measure, planar
from cags_vsegei_plugin.border.nearest import Edges, shortened
from cags_vsegei_plugin.border.spans import Spans

_PAIRS_AT_ONCE = 2_000_000
_FEWEST = 64
_WINDING = 20.0


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
    edges, _ = shortened(border, reach)
    size = float(np.hypot(edges.x1 - edges.x0, edges.y1 - edges.y0).mean())
    # About so many edges lie around a point of a winding border.
    around = min(float(len(edges.x0)), _WINDING * reach / max(size, 1e-9) + 1.0)
    portion = max(_FEWEST, int(_PAIRS_AT_ONCE / around))
    for start in range(0, len(x), portion):
        some = np.arange(start, min(start + portion, len(x)))
        _place(found, some, x[some], y[some], edges, reach)
    return found


def _place(
    found: OnBorder, which: np.ndarray, x: np.ndarray, y: np.ndarray, edges: Edges, reach: float
) -> None:
    """Find the nearest edge, none longer than `reach`, for some of the points."""
    middle_x, middle_y = (edges.x0 + edges.x1) / 2, (edges.y0 + edges.y1) / 2
    # An edge within reach has its middle within half its length more.
    point, edge = pairs_within(x, y, middle_x, middle_y, 1.5 * reach)
    dx, dy = edges.x1[edge] - edges.x0[edge], edges.y1[edge] - edges.y0[edge]
    from_x, from_y = x[point] - edges.x0[edge], y[point] - edges.y0[edge]
    square = np.maximum(dx * dx + dy * dy, 1e-24)
    t = np.clip((from_x * dx + from_y * dy) / square, 0.0, 1.0)
    distance = np.hypot(from_x - t * dx, from_y - t * dy)
    order = np.lexsort((distance, point))
    first = np.ones(len(order), bool)
    first[1:] = point[order][1:] != point[order][:-1]
    nearest = order[first]
    nearest = nearest[distance[nearest] <= reach]
    where, k, share = which[point[nearest]], edge[nearest], t[nearest]
    found.distance[where] = distance[nearest]
    found.g[where] = edges.g0[k] + share * (edges.g1[k] - edges.g0[k])
    across = (dx * from_y - dy * from_x)[nearest]
    found.left[where] = np.copysign(distance[nearest], across)


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
        rows, a = Spans(low, high).numbered()
        found.append((a, order[rows]))
    a, b = (np.concatenate(each) for each in zip(*found))
    close = np.hypot(ax[a] - bx[b], ay[a] - by[b]) <= reach
    a, b = a[close], b[close]
    by_pair = np.lexsort((b, a))
    return a[by_pair], b[by_pair]


def _cell(values: np.ndarray, low: float, size: float) -> np.ndarray:
    return np.floor((values - low) / size).astype(np.int64)
