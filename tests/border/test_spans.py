"""Spans of equal rows, and where a closed walk is opened."""

from __future__ import annotations

import numpy as np
import pytest

from cags_vsegei_plugin.border.opening import opened
from cags_vsegei_plugin.border.spans import Spans, counted, spans_of


def test_spans_end_where_any_column_changes() -> None:
    spans = spans_of(np.array([1, 1, 1, 2, 2]), np.array([5, 5, 6, 6, 6]))
    assert spans.start.tolist() == [0, 2, 3]
    assert spans.stop.tolist() == [2, 3, 5]
    assert spans.rows().tolist() == [0, 1, 2, 3, 4]
    assert spans.totals(np.array([1.0, 2.0, 4.0, 8.0, 16.0])).tolist() == [3.0, 4.0, 24.0]


def test_nothing_has_no_spans() -> None:
    assert spans_of(np.zeros(0)).rows().tolist() == []


def test_rows_of_spans_that_lie_apart_or_are_empty() -> None:
    spans = Spans(np.array([4, 7, 0]), np.array([6, 7, 1]))
    assert spans.rows().tolist() == [4, 5, 0]


def test_rows_are_counted_anew_in_every_span() -> None:
    owner, own = counted(np.array([2, 0, 3]))
    assert owner.tolist() == [0, 0, 2, 2, 2]
    assert own.tolist() == [0, 1, 0, 1, 2]
    assert [each.tolist() for each in counted(np.zeros(0, np.int64))] == [[], []]


def opened_one_by_one(
    chain: np.ndarray, closed: np.ndarray, unfaced: np.ndarray, length: np.ndarray
) -> np.ndarray:
    """The same, a chain at a time and turned piece by piece."""
    order = []
    for number in dict.fromkeys(chain.tolist()):
        rows = np.flatnonzero(chain == number).tolist()
        best, turned = 0.0, rows
        if closed[number] and not unfaced[rows].all():
            first = next(k for k, row in enumerate(rows) if not unfaced[row])
            ring = rows[first:] + rows[:first]
            total = 0.0
            for k, row in enumerate(ring):
                total = total + length[row] if unfaced[row] else 0.0
                ends = k + 1 == len(ring) or not unfaced[ring[k + 1]]
                if unfaced[row] and ends and total > best:
                    best, turned = total, ring[k + 1 :] + ring[: k + 1]
        order.extend(turned)
    return np.array(order)


@pytest.mark.parametrize("seed", range(40))
def test_closed_chains_begin_behind_their_longest_unfaced_path(seed: int) -> None:
    random = np.random.default_rng(seed)
    chain = np.repeat(np.arange(12), random.integers(1, 9, 12))
    unfaced = random.random(len(chain)) < random.choice((0.0, 0.3, 0.6, 1.0))
    closed = random.random(12) < 0.7
    length = random.integers(1, 4, len(chain)).astype(float)
    wanted = opened_one_by_one(chain, closed, unfaced, length)
    assert opened(chain, closed, unfaced, length).tolist() == wanted.tolist()
