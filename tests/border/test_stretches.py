"""Who faces whom along the border, kilometre by kilometre."""

from __future__ import annotations

from typing import Dict, List, Tuple

import numpy as np
import pytest

from cags_vsegei_plugin.border.axis import Placed
from cags_vsegei_plugin.border.border_line import BorderLine
from cags_vsegei_plugin.border.coverage import Coverage
from cags_vsegei_plugin.border.stretches import Border, find_stretches
from cags_vsegei_plugin.errors import Cancelled
from tests.border.winding_border import Sheet, sheet, wkb_polygon

TOLERANCE = 1000.0


def box(west: float, south: float, east: float, north: float) -> np.ndarray:
    return np.array([(west, south), (east, south), (east, north), (west, north), (west, south)])


def coverage(*polygons: np.ndarray) -> Coverage:
    return Coverage.from_wkb(range(len(polygons)), [wkb_polygon([ring]) for ring in polygons])


def told(border: Border) -> List[Tuple[str, int, int, int]]:
    return [
        (each.item.facing, each.item.china, each.item.russia, round(each.stop - each.start, -3))
        for each in border.placed
    ]


def by_pair(placed: List[Placed], sides: Sheet) -> Dict[Tuple[int, int], float]:
    found: Dict[Tuple[int, int], float] = {}
    for each in placed:
        a = int(sides.china.fid[each.item.china]) if each.item.china >= 0 else -1
        b = int(sides.russia.fid[each.item.russia]) if each.item.russia >= 0 else -1
        found[a, b] = found.get((a, b), 0.0) + each.stop - each.start
    return found


def wrong_length(found: Dict[Tuple[int, int], float], sides: Sheet) -> float:
    pairs = set(found) | set(sides.truth)
    wrong = sum(abs(found.get(pair, 0.0) - sides.truth.get(pair, 0.0)) for pair in pairs)
    return wrong / 2 / sum(sides.truth.values())


def test_two_boxes_with_a_gap_and_an_overlap_face_each_other_in_order() -> None:
    china = coverage(box(0, -50e3, 40e3, 0), box(40e3, -50e3, 100e3, 0))
    russia = coverage(box(0, 300, 60e3, 50e3), box(60e3, -200, 100e3, 50e3))
    found = find_stretches(china, russia, TOLERANCE)
    assert told(found) == [
        ("facing", 0, 0, 40e3),
        ("facing", 1, 0, 20e3),
        ("facing", 1, 1, 40e3),
    ]
    assert [round(each.item.width) for each in found.placed] == [300, 300, -200]


def test_what_is_missing_on_one_side_is_one_sided_and_the_way_round_it_is_no_border() -> None:
    china = coverage(
        box(0, -50e3, 40e3, 0), box(40e3, -50e3, 60e3, -20e3), box(60e3, -50e3, 100e3, 0)
    )
    russia = coverage(box(0, 0, 100e3, 50e3))
    found = find_stretches(china, russia, TOLERANCE)
    assert [each[:3] for each in told(found)] == [
        ("facing", 0, 0),
        ("russia_only", -1, 0),
        ("facing", 2, 0),
    ]
    assert found.placed[-1].stop == pytest.approx(100e3, rel=0.01)
    assert found.placed[1].stop - found.placed[1].start == pytest.approx(20e3, rel=0.06)


def test_the_outside_of_the_map_is_no_border() -> None:
    china = coverage(box(0, -50e3, 160e3, 0))
    russia = coverage(box(0, 0, 100e3, 50e3))
    found = find_stretches(china, russia, TOLERANCE)
    assert [each[:3] for each in told(found)] == [("facing", 0, 0)]


def test_with_a_border_line_the_end_that_only_one_side_reaches_is_one_sided() -> None:
    china = coverage(box(0, -50e3, 160e3, 0))
    russia = coverage(box(0, 0, 100e3, 50e3))
    line = BorderLine.from_parts([np.array([(0.0, 50.0), (200e3, 50.0)])])
    found = find_stretches(china, russia, TOLERANCE, line=line)
    assert told(found) == [("facing", 0, 0, 100e3), ("china_only", 0, -1, 60e3)]
    assert found.placed[0].start == 0.0
    assert found.placed[-1].stop == pytest.approx(160e3, abs=TOLERANCE)


