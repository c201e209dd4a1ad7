"""A front cut into short pieces, each of which is asked whom it faces."""

from __future__ import annotations

from typing import NamedTuple, Tuple

import numpy as np

from cags_vsegei_plugin.border.front import Front
from cags_vsegei_plugin.border.spans import counted

EXACT_M = 1e-5
"""Sums of lengths along a front are exact to far less than this."""


class Pieces(NamedTuple):
    """Pieces in walking order; `g0`, `g1` are metres on all chains laid end to end.

    `x`, `y` is the middle, `tx`, `ty` the unit direction with the interior on the left;
    `straight` the distance between both ends as a share of the length.
    """

    g0: np.ndarray
    g1: np.ndarray
    chain: np.ndarray
    polygon: np.ndarray
    near: np.ndarray
    x: np.ndarray
    y: np.ndarray
    tx: np.ndarray
    ty: np.ndarray
    straight: np.ndarray

    @property
    def length(self) -> np.ndarray:
        """Return the metres of each piece."""
        return self.g1 - self.g0

    def take(self, which: np.ndarray) -> Pieces:
        """Return some of the pieces."""
        return Pieces(*(column.take(which) for column in self))


def holding(g0: np.ndarray, g1: np.ndarray, g: np.ndarray) -> np.ndarray:
    """Return which piece each metre `g` lies in, or the nearest; pieces rise from `g0` to `g1`."""
    before = np.clip(np.searchsorted(g0, g, "right") - 1, 0, max(len(g0) - 1, 0))
    after = np.minimum(before + 1, len(g0) - 1)
    return np.where(np.abs(g0[after] - g) < g - g1[before], after, before)


def position(
    front: Front, g: np.ndarray, closing: bool = False
) -> Tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return x, y and the segment number at metres `g` of all chains laid end to end.

    Where one chain ends and the next begins it is the next, or the former if `closing`.
    """
    begin = front.begin
    where = np.searchsorted(begin, g + (-EXACT_M if closing else EXACT_M), "right")
    segment = np.clip(where - 1, 0, len(begin) - 1)
    length = np.maximum(front.length.take(segment), 1e-12)
    t = np.clip((g - begin.take(segment)) / length, 0.0, 1.0)
    s = front.segments
    x0, y0 = s.x0.take(segment), s.y0.take(segment)
    x, y = x0 + t * (s.x1.take(segment) - x0), y0 + t * (s.y1.take(segment) - y0)
    return x, y, segment


def cut(front: Front, near: np.ndarray, step: float) -> Pieces:
    """Cut a front at every change of polygon, and where it is near also every `step` metres.

    What is far from the other side stays in one piece per walk along a polygon.
    """
    segments = front.segments
    if not len(segments.x0):
        none, number = np.zeros(0), np.zeros(0, np.int64)
        return Pieces(none, none, number, number, np.zeros(0, bool), *[none] * 5)
    new = np.ones(len(near), bool)
    new[1:] = (
        (front.chain[1:] != front.chain[:-1])
        | (segments.polygon[1:] != segments.polygon[:-1])
        | (near[1:] != near[:-1])
    )
    head = np.flatnonzero(new)
    total = np.add.reduceat(front.length, head)
    count = np.where(near[head], np.maximum(2, np.ceil(total / step)), 1).astype(np.int64)
    g0, g1, group = divide(front.begin[head], total, count)
    return described(front, g0, g1, near[head][group])


def divide(
    begin: np.ndarray, total: np.ndarray, count: np.ndarray
) -> Tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Divide spans into equal parts; returns begins, ends and the span of each part."""
    group, k = counted(count)
    width = (total / count)[group]
    g0 = begin[group] + k * width
    return g0, g0 + width, group


def described(front: Front, g0: np.ndarray, g1: np.ndarray, near: np.ndarray) -> Pieces:
    """Return the pieces between given metres, none of which spans two polygons."""
    x, y, segment = position(front, (g0 + g1) / 2)
    ax, ay, _ = position(front, g0)
    bx, by, _ = position(front, g1, closing=True)
    s = front.segments
    along = np.stack((s.x1[segment] - s.x0[segment], s.y1[segment] - s.y0[segment]))
    chord = np.stack((bx - ax, by - ay))
    # A chord steadies the direction of shaky digitising; where it vanishes, the edge.
    straight = np.hypot(*chord) / np.maximum(g1 - g0, 1e-12)
    direction = np.where(straight > 0.2, chord, along)
    tx, ty = direction / np.maximum(np.hypot(*direction), 1e-12)
    polygon, chain = s.polygon[segment], front.chain[segment]
    return Pieces(g0, g1, chain, polygon, near, x, y, tx, ty, straight)


def halved(
    front: Front, pieces: Pieces, sooner: np.ndarray, later: np.ndarray
) -> Tuple[Pieces, np.ndarray, np.ndarray]:
    """Divide the first halves, the second halves, or both of pieces into two parts.

    A half that is not divided is one part. Returns the parts, the piece each belongs to, and
    which of them are quarters.
    """
    count = 2 + sooner.astype(np.int64) + later
    owner, k = counted(count)
    # In quarters of the piece: behind an undivided first half the second begins at two.
    whole = ~sooner[owner]
    first = k + (whole & (k > 0))
    last = first + 1 + ((whole & (k == 0)) | (~later[owner] & (first == 2)))
    width = pieces.length[owner] / 4
    begin = pieces.g0[owner]
    parts = described(front, begin + first * width, begin + last * width, pieces.near[owner])
    return parts, owner, last - first == 1
