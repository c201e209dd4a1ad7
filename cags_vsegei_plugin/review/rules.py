"""Whether a decision may be signed as things stand, and if not, why not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Iterable, Optional

from cags_vsegei_plugin.review.decision import SIDES, Decision
from cags_vsegei_plugin.review.evidence import evidence_of
from cags_vsegei_plugin.review.journal import Entry
from cags_vsegei_plugin.review.lifecycle import OPEN, REOPENED, Transition
from cags_vsegei_plugin.sentences import Sentence, sentence

if TYPE_CHECKING:
    from cags_vsegei_plugin.review.state import Standing, State

FRESH = (OPEN, REOPENED)
"""Statuses in which nothing stands that was proposed before."""


def refusal(state: State, decision: Decision) -> Optional[Sentence]:
    """Return why a decision would change nothing, None where it may be signed."""
    action = state.cycle.actions.get(decision.action)
    if action is None:
        return sentence("This version knows no action “{action}”.", action=decision.action)
    if decision.side not in SIDES or not decision.reviewer:
        return sentence("A decision needs a name and a side.")
    if action.track == "status":
        return _step_refusal(state, decision)
    if action.track == "undo":
        return _undo_refusal(state, decision)
    if decision.action == "comment" and not decision.comment.strip():
        return sentence("The comment is empty. Write it first.")
    if decision.action in ("assign", "claim") and not decision.assignee.strip():
        return sentence("Say who is to decide it.")
    return None


def _step_refusal(state: State, decision: Decision) -> Optional[Sentence]:
    held = state.standings.get(decision.subject) or state.untouched
    step = state.cycle.transitions.get((held.status, decision.action))
    if step is None or not step.is_for(decision.kind):
        return sentence(
            "“{action}” cannot be done while the status is “{status}”.",
            action=state.cycle.action_name(decision.action),
            status=state.cycle.status_name(held.status),
        )
    if step.who == "any" and not step.requires:
        return None
    return _who_refusal(held, step, decision) or _lacking(state, held, step, decision)


def _who_refusal(held: Standing, step: Transition, decision: Decision) -> Optional[Sentence]:
    if step.who == "any":
        return None
    proposal = held.proposal
    if proposal is None:
        return sentence("There is no proposal to answer. Propose first.")
    is_own = proposal.decision.side == decision.side
    if step.who == "other" and is_own:
        return sentence(
            "Your side has signed this already ({reviewer}). The other side must answer.",
            reviewer=proposal.decision.reviewer,
        )
    if step.who == "same" and not is_own:
        return sentence("Only the side that proposed this can take it back.")
    return None


def _lacking(
    state: State, held: Standing, step: Transition, decision: Decision
) -> Optional[Sentence]:
    """Return what a step requires and the decision lacks."""
    requires = step.requires
    if not requires:
        return None
    if "reason" in requires and decision.reason not in state.cycle.reasons:
        return sentence("An accepted difference needs a reason. Choose one of the list.")
    if "comment" in requires and not decision.comment.strip():
        return sentence("This needs a comment that says why. Write one first.")
    if "protocol" in requires and not decision.protocol.strip():
        return sentence(
            "What both sides have signed elsewhere needs its protocol: enter its number or date."
        )
    if "resolved" in requires and not evidence_of(decision.evidence).resolved:
        return sentence("A new comparison must agree there first. Compare again.")
    return _not_the_same(held, decision) if "proposal" in requires else None


def _not_the_same(held: Standing, decision: Decision) -> Optional[Sentence]:
    """Return why what is agreed to is not what was proposed: each side must sign the same."""
    proposal = held.proposal
    if proposal is None or decision.upon != proposal.hash:
        return sentence(
            "The proposal was changed since you saw it. Read the new one, then answer again."
        )
    if decision.evidence != proposal.decision.evidence:
        return sentence(
            "The proposal was signed on other evidence than what you see: the layers or readings"
            " differ. Compare again on the same data, or propose anew."
        )
    return None


def _undo_refusal(state: State, decision: Decision) -> Optional[Sentence]:
    target = undoable(state, decision)
    if target is None:
        return sentence(
            "This cannot be undone: it was undone already, or a later decision stands on it."
        )
    signed = target.decision
    if (signed.side, signed.reviewer) != (decision.side, decision.reviewer):
        return sentence(
            "Only {reviewer}, who signed it, can undo this. Reopen it instead.",
            reviewer=signed.reviewer,
        )
    return None


def undoable(state: State, decision: Decision) -> Optional[Entry]:
    """Return the entry that an undo names, None where it does not hold or others stand on it."""
    subject, hash = decision.subject, decision.upon
    held = state.standings.get(subject)
    if held is not None and held.entry is not None and held.entry.hash == hash:
        return held.entry
    for tracks in (state.assignments, state.blocks):
        entries = tracks.get(subject, ())
        if entries and entries[-1].hash == hash:
            return entries[-1]
    return _named(state.comments.get(subject, ()), hash)


def _named(entries: Iterable[Entry], hash: str) -> Optional[Entry]:
    return next((entry for entry in entries if entry.hash == hash), None)
