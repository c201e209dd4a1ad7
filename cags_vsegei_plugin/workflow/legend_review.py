"""What reviewers do to the joint legend; each act is signed as a whole, or not at all.

The legend itself is `legend_of(review.state)`: a fold over what was signed.
"""

from __future__ import annotations

from typing import Any, Dict, Iterable, List, NamedTuple, Optional, Sequence, Tuple

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.joint_legend import JointLegend, JointUnit, Mapping, index_key
from cags_vsegei_plugin.geology.joint_legend.rows import mapping_of_row
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.review.decision import (
    OF_LEGEND,
    Decision,
    Signer,
    Subject,
    signed,
    utc_now,
)
from cags_vsegei_plugin.review.journal import Entry
from cags_vsegei_plugin.review.session import Acted, Review
from cags_vsegei_plugin.review.state import Standing
from cags_vsegei_plugin.sentences import Sentence, sentence
from cags_vsegei_plugin.workflow.legend_facts import (
    MAPPING,
    SignedUnit,
    mapping_facts,
    mapping_of_facts,
    mapping_subject,
    subject_of,
    unit_facts,
    unit_subject,
    unsigned,
)
from cags_vsegei_plugin.workflow.legend_fold import (
    Folded,
    folded,
    is_adopted,
    is_settled,
    legend_of,
)

__all__ = [
    "Folded", "adopt", "agree", "awaiting", "declare", "folded", "is_adopted", "last_act",
    "legend_of", "mapping_subject", "move", "propose", "propose_mapping", "propose_unit", "reject",
    "reopen", "subject_of", "undo", "unit_subject", "withdraw",
]  # fmt: skip

_NOTHING = Acted((), ())


class _Wish(NamedTuple):
    """What is to be signed on a subject: an action, and the fields of the decision."""

    subject: Subject
    action: str
    told: Dict[str, Any]


class _Act:
    """The decisions of one act: all of the same time, so that they can be undone together."""

    def __init__(self, review: Review, signer: Signer, why: str = "") -> None:
        self._review, self._signer, self._why = review, signer, why.strip()
        self._time = utc_now()
        self.decisions: List[Decision] = []

    def renew(self, wish: _Wish) -> None:
        """Add a decision, and before it what opens again what both sides have settled."""
        if is_settled(self._review.state, self._review.state.standing(wish.subject)):
            if not self._why:
                raise UserError(
                    sentence(
                        "Both sides have signed {what} already. Say why it is to be opened again,"
                        " then propose anew.",
                        what=" ".join(filter(None, wish.subject[1:])),
                    )
                )
            self.add(_Wish(wish.subject, "reopen", {"comment": self._why}))
        self.add(wish)

    def add(self, wish: _Wish) -> None:
        """Add a decision."""
        told = {"time": self._time, **wish.told}
        self.decisions.append(signed(wish.action, wish.subject, self._signer, **told))

    def sign(self) -> Acted:
        """Sign all of it, or raise UserError and sign nothing."""
        return self._review.sign(self.decisions) if self.decisions else _NOTHING


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
    act = _Act(review, signer, why)
    rows = [_checked(row, knowledge) for row in mappings]
    _refuse_overlaps(review, rows, knowledge)
    described = [_checked(unit.row, knowledge) for unit in units]
    for unit in (*JointLegend(described).units(), *_undescribed(review, rows, units)):
        told = {"evidence": unit_facts(SignedUnit(unit)), "joint_code": unit.code}
        _propose(act, review, signer, _Wish(unit_subject(unit.code), "propose", told))
    for row in rows:
        action = "accept_difference" if row.is_declaration else "propose"
        plain = row._replace(agreed_china="", agreed_russia="", agreed_on="")
        _propose(act, review, signer, _Wish(mapping_subject(row), action, _told(plain)))
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
    checked = [_checked(row, knowledge) for row in rows]
    first = next((row.protocol for row in checked if row.protocol), "")
    act = _Act(review, signer, protocol or first)
    for subject, told in _adopted_units(checked):
        _adopt(act, review, _Wish(subject, "adopt", told), protocol or first)
    for row in checked:
        if not row.is_unit:
            action = "adopt_difference" if row.is_declaration else "adopt"
            _adopt(act, review, _Wish(mapping_subject(row), action, _told(row)), protocol)
    return act.sign()


def agree(review: Review, signer: Signer, subjects: Iterable[Subject], comment: str = "") -> Acted:
    """Agree to what the other side proposes for joint units and mappings: the facts that stand."""
    act = _Act(review, signer)
    for subject in subjects:
        act.add(_agreement(subject, review.state.standing(subject), comment))
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
    time = utc_now()
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
        for subject, held in review.state.standings.items()
        if subject.kind in OF_LEGEND
        and held.proposal is not None
        and held.status == "proposed"
        and held.proposal.decision.side != side
    )


def _on_all(
    review: Review, signer: Signer, subjects: Iterable[Subject], action: str, comment: str
) -> Acted:
    act = _Act(review, signer)
    for subject in subjects:
        act.add(_Wish(subject, action, {"comment": comment}))
    return act.sign()


