"""How the conflicts of a comparison stand after the entries of a journal."""

from __future__ import annotations

from itertools import takewhile
from typing import Dict, Iterable, Iterator, List, Mapping, NamedTuple, Optional, Set, Tuple

from cags_vsegei_plugin.review import levels
from cags_vsegei_plugin.review.carrying import Found, Stale, carry
from cags_vsegei_plugin.review.conflict import Conflict
from cags_vsegei_plugin.review.decision import OF_LEGEND, Signer, Subject, utc_now
from cags_vsegei_plugin.review.evidence import Evidence, united
from cags_vsegei_plugin.review.journal import Entry
from cags_vsegei_plugin.review.levels import OWN, PAIR, Affected, Answer
from cags_vsegei_plugin.review.lifecycle import Action, Lifecycle
from cags_vsegei_plugin.review.progress import Progress, progress_of
from cags_vsegei_plugin.review.sections import holds_at, section_assignee
from cags_vsegei_plugin.review.state import State


class At(NamedTuple):
    """Where a decision goes: its subject, the evidence now, how the subject itself stands."""

    subject: Subject
    evidence: Evidence
    answer: Answer


class View:
    """The state of a journal beside the conflicts of a comparison, which are named by their id."""

    def __init__(self, cycle: Lifecycle) -> None:
        self.cycle = cycle
        self.state = State(cycle)
        self.entries: List[Entry] = []
        self.conflicts: Dict[str, Conflict] = {}
        self.stale: Tuple[Stale, ...] = ()
        self._found: Dict[Subject, Found] = {}
        self._of_pair: Dict[Subject, List[str]] = {}
        self._of_subject: Dict[Subject, List[str]] = {}
        self._pair_evidence: Dict[Subject, Evidence] = {}
        self._answers: Dict[str, Answer] = {}

    def set_conflicts(self, conflicts: Iterable[Conflict]) -> None:
        """Take the conflicts of a comparison, those that need no decision too, and carry to them.

        What could not be carried stands in `stale` with the reason.
        """
        self.conflicts = {one.id: one for one in conflicts}
        carried = carry(self.state, tuple(self.conflicts.values()))
        self.stale, self._found = carried.stale, carried.found
        self._of_pair, self._of_subject, self._pair_evidence = {}, {}, {}
        for one in self.conflicts.values():
            self._of_subject.setdefault(self.subject_of(one), []).append(one.id)
            pair = one.pair
            if pair is not None:
                self._of_pair.setdefault(pair, []).append(one.id)
        self._answers.clear()

    def take(self, entries: Iterable[Entry]) -> Tuple[str, ...]:
        """Take further entries of the journal; returns the conflicts that changed."""
        changed: Dict[str, None] = {}
        for entry in entries:
            self.entries.append(entry)
            self.state.add(entry)
            changed.update(dict.fromkeys(self._concerned(entry.decision.subject)))
        for conflict in changed:
            self._answers.pop(conflict, None)
        return tuple(changed)

    def _concerned(self, subject: Subject) -> Iterable[str]:
        if subject.kind == "pair":
            return self._of_pair.get(subject, ())
        if subject.kind == "section":
            return [one.id for one in self.conflicts.values() if holds_at(subject, one.place)]
        return self._of_subject.get(subject, ())

    # How things stand.

    def answer(self, conflict: str) -> Answer:
        """Return how a conflict stands, by its own decision or the one on its pair of units."""
        held = self._answers.get(conflict)
        if held is None:
            one = self.conflicts[conflict]
            held = levels.answer(self.state, one, self._found_now(one), self.pair_evidence)
            self._answers[conflict] = held
        return held

    def touched(self) -> Set[str]:
        """Return the conflicts of which the journal says anything, or of their pair or section."""
        named = {id for subject in self.state.histories for id in self._concerned(subject)}
        return named | {subject.key for subject in self._found}

    def is_undecided(self, conflict: str) -> bool:
        """Return whether nothing that was decided holds for a conflict."""
        return self.conflicts[conflict].needs_decision and self._counted(conflict) == "open"

    def awaits(self, conflict: str, side: str) -> bool:
        """Return whether a conflict waits for a side: undecided, or proposed by the other."""
        made = self.answer(conflict).standing.proposal
        is_asked = made is not None and made.decision.side != side
        return self.is_undecided(conflict) or (self._counted(conflict) == "proposed" and is_asked)

    def _counted(self, conflict: str) -> str:
        return self.cycle.statuses[self.answer(conflict).status].progress

    def history(self, conflict: str) -> Tuple[Entry, ...]:
        """Return all entries on a conflict and on its pair of units, in their order."""
        entries = [e for subject in self._subjects(conflict) for e in self.state.history(subject)]
        return tuple(sorted(entries, key=lambda entry: entry.seq))

    def comments(self, conflict: str) -> Tuple[Entry, ...]:
        """Return the comments that hold on a conflict and on its pair, the oldest first."""
        told = [e for s in self._subjects(conflict) for e in self.state.comments.get(s, ())]
        return tuple(sorted(told, key=lambda entry: entry.seq))

    def assignee(self, conflict: str) -> str:
        """Return who is to decide a conflict: its own, its pair's, or its section's; "" nobody."""
        named = (self.state.assignee(subject) for subject in self._subjects(conflict))
        place = self.conflicts[conflict].place
        return next(filter(None, named), "") or section_assignee(self.state, place)

    def blocked_pairs(self) -> Set[Tuple[str, str]]:
        """Return the pairs of indices that are not to be suggested again."""
        return self.state.blocked()

    def affected(self, conflict: str) -> Affected:
        """Return what a decision on the pair of a conflict would answer: the count shown first."""
        pair = self.conflicts[conflict].pair
        ids = self._of_pair.get(pair, ()) if pair is not None else ()
        return levels.affected((self.conflicts[id], self.answer(id)) for id in ids)

    def actions(self, conflict: str, side: str, level: str = OWN) -> Tuple[Action, ...]:
        """Return the steps a side may take on a conflict (`own`) or on its pair (`pair`)."""
        held = self.at(conflict, level).answer
        made = held.standing.proposal
        allowed = []
        for step in self.cycle.from_status(held.status):
            if not step.is_for(held.subject.kind):
                continue
            is_own = made is not None and made.decision.side == side
            if step.who == "any" or (made is not None and (step.who == "same") == is_own):
                allowed.append(self.cycle.actions[step.action])
        return tuple(allowed)

    def progress(self) -> Progress:
        """Return kilometres and counts of conflicts: agreed, decided, proposed, open."""
        return progress_of(self.cycle, ((c, self.answer(c.id)) for c in self.conflicts.values()))

    def signed_as(self) -> Dict[str, str]:
        """Return the ids that decisions on conflicts were signed under, where they are others."""
        found = ((id, one.subject) for id, one in self._found.items())
        return {id.key: subject.key for id, subject in found if subject.key != id.key}

    def last_of(self, signer: Signer) -> Optional[Entry]:
        """Return the last entry of a signer on the border that still holds: what undo takes."""
        return next(self._held_of(signer, is_of_legend=False), None)

    def last_act(self, signer: Signer) -> Tuple[Entry, ...]:
        """Return the entries of a signer's last act on the joint legend that still hold.

        What was signed as one act was signed at one time, and is taken back together.
        """
        held = self._held_of(signer, is_of_legend=True)
        last = next(held, None)
        if last is None:
            return ()
        time = last.decision.time
        others = takewhile(lambda entry: entry.decision.time == time, held)
        return tuple(reversed([last, *others]))

    def time_of_act(self) -> str:
        """Return a time for the decisions of an act, other than that of what was signed last."""
        return utc_now(unlike=self.entries[-1].decision.time if self.entries else "")

    def _held_of(self, signer: Signer, is_of_legend: bool) -> Iterator[Entry]:
        """Yield what a signer signed and nobody has undone, the last first."""
        gone = self.state.undone | {each.entry.hash for each in self.state.refused}
        for entry in reversed(self.entries):
            told = entry.decision
            is_theirs = (told.reviewer, told.side) == (signer.reviewer, signer.side)
            if is_theirs and told.action != "undo" and (told.kind in OF_LEGEND) == is_of_legend:
                if entry.hash not in gone:
                    yield entry

    # Subjects.

    def at(self, conflict: str, level: str = OWN) -> At:
        """Return what a decision on a conflict, or on its pair, is about, and how that stands."""
        one = self.conflicts[conflict]
        if level == PAIR and one.pair is not None:
            subject, evidence = one.pair, self.pair_evidence(one.pair)
        else:
            subject, evidence = self.subject_of(one), one.evidence
        return At(subject, evidence, levels.subject_answer(self.state, subject, evidence))

    def conflicts_on(self, subject: Subject) -> Tuple[str, ...]:
        """Return the conflicts that a decision on a subject is about."""
        return tuple(self._concerned(subject))

    def subject_of(self, one: Conflict) -> Subject:
        """Return what decisions on a conflict are about: its own id, or the one it had before."""
        found = self._found.get(one.subject)
        return found.subject if found is not None else one.subject

    def pair_evidence(self, pair: Subject) -> Evidence:
        """Return the evidence on a pair of units, from all its conflicts."""
        known = self._pair_evidence.get(pair)
        if known is None:
            members = [self.conflicts[id] for id in self._of_pair.get(pair, ())]
            codes = sorted({code for one in members for code in one.pair_codes})
            known = united((one.evidence for one in members), codes)
            self._pair_evidence[pair] = known
        return known

    def _found_now(self, one: Conflict) -> Found:
        """Return what holds by a conflict's own decisions, those signed lately too."""
        subject = one.subject
        found = self._found.get(subject)
        if found is not None:
            subject = found.subject
        held = self.state.standing(subject)
        if found is not None and found.is_part and not held.is_decided:
            return found
        return Found(subject, held, found is not None and found.is_carried)

    def _subjects(self, conflict: str) -> List[Subject]:
        one = self.conflicts[conflict]
        found = self._found.get(one.subject)
        subjects = [self.subject_of(one)]
        if found is not None and found.is_part and found.standing.entry is not None:
            subjects.append(found.standing.entry.decision.subject)
        return [*subjects, one.pair] if one.pair is not None else subjects


def as_signed(conflicts: Mapping[str, Conflict], signed_as: Mapping[str, str]) -> List[Conflict]:
    """Return conflicts under the ids that their decisions were signed under."""
    return [
        one._replace(id=signed_as[id]) if id in signed_as else one for id, one in conflicts.items()
    ]
