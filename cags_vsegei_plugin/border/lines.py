"""The lines of stretches: along a front, or half-way between both."""

from __future__ import annotations

from typing import NamedTuple, Optional, Tuple

import numpy as np

from cags_vsegei_plugin.border.front import Front
from cags_vsegei_plugin.border.pieces import EXACT_M, position
from cags_vsegei_plugin.border.spans import Spans, spans_of
from cags_vsegei_plugin.border.walk import Side


class HalfWay:
    """The way from one front to the middle between both, at any metre of it."""

    def __init__(self, side: Side) -> None:
        met = np.flatnonzero(side.answer.polygon >= 0)
        pieces, answer = side.pieces, side.answer
        g = (pieces.g0 + pieces.g1)[met] / 2
        order = np.argsort(g, kind="stable")
        met = met[order]
        self._g = g[order]
        # Of each chain the first that has an answer; one more for the end of the last.
        chains = np.arange(side.front.chain_count + 1)
        self._first = np.searchsorted(pieces.chain[met], chains)
        self._dx, self._dy = (answer.x - pieces.x)[met] / 2, (answer.y - pieces.y)[met] / 2

    def at(self, g: np.ndarray, chain: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
        """Return the way at metres of given chains, never that of another chain."""
        if not len(self._g):
            return np.zeros(len(g)), np.zeros(len(g))
        first, last = self._first[chain], self._first[chain + 1] - 1
        known = first <= last
        low, high = self._g[np.minimum(first, len(self._g) - 1)], self._g[np.maximum(last, 0)]
        at = np.where(known, np.clip(g, low, np.maximum(low, high)), g)
        dx, dy = np.interp(at, self._g, self._dx), np.interp(at, self._g, self._dy)
        return np.where(known, dx, 0.0), np.where(known, dy, 0.0)


class _Spans(NamedTuple):
    """Unbroken walks along a front: from metre `g0` to metre `g1`, of a run and a chain."""

    g0: np.ndarray
    g1: np.ndarray
    run: np.ndarray
    chain: np.ndarray


class RunLines(NamedTuple):
    """Lines of runs: of which, from and up to which of the points (n, 2)."""

    run: np.ndarray
    spans: Spans
    points: np.ndarray


def lines_of(
    side: Side,
    piece: np.ndarray,
    run: np.ndarray,
    half: Optional[HalfWay],
    moved: np.ndarray,
) -> RunLines:
    """Return the line of each run, for pieces in rising order within a run.

    Runs for which `moved` holds are moved half-way to the other side.
    """
    if not len(piece):
        return RunLines(piece, Spans(piece, piece), np.zeros((0, 2)))
    spans = _spans(side, piece, run)
    g, x, y, owner = _stations(side.front, spans)
    if half is not None:
        dx, dy = half.at(g, spans.chain[owner])
        go = moved[spans.run[owner]]
        x, y = x + np.where(go, dx, 0.0), y + np.where(go, dy, 0.0)
    of_run = spans.run[owner]
    lying = spans_of(of_run)
    return RunLines(of_run[lying.start], lying, np.column_stack((x, y)))


def _spans(side: Side, piece: np.ndarray, run: np.ndarray) -> _Spans:
    """Join pieces of a run that follow one another."""
    g0, g1 = side.pieces.g0[piece], side.pieces.g1[piece]
    broken = np.zeros(len(piece), np.int64)
    broken[1:] = np.abs(g0[1:] - g1[:-1]) > 1e-6 * np.maximum(1.0, np.abs(g1[:-1]))
    start, stop = spans_of(run, np.cumsum(broken))
    return _Spans(g0[start], g1[stop - 1], run[start], side.pieces.chain[piece[start]])


def _stations(front: Front, spans: _Spans) -> Tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Return the metres, x and y of both ends and every vertex of the spans, and their span."""
    begin = front.begin
    first = np.searchsorted(begin, spans.g0 + EXACT_M)
    inner = np.maximum(np.searchsorted(begin, spans.g1 - EXACT_M) - first, 0)
    end = np.cumsum(inner + 2)
    start = end - inner - 2
    vertex, owner = Spans(first - 1, first + inner + 1).numbered()
    vertex = np.clip(vertex, 0, len(begin) - 1)
    g, x, y = (each.take(vertex) for each in (begin, front.segments.x0, front.segments.y0))
    g[start], g[end - 1] = spans.g0, spans.g1
    x[start], y[start], _ = position(front, spans.g0)
    x[end - 1], y[end - 1], _ = position(front, spans.g1, closing=True)
    return g, x, y, owner
