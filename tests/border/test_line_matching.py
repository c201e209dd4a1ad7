"""Lines that go on beyond the border: one to one, and no other."""

from __future__ import annotations

from typing import NamedTuple, Sequence, Set, Tuple

import numpy as np
import pytest

from cags_vsegei_plugin.border.contacts import Contacts, contacts_at
from cags_vsegei_plugin.border.coverage import Coverage
from cags_vsegei_plugin.border.line_ends import Lines, ends_of
from cags_vsegei_plugin.border.line_matching import (
    APART_CONTACTS,
    AtBorder,
    Limits,
    Offered,
    at_border,
    match_ends,
    offered,
)
from cags_vsegei_plugin.border.places import border_edges, on_border, pairs_within
from cags_vsegei_plugin.border.stretches import find_stretches
from cags_vsegei_plugin.border.unlike import Unlike, by_number
from tests.border.broken_lines import Recipe, World, world
from tests.border.test_stretches import box, coverage

T = 100.0


def lines(*parts: list) -> Lines:
    return Lines.from_parts(range(len(parts)), [np.array(part, float) for part in parts])


def contacts_between(china: Coverage, russia: Coverage) -> Tuple[Contacts, Contacts]:
    walks = find_stretches(china, russia, 1000.0).walks
    return contacts_at(walks, (china, russia), 1000.0)


class Told(NamedTuple):
    recall: float
    precision: float
    alone: float
    short: float


def sides_of(made: World) -> Tuple[Offered, Offered]:
    china, russia = (offered(Lines.from_parts(range(len(one)), one), T) for one in made.sides)
    return china, russia


def other_kind(sides: Tuple[Offered, Offered], *kinds: Sequence[int]) -> Unlike:
    """Return that another kind speaks against two ends; kinds by the ids of the lines."""
    of_end = [np.array(kind)[side.lines.fid[side.ends.line]] for side, kind in zip(sides, kinds)]
    return by_number(*of_end, lambda a, b: float(a != b))


def matched(china: Offered, russia: Offered, found: AtBorder) -> Set[Tuple[int, int]]:
    a = china.lines.fid[china.ends.line[found.pairs.china]]
    b = russia.lines.fid[russia.ends.line[found.pairs.russia]]
    return set(zip(a.tolist(), b.tolist()))


def told(recipe: Recipe, seed: int = 1) -> Told:
    made = world(seed, T, recipe)
    china, russia = sides_of(made)
    along = float(np.hypot(*np.diff(made.border, axis=0).T).sum())
    edges = border_edges([made.border], [0.0], [along])
    found = at_border(china, russia, Limits(T), edges, other_kind((china, russia), *made.kinds))
    pairs = matched(china, russia, found)
    ends = {(0, int(k)) for k in china.lines.fid[china.ends.line[found.china_alone]]}
    ends |= {(1, int(k)) for k in russia.lines.fid[russia.ends.line[found.russia_alone]]}
    used = {(side, pair[side]) for pair in pairs for side in (0, 1)}
    right = len(pairs & made.continued)
    return Told(
        right / len(made.continued),
        right / len(pairs),
        len((ends - used) & made.alone) / len(made.alone),
        1 - len((ends | used) & made.short) / len(made.short),
    )


@pytest.mark.parametrize("spacing", [13.0, 11.0])
def test_faults_as_dense_as_they_are_drawn_are_all_but_all_matched(spacing: float) -> None:
    result = told(Recipe(lines=600, spacing=spacing))
    assert min(result.recall, result.precision) >= 0.98
    assert result.alone >= 0.96 and result.short >= 0.97


@pytest.mark.parametrize(
    "recipe",
    [
        Recipe(lines=600, spacing=4.0),
        Recipe(lines=600, sideways=0.5, across=0.35, turn=25.0),
        Recipe(lines=600, winding=1.2),
        Recipe(lines=600, spacing=6.0, continued=0.4, alone=0.5),
    ],
    ids=["crowded", "rough", "winding", "most end"],
)
def test_harder_lines_are_matched_too(recipe: Recipe) -> None:
    result = told(recipe)
    assert min(result.recall, result.precision, result.alone, result.short) >= 0.95


