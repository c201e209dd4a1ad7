"""Wires where decisions are kept: the choice, trying again, what was signed elsewhere before."""

from __future__ import annotations

from qgis.core import Qgis
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QPushButton

from cags_vsegei_plugin.panels.dialog_buttons import Confirmation
from cags_vsegei_plugin.panels.messages import offer, say
from cags_vsegei_plugin.panels.review_body import ReviewBody
from cags_vsegei_plugin.panels.review_session import ReviewSession
from cags_vsegei_plugin.panels.store_dialog import StoreDialog
from cags_vsegei_plugin.sentences import Sentence
from cags_vsegei_plugin.translation import render, tr
from cags_vsegei_plugin.workflow.store_place import TeamStore, title_of


class StoreChoice(QObject):
    """Shows the place of the session's decisions, and changes it when asked."""

    def __init__(self, session: ReviewSession, body: ReviewBody) -> None:
        super().__init__(body)
        self._session, self._body = session, body
        self._was_chosen = self._is_offered = False
        body.store.choose.clicked.connect(lambda _=False: self.ask())
        body.store.again.clicked.connect(lambda _=False: self.try_again())
        session.opened.connect(self._show_opened)
        session.reviewerChanged.connect(self._show)
        session.journalGrew.connect(self._forget_offer)
        session.copied.connect(self._say_copied)
        session.copyingFailed.connect(self._say_failed)
        self._show()

    def ask(self) -> None:
        """Ask where decisions are kept."""
        dialog = StoreDialog(self._session.place_now(), self._body)
        if dialog.exec():
            self.choose(dialog.place())

    def choose(self, place: object) -> None:
        """Keep decisions in a team's store from now on, or beside the project (None)."""
        self._was_chosen = True
        self._forget_offer()
        self._body.say_done("")
        self._session.choose(place if isinstance(place, TeamStore) else None)
        self._show()

    def try_again(self) -> None:
        """Open a store again that could not be opened, or was cut off."""
        self._session.try_again()
        self._show()

    def _show(self) -> None:
        session = self._session
        place = session.place_now()
        is_team = isinstance(place, TeamStore)
        words = tr("Decisions in {where}", where=title_of(place)) if is_team else ""
        words = words or tr("Decisions beside the project")
        is_refused = session.store_refusal is not None and not session.is_opening
        self._body.store.show_place(words, is_team and is_refused)

    def _show_opened(self) -> None:
        self._show()
        session, was_chosen, self._was_chosen = self._session, self._was_chosen, False
        if session.review is None or not session.beside:
            return
        if not session.review.entries:
            self._offer_copy(session.beside)
        elif was_chosen:
            words = tr(
                "{count} decisions made beside the project are not in the team's store, and stay"
                " where they are: it holds decisions already. What is still wanted of them has to"
                " be signed there anew.",
                count=session.beside,
            )
            say(self._body.bar, words, Qgis.MessageLevel.Info)

    def _offer_copy(self, count: int) -> None:
        words = tr(
            "The team's store is empty, and beside the project are {count} signed decisions. They"
            " can be copied as they were signed; the file stays as it is.",
            count=count,
        )
        button = QPushButton(tr("Copy Them…"))
        button.setObjectName("review_copy_decisions")
        button.clicked.connect(lambda _=False: self._copy(count))
        self._forget_offer()
        self._is_offered = True
        offer(self._body.bar, words, button)

    def _forget_offer(self) -> None:
        """Take an offer away that no longer holds."""
        if self._is_offered:
            self._is_offered = False
            self._body.bar.clearWidgets()

    def _copy(self, count: int) -> None:
        words = tr(
            "{count} decisions will be copied from beside the project into {where}, with all"
            " signatures, names and times, all of them or none. From then on everybody must sign"
            " there: a colleague who still signs into the file works apart.",
            count=count,
            where=title_of(self._session.place),
        )
        if Confirmation(tr("Copy Decisions"), words, self._body).exec():
            self._forget_offer()
            self._session.copy_beside()

    def _say_copied(self, count: int) -> None:
        words = tr("Copied into the team's store: {count} signed decisions.", count=count)
        say(self._body.bar, words, Qgis.MessageLevel.Success)

    def _say_failed(self, said: Sentence) -> None:
        if said is not None:
            say(self._body.bar, render(said), Qgis.MessageLevel.Critical)
