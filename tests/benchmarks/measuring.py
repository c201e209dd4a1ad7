"""All methods on one set, in turns, each time in a new process; medians."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from pathlib import Path
from typing import Any, Dict, List, NamedTuple, Optional, Sequence

import numpy as np

from tests.benchmarks.accuracy import Accuracy, accuracy
from tests.benchmarks.methods import METHODS, Method
from tests.benchmarks.places import paths_of
from tests.benchmarks.truth import Pairs, load

_WORKER = Path(__file__).with_name("worker.py")
_ROUNDS = 5
# A method that took longer than so many seconds is run so many times in all.
_FEWER = ((60.0, 1), (10.0, 3))


class Measured(NamedTuple):
    """A method on a set: median seconds of `runs`, the highest memory, and how right it is.

    `left_out` says why it did not take part.
    """

    method: str
    seconds: float = float("nan")
    memory_mb: float = float("nan")
    runs: int = 0
    accuracy: Optional[Accuracy] = None
    left_out: str = ""


def measured(name: str, methods: Sequence[Method]) -> List[Measured]:
    """Run the methods on a set in turns until each has had its runs."""
    told: Dict[str, List[Dict[str, Any]]] = {method.id: [] for method in methods}
    _warm(name)
    for turn in range(_ROUNDS):
        for method in methods:
            if turn < _turns(told[method.id]):
                told[method.id].append(_worked(method, name))
                _say(method, name, told[method.id][-1])
    return [_summed_up(method, name, told[method.id]) for method in methods]


def titles() -> Dict[str, str]:
    """Return the titles of the methods by their ids."""
    return {method.id: method.title for method in METHODS}


def _warm(name: str) -> None:
    """Read the files once, so that all find them in the system's memory."""
    for path in paths_of(name)[:2]:
        with path.open("rb") as stream:
            while stream.read(1 << 24):
                continue


def _turns(told: Sequence[Dict[str, Any]]) -> int:
    if not told:
        return 1
    if "seconds" not in told[0]:
        return 0
    for limit, turns in _FEWER:
        if told[0]["seconds"] > limit:
            return turns
    return _ROUNDS


def _worked(method: Method, name: str) -> Dict[str, Any]:
    if not method.python.exists():
        return {"left_out": "its packages could not be installed from PyPI"}
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}
    command = [str(method.python), str(_WORKER), method.id, name]
    ran = subprocess.run(command, env=environment, capture_output=True, text=True)
    lines = ran.stdout.strip().splitlines()
    if ran.returncode or not lines:
        last = (ran.stderr.strip().splitlines() or ["no word"])[-1]
        return {"left_out": f"it failed: {last}"}
    answer: Dict[str, Any] = json.loads(lines[-1])
    return answer


def _say(method: Method, name: str, answer: Dict[str, Any]) -> None:
    words = answer.get("left_out") or f"{answer['seconds']:.3f} s"
    print(f"bench: {name}: {method.title}: {words}", file=sys.stderr, flush=True)


def _summed_up(method: Method, name: str, told: Sequence[Dict[str, Any]]) -> Measured:
    done = [one for one in told if "seconds" in one]
    if not done:
        return Measured(method.id, left_out=told[0]["left_out"])
    return Measured(
        method.id,
        statistics.median(one["seconds"] for one in done),
        max(one["memory_mb"] for one in done),
        len(done),
        _accuracy(method, name) if done[-1]["pairs"] else None,
    )


def _accuracy(method: Method, name: str) -> Accuracy:
    paths = paths_of(name)
    with np.load(paths.truth.with_name(f"found-{method.id}.npz")) as held:
        found = Pairs(held["china"], held["russia"], held["length"])
    return accuracy(found, load(paths.truth))