def test_the_order_of_lines_and_the_way_they_are_drawn_change_nothing() -> None:
    made = world(3, T, Recipe(lines=200, spacing=3.0))
    rng = np.random.default_rng(0)
    sides = sides_of(made)
    doubt = other_kind(sides, *made.kinds)
    before = matched(*sides, at_border(*sides, Limits(T), unlike=doubt))
    turned = []
    for side in (0, 1):
        order = rng.permutation(len(made.sides[side]))
        parts = [made.sides[side][k][:: int(rng.choice((-1, 1)))] for k in order]
        turned.append(offered(Lines.from_parts(order.tolist(), parts), T))
    doubt = other_kind((turned[0], turned[1]), *made.kinds)
    assert matched(*turned, at_border(*turned, Limits(T), unlike=doubt)) == before


def test_two_lines_are_crossed_over_rather_than_one_left_alone() -> None:
    # The first Russian end is nearest to the second Chinese one, but then the others stay alone.
    china = offered(lines([(0, -900), (0, 0)], [(100, -900), (100, 0)]), T)
    russia = offered(lines([(70, 10), (70, 900)], [(260, 10), (260, 900)]), T)
    assert matched(china, russia, at_border(china, russia, Limits(T))) == {(0, 0), (1, 1)}


def test_offset_and_angle_are_measured() -> None:
    china = offered(lines([(0, -1000), (0, -10)]), T)
    russia = offered(lines([(50, 20), (50, 1000)]), T)
    found = match_ends(china, russia, Limits(T))
    assert found.offset == pytest.approx([50.0])
    assert found.distance == pytest.approx([np.hypot(50, 30)])
    assert found.angle == pytest.approx([0.0], abs=1e-5)


def test_a_line_does_not_turn_back() -> None:
    china = offered(lines([(0, -1000), (0, 0)]), T)
    russia = offered(lines([(150, 0), (150, -1000)]), T)
    assert not len(match_ends(china, russia, Limits(T)).china)


def test_the_kind_decides_between_two_equal_ends() -> None:
    china = offered(lines([(0, -1000), (0, 0)]), T)
    russia = offered(lines([(-60, 0), (-60, 1000)], [(60, 0), (60, 1000)]), T)
    found = match_ends(china, russia, Limits(T), other_kind((china, russia), [2], [1, 2]))
    assert russia.lines.fid[russia.ends.line[found.russia]].tolist() == [1]


def test_the_hand_may_shake() -> None:
    y = np.arange(0, -1001, -10.0)
    x = np.where(np.arange(len(y)) % 2, 6.0, -6.0)
    ends = ends_of(lines(np.column_stack((x, y)).tolist()), 2 * T)
    assert (ends.tx[0], ends.ty[0]) == pytest.approx((0.0, 1.0), abs=0.06)


def test_pieces_of_one_line_have_two_ends_and_a_ring_has_none() -> None:
    pieces = lines([(0, 0), (500, 0)], [(500, 0), (900, 30)], [(1500, 0), (902, 30)])
    found = offered(pieces, T)
    assert sorted(zip(found.ends.x, found.ends.line, found.ends.which)) == [
        (0, 0, 0),
        (1500, 2, 0),
    ]
    assert found.ends.length == pytest.approx([1501, 1501], abs=2)
    angle = np.linspace(0, 2 * np.pi, 60)
    ring = np.column_stack((np.cos(angle), np.sin(angle))) * T
    assert not len(offered(lines(ring.tolist()), T).ends.x)
    halves = lines(ring[:30].tolist(), ring[:28:-1].tolist())
    assert not len(offered(halves, T).ends.x)


def test_the_direction_of_a_short_last_piece_is_that_of_its_line() -> None:
    found = offered(lines([(0, -900), (0, -10)], [(5, 0), (0, -10)]), T)
    last = found.ends.line == 1
    assert (found.ends.tx[last], found.ends.ty[last]) == pytest.approx((0.0, 1.0), abs=0.05)


def test_short_lines_go_on_at_their_near_ends() -> None:
    china = offered(lines([(0, -60), (0, -10)], [(400, -30), (400, 15)]), T)
    russia = offered(lines([(10, 40), (10, 5)], [(400, -12), (405, 30)]), T)
    found = match_ends(china, russia, Limits(T))
    assert china.ends.y[found.china].tolist() == [-10, 15]
    assert russia.ends.y[found.russia].tolist() == [5, -12]


def test_a_line_along_the_border_does_not_end_there() -> None:
    china = offered(lines([(1000, -40), (3000, -50)], [(5000, -900), (5000, -20)]), T)
    border = border_edges([np.array([(0.0, 0.0), (9000.0, 0.0)])], [0.0], [9000.0])
    found = at_border(china, offered(lines(), T), Limits(T), border)
    assert found.china_g == pytest.approx([5000.0])


