#!/usr/bin/env python3
"""edits SET...: how long it takes to find the stretches of an edited polygon again.

One vertex at the border is moved in each of some polygons, one after another; what is timed is
one edit, from the new polygon to the new stretches. The first run over the set is told beside it.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import List, NamedTuple

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

import numpy as np  # noqa: E402

from cags_vsegei_plugin.border.coverage import Coverage  # noqa: E402
from cags_vsegei_plugin.border.live import LiveBorder  # noqa: E402
from tests.benchmarks.ground import metres  # noqa: E402
from tests.benchmarks.layout import CHINA  # noqa: E402
from tests.benchmarks.make_set import make  # noqa: E402
from tests.benchmarks.runners.border_pass import strip_of  # noqa: E402
from tests.benchmarks.runners.qgis_start import start_qgis  # noqa: E402
from tests.benchmarks.runners.task import Task  # noqa: E402
from tests.benchmarks.truth import load  # noqa: E402

_EDITS = 40


class Edits(NamedTuple):
    """Seconds of the first run and of each edit; `anew` counts edits after which all was found."""

    first: float
    seconds: List[float]
    anew: int


def timed(china: Coverage, russia: Coverage, tolerance: float) -> Edits:
    """Edit polygons spread along the border, and time each edit."""
    began = time.perf_counter()
    live = LiveBorder(china, russia, tolerance, measure=metres)
    first = time.perf_counter() - began
    faced = [each.item.china for each in live.placed if each.item.facing == "facing"]
    seconds, anew = [], 0
    for number in np.linspace(0, len(faced) - 1, _EDITS + 2).astype(int)[1:-1].tolist():
        newer = _with_vertex_moved(china.only(np.array([faced[number]])), tolerance)
        began = time.perf_counter()
        change = live.edited(CHINA, [int(newer.fid[0])], newer)
        seconds.append(time.perf_counter() - began)
        anew += change.splices is None
    return Edits(first, seconds, anew)


def _with_vertex_moved(one: Coverage, tolerance: float) -> Coverage:
    x = one.x.copy()
    x[len(x) // 2] += 0.2 * tolerance
    return Coverage(
        one.fid, one.ring_feature, one.ring_is_hole, one.ring_start, x, one.y, {}, one.unread
    )


def main(names: List[str]) -> None:
    """Print a row a set."""
    start_qgis()
    print("| set | first run s | edits | median ms | 95 % ms | longest ms | found anew |")
    print("|---|---:|---:|---:|---:|---:|---:|")
    for name in names:
        paths = make(name)
        task = Task(paths.china, paths.russia, load(paths.truth).tolerance, name)
        told = timed(*strip_of(task)[:2], task.tolerance)
        ms = 1000.0 * np.array(told.seconds)
        cells = (np.median(ms), np.percentile(ms, 95), ms.max())
        numbers = " | ".join(f"{value:.0f}" for value in cells)
        print(f"| {name} | {told.first:.2f} | {len(ms)} | {numbers} | {told.anew} |", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:] or ["20k"])
