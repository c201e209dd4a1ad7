"""Which signed decisions a new edition makes stale: those that held with the old one, and why not.

What holds is asked of the review itself, as for every comparison.
"""

from __future__ import annotations

from typing import Dict, Iterable, List, NamedTuple, Optional, Tuple

from cags_vsegei_plugin.review.conflict import Conflict, Place
from cags_vsegei_plugin.review.decision import Subject
from cags_vsegei_plugin.review.lifecycle import REOPENED
from cags_vsegei_plugin.review.view import View
from cags_vsegei_plugin.sentences import Sentence

COLUMNS = {
    "kind": str,
    "key": str,
    "other": str,
    "status": str,
    "china_index": str,
    "russia_index": str,
    "from_km": float,
    "to_km": float,
    "reason": str,
}
"""The columns of the table, as `StaleDecision.row` gives them before the reason."""


class StaleDecision(NamedTuple):
    """A decided subject that no longer holds as it was signed; `status` is how it was decided."""

    subject: Subject
    status: str
    units: Tuple[str, str]
    place: Place
    why: Sentence

    @property
    def row(self) -> Tuple[object, ...]:
        """Return the values of the table without the reason."""
        place = self.place.from_km, self.place.to_km
        return (*self.subject, self.status, *self.units, *place)


def stale_by_edition(
    review: View, before: Iterable[Conflict], after: Iterable[Conflict]
) -> List[StaleDecision]:
    """Return the decisions that hold for the conflicts before and no longer for those after."""
    old = _not_holding(review, before)
    return [each for subject, each in _not_holding(review, after).items() if subject not in old]


def _not_holding(review: View, conflicts: Iterable[Conflict]) -> Dict[Subject, StaleDecision]:
    """Return what could not be carried to some conflicts, and what their evidence reopens."""
    review.set_conflicts(conflicts)
    found: Dict[Subject, StaleDecision] = {}
    for one in review.conflicts.values():
        held = review.answer(one.id)
        why: Optional[Sentence] = held.why
        if held.status == REOPENED and why is not None:
            told = StaleDecision(held.subject, held.standing.status, one.units, one.place, why)
            found.setdefault(held.subject, told)
    for lost in review.stale:
        told = StaleDecision(lost.subject, lost.standing.status, lost.units, lost.place, lost.why)
        found.setdefault(lost.subject, told)
    return found
