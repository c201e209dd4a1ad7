"""The review of the open project: its store, who signs, and why nothing can be signed."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any, Callable, Iterable, List, NamedTuple, Optional, Sequence, Tuple

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, pyqtSignal

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.knowledge import Knowledge
from cags_vsegei_plugin.layers.overrides import knowledge_of
from cags_vsegei_plugin.panels.background import Background
from cags_vsegei_plugin.panels.review_rows import ReviewRow, review_rows
from cags_vsegei_plugin.panels.reviewer import Reviewer, remember_reviewer, remembered_reviewer
from cags_vsegei_plugin.panels.stretch_rows import StretchRow
from cags_vsegei_plugin.review.conflict import Conflict
from cags_vsegei_plugin.review.decision import Signer, Subject
from cags_vsegei_plugin.review.lifecycle import lifecycle
from cags_vsegei_plugin.review.session import Acted, Review
from cags_vsegei_plugin.review.view import View
from cags_vsegei_plugin.sentences import Sentence, sentence
from cags_vsegei_plugin.translation import tr
from cags_vsegei_plugin.workflow.reviewing import open_review, review_path


class Opened(NamedTuple):
    """A review as it was opened in the background: the store if there is one, or why not."""

    view: View
    review: Optional[Review]
    refusal: Optional[Sentence]
    rows: List[ReviewRow]


class ReviewSession(QObject):
    """Opens the store of the project and signs into it; `changed` names the conflicts that did.

    `journalGrew` is told whenever anything was signed, on whatever it was. Without a store the
    conflicts are still seen: `store_refusal` says why nothing can be signed.
    """

    opened = pyqtSignal()
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
        self.reviewer = remembered_reviewer()
        self.store_refusal: Optional[Sentence] = None
        self.review: Optional[Review] = None
        self.view = View(lifecycle(knowledge_of(project)))
        self.rows: List[ReviewRow] = []

    @property
    def is_opening(self) -> bool:
        """Return whether the decisions are being read."""
        return self._opening.is_running

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

        None is made while there is no conflict, unless it is wanted for the joint legend: then it
        is there when this returns. What there is already is read in the background.
        """
        self.close()
        knowledge = knowledge_of(self._project)
        if is_wanted:
            self._take_opened(self._work(knowledge, is_wanted)())
            return
        self.view = View(lifecycle(knowledge))
        self.store_refusal = sentence("The decisions are being read. Try again in a moment.")
        self._open_behind(knowledge)

    def _work(self, knowledge: Knowledge, is_wanted: bool = False) -> Callable[[], Opened]:
        """Return what opens the store as it is now, in whatever thread."""
        path = review_path(self._project)
        return partial(_opened, self._conflicts, self._found, path, knowledge, is_wanted)

    def _open_behind(self, knowledge: Knowledge) -> None:
        work = self._work(knowledge)
        self._opening.start(tr("Reading the decisions"), lambda _: work())

    def _take_opened(self, opened: Opened) -> None:
        self.view, self.review, self.store_refusal, self.rows = opened
        self.opened.emit()

    def is_at_home(self) -> bool:
        """Return whether the open store is the one beside the project, or none is needed."""
        path = review_path(self._project)
        if self.review is None:
            return not self._conflicts and (path is None or not path.is_file())
        return path is not None and self.review.store.title == str(path)

    def close(self) -> None:
        """Let go of the store; what was signed is in it."""
        self._opening.drop()
        if self.review is not None:
            self.review.close()
            self.review = None

    def close_down(self) -> None:
        """Let go of the store, and wait until nothing reads it."""
        self.close()
        self._opening.stop_and_wait()

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

        The next decision says what is wrong with it.
        """
        if self.review is None:
            self._try_again()
            return
        was_refused = self.store_refusal is not None
        try:
            acted = self.review.refresh()
        except UserError as error:
            self.store_refusal = error.said
            self.reviewerChanged.emit()
            return
        self.store_refusal = None
        self._told(acted)
        if was_refused:
            self.reviewerChanged.emit()

    def _try_again(self) -> None:
        """Open a store again that could not be opened: what was wrong with it may be mended."""
        is_refused = self.store_refusal is not None and not self._opening.is_running
        if is_refused and review_path(self._project) is not None:
            self._open_behind(knowledge_of(self._project))

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


def _opened(
    conflicts: Sequence[Conflict],
    found: Sequence[StretchRow],
    path: Optional[Path],
    knowledge: Knowledge,
    is_wanted: bool,
) -> Opened:
    """Open the store and lay its decisions on the conflicts, in a thread of its own."""
    view, review, refusal = View(lifecycle(knowledge)), None, None
    try:
        if conflicts or is_wanted or (path is not None and path.is_file()):
            review = view = open_review(path, knowledge)
    except UserError as error:
        refusal = error.said
    view.set_conflicts(conflicts)
    return Opened(view, review, refusal, review_rows(found, view))


def _close(opened: Opened) -> None:
    if opened.review is not None:
        opened.review.close()
