"""Where along the other side's walk a path that faces nobody lies."""

from __future__ import annotations

from typing import List, Optional, Tuple

import numpy as np

from cags_vsegei_plugin.border.facing import NOBODY, Answer
from cags_vsegei_plugin.border.front import Chained, measured, planar
from cags_vsegei_plugin.border.gap_paths import gap_paths
from cags_vsegei_plugin.border.outline import Segments
from cags_vsegei_plugin.border.pieces import cut
from cags_vsegei_plugin.border.sequence import slots
from cags_vsegei_plugin.border.walk import Side, Walk

COUNT = 20
PATH = (8, 11)
"""Ten metres a piece; the Chinese pieces from the first to the last of these face nobody."""


def walked(label: List[int], facing_m: np.ndarray, west: bool) -> Walk:
    """Return one straight chain of pieces, walked east or west."""
    x0 = np.arange(COUNT) * 10.0
    x0, x1 = (200.0 - x0, 190.0 - x0) if west else (x0, x0 + 10.0)
    level, number = np.zeros(COUNT), np.arange(COUNT)
    segments = Segments(x0, level, x1, level, number)
    front = measured(Chained(segments, np.zeros(COUNT, np.int64), np.zeros(1, bool)), planar)
    pieces = cut(front, np.zeros(COUNT, bool), 10.0)
    answer = Answer(np.array(label), level, level, level, facing_m)
    return Walk(Side(front, pieces, answer, np.ones(COUNT, bool)), number, np.array(label))


def slot_of(behind_m: Optional[float] = None) -> Optional[Tuple[int, int]]:
    """Return between which Russian pieces the Chinese path lies.

    `behind_m` is the metre of the Russian walk that is faced behind the path.
    """
    label = [0 if not PATH[0] <= k <= PATH[1] else NOBODY for k in range(COUNT)]
    facing_m = np.where(np.array(label) == 0, 195.0 - 10.0 * np.arange(COUNT), np.nan)
    if behind_m is not None:
        facing_m[PATH[1] + 1] = behind_m
    china = walked(label, facing_m, west=False)
    russia = walked(label[::-1], facing_m[::-1], west=True)
    (slot,) = slots(china, gap_paths(china), russia)
    return slot


def test_a_path_lies_between_the_two_places_faced_beside_it() -> None:
    assert slot_of() == (7, 12)


def test_what_leads_on_the_wrong_way_is_the_outside_of_the_map() -> None:
    assert slot_of(behind_m=195.0) is None


def test_a_path_does_not_take_in_what_is_faced_all_along_the_border() -> None:
    assert slot_of(behind_m=5.0) is None
