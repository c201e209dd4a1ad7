"""Decides on two units straight from their cell of the matrix, as the review does."""

from __future__ import annotations

from typing import Optional

from qgis.core import Qgis
from qgis.PyQt.QtCore import QObject, QPoint
from qgis.PyQt.QtWidgets import QMenu

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.notation.index_text import plain
from cags_vsegei_plugin.panels.decision_bar import pair_words
from cags_vsegei_plugin.panels.matrix_body import MatrixBody
from cags_vsegei_plugin.panels.messages import say
from cags_vsegei_plugin.panels.review_actions import FURTHER, KEYS
from cags_vsegei_plugin.panels.review_look import action_title, status_icon, status_title
from cags_vsegei_plugin.panels.review_manager import ReviewManager
from cags_vsegei_plugin.panels.review_rows import ReviewRow
from cags_vsegei_plugin.panels.shown_comparison import Pair
from cags_vsegei_plugin.review.levels import PAIR
from cags_vsegei_plugin.translation import render, tr


class PairDecisions(QObject):
    """Offers on a cell what can be decided; how many stretches that answers stands first."""

    def __init__(self, manager: ReviewManager, matrix: MatrixBody) -> None:
        super().__init__(matrix)
        self._manager, self._matrix = manager, matrix
        matrix.decisionAsked.connect(self._offer)

    def menu(self, pair: Pair) -> QMenu:
        """Return the menu of two units."""
        menu = QMenu(self._matrix)
        menu.setToolTipsVisible(True)
        row = self._manager.go_to_pair(pair)
        _tell(menu, " | ".join(plain(index) or "–" for index in pair))
        if row is None:
            _tell(menu, tr("Nothing is to be decided on these two units."))
            return menu
        self._tell_standing(menu, row)
        refusal = self._manager.session.refusal
        if refusal is not None:
            _tell(menu, render(refusal))
        self._add_steps(menu, row)
        return menu

    def decide(self, name: str, row: ReviewRow) -> None:
        """Sign a decision on the two units of a conflict, and say what was done or why not."""
        try:
            if self._manager.decide_on_pair(name, row, self._matrix):
                words = self._manager.body.said.text()
                say(self._matrix.bar, words, Qgis.MessageLevel.Success)
        except UserError as error:
            say(self._matrix.bar, render(error.said), Qgis.MessageLevel.Warning)

    def _offer(self, pair: Pair, place: QPoint) -> None:
        def show() -> None:
            menu = self.menu(pair)
            menu.exec(place)
            menu.deleteLater()

        self._manager.when_ready(show)

    def _tell_standing(self, menu: QMenu, row: ReviewRow) -> None:
        """Say what a decision would answer, how the pair stands, and what a proposal names."""
        view = self._manager.session.view
        _tell(menu, pair_words(view.affected(row.id)))
        status = view.at(row.id, PAIR).answer.status
        _tell(menu, status_title(view.cycle, status), status)
        meant = self._manager.body.decisions.meant.text()
        if meant:
            _tell(menu, meant)

    def _add_steps(self, menu: QMenu, row: ReviewRow) -> None:
        menu.addSeparator()
        allowed, cycle = self._manager.allowed_on_pair(row), self._manager.session.view.cycle
        for name in (*KEYS, *FURTHER):
            if name in allowed:
                entry = menu.addAction(action_title(cycle, name))
                entry.setObjectName(f"pair_{name}")
                entry.triggered.connect(lambda _=False, name=name: self.decide(name, row))


def _tell(menu: QMenu, words: str, status: Optional[str] = None) -> None:
    """Add a line that only tells."""
    entry = menu.addAction(words.replace("&", "&&"))
    entry.setEnabled(False)
    if status is not None:
        entry.setIcon(status_icon(status))
