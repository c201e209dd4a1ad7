"""A joint legend of thousands of mappings holds the window up for no more than a moment."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any, Callable, Iterator

import pytest

from tests.panels.legend_trial import LegendTrial

COUNT = 2_000
# Folded and grown on the main thread, these took a second.
MOST_MS = 400


@pytest.fixture
def trial(project: Any, provider: Any, tmp_path: Path) -> Iterator[LegendTrial]:
    trial = LegendTrial(project, tmp_path)
    trial.compare()
    trial.session.close()
    fill(tmp_path / "cags_vsegei" / "review.gpkg")
    trial.session.open()
    trial.settle()
    yield trial
    trial.close()


def fill(path: Path) -> None:
    """Propose thousands of mappings in one act, and agree to half of them in another."""
    from cags_vsegei_plugin.geology.joint_legend import JointUnit, Mapping
    from cags_vsegei_plugin.review.decision import Signer
    from cags_vsegei_plugin.workflow import legend_review as acts
    from cags_vsegei_plugin.workflow.reviewing import open_review

    path.parent.mkdir(exist_ok=True)
    path.unlink(missing_ok=True)
    units = [JointUnit(f"J{n}", f"Unit {n}", f"单位{n}", f"Единица {n}") for n in range(COUNT // 4)]
    numbered = [(side, n) for n in range(COUNT // 2) for side in ("china", "russia")]
    rows = [Mapping(side, f"{side[0]}{n}", f"J{n // 2}", "exact") for side, n in numbered]
    review = open_review(path)
    start = time.process_time()
    acts.propose(review, Signer("Li Ming", "china"), rows, units)
    assert time.process_time() - start < 5
    agreed = [acts.mapping_subject(row) for row in rows[: COUNT // 2]]
    acts.agree(review, Signer("Иванова А.", "russia"), agreed)
    review.close()


def held_up_ms(trial: LegendTrial, act: Callable[[], Any]) -> float:
    """Return the longest time for which the window answers nobody until all is shown."""
    from qgis.PyQt.QtCore import QCoreApplication

    manager, longest, start = trial.manager, 0.0, time.thread_time()
    act()
    while True:
        longest = max(longest, time.thread_time() - start)
        start = time.thread_time()
        QCoreApplication.processEvents()
        works = (manager.growing, manager.suggestions, manager.whole)
        if not (trial.session.is_opening or any(each.is_running for each in works)):
            return 1000.0 * max(longest, time.thread_time() - start)


def test_thousands_of_mappings_open_are_acted_on_and_searched_in_no_time(
    trial: LegendTrial,
) -> None:
    form, act = trial.legend.body.form, trial.manager.act

    def search(words: str) -> Callable[[], None]:
        return lambda: (form.words.setText(words), form.changed.emit())[0]

    trial.sign_as("Li Ming", "china")
    assert len(trial.lines("mapped")) == COUNT
    trial.legend.hide()
    assert held_up_ms(trial, trial.legend.show) < MOST_MS
    candidate = trial.unit("china", "D2g")
    trial.choose(candidate)
    trial.manager._follow_unit()
    assert held_up_ms(trial, lambda: act("accept")) < MOST_MS
    assert trial.unit("china", "D2g").status == "proposed"
    assert held_up_ms(trial, lambda: act("undo")) < MOST_MS
    assert trial.unit("china", "D2g").kind == "loose"
    assert held_up_ms(trial, search("c12")) < MOST_MS
    assert 10 < len(trial.lines("mapped")) < 20
    assert held_up_ms(trial, form.show_everything) < MOST_MS
    assert len(trial.lines("mapped")) == COUNT
    assert trial.said() == []


def test_what_is_chosen_follows_a_unit_into_a_tree_that_comes_later(trial: LegendTrial) -> None:
    trial.sign_as("Li Ming", "china")
    ours, theirs = trial.unit("china", "D2g"), trial.unit("russia", "D2br")
    trial.drop([ours], theirs)
    assert trial.manager.growing.is_running
    trial.settle()
    assert [key[0] for key in trial.view.keys()] == ["mapped"]
    assert trial.view.current().title == "D2g"


def test_a_line_of_what_has_not_changed_is_the_very_same(trial: LegendTrial) -> None:
    trial.sign_as("Li Ming", "china")
    before = {line.key: line for line in trial.lines("mapped")}
    trial.drop([trial.unit("china", "D2g")], trial.unit("russia", "D2br"))
    trial.settle()
    after = {line.key: line for line in trial.lines("mapped")}
    assert len(after) == COUNT + 2
    assert all(after[key] is line for key, line in before.items())
