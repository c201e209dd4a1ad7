"""The review of 50,000 conflicts answers at once; measured in the main thread's own time."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any, Callable, Iterator

import pytest

from tests.panels.test_comparison_run import wait_for

COUNT = 50_000
UNITS = ("K1", "J3", "PT2", "AR", "Q", "T1", "P2", "C1", "D3")


def spent_ms(act: Callable[[], Any]) -> float:
    from qgis.PyQt.QtCore import QCoreApplication

    start = time.thread_time()
    act()
    QCoreApplication.processEvents()
    return 1000.0 * (time.thread_time() - start)


def row(number: int) -> Any:
    from cags_vsegei_plugin.panels.stretch_rows import StretchRow

    china, russia = UNITS[number % 9] + str(number % 31), UNITS[number % 7] + str(number % 29)
    code = ("AGE-1", "LIT-1", "AGE-1;LIT-2")[number % 3]
    at = 0.1 * number
    told = (china, russia, "mismatch", 1 + number % 4, code, f"The ages of {china} are disjoint.")
    return StretchRow(number, f"s{number}", at, at + 0.1, 0.1, *told)


def conflict(found: Any) -> Any:
    from cags_vsegei_plugin.review.conflict import Conflict, placed

    place = placed(found.from_km, found.to_km, None, None)
    return Conflict(found.stretch, "stretch", found.china_index, found.russia_index, place)


@pytest.fixture
def dock(project: Any, tmp_path: Path) -> Iterator[Any]:
    from qgis.gui import QgsMapCanvas

    from cags_vsegei_plugin.panels.review_dock import ReviewDock
    from cags_vsegei_plugin.panels.reviewer import Reviewer
    from cags_vsegei_plugin.panels.shown_comparison import Shown, ShownComparison

    project.write(str(tmp_path / "p.qgz"))
    shown = ShownComparison()
    dock = ReviewDock(shown, QgsMapCanvas(), project)
    dock.session.set_reviewer(Reviewer("Li Ming", "china"))
    shown.replace(Shown("Geology", sorted(map(row, range(COUNT)), key=lambda one: one.urgency)))
    yield dock
    dock.close_down()


def test_fifty_thousand_conflicts_open_step_decide_and_filter_at_once(dock: Any) -> None:
    def choose(combo: Any, data: Any) -> Callable[[], None]:
        return lambda: combo.setCurrentIndex(combo.findData(data))

    def ask(words: str) -> None:
        form.words.setText(words)
        form.changed.emit()

    dock.show()
    rows = [row(number) for number in range(COUNT)]
    conflicts = [conflict(one) for one in rows]
    assert spent_ms(lambda: dock.session.take(conflicts, rows)) < 100
    wait_for(lambda: not dock.session.is_opening, 30)
    assert dock.body.list.model.rowCount() == COUNT
    dock.manager.act("next")
    assert max(spent_ms(lambda: dock.manager.act("next")) for _ in range(5)) < 100
    assert max(spent_ms(lambda: dock.manager.act("propose")) for _ in range(5)) < 100
    form = dock.body.list.form
    for combo, data in ((form.status, "proposed"), (form.severity, 2), (form.code, "LIT-2")):
        assert spent_ms(choose(combo, data)) < 400
        assert 0 < dock.body.list.shown.rowCount() < COUNT
        assert spent_ms(choose(combo, None)) < 400
    assert spent_ms(lambda: ask("k1")) < 400
    assert 0 < dock.body.list.shown.rowCount() < COUNT
    assert spent_ms(lambda: ask("")) < 400
