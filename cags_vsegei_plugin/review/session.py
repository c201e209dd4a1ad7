"""The review at work: one store, and what is signed into it."""

from __future__ import annotations

from typing import Any, Dict, Iterable, Iterator, List, NamedTuple, Sequence, Tuple

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.review.decision import Decision, Signer, Subject, signed
from cags_vsegei_plugin.review.journal import Entry, check
from cags_vsegei_plugin.review.levels import OWN, PAIR
from cags_vsegei_plugin.review.lifecycle import REOPENED, lifecycle
from cags_vsegei_plugin.review.state import State
from cags_vsegei_plugin.review.store import Store
from cags_vsegei_plugin.review.view import At, View
from cags_vsegei_plugin.sentences import Sentence, sentence


class Acted(NamedTuple):
    """What an act led to: the entries that came to the journal, the conflicts that changed."""

    entries: Tuple[Entry, ...]
    changed: Tuple[str, ...]


class Refusal(NamedTuple):
    """Which decision of several may not be signed, counted from 0, and why."""

    number: int
    why: Sentence


class Overtaken(UserError):
    """Somebody else signed the same meanwhile: nothing was signed, and the review shows theirs."""


class Review(View):
    """Reads and signs decisions on the conflicts of a comparison.

    Each act reads first what others signed meanwhile. It is on disk when it returns; else it
    raises UserError, and nothing was signed.
    """

    def __init__(self, store: Store, knowledge: Knowledge = BUNDLED) -> None:
        """Read the journal of a store; raises UserError where it is not as it was signed."""
        super().__init__(lifecycle(knowledge))
        self.store = store
        self._unseen: Dict[str, None] = {}
        entries = store.entries()
        check(entries, store.title)
        self.take(entries)

    def decide(
        self, conflict: str, action: str, signer: Signer, level: str = OWN, **told: Any
    ) -> Acted:
        """Sign a decision on a conflict (`own`), or on its pair of units (`pair`).

        `told`: comment, reason, joint_code, relation, protocol, meeting, assignee. What is agreed
        to is the proposal that stands when this is called.
        """
        return self.sign(self.decisions_on(conflict, action, signer, level, **told))

    def decide_all(
        self, conflicts: Sequence[str], action: str, signer: Signer, **told: Any
    ) -> Acted:
        """Sign one decision on each of several conflicts: on all of them, or on none."""
        decisions: List[Decision] = []
        for conflict in conflicts:
            decisions.extend(self.decisions_on(conflict, action, signer, OWN, **told))
        return self.sign(decisions)

    def decide_subject(self, subject: Subject, action: str, signer: Signer, **told: Any) -> Acted:
        """Sign a decision on a section of the border, a joint unit, or a pair that is stale."""
        return self.sign([signed(action, subject, signer, **told)])

    def sign(self, decisions: Sequence[Decision]) -> Acted:
        """Sign decisions on several subjects in one transaction: all of them, or none.

        Each is taken in the light of those before it. Raises UserError with the first that may
        not be signed.
        """

        def decide(others: List[Entry]) -> Sequence[Decision]:
            self._unseen.update(dict.fromkeys(self.take(others)))
            _refuse_overtaken(others, decisions)
            for refused in self.refusals_of(decisions):
                raise UserError(refused.why)
            return decisions

        before = self.state.seq
        entries = self.store.append(before, decide)
        changed = dict(self._unseen)
        changed.update(dict.fromkeys(self.take(e for e in entries if e.seq > self.state.seq)))
        self._unseen.clear()
        return Acted(tuple(entries), tuple(changed))

    def refusals_of(self, decisions: Iterable[Decision]) -> Iterator[Refusal]:
        """Yield which of several decisions, taken in turn, may not be signed now, and why."""
        trial = State(self.cycle)
        for number, decision in enumerate(decisions):
            _copy(self.state, trial, decision.subject)
            why = trial.refusal(decision)
            if why is not None:
                yield Refusal(number, why)
            else:
                trial.add(Entry(number, "", number, "", "", decision))

    def undo(self, entry: Entry, signer: Signer) -> Acted:
        """Take an entry back by a further one: only who signed it can, while nothing stands on it.

        What the undo key takes back is `last_of`.
        """
        return self.sign([signed("undo", entry.decision.subject, signer, upon=entry.hash)])

    def refresh(self) -> Acted:
        """Read what others signed meanwhile."""
        return self.take_read(self.read_others())

    def read_others(self) -> List[Entry]:
        """Return what others signed meanwhile, for `take_read`; may be called in any thread."""
        return self.store.entries(self.state.seq)

    def take_read(self, entries: Iterable[Entry]) -> Acted:
        """Take what was read, where it did not come with an act of our own since."""
        came = tuple(entry for entry in entries if entry.seq > self.state.seq)
        changed = {**self._unseen, **dict.fromkeys(self.take(came))}
        self._unseen.clear()
        return Acted(came, tuple(changed))

    def close(self) -> None:
        """Let go of the store; all that was signed is in it."""
        self.store.close()

    def decisions_on(
        self, conflict: str, action: str, signer: Signer, level: str = OWN, **told: Any
    ) -> List[Decision]:
        """Return what `decide` would sign, upon the evidence now; nothing is signed yet."""
        at = self.at(conflict, level)
        where = self._where(conflict, level, at)
        made = at.answer.standing.proposal
        if action == "agree" and made is not None:
            where["upon"] = made.hash
        decision = signed(action, at.subject, signer, **{**where, **told})
        return [*self._reopening(at, decision, signer, where), decision]

    def _where(self, conflict: str, level: str, at: At) -> Dict[str, Any]:
        one = self.conflicts[conflict]
        where: Dict[str, Any] = {
            "evidence": at.evidence.text,
            "china_index": one.china_index,
            "russia_index": one.russia_index,
        }
        return where if level == PAIR else {**where, **one.place._asdict()}

    def _reopening(
        self, at: At, decision: Decision, signer: Signer, where: Dict[str, Any]
    ) -> List[Decision]:
        """Return the step before a decision on what the evidence has reopened; UserError if none.

        The journal holds then why a decision that both sides had signed no longer holds.
        """
        why, steps = at.answer.why, self.cycle.transitions
        if why is None or self.cycle.actions[decision.action].track != "status":
            return []
        if (REOPENED, decision.action) not in steps:
            raise UserError(
                sentence(
                    "What was signed has changed: {why} Propose anew, or accept the difference.",
                    why=why,
                )
            )
        if (at.answer.standing.status, decision.action) in steps:
            return []
        where = {name: value for name, value in where.items() if name != "upon"}
        return [signed("reopen", at.subject, signer, comment=str(why), **where)]


def _copy(state: State, trial: State, subject: Subject) -> None:
    """Give a trial how a subject stands, once."""
    if subject in trial.histories:
        return
    if subject in state.standings:
        trial.standings[subject] = state.standings[subject]
    for track in ("comment", "assignment", "block"):
        held = state.tracks(track).get(subject)
        if held:
            trial.tracks(track)[subject] = held


def _refuse_overtaken(others: Sequence[Entry], decisions: Iterable[Decision]) -> None:
    """Refuse what was decided without having seen what another signed on the same meanwhile."""
    theirs = {e.decision.subject: e for e in others if e.decision.action != "comment"}
    for decision in decisions:
        entry = theirs.get(decision.subject)
        if entry is not None and decision.action != "comment":
            raise Overtaken(
                sentence(
                    "{reviewer} signed the same a moment ago. Nothing of yours was signed: look at"
                    " it, then decide again.",
                    reviewer=entry.decision.reviewer,
                )
            )
