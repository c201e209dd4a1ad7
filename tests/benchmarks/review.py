#!/usr/bin/env python3
"""review: how long a reviewer of 50,000 conflicts waits, with 100,000 decisions in the store.

Milliseconds of the main thread's own processor time, in which the window stands still; what runs
in the background is told in seconds.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any, Callable, Dict, List, Sequence, Tuple

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

CONFLICTS, TIMES = 50_000, 15
UNITS = ("K1", "J3", "PT2", "AR", "Q", "T1", "P2", "C1", "D3")
CODES = ("AGE-1", "LIT-1", "AGE-1;LIT-2")
FIELDS = (
    "stretch:string&field=from_km:double&field=to_km:double&field=length_km:double"
    "&field=facing:string&field=china_fid:integer&field=russia_fid:integer"
    "&field=china_index:string&field=russia_index:string&field=width_m:double"
    "&field=verdict:string&field=severity:integer&field=codes:string&field=reason:string"
    "&field=china_base_ma:double&field=china_top_ma:double"
    "&field=russia_base_ma:double&field=russia_top_ma:double"
)
Figures = Dict[str, str]


def values(number: int) -> List[Any]:
    """Return what a comparison would say of a stretch."""
    china, russia = UNITS[number % 9] + str(number % 31), UNITS[number % 7] + str(number % 29)
    at, code, severity = 0.1 * number, CODES[number % 3], 1 + number % 4
    told = [f"s{number}", at, at + 0.1, 0.1, "facing", number, number, china, russia, 0.0]
    return [*told, "mismatch", severity, code, f"The ages of {china} are disjoint.", 150.0, 145.0]


def layer() -> Any:
    """Return a STRETCHES layer of as many stretches, a zigzag from south to north."""
    from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

    made = QgsVectorLayer(f"LineString?crs=EPSG:32652&field={FIELDS}", "Stretches", "memory")
    features = []
    for number in range(CONFLICTS):
        feature = QgsFeature(made.fields())
        feature.setAttributes([*values(number), 300.0, 250.0])
        south = 100.0 * number
        places = [QgsPointXY(5e5 + 30.0 * (n % 2), south + 25.0 * n) for n in range(5)]
        feature.setGeometry(QgsGeometry.fromPolylineXY(places))
        features.append(feature)
    made.dataProvider().addFeatures(features)
    return made


def write_journal(path: Path, conflicts: Sequence[Any]) -> None:
    """Let both sides sign every conflict, over 200 days."""
    from datetime import date, timedelta

    from cags_vsegei_plugin.review.decision import Signer, signed
    from cags_vsegei_plugin.review.geopackage_store import GeoPackageStore

    decisions = []
    for number, one in enumerate(conflicts):
        day = date(2026, 1, 1) + timedelta(days=200 * number // len(conflicts))
        told = {**one.place._asdict(), "evidence": one.evidence.text, "time": f"{day}T00:00:00Z"}
        told.update(china_index=one.china_index, russia_index=one.russia_index)
        for action, signer in (
            ("propose", Signer("Li", "china")),
            ("defer", Signer("I", "russia")),
        ):
            decisions.append(signed(action, one.subject, signer, **told))
    store = GeoPackageStore(path)
    store.append(0, lambda _: decisions)
    store.close()


class Bench:
    """A window with the docks, and a clock for its main thread."""

    def __init__(self, home: Path) -> None:
        from qgis.core import QgsApplication, QgsProject
        from qgis.gui import QgsMapCanvas

        from cags_vsegei_plugin.panels.comparison_dock import ComparisonDock
        from cags_vsegei_plugin.panels.matrix_dock import MatrixDock
        from cags_vsegei_plugin.panels.review_dock import ReviewDock
        from cags_vsegei_plugin.panels.reviewer import Reviewer
        from cags_vsegei_plugin.panels.strip_dock import StripDock

        self.application, self.project = QgsApplication.instance(), QgsProject.instance()
        self.project.write(str(home / "bench.qgz"))
        self.canvas = QgsMapCanvas()
        self.comparison = ComparisonDock(self.canvas, self.project)
        self.shown = self.comparison.shown
        self.dock = ReviewDock(self.shown, self.canvas, self.project)
        self.strip = StripDock(self.shown, self.project)
        self.matrix = MatrixDock(self.shown)
        self.dock.manager.statusesChanged.connect(self.strip.body.show_statuses)
        self.dock.session.set_reviewer(Reviewer("Li Ming", "china"))
        self.figures: Figures = {}

    def spent_ms(self, act: Callable[[], Any]) -> float:
        """Return what an act, and the drawing after it, take of the main thread."""
        start = time.thread_time()
        act()
        self.application.processEvents()
        return 1000.0 * (time.thread_time() - start)

    def tell(self, what: str, act: Callable[[], Any], times: int = TIMES) -> None:
        """Measure an act several times: median and longest."""
        spent = [self.spent_ms(act) for _ in range(times)]
        self.figures[what] = f"{statistics.median(spent):.1f} ms, at most {max(spent):.1f} ms"

    def wait(self, holds: Callable[[], bool]) -> Tuple[float, float]:
        """Wait; returns seconds by the wall, and the longest ms the main thread stood still."""
        began, longest = time.monotonic(), 0.0
        while not holds():
            start = time.thread_time()
            self.application.processEvents()
            longest = max(longest, 1000.0 * (time.thread_time() - start))
            time.sleep(0.002)
        return time.monotonic() - began, longest

    def run(self, made: Any, home: Path) -> None:
        """Measure what a reviewer meets, one after the other."""
        from cags_vsegei_plugin.workflow.store_place import review_path

        self.canvas.setDestinationCrs(made.crs())
        self.strip.resize(3840, 300)
        self.take(made)
        self._open("dock opened, an empty store")
        self.acts()
        self.dock.manager.rest()
        self.dock.session.close()
        path = review_path(self.project) or home
        path.unlink()
        write_journal(path, self.dock.manager._found.conflicts)
        self.dock.manager._is_stale = True
        self._open("dock opened, 100,000 decisions in the store")
        self.tell("next conflict, 100,000 decisions", lambda: self.dock.manager.act("next"))
        self.timeline()

    def take(self, made: Any) -> None:
        """Measure the end of a comparison: into list, matrix, strip and review."""
        from cags_vsegei_plugin.panels.comparison_run import ComparisonResult

        for dock in (self.comparison, self.matrix, self.strip):
            dock.show()
        asked = {"PROFILE": "geology_2500k"}
        result = ComparisonResult({"STRETCHES": made}, {}, asked)
        began = self.spent_ms(lambda: self.comparison.run.read(result))
        run, manager = self.comparison.run, self.dock.manager
        seconds, longest = self.wait(lambda: not (run.is_running or manager.is_busy))
        longest = max(began, longest)
        told = f"{seconds:.1f} s in the background, main thread at most {longest:.0f} ms at once"
        self.figures["comparison taken into list, matrix, strip and review"] = told

    def _open(self, what: str) -> None:
        began = self.spent_ms(self.dock.manager.show_now)
        self.dock.show()
        seconds, longest = self.wait(lambda: not self.dock.manager.is_busy)
        told = f"{seconds:.1f} s by the wall, main thread {began:.0f} and at most {longest:.0f} ms"
        self.figures[what] = told

    def acts(self) -> None:
        """Measure next, decisions, filters, and the strip."""
        manager, body = self.dock.manager, self.dock.body
        manager.act("next")
        self.tell("next conflict", lambda: manager.act("next"))
        self.tell("proposed, stored, next conflict", lambda: manager.act("propose"))
        told, session = [], self.dock.session
        for number in range(TIMES):
            start = time.monotonic()
            session.decide(f"s{40_000 + number}", "propose", "own")
            told.append(1000.0 * (time.monotonic() - start))
        self.figures["decision stored, by the wall"] = f"{statistics.median(told):.1f} ms"
        self.tell("strip told what is decided, once the keys rest", self.tell_strip, 3)
        self.filters(body.list.form)
        canvas, extent = self.strip.body.canvas, self.strip.body.extent
        for span in (5000.0, 500.0, 20.0):
            extent.show(100.0, 100.0 + span)
            canvas.grab()
            self.tell(f"strip of 3840 pixels, {span:.0f} km, painted", canvas.grab)

    def tell_strip(self) -> None:
        """Let the strip show the decisions, as it does when the keys rest."""
        self.dock.session.decide(f"s{45_000 + len(self.dock.session.view.entries)}", "defer", "own")
        self.dock.manager.telling.tell()

    def filters(self, form: Any) -> None:
        """Measure each filter, on and off."""

        def words(text: str) -> Callable[[], None]:
            return lambda: (form.words.setText(text), form.changed.emit())  # type: ignore[return-value]

        for text in ("k1", "disjoint", ""):
            self.tell(f"filter by the words “{text}”", words(text), 1)

        def choose(combo: Any, data: Any) -> Callable[[], None]:
            return lambda: combo.setCurrentIndex(max(0, combo.findData(data)))

        for combo, data in ((form.status, "proposed"), (form.severity, 2), (form.status, None)):
            self.tell(f"filter by {data}", choose(combo, data), 1)
        form.severity.setCurrentIndex(0)
        from qgis.core import QgsRectangle

        for share in (0.1, 1.0):
            self.canvas.setExtent(QgsRectangle(4e5, 0.0, 6e5, share * 100.0 * CONFLICTS))
            form.on_map.setChecked(False)
            self.wait_a_moment()
            name = f"filter by the map, {share:.0%} of the border on it"
            self.tell(name, lambda: form.on_map.setChecked(True), 1)
        form.on_map.setChecked(False)

    def wait_a_moment(self) -> None:
        """Let the map draw itself, which is not the review's time."""
        end = time.monotonic() + 2.0
        self.wait(lambda: time.monotonic() > end and not self.canvas.isDrawing())

    def timeline(self) -> None:
        """Measure the progress over time."""
        from cags_vsegei_plugin.panels.timeline_window import TimelineWindow

        window = TimelineWindow()
        start = time.process_time()
        began = self.spent_ms(lambda: window.count(self.dock.session.view))
        self.wait(lambda: not window.counting.is_running)
        spent = time.process_time() - start - began / 1000.0
        told = f"{spent:.1f} s in the background, main thread {began:.0f} ms"
        self.figures["progress over 200 days counted"] = told


def main() -> None:
    """Measure, and print a table."""
    from qgis.core import QgsApplication

    with tempfile.TemporaryDirectory() as folder:
        os.environ["QGIS_CUSTOM_CONFIG_PATH"] = folder
        application = QgsApplication([], True)
        application.initQgis()
        bench = Bench(Path(folder))
        bench.run(layer(), Path(folder))
        print("| what | time |\n|---|---|")
        for what, told in bench.figures.items():
            print(f"| {what} | {told} |")
        sys.stdout.flush()
        bench.dock.close_down()
    os._exit(0)


if __name__ == "__main__":
    main()
