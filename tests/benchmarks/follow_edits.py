#!/usr/bin/env python3
"""follow_edits SET...: how long Follow edits takes, from an edit to what the dock shows.

A vertex at the border is moved in the edit buffer of the Chinese layer, in one polygon after
another. Told are the milliseconds until layers and list show it, by the clock (with the rest the
hand is given) and of processor; the processor time of the main thread for that; the milliseconds
until all docks show it, by the clock; and how long the window stood still at most.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import Any, Callable, List, NamedTuple, Optional, Tuple

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

import numpy as np  # noqa: E402

from tests.benchmarks.make_set import make  # noqa: E402
from tests.benchmarks.runners.qgis_start import KEPT, open_layer, start_qgis  # noqa: E402
from tests.benchmarks.runners.task import Task  # noqa: E402
from tests.benchmarks.truth import load  # noqa: E402

_Times = Tuple[float, float, float]
_EDITS, _PATIENCE_S, _TICK_MS = 20, 300.0, 10


class Told(NamedTuple):
    """Milliseconds of one edit; `anew` where the whole border was compared again."""

    shown: float
    worked: float
    main: float
    everywhere: float
    still: float
    anew: bool


class Trial:
    """The dock on a set, following edits, and a clock that tells when the window stands still."""

    def __init__(self, name: str) -> None:
        from qgis.core import QgsProject
        from qgis.gui import QgsMapCanvas
        from qgis.PyQt.QtCore import QTimer

        from cags_vsegei_plugin.panels.comparison_dock import ComparisonDock

        paths = make(name)
        task = Task(paths.china, paths.russia, load(paths.truth).tolerance, name)
        project = QgsProject.instance()
        project.clear()
        layers = [open_layer(uri) for uri in task.layers]
        project.addMapLayers(layers)
        self.layer, canvas = layers[0], QgsMapCanvas()
        self.dock = ComparisonDock(canvas, project)
        KEPT.extend((canvas, self.dock, layers))
        inputs = self.dock.body.inputs
        inputs.choose(*layers)
        inputs.tolerance.box.setValue(task.tolerance)
        self.dock.body.follow.setChecked(True)
        self.shown_at: Optional[_Times] = None
        self._last, self.still = 0.0, 0.0
        self.dock._live.followed.connect(self._note)
        self._clock = QTimer()
        self._clock.timeout.connect(self._tick)
        self._clock.start(_TICK_MS)

    def compare(self) -> None:
        """Compare the whole border."""
        self.dock.compare()
        self.wait(lambda: not self.dock.run.is_running)

    def fids(self) -> List[int]:
        """Return some polygons spread along the border."""
        rows = sorted(self.dock.shown.now.stretches, key=lambda row: row.from_km)
        faced = [row.china_fid for row in rows if row.china_fid and row.russia_fid]
        return [faced[k] for k in np.linspace(0, len(faced) - 1, _EDITS + 2).astype(int)[1:-1]]

    def edit(self, fid: int) -> Told:
        """Move a vertex, and wait until all docks show it."""
        shape = self.layer.getFeature(fid).geometry()
        number = shape.constGet().nCoordinates() // 2
        point, box = shape.vertexAt(number), shape.boundingBox()
        shape.moveVertex(point.x() + 0.05 * box.width(), point.y(), number)
        runs: List[int] = []
        started = self.dock.run.started.connect(lambda: runs.append(1))
        self.shown_at, self.still = None, 0.0
        began = _now()
        self._last = began[0]
        self.layer.changeGeometry(fid, shape)
        self.wait(lambda: bool(self.shown_at or runs))
        self.wait(lambda: not (self.dock._deriving.is_running or self.dock.run.is_running))
        now = _now()
        self.dock.run.disconnect(started)
        shown, worked, main = self._since(began, self.shown_at or now)
        everywhere, still = 1000.0 * (now[0] - began[0]), 1000.0 * self.still
        return Told(shown, worked, main, everywhere, still, bool(runs))

    def _since(self, began: _Times, now: _Times) -> _Times:
        """Return the milliseconds between two readings of all clocks."""
        clock, worked, main = (1000.0 * (b - a) for a, b in zip(began, now))
        return clock, worked, main

    def wait(self, is_done: Callable[[], bool]) -> None:
        """Let the window work until something is done."""
        from qgis.PyQt.QtCore import QCoreApplication, QEventLoop

        until = time.perf_counter() + _PATIENCE_S
        while not is_done():
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            if time.perf_counter() > until:
                raise SystemExit("bench: the dock does not come to an end.")

    def _note(self, _: Any) -> None:
        self.shown_at = _now()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.still, self._last = max(self.still, now - self._last), now


def _now() -> _Times:
    """Return the clock, the processor time of all threads, and of this one, in seconds."""
    return time.perf_counter(), time.process_time(), time.thread_time()


def main(names: List[str]) -> None:
    """Print a row a set."""
    start_qgis(processing=True, window=True)
    from qgis.core import QgsApplication

    from cags_vsegei_plugin.processing.provider import CagsVsegeiProvider

    provider = CagsVsegeiProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    KEPT.append(provider)
    print(
        "| set | edits | shown ms | worked ms | 95 % | main ms | 95 % | all docks | still | anew |"
    )
    print("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|")
    for name in names:
        trial = Trial(name)
        trial.compare()
        trial.layer.startEditing()
        told = [trial.edit(fid) for fid in trial.fids()]
        ms = np.array([each[:5] for each in told])
        middle, most = np.median(ms, axis=0), np.percentile(ms, 95, axis=0)
        cells = (middle[0], middle[1], most[1], middle[2], most[2], middle[3], middle[4])
        numbers = " | ".join(f"{value:.0f}" for value in cells)
        anew = sum(each.anew for each in told)
        print(f"| {name} | {len(told)} | {numbers} | {anew} |", flush=True)
        trial.layer.rollBack()
        trial.dock.close_down()


if __name__ == "__main__":
    main(sys.argv[1:] or ["20k"])
