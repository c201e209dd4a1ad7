"""Outlines drawn with the same vertices, nearly at the same places."""

from __future__ import annotations

import struct
from typing import List, Tuple

import numpy as np

from cags_vsegei_plugin.border.unmoved import unmoved, vertices_of

SQUARE = [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0), (0.0, 0.0)]
HOLE = [(4.0, 4.0), (6.0, 4.0), (6.0, 6.0), (4.0, 4.0)]


def wkb(*rings: List[Tuple[float, float]]) -> bytes:
    head = struct.pack("<BII", 1, 3, len(rings))
    return head + b"".join(
        struct.pack("<I", len(ring)) + b"".join(struct.pack("<dd", *point) for point in ring)
        for ring in rings
    )


def moved(ring: List[Tuple[float, float]], at: int, by: float) -> List[Tuple[float, float]]:
    return [(x + by * (n == at), y) for n, (x, y) in enumerate(ring)]


def still(old: List[bytes], new: List[bytes]) -> List[bool]:
    found: List[bool] = unmoved(vertices_of(old), vertices_of(new), 1.0).tolist()
    return found


def test_each_vertex_may_move_by_the_limit_and_no_farther() -> None:
    old = [wkb(SQUARE)] * 3
    new = [wkb(SQUARE), wkb(moved(SQUARE, 2, 0.9)), wkb(moved(SQUARE, 2, 1.1))]
    assert still(old, new) == [True, True, False]


def test_holes_count_and_other_vertices_are_never_the_same() -> None:
    old = [wkb(SQUARE, HOLE), wkb(SQUARE, HOLE), wkb(SQUARE)]
    new = [wkb(SQUARE, HOLE), wkb(SQUARE, moved(HOLE, 1, 3.0)), wkb(SQUARE, HOLE)]
    assert still(old, new) == [True, False, False]


def test_what_is_empty_or_broken_is_not_known_to_stay() -> None:
    assert still([b"", wkb(SQUARE)[:40]], [b"", wkb(SQUARE)[:40]]) == [False] * 2
    assert still([], []) == []


def test_boxes_and_a_choice_of_bodies_skip_what_cannot_be_read() -> None:
    found = vertices_of([wkb(SQUARE), b"", wkb(SQUARE)[:40], wkb(HOLE)])
    assert found.counts.tolist() == [5, 0, 0, 4]
    west, south, east, north = found.boxes()
    assert np.isnan(west[1:3]).all() and np.isnan(north[1:3]).all()
    assert (west[3], south[3], east[3], north[3]) == (4.0, 4.0, 6.0, 6.0)
    turned = found.only([3, 0])
    assert turned.counts.tolist() == [4, 5]
    assert turned.x.tolist() == [x for x, _ in HOLE + SQUARE]
    both = found.only([3]).and_these(found.only([1, 0]))
    assert both.counts.tolist() == [4, 0, 5] and both.x.tolist() == turned.x.tolist()
