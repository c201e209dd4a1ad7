"""One act on the joint legend: what is signed together, worked out before anything is signed."""

from __future__ import annotations

from typing import Any, Dict, Iterable, List, NamedTuple, Optional, Sequence, Set, Tuple

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.geology.joint_legend import JointLegend, JointUnit, Mapping
from cags_vsegei_plugin.geology.joint_legend.rows import mapping_of_row
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.review.decision import Decision, Signer, Subject, clean, signed
from cags_vsegei_plugin.review.session import Acted, Review
from cags_vsegei_plugin.review.state import Standing
from cags_vsegei_plugin.sentences import Sentence, sentence
from cags_vsegei_plugin.workflow.legend_facts import (
    MAPPING,
    SignedUnit,
    mapping_facts,
    mapping_of_facts,
    mapping_subject,
    unit_facts,
    unit_subject,
    unsigned,
)
from cags_vsegei_plugin.workflow.legend_fold import is_settled

_COLUMNS = ("joint_code", "relation", "reason", "protocol", "comment", "from_km", "to_km")
_COPIED = (
    *("evidence", "reason", "joint_code", "relation", "protocol", "meeting"),
    *("china_index", "russia_index", "from_km", "to_km"),
)


class Wish(NamedTuple):
    """What is to be signed on a subject: an action, and the fields of the decision."""

    subject: Subject
    action: str
    told: Dict[str, Any]


class Act:
    """The decisions of one act: all of the same time, so that they can be undone together."""

    def __init__(self, review: Review, signer: Signer, knowledge: Knowledge = BUNDLED) -> None:
        self._state, self._review = review.state, review
        self._signer, self._knowledge = signer, knowledge
        self._time = review.time_of_act()
        self._taken: Set[Subject] = set()
        # By the key of their unit: with thousands of rows each is held against its own unit's.
        self._rows: Dict[str, List[Mapping]] = {}
        self.decisions: List[Decision] = []

    def sign(self) -> Acted:
        """Sign all of it, or raise UserError and sign nothing."""
        return self._review.sign(self.decisions) if self.decisions else Acted((), ())

    def add(self, wish: Wish) -> None:
        """Add a decision."""
        told = {"time": self._time, **wish.told}
        self.decisions.append(signed(wish.action, wish.subject, self._signer, **told))
        self._taken.add(wish.subject)

    def agree(self, subject: Subject, comment: str) -> None:
        """Add the agreement to the proposal that stands: to the same facts."""
        made = self._state.standing(subject).proposal
        told = {"comment": comment}
        if made is not None:
            copied = {name: getattr(made.decision, name) for name in _COPIED}
            told = {**copied, "upon": made.hash, **told}
        self.add(Wish(subject, "agree", told))

    def propose(self, mappings: Sequence[Mapping], units: Sequence[JointUnit], why: str) -> None:
        """Add proposals; raises UserError for what makes no sense, or needs a `why` to open."""
        rows = self._checked(mappings)
        described = JointLegend(checked(unit.row, self._knowledge) for unit in units).units()
        for unit in (*described, *self._undescribed(rows, described)):
            told = {"evidence": unit_facts(SignedUnit(unit)), "joint_code": unit.code}
            self._propose(Wish(unit_subject(unit.code), "propose", told), why)
        for row in rows:
            action = "accept_difference" if row.is_declaration else "propose"
            plain = row._replace(agreed_china="", agreed_russia="", agreed_on="")
            self._propose(Wish(mapping_subject(row), action, _told(plain)), why)

    def adopt(self, mappings: Sequence[Mapping], protocol: str) -> None:
        """Add what was signed elsewhere, but not what holds already."""
        rows = self._checked(mappings)
        for subject, told in _adopted_units(rows):
            self._adopt(Wish(subject, "adopt", told), protocol)
        for row in rows:
            if not row.is_unit:
                action = "adopt_difference" if row.is_declaration else "adopt"
                self._adopt(Wish(mapping_subject(row), action, _told(row)), protocol)

    def _renew(self, wish: Wish, why: str) -> None:
        """Add a decision, and before it what opens again what both sides have settled."""
        if is_settled(self._state, self._state.standing(wish.subject)):
            if not why.strip():
                raise UserError(
                    sentence(
                        "Both sides have signed {what} already. Say why it is to be opened again,"
                        " then propose anew.",
                        what=" ".join(filter(None, wish.subject[1:])),
                    )
                )
            self.add(Wish(wish.subject, "reopen", {"comment": why}))
        self.add(wish)

    def _propose(self, wish: Wish, why: str) -> None:
        """Add a proposal, or the agreement to the same of the other side; nothing to the own."""
        held = self._state.standing(wish.subject)
        if not _is_same(held, wish.told["evidence"]):
            self._renew(wish, why)
        elif held.proposal is not None and not is_settled(self._state, held):
            if held.proposal.decision.side != self._signer.side:
                self.agree(wish.subject, wish.told.get("comment", ""))

    def _adopt(self, wish: Wish, protocol: str) -> None:
        held = self._state.standing(wish.subject)
        if is_settled(self._state, held) and _is_same(held, wish.told["evidence"]):
            return
        by = wish.told["protocol"] or protocol
        self._renew(wish._replace(told={**wish.told, "protocol": by}), by)

    def _undescribed(self, rows: Sequence[Mapping], units: Sequence[JointUnit]) -> List[JointUnit]:
        """Return the joint units that rows describe and nobody else does."""
        known = {unit_subject(unit.code) for unit in units} | self._taken
        return [
            unit
            for unit in JointLegend(rows).units()
            if unit.is_described
            and unit_subject(unit.code) not in known
            and self._state.standing(unit_subject(unit.code)).proposal is None
        ]

    def _checked(self, mappings: Sequence[Mapping]) -> List[Mapping]:
        """Return rows as they will be read again.

        Raises UserError where one makes no sense, or holds where another does, settled or of the
        same act, as its equal.
        """
        rows = [checked(row, self._knowledge) for row in mappings]
        settled = self._settled({mapping_subject(row).key for row in rows})
        for row in rows:
            if row.is_unit:
                continue
            subject = mapping_subject(row)
            given = self._rows.setdefault(subject.key, [])
            others = (one for one in settled[subject.key] if mapping_subject(one) != subject)
            for other in (*others, *given):
                if row.overlaps(other):
                    raise UserError(_overlaps(row, other))
            given.append(row)
        return rows

    def _settled(self, keys: Set[str]) -> Dict[str, List[Mapping]]:
        """Return the rows that both sides have settled for some units."""
        found: Dict[str, List[Mapping]] = {key: [] for key in keys}
        for subject, held in self._state.of_legend.items():
            if subject.kind == MAPPING and subject.key in keys and is_settled(self._state, held):
                row = _row_of(held, self._knowledge)
                if row is not None:
                    found[subject.key].append(row)
        return found


def checked(row: Mapping, knowledge: Knowledge) -> Mapping:
    """Return a row as it will be read again; raises UserError for one that makes no sense."""
    status = row.status or ("proposed" if row.is_declaration else "")
    cells = row._replace(status=status).to_row().items()
    checked = mapping_of_row({clean(name): clean(text) for name, text in cells}, knowledge)
    if isinstance(checked, Sentence):
        raise UserError(
            sentence(
                "{what} cannot be signed: {why}. Nothing was signed.",
                what=" ".join(filter(None, (row.side, row.index, row.joint_code))),
                why=checked,
            )
        )
    return checked


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
