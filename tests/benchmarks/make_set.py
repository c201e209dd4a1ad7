#!/usr/bin/env python3
"""make_set SET...: write sets of the bench into build/bench, where they are not there yet."""

from __future__ import annotations

import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.benchmarks import truth  # noqa: E402
from tests.benchmarks.geopackage import create, write_lines, write_polygons  # noqa: E402
from tests.benchmarks.layout import SIDES  # noqa: E402
from tests.benchmarks.places import Paths, paths_of  # noqa: E402
from tests.benchmarks.sets import bench_set  # noqa: E402
from tests.benchmarks.world import world_of  # noqa: E402


def make(name: str) -> Paths:
    """Write a set if it is not there; its truth comes last, and says that it is whole."""
    bench, paths = bench_set(name), paths_of(name)
    if paths.truth.exists():
        return paths
    paths.truth.parent.mkdir(parents=True, exist_ok=True)
    began = time.perf_counter()
    world = world_of(bench)
    counts = []
    for side in range(len(SIDES)):
        srs = create(paths[side], side)
        counts.append(write_polygons(paths[side], side, world.features(side, srs)))
        write_lines(paths[side], world.faults.sides[side])
    truth.save(world.truth(), paths.truth)
    seconds = time.perf_counter() - began
    print(f"bench: set {name}, {sum(counts)} polygons, written in {seconds:.1f} s", flush=True)
    return paths


if __name__ == "__main__":
    for wanted in sys.argv[1:]:
        make(wanted)
