"""A constant offset between two layers is told from mere slivers."""

from __future__ import annotations

import numpy as np
import pytest

from cags_vsegei_plugin.border.shift import Contacts, fitted_shift
from cags_vsegei_plugin.border.stretches import find_stretches
from tests.border.winding_border import sheet


def contacts(angle: np.ndarray, distance: np.ndarray) -> Contacts:
    return Contacts(np.cos(angle), np.sin(angle), distance, np.full(len(angle), 500.0))


def test_a_missing_datum_shift_is_found_with_its_direction_and_length() -> None:
    sides = sheet(2, noise=10.0, shift=(60.0, 90.0))
    found = fitted_shift(find_stretches(sides.china, sides.russia, 1000.0).contacts, 300.0)
    assert found is not None and found.share > 0.8
    assert found.length_m == pytest.approx(108.0, rel=0.15)
    assert found.azimuth_deg == pytest.approx(33.7, abs=12)


def test_noise_is_no_shift() -> None:
    rng = np.random.default_rng(1)
    found = fitted_shift(contacts(rng.uniform(0, 3, 300), rng.normal(0, 60, 300)), 300.0)
    assert found is None or found.share < 0.5


def test_a_straight_border_tells_no_shift_along_itself() -> None:
    assert fitted_shift(contacts(np.zeros(100), np.full(100, 80.0)), 300.0) is None


def test_a_shift_of_one_sheet_is_found_in_its_part_of_the_border() -> None:
    rng = np.random.default_rng(3)
    angle = rng.uniform(0, 3, 600)
    distance = rng.normal(0, 60, 600)
    here = slice(200, 300)
    distance[here] = 80 * np.cos(angle[here]) + 50 * np.sin(angle[here])
    found = fitted_shift(contacts(angle, distance), 300.0)
    assert found is not None and found.share > 0.8
    assert (found.east_m, found.north_m) == pytest.approx((80, 50), abs=15)


def test_few_places_say_nothing() -> None:
    assert fitted_shift(contacts(np.zeros(3), np.ones(3)), 300.0) is None
