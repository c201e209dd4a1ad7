"""The review of the open project: its store, who signs, and why nothing can be signed."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable, Iterable, List, NamedTuple, Optional, Sequence, Tuple

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, pyqtSignal

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.knowledge import Knowledge
from cags_vsegei_plugin.layers.overrides import knowledge_of
from cags_vsegei_plugin.panels.background import Background
from cags_vsegei_plugin.panels.review_rows import Listed, listed, review_rows
from cags_vsegei_plugin.panels.reviewer import Reviewer, remember_reviewer, remembered_reviewer
from cags_vsegei_plugin.panels.stretch_rows import StretchRow
from cags_vsegei_plugin.review.conflict import Conflict
from cags_vsegei_plugin.review.decision import Signer, Subject
from cags_vsegei_plugin.review.journal import Entry
from cags_vsegei_plugin.review.lifecycle import lifecycle
from cags_vsegei_plugin.review.session import Acted, Review
from cags_vsegei_plugin.review.view import View
from cags_vsegei_plugin.sentences import Sentence, sentence
from cags_vsegei_plugin.translation import tr
from cags_vsegei_plugin.workflow.copying_decisions import copy_decisions, left_beside
from cags_vsegei_plugin.workflow.reviewing import open_review
from cags_vsegei_plugin.workflow.store_place import (
    ReachedPlace,
    StorePlace,
    TeamServer,
    TeamStore,
    reach,
    remember_place,
    review_path,
    store_place,
)


class Opened(NamedTuple):
    """A review as it was opened in the background: the store if there is one, or why not.

    `beside` is how many decisions of the file beside the project a team's store does not have.
    """

    view: View
    review: Optional[Review]
    refusal: Optional[Sentence]
    listed: Listed
    beside: int = 0


class _Asked(NamedTuple):
    """What is opened: where, or why not; `beside` is the file beside the project."""

    conflicts: Sequence[Conflict]
    found: Sequence[StretchRow]
    knowledge: Knowledge
    is_wanted: bool
    at: Optional[ReachedPlace] = None
    refusal: Optional[Sentence] = None
    beside: Optional[Path] = None

    @property
    def is_needed(self) -> bool:
        """Return whether there is anything to sign on, or anything signed already."""
        is_there = isinstance(self.at, TeamServer) or (self.at is not None and self.at.is_file())
        return bool(self.conflicts) or self.is_wanted or is_there


class ReviewSession(QObject):
    """Opens the store of the project and signs into it; `changed` names the conflicts that did.

    `journalGrew` is told whenever anything was signed, on whatever it was. Without a store the
    conflicts are still seen: `store_refusal` says why nothing can be signed.
    """

    opened = pyqtSignal()
    copied = pyqtSignal(int)
    copyingFailed = pyqtSignal(object)
    changed = pyqtSignal(object)
    journalGrew = pyqtSignal()
    reviewerChanged = pyqtSignal()

    def __init__(self, project: QgsProject, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._project = project
        self._conflicts: Tuple[Conflict, ...] = ()
        self._found: Sequence[StretchRow] = ()
        self._opening = Background(self, _close)
        self._opening.done.connect(self._take_opened)
        self._looking, self._copying = Background(self), Background(self)
        self._looking.done.connect(self._take_looked)
        self._looking.failed.connect(self._refuse)
        self._copying.done.connect(self._take_copied)
        self._copying.failed.connect(self.copyingFailed)
        self.reviewer = remembered_reviewer()
        self.store_refusal: Optional[Sentence] = None
        self.review: Optional[Review] = None
        self.place: Optional[StorePlace] = None
        self.beside = 0
        # A place that is not known here is not asked for again unasked: QGIS may ask for its
        # master password.
        self._is_reached = True
        self.view = View(lifecycle(knowledge_of(project)))
        self.listed = listed(())

    @property
    def is_opening(self) -> bool:
        """Return whether the decisions are being read, or copied."""
        return self._opening.is_running or self._copying.is_running

    @property
    def is_of_team(self) -> bool:
        """Return whether the decisions are kept in a team's store, wherever the project is."""
        return isinstance(self.place, TeamStore)

    @property
    def is_looking(self) -> bool:
        """Return whether a store that is far is asked for what others signed."""
        return self._looking.is_running

    @property
    def refusal(self) -> Optional[Sentence]:
        """Return why nothing can be signed, None where it can."""
        if self.store_refusal is not None:
            return self.store_refusal
        if not self.reviewer.is_known:
            return sentence("Nobody is known who could sign. Say first who reviews.")
        return None

    def take(self, conflicts: Sequence[Conflict], found: Sequence[StretchRow]) -> None:
        """Review what a comparison found; decisions made before are carried to the conflicts."""
        self._conflicts, self._found = tuple(conflicts), tuple(found)
        self.open()

    def open(self, is_wanted: bool = False) -> None:
        """Open the store of the project as it is now; `opened` is told when it is read.

        No file is made while there is no conflict, unless it is wanted for the joint legend: then
        it is there when this returns. What there is already, and a server, is read in the
        background.
        """
        self.close()
        asked = self._asked(is_wanted)
        if is_wanted and not self.is_of_team:
            self._take_opened(_opened(asked))
            return
        self.view = View(lifecycle(asked.knowledge))
        self.store_refusal = _being_read()
        self._open_behind(asked)
        if self.is_of_team:
            # It may take seconds.
            self.reviewerChanged.emit()

    def _asked(self, is_wanted: bool = False) -> _Asked:
        """Return what is to be opened; a place that cannot be found here is told in its place."""
        asked = _Asked(
            self._conflicts,
            self._found,
            knowledge_of(self._project),
            is_wanted,
            beside=review_path(self._project),
        )
        self.place = None
        try:
            self.place = store_place(self._project)
            return asked._replace(at=reach(self.place))
        except UserError as error:
            return asked._replace(refusal=error.said)

    def _open_behind(self, asked: _Asked) -> None:
        self._is_reached = asked.refusal is None
        self._opening.start(tr("Reading the decisions"), lambda _: _opened(asked))

    def _take_opened(self, opened: Opened) -> None:
        self.view, self.review, self.store_refusal, self.listed, self.beside = opened
        place, review = self.place, self.review
        if isinstance(place, TeamStore) and review is not None and not place.journal:
            # From now on another database under the same name is not taken for this one.
            self.place = place._replace(journal=review.store.journal)
            remember_place(self._project, self.place)
        self.opened.emit()

    def place_now(self) -> Optional[StorePlace]:
        """Return where the project keeps its decisions, None where it tells no such place."""
        try:
            return store_place(self._project)
        except UserError:
            return None

    def choose(self, place: Optional[TeamStore]) -> None:
        """Keep the decisions in a team's store from now on, or beside the project (None)."""
        remember_place(self._project, place)
        self.open()

    def copy_beside(self) -> None:
        """Copy the decisions made beside the project into the team's empty store.

        It is done in the background; `copied` tells how many, or `copyingFailed` why none.
        """
        path, review = review_path(self._project), self.review
        if path is None or review is None or self._copying.is_running:
            return
        self._copying.start(tr("Copying the decisions"), lambda _: copy_decisions(path, review))

    def _take_copied(self, count: int) -> None:
        self.copied.emit(count)
        self.open()

    def is_at_home(self) -> bool:
        """Return whether the open store is the one the project names, or none is needed."""
        try:
            place = store_place(self._project)
        except UserError:
            return False
        if self.review is None:
            is_needed = isinstance(place, TeamStore) or (place is not None and place.is_file())
            return not self._conflicts and not is_needed
        return place is not None and place == self.place

    def close(self) -> None:
        """Let go of the store; what was signed is in it."""
        for work in (self._opening, self._looking, self._copying):
            work.drop()
        if self.review is not None:
            self.review.close()
            self.review = None

    def close_down(self) -> None:
        """Let go of the store, and wait until nothing reads it."""
        self.close()
        for work in (self._opening, self._looking, self._copying):
            work.stop_and_wait()

    def set_reviewer(self, reviewer: Reviewer) -> None:
        """Sign as somebody from now on, and remember it."""
        self.reviewer = reviewer
        remember_reviewer(reviewer)
        self.reviewerChanged.emit()

    def decide(self, conflict: str, action: str, level: str, **told: Any) -> Acted:
        """Sign a decision; it is on disk when this returns. Raises UserError, nothing signed."""
        review = self._signing()
        told = {**self.reviewer.occasion, **told}
        return self._told(review.decide(conflict, action, self.reviewer.signer, level, **told))

    def sign(self, act: Callable[[Review, Signer], Acted]) -> Acted:
        """Do an act on the joint legend as who reviews; it is on disk when this returns.

        The store is made where there is none yet. Raises UserError, nothing signed.
        """
        if self.review is None and self.store_refusal is None:
            self.open(is_wanted=True)
        return self._told(act(self._signing(), self.reviewer.signer))

    def decide_on(self, subject: Subject, action: str, **told: Any) -> Acted:
        """Sign a decision on a section of the border; on disk when this returns."""
        review = self._signing()
        told = {**self.reviewer.occasion, **told}
        return self._told(review.decide_subject(subject, action, self.reviewer.signer, **told))

    def undo(self) -> Tuple[str, ...]:
        """Take back the reviewer's last entry; returns the conflicts it was on."""
        review = self._signing()
        last = review.last_of(self.reviewer.signer)
        if last is None:
            raise UserError(sentence("There is nothing of yours to undo."))
        return self._told(review.undo(last, self.reviewer.signer)).changed

    def refresh(self) -> None:
        """Read what others signed meanwhile; a store that cannot be read just now is asked later.

        A server is asked in the background. The next decision says what is wrong with it.
        """
        review = self.review
        if review is None:
            if self._is_reached:
                self.try_again()
            return
        if self._looking.is_running:
            return
        if review.store.is_far:
            told = tr("Reading the decisions")
            self._looking.start(told, lambda _: (review, review.read_others()))
            return
        try:
            entries = review.read_others()
        except UserError as error:
            self._refuse(error.said)
            return
        self._take_looked((review, entries))

    def _take_looked(self, found: Tuple[Review, List[Entry]]) -> None:
        """Show what others signed, and that the store can be read again."""
        review, entries = found
        was_refused, self.store_refusal = self.store_refusal is not None, None
        self._told(review.take_read(entries))
        if was_refused:
            self.reviewerChanged.emit()

    def try_again(self) -> None:
        """Ask a store again that was refused: what was wrong with it may be mended."""
        if self.review is not None:
            self.refresh()
        elif self.store_refusal is not None and self.place is not None and not self.is_opening:
            self._open_behind(self._asked())

    def _refuse(self, said: Optional[Sentence]) -> None:
        if said is not None and said != self.store_refusal:
            self.store_refusal = said
            self.reviewerChanged.emit()

    def check_signing(self) -> None:
        """Raise UserError where nothing can be signed now; what was wrong may be mended."""
        if self.store_refusal is not None:
            self.refresh()
        if self.refusal is not None:
            raise UserError(self.refusal)

    def _signing(self) -> Review:
        self.check_signing()
        if self.review is None:
            raise UserError(sentence("There is no review yet. Compare first."))
        return self.review

    def _told(self, acted: Acted) -> Acted:
        self._emit(acted.changed)
        if acted.entries:
            self.journalGrew.emit()
        return acted

    def _emit(self, changed: Iterable[str]) -> None:
        ids = tuple(changed)
        if ids:
            self.changed.emit(ids)


def _being_read() -> Sentence:
    return sentence("The decisions are being read. Try again in a moment.")


def _opened(asked: _Asked) -> Opened:
    """Open the store and lay its decisions on the conflicts, in a thread of its own."""
    view, review, refusal, beside = View(lifecycle(asked.knowledge)), None, asked.refusal, 0
    try:
        if refusal is None and asked.is_needed:
            review = view = open_review(asked.at, asked.knowledge)
            beside = _beside(asked, review)
    except UserError as error:
        refusal = error.said
    view.set_conflicts(asked.conflicts)
    return Opened(view, review, refusal, listed(review_rows(asked.found, view)), beside)


def _beside(asked: _Asked, review: Review) -> int:
    """Return how many decisions stay behind: asked of a new choice, and while nobody has signed."""
    is_new = isinstance(asked.at, TeamServer) and not asked.at.store.journal
    if not is_new and (review.entries or not review.store.is_far):
        return 0
    try:
        return len(left_beside(asked.beside, review))
    except UserError:
        # A damaged or locked file is no reason to keep the team from its store.
        return 0


def _close(opened: Opened) -> None:
    if opened.review is not None:
        opened.review.close()
