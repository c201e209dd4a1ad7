"""After an edit only what it touches is found again, and the whole is what a new run would find."""

from __future__ import annotations

from typing import Callable, List, Sequence, Tuple

import numpy as np
import pytest

from cags_vsegei_plugin.border.coverage import Coverage
from cags_vsegei_plugin.border.live import LiveBorder
from cags_vsegei_plugin.border.sequence import CHINA, RUSSIA
from cags_vsegei_plugin.border.stretches import find_stretches
from tests.border.test_stretches import TOLERANCE
from tests.border.winding_border import Sheet, sheet, wkb_polygon

Row = Tuple[int, int, float]


def rows_now(live: LiveBorder) -> List[Row]:
    return [
        (
            live.sides[CHINA].fid(each.item.china) if each.item.china >= 0 else -1,
            live.sides[RUSSIA].fid(each.item.russia) if each.item.russia >= 0 else -1,
            each.stop - each.start,
        )
        for each in live.placed
    ]


def rows_anew(china: Coverage, russia: Coverage) -> List[Row]:
    return [
        (
            int(china.fid[each.item.china]) if each.item.china >= 0 else -1,
            int(russia.fid[each.item.russia]) if each.item.russia >= 0 else -1,
            each.stop - each.start,
        )
        for each in find_stretches(china, russia, TOLERANCE).placed
    ]


def assert_same(found: Sequence[Row], wanted: Sequence[Row]) -> None:
    assert [row[:2] for row in found] == [row[:2] for row in wanted]
    for one, other in zip(found, wanted):
        assert one[2] == pytest.approx(other[2], abs=0.06 * TOLERANCE)


def with_ring_moved(one: Coverage, number: int, by: Tuple[float, float]) -> Coverage:
    """Return the feature with every vertex moved."""
    rings = [
        np.column_stack((one.x[a:b] + by[0], one.y[a:b] + by[1]))
        for a, b, owner in zip(one.ring_start[:-1], one.ring_start[1:], one.ring_feature)
        if owner == number
    ]
    return Coverage.from_wkb([int(one.fid[number])], [wkb_polygon(rings)])


def without(one: Coverage, number: int) -> Coverage:
    return one.only(np.delete(np.arange(len(one.fid)), number))


def edited(sides: Sheet, side: int, newer: Coverage, number: int) -> Tuple[Coverage, Coverage]:
    both = [sides.china, sides.russia]
    both[side] = Coverage.together(without(both[side], number), newer)
    return both[0], both[1]


@pytest.mark.parametrize("side", (CHINA, RUSSIA))
@pytest.mark.parametrize("number", (10, 25, 33))
def test_a_polygon_that_is_moved_changes_its_own_stretches_only(side: int, number: int) -> None:
    sides = sheet(3, columns=60)
    live = LiveBorder(sides.china, sides.russia, TOLERANCE)
    before = rows_now(live)
    one = (sides.china, sides.russia)[side]
    newer = with_ring_moved(one, number, (150.0, 90.0))
    change = live.edited(side, [int(one.fid[number])], newer)
    assert change.splices is not None
    replaced = sum(splice.stop - splice.first for splice in change.splices)
    assert 0 < replaced < len(before) / 4
    assert_same(rows_now(live), rows_anew(*edited(sides, side, newer, number)))


def test_an_edit_that_is_taken_back_leaves_everything_as_it_was() -> None:
    sides = sheet(5, columns=60)
    live = LiveBorder(sides.china, sides.russia, TOLERANCE)
    before = rows_now(live)
    fid = int(sides.china.fid[20])
    live.edited(CHINA, [fid], with_ring_moved(sides.china, 20, (300.0, -200.0)))
    live.edited(CHINA, [fid], sides.china.only(np.array([20])))
    assert_same(rows_now(live), before)


def test_a_polygon_that_is_deleted_leaves_a_gap() -> None:
    sides = sheet(7, columns=60)
    live = LiveBorder(sides.china, sides.russia, TOLERANCE)
    fid = int(sides.russia.fid[30])
    nothing = sides.russia.only(np.zeros(0, np.int64))
    live.edited(RUSSIA, [fid], nothing)
    found = rows_now(live)
    assert fid not in {row[1] for row in found}
    assert_same(found, rows_anew(sides.china, without(sides.russia, 30)))


def test_stretches_follow_one_another_without_holes_after_an_edit() -> None:
    sides = sheet(9, columns=60)
    live = LiveBorder(sides.china, sides.russia, TOLERANCE)
    newer = with_ring_moved(sides.china, 30, (0.0, 250.0))
    live.edited(CHINA, [int(sides.china.fid[30])], newer)
    for one, other in zip(live.placed[:-1], live.placed[1:]):
        assert other.start == pytest.approx(one.stop, abs=1e-6)


def test_an_edit_far_from_the_border_changes_nothing() -> None:
    sides = sheet(2, columns=60)
    live = LiveBorder(sides.china, sides.russia, TOLERANCE)
    before = live.placed
    far = np.array([(0.0, -9e6), (1e3, -9e6), (1e3, -8.9e6), (0.0, -9e6)])
    change = live.edited(CHINA, [], Coverage.from_wkb([9999], [wkb_polygon([far])]))
    assert change.splices == [] and live.placed == before


def test_at_the_end_of_the_border_all_is_found_anew() -> None:
    sides = sheet(4, columns=60)
    live = LiveBorder(sides.china, sides.russia, TOLERANCE)
    newer = with_ring_moved(sides.china, 0, (-200.0, 40.0))
    change = live.edited(CHINA, [int(sides.china.fid[0])], newer)
    assert change.splices is None
    assert_same(rows_now(live), rows_anew(*edited(sides, CHINA, newer, 0)))


def test_where_all_is_found_anew_what_did_not_change_is_the_very_item_it_was() -> None:
    sides = sheet(4, columns=60)
    live = LiveBorder(sides.china, sides.russia, TOLERANCE)
    before = {id(each.item) for each in live.placed}
    newer = with_ring_moved(sides.china, 0, (-200.0, 40.0))
    assert live.edited(CHINA, [int(sides.china.fid[0])], newer).splices is None
    kept = sum(id(each.item) in before for each in live.placed)
    assert len(live.placed) - 5 < kept < len(live.placed)


def test_what_was_not_read_is_read_where_it_comes_to_the_border() -> None:
    sides = sheet(6, columns=60)
    fid = int(sides.china.fid[30])
    asked = []

    def read(side: int, zone: np.ndarray, knows: Callable[[int], bool]) -> Coverage:
        asked.append(side)
        one = (sides.china, sides.russia)[side]
        return one.only(np.flatnonzero([not knows(each) for each in one.fid.tolist()]))

    live = LiveBorder(without(sides.china, 30), sides.russia, TOLERANCE, reader=read)
    assert fid not in {row[0] for row in rows_now(live)}
    newer = with_ring_moved(sides.china, 29, (0.0, 20.0))
    live.edited(CHINA, [int(sides.china.fid[29])], newer)
    assert asked[:2] == [CHINA, RUSSIA] and fid in {row[0] for row in rows_now(live)}
    assert live.sides[CHINA].knows(fid)
    many = len(asked)
    live.edited(CHINA, [int(sides.china.fid[29])], sides.china.only(np.array([29])))
    assert len(asked) <= many + 2
