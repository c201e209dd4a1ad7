#!/usr/bin/env python3
"""lines SET...: how many of the faults that go on beyond the border are found, and how fast."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import List, Tuple

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

import numpy as np  # noqa: E402
from osgeo import ogr  # noqa: E402

from cags_vsegei_plugin.border.line_ends import Lines  # noqa: E402
from cags_vsegei_plugin.border.line_matching import (  # noqa: E402
    Limits,
    Offered,
    match_ends,
    offered,
)
from cags_vsegei_plugin.border.unlike import by_number  # noqa: E402
from tests.benchmarks.accuracy import LineAccuracy, line_accuracy  # noqa: E402
from tests.benchmarks.faults import KINDS  # noqa: E402
from tests.benchmarks.make_set import make  # noqa: E402
from tests.benchmarks.places import LINES  # noqa: E402
from tests.benchmarks.truth import Truth, load  # noqa: E402

Faults = Tuple[List[int], List[np.ndarray], np.ndarray]
"""Ids, points and kinds of the faults of a side."""


def read(path: Path) -> Faults:
    """Return the faults of a side."""
    database = ogr.Open(str(path))
    layer = database.GetLayerByName(LINES)
    fids, parts, kinds = [], [], []
    for feature in layer:
        fids.append(feature.GetFID())
        parts.append(np.array(feature.GetGeometryRef().GetPoints()))
        kinds.append(KINDS.index(feature["type"]))
    return fids, parts, np.array(kinds)


def matched(
    sides: List[Tuple[List[int], List[np.ndarray], np.ndarray]], truth: Truth
) -> np.ndarray:
    """Return the ids of the faults that go on as each other, shape (n, 2)."""
    ends: List[Offered] = [
        offered(Lines.from_parts(fids, parts), truth.tolerance) for fids, parts, _ in sides
    ]
    kinds = [kind[end.ends.line] for end, (_, _, kind) in zip(ends, sides)]
    unlike = by_number(kinds[0], kinds[1], lambda a, b: float(a != b))
    found = match_ends(ends[0], ends[1], Limits(truth.tolerance), unlike)
    columns = [
        side.lines.fid[side.ends.line[numbers]]
        for side, numbers in zip(ends, (found.china, found.russia))
    ]
    return np.column_stack(columns)


def measured(name: str) -> Tuple[float, LineAccuracy, int]:
    """Return seconds, accuracy and how many faults a set has."""
    paths = make(name)
    truth = load(paths.truth)
    sides = [read(path) for path in paths[:2]]
    began = time.perf_counter()
    pairs = matched(sides, truth)
    seconds = time.perf_counter() - began
    return seconds, line_accuracy(pairs, truth), sum(len(side[0]) for side in sides)


if __name__ == "__main__":
    print("| set | lines | recall | precision | one-sided left alone | short left alone | s |")
    print("|---|---:|---:|---:|---:|---:|---:|")
    for wanted in sys.argv[1:] or ["2k", "20k"]:
        took, told, count = measured(wanted)
        shares = " | ".join(f"{share:.3f}" for share in told)
        print(f"| {wanted} | {count} | {shares} | {took:.3f} |", flush=True)
