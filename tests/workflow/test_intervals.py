"""Pieces of the border are found by the pixel column, as if each had been asked for alone."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("qgis.core", reason="QGIS is not installed")

from cags_vsegei_plugin.workflow.intervals import NONE, Intervals


@pytest.fixture
def pieces() -> Intervals:
    """Four pieces with a hole from 4 to 6."""
    return Intervals(np.array([0.0, 1.0, 3.0, 6.0]), np.array([1.0, 3.0, 4.0, 10.0]))


def test_the_highest_value_of_each_column_counts(pieces: Intervals) -> None:
    found = pieces.highest(np.array([0.0, 2.0, 4.0, 6.0, 8.0]), np.array([5, 1, 2, 3]))
    assert found.tolist() == [5, 2, NONE, 3]


def test_the_longest_piece_of_each_column_is_seen(pieces: Intervals) -> None:
    assert pieces.longest(np.array([0.0, 4.0, 5.0, 12.0])).tolist() == [1, NONE, 3]


def test_columns_beyond_both_ends_are_empty(pieces: Intervals) -> None:
    edges = np.array([-2.0, -1.0, 20.0, 30.0])
    assert pieces.longest(edges).tolist() == [NONE, 3, NONE]


def test_a_border_without_pieces_is_empty_everywhere() -> None:
    none = Intervals(np.zeros(0), np.zeros(0))
    assert none.longest(np.arange(4.0)).tolist() == [NONE] * 3
    assert none.at(1.0) == NONE


def test_a_place_is_in_the_piece_that_begins_there(pieces: Intervals) -> None:
    assert [pieces.at(km) for km in (0.0, 1.0, 3.5, 5.0, 9.9, 10.0)] == [0, 1, 2, NONE, 3, NONE]


def test_only_pieces_long_enough_are_seen(pieces: Intervals) -> None:
    assert pieces.seen(0.5, 8.0, 1.5).tolist() == [1, 3]
    assert pieces.seen(4.5, 5.5, 0.0).tolist() == []


def test_columns_agree_with_a_search_one_by_one() -> None:
    chance = np.random.default_rng(7)
    ends = np.cumsum(chance.exponential(1.0, 400))
    pieces = Intervals(np.concatenate([[0.0], ends[:-1]]), ends)
    values = chance.integers(0, 6, 400)
    edges = np.linspace(-5.0, float(ends[-1]) + 5.0, 97)
    slow = [
        max(
            [int(v) for v, a, b in zip(values, pieces.start, ends) if a < right and b > left]
            + [NONE]
        )
        for left, right in zip(edges, edges[1:])
    ]
    assert pieces.highest(edges, values).tolist() == slow
