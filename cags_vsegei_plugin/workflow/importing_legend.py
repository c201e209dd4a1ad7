"""A given table of the joint legend taken into the journal: what is recorded, what is proposed.

What the table says both sides have signed, with a protocol or a date, is adopted; all else can only
be proposed, in the name of who imports it. Nothing is taken away.
"""

from __future__ import annotations

from typing import Dict, Iterable, List, NamedTuple, Optional, Tuple

from cags_vsegei_plugin.geology.joint_legend import JointLegend, JointUnit, Mapping, index_key
from cags_vsegei_plugin.geology.joint_legend.unit import units_of
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.review.decision import Signer
from cags_vsegei_plugin.review.session import Review
from cags_vsegei_plugin.review.state import State
from cags_vsegei_plugin.sentences import Sentence, sentence
from cags_vsegei_plugin.workflow import legend_review as acts
from cags_vsegei_plugin.workflow.legend_act import Act
from cags_vsegei_plugin.workflow.legend_difference import ADDED, CHANGED, Change, Difference
from cags_vsegei_plugin.workflow.legend_facts import UNIT, mapping_subject
from cags_vsegei_plugin.workflow.legend_fold import is_settled, legend_of

ADOPTED, PROPOSED, LEFT = "adopted", "proposed", "left"
_RECORDED = ("adopt", "adopt_difference")
_OPENED = "reopen"


class Step(NamedTuple):
    """What becomes of a change: `adopted`, `proposed`, or `left`, with a sentence that says why."""

    change: Change
    becomes: str
    said: Optional[Sentence] = None

    @property
    def is_of_unit(self) -> bool:
        """Return whether it is about what a joint unit is."""
        return self.change.subject.kind == UNIT


class Plan(NamedTuple):
    """What an import would do, change by change; `given` is the legend it is taken from."""

    steps: Tuple[Step, ...]
    given: JointLegend
    protocol: str = ""

    def of(self, becomes: str) -> List[Step]:
        """Return the steps that are `adopted`, `proposed` or `left`."""
        return [each for each in self.steps if each.becomes == becomes]


class Imported(NamedTuple):
    """How many joint units and mappings were recorded as agreed, and how many proposed."""

    adopted: int
    proposed: int


def plan_import(
    state: State,
    found: Difference,
    chosen: Optional[Iterable[Change]] = None,
    protocol: str = "",
    knowledge: Knowledge = BUNDLED,
) -> Plan:
    """Return what importing the chosen changes (all, where not told) would do; nothing is signed.

    `protocol` is for rows that say both sides signed them, and name neither protocol nor date.
    """
    changes = found.changes if chosen is None else tuple(chosen)
    look = _Look(state, legend_of(state, knowledge), found.given, protocol)
    steps = [look.step(each) for each in changes if each.what in (ADDED, CHANGED)]
    return Plan(tuple(steps), found.given, protocol)


def import_legend(
    review: Review, signer: Signer, plan: Plan, why: str, knowledge: Knowledge = BUNDLED
) -> Imported:
    """Sign what a plan says, all of it in one act, or nothing.

    `why` stands in the journal where what a joint unit is called is opened again. Raises UserError.
    """
    units = _units(review, plan, knowledge)
    rows = [_described(each.change.row, units) for each in plan.of(PROPOSED) if not each.is_of_unit]
    told = [units[each.change.subject.key] for each in plan.of(PROPOSED) if each.is_of_unit]
    act = Act(review, signer, knowledge)
    act.adopt(_adopted(plan, units), plan.protocol)
    act.propose(rows, told, why)
    act.sign()
    done = [one.action for one in act.decisions if one.action != _OPENED]
    recorded = sum(1 for action in done if action in _RECORDED)
    return Imported(recorded, len(done) - recorded)


def _units(review: Review, plan: Plan, knowledge: Knowledge) -> Dict[str, JointUnit]:
    """Return what joint units are called after the import: as given only where that was chosen."""
    held = {unit.code: unit for unit in legend_of(review.state, knowledge).units()}
    given = {unit.code: unit for unit in plan.given.units()}
    rows = [each.change.row for each in plan.steps if each.is_of_unit]
    return {**given, **held, **{unit.code: unit for unit in units_of(rows)}}


