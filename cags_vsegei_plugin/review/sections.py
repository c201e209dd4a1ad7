"""Sections of the border, by which work is shared out."""

from __future__ import annotations

from typing import Iterator, List, NamedTuple, Tuple

from cags_vsegei_plugin.review.conflict import Place
from cags_vsegei_plugin.review.decision import Subject
from cags_vsegei_plugin.review.journal import Entry
from cags_vsegei_plugin.review.state import State


class Section(NamedTuple):
    """A section of the border in km, and the entry that says who has it."""

    from_km: float
    to_km: float
    entry: Entry

    @property
    def subject(self) -> Subject:
        """Return what decisions on the section are about."""
        return self.entry.decision.subject

    @property
    def assignee(self) -> str:
        """Return who has it."""
        return self.entry.decision.assignee


def sections(state: State) -> List[Section]:
    """Return the sections that somebody has, in order along the border."""
    return sorted(_held(state), key=lambda one: (one.from_km, one.to_km))


def section_assignee(state: State, place: Place) -> str:
    """Return who has the section that a place is in, the latest assignment first; "" for nobody."""
    held = (one for one in _held(state) if holds_at(one.subject, place))
    latest = max(held, key=lambda one: one.entry.seq, default=None)
    return latest.assignee if latest is not None else ""


def _held(state: State) -> Iterator[Section]:
    """Yield the sections that somebody has; what was released is nobody's."""
    for subject, entries in state.assignments.items():
        if entries and subject.kind == "section" and entries[-1].decision.assignee:
            yield Section(*bounds_of(subject), entries[-1])


def holds_at(section: Subject, place: Place) -> bool:
    """Return whether the middle of a place is in a section of the border."""
    if place.from_km is None or place.to_km is None:
        return False
    start, end = bounds_of(section)
    return start <= (place.from_km + place.to_km) / 2.0 < end


def bounds_of(section: Subject) -> Tuple[float, float]:
    """Return the kilometres of a section, an empty one where they are no numbers."""
    try:
        return float(section.key), float(section.other)
    except ValueError:
        return 0.0, 0.0
