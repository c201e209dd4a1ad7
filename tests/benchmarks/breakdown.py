#!/usr/bin/env python3
"""breakdown SET...: where accuracy is lost, with one thing wrong with the layers at a time.

Only the three rows at the border are made, in memory: the others are not asked.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import Tuple

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

import numpy as np  # noqa: E402

from cags_vsegei_plugin.border.coverage import Coverage  # noqa: E402
from cags_vsegei_plugin.border.stretches import Border, find_stretches  # noqa: E402
from tests.benchmarks.accuracy import Accuracy, accuracy  # noqa: E402
from tests.benchmarks.ground import metres  # noqa: E402
from tests.benchmarks.layout import CHINA, RUSSIA  # noqa: E402
from tests.benchmarks.sets import VARIANTS, bench_set  # noqa: E402
from tests.benchmarks.truth import Pairs, summed  # noqa: E402
from tests.benchmarks.world import World, world_of  # noqa: E402

_ROWS = 3
_SHOWN = ("recall", "precision", "recall_length", "precision_length", "total", "error", "variation")


def found_in(world: World) -> Tuple[Border, Pairs]:
    """Return what the engine finds in a set, and the pairs in it."""
    china, russia = (Coverage.from_wkb(*world.binaries(side)) for side in (CHINA, RUSSIA))
    found = find_stretches(china, russia, world.bench.tolerance, measure=metres)
    facing = [each for each in found.placed if each.item.facing == "facing"]
    return found, summed(
        china.fid[[each.item.china for each in facing]],
        russia.fid[[each.item.russia for each in facing]],
        np.array([each.stop - each.start for each in facing]),
    )


def told(name: str) -> Accuracy:
    """Return the engine's accuracy on the rows at the border of a set."""
    world = world_of(replace(bench_set(name), rows=_ROWS))
    return accuracy(found_in(world)[1], world.truth())


if __name__ == "__main__":
    print("| set | " + " | ".join(_SHOWN) + " |")
    print("|---" * (len(_SHOWN) + 1) + "|")
    for plain in sys.argv[1:] or ["20k"]:
        for variant in VARIANTS:
            name = f"{plain}-{variant}" if variant else plain
            numbers = told(name)._asdict()
            cells = " | ".join(f"{numbers[column]:.4f}" for column in _SHOWN)
            print(f"| {name} | {cells} |", flush=True)
