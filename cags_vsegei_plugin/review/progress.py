"""How far the review is, in kilometres of border and in conflicts."""

from __future__ import annotations

from typing import Dict, Iterable, NamedTuple, Tuple

from cags_vsegei_plugin.review.conflict import Conflict
from cags_vsegei_plugin.review.levels import Answer
from cags_vsegei_plugin.review.lifecycle import PROGRESS, Lifecycle

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
        add(told, counted(cycle, conflict, held), 1)
    return told


def counted(cycle: Lifecycle, conflict: Conflict, held: Answer) -> Counted:
    """Return as what a conflict counts, and its km."""
    name = cycle.statuses[held.status].progress
    if name == "open" and not conflict.needs_decision:
        name = FINE
    return name, conflict.place.length_km


def add(told: Progress, one: Counted, times: int) -> None:
    """Count one conflict, or with -1 count it no longer."""
    name, km = one
    told.km[name] += times * km
    told.counts[name] += times
