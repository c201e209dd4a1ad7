"""The state of everything as a fold over the journal; each further entry is one small step."""

from __future__ import annotations

from typing import Dict, Iterable, List, NamedTuple, Optional, Set, Tuple

from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge
from cags_vsegei_plugin.review import rules
from cags_vsegei_plugin.review.decision import OF_LEGEND, Decision, Subject
from cags_vsegei_plugin.review.journal import Entry
from cags_vsegei_plugin.review.lifecycle import AIM, OPEN, Lifecycle, Transition, lifecycle
from cags_vsegei_plugin.sentences import Sentence


class Standing(NamedTuple):
    """How a subject stands: its status, the entry that made it so, and who has signed.

    `proposal` is what stands to be agreed to, `agreement` what agreed to it; `aim` is the status
    the proposal leads to; `before` what held before the entry, to which undo returns.
    """

    status: str = OPEN
    entry: Optional[Entry] = None
    proposal: Optional[Entry] = None
    agreement: Optional[Entry] = None
    aim: str = ""
    before: Optional[Standing] = None

    @property
    def is_decided(self) -> bool:
        """Return whether anything at all holds here."""
        return self.entry is not None

    def signature(self, side: str) -> Optional[Entry]:
        """Return the entry by which a side signed what holds, None where it did not."""
        for entry in (self.proposal, self.agreement):
            if entry is not None and entry.decision.side == side:
                return entry
        return None


UNTOUCHED = Standing()
Track = Tuple[Entry, ...]


class Refused(NamedTuple):
    """An entry of the journal that changes nothing, and why."""

    entry: Entry
    why: Sentence


class State:
    """How all subjects stand after the entries that were added, in their order."""

    untouched = UNTOUCHED

    def __init__(self, cycle: Optional[Lifecycle] = None) -> None:
        self.cycle = cycle if cycle is not None else lifecycle()
        self.seq = 0
        self.last: Optional[Entry] = None
        self.standings: Dict[Subject, Standing] = {}
        # Those that tell of the joint legend: few of the many on stretches of a border do.
        self.of_legend: Dict[Subject, Standing] = {}
        self.pairs: Dict[Subject, None] = {}
        self.comments: Dict[Subject, Track] = {}
        self.assignments: Dict[Subject, Track] = {}
        self.blocks: Dict[Subject, Track] = {}
        self.histories: Dict[Subject, List[Entry]] = {}
        self.undone: Set[str] = set()
        self.refused: List[Refused] = []

    def standing(self, subject: Subject) -> Standing:
        """Return how a subject stands by its own decisions; untouched where there are none."""
        return self.standings.get(subject, UNTOUCHED)

    def as_it_is(self) -> State:
        """Return how all stands now, for another thread: without histories, comments, claims."""
        kept = State(self.cycle)
        kept.seq, kept.last = self.seq, self.last
        kept.standings, kept.of_legend = dict(self.standings), dict(self.of_legend)
        kept.pairs, kept.blocks = dict(self.pairs), dict(self.blocks)
        return kept

    def history(self, subject: Subject) -> Tuple[Entry, ...]:
        """Return all entries on a subject, undone and refused ones too, the oldest first."""
        return tuple(self.histories.get(subject, ()))

    def assignee(self, subject: Subject) -> str:
        """Return who is to decide a subject, "" for nobody."""
        held = self.assignments.get(subject)
        return held[-1].decision.assignee if held else ""

    def is_blocked(self, subject: Subject) -> bool:
        """Return whether a pair is not to be suggested again: blocked, or its proposal rejected."""
        held = self.blocks.get(subject)
        if held:
            return held[-1].decision.action == "block"
        made = self.standing(subject).entry
        return made is not None and made.decision.action == "reject"

    def blocked(self) -> Set[Tuple[str, str]]:
        """Return the pairs of indices that are not to be suggested again."""
        return {(pair.key, pair.other) for pair in self.pairs if self.is_blocked(pair)}

    def refusal(self, decision: Decision) -> Optional[Sentence]:
        """Return why a decision would change nothing now, None where it may be signed."""
        return rules.refusal(self, decision)

    def add(self, entry: Entry) -> bool:
        """Take one more entry; returns whether it changed anything."""
        decision = entry.decision
        subject = decision.subject
        self.seq, self.last = entry.seq, entry
        self.histories.setdefault(subject, []).append(entry)
        if subject.kind == "pair":
            self.pairs[subject] = None
        why = rules.refusal(self, decision)
        if why is not None:
            self.refused.append(Refused(entry, why))
            return False
        track = self.cycle.actions[decision.action].track
        if track == "status":
            held = self.standings.get(subject, UNTOUCHED)
            step = self.cycle.transitions[held.status, decision.action]
            self.standings[subject] = _next(held, step, entry)
        elif track == "undo":
            self._undo(subject, decision.upon)
        else:
            tracks = self.tracks(track)
            tracks[subject] = (*tracks.get(subject, ()), entry)
        self._sort_out(subject)
        return True

    def _sort_out(self, subject: Subject) -> None:
        held = self.standings.get(subject)
        proposal = held.proposal if held is not None else None
        names_unit = proposal is not None and bool(proposal.decision.joint_code)
        if held is not None and (names_unit or subject.kind in OF_LEGEND):
            self.of_legend[subject] = held
        else:
            self.of_legend.pop(subject, None)

    def tracks(self, track: str) -> Dict[Subject, Track]:
        """Return the entries that hold on a track other than the status, by subject."""
        return {
            "comment": self.comments,
            "assignment": self.assignments,
            "block": self.blocks,
        }[track]

    def _undo(self, subject: Subject, hash: str) -> None:
        self.undone.add(hash)
        held = self.standings.get(subject, UNTOUCHED)
        if held.entry is not None and held.entry.hash == hash:
            _keep(self.standings, subject, held.before or UNTOUCHED, UNTOUCHED)
            return
        for tracks in (self.comments, self.assignments, self.blocks):
            kept = tuple(one for one in tracks.get(subject, ()) if one.hash != hash)
            _keep(tracks, subject, kept, ())


def _keep(where: Dict, subject: Subject, value: object, nothing: object) -> None:  # type: ignore[type-arg]
    """Keep a value, or nothing at all where nothing holds any more."""
    if value == nothing:
        where.pop(subject, None)
    else:
        where[subject] = value


def _next(held: Standing, step: Transition, entry: Entry) -> Standing:
    """Return how a subject stands after a step."""
    if step.aim:
        return Standing(step.to, entry, entry, None, step.aim, held)
    if step.to == AIM:
        return Standing(held.aim, entry, held.proposal, entry, held.aim, held)
    if step.to in rules.FRESH:
        return Standing(step.to, entry, before=held)
    return Standing(step.to, entry, held.proposal, held.agreement, held.aim, held)


def fold(entries: Iterable[Entry], knowledge: Knowledge = BUNDLED) -> State:
    """Return the state that a journal leads to: the same entries give the same state."""
    state = State(lifecycle(knowledge))
    for entry in entries:
        state.add(entry)
    return state
