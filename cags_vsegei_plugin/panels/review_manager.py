"""Wires the review: session, list, details, decisions and map. Decides nothing by itself."""

from __future__ import annotations

from typing import Callable, Dict, List, Mapping, Optional, Set, Tuple

from qgis.core import Qgis, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.layers.boxes import Boxes
from cags_vsegei_plugin.layers.overrides import knowledge_of
from cags_vsegei_plugin.panels.background import Background
from cags_vsegei_plugin.panels.legend_folding import LegendFolding
from cags_vsegei_plugin.panels.messages import say
from cags_vsegei_plugin.panels.review_actions import NEXT, PREVIOUS
from cags_vsegei_plugin.panels.review_body import ReviewBody
from cags_vsegei_plugin.panels.review_look import action_title
from cags_vsegei_plugin.panels.review_looks import ReviewLooks
from cags_vsegei_plugin.panels.review_questions import ask, nothing_chosen
from cags_vsegei_plugin.panels.review_rows import ReviewRow, review_row
from cags_vsegei_plugin.panels.review_session import ReviewSession
from cags_vsegei_plugin.panels.reviewer import ReviewerDialog
from cags_vsegei_plugin.panels.shown_comparison import Pair, ShownComparison
from cags_vsegei_plugin.panels.stale_decisions import StaleDecisions
from cags_vsegei_plugin.panels.strip_telling import StripTelling
from cags_vsegei_plugin.panels.unsigned import Unsigned
from cags_vsegei_plugin.review.levels import OWN, PAIR
from cags_vsegei_plugin.sentences import Sentence
from cags_vsegei_plugin.translation import render, tr
from cags_vsegei_plugin.workflow.review_conflicts import ConflictLayers, ReadConflicts

_OTHERS_MS = 20_000
# Answers to a proposal are on what the proposal is on.
_ANSWERS = ("agree", "reject", "withdraw")
_STAYS = ("comment", "assign", "claim", "release", "block", "unblock", "reopen", "withdraw")


