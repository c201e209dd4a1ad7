"""The tolerance explains itself by the distances that were found."""

from __future__ import annotations

import numpy as np
import pytest

from cags_vsegei_plugin.border.shift import Contacts
from cags_vsegei_plugin.border.stretches import find_stretches
from cags_vsegei_plugin.border.tolerance import distances_of, histogram, rounded_up
from tests.border.winding_border import sheet


def contacts(*distances: float) -> Contacts:
    n = len(distances)
    return Contacts(np.zeros(n), np.ones(n), np.array(distances), np.full(n, 100.0))


def test_the_suggestion_is_generous_and_round() -> None:
    sides = sheet(4, noise=60.0)
    found = distances_of(find_stretches(sides.china, sides.russia, 2000.0).contacts, 150.0)
    assert found is not None
    assert 20 < found.median_m < 80 < found.widest_m < 250
    assert found.suggested_m in (200.0, 500.0)
    again = distances_of(
        find_stretches(sides.china, sides.russia, found.suggested_m).contacts, 150.0
    )
    assert again is not None and again.suggested_m == found.suggested_m


def test_slivers_are_told_from_gaps_and_overlaps() -> None:
    found = distances_of(contacts(10, -20, 400, 400, -300, 5, 5, 5, 5, 5), 150.0)
    assert found is not None
    assert (found.gap, found.overlap) == pytest.approx((0.2, 0.1))


def test_the_histogram_has_every_metre_once() -> None:
    rows = histogram(contacts(5, 15, -15, 700, -2500, 2500, 1e6), 150.0, 2500.0)
    assert sum(metres for _, _, metres in rows) == 700
    assert rows[0] == (-2500, -2000, 100) and rows[-1] == (2000, 2500, 200)
    assert (500, 1000, 100) in rows and (100, 150, 0) in rows
    assert all(row[1] == after[0] for row, after in zip(rows, rows[1:]))


def test_a_sliver_wider_than_the_tolerance_has_its_own_row() -> None:
    assert histogram(contacts(30), 150.0, 60.0)[-2:] == ((60.0, 100.0, 0.0), (100.0, 150.0, 0.0))


def test_nothing_faced_suggests_nothing() -> None:
    assert distances_of(contacts(), 150.0) is None


@pytest.mark.parametrize("metres, expected", [(0, 1), (1, 1), (3, 5), (51, 100), (200, 200)])
def test_metres_are_rounded_up(metres: float, expected: float) -> None:
    assert rounded_up(metres) == expected
