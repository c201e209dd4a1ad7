"""The order in which a layer has its polygons says nothing about the border."""

from __future__ import annotations

from functools import reduce
from typing import Sequence, Tuple

import numpy as np
import pytest

from cags_vsegei_plugin.border.coverage import Coverage
from cags_vsegei_plugin.border.stretches import find_stretches
from tests.border.test_live import rows_anew
from tests.border.test_stretches import TOLERANCE
from tests.border.winding_border import sheet, wkb_polygon


def shuffled(one: Coverage, seed: int) -> Coverage:
    order = np.random.default_rng(seed).permutation(len(one.fid))
    return reduce(Coverage.together, [one.only(np.array([number])) for number in order])


@pytest.mark.parametrize("seed", (3, 5, 9))
def test_shuffled_polygons_have_the_same_stretches(seed: int) -> None:
    sides = sheet(seed, columns=60)
    wanted = rows_anew(sides.china, sides.russia)
    found = rows_anew(shuffled(sides.china, seed), shuffled(sides.russia, seed + 1))
    assert [row[:2] for row in found] == [row[:2] for row in wanted]
    assert [row[2] for row in found] == pytest.approx(
        [row[2] for row in wanted], abs=0.07 * TOLERANCE
    )


def test_a_corner_is_shared_half_and_half_whoever_stands_first() -> None:
    """Two Russian squares meet at a point that a straight Chinese edge looks at from afar."""
    china = polygons([(0, 0), (4000, 0), (4000, 2000), (0, 2000)])
    left = [(0, -1500), (2000, -400), (2000, -3000), (0, -3000)]
    right = [(2000, -400), (4000, -1500), (4000, -3000), (2000, -3000)]
    for russia in (polygons(left, right), polygons(right, left)):
        found = find_stretches(china, russia, TOLERANCE).placed
        faced = [each.stop - each.start for each in found if each.item.facing == "facing"]
        assert len(faced) == 2
        assert faced[0] == pytest.approx(faced[1], abs=0.05 * TOLERANCE)


def polygons(*rings: Sequence[Tuple[float, float]]) -> Coverage:
    blobs = [wkb_polygon([np.array([*ring, ring[0]], float)]) for ring in rings]
    return Coverage.from_wkb(list(range(len(blobs))), blobs)
