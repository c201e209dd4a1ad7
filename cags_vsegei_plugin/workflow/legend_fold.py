"""The joint legend as a fold over the journal of signed decisions: nothing of it is stored."""

from __future__ import annotations

from typing import Dict, List, NamedTuple, Optional, Tuple

from cags_vsegei_plugin.geology.joint_legend import JointLegend, Mapping
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.review.decision import SIDES, Subject
from cags_vsegei_plugin.review.state import Standing, State
from cags_vsegei_plugin.sentences import sentence
from cags_vsegei_plugin.workflow.legend_clashes import Contradiction, reconciled
from cags_vsegei_plugin.workflow.legend_facts import (
    MAPPING,
    UNIT,
    SignedUnit,
    mapping_of_facts,
    unit_of_facts,
)
from cags_vsegei_plugin.workflow.legend_pairs import Told, told_by_pairs, units_by_pairs

_BOTH = 2
_FALSE_ALARM = "false_alarm"


class Folded(NamedTuple):
    """The joint legend that a journal leads to, and what in it contradicts itself."""

    legend: JointLegend
    contradictions: Tuple[Contradiction, ...]


class _Definition(NamedTuple):
    """What a joint unit is: as it holds, and the row that tells what is not settled of it."""

    signed: SignedUnit
    held: Standing


def legend_of(state: State, knowledge: Knowledge = BUNDLED) -> JointLegend:
    """Return the joint legend that the decisions of a journal lead to, with their statuses."""
    return folded(state, knowledge).legend


def folded(state: State, knowledge: Knowledge = BUNDLED) -> Folded:
    """Return the joint legend and its contradictions.

    Mappings that were decided as such come first, then those told by pairs and stretches. What
    contradicts another stands in the legend as disputed, and answers nothing.
    """
    unreadable: List[Contradiction] = []
    definitions = _definitions(state, knowledge, unreadable)
    units = {code: each.signed.unit for code, each in definitions.items()}
    units.update(units_by_pairs(state, units, knowledge))
    told = _told(state, knowledge, unreadable)
    kept, contradictions = reconciled(told, told_by_pairs(state, units))
    columns = {code: unit.columns for code, unit in units.items()}
    rows = [_signed(each, state, columns.get(each.row.joint_code, {})) for each in kept]
    rows += _unit_rows(definitions, rows, state, knowledge)
    return Folded(JointLegend(rows, knowledge), (*contradictions, *unreadable))


def is_settled(state: State, held: Standing) -> bool:
    """Return whether both sides have signed what holds."""
    known = state.cycle.statuses.get(held.status)
    return known is not None and known.signatures == _BOTH


def is_adopted(state: State, held: Standing) -> bool:
    """Return whether it holds by what both sides have signed elsewhere."""
    return is_settled(state, held) and held.agreement is None


def _told(state: State, knowledge: Knowledge, unreadable: List[Contradiction]) -> List[Told]:
    """Return the rows that were decided on as such."""
    rows: List[Told] = []
    for subject, held in state.of_legend.items():
        if subject.kind != MAPPING or held.proposal is None or held.status == _FALSE_ALARM:
            continue
        row = mapping_of_facts(held.proposal.decision, held.status, knowledge)
        if row is None:
            unreadable.append(_unreadable(subject, held))
        else:
            rows.append(Told(subject, held, row))
    return rows


def _definitions(
    state: State, knowledge: Knowledge, unreadable: List[Contradiction]
) -> Dict[str, _Definition]:
    """Return what each joint unit is: as both sides agreed last, else as it is proposed."""
    found: Dict[str, _Definition] = {}
    for subject, held in state.of_legend.items():
        if subject.kind != UNIT:
            continue
        holding = _settled_before(state, held) or held
        if holding.proposal is None:
            continue
        signed = unit_of_facts(holding.proposal.decision.evidence, subject.key, knowledge)
        if signed is None:
            unreadable.append(_unreadable(subject, held))
        else:
            found[subject.key] = _Definition(signed, held)
    return found


def _settled_before(state: State, held: Standing) -> Optional[Standing]:
    """Return how it stood when both sides had signed last, None where they never had."""
    step: Optional[Standing] = held
    while step is not None and not is_settled(state, step):
        step = step.before
    return step


def _signed(told: Told, state: State, unit: Dict[str, object]) -> Mapping:
    """Return a row with its joint unit, and status and signatures of the decisions on it."""
    held, row = told.held, told.row
    made, agreed = held.proposal, held.agreement
    if made is None:
        return row
    said = {
        **unit,
        "status": row.status,
        "protocol": made.decision.protocol or (agreed.decision.protocol if agreed else ""),
        "comment": made.decision.comment,
    }
    if not is_adopted(state, held):
        said.update({f"agreed_{side}": _signature(held, side) for side in SIDES})
        said["agreed_on"] = agreed.decision.time[:10] if agreed else ""
    elif said["protocol"] == row.agreed_on:
        # A signed table that names no protocol: its date stood for it.
        said["protocol"] = ""
    return row._replace(**said)  # type: ignore[arg-type]


def _signature(held: Standing, side: str) -> str:
    entry = held.signature(side)
    return entry.decision.reviewer if entry is not None else ""


def _unit_rows(
    definitions: Dict[str, _Definition], rows: List[Mapping], state: State, knowledge: Knowledge
) -> List[Mapping]:
    """Return the rows of joint units that no mapping tells, or not all of.

    One that was opened again, and is proposed by nobody since, is none but for what maps to it.
    """
    mapped = {row.joint_code for row in rows}
    found: List[Mapping] = []
    for code, (signed, held) in definitions.items():
        is_told = code in mapped and is_settled(state, held) and not signed.unit.comment
        if held.proposal is not None and not is_told:
            text = held.proposal.decision.evidence
            pending = unit_of_facts(text, code, knowledge) or signed
            names = dict(zip(SignedUnit._fields[1:], pending[1:]))
            row = pending.unit.row._replace(status=held.status, **names)  # type: ignore[arg-type]
            signed_row = _signed(Told(Subject(UNIT, code), held, row), state, {})
            found.append(signed_row._replace(comment=pending.unit.comment))
    return found


def _unreadable(subject: Subject, held: Standing) -> Contradiction:
    made = held.proposal or held.entry
    said = sentence(
        "What {reviewer} signed on {what} cannot be read as a row of the joint legend, and counts"
        " for nothing. Propose it anew.",
        reviewer=made.decision.reviewer if made is not None else "",
        what=" ".join(filter(None, subject[1:])),
    )
    side, _, index = subject.key.partition("|")
    is_mapping = subject.kind == MAPPING
    return Contradiction(side if is_mapping else "", index if is_mapping else "", (subject,), said)