def test_an_enclave_comes_after_the_end_of_the_border() -> None:
    hole = box(20e3, 20e3, 40e3, 40e3)
    russia = Coverage.from_wkb([7], [wkb_polygon([box(0, 0, 100e3, 50e3), hole])])
    china = coverage(box(0, -50e3, 100e3, 0), hole)
    found = find_stretches(china, russia, TOLERANCE)
    assert told(found) == [("facing", 0, 0, 100e3), ("facing", 1, 0, 80e3)]


def test_a_polygon_given_twice_does_not_take_the_front_away() -> None:
    china = coverage(box(0, -50e3, 100e3, 0), box(0, -50e3, 100e3, 0))
    russia = coverage(box(0, 100, 100e3, 50e3))
    found = find_stretches(china, russia, TOLERANCE)
    assert sum(each.stop - each.start for each in found.placed) == pytest.approx(100e3, rel=0.01)


def test_layers_that_never_meet_have_no_border() -> None:
    far = find_stretches(
        coverage(box(0, -50e3, 1e3, -40e3)), coverage(box(0, 0, 1e3, 9e3)), TOLERANCE
    )
    assert far.placed == []


def test_empty_coverages_have_no_border() -> None:
    nothing = coverage()
    assert find_stretches(nothing, coverage(box(0, 0, 1e3, 9e3)), TOLERANCE).placed == []
    assert find_stretches(nothing, nothing, TOLERANCE).placed == []


def test_damaged_rings_do_not_shift_the_result_of_their_neighbours() -> None:
    bow_tie = np.array([(40e3, -9e3), (60e3, 0), (60e3, -9e3), (40e3, 0), (40e3, -9e3)])
    spike = np.array(
        [(0, -9e3), (40e3, -9e3), (40e3, 0), (20e3, 0), (20e3, -5e3), (20e3, 0), (0, 0), (0, -9e3)]
    )
    not_a_number = np.array([(0, -40e3), (np.nan, -40e3), (9e3, -30e3), (0, -40e3)])
    china = coverage(spike, bow_tie, box(60e3, -9e3, 100e3, 0), not_a_number)
    russia = coverage(box(0, 50, 100e3, 50e3))
    found = {pair[1]: pair[3] for pair in told(find_stretches(china, russia, TOLERANCE))}
    assert found[0] == pytest.approx(40e3, rel=0.03)
    assert found[2] == pytest.approx(40e3, rel=0.03)


@pytest.mark.parametrize("seed", range(40))
def test_mutated_polygons_neither_crash_nor_hang(seed: int) -> None:
    rng = np.random.default_rng(seed)
    sides = sheet(seed % 5, length=60e3, columns=5, spacing=2000)
    spoilt = [_spoilt(one, rng) for one in (sides.china, sides.russia)]
    line = BorderLine.from_parts([sides.border[::200]]) if seed % 3 == 0 else None
    placed = find_stretches(*spoilt, float(rng.choice([50, 1000, 5000])), line=line).placed
    for each in placed:
        assert np.isfinite([each.start, each.stop]).all() and each.stop >= each.start
        assert len(each.item.line) and np.isfinite(each.item.line).all()


def _spoilt(one: Coverage, rng: np.random.Generator) -> Coverage:
    blobs = []
    for start, stop in zip(one.ring_start[:-1], one.ring_start[1:]):
        ring = np.column_stack((one.x[start:stop], one.y[start:stop]))
        blob = wkb_polygon([_mutated(ring, rng)])
        if rng.random() < 0.1:
            blob = blob[: rng.integers(0, len(blob))]
        blobs.append(blob)
    return Coverage.from_wkb(range(len(blobs)), blobs)


