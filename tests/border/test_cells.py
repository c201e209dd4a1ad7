"""Ground of polygons that were not read: whole cells, and at the border the boxes themselves."""

from __future__ import annotations

import numpy as np
import pytest

from cags_vsegei_plugin.border.boxes import Boxes
from cags_vsegei_plugin.border.cells import NOTHING_UNREAD, BoxesByCell, Lattice, Unread

LATTICE = Lattice(-50.0, -50.0, 10.0)


def unread(random: np.random.Generator, whole: int, boxes: int) -> Unread:
    """Cells at random, and boxes each in one cell at random."""
    x, y = random.uniform(0, 1000, (2, whole + boxes))
    key = LATTICE.number(x, y)
    corner_x, corner_y = np.floor((x + 50) / 10) * 10 - 50, np.floor((y + 50) / 10) * 10 - 50
    low_x, low_y = corner_x + random.uniform(0, 5, len(x)), corner_y + random.uniform(0, 5, len(x))
    box = Boxes(low_x, low_y, low_x + 4.0, low_y + 3.0, np.arange(len(x)))
    part = slice(whole, None)
    by_cell = BoxesByCell.of(key[part], Boxes(*(column[part] for column in box)))
    return Unread(LATTICE, np.unique(key[:whole]), by_cell)


@pytest.mark.parametrize("seed", range(6))
def test_a_place_is_covered_by_a_whole_cell_or_by_a_box(seed: int) -> None:
    random = np.random.default_rng(seed)
    ground = unread(random, 2000, 1500)
    x, y = random.uniform(0, 1000, (2, 3000))
    key = LATTICE.number(x, y)
    box = ground.at_border.box
    in_box = (box[:, 0] <= x[:, None]) & (x[:, None] <= box[:, 2])
    in_box &= (box[:, 1] <= y[:, None]) & (y[:, None] <= box[:, 3])
    assert (ground.covers(x, y) == (np.isin(key, ground.key) | in_box.any(axis=1))).all()


def test_where_all_was_read_nothing_is_covered() -> None:
    assert not NOTHING_UNREAD
    assert not NOTHING_UNREAD.covers(np.zeros(3), np.zeros(3)).any()


def test_what_lies_in_a_zone_that_was_read_meanwhile_is_unread_no_longer() -> None:
    random = np.random.default_rng(9)
    ground = unread(random, 2000, 1500)
    zone = np.array([200.0, 300.0, 620.0, 700.0])
    x, y = random.uniform(0, 1000, (2, 3000))
    left = ground.outside(zone).covers(x, y)
    # Cells stand at fifties and tens: the zone ends where cells do.
    inside = (x > zone[0]) & (x < zone[2]) & (y > zone[1]) & (y < zone[3])
    assert not left[inside].any()
    assert (left[~inside] == ground.covers(x, y)[~inside]).all()


def test_only_boxes_are_enough_to_be_unread() -> None:
    ground = unread(np.random.default_rng(3), 0, 5)
    assert ground
    low = ground.at_border.box[:, :2]
    assert ground.covers(low[:, 0], low[:, 1]).all()
    assert not ground.covers(low[:, 0] + 4.1, low[:, 1] + 3.1).any()