def _propose(act: _Act, review: Review, signer: Signer, wish: _Wish) -> None:
    """Add a proposal, or the agreement to the same one of the other side; nothing to the own."""
    held = review.state.standing(wish.subject)
    if not _is_same(held, wish.told["evidence"]):
        act.renew(wish)
    elif held.proposal is not None and not is_settled(review.state, held):
        if held.proposal.decision.side != signer.side:
            act.add(_agreement(wish.subject, held, wish.told.get("comment", "")))


def _adopt(act: _Act, review: Review, wish: _Wish, protocol: str) -> None:
    held = review.state.standing(wish.subject)
    if is_settled(review.state, held) and _is_same(held, wish.told["evidence"]):
        return
    told = {**wish.told, "protocol": wish.told.get("protocol") or protocol}
    act.renew(_Wish(wish.subject, wish.action, told))


def _agreement(subject: Subject, held: Standing, comment: str) -> _Wish:
    made = held.proposal
    if made is None:
        return _Wish(subject, "agree", {"comment": comment})
    said = made.decision
    copied = {name: getattr(said, name) for name in _COPIED}
    return _Wish(subject, "agree", {**copied, "upon": made.hash, "comment": comment})


_COPIED = (
    *("evidence", "reason", "joint_code", "relation", "protocol", "meeting"),
    *("china_index", "russia_index", "from_km", "to_km"),
)


def _is_same(held: Standing, facts: str) -> bool:
    """Return whether the proposal that stands says the same, whoever signed it elsewhere."""
    made = held.proposal
    return made is not None and unsigned(made.decision.evidence) == unsigned(facts)


def _told(row: Mapping) -> Dict[str, Any]:
    return {
        "evidence": mapping_facts(row),
        f"{row.side}_index": row.index,
        **{name: getattr(row, name) for name in _COLUMNS},
    }


_COLUMNS = ("joint_code", "relation", "reason", "protocol", "comment", "from_km", "to_km")


def _undescribed(
    review: Review, rows: Sequence[Mapping], units: Sequence[JointUnit]
) -> List[JointUnit]:
    """Return the joint units that rows describe and nobody else does."""
    known = {unit.code for unit in units}
    return [
        unit
        for unit in JointLegend(rows).units()
        if unit.code not in known
        and unit.is_described
        and review.state.standing(unit_subject(unit.code)).proposal is None
    ]


def _refuse_overlaps(review: Review, rows: Sequence[Mapping], knowledge: Knowledge) -> None:
    """Raise UserError where a row holds where another does, settled or beside it, as its equal."""
    keys = {mapping_subject(row).key for row in rows}
    state = review.state
    others = [
        row
        for subject, held in state.standings.items()
        if subject.kind == MAPPING and subject.key in keys and is_settled(state, held)
        for row in [_row_of(held, knowledge)]
        if row is not None
    ]
    for number, row in enumerate(rows):
        settled = [other for other in others if mapping_subject(other) != mapping_subject(row)]
        for other in (*settled, *rows[:number]):
            is_same = (row.side, index_key(row.index)) == (other.side, index_key(other.index))
            if is_same and row.overlaps(other):
                raise UserError(_overlaps(row, other))


def _row_of(held: Standing, knowledge: Knowledge) -> Optional[Mapping]:
    made = held.proposal
    return None if made is None else mapping_of_facts(made.decision, held.status, knowledge)


def _overlaps(row: Mapping, other: Mapping) -> Sentence:
    return sentence(
        "{side} {index} is {code} already where this would hold. Give both kilometres that do not"
        " overlap, or open the other decision again. Nothing was signed.",
        side=row.side,
        index=row.index,
        code=other.joint_code or other.reason,
    )


def _adopted_units(rows: Sequence[Mapping]) -> Iterable[Tuple[Subject, Dict[str, Any]]]:
    """Yield the joint units that rows describe, with who signed them elsewhere."""
    described = {row.joint_code: row for row in rows if row.is_unit}
    by_code = {row.joint_code: row for row in reversed(rows)}
    for unit in JointLegend(rows).units():
        row = described.get(unit.code)
        if row is None and not unit.is_described:
            continue
        signed_unit = SignedUnit(unit)
        if row is not None:
            signed_unit = SignedUnit(unit, row.agreed_china, row.agreed_russia, row.agreed_on)
        told = {
            "evidence": unit_facts(signed_unit),
            "joint_code": unit.code,
            "protocol": (row or by_code[unit.code]).protocol,
        }
        yield unit_subject(unit.code), told


def _checked(row: Mapping, knowledge: Knowledge) -> Mapping:
    """Return a row as it will be read again; raises UserError for one that makes no sense."""
    status = row.status or ("proposed" if row.is_declaration else "")
    checked = mapping_of_row(row._replace(status=status).to_row(), knowledge)
    if isinstance(checked, Sentence):
        raise UserError(
            sentence(
                "{what} cannot be signed: {why}. Nothing was signed.",
                what=" ".join(filter(None, (row.side, row.index, row.joint_code))),
                why=checked,
            )
        )
    return checked
