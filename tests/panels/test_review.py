"""The Conflict Review dock: two reviewers at the keyboard, over the training sheet."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Iterator

import pytest

from tests.panels.conftest import memory_layer, square
from tests.panels.review_trial import Trial


@pytest.fixture
def settings(qgis_app: Any) -> Iterator[None]:
    """Forget who reviewed and what the map did, before and after."""
    from qgis.core import QgsSettings

    QgsSettings().remove("cags_vsegei_plugin/review")
    yield
    QgsSettings().remove("cags_vsegei_plugin/review")


@pytest.fixture
def trial(project: Any, provider: Any, settings: None, tmp_path: Path) -> Iterator[Trial]:
    trial = Trial(project, tmp_path)
    trial.compare()
    yield trial
    trial.close()


def test_both_sides_bring_the_training_sheet_to_agreed_with_keys(trial: Trial) -> None:
    trial.open("Li Ming", "china")
    count = trial.body.list.model.rowCount()
    assert count > 10 and set(trial.statuses()) == {"open"}
    trial.press("Down")
    for _ in range(count):
        trial.press("1")
    assert set(trial.statuses()) == {"proposed"}
    assert "Nothing in the list waits for you" in trial.body.said.text()
    trial.open("Иванова А.", "russia")
    trial.body.list.go_to(0)
    for _ in range(count):
        trial.press("2")
    assert set(trial.statuses()) == {"agreed"}
    assert trial.body.list.count.text() == f"{count}/{count} decided by both sides"
    assert trial.session.view.progress().km["open"] == 0.0
    assert trial.messages() == []


def test_without_a_name_the_review_is_read_only_and_says_so(trial: Trial) -> None:
    trial.answering(lambda dialog: None, is_to_accept=False)
    trial.open("")
    assert "Say first who reviews" in trial.body.read_only.text()
    trial.press("Down", "1")
    assert trial.status() == "open"
    assert "Say first who reviews" in trial.messages()[-1]


def test_who_reviews_is_asked_once_and_remembered(trial: Trial) -> None:
    from cags_vsegei_plugin.panels.reviewer import remembered_reviewer

    def fill(dialog: Any) -> None:
        ok = dialog.buttons.button(dialog.buttons.StandardButton.Ok)
        assert not ok.isEnabled()
        dialog.name.setText("Иванова А.")
        dialog.side.setCurrentIndex(dialog.side.findData("russia"))
        dialog.institute.setText("VSEGEI")
        assert ok.isEnabled()

    trial.answering(fill)
    trial.dock.manager.ask_reviewer()
    assert remembered_reviewer().signer == ("Иванова А., VSEGEI", "russia")
    trial.open("")
    assert trial.body.who.text() == "Иванова А., VSEGEI signs for Russia"
    assert trial.body.read_only.isHidden()


def test_a_project_never_saved_is_read_only_until_it_is_saved(
    project: Any, provider: Any, settings: None, tmp_path: Path
) -> None:
    trial = Trial(project, tmp_path)
    trial.save = lambda: None  # type: ignore[method-assign]
    trial.compare()
    trial.open()
    assert "Save the project first" in trial.body.read_only.text()
    assert trial.body.list.model.rowCount() > 10
    trial.press("Down", "1")
    assert trial.status() == "open"
    project.write(str(tmp_path / "now.qgz"))
    trial.settle()
    assert trial.body.read_only.isHidden()
    trial.press("1")
    assert trial.body.list.model.row(0).status == "proposed"
    trial.close()


def test_no_store_is_made_where_there_is_nothing_to_review(
    project: Any, provider: Any, settings: None, tmp_path: Path
) -> None:
    trial = Trial(project, tmp_path)
    trial.save()
    trial.open()
    assert [path.name for path in tmp_path.iterdir()] == ["trial.qgz"]
    trial.press("1")
    assert "Choose one in the list first" in trial.messages()[-1]
    trial.close()


def test_a_store_that_is_no_store_is_never_overwritten(trial: Trial) -> None:
    from cags_vsegei_plugin.workflow.store_place import review_path

    path = review_path(trial.project)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"no database at all" * 100)
    trial.open()
    assert str(path) in trial.body.read_only.text()
    assert trial.body.list.model.rowCount() > 10
    assert path.read_bytes().startswith(b"no database")


def test_a_decision_is_on_disk_before_the_next_conflict_comes_up(trial: Trial) -> None:
    from cags_vsegei_plugin.workflow.reviewing import open_review
    from cags_vsegei_plugin.workflow.store_place import review_path

    trial.open()
    trial.press("Down")
    first = trial.current.id
    on_disk = []

    def read(_: str) -> None:
        other = open_review(review_path(trial.project))
        on_disk.extend(entry.decision.key for entry in other.entries)
        other.close()

    trial.current.changed.connect(read)
    trial.press("1")
    trial.current.changed.disconnect(read)
    assert trial.current.id != first
    assert on_disk[0] == first


def test_only_the_other_side_agrees(trial: Trial) -> None:
    trial.open()
    trial.press("Down", "1", "Up", "2")
    assert trial.status() == "proposed"
    assert "Your side has signed this already" in trial.messages()[-1]


def test_an_accepted_difference_asks_for_its_reason(trial: Trial) -> None:
    trial.open()
    trial.press("Down")

    def fill(dialog: Any) -> None:
        ok = dialog.buttons.button(dialog.buttons.StandardButton.Ok)
        assert not ok.isEnabled()
        dialog.reason.setCurrentIndex(dialog.reason.findData("older_map"))
        assert ok.isEnabled()

    trial.answering(fill)
    trial.press("3", "Up")
    held = trial.session.view.answer(trial.current.id).standing
    assert (held.status, held.aim) == ("proposed", "accepted_difference")
    assert "older or of a smaller scale" in trial.body.details.standing.text()


def test_comment_dispute_and_undo(trial: Trial) -> None:
    trial.open()
    trial.press("Down")
    trial.answering(lambda dialog: dialog.comment.setPlainText("See <b>sheet 12</b>"))
    trial.press("8")
    assert trial.body.list.current().comment == "See <b>sheet 12</b>"
    trial.answering(lambda dialog: dialog.comment.setPlainText("Conodonts say otherwise"))
    trial.press("6", "Up")
    assert trial.status() == "disputed"
    trial.press("0")
    assert trial.status() == "open"
    history = trial.body.details.history.toPlainText()
    assert history.count("\n") == 2 and "undone" in history
    trial.press("0", "0")
    assert "nothing of yours to undo" in trial.messages()[-1]


def meeting_thrice(project: Any) -> Any:
    """Two layers whose units K1 and AR face each other at three places, J3 between them."""
    china = "Polygon?crs=EPSG:32652&field=QDUECC:string"
    russia = "Polygon?crs=EPSG:32652&field=Index_:string"
    units = ("K1", "J3", "K1", "J3", "K1")
    other = ("AR", "J3", "AR", "J3", "AR")
    rows = [(square(490_000, 10_000 * at, 10_000), unit) for at, unit in enumerate(units)]
    faced = [(square(500_000, 10_000 * at, 10_000), unit) for at, unit in enumerate(other)]
    pair = memory_layer(china, "China", rows), memory_layer(russia, "Russia", faced)
    project.addMapLayers(pair)
    return pair


def test_a_decision_on_both_units_tells_its_count_first(
    project: Any, provider: Any, settings: None, tmp_path: Path
) -> None:
    trial = Trial(project, tmp_path)
    trial.compare_layers(*meeting_thrice(project))
    trial.open()
    trial.press("Down")
    level = trial.body.decisions.level
    assert "3 stretches, 30.0 km" in level.itemText(1)
    trial.press("4")
    trial.body.list.go_to(1)
    assert "2 stretches, 20.0 km · 1 keep" in level.itemText(1)
    level.setCurrentIndex(1)
    trial.press("1")
    assert sorted(trial.statuses()) == ["deferred", "proposed", "proposed"]
    trial.open("Ivanova", "russia")
    trial.body.list.go_to(1)
    assert level.currentData() == "pair"
    trial.press("2")
    assert sorted(trial.statuses()) == ["agreed", "agreed", "deferred"]
    trial.close()


def test_the_list_is_filtered_and_keeps_its_place(trial: Trial) -> None:
    trial.open()
    form, shown = trial.body.list.form, trial.body.list.shown
    total = shown.rowCount()
    trial.press("Down", "1", "1")
    third = trial.current.id
    form.status.setCurrentIndex(form.status.findData("proposed"))
    assert shown.rowCount() == 2 and trial.current.id == third
    assert trial.body.list.count.text() == f"0/{total} decided by both sides · 2 listed"
    form.status.setCurrentIndex(0)
    assert trial.body.list.view.currentIndex().row() == 2
    form.waiting.setChecked(True)
    assert shown.rowCount() == total - 2
    trial.press("1")
    assert shown.rowCount() == total - 3 and trial.status() == "open"


def test_a_comparison_again_carries_decisions_and_keeps_the_place(trial: Trial) -> None:
    from tests.panels.test_comparison_run import wait_for

    trial.open()
    trial.press("Down", "1", "1")
    here = trial.current.id
    trial.comparison.compare()
    wait_for(lambda: not trial.comparison.run.is_running, 60)
    trial.settle()
    assert trial.statuses()[:3] == ["proposed", "proposed", "open"]
    assert trial.current.id == here
    assert trial.body.stale.isHidden()


def test_the_map_zooms_pans_or_stays(trial: Trial) -> None:
    trial.open()
    choice = trial.body.move_map.choice
    extents = {}
    trial.press("Down")
    for name in ("stay", "pan", "zoom"):
        choice.setCurrentIndex(choice.findData(name))
        trial.canvas.zoomScale(5_000_000)
        before = trial.canvas.extent()
        trial.press("Down")
        extents[name] = before, trial.canvas.extent()
    assert extents["stay"][0] == extents["stay"][1]
    assert extents["pan"][0].center() != extents["pan"][1].center()
    assert extents["pan"][0].width() == pytest.approx(extents["pan"][1].width())
    assert extents["zoom"][0].width() != pytest.approx(extents["zoom"][1].width())


def test_what_is_on_the_map_is_listed_and_picked(trial: Trial) -> None:
    trial.open()
    trial.press("Down")
    form, shown = trial.body.list.form, trial.body.list.shown
    form.on_map.setChecked(True)
    assert 0 < shown.rowCount() < trial.body.list.model.rowCount()
    form.on_map.setChecked(False)
    first = trial.current.id
    middle = trial.canvas.extent().center()
    trial.press("Down")
    assert trial.current.id != first
    trial.dock.map.pick(middle)
    assert trial.current.id != ""


def test_a_plain_click_on_the_map_chooses_too_and_leaves_the_tool(trial: Trial) -> None:
    from qgis.core import QgsPointXY
    from qgis.gui import QgsMapToolPan
    from qgis.PyQt.QtCore import QPoint, Qt
    from qgis.PyQt.QtTest import QTest

    trial.open()
    tool = QgsMapToolPan(trial.canvas)
    trial.canvas.setMapTool(tool)
    trial.press("Down")
    first = trial.current.id
    layer = trial.project.mapLayer(trial.comparison.shown.now.layer_ids["stretches"])
    row = trial.body.list.model.row(trial.body.list.model.number_of(first))
    line = layer.getFeature(row.found.feature_id).geometry()
    middle = line.interpolate(line.length() / 2).asPoint()
    trial.press("Down")
    trial.canvas.setCenter(QgsPointXY(middle))
    place = trial.canvas.getCoordinateTransform().transform(middle)
    at = QPoint(round(place.x()), round(place.y()))
    QTest.mouseClick(trial.canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert trial.current.id == first
    assert trial.canvas.mapTool() is tool
    trial.dock.hide()
    trial.current.select("")
    QTest.mouseClick(trial.canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert trial.current.id == ""


def test_the_strip_is_told_what_is_done(trial: Trial) -> None:
    from tests.panels.test_comparison_run import wait_for

    told: Any = []
    trial.dock.manager.statusesChanged.connect(lambda statuses, _: told.append(statuses))
    trial.open()
    trial.press("Down", "1")
    trial.open("Ivanova", "russia")
    trial.body.list.go_to(0)
    trial.press("2")
    wait_for(lambda: bool(told), 5)
    row = trial.body.list.model.row(0)
    assert (told[-1][row.id].title, told[-1][row.id].is_done) == ("agreed", True)


def test_protocol_and_meeting_stand_under_each_decision(trial: Trial) -> None:
    from cags_vsegei_plugin.panels.reviewer import Reviewer

    trial.open()
    trial.session.set_reviewer(Reviewer("Li", "china", "CAGS", "17", "2026-11-27"))
    trial.press("Down", "1", "Up")
    decision = trial.session.view.history(trial.current.id)[-1].decision
    assert (decision.protocol, decision.meeting) == ("17", "2026-11-27")
    assert "17 · 2026-11-27" in trial.body.details.history.toPlainText()


def test_both_ages_and_rocks_are_seen_side_by_side(trial: Trial) -> None:
    trial.open()
    trial.press("Down")
    details = trial.body.details
    assert [age.side for age in details.ages.ages] == ["china", "russia"]
    rows = details.sides.model.rowCount()
    details.sides.all.setChecked(True)
    assert details.sides.model.rowCount() >= rows > 0
    assert details.reasons.text() != ""


def test_the_models_keep_the_rules_of_qt(trial: Trial) -> None:
    from qgis.PyQt.QtTest import QAbstractItemModelTester

    from cags_vsegei_plugin.panels.review_rows import listed

    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    trial.open()
    models = (trial.body.list.model, trial.body.list.shown, trial.body.details.sides.model)
    testers = [QAbstractItemModelTester(model, mode) for model in models]
    trial.press("Down", "1", "1", "Up", "0")
    for column in range(trial.body.list.model.columnCount()):
        trial.body.list.view.sortByColumn(column, 1)
    rows = list(trial.body.list.model.rows())
    trial.body.list.replace(listed(rows[3:9] + rows[12:]))
    trial.body.list.replace(listed(rows))
    assert len(testers) == 3 and trial.body.list.model.rowCount() == len(rows)
