"""Wires the joint legend: session, comparison, tree, candidates, acts; decides nothing itself."""

from __future__ import annotations

from typing import Callable, List, Optional, Sequence, Set

from qgis.core import Qgis, QgsProject
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.joint_legend import JointLegend, index_key
from cags_vsegei_plugin.panels.applying import Applying
from cags_vsegei_plugin.panels.dialog_buttons import Confirmation
from cags_vsegei_plugin.panels.legend_actions import FURTHER
from cags_vsegei_plugin.panels.legend_acts import LegendActs
from cags_vsegei_plugin.panels.legend_body import LegendBody
from cags_vsegei_plugin.panels.legend_filter import is_missing, shown
from cags_vsegei_plugin.panels.legend_ground import Ground, ground_of
from cags_vsegei_plugin.panels.legend_growing import Grown, LegendGrowing
from cags_vsegei_plugin.panels.legend_line import Key, Line, all_lines
from cags_vsegei_plugin.panels.legend_steps import LegendSteps
from cags_vsegei_plugin.panels.legend_suggesting import LegendSuggestions
from cags_vsegei_plugin.panels.legend_tree import Seen, Tree
from cags_vsegei_plugin.panels.legend_whole import WholeLegends
from cags_vsegei_plugin.panels.legend_words import missing_text
from cags_vsegei_plugin.panels.messages import say
from cags_vsegei_plugin.panels.review_manager import ReviewManager
from cags_vsegei_plugin.panels.shown_comparison import Pair, Shown, ShownComparison
from cags_vsegei_plugin.sentences import Sentence
from cags_vsegei_plugin.translation import render, tr
from cags_vsegei_plugin.workflow.legend_fold import Folded, folded
from cags_vsegei_plugin.workflow.legend_units import Unit, rows_of_unit

_OTHERS_MS, _REST_MS = 20_000, 150