def test_what_is_no_line_is_left_out() -> None:
    bad = [np.zeros((0, 2)), np.array([(1.0, 1.0)]), np.array([(1.0, 1.0), (1.0, 1.0)])]
    bad.append(np.array([(np.nan, 1.0), (2.0, 1.0)]))
    good = np.array([(0.0, 0.0), (np.nan, 5.0), (0.0, 9.0)])
    made = Lines.from_parts([1, 2, 3, 4, 5], [*bad, good])
    assert made.fid.tolist() == [5]
    none = offered(Lines.from_parts([], []), T)
    found = at_border(none, offered(made, T), Limits(T))
    assert not len(found.pairs.china) and not len(found.russia_alone)


def test_places_on_the_border_have_its_metres_whichever_way_it_runs() -> None:
    border = border_edges([np.array([(0, 0), (0, 1000), (1000, 1000)])], [500.0], [4500.0])
    found = on_border(np.array([-30.0, 500.0, 900.0]), np.array([500.0, 990, 200]), border, T)
    assert found.distance[:2] == pytest.approx([30.0, 10.0])
    assert found.g[:2] == pytest.approx([1500.0, 3500.0])
    assert np.isnan(found.distance[2])


def test_the_nearest_place_is_that_of_all_edges() -> None:
    rng = np.random.default_rng(6)
    line = np.cumsum(rng.normal(0, 60, (400, 2)), axis=0)
    border = border_edges([line], [0.0], [1.0])
    x, y = line[rng.integers(0, 400, 900)].T + rng.normal(0, 2 * T, (2, 900))
    a, way = line[:-1], np.diff(line, axis=0)
    from_a = np.stack((x, y), axis=1)[:, None] - a
    t = np.clip((from_a * way).sum(2) / (way**2).sum(1), 0, 1)
    apart = np.hypot(*np.moveaxis(from_a - t[:, :, None] * way, 2, 0)).min(axis=1)
    found = on_border(x, y, border, T)
    assert found.distance[apart <= T] == pytest.approx(apart[apart <= T])
    assert np.isnan(found.distance[apart > T]).all() and (apart > T).any()
    assert np.abs(found.left[apart <= T]) == pytest.approx(apart[apart <= T])


def test_pairs_of_points_are_all_found() -> None:
    rng = np.random.default_rng(2)
    a, b = rng.uniform(-500, 500, (2, 300)), rng.uniform(-500, 500, (2, 200))
    found = set(zip(*(each.tolist() for each in pairs_within(*a, *b, T))))
    apart = np.hypot(a[0][:, None] - b[0], a[1][:, None] - b[1])
    assert found == set(zip(*(each.tolist() for each in np.nonzero(apart <= T))))


def test_contacts_of_polygons_go_on_or_end() -> None:
    china = coverage(box(0, -50e3, 40e3, 0), box(40e3, -50e3, 70e3, 0), box(70e3, -50e3, 1e5, 0))
    russia = coverage(box(0, 300, 40.4e3, 50e3), box(40.4e3, 300, 1e5, 50e3))
    ours, theirs = contacts_between(china, russia)
    assert list(zip(ours.before, ours.after)) in ([(2, 1), (1, 0)], [(1, 0), (2, 1)])
    assert list(zip(theirs.before, theirs.after)) == [(0, 1)]
    border = border_edges([np.array([(0.0, 150.0), (1e5, 150.0)])], [0.0], [1e5])
    limits = Limits(1000.0, apart=APART_CONTACTS)
    found = at_border(ours.offered, theirs.offered, limits, border)
    assert found.pair_g == pytest.approx([40.2e3])
    assert found.pairs.offset == pytest.approx([400.0])
    assert found.china_g == pytest.approx([70e3]) and not len(found.russia_alone)


def test_a_crack_between_two_polygons_is_a_contact_all_the_same() -> None:
    china = coverage(box(0, -50e3, 39.9e3, 0), box(40e3, -50e3, 1e5, 0))
    russia = coverage(box(0, 0, 40e3, 50e3), box(40e3, 0, 1e5, 50e3))
    ours, _ = contacts_between(china, russia)
    assert len(ours.before) == 1
    assert ours.offered.ends.x == pytest.approx([39.95e3], abs=60)
    assert ours.offered.ends.ty == pytest.approx([1.0], abs=0.05)
