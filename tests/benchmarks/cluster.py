#!/usr/bin/env python3
"""cluster SET...: the border pass on local Dask workers, one of them killed in the middle.

Says whether the stretches are the same to the byte as on one machine, and how long each took.
"""

from __future__ import annotations

import hashlib
import os
import signal
import sys
import threading
import time
from functools import partial
from pathlib import Path
from typing import Any, List, Tuple

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.benchmarks.make_set import make  # noqa: E402
from tests.benchmarks.runners.border_pass import opened, strip_of  # noqa: E402
from tests.benchmarks.runners.qgis_start import start_qgis  # noqa: E402
from tests.benchmarks.runners.task import Task  # noqa: E402
from tests.benchmarks.truth import load  # noqa: E402

_WORKERS = 3


def on_one_machine(task: Task) -> Any:
    """Return the border as found here."""
    from cags_vsegei_plugin.border.stretches import find_stretches

    china, russia, measure = strip_of(task)
    return find_stretches(china, russia, task.tolerance, measure=measure)


def on_workers(client: Any, task: Task) -> Any:
    """Return the border as the workers find it."""
    from cags_vsegei_plugin.border.stretches import chain_of, stretches_between
    from cags_vsegei_plugin.layers.strip import choose_strip
    from cags_vsegei_plugin.workflow.on_cluster import ClusterAsker, outlines_on

    sources, system, measure = opened(task)
    sides = choose_strip(sources, system, task.tolerance)
    outlines, _ = outlines_on(client, sides, system, task.tolerance)
    chains = chain_of(outlines[0], task.tolerance), chain_of(outlines[1], task.tolerance)
    asker_of = partial(ClusterAsker, client)
    return stretches_between(chains, task.tolerance, measure=measure, asker_of=asker_of)


def fingerprint(border: Any) -> str:
    """Return a hash over every byte of the stretches."""
    digest = hashlib.sha256()
    for each in border.placed:
        item = each.item
        told = (item.china, item.russia, item.width, each.start, each.stop)
        digest.update(repr(told).encode() + item.line.tobytes())
    return digest.hexdigest()


def timed(work: Any, *given: Any) -> Tuple[float, str]:
    """Return the seconds and the fingerprint of a run."""
    began = time.perf_counter()
    border = work(*given)
    return time.perf_counter() - began, fingerprint(border)


def main(names: List[str]) -> None:
    """Print a row a set."""
    import distributed

    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, sys.path))
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    start_qgis()
    print(f"| set | here s | {_WORKERS} workers s | one killed s | the same to the byte |")
    print("|---|---:|---:|---:|---|")
    local = partial(distributed.LocalCluster, n_workers=_WORKERS, threads_per_worker=1)
    with local(processes=True, dashboard_address=None) as cluster:
        with distributed.Client(cluster) as client:
            for name in names:
                _row(client, name)


def _row(client: Any, name: str) -> None:
    paths = make(name)
    task = Task(paths.china, paths.russia, load(paths.truth).tolerance, name)
    here = timed(on_one_machine, task)
    there = timed(on_workers, client, task)
    pid = next(iter(client.run(os.getpid).values()))
    killer = threading.Timer(there[0] / 3.0, os.kill, (pid, signal.SIGKILL))
    killer.start()
    killed = timed(on_workers, client, task)
    killer.join()
    same = "yes" if here[1] == there[1] == killed[1] else "NO"
    print(f"| {name} | {here[0]:.2f} | {there[0]:.2f} | {killed[0]:.2f} | {same} |", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:] or ["20k"])
