"""The nearest edge that is walked the other way, against asking each edge by itself."""

from __future__ import annotations

import numpy as np
import pytest

from cags_vsegei_plugin.border import nearest
from cags_vsegei_plugin.border.nearest import Edges, Index, Queries, nearest_opposed

SPAN, RADIUS = 45.0, 100.0


def edges(random: np.random.Generator, count: int) -> Edges:
    x, y = random.uniform(0, 1000, (2, count))
    turn, length = random.uniform(0, 2 * np.pi, count), random.exponential(60.0, count)
    g = np.cumsum(length)
    side, polygon = random.integers(0, 2, count), random.integers(0, 40, count)
    x1, y1 = x + length * np.cos(turn), y + length * np.sin(turn)
    return Edges(x, y, x1, y1, side, polygon, g - length, g)


def queries(random: np.random.Generator, count: int) -> Queries:
    x, y = random.uniform(0, 1000, (2, count))
    turn = random.uniform(0, 2 * np.pi, count)
    side, polygon = random.integers(0, 2, count), random.integers(0, 40, count)
    return Queries(x, y, np.cos(turn), np.sin(turn), side, polygon, np.full(count, 5.0))


def one_by_one(asked: Queries, k: int, given: Edges) -> float:
    """Return the least distance of an edge that a query may meet, as the definition has it."""
    dx, dy = given.x1 - given.x0, given.y1 - given.y0
    length = np.hypot(dx, dy)
    along = (asked.tx[k] * dx + asked.ty[k] * dy) / length
    other = (given.side != asked.side[k]) | (given.polygon != asked.polygon[k])
    least = np.inf
    for part in np.flatnonzero((along < -0.25) & other):
        # Long edges are looked at by parts: ahead or behind is told of the nearest place of each.
        count = int(max(1, np.ceil(length[part] / RADIUS)))
        for number in range(count):
            x0 = given.x0[part] + dx[part] * number / count
            y0 = given.y0[part] + dy[part] * number / count
            wide, high = dx[part] / count, dy[part] / count
            t = ((asked.x[k] - x0) * wide + (asked.y[k] - y0) * high) / (wide**2 + high**2)
            vx = x0 + np.clip(t, 0, 1) * wide - asked.x[k]
            vy = y0 + np.clip(t, 0, 1) * high - asked.y[k]
            ahead = abs(vx * asked.tx[k] + vy * asked.ty[k])
            aside = abs(vx * asked.ty[k] - vy * asked.tx[k])
            if np.hypot(vx, vy) <= RADIUS and ahead <= 0.7 * aside + asked.corner[k]:
                least = min(least, float(np.hypot(vx, vy)))
    return least


@pytest.mark.parametrize("seed", range(3))
def test_no_edge_is_nearer_than_the_one_that_is_met(seed: int) -> None:
    random = np.random.default_rng(seed)
    given, asked = edges(random, 200), queries(random, 120)
    index = Index(given, SPAN, RADIUS)
    met = nearest_opposed(asked, [(index, SPAN), (index, RADIUS)])
    truth = np.array([one_by_one(asked, k, given) for k in range(len(asked.x))])
    assert ((met.edge >= 0) == np.isfinite(truth)).all()
    found = met.edge >= 0
    assert found.sum() > 30
    assert met.distance[found] == pytest.approx(truth[found], abs=1e-5)


def test_directions_at_the_limit_are_told_as_the_definition_tells_them() -> None:
    """One byte sorts out most; it must not lose what is opposed by a hair."""
    random = np.random.default_rng(11)
    limit = np.arccos(-0.25)
    turn = random.uniform(0, 2 * np.pi, 4000)
    apart = random.choice([-1, 1], 4000) * (limit + random.normal(0, 0.02, 4000))
    where = np.arange(4000) * 1000.0
    side = np.zeros(4000, np.int64)
    dx, dy = np.cos(turn + apart), np.sin(turn + apart)
    zero = np.zeros(4000)
    given = Edges(where - dx, 0.5 - dy, where + dx, 0.5 + dy, side + 1, side, zero, zero + 2)
    asked = Queries(where, zero, np.cos(turn), np.sin(turn), side, side, np.full(4000, 9.0))
    met = nearest_opposed(asked, [(Index(given, SPAN, RADIUS), RADIUS)])
    opposed = np.cos(apart) < -0.25 - 1e-9
    sure = np.abs(np.cos(apart) + 0.25) > 1e-9
    assert ((met.edge >= 0) == opposed)[sure].all()
    assert 1000 < opposed.sum() < 3000


def test_a_query_without_a_direction_meets_nobody() -> None:
    given = edges(np.random.default_rng(2), 50)
    none = np.array([np.nan, 0.0])
    zero = np.zeros(2, np.int64)
    asked = Queries(np.array([500.0] * 2), np.array([500.0] * 2), none, none, zero, zero + 99, none)
    assert (nearest_opposed(asked, [(Index(given, SPAN, RADIUS), 1000.0)]).edge == -1).all()


@pytest.mark.parametrize("pairs_at_once", [1, 50, 700])
def test_portions_of_any_size_meet_the_same(
    pairs_at_once: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    random = np.random.default_rng(8)
    index = Index(edges(random, 200), SPAN, RADIUS)
    asked = queries(random, 120)
    whole = nearest_opposed(asked, [(index, SPAN), (index, RADIUS)])
    monkeypatch.setattr(nearest, "_PAIRS_AT_ONCE", pairs_at_once)
    parts = nearest_opposed(asked, [(index, SPAN), (index, RADIUS)])
    assert (whole.edge >= 0).any()
    for one, other in zip(parts, whole):
        assert np.array_equal(one, other, equal_nan=True)
