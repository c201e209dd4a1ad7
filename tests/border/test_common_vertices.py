"""Bodies of two editions that are drawn with mostly the same vertices."""

from __future__ import annotations

from typing import Dict, List, Sequence, Tuple

import numpy as np
import pytest

from cags_vsegei_plugin.border.common_vertices import in_common
from cags_vsegei_plugin.border.unmoved import Vertices

Ring = Sequence[Tuple[float, float]]
SQUARE = [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)]


def vertices(*rings: Ring) -> Vertices:
    points = np.array([point for ring in rings for point in ring], float).reshape(-1, 2)
    start = np.concatenate(([0], np.cumsum([len(ring) for ring in rings]))).astype(int)
    return Vertices(points[:, 0], points[:, 1], start)


def shares(old: List[Ring], new: List[Ring], step: float = 0.5) -> Dict[Tuple[int, int], float]:
    first, second, share = in_common(vertices(*old), vertices(*new), step)
    return dict(zip(zip(first.tolist(), second.tolist()), share.tolist()))


def test_a_body_with_a_corner_moved_far_away_keeps_the_rest_of_its_vertices() -> None:
    moved = [*SQUARE[:3], (400.0, 400.0)]
    assert shares([SQUARE], [moved]) == {(0, 0): 0.75}


def test_a_small_body_on_the_outline_of_a_large_one_shares_little_of_it() -> None:
    large = [*SQUARE, *((float(x), 90.0) for x in range(16))]
    assert shares([SQUARE], [large]) == {(0, 0): pytest.approx(0.2)}


def test_vertices_rounded_by_centimetres_are_the_same() -> None:
    rounded = [(x + 0.04, y - 0.03) for x, y in SQUARE]
    assert shares([SQUARE], [rounded]) == {(0, 0): 1.0}


def test_a_vertex_drawn_twice_counts_once() -> None:
    assert shares([[*SQUARE, SQUARE[0]]], [SQUARE]) == {(0, 0): 1.0}


def test_each_body_is_laid_beside_all_it_shares_a_vertex_with() -> None:
    beside = [(10.0, 0.0), (20.0, 0.0), (20.0, 10.0), (10.0, 10.0)]
    assert shares([SQUARE, beside], [beside]) == {(0, 0): 0.5, (1, 0): 1.0}


def test_bodies_without_vertices_have_nothing_in_common() -> None:
    assert shares([], []) == {} and shares([SQUARE], []) == {} and shares([[]], [SQUARE]) == {}
