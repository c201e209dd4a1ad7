"""The engine on the small set of the bench, whose truth is known."""

from __future__ import annotations

import pytest

pytest.importorskip("osgeo", reason="the bench measures the ground with GDAL's PROJ")

from tests.benchmarks.accuracy import Accuracy, accuracy
from tests.benchmarks.breakdown import found_in
from tests.benchmarks.contacts import measured
from tests.benchmarks.layout import RUSSIA
from tests.benchmarks.sets import bench_set
from tests.benchmarks.world import world_of


def accuracy_on(name: str) -> Accuracy:
    world = world_of(bench_set(name))
    return accuracy(found_in(world)[1], world.truth())


def test_on_clean_layers_nearly_every_metre_is_found() -> None:
    told = accuracy_on("2k-clean")
    assert min(told.recall_length, told.precision_length) > 0.995
    assert told.total == pytest.approx(1.0, abs=0.002)


def test_on_layers_as_they_are_most_metres_are_found() -> None:
    told = accuracy_on("2k")
    assert min(told.recall_length, told.precision_length) > 0.975
    assert min(told.recall, told.precision) > 0.95
    assert told.total == pytest.approx(1.0, abs=0.01)


def test_facing_and_one_sided_stretches_are_the_whole_border() -> None:
    world = world_of(bench_set("2k"))
    placed = found_in(world)[0].placed
    assert sum(each.stop - each.start for each in placed) == pytest.approx(
        placed[-1].stop - placed[0].start, abs=1e-3
    )


def test_a_set_is_the_same_whenever_it_is_made() -> None:
    first = world_of(bench_set("2k")).binaries(RUSSIA)
    world_of.cache_clear()
    assert world_of(bench_set("2k")).binaries(RUSSIA) == first


def test_contacts_between_units_that_go_on_are_found_and_hardly_any_other() -> None:
    _, told, _ = measured(world_of(bench_set("2k")))
    assert told.recall >= 0.95 and told.precision >= 0.9 and told.true > 40
