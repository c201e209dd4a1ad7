"""How far the review is, in kilometres of border and in conflicts."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Dict, Iterable, Iterator, NamedTuple, Tuple

from cags_vsegei_plugin.review.conflict import Conflict
from cags_vsegei_plugin.review.journal import Entry
from cags_vsegei_plugin.review.levels import Answer
from cags_vsegei_plugin.review.lifecycle import PROGRESS, Lifecycle

if TYPE_CHECKING:
    from cags_vsegei_plugin.review.view import View

FINE = "fine"
"""What needs no decision and has none."""
Counted = Tuple[str, float]


class Progress(NamedTuple):
    """Kilometres and number of stretches, line ends and points: agreed, decided, proposed, open.

    `fine` is what needs no decision.
    """

    km: Dict[str, float]
    counts: Dict[str, int]

    @property
    def conflicts(self) -> int:
        """Return how many there are that need a decision, or needed one."""
        return sum(count for name, count in self.counts.items() if name != FINE)

    @property
    def done(self) -> int:
        """Return how many are agreed or decided: the 12 of “12/57”."""
        return self.counts["agreed"] + self.counts["decided"]


def nothing() -> Progress:
    """Return a progress of nothing at all."""
    names = (*PROGRESS, FINE)
    return Progress(dict.fromkeys(names, 0.0), dict.fromkeys(names, 0))


def progress_of(cycle: Lifecycle, answers: Iterable[Tuple[Conflict, Answer]]) -> Progress:
    """Return the progress of some conflicts."""
    told = nothing()
    for conflict, held in answers:
        _count(told, counted(cycle, conflict, held), 1)
    return told


def counted(cycle: Lifecycle, conflict: Conflict, held: Answer) -> Counted:
    """Return as what a conflict counts, and its km."""
    name = cycle.statuses[held.status].progress
    if name == "open" and not conflict.needs_decision:
        name = FINE
    return name, conflict.place.length_km


def over_time(view: View, entries: Iterable[Entry]) -> Iterator[Tuple[str, Progress]]:
    """Yield each day (UTC) on which anybody signed, with the progress at its end.

    `view` holds the conflicts and no entries; it is led through them.
    """
    cycle, conflicts = view.cycle, view.conflicts
    before = {id: counted(cycle, one, view.answer(id)) for id, one in conflicts.items()}
    told = nothing()
    for one in before.values():
        _count(told, one, 1)
    for day, signed in groupby(entries, key=lambda entry: entry.decision.time[:10]):
        for id in view.take(signed):
            now = counted(cycle, conflicts[id], view.answer(id))
            _count(told, before[id], -1)
            _count(told, now, 1)
            before[id] = now
        yield day, Progress(dict(told.km), dict(told.counts))


def _count(told: Progress, one: Counted, times: int) -> None:
    name, km = one
    told.km[name] += times * km
    told.counts[name] += times
