"""The front of a coverage: its edges that no neighbour shares, chained."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Callable, NamedTuple, Tuple

import numpy as np

from cags_vsegei_plugin.border.outline import Outline, Segments
from cags_vsegei_plugin.border.spans import Spans

Measure = Callable[[np.ndarray, np.ndarray, np.ndarray, np.ndarray], np.ndarray]
"""Metres on the ground of segments given as x0, y0, x1, y1 in the working CRS."""


@dataclass(frozen=True)
class Front:
    """Unshared edges of one coverage in walking order, the interior on the left.

    `chain` numbers the connected walks, `closed` says per chain whether it returns
    to its beginning; `s0` is the metre along the chain at which a segment begins.
    """

    segments: Segments
    chain: np.ndarray
    closed: np.ndarray
    length: np.ndarray
    s0: np.ndarray

    @cached_property
    def begin(self) -> np.ndarray:
        """Return the metre at which each segment begins, all chains laid end to end."""
        return np.cumsum(self.length) - self.length

    @property
    def chain_count(self) -> int:
        """Return the number of chains."""
        return len(self.closed)


def planar(x0: np.ndarray, y0: np.ndarray, x1: np.ndarray, y1: np.ndarray) -> np.ndarray:
    """Return plain lengths in the units of the coordinates."""
    return np.hypot(x1 - x0, y1 - y0)


class Chained(NamedTuple):
    """Segments in walking order, their chains, and which chains return to their beginning."""

    segments: Segments
    chain: np.ndarray
    closed: np.ndarray


def measured(walks: Chained, measure: Measure) -> Front:
    """Return the front of some walks, with the metre at which each segment begins."""
    s = walks.segments
    length = np.asarray(measure(s.x0, s.y0, s.x1, s.y1), float)
    return Front(s, walks.chain, walks.closed, length, _within(walks.chain, length))


def _within(chain: np.ndarray, length: np.ndarray) -> np.ndarray:
    """Return the running length before each segment, anew for every chain."""
    before = np.cumsum(length) - length
    first = np.ones(len(chain), bool)
    first[1:] = chain[1:] != chain[:-1]
    return before - before[np.maximum.accumulate(np.where(first, np.arange(len(chain)), 0))]


def chained(outline: Outline) -> Chained:
    """Return the segments of an outline in walking order.

    Segments that follow one another already are one block; only blocks are chained.
    """
    segments = outline.segments
    first, last = _blocks(outline)
    following = _following(outline.begin[first], outline.end[last], segments.polygon[first])
    chain, position, closed = _ranked(following)
    order = np.lexsort((position, chain))
    number, block = Spans(first[order], last[order] + 1).numbered()
    return Chained(segments.take(number), chain[order].take(block), closed)


def _blocks(outline: Outline) -> Tuple[np.ndarray, np.ndarray]:
    """Return the first and the last segment of each run that one polygon walks without a break."""
    polygon = outline.segments.polygon
    breaks = np.flatnonzero((outline.end[:-1] != outline.begin[1:]) | (polygon[:-1] != polygon[1:]))
    count = len(polygon)
    first = np.concatenate(([0], breaks + 1)) if count else np.zeros(0, np.int64)
    return first, np.append(breaks, count - 1) if count else first


def _following(begin: np.ndarray, end: np.ndarray, polygon: np.ndarray) -> np.ndarray:
    """Return for each block the one that goes on from its end, or -1.

    Where several meet in a point, blocks of the same polygon go on together.
    """
    _, node = np.unique(np.concatenate((begin, end)), return_inverse=True)
    n = len(begin)
    into, outof = node[n:], node[:n]
    arrive = np.lexsort((polygon, into))
    leave = np.lexsort((polygon, outof))
    following = np.full(n, -1, np.int64)
    arriving, leaving = _paired(into[arrive], outof[leave])
    following[arrive[arriving]] = leave[leaving]
    return following


def _paired(into: np.ndarray, outof: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
    """Pair the k-th arrival at a node with the k-th departure from it."""
    rank = np.arange(len(into)) - np.searchsorted(into, into)
    target = np.searchsorted(outof, into) + rank
    inside = np.minimum(target, len(outof) - 1)
    good = (target < len(outof)) & (outof[inside] == into) if len(outof) else np.zeros(0, bool)
    return np.flatnonzero(good), target[good]


def _ranked(following: np.ndarray) -> Tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return chain number, position in the chain and which chains are closed.

    List ranking by pointer jumping: log2(n) passes, no loop over segments.
    """
    n = len(following)
    previous = np.full(n, -1, np.int64)
    previous[following[following >= 0]] = np.flatnonzero(following >= 0)
    label = _lowest_in_cycle(following)
    is_cycle = label >= 0
    # A closed chain is opened at its lowest segment.
    heads = is_cycle & (label == np.arange(n))
    previous[heads] = -1
    jump, steps = previous.copy(), (previous >= 0).astype(np.int64)
    while (jump >= 0).any():
        has = jump >= 0
        steps[has] += steps[jump[has]]
        jump[has] = jump[jump[has]]
    root = _roots(previous)
    unique, chain = np.unique(root, return_inverse=True)
    return chain, steps, is_cycle[unique]


def _roots(previous: np.ndarray) -> np.ndarray:
    root = np.where(previous >= 0, previous, np.arange(len(previous)))
    while True:
        further = root[root]
        if np.array_equal(further, root):
            return root
        root = further


def _lowest_in_cycle(following: np.ndarray) -> np.ndarray:
    """Return the lowest segment of the cycle a segment is on, or -1 off cycles."""
    n = len(following)
    jump = following.copy()
    lowest = np.arange(n)
    for _ in range(max(1, int(n).bit_length())):
        has = jump >= 0
        lowest[has] = np.minimum(lowest[has], lowest[jump[has]])
        jump[has] = jump[jump[has]]
    return np.where(jump >= 0, lowest, -1)
