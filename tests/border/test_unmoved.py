"""Outlines drawn with the same vertices, nearly at the same places."""

from __future__ import annotations

import struct
from typing import List, Tuple

from cags_vsegei_plugin.border.unmoved import unmoved

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


def test_each_vertex_may_move_by_the_limit_and_no_farther() -> None:
    old = [wkb(SQUARE)] * 3
    new = [wkb(SQUARE), wkb(moved(SQUARE, 2, 0.9)), wkb(moved(SQUARE, 2, 1.1))]
    assert unmoved(old, new, 1.0).tolist() == [True, True, False]


def test_holes_count_and_other_vertices_are_never_the_same() -> None:
    old = [wkb(SQUARE, HOLE), wkb(SQUARE, HOLE), wkb(SQUARE)]
    new = [wkb(SQUARE, HOLE), wkb(SQUARE, moved(HOLE, 1, 3.0)), wkb(SQUARE, HOLE)]
    assert unmoved(old, new, 1.0).tolist() == [True, False, False]


def test_what_is_empty_or_broken_is_not_known_to_stay() -> None:
    assert unmoved([b"", wkb(SQUARE)[:40]], [b"", wkb(SQUARE)[:40]], 1.0).tolist() == [False] * 2
    assert unmoved([], [], 1.0).tolist() == []
