#!/usr/bin/env python3
"""worker METHOD SET: do one method's work once; prints its seconds and memory as JSON.

The clock runs from the open question to the pairs in memory; imports and the start of
QGIS are done before. The pairs go into build/bench/SET/found-METHOD.npz.
"""

from __future__ import annotations

import importlib
import json
import os
import resource
import sys
import time
from pathlib import Path
from typing import Any, Dict

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

import numpy as np  # noqa: E402

from tests.benchmarks.places import paths_of  # noqa: E402
from tests.benchmarks.runners.task import LeftOut, Task  # noqa: E402
from tests.benchmarks.truth import load  # noqa: E402


def worked(method: str, name: str) -> Dict[str, Any]:
    """Run a method on a set; returns what was measured, or why it was left out."""
    paths = paths_of(name)
    runner = importlib.import_module(f"tests.benchmarks.runners.{method}")
    task = Task(paths.china, paths.russia, load(paths.truth).tolerance, name)
    try:
        run = runner.prepared()
    except LeftOut as why:
        return {"left_out": str(why)}
    began = time.perf_counter()
    found = run(task)
    seconds = time.perf_counter() - began
    if hasattr(runner, "written"):
        found = runner.written()
    if found is not None:
        np.savez(paths.truth.with_name(f"found-{method}.npz"), **found._asdict())
    own, children = (
        resource.getrusage(who).ru_maxrss / 1024.0
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return {"seconds": seconds, "memory_mb": max(own, children), "pairs": found is not None}


if __name__ == "__main__":
    # QGIS writes to the standard output too: what counts goes out past it, at the very end.
    told = json.dumps(worked(*sys.argv[1:3]))
    sys.stdout.flush()
    os.write(1, f"\n{told}\n".encode())
    os._exit(0)
