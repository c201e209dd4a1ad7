"""The review in little room, and by the keyboard: nothing is cut off, keys are always shown."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Iterator

import pytest

from tests.panels.review_trial import Trial


@pytest.fixture
def trial(project: Any, provider: Any, tmp_path: Path) -> Iterator[Trial]:
    trial = Trial(project, tmp_path)
    trial.compare()
    yield trial
    trial.close()


@pytest.mark.parametrize(("width", "between"), [(380, "\n"), (1200, "  ")])
def test_every_button_shows_its_key(qgis_app: Any, width: int, between: str) -> None:
    from cags_vsegei_plugin.panels.decision_bar import DecisionBar
    from cags_vsegei_plugin.panels.keyed_actions import key_text
    from cags_vsegei_plugin.panels.review_actions import KEYS, ReviewActions
    from cags_vsegei_plugin.review.lifecycle import lifecycle

    actions = ReviewActions(lifecycle())
    bar = DecisionBar(actions)
    bar.resize(width, 200)
    bar.show()
    qgis_app.processEvents()
    for name in KEYS:
        button = bar.buttons[name]
        words = button.text()
        assert words == f"{actions[name].iconText()}{between}{key_text(actions[name])}"
        widest = max(map(button.fontMetrics().horizontalAdvance, words.split("\n")))
        assert widest <= button.width()


def test_the_tab_key_goes_from_field_to_field_as_they_stand(qgis_app: Any) -> None:
    from cags_vsegei_plugin.panels.reviewer import Reviewer, ReviewerDialog

    dialog = ReviewerDialog(Reviewer())
    expected = [dialog.name, dialog.side, dialog.institute, dialog.protocol, dialog.meeting]
    reached = [dialog.name]
    for _ in expected[1:]:
        reached.append(reached[-1].nextInFocusChain())
    assert reached == expected


def test_a_line_without_room_ends_in_dots_and_is_whole_in_its_tooltip(qgis_app: Any) -> None:
    from cags_vsegei_plugin.panels.elided_label import ElidedLabel

    label = ElidedLabel()
    label.setText("304.6 km: J3m | λT3 <b>, Mismatch")
    label.resize(100, 20)
    label.grab()
    assert label.shown().endswith("…") and "&lt;b&gt;" in label.toolTip()
    label.resize(1000, 20)
    label.grab()
    assert label.shown() == label.text() and label.toolTip() == ""


def test_both_signatures_stand_beside_what_is_agreed(trial: Trial) -> None:
    trial.open("Li Ming", "china")
    trial.press("Down", "1")
    trial.open("Ivanova", "russia")
    trial.body.list.go_to(0)
    trial.press("2")
    trial.body.list.go_to(0)
    lines = trial.body.details.standing.text().splitlines()
    assert ["Li Ming" in line for line in lines] == [True, False]
    assert "Ivanova" in lines[1]


def test_what_a_proposal_will_name_is_said_before(trial: Trial) -> None:
    trial.open("Li Ming", "china")
    candidates, said = trial.body.details.candidates, trial.body.decisions.meant
    for _ in range(trial.body.list.shown.rowCount()):
        if candidates.count():
            break
        assert said.isHidden()
        trial.press("Down")
    code = trial.body.details.candidate().joint_code
    assert code in said.text() and not said.isHidden()
    candidates.clearSelection()
    assert said.isHidden()
    trial.press("1", "Up")
    assert trial.session.view.history(trial.current.id)[-1].decision.joint_code == ""


def test_both_docks_fit_on_a_screen_768_pixels_high(trial: Trial) -> None:
    trial.open("Li Ming", "china")
    trial.press("Down", "1")
    trial.window.resize(1366, 600)
    trial.activate()
    line = trial.body.fontMetrics().height()
    # Menu, two toolbars, tabs and the status bar of QGIS take the rest.
    assert trial.dock.minimumSizeHint().height() < 36 * line
    assert trial.comparison.body.minimumSizeHint().height() < 33 * line
