"""Sections of the border, by which work is shared out."""

from __future__ import annotations

from typing import Tuple

from cags_vsegei_plugin.review.conflict import Place
from cags_vsegei_plugin.review.decision import Subject
from cags_vsegei_plugin.review.state import State


def section_assignee(state: State, place: Place) -> str:
    """Return who has the section that a place is in, the latest assignment first; "" for nobody."""
    held = [
        entries[-1]
        for subject, entries in state.assignments.items()
        if entries and subject.kind == "section" and holds_at(subject, place)
    ]
    latest = max(held, key=lambda entry: entry.seq, default=None)
    return latest.decision.assignee if latest is not None else ""


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
