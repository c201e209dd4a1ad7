"""Where a closed walk is opened: behind its longest path that faces nobody."""

from __future__ import annotations

import numpy as np

from cags_vsegei_plugin.border.spans import Spans, spans_of

_DIGITS = 3
"""Lengths that are equal to a millimetre are equal: rounding must not decide."""


def opened(
    chain: np.ndarray, closed: np.ndarray, unfaced: np.ndarray, length: np.ndarray
) -> np.ndarray:
    """Return the order of pieces in which closed chains begin behind their longest unfaced path.

    `chain` numbers the chain of each piece, `closed` tells of each chain whether it is closed;
    `length` is in metres. Of paths that are as long the first behind a faced piece counts.
    """
    whole = spans_of(chain)
    order = whole.rows()
    shift = _behind_longest(whole, closed[chain[whole.start]], unfaced, length) - whole.start
    if shift.any():
        start, size = np.repeat(whole.start, whole.size), np.repeat(whole.size, whole.size)
        order = start + (order - start + np.repeat(shift, whole.size)) % size
    return order


def _behind_longest(
    whole: Spans, closed: np.ndarray, unfaced: np.ndarray, length: np.ndarray
) -> np.ndarray:
    """Return the piece at which each chain is opened."""
    runs = spans_of(np.repeat(np.arange(len(whole.start)), whole.size), unfaced)
    owner = np.searchsorted(whole.start, runs.start, "right") - 1
    gap, behind, total = unfaced[runs.start] & closed[owner], runs.stop.copy(), runs.totals(length)
    first, last = _ends(owner, len(whole.start))
    gap[first[first == last]] = False
    # A path through the place where the chain is open now is one path.
    both = np.flatnonzero(gap[first] & gap[last])
    total[last[both]] += total[first[both]]
    behind[last[both]] = runs.stop[first[both]]
    gap[first[both]] = False
    found = np.flatnonzero(gap)
    at_begin = runs.start[found] == whole.start[owner[found]]
    found = found[np.lexsort((at_begin, -np.round(total[found], _DIGITS), owner[found]))]
    found = found[spans_of(owner[found]).start]
    opening = whole.start.copy()
    opening[owner[found]] = behind[found]
    return opening


def _ends(owner: np.ndarray, count: int) -> np.ndarray:
    """Return the first and the last run of each chain."""
    chains = np.arange(count)
    return np.stack(
        (np.searchsorted(owner, chains, "left"), np.searchsorted(owner, chains, "right") - 1)
    )
