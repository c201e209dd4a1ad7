"""Proof on the map: which agreements stand on the applied layers, and hold in a new comparison.

What is agreed and stands on both applied layers is signed as applied; what the comparison then
finds resolved, as verified. Nothing is signed that was not found, and what is left is told with
the reason.
"""

from __future__ import annotations

from typing import (
    Any,
    Dict,
    Iterable,
    Iterator,
    List,
    Mapping,
    NamedTuple,
    Optional,
    Sequence,
    Tuple,
)

from cags_vsegei_plugin.geology.joint_legend import Mapping as LegendRow
from cags_vsegei_plugin.review.decision import Decision, Signer, Subject, signed
from cags_vsegei_plugin.review.evidence import Evidence, UnitFacts
from cags_vsegei_plugin.review.lifecycle import REOPENED
from cags_vsegei_plugin.review.session import Review
from cags_vsegei_plugin.review.state import Standing
from cags_vsegei_plugin.sentences import Sentence, sentence
from cags_vsegei_plugin.workflow.legend_facts import MAPPING, UNIT, mapping_of_facts
from cags_vsegei_plugin.workflow.on_the_map import NOTHING, MapAgreement, Shown
from cags_vsegei_plugin.workflow.stretch_table import CONFLICTS

AGREED, APPLIED, VERIFIED = "agreed", "applied", "verified"
_PAIR, _STRETCH = "pair", "stretch"
_WAITING = (AGREED, APPLIED)
_OF_LEGEND = (UNIT, MAPPING)
_KINDS = (_PAIR, _STRETCH, *_OF_LEGEND)


class OnStretch(NamedTuple):
    """A stretch of the new comparison: what both maps show there, and what it finds.

    `china` and `russia` are None where the side is missing; `why` is told where it is no
    agreement; `place` is from which to which km of the border.
    """

    id: str
    km: float
    is_resolved: bool
    china: Optional[Shown]
    russia: Optional[Shown]
    why: Tuple[Any, ...] = ()
    place: Optional[Tuple[float, float]] = None

    def shows(self, code: str) -> bool:
        """Return whether both maps show a joint unit there."""
        both = (self.china or NOTHING, self.russia or NOTHING)
        return all(one.is_joint and one.code == code for one in both)

    def side(self, name: str) -> Shown:
        """Return what a side shows there."""
        return (self.china if name == "china" else self.russia) or NOTHING


def on_stretches(stretches: Iterable[Any], shown: MapAgreement) -> List[OnStretch]:
    """Return what both maps show along stretches, of a comparison or of its layer."""
    return [
        OnStretch(
            each.stretch,
            each.length_km,
            each.verdict not in CONFLICTS,
            shown.of("china", each.china_fid),
            shown.of("russia", each.russia_fid),
            _reasons(each),
            (each.from_km, each.to_km),
        )
        for each in stretches
    ]


def _reasons(stretch: Any) -> Tuple[Any, ...]:
    """Return why, told by a comparison in sentences or by its layer in one text."""
    told = getattr(stretch, "reasons", None)
    return (stretch.reason,) if told is None else tuple(told)


class Left(NamedTuple):
    """What does not verify: an agreed subject, its status now, along how many km, and why."""

    subject: Subject
    status: str
    km: float
    why: Sentence


class Proof(NamedTuple):
    """What is signed, what was verified before, and what is left."""

    decisions: Tuple[Decision, ...]
    held: Tuple[Subject, ...]
    left: Tuple[Left, ...]

    @property
    def applied(self) -> Tuple[Subject, ...]:
        """Return what is signed as applied."""
        return tuple(each.subject for each in self.decisions if each.action == _APPLY)

    @property
    def verified(self) -> Tuple[Subject, ...]:
        """Return what is signed as verified."""
        return tuple(each.subject for each in self.decisions if each.action == _VERIFY)


class _Found(NamedTuple):
    """What was found of a subject: whether it is on the map, resolved; else why not."""

    km: float
    evidence: str
    is_applied: bool = False
    is_resolved: bool = False
    why: Optional[Sentence] = None


def prove(review: Review, signer: Signer, stretches: Iterable[OnStretch], comment: str) -> Proof:
    """Sign what is found to be applied and verified, all of it in one transaction; tell the rest.

    As `examine`, then `sign_proof`.
    """
    proof = examine(review, signer, stretches, comment)
    sign_proof(review, proof)
    return proof


def examine(review: Review, signer: Signer, stretches: Iterable[OnStretch], comment: str) -> Proof:
    """Return what is to be signed as applied and as verified, and what is left; sign nothing.

    The review must know the conflicts of the comparison that `stretches` are of. `comment` says
    in the signer's language that it was found by comparison.
    """
    prover = _Prover(review, {each.id: each for each in stretches})
    told = {"comment": comment, "time": review.time_of_act()}
    decisions: List[Decision] = []
    left: List[Left] = []
    held: List[Subject] = []
    for subject, standing in review.state.standings.items():
        if standing.aim != AGREED or subject.kind not in _KINDS:
            continue
        if standing.status == VERIFIED:
            held.append(subject)
        if standing.status in _WAITING:
            found = prover.found(subject, standing)
            steps = list(_steps(standing.status, found))
            decisions += [
                signed(step, subject, signer, evidence=found.evidence, **told) for step in steps
            ]
            if _VERIFY not in steps:
                status = APPLIED if steps else standing.status
                left.append(Left(subject, status, found.km, found.why or _NOT_RESOLVED))
    return Proof(tuple(decisions), tuple(held), tuple(left))


