"""The acts of a reviewer on lines of the joint legend, asked about where they must be; all signed.

Nothing of an act is signed where it raises UserError.
"""

from __future__ import annotations

from itertools import product
from typing import Callable, Dict, Hashable, Iterable, List, Optional, Sequence, Set

from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QWidget

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.joint_legend import (
    SIDES,
    JointLegend,
    JointUnit,
    Mapping,
    index_key,
)
from cags_vsegei_plugin.geology.suggestions import Suggestion
from cags_vsegei_plugin.geology.suggestions.among import Border
from cags_vsegei_plugin.layers.overrides import knowledge_of
from cags_vsegei_plugin.panels.decision_dialog import COMMENT, REASON, DecisionDialog
from cags_vsegei_plugin.panels.legend_ground import Ground
from cags_vsegei_plugin.panels.legend_line import JOINT, Line
from cags_vsegei_plugin.panels.review_look import action_title
from cags_vsegei_plugin.panels.review_session import ReviewSession
from cags_vsegei_plugin.panels.unsigned import Unsigned
from cags_vsegei_plugin.review.decision import Subject
from cags_vsegei_plugin.review.session import Acted
from cags_vsegei_plugin.sentences import Sentence, sentence
from cags_vsegei_plugin.workflow import legend_review as acts
from cags_vsegei_plugin.workflow.legend_fold import is_settled
from cags_vsegei_plugin.workflow.legend_parts import Among, RelationUntold, with_parts
from cags_vsegei_plugin.workflow.legend_units import derived_relation, mapped_to
from cags_vsegei_plugin.workflow.suggesting import Known, accept