def _mutated(ring: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    ring, k = ring.copy(), int(rng.integers(0, len(ring)))
    wild = {0: np.nan, 1: np.inf, 2: 1e12}
    way = int(rng.integers(0, 12))
    if way in wild:
        ring[k] = wild[way]
        return ring
    changed = {
        3: np.insert(ring, k, ring[k], 0),
        4: ring[::-1],
        5: ring[: max(1, k)],
        6: ring[:-1],
        7: np.vstack((ring, ring)),
        8: np.repeat(ring[:1], len(ring), 0),
        9: rng.permutation(ring),
        10: ring[:0],
    }
    return changed.get(way, ring)


@pytest.mark.parametrize("seed", range(8))
def test_an_independently_digitised_border_is_found_nearly_to_the_metre(seed: int) -> None:
    sides = sheet(seed)
    found = find_stretches(sides.china, sides.russia, TOLERANCE)
    assert wrong_length(by_pair(found.placed, sides), sides) < 0.04


@pytest.mark.parametrize("seed", range(4))
def test_a_coincident_border_is_found_exactly(seed: int) -> None:
    sides = sheet(seed, noise=0.0, spacing=200.0)
    found = find_stretches(sides.china, sides.russia, TOLERANCE)
    assert wrong_length(by_pair(found.placed, sides), sides) < 0.006


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("with_line", [False, True])
def test_missing_polygons_are_told_and_measured(seed: int, with_line: bool) -> None:
    sides = sheet(seed, missing_china=(4,), missing_russia=(8,))
    line = BorderLine.from_parts([sides.border]) if with_line else None
    found = find_stretches(sides.china, sides.russia, TOLERANCE, line=line)
    assert wrong_length(by_pair(found.placed, sides), sides) < 0.06
    kinds = {each.item.facing for each in found.placed}
    assert kinds == {"facing", "china_only", "russia_only"}


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("with_line", [False, True])
def test_stretches_follow_one_another_without_holes_or_overlaps(seed: int, with_line: bool) -> None:
    sides = sheet(seed, missing_china=(2,), noise=15.0)
    line = BorderLine.from_parts([sides.border]) if with_line else None
    placed = find_stretches(sides.china, sides.russia, TOLERANCE, line=line).placed
    starts = np.array([each.start for each in placed])
    stops = np.array([each.stop for each in placed])
    assert np.allclose(starts[1:], stops[:-1])
    assert stops[-1] == pytest.approx(sides.length, rel=0.02)


def test_the_order_of_polygons_does_not_matter() -> None:
    sides = sheet(3)
    order = np.random.default_rng(0).permutation(len(sides.china.fid))
    other = _reordered(sides.china, order)
    first = by_pair(find_stretches(sides.china, sides.russia, TOLERANCE).placed, sides)
    second = find_stretches(other, sides.russia, TOLERANCE).placed
    found = by_pair(second, Sheet(other, sides.russia, sides.border, sides.truth, sides.length))
    assert found == pytest.approx(first, rel=0.01)


def _reordered(one: Coverage, order: np.ndarray) -> Coverage:
    blobs = []
    for k in order:
        rings = np.flatnonzero(one.ring_feature == k)
        parts = [slice(one.ring_start[r], one.ring_start[r + 1]) for r in rings]
        blobs.append(wkb_polygon([np.column_stack((one.x[p], one.y[p])) for p in parts]))
    return Coverage.from_wkb(one.fid[order].tolist(), blobs)


def test_the_result_hardly_depends_on_a_generous_tolerance() -> None:
    sides = sheet(5)
    for factor in (1.0, 2.0, 3.0):
        found = find_stretches(sides.china, sides.russia, factor * TOLERANCE)
        assert wrong_length(by_pair(found.placed, sides), sides) < 0.06


def test_a_stopped_search_raises_and_leaves_nothing() -> None:
    sides = sheet(1)

    def stop(share: float) -> None:
        raise Cancelled()

    with pytest.raises(Cancelled):
        find_stretches(sides.china, sides.russia, TOLERANCE, tick=stop)
