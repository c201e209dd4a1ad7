"""Only polygons that can matter are chosen, and none that matters is left out."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Tuple

import numpy as np
import pytest

from cags_vsegei_plugin.border.boxes import Boxes
from cags_vsegei_plugin.border.choice import chosen
from cags_vsegei_plugin.border.coverage import Coverage
from cags_vsegei_plugin.border.stretches import find_stretches
from tests.border.test_stretches import TOLERANCE, box, coverage
from tests.border.winding_border import Sheet, sheet, wkb_polygon

REACH = 20 * TOLERANCE


def grid(west: float, south: float, columns: int, rows: int, size: float) -> Coverage:
    return coverage(
        *(
            box(west + i * size, south + j * size, west + (i + 1) * size, south + (j + 1) * size)
            for i in range(columns)
            for j in range(rows)
        )
    )


def features(*given: Any) -> Tuple[np.ndarray, np.ndarray]:
    first, second = chosen(*given)
    return first.features, second.features


def test_far_polygons_are_left_out() -> None:
    china, russia = grid(0, -200e3, 40, 40, 5e3), grid(0, 0, 40, 40, 5e3)
    first, second = features(china.boxes(), russia.boxes(), TOLERANCE, REACH)
    assert 40 <= len(first) < 200 and 40 <= len(second) < 200
    assert all(number % 40 >= 34 for number in first.tolist())


def test_layers_that_are_far_apart_need_nothing() -> None:
    china, russia = grid(0, -500e3, 4, 4, 5e3), grid(0, 0, 4, 4, 5e3)
    first, second = features(china.boxes(), russia.boxes(), TOLERANCE, REACH)
    assert not len(first) and not len(second)


def test_what_looks_across_a_gap_is_chosen() -> None:
    russia = grid(0, 0, 40, 10, 1e3)
    china = coverage(box(0, -30e3, 10e3, 0), box(25e3, -30e3, 40e3, 0))
    _, second = features(china.boxes(), russia.boxes(), 300.0, 20e3)
    front = {i * 10 for i in range(40)}
    assert front <= set(second.tolist())


def test_the_far_edge_of_a_thin_layer_is_left_out_but_near_its_ends() -> None:
    china, russia = grid(0, -8e3, 100, 8, 1e3), grid(0, 0, 100, 8, 1e3)
    first, second = features(china.boxes(), russia.boxes(), 300.0, 20e3)
    middle = range(30, 70)
    assert {number % 8 for number in first.tolist() if number // 8 in middle} == {7}
    assert {number % 8 for number in second.tolist() if number // 8 in middle} == {0}


@pytest.mark.parametrize("seed", range(6))
def test_the_strip_alone_gives_the_same_stretches(seed: int) -> None:
    sides = sheet(seed, columns=60, missing_china=(20,), missing_russia=(41,))
    both = chosen(sides.china.boxes_of_parts(24), sides.russia.boxes_of_parts(24), TOLERANCE, REACH)
    strip = [
        replace(side.only(each.features), unread=each.unread)
        for side, each in zip((sides.china, sides.russia), both)
    ]
    whole = found(sides)
    assert found(Sheet(*strip, sides.border, sides.truth, sides.length)) == whole


def found(sides: Sheet) -> list:
    placed = find_stretches(sides.china, sides.russia, TOLERANCE).placed
    return [
        (
            int(sides.china.fid[each.item.china]) if each.item.china >= 0 else None,
            int(sides.russia.fid[each.item.russia]) if each.item.russia >= 0 else None,
            round(each.stop - each.start),
        )
        for each in placed
    ]


def test_a_long_polygon_is_judged_by_its_parts() -> None:
    long = np.column_stack((np.linspace(0, 1e6, 200), np.full(200, -5e3)))
    ring = np.vstack((long, long[::-1] - (0, 1e3), long[:1]))
    one = Coverage.from_wkb([1], [wkb_polygon([ring])])
    parts = one.boxes_of_parts(24)
    assert len(parts.xmin) > 10
    assert float((parts.xmax - parts.xmin).max()) < 2e5
    assert parts.xmin.min() == 0 and parts.xmax.max() == 1e6


def test_the_parts_of_a_ring_cover_every_edge() -> None:
    rng = np.random.default_rng(0)
    ring = rng.uniform(0, 1e4, (100, 2))
    one = Coverage.from_wkb([1], [wkb_polygon([np.vstack((ring, ring[:1]))])])
    parts = one.boxes_of_parts(7)
    for k in range(100):
        low = np.minimum(one.x[k], one.x[k + 1]), np.minimum(one.y[k], one.y[k + 1])
        high = np.maximum(one.x[k], one.x[k + 1]), np.maximum(one.y[k], one.y[k + 1])
        inside = (parts.xmin <= low[0]) & (parts.ymin <= low[1])
        assert (inside & (parts.xmax >= high[0]) & (parts.ymax >= high[1])).any()


def test_boxes_without_a_box_choose_nothing() -> None:
    none = np.zeros(0)
    empty = Boxes(none, none, none, none, np.zeros(0, np.int64))
    first, second = features(empty, grid(0, 0, 2, 2, 1e3).boxes(), TOLERANCE, REACH)
    assert not len(first) and not len(second)


def test_long_edges_are_divided_where_their_neighbour_divides_them() -> None:
    one = coverage(box(0, 0, 10e3, 7e3), box(10e3, 0, 20e3, 7e3)).densified(1e3)
    assert len(one.x) == 2 * (10 + 7 + 10 + 7) + 2
    shared = {(x, y) for x, y in zip(one.x.round(6), one.y.round(6)) if x == 10e3}
    assert len(shared) == 8
    assert one.densified(1e9) is one


def test_wild_boxes_disturb_nobody() -> None:
    china, russia = grid(0, -20e3, 8, 4, 5e3), grid(0, 0, 8, 4, 5e3)
    wild = china.boxes()
    for column, value in zip(wild[:4], (-np.inf, np.nan, np.inf, 1e300)):
        column[0] = value
    first, second = features(wild, russia.boxes(), TOLERANCE, REACH)
    assert {3, 7, 11, 15, 19, 23, 27, 31} <= set(first.tolist())
    assert set(range(0, 32, 4)) <= set(second.tolist())