def sign_proof(review: Review, proof: Proof) -> None:
    """Sign what was found, in one transaction.

    Raises UserError where somebody signed on the same meanwhile; then nothing was signed.
    """
    if proof.decisions:
        review.sign(proof.decisions)


_APPLY, _VERIFY = "apply", "verify"
_NOT_RESOLVED = sentence("The new comparison does not agree there.")


def _steps(status: str, found: _Found) -> Iterator[str]:
    if not found.is_applied:
        return
    if status == AGREED:
        yield _APPLY
    if found.is_resolved:
        yield _VERIFY


class _Prover:
    """Looks up what the new comparison says of a subject."""

    def __init__(self, review: Review, stretches: Mapping[str, OnStretch]) -> None:
        self._review, self._stretches = review, stretches
        self._stale = {each.subject: each.why for each in review.stale}
        self._by_code: Dict[str, List[OnStretch]] = {}
        for each in stretches.values():
            for code in {one.code for one in (each.china, each.russia) if one and one.is_joint}:
                self._by_code.setdefault(code, []).append(each)

    def found(self, subject: Subject, held: Standing) -> _Found:
        """Return what is found of an agreed or applied subject."""
        if subject.kind in _OF_LEGEND:
            return self._of_legend(subject, held)
        return self._of_conflicts(subject, held)

    def _of_conflicts(self, subject: Subject, held: Standing) -> _Found:
        """Return what is found of a pair of units or of one stretch."""
        if subject in self._stale:
            return _Found(0.0, "", why=self._stale[subject])
        ids = [id for id in self._review.conflicts_on(subject) if id in self._stretches]
        if not ids:
            return _Found(0.0, "", why=_not_met())
        at = self._review.at(ids[0], "pair" if subject.kind == _PAIR else "own")
        met = [self._stretches[id] for id in ids]
        km = sum(each.km for each in met)
        if at.answer.status == REOPENED:
            return _Found(km, at.evidence.text, why=at.answer.why)
        code = held.proposal.decision.joint_code if held.proposal is not None else ""
        return _judged(met, code, at.evidence.text, all(each.is_resolved for each in met))

    def _of_legend(self, subject: Subject, held: Standing) -> _Found:
        """Return what is found of a joint unit, or of a mapping to one."""
        decision = held.proposal.decision if held.proposal is not None else None
        code = subject.key if subject.kind == UNIT else decision.joint_code if decision else ""
        shown = self._by_code.get(code, [])
        if subject.kind == MAPPING and decision is not None:
            row = mapping_of_facts(decision, held.status)
            if row is None:
                return _Found(0.0, "", why=_not_met())
            shown = [one for one in shown if _is_by(row, one)]
        both = [one for one in shown if one.shows(code)]
        km = sum(one.km for one in shown)
        if not shown:
            return _Found(0.0, "", why=_not_at_border(code))
        if not both:
            return _Found(km, "", True, why=_faces_nothing(code))
        return _judged(both, code, _evidence(both, code), all(one.is_resolved for one in both))


def _is_by(row: LegendRow, stretch: OnStretch) -> bool:
    """Return whether a stretch shows a joint unit by a mapping, where the mapping holds."""
    holds = stretch.place is None or row.holds_between(*stretch.place)
    return holds and stretch.side(row.side).mapping_id == row.mapping_id


def _judged(met: Sequence[OnStretch], code: str, evidence: str, is_resolved: bool) -> _Found:
    """Return what stretches say of an agreement on a joint unit."""
    km = sum(each.km for each in met)
    if not code:
        return _Found(km, evidence, why=_no_code())
    missing = [each for each in met if not each.shows(code)]
    if missing:
        return _Found(km, evidence, why=_not_on_map(code, missing))
    if not is_resolved:
        differing = [each for each in met if not each.is_resolved]
        return _Found(km, evidence, True, why=_still(differing))
    return _Found(km, evidence, True, True)


def _evidence(met: Sequence[OnStretch], code: str) -> str:
    """Return the facts upon which a joint unit or mapping is found to be on the map."""
    resolved = all(each.is_resolved for each in met)
    unit = (UnitFacts(code),)
    return Evidence(unit, unit, AGREED if resolved else "", (), resolved).text


def _no_code() -> Sentence:
    return sentence(
        "The decision names no joint unit, so nothing of it can stand on the map. Propose it anew"
        " with one."
    )


def _not_met() -> Sentence:
    return sentence("The new comparison has no stretch of these units any more.")


def _not_at_border(code: str) -> Sentence:
    return sentence(
        "{code} stands at no stretch of the border on the applied layers: it does not reach the"
        " border, or the legend was not applied since.",
        code=code,
    )


def _faces_nothing(code: str) -> Sentence:
    return sentence("{code} faces other units only: there is nothing to agree with.", code=code)


def _not_on_map(code: str, missing: Sequence[OnStretch]) -> Sentence:
    longest = max(missing, key=lambda each: each.km)
    return sentence(
        "Agreed is {code}, but along {km} km the applied layers show {china} | {russia}. Apply the"
        " agreed legend to both layers, then compare again.",
        code=code,
        km=f"{sum(each.km for each in missing):.1f}",
        china=(longest.china or NOTHING).code or "–",
        russia=(longest.russia or NOTHING).code or "–",
    )


def _still(differing: Sequence[OnStretch]) -> Sentence:
    longest = max(differing, key=lambda each: each.km)
    return sentence(
        "It is on the map, but along {km} km the comparison still finds: {why}",
        km=f"{sum(each.km for each in differing):.1f}",
        why=longest.why[0] if longest.why else _NOT_RESOLVED,
    )