class LegendSteps:
    """Signs, as who reviews; each step returns how many subjects it was on, 0 where called off."""

    def __init__(
        self,
        project: QgsProject,
        session: ReviewSession,
        parent: QWidget,
        legend: Callable[[], JointLegend],
    ) -> None:
        self._project, self._session, self._parent = project, session, parent
        self._legend = legend
        self.unsigned = Unsigned(session)

    def relation(
        self, line: Line, unit: Optional[JointUnit], ground: Ground, legend: JointLegend
    ) -> str:
        """Return how a unit relates to a joint one of a legend, "" where that cannot be told."""
        by_reading = self._by_reading(line, unit, ground)
        if unit is None or not by_reading:
            return ""
        try:
            row = mapped_to(_old(line), unit.code, by_reading)
            told = self._with_parts([row], ground, legend)
        except RelationUntold:
            return ""
        return told[0].relation

    def map_to(
        self, lines: Sequence[Line], code: str, ground: Ground, relation: str = "", **told: object
    ) -> int:
        """Propose that units are a joint unit; the relation is derived where it is not given."""
        legend = self._legend()
        units = {unit.code: unit for unit in legend.units()}
        rows = [
            self._row(
                line,
                code,
                relation or self._by_reading(line, units.get(code), ground) or self._kept(line),
                **told,
            )
            for line in lines
        ]
        return self.propose(rows if relation else self._with_parts(rows, ground, legend))

    def _by_reading(self, line: Line, unit: Optional[JointUnit], ground: Ground) -> str:
        """Return how a unit relates to a joint one by age and rocks, "" where they do not tell."""
        reading = ground.all_readings.get((line.side, index_key(line.index)))
        if unit is None:
            return ""
        return derived_relation(reading, unit, ground.profile, ground.knowledge)

    def _with_parts(
        self, rows: Sequence[Mapping], ground: Ground, legend: JointLegend
    ) -> Sequence[Mapping]:
        """Return rows as whole and parts, where they make several units of one side one."""
        border = Border.of(ground.km, ground.profile, ground.knowledge)
        return with_parts(rows, Among(legend, ground.all_readings, border, self._is_own))

    def _is_own(self, row: Mapping) -> bool:
        """Return whether a row is a proposal of the own side, which it may tell anew."""
        state = self._session.view.state
        held = state.standing(acts.subject_of(row))
        if held.proposal is None or is_settled(state, held):
            return False
        return held.proposal.decision.side == self._session.reviewer.side

    def join(self, lines: Sequence[Line], ground: Ground, known: Known) -> int:
        """Propose that units are one: the joint unit of those mapped already, else a new one."""
        codes = {line.code for line in lines if line.code}
        if len(codes) > 1:
            raise UserError(sentence("These units are several joint units. Drag them onto one."))
        if codes:
            loose = [line for line in lines if not line.code]
            return self.map_to(loose, codes.pop(), ground)
        china, russia = ([each for each in lines if each.side == side] for side in SIDES)
        if not (china and russia):
            raise UserError(
                sentence(
                    "All these are units of one side. Make a joint unit with New Unit first, then"
                    " drag them onto it."
                )
            )
        pairs = product(china, russia)
        together = [
            Suggestion(one.index.strip(), other.index.strip(), "", 1.0, (), 0.0)
            for one, other in pairs
        ]
        rows = self._accepted(together, ground, known)
        return self.propose(self._with_parts(rows, ground, known.legend))

    def accept(self, suggestions: Sequence[Suggestion], ground: Ground, known: Known) -> int:
        """Propose what suggestions say."""
        return self.propose(self._accepted(suggestions, ground, known))

    def _accepted(
        self, suggestions: Sequence[Suggestion], ground: Ground, known: Known
    ) -> List[Mapping]:
        readings = ground.all_readings.values()
        rows = accept(suggestions, readings, ground.profile, known, ground.knowledge)
        occasion = self._session.reviewer.occasion.get("protocol", "")
        return [row._replace(protocol=occasion) for row in rows]

    def never(self, suggestion: Suggestion) -> int:
        """Sign that two units are never to be suggested again."""
        if not (suggestion.china_index and suggestion.russia_index):
            raise UserError(
                sentence(
                    "This candidate is a joint unit without a unit of the other side: there is no"
                    " pair that could be blocked. Map the unit otherwise, or declare it."
                )
            )
        pair = Subject.pair(suggestion.china_index, suggestion.russia_index)
        told = self._session.reviewer.occasion
        self._session.sign(
            lambda review, signer: review.decide_subject(pair, "block", signer, **told)
        )
        return 1

    def propose(self, rows: Sequence[Mapping], units: Sequence[JointUnit] = ()) -> int:
        """Propose mappings and joint units, asked why where both sides have settled otherwise."""
        subjects = [*(acts.subject_of(row) for row in rows)]
        subjects += [acts.unit_subject(unit.code) for unit in units]
        key = ("reopen", *subjects)
        why = self._why(key, subjects)
        if why is None:
            return 0
        knowledge = knowledge_of(self._project)
        with self.unsigned.keeping(key):
            acted = self._session.sign(
                lambda review, signer: acts.propose(
                    review, signer, rows, units, why or "", knowledge
                )
            )
        return self._signed(key, _count(acted))

    def declare(self, lines: Sequence[Line], reason: str = "") -> int:
        """Propose that units become no joint unit; the reason is asked for."""
        key = ("declare", *(line.key for line in lines))
        told = {REASON: reason} if reason else self._ask(key, "accept_difference", {REASON})
        if told is None:
            return 0
        rows = [
            Mapping(
                line.side,
                line.index,
                "",
                "",
                status="proposed",
                reason=told[REASON],
                comment=told.get(COMMENT, ""),
                protocol=self._session.reviewer.occasion.get("protocol", ""),
            )
            for line in _units(lines)
        ]
        with self.unsigned.keeping(key):
            count = self.propose(rows)
        return self._signed(key, count)

    def take_out(self, lines: Sequence[Line]) -> int:
        """Take units out of their joint units: withdraw, reject or reopen, as each stands."""
        side = self._session.reviewer.side
        state = self._session.view.state
        groups: Dict[str, List[Subject]] = {"withdraw": [], "reject": [], "reopen": []}
        for line in _units(lines):
            if line.mapping is None or line.subject is None:
                continue
            held = state.standing(line.subject)
            if held.proposal is None:
                raise UserError(_by_pair(line))
            is_own = held.proposal.decision.side == side
            step = "withdraw" if is_own else "reject"
            groups["reopen" if is_settled(state, held) else step].append(line.subject)
        return sum(self.step(name, subjects) for name, subjects in groups.items() if subjects)

    def step(self, name: str, subjects: Iterable[Subject]) -> int:
        """Withdraw, reject or reopen; what the life-cycle wants to be told is asked for."""
        some = tuple(dict.fromkeys(subjects))
        if not some:
            raise UserError(sentence("Nothing that is chosen can be treated so."))
        doing = {"withdraw": acts.withdraw, "reject": acts.reject, "reopen": acts.reopen}[name]
        key = (name, *some)
        told = {} if name == "withdraw" else self._ask(key, name, {COMMENT})
        if told is None:
            return 0
        comment = told.get(COMMENT, "")
        with self.unsigned.keeping(key):
            acted = self._session.sign(lambda review, signer: doing(review, signer, some, comment))
        return self._signed(key, _count(acted))

    def agree(self, subjects: Iterable[Subject]) -> int:
        """Agree to what the other side proposes, all of it or nothing."""
        some = tuple(dict.fromkeys(subjects))
        if not some:
            raise UserError(
                sentence("Nothing that is chosen waits for your side. Choose what is bold.")
            )
        return _count(self._session.sign(lambda review, signer: acts.agree(review, signer, some)))

    def undo(self) -> int:
        """Take the reviewer's last act on the legend back, by further entries."""
        session = self._session
        if session.review is None:
            raise UserError(_nothing_to_undo())
        entries = acts.last_act(session.review, session.reviewer.signer)
        if not entries:
            raise UserError(_nothing_to_undo())
        return _count(session.sign(lambda review, signer: acts.undo(review, signer, entries)))

    def waiting(self, lines: Iterable[Line]) -> List[Subject]:
        """Return what of some lines waits for who reviews, with the joint units they belong to."""
        review, side = self._session.review, self._session.reviewer.side
        waiting: Set[Subject] = set(acts.awaiting(review, side)) if review is not None else set()
        found: Dict[Subject, None] = {}
        for line in lines:
            for each in (line, *line.children):
                owner = acts.unit_subject(each.code) if each.code else None
                found.update(dict.fromkeys(s for s in (owner, each.subject) if s in waiting and s))
        return list(found)

    def _row(self, line: Line, code: str, relation: str, **told: object) -> Mapping:
        if not relation:
            raise UserError(
                sentence(
                    "How {index} relates to {code} cannot be told by age and rocks. Choose Map to…"
                    " and say it.",
                    index=line.title,
                    code=code,
                )
            )
        old = _old(line)
        base = {} if old.joint_code else {"comment": ""}
        protocol = self._session.reviewer.occasion.get("protocol", "")
        return mapped_to(old, code, relation, **{**base, "protocol": protocol, **told})

    def _kept(self, line: Line) -> str:
        return line.mapping.relation if line.mapping is not None else ""

    def _signed(self, key: Hashable, count: int) -> int:
        if count:
            self.unsigned.forget(key)
        return count

    def _why(self, key: Hashable, subjects: Iterable[Subject]) -> Optional[str]:
        """Return why what is settled is opened again, "" where nothing is; None to call it off."""
        state = self._session.view.state
        if not any(is_settled(state, state.standing(subject)) for subject in subjects):
            return ""
        told = self._ask(key, "reopen", {COMMENT})
        return None if told is None else told[COMMENT]

    def _ask(self, key: Hashable, action: str, needed: Set[str]) -> Optional[Dict[str, str]]:
        self._session.check_signing()
        cycle, kept = self._session.view.cycle, self.unsigned.kept(key)
        dialog = DecisionDialog(action_title(cycle, action), needed, cycle, self._parent, kept)
        told: Optional[Dict[str, str]] = self.unsigned.ask(key, dialog, dialog.told)
        return told


def _old(line: Line) -> Mapping:
    return line.mapping or Mapping(line.side, line.index, "", "")


def _units(lines: Iterable[Line]) -> List[Line]:
    """Return the units of a side among lines, those under joint units too."""
    found: Dict[object, Line] = {}
    for line in lines:
        some = line.children if line.kind == JOINT else (line,)
        found.update({each.key: each for each in some if each.is_of_side})
    return list(found.values())


def _count(acted: Acted) -> int:
    return len({entry.decision.subject for entry in acted.entries})


def _by_pair(line: Line) -> Sentence:
    return sentence(
        "{unit} is {code} by a decision in the Conflict Review. Open that one again there, or map"
        " the unit otherwise here: that stands before it.",
        unit=line.title,
        code=line.code,
    )


def _nothing_to_undo() -> Sentence:
    return sentence("There is nothing of yours to undo.")
