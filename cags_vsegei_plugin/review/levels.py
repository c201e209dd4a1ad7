"""The two levels: a decision on a pair of units answers its stretches, a local one overrides."""

from __future__ import annotations

from typing import Callable, Iterable, NamedTuple, Optional, Tuple

from cags_vsegei_plugin.review.carrying import Found
from cags_vsegei_plugin.review.conflict import Conflict
from cags_vsegei_plugin.review.decision import Subject
from cags_vsegei_plugin.review.evidence import Evidence, changed
from cags_vsegei_plugin.review.lifecycle import REOPENED
from cags_vsegei_plugin.review.state import UNTOUCHED, Standing, State
from cags_vsegei_plugin.sentences import Sentence

OWN, PAIR, NONE = "own", "pair", ""


class Answer(NamedTuple):
    """How a conflict stands: by which level's decision, and in which status now.

    `status` is `reopened`, and `why` says why, where the evidence is no longer what was signed.
    """

    status: str
    level: str
    subject: Subject
    standing: Standing
    why: Optional[Sentence] = None

    @property
    def reviewer(self) -> str:
        """Return who signed last, "" for nobody."""
        return self.standing.entry.decision.reviewer if self.standing.entry is not None else ""


class Affected(NamedTuple):
    """What a decision on a pair would answer: how many conflicts, how many km.

    `kept` conflicts have a decision of their own, which stays.
    """

    answered: int
    kept: int
    km: float


def answer(
    state: State, conflict: Conflict, found: Optional[Found], of_pair: Callable[[Subject], Evidence]
) -> Answer:
    """Return how a conflict stands by its own decision, else by the one on its pair of units.

    `of_pair` gives the evidence on a pair, and is asked only where the pair was decided on.
    """
    if found is not None and found.standing.is_decided:
        return _answer(OWN, found.subject, found.standing, conflict.evidence)
    pair = conflict.pair
    held = state.standing(pair) if pair is not None else UNTOUCHED
    if pair is not None and held.is_decided:
        return _answer(PAIR, pair, held, of_pair(pair))
    return Answer(UNTOUCHED.status, NONE, conflict.subject, UNTOUCHED)


def subject_answer(state: State, subject: Subject, evidence: Evidence) -> Answer:
    """Return how a subject stands by its own decisions, in the light of the evidence now."""
    held = state.standing(subject)
    if not held.is_decided:
        return Answer(held.status, NONE, subject, held)
    return _answer(PAIR if subject.kind == "pair" else OWN, subject, held, evidence)


def affected(answers: Iterable[Tuple[Conflict, Answer]]) -> Affected:
    """Return what a decision on a pair would answer, of the conflicts of that pair."""
    told = [(one, held) for one, held in answers if one.needs_decision]
    free = [one for one, held in told if held.level != OWN]
    return Affected(len(free), len(told) - len(free), sum(one.place.length_km for one in free))


def _answer(level: str, subject: Subject, held: Standing, now: Evidence) -> Answer:
    signed = held.proposal or held.entry
    why = changed(signed.decision.evidence, now) if signed is not None else None
    return Answer(held.status if why is None else REOPENED, level, subject, held, why)
