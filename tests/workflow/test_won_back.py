"""One agreed legend, split at a border and perturbed by known amounts, is won back."""

from __future__ import annotations

from typing import Any

import pytest

pytest.importorskip("qgis.core", reason="QGIS is not installed")

from tests.benchmarks.legend_world import AGES, world
from tests.benchmarks.perturbing import KINDS, TWIN, perturbed, shifts_km
from tests.benchmarks.winning_back import Won, won_away, won_back

SEED = 3


def won(kind: str = "", share: float = 0.0, shift_km: float = 0.0) -> Won:
    split = perturbed(world(SEED), kind, share, SEED)
    return won_back(split, shifts_km(split, shift_km, SEED))


def test_what_is_only_written_by_two_sides_is_won_back_whole(qgis_app: Any) -> None:
    found = won()
    assert found.precise_pairs == 1.0 and found.precision == pytest.approx(1.0)
    assert found.precision_open == pytest.approx(1.0) and found.recall_open >= 0.98
    assert found.mismatch == 0.0


def test_another_formation_of_one_age_and_rocks_is_not_accepted_unseen(qgis_app: Any) -> None:
    found = won(TWIN, 0.25)
    assert found.precision == pytest.approx(1.0) and found.offered == pytest.approx(1.0)
    assert found.precision_open < 0.95 < found.recall_open


def test_contacts_drawn_apart_cost_little(qgis_app: Any) -> None:
    found = won(shift_km=3.0)
    assert found.precise_pairs >= 0.98 and found.recall_open >= 0.95


@pytest.mark.parametrize("kind", KINDS)
def test_a_quarter_of_the_units_perturbed_is_no_wrong_pair(kind: str, qgis_app: Any) -> None:
    found = won(kind, 0.25)
    assert found.precise_pairs >= 0.98
    assert found.recall_open >= 0.7 and found.offered >= 0.9


def test_all_at_once_are_offered_rather_than_accepted_wrongly(qgis_app: Any) -> None:
    found = won("all", 0.25, 3.0)
    assert found.precise_pairs >= 0.97
    assert found.recall_open >= 0.5 and found.offered >= 0.9


@pytest.mark.parametrize(("kind", "least"), [("", 0.98), ("age", 0.85), ("all", 0.65)])
def test_units_away_from_the_border_are_offered_and_never_accepted_unseen(
    kind: str, least: float, qgis_app: Any
) -> None:
    split = perturbed(world(SEED), kind, 0.25, SEED)
    found = won_away(split, shifts_km(split, 0.0, SEED), set(range(0, len(split.units), 3)))
    assert found.accepted == 0.0 and found.precision == pytest.approx(1.0)
    assert found.offered >= least and found.first >= least - 0.1


def test_the_same_seed_gives_the_same_world() -> None:
    assert world(SEED) == world(SEED)
    assert perturbed(world(SEED), "all", 0.5, 1) == perturbed(world(SEED), "all", 0.5, 1)


def test_a_perturbed_world_differs_by_as_many_units_as_asked() -> None:
    before = world(SEED)
    for kind, asked in (("age", 15), ("rock", 15)):
        after = perturbed(before, kind, asked / len(before.units), SEED)
        changed = sum(a.russia != b.russia for a, b in zip(before.units, after.units))
        assert asked - 3 <= changed <= asked, kind
    assert len(AGES) == len(set(AGES))
