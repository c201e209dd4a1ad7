"""The conflicts under review as plain rows: what was found there, and how it stands."""

from __future__ import annotations

from typing import Dict, Hashable, Iterable, List, NamedTuple, Sequence

from cags_vsegei_plugin.panels.stretch_rows import StretchRow
from cags_vsegei_plugin.review.lifecycle import PROGRESS
from cags_vsegei_plugin.review.rules import FRESH
from cags_vsegei_plugin.review.view import View


class ReviewRow(NamedTuple):
    """One conflict: what was found, and status, reviewer, last comment and assignee.

    `progress` is as what its kilometres count; `proposed_by` the side whose proposal stands.
    """

    found: StretchRow
    status: str = "open"
    progress: str = "open"
    level: str = ""
    proposed_by: str = ""
    reviewer: str = ""
    comment: str = ""
    assignee: str = ""

    @property
    def id(self) -> str:
        """Return the id of the conflict."""
        return self.found.stretch

    def waits_for(self, side: str) -> bool:
        """Return whether a side should act: nothing was decided, or the other side proposed."""
        if self.status in FRESH:
            return True
        return self.progress == "proposed" and self.proposed_by not in ("", side)


def review_rows(found: Iterable[StretchRow], view: View) -> List[ReviewRow]:
    """Return the conflicts that need a decision, or have one, the most urgent first."""
    rows = []
    touched = view.touched()
    for row in found:
        one = view.conflicts.get(row.stretch)
        if one is None:
            continue
        if row.stretch not in touched:
            # Of tens of thousands most were never spoken of.
            if one.needs_decision:
                rows.append(ReviewRow(row))
        elif one.needs_decision or view.answer(one.id).level:
            rows.append(review_row(row, view))
    return rows


def review_row(found: StretchRow, view: View) -> ReviewRow:
    """Return how one conflict stands now."""
    id = found.stretch
    held = view.answer(id)
    proposal = held.standing.proposal
    comments = view.comments(id)
    return ReviewRow(
        found,
        held.status,
        view.cycle.statuses[held.status].progress,
        held.level,
        proposal.decision.side if proposal is not None else "",
        held.reviewer,
        comments[-1].decision.comment if comments else "",
        view.assignee(id),
    )


class Listed(NamedTuple):
    """The rows of a list with what is counted and offered of them, made in whatever thread."""

    rows: List[ReviewRow]
    places: Dict[Hashable, int]
    tally: Tally
    codes: Sequence[str]
    names: Sequence[str]


def listed(rows: Iterable[ReviewRow]) -> Listed:
    """Return rows ready to be listed."""
    rows, tally = list(rows), Tally()
    tally.count(rows)
    codes = {code.strip() for text in {row.found.codes for row in rows} for code in _split(text)}
    names = {name for row in rows for name in (row.reviewer, row.assignee)}
    return Listed(rows, places_of(rows), tally, sorted(codes - {""}), sorted(names - {""}))


def places_of(rows: Iterable[ReviewRow]) -> Dict[Hashable, int]:
    """Return the place of each row by its id."""
    return {row.found.stretch: at for at, row in enumerate(rows)}


def _split(codes: str) -> List[str]:
    return codes.replace(",", ";").split(";")


class Tally:
    """Counts conflicts, and kilometres of border, by as what they count."""

    def __init__(self) -> None:
        self.counts: Dict[str, int] = dict.fromkeys(PROGRESS, 0)
        self.km: Dict[str, float] = dict.fromkeys(PROGRESS, 0.0)

    def count(self, rows: Iterable[ReviewRow], times: int = 1) -> None:
        """Count some conflicts, or with -1 count them no longer."""
        for row in rows:
            name = row.progress
            self.counts[name] += times
            # Of nothing there are no kilometres: what is left of sums may be less than none.
            left = self.km[name] + times * row.found.length_km
            self.km[name] = left if self.counts[name] else 0.0

    @property
    def done(self) -> int:
        """Return how many are agreed or decided: the 12 of 12/57."""
        return self.counts["agreed"] + self.counts["decided"]

    @property
    def total(self) -> int:
        """Return how many there are."""
        return sum(self.counts.values())
