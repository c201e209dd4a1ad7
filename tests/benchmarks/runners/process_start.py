"""qgis_process with our plugin started and ended, without running anything."""

from __future__ import annotations

from tests.benchmarks.runners.algorithm import called, enable
from tests.benchmarks.runners.task import Run, Task


def prepared() -> Run:
    """Turn the plugin on in the bench's profile."""
    enable()
    return run


def run(task: Task) -> None:
    """Let it print the help of our algorithm."""
    called(["help", "cagsvsegei:compareborder"])
