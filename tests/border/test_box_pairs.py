"""Boxes touch exactly where two of them do, whatever their sizes."""

from __future__ import annotations

import numpy as np
import pytest

from cags_vsegei_plugin.border.box_pairs import touching
from cags_vsegei_plugin.border.boxes import Boxes


def some(random: np.random.Generator, count: int, size: float) -> Boxes:
    x, y = random.uniform(0, 1000, (2, count))
    wide, high = random.exponential(size, (2, count))
    return Boxes(x, y, x + wide, y + high, np.arange(count))


@pytest.mark.parametrize("seed", range(12))
def test_every_box_that_touches_is_told_and_no_other(seed: int) -> None:
    random = np.random.default_rng(seed)
    a, b = some(random, 300, 12.0), some(random, int(random.integers(1, 200)), 5.0)
    margin = float(random.choice([0.0, 3.0, 40.0]))
    meet = (a.xmin[:, None] - margin <= b.xmax) & (a.xmax[:, None] + margin >= b.xmin)
    meet &= (a.ymin[:, None] - margin <= b.ymax) & (a.ymax[:, None] + margin >= b.ymin)
    one, other = touching(a, b, margin)
    assert (one == meet.any(axis=1)).all()
    assert (other == meet.any(axis=0)).all()


def test_one_box_as_large_as_all_the_world_touches_all() -> None:
    random = np.random.default_rng(1)
    world = Boxes(*(np.array([limit]) for limit in (-1e8, -1e8, 1e8, 1e8, 0)))
    one, other = touching(world, some(random, 50, 5.0), 1.0)
    assert one.all() and other.all()


def test_no_box_touches_nothing() -> None:
    none = Boxes(*[np.zeros(0)] * 4, np.zeros(0, np.int64))
    one, other = touching(none, some(np.random.default_rng(2), 5, 5.0), 1.0)
    assert not len(one) and not other.any()