class LegendManager(QObject):
    """Shows the joint legend of the review's journal, and takes acts on it to the journal.

    `asked` names what is done elsewhere: `conflicts`.
    """

    asked = pyqtSignal(str)
    shownAnew = pyqtSignal()

    def __init__(
        self,
        project: QgsProject,
        comparison: ShownComparison,
        review: ReviewManager,
        body: LegendBody,
    ) -> None:
        super().__init__(body)
        self._project, self._shown, self._review = project, comparison, review
        self.session, self.body = review.session, body
        self.ground: Ground = ground_of(project, comparison)
        self.tree: Optional[Tree] = None
        self.growing = LegendGrowing(self)
        self.suggestions = LegendSuggestions(self)
        self.whole = WholeLegends(project, self)
        self.steps = LegendSteps(project, self.session, body, lambda: self.legend)
        self.applying = Applying(project, self)
        self.acts = LegendActs(self)
        self._is_shown = self._is_whole = False
        self._others = QTimer(self)
        self._others.setInterval(_OTHERS_MS)
        # The map and the candidates follow when the arrow keys rest.
        self._following = QTimer(self)
        self._following.setSingleShot(True)
        self._following.setInterval(_REST_MS)
        self._wire()
        self._show_reviewer()

    @property
    def legend(self) -> JointLegend:
        """Return the joint legend as it is signed now."""
        return self.folded.legend

    @property
    def folded(self) -> Folded:
        """Return the joint legend as it is signed now, and what in it contradicts itself."""
        state, last = self.session.view.state, self.growing.last
        if last is not None and last.state is state and last.seq == state.seq:
            return last.folded
        return folded(state, self.ground.knowledge)

    @property
    def shown(self) -> Shown:
        """Return the comparison whose units the legend shows."""
        return self._shown.now

    def show_now(self) -> None:
        """Show the legend: the dock has come into sight."""
        self._is_shown = True
        self._others.start()
        self._read_whole()
        self._review.when_ready(self.refresh)

    def rest(self) -> None:
        """Ask for nothing more: the dock is out of sight."""
        self._is_shown = False
        self._others.stop()

    def close_down(self) -> None:
        """Stop what runs in the background."""
        self.rest()
        self._following.stop()
        self.growing.stop_and_wait()
        self.suggestions.stop_and_wait()
        self.whole.stop_and_wait()
        self.applying.close_down()

    def refresh(self) -> None:
        """Show the legend, and suggest anew, as things stand now."""
        if not self._is_shown:
            return
        self.growing.grow(
            Seen(
                self.session.view.state,
                self.ground.all_units,
                self.ground.all_readings,
                self.ground.colours,
                self.session.reviewer.side,
                self.ground.knowledge,
            )
        )

    def _take_grown(self, grown: Grown) -> None:
        self.tree = grown.tree
        self.body.show_missing(missing_text(self.tree.found))
        self._show_lines()
        self.suggestions.ask(self.ground, grown.known)
        self.shownAnew.emit()

    def show_units(self, pair: Pair) -> None:
        """Go to the units of a conflict, wherever in the legend they stand."""
        wanted = {
            (side, index_key(index)) for side, index in zip(("china", "russia"), pair) if index
        }
        self.body.form.show_everything()
        self.growing.then(lambda: self._go_to_units(wanted))

    def _go_to_units(self, wanted: Set[Unit]) -> None:
        lines = all_lines(self.tree.lines) if self.tree is not None else iter(())
        keys = [
            line.key
            for line in lines
            if line.is_of_side and (line.side, index_key(line.index)) in wanted
        ]
        if not self.body.view.go_to(keys):
            self.say(tr("The units of this conflict are not in the legend."))

    def act(self, name: str) -> None:
        """Do what a key or a button asks for; what cannot be done is said in a sentence."""
        self.attempt(lambda: self.acts.do(name))

    def attempt(self, act: Callable[[], None]) -> None:
        """Do something; what speaks against it is said, and nothing was signed."""
        self.body.say_done("")
        try:
            act()
        except UserError as error:
            self.session.refresh()
            self.say(render(error.said))

    def say(self, words: str, level: Qgis.MessageLevel = Qgis.MessageLevel.Warning) -> None:
        """Say a sentence in the dock."""
        say(self.body.bar, words, level)

    def confirm(self, title: str, words: str) -> bool:
        """Return whether what is told is to be done."""
        return bool(Confirmation(title, words, self.body).exec())

    def follow(self, lines: Sequence[Line]) -> None:
        """Choose the units of some lines in their new places."""
        self.growing.then(lambda: self._follow(lines))

    def _follow(self, lines: Sequence[Line]) -> None:
        units = {(line.side, index_key(line.index)) for line in lines}
        keys = [
            line.key
            for line in self.body.model.lines()
            if line.is_of_side and (line.side, index_key(line.index)) in units
        ]
        self.body.view.go_to(keys)

    def go_to_joint(self, code: str) -> None:
        """Go to a joint unit."""

        def go() -> None:
            self.body.view.go_to([("joint", code)])

        self.growing.then(go)

    def go_to_missing(self) -> None:
        """Go to the next unit that is mapped to nothing, below the current line."""
        self.growing.then(self._go_to_missing)

    def _go_to_missing(self) -> None:
        lines = list(self.body.model.lines())
        current = self.body.view.current()
        at = next((n for n, line in enumerate(lines) if current and line.key == current.key), -1)
        rest = [*lines[at + 1 :], *lines[: at + 1]]
        following = next((line for line in rest if is_missing(line)), None)
        if following is None:
            self.body.say_done(tr("No unit that is shown is missing."))
        else:
            self.body.view.go_to([following.key])

    def _wire(self) -> None:
        body, session = self.body, self.session
        body.actions_.asked.connect(self.act)
        body.view.asked.connect(self.act)
        body.view.chosen.connect(self._choose)
        body.view.customContextMenuRequested.connect(lambda at: self.acts.menu(at))
        body.model.dropped.connect(self._drop)
        body.form.changed.connect(self._show_lines)
        body.candidates.chosen.connect(self._allow)
        body.change_who.clicked.connect(lambda _=False: self._review.ask_reviewer())
        self.growing.grown.connect(self._take_grown)
        self.growing.failed.connect(self._say_failed)
        self.suggestions.changed.connect(self._show_candidates)
        self.suggestions.failed.connect(self._say_failed)
        self.whole.found.connect(self._take_whole)
        self.whole.failed.connect(self._say_failed)
        self._following.timeout.connect(self._follow_unit)
        self._others.timeout.connect(session.refresh)
        session.opened.connect(self._show_reviewer)
        session.journalGrew.connect(self.refresh)
        session.reviewerChanged.connect(self._show_reviewer)
        self._shown.replaced.connect(self._replaced)

    def _replaced(self) -> None:
        """Another comparison is shown, or none."""
        self.ground = ground_of(self._project, self._shown)
        self._is_whole = False
        if self._is_shown:
            self._read_whole()
            self._review.when_ready(self.refresh)

    def _read_whole(self) -> None:
        """Read all units of both layers, once for each comparison, when somebody looks."""
        if not self._is_whole:
            self._is_whole = True
            self.whole.ask(self._shown.now, self.ground)

    def _take_whole(self, ground: Ground) -> None:
        self.ground = ground
        if self._is_shown:
            self._review.when_ready(self.refresh)

    def _show_reviewer(self) -> None:
        refusal = self.session.refusal
        self.body.show_reviewer(self.session.reviewer, render(refusal) if refusal else "")
        self.refresh()
        self._allow()

    def _show_lines(self) -> None:
        if self.tree is None:
            return
        wanted = self.body.form.wanted()
        lines = shown(self.tree.lines, wanted)
        self.body.view.take(lines, bool(wanted.words))
        if self.tree.lines and not lines:
            self.body.view.say(tr("Nothing fits what is searched for."))

    def _choose(self) -> None:
        self._allow()
        self._following.start()

    def _follow_unit(self) -> None:
        """Show the candidates of the current unit, and where it is on the map."""
        self._show_candidates()
        line = self.body.view.current()
        if line is None or not line.is_of_side:
            return
        if rows_of_unit(self._shown.now.stretches, line.side, line.index):
            self._shown.choose_unit(line.side, line.index)

    def _show_candidates(self) -> None:
        line, candidates = self.body.view.current(), self.body.candidates
        if line is None or not line.is_of_side:
            candidates.say(tr("Choose a unit to see its candidates."))
        elif not is_missing(line):
            candidates.say(tr("This unit is mapped or declared: nothing is suggested for it."))
        else:
            found = self.suggestions.of_unit(line.side, line.index)
            if found:
                candidates.show_candidates((line.side, line.index), found, self.ground)
            else:
                candidates.say(self._why_none())
        self._allow()

    def _why_none(self) -> str:
        if self.suggestions.is_running:
            return tr("Candidates are being looked for…")
        if not self.ground.readings:
            return tr("Compare the layers again to get candidates for their units.")
        return tr("Nothing of the other side comes near this unit.")

    def _say_failed(self, said: Optional[Sentence]) -> None:
        if said is not None:
            self.say(render(said))

    def _drop(self, keys: List[Key], target: Key) -> None:
        # The drag must have ended before a dialog may ask anything.
        QTimer.singleShot(0, lambda: self.attempt(lambda: self.acts.drop(keys, target)))

    def _allow(self) -> None:
        """Grey what cannot be done with what is chosen."""
        allowed = self.acts.allowed()
        for name, action in self.body.actions_.by_name().items():
            if name in self.body.grid.buttons:
                self.body.grid.buttons[name].setEnabled(allowed[name])
            elif name in FURTHER:
                action.setEnabled(allowed[name])
