"""One to one, the best of all ways: against trying all of them, and whatever the order."""

from __future__ import annotations

import itertools
from functools import partial

import numpy as np
import pytest

from cags_vsegei_plugin.border.assignment import best_pairs
from tests.timing import seconds


def by_trying(rows: np.ndarray, columns: np.ndarray, gain: np.ndarray) -> float:
    """Return the greatest sum of gains by trying every subset of pairs."""
    best = 0.0
    for size in range(1, len(rows) + 1):
        for some in itertools.combinations(range(len(rows)), size):
            chosen = list(some)
            if len(set(rows[chosen])) == size == len(set(columns[chosen])):
                best = max(best, float(gain[chosen].sum()))
    return best


def problem(rng: np.random.Generator, rows: int, columns: int, share: float) -> tuple:
    r, c = np.divmod(np.arange(rows * columns), columns)
    kept = rng.random(len(r)) < share
    return r[kept], c[kept], rng.integers(1, 1 << 20, len(r))[kept] / (1 << 20)


@pytest.mark.parametrize("seed", range(40))
def test_nothing_is_better_than_what_is_found(seed: int) -> None:
    rng = np.random.default_rng(seed)
    rows, columns, gain = problem(rng, 4, 4, 0.7)
    taken = best_pairs(rows, columns, gain, rng.integers(0, 1 << 30, len(rows)))
    assert len(set(rows[taken])) == len(set(columns[taken])) == taken.sum()
    assert gain[taken].sum() == pytest.approx(by_trying(rows, columns, gain), abs=1e-9)


@pytest.mark.parametrize("size", [30, 120])
def test_scipy_finds_nothing_better(size: int) -> None:
    optimize = pytest.importorskip("scipy.optimize", reason="scipy is not installed")
    rows, columns, gain = problem(np.random.default_rng(size), size, size + 7, 0.2)
    taken = best_pairs(rows, columns, gain, np.arange(len(rows)))
    table = np.zeros((size, size + 7))
    table[rows, columns] = gain
    best = table[optimize.linear_sum_assignment(table, maximize=True)].sum()
    assert gain[taken].sum() == pytest.approx(best, abs=1e-9)


def test_the_nearest_is_given_up_where_all_gain_by_it() -> None:
    # Greedy takes 0-1 with 0.9 and leaves 0.1 for the others.
    rows, columns = np.array([0, 0, 1]), np.array([0, 1, 1])
    taken = best_pairs(rows, columns, np.array([0.8, 0.9, 0.7]), np.zeros(3, np.int64))
    assert taken.tolist() == [True, False, True]


def test_equal_ways_are_decided_by_the_pairs_themselves_not_by_their_order() -> None:
    rng = np.random.default_rng(5)
    rows, columns = (each.ravel() for each in np.meshgrid(np.arange(6), np.arange(6)))
    gain, tie = np.full(36, 0.5), rng.integers(0, 1 << 30, 36)
    first = best_pairs(rows, columns, gain, tie)
    chosen = set(zip(rows[first].tolist(), columns[first].tolist()))
    order = rng.permutation(36)
    again = best_pairs(rows[order], columns[order], gain[order], tie[order])
    assert set(zip(rows[order][again].tolist(), columns[order][again].tolist())) == chosen


def test_a_chain_of_pairs_along_the_whole_border_takes_no_time() -> None:
    n = 20_000
    rows = np.repeat(np.arange(n), 3)
    columns = np.clip(rows + np.tile([-1, 0, 1], n), 0, n - 1)
    gain = np.random.default_rng(1).random(3 * n) * 0.9 + 0.05
    found = []
    work = partial(best_pairs, rows, columns, gain, np.arange(3 * n))
    assert seconds(lambda: found.append(work())) < 10
    (taken,) = found
    assert len(set(rows[taken])) == len(set(columns[taken])) == taken.sum()


def test_nothing_to_pair_is_no_error() -> None:
    none = np.zeros(0, np.int64)
    assert len(best_pairs(none, none, np.zeros(0), none)) == 0
