"""The walks along pieces that face nobody, between two that face somebody."""

from __future__ import annotations

from typing import Any, Iterable, List, NamedTuple

import numpy as np

from cags_vsegei_plugin.border.pieces import position
from cags_vsegei_plugin.border.spans import Spans, spans_of
from cags_vsegei_plugin.border.walk import Walk, present

_LEAST_SPAN_M = 1.0


class GapPath(NamedTuple):
    """A walk along pieces that face nobody, between two that face somebody.

    `first`, `last` are positions in the walk's order; `begin`, `end` points (x, y) where
    facing ends and begins again; `length` and `chord` metres; `onward` says whether the
    chord leads the way the border was going; `within_reach` is a share of the length.
    """

    first: int
    last: int
    begin: np.ndarray
    end: np.ndarray
    length: float
    chord: float
    onward: bool
    within_reach: float


class _Paths(NamedTuple):
    """Places in a walk: the unfaced pieces, the next faced one, and the chain they are on."""

    unfaced: Spans
    after: np.ndarray
    chain: Spans


def gap_paths(walked: Walk) -> List[GapPath]:
    """Return the unfaced paths between faced pieces of the same chain, in order."""
    paths = _paths(walked)
    if not len(paths.after):
        return []
    pieces, front = walked.side.pieces, walked.side.front
    before, after = walked.order[paths.unfaced.start - 1], walked.order[paths.after]
    begin = np.column_stack(position(front, pieces.g1[before], closing=True)[:2])
    end = np.column_stack(position(front, pieces.g0[after])[:2])
    chord = np.hypot(*(end - begin).T)
    onward = np.einsum("ij,ij->i", end - begin, _heading(walked, paths, chord)) > 0
    length = paths.unfaced.totals(walked.length)
    reached = paths.unfaced.totals(np.where(walked.side.reached[walked.order], walked.length, 0.0))
    told = (
        paths.unfaced.start,
        paths.unfaced.stop - 1,
        begin,
        end,
        length,
        chord,
        onward,
        reached / np.maximum(length, 1e-9),
    )
    return [GapPath(*one) for one in zip(*(_each(column) for column in told))]


def _each(column: np.ndarray) -> Iterable[Any]:
    """Return plain numbers of a column of numbers, and the points of one of points."""
    return column.tolist() if column.ndim == 1 else column


def _paths(walked: Walk) -> _Paths:
    """Return the unfaced runs that begin behind a faced piece and lead to another."""
    chains = spans_of(walked.chain)
    faced = present(walked.label)
    runs = spans_of(walked.chain, faced)
    owner = np.searchsorted(chains.start, runs.start, "right") - 1
    on = chains.take(owner)
    closed = walked.side.front.closed[walked.chain[runs.start]]
    at_end = runs.stop == on.stop
    kept = ~faced[runs.start] & (runs.start > on.start) & (closed | ~at_end)
    after = np.where(at_end, on.start, runs.stop)
    which = np.flatnonzero(kept)
    return _Paths(runs.take(which), after[which], on.take(which))


def _heading(walked: Walk, paths: _Paths, span: np.ndarray) -> np.ndarray:
    """Return the way the border goes within `span` metres of both ends of each path, (n, 2)."""
    along, span = walked.along, np.maximum(span, _LEAST_SPAN_M)
    first, after = paths.unfaced.start, paths.after
    low = np.searchsorted(along, along[first] - span, "right")
    high = np.searchsorted(along, along[after] + span, "left")
    before = Spans(np.maximum(np.minimum(low, first - 1), paths.chain.start), first)
    behind = Spans(after, np.minimum(np.maximum(high, after + 1), paths.chain.stop))
    pieces = walked.side.pieces
    weight = np.where(present(walked.label), walked.length, 0.0)
    ways = (pieces.tx[walked.order] * weight, pieces.ty[walked.order] * weight)
    return np.column_stack([before.totals(way) + behind.totals(way) for way in ways])
