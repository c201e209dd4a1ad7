"""Points along the border: near it, and on whose ground."""

from __future__ import annotations

import numpy as np
import pytest

from cags_vsegei_plugin.border.places import border_edges
from cags_vsegei_plugin.border.point_matching import near_border, own_side

BORDER = border_edges([np.array([(0.0, 0.0), (1000.0, 0.0)])], [0.0], [1000.0])
CHINA = np.array([100.0, 500, 900]), np.array([-50.0, -80, -900])
RUSSIA = np.array([120.0, 510]), np.array([40.0, 60])


def test_points_within_the_buffer_have_a_place_on_the_border_and_a_side() -> None:
    china, russia = near_border(CHINA, RUSSIA, 100.0, BORDER)
    assert china.chosen.tolist() == [0, 1] and russia.chosen.tolist() == [0, 1]
    assert china.g == pytest.approx([100.0, 500.0])
    assert china.left == pytest.approx([-50.0, -80.0])
    assert russia.left == pytest.approx([40.0, 60.0])
    assert own_side(china.left, russia.left) == -1


def test_without_a_border_points_near_the_other_sides_are_taken() -> None:
    china, russia = near_border(CHINA, RUSSIA, 150.0, None)
    assert china.chosen.tolist() == [0, 1] and russia.chosen.tolist() == [0, 1]
    assert np.isnan(china.g).all() and own_side(china.left, russia.left) == 0


def test_no_points_are_no_error() -> None:
    none = np.zeros(0), np.zeros(0)
    assert not len(near_border(none, RUSSIA, 100.0, BORDER)[0].chosen)
    assert not len(near_border(none, RUSSIA, 100.0, None)[1].chosen)
