"""Conflicts stand on the map half-way along their lines."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("qgis.core", reason="QGIS is not installed")

from cags_vsegei_plugin.workflow.conflicts import middle_of


@pytest.mark.parametrize("seed", range(8))
def test_the_middle_is_as_far_from_the_beginning_as_from_the_end(seed: int) -> None:
    random = np.random.default_rng(seed)
    line = random.uniform(-1e6, 1e6, (int(random.integers(2, 12)), 2))
    if seed % 2:
        line = np.repeat(line, 2, axis=0)
    steps = np.hypot(*np.diff(line, axis=0).T)
    along = np.concatenate(([0.0], np.cumsum(steps)))
    wanted = [np.interp(along[-1] / 2, along, line[:, axis]) for axis in (0, 1)]
    assert middle_of(line) == pytest.approx(wanted, abs=1e-6)


@pytest.mark.parametrize("line", [[(3.0, 4.0)], [(3.0, 4.0)] * 3])
def test_the_middle_of_one_place_is_that_place(line: list) -> None:
    assert middle_of(line) == (3.0, 4.0)
