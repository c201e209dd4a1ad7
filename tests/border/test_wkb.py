"""Binaries of polygons are read, whoever wrote them."""

from __future__ import annotations

import struct

import pytest

from cags_vsegei_plugin.border import wkb
from cags_vsegei_plugin.border.wkb import Gathering, parse

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


@pytest.mark.parametrize("expected", [0, 3, 7, 1000])
def test_portions_of_any_size_come_together_in_order(expected: int) -> None:
    point = struct.pack("<BIdd", 1, 1, 0.0, 0.0)
    blobs = [triangle(3), b"", point, *[triangle(3)] * 4]
    gathered = Gathering(expected)
    for portion in (blobs[:1], blobs[1:3], [], blobs[3:]):
        gathered.add(parse(portion))
    together, whole = gathered.rings(), parse(blobs)
    assert together.unreadable == whole.unreadable == [2]
    assert together.features == whole.features == len(blobs)
    for name in ("feature", "is_hole", "start", "x", "y"):
        assert getattr(together, name).tolist() == getattr(whole, name).tolist()


def test_features_are_read_portion_by_portion(monkeypatch: pytest.MonkeyPatch) -> None:
    blobs = [triangle(3)] * 7
    whole = parse(blobs)
    monkeypatch.setattr(wkb, "_AT_ONCE", 2)
    assert parse(blobs).x.tolist() == whole.x.tolist()
    assert parse(blobs).feature.tolist() == whole.feature.tolist() == list(range(7))
