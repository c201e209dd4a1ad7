"""What reviewers do to the joint legend; each act is signed as a whole, or not at all.

The legend itself is `legend_of(review.state)`: a fold over what was signed.
"""

from __future__ import annotations

from typing import Iterable, Sequence, Tuple

from cags_vsegei_plugin.geology.joint_legend import JointUnit, Mapping
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.review.decision import (
    OF_LEGEND,
    Signer,
    Subject,
    signed,
)
from cags_vsegei_plugin.review.journal import Entry
from cags_vsegei_plugin.review.session import Acted, Review
from cags_vsegei_plugin.workflow.legend_act import Act, Wish
from cags_vsegei_plugin.workflow.legend_facts import (
    mapping_subject,
    subject_of,
    unit_subject,
)
from cags_vsegei_plugin.workflow.legend_fold import (
    Folded,
    folded,
    is_adopted,
    legend_of,
)

__all__ = [
    "Folded", "adopt", "agree", "awaiting", "declare", "folded", "is_adopted", "last_act",
    "legend_of", "mapping_subject", "move", "propose", "propose_mapping", "propose_unit", "reject",
    "reopen", "subject_of", "undo", "unit_subject", "withdraw",
]  # fmt: skip


def propose_unit(review: Review, signer: Signer, unit: JointUnit, why: str = "") -> Acted:
    """Propose what a joint unit is; see `propose`."""
    return propose(review, signer, (), (unit,), why)


def propose_mapping(review: Review, signer: Signer, mapping: Mapping, why: str = "") -> Acted:
    """Propose that a unit of a side is a joint unit, on conditions of the row; see `propose`."""
    return propose(review, signer, (mapping,), (), why)


def propose(
    review: Review,
    signer: Signer,
    mappings: Sequence[Mapping] = (),
    units: Sequence[JointUnit] = (),
    why: str = "",
    knowledge: Knowledge = BUNDLED,
) -> Acted:
    """Propose mappings and joint units.

    A joint unit that nobody has described yet is described by its mappings. What the own side has
    proposed already is left out; what the other side has proposed with the same facts is agreed to.
    `why` opens again what both sides have settled; without it that raises UserError.
    """
    act = Act(review, signer, knowledge)
    act.propose(mappings, units, why)
    return act.sign()


def move(
    review: Review,
    signer: Signer,
    mapping: Mapping,
    joint_code: str,
    relation: str = "",
    why: str = "",
) -> Acted:
    """Propose that a unit is another joint unit, on the same conditions as before."""
    moved = Mapping(
        mapping.side,
        mapping.index,
        joint_code,
        relation or mapping.relation,
        from_km=mapping.from_km,
        to_km=mapping.to_km,
        if_name=mapping.if_name,
        if_rock=mapping.if_rock,
        comment=mapping.comment,
        further=mapping.further,
    )
    return propose_mapping(review, signer, moved, why)


def declare(
    review: Review,
    signer: Signer,
    side: str,
    index: str,
    reason: str,
    comment: str = "",
    why: str = "",
) -> Acted:
    """Propose that a unit becomes no joint unit: `irreconcilable`, `out_of_scope`, another reason.

    `why` opens again what both sides have settled for it.
    """
    row = Mapping(side, index, "", "", status="proposed", comment=comment, reason=reason)
    return propose(review, signer, (row,), (), why)


def adopt(
    review: Review,
    signer: Signer,
    rows: Sequence[Mapping],
    protocol: str = "",
    knowledge: Knowledge = BUNDLED,
) -> Acted:
    """Record rows of a legend that both sides have signed elsewhere, by their protocol.

    `protocol` is for rows that name none. Who signed there stays with what is recorded. What holds
    already is left out; what both sides had settled otherwise is opened again, by the protocol.
    """
    act = Act(review, signer, knowledge)
    act.adopt(rows, protocol)
    return act.sign()


def agree(review: Review, signer: Signer, subjects: Iterable[Subject], comment: str = "") -> Acted:
    """Agree to what the other side proposes for joint units and mappings: the facts that stand."""
    act = Act(review, signer)
    for subject in subjects:
        act.agree(subject, comment)
    return act.sign()


def reject(review: Review, signer: Signer, subjects: Iterable[Subject], comment: str) -> Acted:
    """Reject what the other side proposes; the comment says why."""
    return _on_all(review, signer, subjects, "reject", comment)


def withdraw(
    review: Review, signer: Signer, subjects: Iterable[Subject], comment: str = ""
) -> Acted:
    """Take back what the own side proposes."""
    return _on_all(review, signer, subjects, "withdraw", comment)


def reopen(review: Review, signer: Signer, subjects: Iterable[Subject], comment: str) -> Acted:
    """Open again what was settled, or put aside; the comment says why."""
    return _on_all(review, signer, subjects, "reopen", comment)


def undo(review: Review, signer: Signer, entries: Sequence[Entry]) -> Acted:
    """Take entries of the signer back by further ones, the last first: all of them, or none."""
    time = review.time_of_act()
    return review.sign(
        [
            signed("undo", entry.decision.subject, signer, upon=entry.hash, time=time)
            for entry in sorted(entries, key=lambda entry: -entry.seq)
        ]
    )


def last_act(review: Review, signer: Signer) -> Tuple[Entry, ...]:
    """Return the entries of the signer's last act on the legend that holds: what undo takes."""
    return review.last_act(signer)


def awaiting(review: Review, side: str) -> Tuple[Subject, ...]:
    """Return the joint units and mappings that the other side proposes to a side."""
    return tuple(
        subject
        for subject, held in review.state.of_legend.items()
        if subject.kind in OF_LEGEND
        and held.proposal is not None
        and held.status == "proposed"
        and held.proposal.decision.side != side
    )


def _on_all(
    review: Review, signer: Signer, subjects: Iterable[Subject], action: str, comment: str
) -> Acted:
    act = Act(review, signer)
    for subject in subjects:
        act.add(Wish(subject, action, {"comment": comment}))
    return act.sign()
