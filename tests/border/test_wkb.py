"""Binaries of polygons are read, whoever wrote them."""

from __future__ import annotations

import struct

import pytest

from cags_vsegei_plugin.border.wkb import parse

RING = [(0.0, 0.0), (9.0, 0.0), (9.0, 9.0), (0.0, 0.0)]


def triangle(kind: int) -> bytes:
    """Return a triangle with heights, as a polygon of a kind."""
    points = b"".join(struct.pack("<3d", x, y, 7.0) for x, y in RING)
    return struct.pack("<BIII", 1, 1000 + kind, 1, len(RING)) + points


@pytest.mark.parametrize("kind, part", [(6, 3), (15, 3), (16, 17)])
def test_surfaces_are_read_as_multipolygons_are(kind: int, part: int) -> None:
    rings = parse([struct.pack("<BII", 1, 1000 + kind, 2) + 2 * triangle(part), triangle(part)])
    assert rings.unreadable == []
    assert rings.feature.tolist() == [0, 0, 1]
    assert rings.x.tolist() == [0.0, 9.0, 9.0, 0.0] * 3


def test_other_types_are_told_as_unreadable() -> None:
    assert parse([struct.pack("<BIdd", 1, 1, 0.0, 0.0)]).unreadable == [0]
