"""What stands beside the review: sections of the border, and the progress over time."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Iterator, List

import pytest

from tests.panels.review_trial import Trial
from tests.panels.test_comparison_run import wait_for
from tests.panels.test_review import meeting_thrice


@pytest.fixture
def trial(project: Any, provider: Any, tmp_path: Path) -> Iterator[Trial]:
    trial = Trial(project, tmp_path)
    trial.compare_layers(*meeting_thrice(project))
    trial.open("Li Ming", "china")
    yield trial
    trial.close()


def assignees(trial: Trial) -> List[str]:
    rows = sorted(trial.body.list.model.rows(), key=lambda row: row.found.from_km)
    return [row.assignee for row in rows]


def cells(table: Any) -> List[List[str]]:
    columns, rows = range(table.columnCount()), range(table.rowCount())
    return [[table.item(row, column).text() for column in columns] for row in rows]


def test_a_section_of_the_border_is_assigned_taken_and_released(trial: Trial) -> None:
    trial.dock.windows.show_section(0.0, 30.0)
    window = trial.dock.windows.sections
    window.who.setText("Wang")
    window.assign.click()
    assert assignees(trial) == ["Wang", "Wang", ""]
    assert cells(window.table) == [["0", "30.0", "Wang", "2 of 2"]]
    window.from_km.setValue(30.0)
    window.to_km.setValue(60.0)
    window.claim.click()
    assert assignees(trial) == ["Wang", "Wang", "Li Ming, CAGS"]
    window.table.selectRow(0)
    assert (window.from_km.value(), window.who.text()) == (0.0, "Wang")
    window.release.click()
    assert assignees(trial) == ["", "", "Li Ming, CAGS"]
    assert [row[2] for row in cells(window.table)] == ["Li Ming, CAGS"]


def test_what_cannot_be_assigned_is_said_in_a_sentence(trial: Trial) -> None:
    from qgis.PyQt.QtWidgets import QLabel

    trial.dock.windows.show_section(30.0, 10.0)
    window = trial.dock.windows.sections

    def said() -> str:
        return " ".join(label.text() for label in window.bar.findChildren(QLabel))

    window.claim.click()
    assert "ends before it begins" in said()
    window.to_km.setValue(40.0)
    window.who.setText(" ")
    window.assign.click()
    assert "Say who is to decide it" in said()
    assert assignees(trial) == ["", "", ""]


def test_the_filter_and_the_strip_tell_which_section_is_meant(trial: Trial) -> None:
    from cags_vsegei_plugin.panels.strip_body import StripBody

    trial.body.list.form.from_km.setValue(12.0)
    trial.body.sections.trigger()
    window = trial.dock.windows.sections
    assert window.from_km.value() == 12.0 and window.to_km.value() == pytest.approx(50.0, abs=0.2)
    strip = StripBody(trial.comparison.shown, trial.project)
    strip.sectionAsked.connect(trial.dock.windows.show_section)
    strip.extent.show(20.0, 30.0)
    strip.assign.click()
    assert (window.from_km.value(), window.to_km.value()) == (20.0, 30.0)


def test_the_progress_is_counted_in_the_background_and_drawn(trial: Trial) -> None:
    from qgis.PyQt.QtCore import QPoint

    trial.press("Down", "1")
    trial.body.progress.over_time.click()
    window = trial.dock.windows.timeline
    wait_for(lambda: not window.counting.is_running, 10)
    (today,) = cells(window.table)
    assert today[1:] == ["0", "0", "10.0", "20.0"]
    assert "proposed: 10.0 km" in window.chart.accessibleDescription()
    picture = window.chart.grab().toImage()
    colours = {picture.pixelColor(QPoint(100, y)).name() for y in range(0, picture.height(), 4)}
    from cags_vsegei_plugin.panels.review_look import status_colour

    assert {status_colour(name).name() for name in ("proposed", "open")} <= colours


def test_days_are_as_wide_as_they_lasted_whatever_their_order(qgis_app: Any) -> None:
    from cags_vsegei_plugin.panels.timeline_chart import TimelineChart, steps
    from cags_vsegei_plugin.review.progress import nothing

    def day(name: str, agreed: float) -> Any:
        told = nothing()
        told.km["agreed"], told.km["open"] = agreed, 10.0 - agreed
        return name, told

    days = [day("2026-01-01", 0.0), day("2026-01-04", 5.0), day("2026-01-05", 10.0)]
    parts = [step for step in steps(days, 50.0, 100.0) if step.name == "agreed"]
    assert [(p.place.left(), p.place.width(), p.place.height()) for p in parts] == [
        (0.0, 30.0, 0.0),
        (30.0, 10.0, 50.0),
        (40.0, 10.0, 100.0),
    ]
    chart = TimelineChart()
    chart.resize(50, 100)
    chart.show_days(days)
    assert [chart.day_at(x) for x in (5.0, 35.0, 45.0)] == [0, 1, 2]
    assert steps([day("no date", 1.0), *days], 50.0, 100.0)
    assert steps([], 50.0, 100.0) == []


def test_where_nothing_is_left_of_a_kind_there_are_no_kilometres_of_it(trial: Trial) -> None:
    from cags_vsegei_plugin.panels.review_rows import Tally

    rows = list(trial.body.list.model.rows())
    tally = Tally()
    # Sums of lengths and their differences seldom meet at zero.
    tally.count([rows[0], rows[1], rows[2]])
    tally.count([rows[2], rows[0], rows[1]], -1)
    assert set(tally.km.values()) == {0.0} and set(tally.counts.values()) == {0}