class ReviewManager(QObject):
    """Brings the conflicts of the shown comparison into the review, and the keys to the journal."""

    # What was decided by conflict, and whether it is all or what came to it.
    statusesChanged = pyqtSignal(object, bool)
    placesRead = pyqtSignal()
    legendAsked = pyqtSignal(object)

    def __init__(
        self,
        project: QgsProject,
        shown: ShownComparison,
        session: ReviewSession,
        body: ReviewBody,
    ) -> None:
        super().__init__(body)
        self._project, self._shown = project, shown
        self.session, self.body = session, body
        self._unsigned = Unsigned(session)
        self._looks: Optional[ReviewLooks] = None
        self._folding = LegendFolding(self)
        self._found = ReadConflicts()
        self._is_stale, self._was_asked = True, False
        self._waiting: List[Callable[[], None]] = []
        self._reading = Background(self)
        self.telling = StripTelling(body.list.model, self)
        self._others = QTimer(self)
        self._others.setInterval(_OTHERS_MS)
        self._wire()
        self._show_reviewer()
        self._show_current()

    @property
    def boxes(self) -> Tuple[Boxes, ...]:
        """Return where the conflicts are in their layers."""
        return self._found.boxes

    @property
    def is_busy(self) -> bool:
        """Return whether conflicts or decisions are being read."""
        return self._reading.is_running or self.session.is_opening

    @property
    def is_folding(self) -> bool:
        """Return whether the joint legend of the decisions is being folded."""
        return self._folding.is_running

    def show_now(self) -> None:
        """Show the review, opened if it is not yet: the dock has come into sight."""
        self._others.start()
        if self._is_stale:
            self._take()
        else:
            self.session.refresh()

    def when_ready(self, act: Callable[[], None]) -> None:
        """Do something once the conflicts and their decisions are there, at once if they are."""
        if not self._is_stale and not self.is_busy:
            act()
            return
        self._waiting.append(act)
        if self._is_stale:
            self._take()

    def rest(self) -> None:
        """Ask for nothing more: the dock is out of sight."""
        self._others.stop()
        self.telling.rest()

    def close_down(self) -> None:
        """Let go of the store."""
        self.rest()
        self._project.projectSaved.disconnect(self._reopen)
        self._project.homePathChanged.disconnect(self._reopen)
        self._project.readProject.disconnect(self._reopen)
        self._reading.stop_and_wait()
        self._folding.stop_and_wait()
        self.session.close_down()

    def ask_reviewer(self) -> None:
        """Ask who reviews."""
        dialog = ReviewerDialog(self.session.reviewer, self.body)
        if dialog.exec():
            self.session.set_reviewer(dialog.reviewer())

    def act(self, name: str) -> None:
        """Do what a key or a button asks for; what cannot be done is said in a sentence."""
        self.body.say_done("")
        try:
            if name in (NEXT, PREVIOUS):
                self._step(1 if name == NEXT else -1)
            elif name == "undo":
                self._undo()
            else:
                self._decide(name)
        except UserError as error:
            self.session.refresh()
            say(self.body.bar, render(error.said), Qgis.MessageLevel.Warning)

    def go_to_pair(self, pair: Pair) -> Optional[ReviewRow]:
        """Make the longest conflict of two units current; None where nothing is to be decided."""
        rows = (row for row in self.body.list.model.rows() if row.found.is_stretch)
        of_pair = (row for row in rows if row.found.pair == pair)
        longest = max(of_pair, key=lambda row: row.found.length_km, default=None)
        if longest is not None and self._shown.current.id != longest.id:
            self._shown.current.visit(longest.id)
        return longest

    def allowed_on_pair(self, row: ReviewRow) -> Set[str]:
        """Return what can be decided on the two units of a conflict wherever they meet."""
        if self.session.refusal is not None:
            return set()
        steps = self.session.view.actions(row.id, self.session.reviewer.side, PAIR)
        return {step.id for step in steps} | (self._beside(row) - {"release"})

    def decide_on_pair(self, name: str, row: ReviewRow, parent: QWidget) -> bool:
        """Sign a decision on the two units of a conflict; return whether it was not called off.

        Raises UserError, nothing signed, as the keys of the review say it.
        """
        try:
            return self._sign(name, row, PAIR, parent)
        except UserError:
            self.session.refresh()
            raise

    def _wire(self) -> None:
        body, session = self.body, self.session
        body.actions_.asked.connect(self.act)
        body.change_who.clicked.connect(lambda _=False: self.ask_reviewer())
        body.legend.clicked.connect(lambda _=False: self._ask_legend())
        body.stale.clicked.connect(lambda _=False: self._list_stale())
        body.decisions.levelChosen.connect(self._allow)
        body.details.meant.connect(body.decisions.show_meant)
        session.opened.connect(self._show_all)
        self._reading.done.connect(self._take_read)
        self._reading.failed.connect(self._say_unreadable)
        session.changed.connect(self._show_changed)
        session.reviewerChanged.connect(self._show_reviewer)
        self._others.timeout.connect(session.refresh)
        self.telling.told.connect(self.statusesChanged)
        self._folding.changed.connect(self._show_current)
        self._shown.replaced.connect(self._replaced)
        self._shown.current.changed.connect(lambda _: self._show_current())
        self._shown.pairChosen.connect(body.list.form.show_pair)
        # The first save of a project gives it a home, and says so with this signal alone.
        self._project.projectSaved.connect(self._reopen)
        self._project.homePathChanged.connect(self._reopen)
        # What a project says of a team's store is read after its place.
        self._project.readProject.connect(self._reopen)

    # The comparison and the project.

    def _replaced(self) -> None:
        """Read the conflicts at once; the store waits until the review is looked at."""
        self._is_stale = True
        self._found = ReadConflicts()
        self._read()

    def _read(self) -> None:
        """Read what stands in the layers of results, in the background."""
        now = self._shown.now
        stretches, points = (
            self._layer(now.layer_ids, name) for name in ("stretches", "conflicts")
        )
        self._reading.drop()
        try:
            self._looks = ReviewLooks(self._project, now.parameters, now.colours, self._folding)
            if stretches is None:
                self._take_read(ReadConflicts())
                return
            context, known = self._project.transformContext(), knowledge_of(self._project)
            layers = ConflictLayers(stretches, points, context, known)
        except UserError as error:
            self._say_unreadable(error.said)
            return
        self._reading.start(tr("Reading the conflicts"), layers.read)

    def _take_read(self, found: ReadConflicts) -> None:
        self._found = found
        self.placesRead.emit()
        if self.body.isVisible() or self._waiting:
            self._take()

    def _say_unreadable(self, said: Optional[Sentence]) -> None:
        if said is not None:
            say(self.body.bar, render(said), Qgis.MessageLevel.Critical)

    def _reopen(self) -> None:
        """Open the store of the project's new place, or of another project."""
        if self._is_stale or self.session.is_at_home():
            return
        was_signing = self.session.review is not None
        self.session.open()
        has_moved = self._project.fileName() and not self.session.is_of_team
        if was_signing and self._shown.now.rows and has_moved:
            words = tr(
                "The project has another place now, and decisions are kept beside it. Those made"
                " before stay where they are."
            )
            say(self.body.bar, words, Qgis.MessageLevel.Info)

    def _take(self) -> None:
        """Bring the conflicts of the comparison that is shown into the review."""
        if self._reading.is_running:
            return
        self._is_stale = False
        self.session.take(self._found.conflicts, self._shown.now.rows)
        if self._found.conflicts and not self.session.reviewer.is_known and not self._was_asked:
            self._was_asked = True
            QTimer.singleShot(0, self.ask_reviewer)

    def _layer(self, ids: Mapping[str, str], name: str) -> Optional[QgsVectorLayer]:
        layer = self._project.mapLayer(ids.get(name, ""))
        return layer if isinstance(layer, QgsVectorLayer) and layer.isValid() else None

    # What is seen.

    def _show_all(self) -> None:
        self.body.list.replace(self.session.listed)
        self.telling.forget()
        self.body.show_stale(len(self.session.view.stale))
        self._show_reviewer()
        self._show_progress()
        self._show_current()
        waiting, self._waiting = self._waiting, []
        for act in waiting:
            act()

    def _show_changed(self, ids: List[str]) -> None:
        rows = [self._shown.row(id) for id in ids]
        view = self.session.view
        known = [review_row(row, view) for row in rows if row is not None]
        self.body.list.update_rows(known)
        self.telling.add(ids)
        self._show_progress()
        if self._shown.current.id in ids:
            self._show_current()

    def _show_reviewer(self) -> None:
        refusal = self.session.refusal
        self.body.show_reviewer(self.session.reviewer, render(refusal) if refusal else "")
        self._allow()

    def _show_progress(self) -> None:
        self.body.progress.show_kilometres(self.body.list.model.tally.km)
        self.telling.start(self.session.view.cycle)

    def _show_current(self) -> None:
        row, view = self._current(), self.session.view
        if row is None or self._looks is None:
            self.body.details.show_conflict(None)
        else:
            self.body.details.show_conflict(row, view, self._looks.look(row.found, view))
        self._offer_levels(row)
        self._allow()

    def _current(self) -> Optional[ReviewRow]:
        row = self.body.list.current()
        return row if row is not None and row.id in self.session.view.conflicts else None

    def _offer_levels(self, row: Optional[ReviewRow]) -> None:
        if row is None:
            self.body.decisions.offer_levels(tr("This conflict alone"), None, OWN)
            return
        has_pair = self.session.view.conflicts[row.id].pair is not None
        affected = self.session.view.affected(row.id) if has_pair else None
        # A proposal on both units is answered for both, as its count says.
        level = PAIR if row.level == PAIR and row.progress == "proposed" else OWN
        one = tr("This stretch alone") if row.found.is_stretch else tr("This conflict alone")
        self.body.decisions.offer_levels(one, affected, level)

    def _allow(self) -> None:
        row = self._current()
        is_signing = row is not None and self.session.refusal is None
        allowed: Set[str] = set()
        if row is not None and is_signing:
            side, level = self.session.reviewer.side, self.body.decisions.chosen_level()
            allowed = {step.id for step in self.session.view.actions(row.id, side, level)}
            allowed |= {"comment", "undo", "assign", "claim"}
            allowed |= self._beside(row)
        self.body.decisions.allow(allowed, is_signing)

    def _beside(self, row: ReviewRow) -> Set[str]:
        """Return what can be done beside the status."""
        view = self.session.view
        beside = {"release"} if view.assignee(row.id) else set()
        if view.conflicts[row.id].pair is not None:
            beside.add("unblock" if row.found.pair in view.blocked_pairs() else "block")
        return beside

    # What is done.

    def _step(self, by: int) -> None:
        if not self.body.list.step(by):
            self.body.say_done(tr("There is no further conflict in the list."))

    def _undo(self) -> None:
        changed = self.session.undo()
        self.body.say_done(tr("Your last decision is undone."))
        if changed and self._shown.current.id not in changed:
            self._shown.current.visit(changed[0])

    def _decide(self, name: str) -> None:
        row = self._current()
        if row is None:
            raise UserError(nothing_chosen())
        place = self.body.list.place()
        if self._sign(name, row, self._level(name, row), self.body) and name not in _STAYS:
            self._go_on(place)

    def _sign(self, name: str, row: ReviewRow, level: str, parent: QWidget) -> bool:
        """Ask what has to be asked, and sign; return whether it was not called off."""
        told = ask(self.session, row, name, level, self._unsigned, parent)
        if told is None:
            return False
        told.update(self._joint(name))
        count = self.session.view.affected(row.id).answered if level == PAIR else 1
        with self._unsigned.keeping(row.id):
            self.session.decide(row.id, name, level, **told)
        self._unsigned.forget(row.id)
        title = action_title(self.session.view.cycle, name)
        self.body.say_done(tr("{action}: stored for {count}.", action=title, count=count))
        return True

    def _level(self, name: str, row: ReviewRow) -> str:
        if name in ("block", "unblock"):
            return PAIR
        if name in _ANSWERS and row.proposed_by and row.level:
            return row.level
        return self.body.decisions.chosen_level()

    def _joint(self, name: str) -> Dict[str, str]:
        meant = self.body.details.candidate()
        if name != "propose" or meant is None:
            return {}
        return {"joint_code": meant.joint_code, "relation": meant.relation}

    def _go_on(self, place: int) -> None:
        """Bring up the next conflict that waits for the reviewer."""
        row = self.body.list.current()
        is_listed = row is not None and self.body.list.place() == place
        start = place + 1 if is_listed else place
        if not self.body.list.go_on(start, self.session.reviewer.side):
            words = tr("Nothing in the list waits for you any more.")
            self.body.say_done(f"{self.body.said.text()} {words}")

    def _ask_legend(self) -> None:
        row = self._current()
        if row is None or not row.found.is_stretch:
            say(self.body.bar, render(nothing_chosen()), Qgis.MessageLevel.Warning)
        else:
            self.legendAsked.emit(row.found.pair)

    def _list_stale(self) -> None:
        StaleDecisions(self.session.view, self.body).exec()
