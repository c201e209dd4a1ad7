"""Kilometres on a border line that the user gives."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Dict, Iterator, List, NamedTuple, Optional, Sequence, Tuple

import numpy as np

from cags_vsegei_plugin.border.axis import Placed, laid_out, rings_of
from cags_vsegei_plugin.border.front import Measure, planar
from cags_vsegei_plugin.border.items import Item
from cags_vsegei_plugin.border.nearest import (
    Edges,
    Index,
    Met,
    Queries,
    nearest_opposed,
)

_SEARCH = (0.5, 2.0, 8.0)
"""How far from the line a stretch may lie, in tolerances, tried one after another."""
_MOST_SAMPLES = 5000
_WINDOW, _STRAY = 6, 4.0


class Steps(NamedTuple):
    """Points of a walk with their unit directions."""

    x: np.ndarray
    y: np.ndarray
    tx: np.ndarray
    ty: np.ndarray


@dataclass(frozen=True)
class BorderLine:
    """A border line of one or more parts: points in the working CRS, metres along it.

    `edges` hold its segments in order, `g0`, `g1` the metres at their ends.
    """

    edges: Edges

    @classmethod
    def from_parts(cls, parts: Sequence[np.ndarray], measure: Measure = planar) -> BorderLine:
        """Join parts (arrays of points, shape (n, 2)) where they touch, in the given order."""
        merged = _merged([part for part in parts if len(part) > 1])
        x0, y0, x1, y1 = (
            np.concatenate([part[cut, axis] for part in merged]) if merged else np.zeros(0)
            for cut, axis in (
                (slice(None, -1), 0),
                (slice(None, -1), 1),
                (slice(1, None), 0),
                (slice(1, None), 1),
            )
        )
        length = np.asarray(measure(x0, y0, x1, y1), float)
        g1 = np.cumsum(length)
        zero = np.zeros(len(length), np.int64)
        return cls(Edges(x0, y0, x1, y1, zero, zero, g1 - length, g1))

    @property
    def length(self) -> float:
        """Return the metres of the line."""
        return float(self.edges.g1[-1]) if len(self.edges.g1) else 0.0

    def part(self, start: float, stop: float) -> np.ndarray:
        """Return the points of the line between two metres, shape (n, 2)."""
        e = self.edges
        first = int(np.clip(np.searchsorted(e.g1, start, "right"), 0, len(e.g1) - 1))
        last = int(np.clip(np.searchsorted(e.g0, stop, "left") - 1, first, len(e.g1) - 1))
        middle = np.column_stack((e.x1[first:last], e.y1[first:last]))
        return np.vstack((self._at(first, start), middle, self._at(last, stop)))

    def project(self, steps: Steps, way: float, radii: Tuple[float, ...]) -> Met:
        """Return the nearest place on the line for points walked its way (1) or against it (-1)."""
        stranger = np.full(len(steps.x), -1, np.int64)
        # `nearest_opposed` looks for edges walked the other way.
        turned = -way * steps.tx, -way * steps.ty
        anywhere = np.full(len(steps.x), np.inf)
        queries = Queries(steps.x, steps.y, *turned, stranger, stranger, anywhere)
        # Each radius has cells of its own: they lie far apart.
        return nearest_opposed(queries, ((Index(self.edges, each, each), each) for each in radii))

    def way(self, steps: Steps, tolerance: float) -> float:
        """Return 1 if a walk goes with the line on the whole, -1 if it goes against it."""
        votes = []
        for way in (1.0, -1.0):
            met = self.project(steps, way, tuple(f * tolerance for f in _SEARCH))
            votes.append(float(np.nansum(1.0 / (tolerance + met.distance))))
        return 1.0 if votes[0] >= votes[1] else -1.0

    def _at(self, k: int, g: float) -> np.ndarray:
        e = self.edges
        t = np.clip((g - e.g0[k]) / max(e.g1[k] - e.g0[k], 1e-12), 0.0, 1.0)
        return np.array([e.x0[k] + t * (e.x1[k] - e.x0[k]), e.y0[k] + t * (e.y1[k] - e.y0[k])])


def _merged(parts: Sequence[np.ndarray]) -> List[np.ndarray]:
    """Join parts end to beginning, turning them if needed; strangers follow in order."""
    left = list(parts)
    done: List[np.ndarray] = []
    while left:
        line = left.pop(0)
        while True:
            found = _continuation(line, left)
            if found is None:
                break
            line = found
        done.append(line)
    return done


def _continuation(line: np.ndarray, left: List[np.ndarray]) -> Optional[np.ndarray]:
    for i, part in enumerate(left):
        for other in (part, part[::-1]):
            if np.allclose(line[-1], other[0], atol=1e-3):
                left.pop(i)
                return np.vstack((line, other[1:]))
            if np.allclose(other[-1], line[0], atol=1e-3):
                left.pop(i)
                return np.vstack((other[:-1], line))
    return None


def on_line(
    items: Sequence[Item], ring: np.ndarray, line: BorderLine, tolerance: float
) -> Tuple[List[Placed], int]:
    """Place items on the line; returns them in order and how many lie too far from it.

    Consecutive stretches share their boundaries, so that no metre is counted twice. Rings and
    items too far from the line follow after its end by their own lengths.
    """
    open_items = [item for item in items if not ring[item.fragment]]
    spans = _spans(open_items, line, tolerance)
    near = [(span, item) for span, item in zip(spans, open_items) if span is not None]
    beyond = [item for span, item in zip(spans, open_items) if span is None]
    near.sort(key=lambda pair: (pair[0][0] + pair[0][1], pair[0][0]))
    placed = _shared_boundaries(near, line, 4.0 * tolerance)
    further = [*beyond, *rings_of(items, ring)]
    return [*placed, *laid_out(further, line.length)], len(beyond)


def _shared_boundaries(
    near: Sequence[Tuple[Tuple[float, float], Item]], line: BorderLine, close: float
) -> List[Placed]:
    """Make each stretch end where the next begins, unless the two are far apart."""
    starts = np.array([span[0] for span, _ in near])
    stops = np.array([span[1] for span, _ in near])
    if not len(starts):
        return []
    touching = starts[1:] - stops[:-1] <= close
    middle = (stops[:-1] + starts[1:]) / 2
    stops[:-1] = np.where(touching, middle, stops[:-1])
    starts[1:] = np.where(touching, middle, starts[1:])
    edges = np.maximum.accumulate(np.column_stack((starts, stops)).ravel())
    edges = np.clip(edges, 0.0, line.length).reshape(-1, 2)
    placed = []
    for (start, stop), (_, item) in zip(edges.tolist(), near):
        own = replace(item, length=stop - start)
        if stop - start > 1.0:
            own = replace(own, line=line.part(start, stop))
        placed.append(Placed(own, start, stop))
    return placed


def _spans(
    items: Sequence[Item], line: BorderLine, tolerance: float
) -> List[Optional[Tuple[float, float]]]:
    """Return the metres each item covers on the line, rising along every fragment."""
    steps, number = _sampled(items, tolerance / 2)
    radii = tuple(f * tolerance for f in _SEARCH)
    g = line.project(steps, line.way(steps, tolerance), radii).g
    spans: List[Optional[Tuple[float, float]]] = [None] * len(items)
    for where in _by_fragment(items):
        chosen = np.flatnonzero(np.isin(number, where) & np.isfinite(g))
        chosen = chosen[_steady(g[chosen], _STRAY * tolerance)]
        if len(chosen) >= 2:
            for i, span in _covered(number[chosen], _monotone(g[chosen]), where):
                spans[i] = span
    return spans


def _covered(
    number: np.ndarray, rising: np.ndarray, where: Sequence[int]
) -> Iterator[Tuple[int, Tuple[float, float]]]:
    """Give what each item covers; one without a sample stands between its neighbours.

    What lies wholly before the first or after the last sample is off the line.
    """
    place = {i: k for k, i in enumerate(where)}
    order = np.array([place[i] for i in number.tolist()])
    for k, i in enumerate(where):
        first = int(np.searchsorted(order, k, "left"))
        last = int(np.searchsorted(order, k, "right")) - 1
        if first <= last:
            ends = float(rising[first]), float(rising[last])
            yield i, (min(ends), max(ends))
        elif 0 < first < len(order):
            between = float(rising[first - 1] + rising[first]) / 2
            yield i, (between, between)


def _by_fragment(items: Sequence[Item]) -> List[List[int]]:
    groups: Dict[int, List[int]] = {}
    for i, item in enumerate(items):
        groups.setdefault(item.fragment, []).append(i)
    return list(groups.values())


def _steady(g: np.ndarray, limit: float) -> np.ndarray:
    """Return which metres stay within a limit of the running median of their neighbours."""
    if len(g) < 3:
        return np.ones(len(g), bool)
    # Mirrored at its ends, or a stray last metre would be its own median.
    padded = np.pad(g, _WINDOW, "reflect" if len(g) > _WINDOW else "median")
    shifted = [padded[k : k + len(g)] for k in range(2 * _WINDOW + 1)]
    return np.abs(g - np.median(shifted, axis=0)) <= limit


def _monotone(g: np.ndarray) -> np.ndarray:
    """Return the metres made rising or falling: half-way between both envelopes."""
    falling = float(np.dot(np.arange(len(g)) - (len(g) - 1) / 2, g)) < 0
    values = -g if falling else g
    low = np.minimum.accumulate(values[::-1])[::-1]
    even = (np.maximum.accumulate(values) + low) / 2
    return -even if falling else even


def _sampled(items: Sequence[Item], spacing: float) -> Tuple[Steps, np.ndarray]:
    """Return points along the items, both ends included, and the item of each."""
    none = np.zeros(0)
    columns: List[Tuple[np.ndarray, ...]] = [(none, none, none, none)]
    numbers = [np.zeros(0, np.int64)]
    for i, item in enumerate(items):
        step = np.hypot(*np.diff(item.line, axis=0).T)
        at = np.concatenate(([0.0], np.cumsum(step)))
        count = int(np.clip(np.ceil(at[-1] / spacing), 4, _MOST_SAMPLES))
        share = np.linspace(0.0, 1.0, count)
        wanted = share * at[-1]
        x, y = np.interp(wanted, at, item.line[:, 0]), np.interp(wanted, at, item.line[:, 1])
        # Directions between samples, not of single edges: digitising is shaky.
        way = np.gradient(x), np.gradient(y)
        size = np.maximum(np.hypot(*way), 1e-12)
        columns.append((x, y, way[0] / size, way[1] / size))
        numbers.append(np.full(count, i))
    return Steps(*(np.concatenate(column) for column in zip(*columns))), np.concatenate(numbers)
