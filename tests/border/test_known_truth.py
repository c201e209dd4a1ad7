"""The engine on the small set of the bench, whose truth is known."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("osgeo", reason="the bench measures the ground with GDAL's PROJ")

from cags_vsegei_plugin.border.coverage import Coverage
from cags_vsegei_plugin.border.stretches import Border, find_stretches
from tests.benchmarks.accuracy import Accuracy, accuracy
from tests.benchmarks.ground import metres
from tests.benchmarks.layout import CHINA, RUSSIA
from tests.benchmarks.sets import bench_set
from tests.benchmarks.truth import Pairs, summed
from tests.benchmarks.world import World, world_of


def border_of(world: World) -> tuple[Border, Pairs]:
    china, russia = (Coverage.from_wkb(*world.binaries(side)) for side in (CHINA, RUSSIA))
    found = find_stretches(china, russia, world.bench.tolerance, measure=metres)
    facing = [each for each in found.placed if each.item.facing == "facing"]
    return found, summed(
        china.fid[[each.item.china for each in facing]],
        russia.fid[[each.item.russia for each in facing]],
        np.array([each.stop - each.start for each in facing]),
    )


def accuracy_on(name: str) -> Accuracy:
    world = world_of(bench_set(name))
    return accuracy(border_of(world)[1], world.truth())


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
    placed = border_of(world)[0].placed
    assert sum(each.stop - each.start for each in placed) == pytest.approx(
        placed[-1].stop - placed[0].start, abs=1e-3
    )


def test_a_set_is_the_same_whenever_it_is_made() -> None:
    first = world_of(bench_set("2k")).binaries(RUSSIA)
    world_of.cache_clear()
    assert world_of(bench_set("2k")).binaries(RUSSIA) == first
