#!/usr/bin/env python3
"""bench SET...: measure this plugin and its peers on layers with a known truth.

Sets: 2k, 20k, 200k, 1mr (a million polygons, 2 % of them at the border), 1m (10 %); each
may be followed by one thing that is wrong with it, as in 200k-noise, or by -clean.
METHODS="border_pass qgis_read" in the environment chooses who takes part.
The tables go to the terminal and into build/bench/results.md.
"""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import List

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.benchmarks.make_set import make  # noqa: E402
from tests.benchmarks.measuring import Measured, measured, titles  # noqa: E402
from tests.benchmarks.methods import LOADING, METHODS, Method  # noqa: E402
from tests.benchmarks.places import BENCH, STAGE, paths_of  # noqa: E402
from tests.benchmarks.postgis_server import load, postgis  # noqa: E402
from tests.benchmarks.runners.task import LeftOut  # noqa: E402
from tests.benchmarks.sets import bench_set  # noqa: E402
from tests.benchmarks.tables import Results, report  # noqa: E402

_POSTGIS = "postgis"
FURTHER = (
    ("Faults that go on beyond the border", "lines.py"),
    ("An edit of one polygon, stretches found again", "edits.py"),
    ("An edit of one polygon followed by the dock", "follow_edits.py"),
    ("The review of 50,000 conflicts", "review.py"),
    ("A new edition of one side beside the old one", "editions.py"),
    ("The agreed legend applied to both sides, and drawn", "applying.py"),
    ("On local workers of a cluster, one of them killed in the middle", "cluster.py"),
    ("One agreed legend split at a border, perturbed, and won back", "legends.py"),
)


def chosen() -> List[Method]:
    """Return the methods that take part."""
    wanted = os.environ.get("METHODS", "").split()
    unknown = set(wanted) - {method.id for method in METHODS}
    if unknown:
        raise SystemExit(f"bench: there is no method {', '.join(sorted(unknown))}.")
    return [method for method in METHODS if not wanted or method.id in wanted]


def staged() -> None:
    """Lay the plugin out as users get it, for qgis_process."""
    command = [sys.executable, str(ROOT / ".ci" / "package"), "--stage", str(STAGE)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def measured_set(name: str, methods: List[Method]) -> List[Measured]:
    """Measure all methods on a set, PostGIS with a server of its own."""
    paths = paths_of(name)
    with ExitStack() as stack:
        why, loading = "", 0.0
        if any(method.id == _POSTGIS for method in methods):
            try:
                os.environ["BENCH_POSTGIS"] = stack.enter_context(postgis())
                loading = load(paths, os.environ["BENCH_POSTGIS"])
            except LeftOut as error:
                why = str(error)
                methods = [method for method in methods if method.id != _POSTGIS]
        told = measured(name, methods)
    if why:
        return [*told, Measured(_POSTGIS, left_out=why)]
    return [*told, *_with_loading(told, loading)]


def _with_loading(told: List[Measured], loading: float) -> List[Measured]:
    found = [one for one in told if one.method == _POSTGIS and not one.left_out]
    # The loading is done once; what the query found is told in its own row.
    return [
        one._replace(method=LOADING.id, seconds=one.seconds + loading, runs=1, accuracy=None)
        for one in found
    ]


def about() -> str:
    """Return what the numbers were measured with."""
    from qgis.core import Qgis

    return (
        f"{os.cpu_count()} cores, {platform.system()} {platform.machine()},"
        f" Python {platform.python_version()}, QGIS {Qgis.QGIS_VERSION.split('-')[0]}."
        " Seconds are medians of runs in turns, each in a process of its own, the files in the"
        " system's memory; imports and the start of QGIS are not counted, except where said."
        " MB: highest memory of the process; of PostGIS the client's only. recall, precision:"
        " pairs as long as the tolerance; recL, precL: by length; total: found by true length;"
        " err: median relative error of a length; TV: total variation of the units × units table."
    )


def further(script: str, names: List[str]) -> str:
    """Return what another measurement says of the sets, or why it says nothing."""
    plain = [name for name in names if "-" not in name] or names
    command = [sys.executable, str(Path(__file__).with_name(script)), *plain]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout or f"Left out: {done.stderr.strip().splitlines()[-1]}\n"


def main(names: List[str]) -> int:
    """Measure, print, write."""
    for name in names:
        bench_set(name)
    methods = chosen()
    for name in names:
        make(name)
    staged()
    results: Results = {name: measured_set(name, methods) for name in names}
    text = f"{about()}\n\n{report(results, {**titles(), LOADING.id: LOADING.title})}"
    text += "".join(f"\n### {title}\n\n{further(script, names)}" for title, script in FURTHER)
    BENCH.mkdir(parents=True, exist_ok=True)
    (BENCH / "results.md").write_text(text, encoding="utf-8")
    print(f"\n{text}\nIn {BENCH / 'results.md'}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or ["2k", "20k"]))
