"""Runs of the same two polygons along the border, and nodes that are merely shifted."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from cags_vsegei_plugin.border.sequence import Merged
from cags_vsegei_plugin.border.spans import Spans, spans_of


class Runs(NamedTuple):
    """Consecutive pieces with the same pair: `start`, `stop` in the merged sequence."""

    start: np.ndarray
    stop: np.ndarray
    china: np.ndarray
    russia: np.ndarray
    fragment: np.ndarray
    length: np.ndarray


def runs_of(merged: Merged, length: np.ndarray) -> Runs:
    """Run-length encode the sequence; `length` has the metres of each piece."""
    start, stop = spans_of(merged.china, merged.russia, merged.fragment)
    total = np.add.reduceat(length, start) if len(start) else np.zeros(0)
    return Runs(
        start, stop, merged.china[start], merged.russia[start], merged.fragment[start], total
    )


def snapped(merged: Merged, length: np.ndarray, snap: float) -> Merged:
    """Give runs shorter than `snap` metres at a shifted node to their neighbours.

    Where a contact on one side and a contact on the other meet the border at two
    places less than `snap` apart, the third pair between them is an artefact of digitising:
    half of it goes to each neighbour. Of adjacent candidates the shortest goes first.
    """
    while True:
        runs = runs_of(merged, length)
        going = _local_shortest(_shifted_nodes(runs, snap), runs.length)
        if not len(going):
            return merged
        here = Spans(runs.start, runs.stop).take(going)
        pieces = here.rows()
        later = pieces >= np.repeat(_middles(here, length), here.size)
        other = np.repeat(going, here.size) + np.where(later, 1, -1)
        china, russia = merged.china.copy(), merged.russia.copy()
        china[pieces], russia[pieces] = runs.china[other], runs.russia[other]
        merged = merged._replace(china=china, russia=russia)


def _middles(spans: Spans, length: np.ndarray) -> np.ndarray:
    """Return before which piece the middle of each span comes, to the nearest end of a piece.

    Of two ends that are as near, to a millimetre, the first: rounding must not decide.
    """
    along = np.concatenate(([0.0], np.cumsum(length)))
    ends = Spans(spans.start, spans.stop + 1)
    place = ends.rows()
    middle = np.repeat((along[spans.start] + along[spans.stop]) / 2, ends.size)
    apart = np.round(np.abs(along[place] - middle), 3)
    head = np.cumsum(ends.size) - ends.size
    nearest = np.flatnonzero(apart == np.repeat(np.minimum.reduceat(apart, head), ends.size))
    return place[nearest[np.searchsorted(nearest, head)]]


def _shifted_nodes(runs: Runs, snap: float) -> np.ndarray:
    """Return the runs that stand between two pairs sharing one polygon each with them."""
    n = len(runs.start)
    if n < 3:
        return np.zeros(0, np.int64)
    p, k, q = slice(0, n - 2), slice(1, n - 1), slice(2, n)
    both = (runs.china >= 0) & (runs.russia >= 0)
    same_walk = (runs.fragment[p] == runs.fragment[k]) & (runs.fragment[q] == runs.fragment[k])
    a_then_b = (runs.china[p] == runs.china[k]) & (runs.russia[q] == runs.russia[k])
    b_then_a = (runs.russia[p] == runs.russia[k]) & (runs.china[q] == runs.china[k])
    turns = (runs.china[p] != runs.china[q]) & (runs.russia[p] != runs.russia[q])
    shifted = (a_then_b | b_then_a) & turns & same_walk & both[p] & both[k] & both[q]
    return np.flatnonzero(shifted & (runs.length[k] < snap)) + 1


def _local_shortest(candidates: np.ndarray, length: np.ndarray) -> np.ndarray:
    """Return the candidates that have no shorter candidate beside them."""
    if not len(candidates):
        return candidates
    size = np.full(len(length) + 2, np.inf)
    size[candidates + 1] = length[candidates]
    here = size[candidates + 1]
    return candidates[(here < size[candidates]) & (here <= size[candidates + 2])]
