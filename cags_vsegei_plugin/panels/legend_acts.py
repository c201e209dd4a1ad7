"""What each action of the joint legend does with what is chosen, dropped or shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable, Dict, List, Optional, Sequence, Tuple

from qgis.PyQt.QtCore import QPoint
from qgis.PyQt.QtWidgets import QMenu

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.joint_legend import RELATIONS, JointLegend, JointUnit
from cags_vsegei_plugin.panels.accept_dialog import AcceptDialog
from cags_vsegei_plugin.panels.joint_unit_dialog import JointUnitDialog
from cags_vsegei_plugin.panels.legend_files import LegendFiles
from cags_vsegei_plugin.panels.legend_line import (
    IRRECONCILABLE,
    JOINT,
    LOOSE,
    MAPPED,
    OUT_OF_SCOPE,
    Key,
    Line,
)
from cags_vsegei_plugin.panels.legend_words import relation_title
from cags_vsegei_plugin.panels.mapping_dialog import Asked, MappingDialog
from cags_vsegei_plugin.review.decision import Subject
from cags_vsegei_plugin.sentences import Sentence, sentence
from cags_vsegei_plugin.translation import render, tr
from cags_vsegei_plugin.workflow.legend_parts import RelationUntold

if TYPE_CHECKING:
    from cags_vsegei_plugin.panels.legend_manager import LegendManager

ELSEWHERE = ("conflicts",)
_SUBJECTS = ("withdraw", "reject", "reopen")


class LegendActs:
    """Takes the chosen lines of a manager's tree to the steps that sign."""

    def __init__(self, manager: LegendManager) -> None:
        self._manager = manager
        files = LegendFiles(manager)
        self.files = files
        self._doing: Dict[str, Callable[[], None]] = {
            "map": self._map,
            "agree": self._agree,
            "accept": self._accept,
            "never": self._never,
            "unmap": self._take_out,
            "declare": self._declare,
            "edit": self._edit,
            "new": self._new,
            "missing": manager.go_to_missing,
            "undo": self._undo,
            "agree_shown": self._agree_shown,
            "accept_all": self._accept_all,
            "contradictions": self._contradictions,
            "import": files.ask_import,
            "export": files.ask_export,
            "apply": manager.applying.open,
        }

    def do(self, name: str) -> None:
        """Do an action; raises UserError, nothing signed, where it cannot be done."""
        if name in ELSEWHERE:
            self._manager.asked.emit(name)
        elif name in _SUBJECTS:
            self._done(self._manager.steps.step(name, self._subjects()))
        else:
            self._doing[name]()

    def allowed(self) -> Dict[str, bool]:
        """Return which actions can be done with what is chosen."""
        manager = self._manager
        lines = manager.body.view.selected()
        can_sign = manager.session.refusal is None
        units = any(line.is_of_side for line in lines)
        is_decided = any(line.is_decided for line in lines)
        is_mapped = any(line.kind == MAPPED for line in lines)
        has_candidate = manager.body.candidates.current() is not None
        waits = can_sign and any(line.waits for each in lines for line in (each, *each.children))
        found = dict.fromkeys(manager.body.actions_.by_name(), True)
        found.update(
            map=can_sign and units,
            agree=waits,
            accept=can_sign and has_candidate,
            never=can_sign and has_candidate,
            unmap=can_sign and (is_mapped or (units and is_decided)),
            declare=can_sign and units,
            edit=can_sign and self._joint_of(lines) is not None,
            new=can_sign,
            undo=can_sign,
            agree_shown=can_sign and manager.body.model.has_waiting,
            accept_all=can_sign and bool(manager.suggestions.all),
            conflicts=units,
            **dict.fromkeys(_SUBJECTS, can_sign and is_decided),
        )
        return found

    def drop(self, keys: Sequence[Key], target: Key) -> None:
        """Sign what dropping units onto a joint unit, another unit or a heading means."""
        wanted = set(keys)
        lines = [line for line in self._manager.body.model.lines() if line.key in wanted]
        onto = self._manager.body.model.line(self._manager.body.model.index_of(target))
        if onto is None or not lines:
            raise UserError(sentence("The legend changed meanwhile. Drag the unit again."))
        steps, ground = self._manager.steps, self._manager.ground
        if onto.kind in (JOINT, MAPPED):
            self._map_onto(lines, onto.code)
        elif onto.kind == LOOSE:
            known = self._manager.suggestions.known
            self._done(steps.join([*lines, onto], ground, known), lines)
        elif onto.group in (IRRECONCILABLE, OUT_OF_SCOPE):
            self._done(steps.declare(lines, onto.group), lines)
        else:
            self._done(steps.take_out(lines), lines)

    def menu(self, at: QPoint) -> None:
        """Offer what can be done with what is chosen."""
        menu, manager = QMenu(self._manager.body), self._manager
        allowed = self.allowed()
        for name in ("map", "agree", "unmap", "declare", "edit", "new"):
            entry = menu.addAction(manager.body.actions_[name].iconText())
            entry.setEnabled(allowed[name])
            entry.triggered.connect(lambda _=False, name=name: manager.act(name))
        self._add_relations(menu)
        menu.addSeparator()
        for action in manager.body.actions_.some(_SUBJECTS + ("conflicts",)):
            menu.addAction(action)
        menu.exec(manager.body.view.viewport().mapToGlobal(at))
        menu.deleteLater()

    def _add_relations(self, menu: QMenu) -> None:
        lines = [line for line in self._chosen() if line.kind == MAPPED]
        below = menu.addMenu(tr("Relation"))
        below.setEnabled(bool(lines) and self._manager.session.refusal is None)
        for relation in RELATIONS:
            entry = below.addAction(relation_title(relation))
            entry.triggered.connect(
                lambda _=False, relation=relation: self._manager.attempt(
                    lambda: self._relate(lines, relation)
                )
            )

    def _relate(self, lines: Sequence[Line], relation: str) -> None:
        steps, ground = self._manager.steps, self._manager.ground
        for line in lines:
            self._done(steps.map_to([line], line.code, ground, relation), lines)

    # The actions.

    def _map_onto(self, lines: Sequence[Line], code: str) -> None:
        """Map units that were dragged onto a joint unit, asked how where nothing tells it."""
        try:
            count = self._manager.steps.map_to(lines, code, self._manager.ground)
        except RelationUntold:
            self._ask_mapping(lines, code)
            return
        self._done(count, lines)

    def _map(self) -> None:
        lines = [line for line in self._chosen() if line.is_of_side]
        if not lines:
            joint = self._joint_of(self._chosen())
            if joint is not None:
                self._edit()
                return
            raise UserError(_nothing_chosen())
        if not self._manager.legend.units():
            raise UserError(
                sentence(
                    "There is no joint unit yet. Make one with New Unit, or accept a candidate."
                )
            )
        self._ask_mapping(lines)

    def _ask_mapping(self, lines: Sequence[Line], code: str = "") -> None:
        """Ask to which joint unit units are mapped, and how; `code` is what to begin with."""
        legend = self._manager.legend
        units = {unit.code: unit for unit in legend.units()}
        dialog = MappingDialog(
            tr("Map {count} units", count=len(lines)) if len(lines) > 1 else lines[0].title,
            list(units.values()),
            lines[0].mapping if len(lines) == 1 and lines[0].code else None,
            lambda code: self._common_relation(lines, units.get(code), legend),
            self._manager.body,
            self._manager.ground.knowledge,
        )
        if code:
            dialog.show_entered(Asked(code, ""))
        steps, key = self._manager.steps, ("map", *(line.key for line in lines))
        if steps.unsigned.kept(key) is not None:
            dialog.show_entered(steps.unsigned.kept(key))
        asked = steps.unsigned.ask(key, dialog, dialog.asked)
        if asked is not None:
            with steps.unsigned.keeping(key):
                self._map_as(lines, asked)
            steps.unsigned.forget(key)

    def _map_as(self, lines: Sequence[Line], asked: Asked) -> None:
        told = asked._asdict()
        code, relation = str(told.pop("code")), str(told.pop("relation"))
        steps, ground = self._manager.steps, self._manager.ground
        self._done(steps.map_to(lines, code, ground, relation, **told), lines)

    def _common_relation(
        self, lines: Sequence[Line], unit: Optional[JointUnit], legend: JointLegend
    ) -> str:
        steps, ground = self._manager.steps, self._manager.ground
        found = {steps.relation(line, unit, ground, legend) for line in lines}
        return found.pop() if len(found) == 1 else ""

    def _agree(self) -> None:
        self._done(self._manager.steps.agree(self._manager.steps.waiting(self._chosen())))

    def _agree_shown(self) -> None:
        subjects = self._manager.steps.waiting(self._manager.body.model.lines())
        words = tr(
            "{count} proposals of the other side are shown. Your signature makes them agreed.",
            count=len(subjects),
        )
        title = tr("Agree to All Shown")
        if not subjects or self._manager.confirm(title, words):
            self._done(self._manager.steps.agree(subjects))

    def _accept(self) -> None:
        manager, chosen = self._manager, self._manager.body.candidates.current()
        if chosen is None:
            raise UserError(sentence("No candidate is chosen. Choose a unit that is not mapped."))
        count = manager.steps.accept([chosen], manager.ground, manager.suggestions.known)
        self._done(count)
        manager.go_to_missing()

    def _never(self) -> None:
        manager, chosen = self._manager, self._manager.body.candidates.current()
        if chosen is None:
            raise UserError(sentence("No candidate is chosen. Choose a unit that is not mapped."))
        self._done(manager.steps.never(chosen))

    def _accept_all(self) -> None:
        manager = self._manager
        if manager.suggestions.is_running:
            raise UserError(sentence("Candidates are being looked for. Try again in a moment."))
        dialog = AcceptDialog(manager.suggestions.all, manager.ground.knowledge, manager.body)
        if dialog.exec():
            chosen = dialog.accepted_suggestions()
            self._done(manager.steps.accept(chosen, manager.ground, manager.suggestions.known))

    def _take_out(self) -> None:
        lines = self._chosen()
        self._done(self._manager.steps.take_out(lines), lines)

    def _declare(self) -> None:
        lines = [line for line in self._chosen() if line.is_of_side]
        if not lines:
            raise UserError(_nothing_chosen())
        self._done(self._manager.steps.declare(lines), lines)

    def _edit(self) -> None:
        unit = self._joint_of(self._chosen())
        if unit is None:
            raise UserError(sentence("No joint unit is chosen. Choose one, then edit it."))
        self._ask_unit(unit, is_new=False)

    def _new(self) -> None:
        self._ask_unit(JointUnit(""), is_new=True)

    def _ask_unit(self, unit: JointUnit, is_new: bool) -> None:
        manager, unsigned, key = self._manager, self._manager.steps.unsigned, ("unit", unit.code)
        taken = frozenset(each.code for each in manager.legend.units()) if is_new else frozenset()
        shown = unsigned.kept(key) or unit
        dialog = JointUnitDialog(shown, taken, manager.ground.knowledge, manager.body)
        dialog.code.setReadOnly(not is_new)
        told = unsigned.ask(key, dialog, dialog.unit)
        if told is not None:
            with unsigned.keeping(key):
                self._done(manager.steps.propose((), (told,)))
            unsigned.forget(key)
            manager.go_to_joint(told.code)

    def _undo(self) -> None:
        count = self._manager.steps.undo()
        self._manager.body.say_done(tr("Your last act is undone: {count} entries.", count=count))

    def _contradictions(self) -> None:
        manager = self._manager
        found = manager.folded.contradictions
        words = "\n\n".join(render(each.said) for each in found)
        manager.confirm(tr("Contradictions"), words or tr("Nothing in the legend contradicts."))

    def _done(self, count: int, lines: Sequence[Line] = ()) -> None:
        if not count:
            return
        self._manager.body.say_done(tr("Signed and stored: {count}.", count=count))
        if lines:
            self._manager.follow(lines)

    def _chosen(self) -> Tuple[Line, ...]:
        return self._manager.body.view.selected()

    def _subjects(self) -> List[Subject]:
        return [line.subject for line in self._chosen() if line.subject and line.is_decided]

    def _joint_of(self, lines: Sequence[Line]) -> Optional[JointUnit]:
        codes = {line.code for line in lines if line.code}
        if len(codes) != 1:
            return None
        key = ("joint", codes.pop())
        line = self._manager.body.model.line(self._manager.body.model.index_of(key))
        return line.unit if line is not None else None


def _nothing_chosen() -> Sentence:
    return sentence("No unit of a side is chosen. Choose one or several in the tree first.")
