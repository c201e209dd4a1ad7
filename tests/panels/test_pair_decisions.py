"""Two units are decided on straight from their cell of the matrix."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, Iterator, List

import pytest

from tests.panels.review_trial import Trial
from tests.panels.test_review import meeting_thrice

PAIR = ("K1", "AR")


class Cells:
    """A reviewer at the matrix; the review dock is never opened."""

    def __init__(self, trial: Trial) -> None:
        from cags_vsegei_plugin.panels.matrix_body import MatrixBody
        from cags_vsegei_plugin.panels.pair_decisions import PairDecisions

        self.trial = trial
        self.matrix = MatrixBody(trial.comparison.shown)
        self.pairs = PairDecisions(trial.dock.manager, self.matrix)

    def sign_as(self, name: str, side: str) -> None:
        from cags_vsegei_plugin.panels.reviewer import Reviewer

        self.trial.session.set_reviewer(Reviewer(name, side))

    def entries(self, pair: Any = PAIR) -> Dict[str, Any]:
        self.trial.dock.manager.when_ready(lambda: None)
        self.trial.settle()
        entries = [e for e in self.pairs.menu(pair).actions() if not e.isSeparator()]
        return {entry.objectName() or entry.text(): entry for entry in entries}

    def told(self, pair: Any = PAIR) -> List[str]:
        return [entry.text() for entry in self.entries(pair).values() if not entry.isEnabled()]

    def said(self) -> str:
        from qgis.PyQt.QtWidgets import QLabel

        return " ".join(label.text() for label in self.matrix.bar.findChildren(QLabel))

    def statuses(self) -> List[str]:
        return sorted(row.status for row in self.trial.body.list.model.rows())


@pytest.fixture
def cells(project: Any, provider: Any, tmp_path: Path) -> Iterator[Cells]:
    trial = Trial(project, tmp_path)
    trial.compare_layers(*meeting_thrice(project))
    cells = Cells(trial)
    cells.sign_as("Li Ming", "china")
    yield cells
    trial.close()


def test_both_sides_agree_on_two_units_from_the_matrix(cells: Cells) -> None:
    assert "K1 | AR" in cells.told()
    assert any("3 stretches, 30.0 km" in words for words in cells.told())
    cells.entries()["pair_propose"].trigger()
    assert cells.statuses() == ["proposed"] * 3
    assert "3" in cells.said()
    assert "pair_agree" not in cells.entries()
    cells.sign_as("Ivanova", "russia")
    cells.entries()["pair_agree"].trigger()
    assert cells.statuses() == ["agreed"] * 3


def test_what_has_a_decision_of_its_own_is_told_and_kept(cells: Cells) -> None:
    cells.trial.open()
    cells.trial.press("Down", "4")
    assert any("2 stretches, 20.0 km · 1 keep" in words for words in cells.told())
    cells.entries()["pair_propose"].trigger()
    assert cells.statuses() == ["deferred", "proposed", "proposed"]


def test_an_accepted_difference_asks_for_its_reason_there_too(cells: Cells) -> None:
    cells.trial.answering(lambda dialog: dialog.reason.setCurrentIndex(1))
    cells.entries()["pair_accept_difference"].trigger()
    held = cells.trial.session.view.answer(cells.trial.current.id)
    assert (held.level, held.standing.aim) == ("pair", "accepted_difference")
    cells.trial.answering(lambda dialog: None, is_to_accept=False)
    cells.entries()["pair_dispute"].trigger()
    assert cells.statuses() == ["proposed"] * 3


def test_units_without_a_conflict_and_nameless_reviewers_are_told_so(cells: Cells) -> None:
    assert cells.told(("J3", "J3"))[1] == "Nothing is to be decided on these two units."
    cells.sign_as("", "")
    assert any("Say first who reviews" in words for words in cells.told())
    assert not any(name.startswith("pair_") for name in cells.entries())


def test_a_cell_asks_by_the_mouse_and_by_a_key(cells: Cells, qgis_app: Any) -> None:
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtTest import QTest

    cells.matrix.decisionAsked.disconnect()
    asked: List[Any] = []
    cells.matrix.decisionAsked.connect(lambda pair, place: asked.append(pair))
    cells.matrix.show()
    view, cell = cells.matrix.view, cells.matrix.model.index_of(PAIR)
    view.customContextMenuRequested.emit(view.visualRect(cell).center())
    assert asked == [PAIR]
    cells.matrix.activateWindow()
    view.setFocus()
    view.setCurrentIndex(cells.matrix.model.index_of(("J3", "J3")))
    qgis_app.processEvents()
    QTest.keyClick(view, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    assert asked == [PAIR, ("J3", "J3")]
