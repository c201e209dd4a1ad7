"""What two neighbours draw between the same two nodes, each in its own way, is no front."""

from __future__ import annotations

from typing import Sequence, Tuple

import numpy as np
import pytest

from cags_vsegei_plugin.border.coverage import Coverage
from cags_vsegei_plugin.border.inner import without_inner
from cags_vsegei_plugin.border.outline import Outline, outline_of
from cags_vsegei_plugin.border.stretches import find_stretches
from tests.border.winding_border import wkb_polygon

TOLERANCE = 100.0
Ring = Sequence[Tuple[float, float]]


def coverage(*rings: Ring) -> Coverage:
    blobs = [wkb_polygon([np.array([*ring, ring[0]], float)]) for ring in rings]
    return Coverage.from_wkb(list(range(len(blobs))), blobs)


def two(*between: Tuple[float, float], of_the_second: Ring = (), begun: int = 0) -> Coverage:
    """Two squares of 1,000 m side by side; `between` are vertices the first has on their boundary.

    The ring of the first begins at its vertex `begun`.
    """
    first = [(0, 0), (1000, 0), *between, (1000, 1000), (0, 1000)]
    second = [(1000, 0), (2000, 0), (2000, 1000), (1000, 1000), *of_the_second]
    return coverage(first[begun:] + first[:begun], second)


def left(layer: Coverage) -> Outline:
    return without_inner(outline_of(layer, 1e-3), TOLERANCE)


def length(outline: Outline) -> float:
    s = outline.segments
    return float(np.hypot(s.x1 - s.x0, s.y1 - s.y0).sum())


AROUND = 6000.0


def test_what_both_draw_alike_was_no_front_before() -> None:
    assert length(outline_of(two(), 1e-3)) == length(left(two())) == AROUND


@pytest.mark.parametrize("begun", range(6))
def test_a_boundary_with_other_vertices_is_shared_wherever_the_ring_begins(begun: int) -> None:
    layer = two((1004, 300), (996, 600), begun=begun)
    assert length(outline_of(layer, 1e-3)) > AROUND + 1900
    assert length(left(layer)) == AROUND


def test_both_may_have_vertices_of_their_own() -> None:
    assert length(left(two((1005, 500), of_the_second=((1003, 700), (995, 300))))) == AROUND


def test_a_gap_as_wide_as_a_tenth_of_the_tolerance_is_a_front() -> None:
    assert length(left(two((990.1, 500)))) == AROUND
    assert length(left(two((989.9, 500)))) > AROUND


def test_a_gap_and_an_overlap_of_one_size_do_not_cancel() -> None:
    layer = two((1000, 200), (940, 250), (1000, 300), (1000, 600), (1060, 650), (1000, 700))
    assert length(left(layer)) == pytest.approx(length(outline_of(layer, 1e-3)))


def test_a_bay_that_is_short_beside_a_long_boundary_stays_a_front() -> None:
    """A polygon that is missing between both leaves it."""
    layer = two((1000, 400), (980, 410), (1000, 420))
    assert length(left(layer)) > AROUND


def test_two_polygons_with_the_whole_of_the_other_side_between_them_stay() -> None:
    layer = coverage([(0, 0), (1000, 0), (500, 400)], [(1000, 0), (0, 0), (500, -400)])
    halves = coverage([(0, 0), (1000, 0), (500, 400)], [(0, 0), (500, -400), (1000, 0), (500, 1)])
    assert length(left(layer)) == length(outline_of(layer, 1e-3))
    assert length(left(halves)) < length(outline_of(halves, 1e-3)) - 1900


def test_three_ways_between_two_nodes_are_left_as_they_are() -> None:
    first, second = two((1003, 500)).only(np.array([0])), two().only(np.array([1]))
    again = coverage([(1000, 0), (1002, 400), (1000, 1000), (500, 500)])
    layer = Coverage.together(Coverage.together(first, second), again)
    assert length(left(layer)) == pytest.approx(length(outline_of(layer, 1e-3)))


def test_an_empty_layer_has_no_boundary() -> None:
    assert not len(left(coverage()).begin)


def test_neighbours_who_drew_apart_give_the_stretches_of_those_who_drew_alike() -> None:
    russia = coverage(
        [(0, 1010), (800, 1010), (800, 2000), (0, 2000)],
        [(800, 1010), (2000, 1010), (2000, 2000), (800, 2000)],
    )
    alike, apart = (
        [
            (each.item.china, each.item.russia, each.item.facing, each.start, each.stop)
            for each in find_stretches(china, russia, TOLERANCE).placed
        ]
        for china in (two(), two((1004, 300), (1005, 960), of_the_second=((997, 900),)))
    )
    assert [row[:3] for row in alike] == [row[:3] for row in apart]
    assert np.array([row[3:] for row in alike]) == pytest.approx(
        np.array([row[3:] for row in apart]), abs=0.05 * TOLERANCE
    )


def test_random_drawings_of_one_boundary_are_shared_or_kept_on_both_sides() -> None:
    """Never one of the two alone: the walk of the front would break there."""
    random = np.random.default_rng(4)
    for _ in range(200):
        count, width = random.integers(1, 8), random.choice([2.0, 8.0, 15.0, 60.0])
        ys = np.sort(random.uniform(1, 999, count))
        between = [(1000 + x, y) for x, y in zip(random.uniform(-width, width, count), ys)]
        layer = two(*between, begun=int(random.integers(0, 4 + count)))
        outline = left(layer)
        begins, ends = np.sort(outline.begin), np.sort(outline.end)
        assert (begins == ends).all()
        assert length(outline) == AROUND or length(outline) > AROUND + 1900
        if width < 0.1 * TOLERANCE / 2:
            assert length(outline) == AROUND
