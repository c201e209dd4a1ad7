"""The best matching in whole numbers: against trying everything, and with and without scipy."""

from __future__ import annotations

import builtins
import itertools
import random
from typing import Any, List, Tuple

import pytest

from cags_vsegei_plugin.assignment import best_matching

Problem = Tuple[List[int], List[int], List[int]]


def problem(seed: int, rows: int, columns: int, share: float, most: int = 1 << 38) -> Problem:
    rng = random.Random(seed)
    pairs = [(r, c) for r in range(rows) for c in range(columns) if rng.random() < share]
    rng.shuffle(pairs)
    values = [rng.randrange(1, most) for _ in pairs]
    return [r for r, _ in pairs], [c for _, c in pairs], values


def by_trying(rows: List[int], columns: List[int], value: List[int]) -> int:
    best = 0
    for size in range(1, len(rows) + 1):
        for some in itertools.combinations(range(len(rows)), size):
            if len({rows[k] for k in some}) == size == len({columns[k] for k in some}):
                best = max(best, sum(value[k] for k in some))
    return best


@pytest.mark.parametrize("seed", range(20))
def test_nothing_is_better_than_what_is_found(seed: int) -> None:
    rows, columns, value = problem(seed, 4, 4, 0.6, most=9)
    taken = best_matching(rows, columns, value)
    assert len({rows[k] for k in taken}) == len({columns[k] for k in taken}) == len(taken)
    assert sum(value[k] for k in taken) == by_trying(rows, columns, value)


@pytest.mark.parametrize("seed, size, share", [(1, 8, 0.9), (2, 40, 0.3), (3, 90, 0.1)])
def test_with_and_without_scipy_the_same_pairs_are_taken(
    seed: int, size: int, share: float
) -> None:
    pytest.importorskip("scipy.optimize", reason="scipy is not installed")
    given = problem(seed, size, size + 5, share)
    assert best_matching(*given, scipy_from=1) == best_matching(*given, scipy_from=None)


def test_where_scipy_is_missing_the_own_solver_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    given = problem(7, 12, 12, 0.5)
    expected = best_matching(*given, scipy_from=None)
    real = builtins.__import__

    def without_scipy(name: str, *args: Any, **kwargs: Any) -> Any:
        if name.startswith("scipy"):
            raise ImportError(name)
        return real(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", without_scipy)
    assert best_matching(*given, scipy_from=1) == expected


def test_values_that_scipy_would_round_are_left_to_the_own_solver() -> None:
    # As doubles both ways are worth the same.
    rows, columns = [0, 0, 1, 1], [0, 1, 0, 1]
    value = [(1 << 60) + 1, 1 << 60, 1 << 60, 1 << 60]
    assert best_matching(rows, columns, value, scipy_from=1) == [0, 3]


def test_without_pairs_nothing_is_taken() -> None:
    assert best_matching([], [], []) == []