def _adopted(plan: Plan, units: Dict[str, JointUnit]) -> List[Mapping]:
    """Return the rows to adopt: those of mappings, and for joint units all rows that tell them."""
    codes = {each.change.subject.key for each in plan.of(ADOPTED) if each.is_of_unit}
    rows = {
        each.change.subject: each.change.row for each in plan.of(ADOPTED) if not each.is_of_unit
    }
    for row in plan.given.mappings:
        if row.joint_code in codes and _is_signed_by_both(row, plan.protocol):
            rows.setdefault(acts.subject_of(row), row)
    return [
        _described(row._replace(protocol=row.protocol or plan.protocol or row.agreed_on), units)
        for row in rows.values()
    ]


def _described(row: Mapping, units: Dict[str, JointUnit]) -> Mapping:
    unit = units.get(row.joint_code)
    return row if unit is None else unit.describe(row)


def _is_signed_by_both(row: Mapping, protocol: str) -> bool:
    """Return whether a row says that both sides signed it, and when or in which protocol."""
    is_said = bool(row.status) or bool(row.agreed_china and row.agreed_russia)
    return row.is_settled and is_said and bool(row.protocol or row.agreed_on or protocol)


class _Look:
    """Looks at each change: can it be adopted, proposed, or neither."""

    def __init__(
        self, state: State, current: JointLegend, given: JointLegend, protocol: str
    ) -> None:
        self._state, self._protocol = state, protocol
        self._held: Dict[Tuple[str, str], List[Mapping]] = {}
        for row in current.mappings:
            if row.is_settled and not row.is_unit:
                self._hold(row)
        self._signed_units = {
            row.joint_code for row in given.mappings if _is_signed_by_both(row, protocol)
        }

    def step(self, change: Change) -> Step:
        """Return what becomes of a change."""
        if change.subject.kind == UNIT:
            return self._unit_step(change)
        said = self._obstacle(change)
        if said is not None:
            return Step(change, LEFT, said)
        is_signed = _is_signed_by_both(change.row, self._protocol)
        if not is_signed and is_settled(self._state, self._state.standing(change.subject)):
            return Step(change, LEFT, _signed_otherwise(change.row.index))
        # What comes later in the table must leave room for it.
        self._hold(change.row)
        return Step(change, ADOPTED if is_signed else PROPOSED)

    def _hold(self, row: Mapping) -> None:
        self._held.setdefault((row.side, index_key(row.index)), []).append(row)

    def _unit_step(self, change: Change) -> Step:
        code, row = change.subject.key, change.row
        if code in self._signed_units and row.is_agreed:
            return Step(change, ADOPTED)
        is_open = not is_settled(self._state, self._state.standing(change.subject))
        # A row that proposes another name says itself that it is to be opened again.
        if is_open or not row.is_agreed:
            return Step(change, PROPOSED)
        return Step(change, LEFT, _signed_otherwise(code))

    def _obstacle(self, change: Change) -> Optional[Sentence]:
        """Return what stands against taking a row over at all."""
        row = change.row
        if row.is_declaration and row.reason not in self._state.cycle.reasons:
            return sentence(
                "The reason “{reason}” is not in the list of reasons: {known}.",
                reason=row.reason,
                known=", ".join(self._state.cycle.reasons),
            )
        for other in self._held.get((row.side, index_key(row.index)), ()):
            if mapping_subject(other) != change.subject and row.overlaps(other):
                return sentence(
                    "{index} is {code} already where this would hold. Give both kilometres that do"
                    " not overlap.",
                    index=row.index,
                    code=other.joint_code or other.reason,
                )
        return None


def _signed_otherwise(what: str) -> Sentence:
    return sentence(
        "Both sides have signed something else for {what}, and the table does not say that both"
        " signed this. Open it again in the review first.",
        what=what,
    )
