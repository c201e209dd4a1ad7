"""How far apart the fronts of a comparison lie, so that the tolerance explains itself."""

from __future__ import annotations

import json
from typing import Any, List, NamedTuple, Optional, Tuple

from cags_vsegei_plugin.border.shift import Contacts
from cags_vsegei_plugin.border.tolerance import distances_of, histogram
from cags_vsegei_plugin.sentences import Sentence, sentence

OVERLAP, SLIVER, GAP = "overlap", "sliver", "gap"


class Row(NamedTuple):
    """Kilometres of the Chinese front that lie between two distances, overlaps negative."""

    from_m: float
    to_m: float
    km: float


class FrontDistances(NamedTuple):
    """The distances between two fronts by kilometres, and the widths they are judged by.

    95 per cent of the front lie nearer than `widest_m`; `suggested_m` is a tolerance that would do.
    Rows follow one another from the widest overlap to the widest gap.
    """

    rows: Tuple[Row, ...]
    median_m: float
    widest_m: float
    sliver_m: float
    tolerance_m: float
    suggested_m: float

    def kind(self, row: Row) -> str:
        """Return whether a row is an overlap, a sliver or a gap."""
        if row.to_m <= -self.sliver_m:
            return OVERLAP
        return GAP if row.from_m >= self.sliver_m else SLIVER

    def kilometres(self, kind: str) -> float:
        """Return the kilometres of all overlaps, slivers or gaps."""
        return sum(row.km for row in self.rows if self.kind(row) == kind)

    def as_text(self) -> str:
        """Return the same as JSON."""
        return json.dumps({**self._asdict(), "rows": [list(row) for row in self.rows]})


def front_distances(
    contacts: Contacts, sliver_m: float, tolerance_m: float
) -> Optional[FrontDistances]:
    """Return how far apart the fronts lie; None where nothing faces anything."""
    found = distances_of(contacts, sliver_m)
    if found is None:
        return None
    rows = histogram(contacts, sliver_m, tolerance_m)
    return FrontDistances(
        tuple(Row(low, high, metres / 1000.0) for low, high, metres in rows),
        found.median_m,
        found.widest_m,
        sliver_m,
        tolerance_m,
        found.suggested_m,
    )


def from_text(text: Any) -> Optional[FrontDistances]:
    """Return the distances of a JSON that `as_text` wrote; None for an empty text."""
    if not text:
        return None
    told = json.loads(str(text))
    return FrontDistances(**{**told, "rows": tuple(Row(*row) for row in told["rows"])})


def explanation(distances: FrontDistances) -> Sentence:
    """Return how far apart the fronts lie, and which tolerance would do."""
    total = sum(row.km for row in distances.rows)
    return sentence(
        "The fronts lie {median} m apart in the middle, 95 % of them within {widest} m; {gap} %"
        " are gaps and {overlap} % overlaps wider than slivers. The tolerance is {tolerance} m;"
        " {suggested} m would do.",
        median=f"{distances.median_m:.0f}",
        widest=f"{distances.widest_m:.0f}",
        gap=f"{100 * distances.kilometres(GAP) / total:.0f}",
        overlap=f"{100 * distances.kilometres(OVERLAP) / total:.0f}",
        tolerance=f"{distances.tolerance_m:g}",
        suggested=f"{distances.suggested_m:g}",
    )


def distances_told(distances: Optional[FrontDistances]) -> List[Sentence]:
    """Return what a log says of the distances; nothing where there are none."""
    if distances is None:
        return []
    rows = [f"{row.from_m:g}…{row.to_m:g}: {row.km:.1f}" for row in distances.rows if row.km > 0]
    return [
        explanation(distances),
        sentence(
            "Slivers up to {sliver} m wide: {km} km; wider gaps: {gap} km; wider overlaps:"
            " {overlap} km.",
            sliver=f"{distances.sliver_m:g}",
            km=f"{distances.kilometres(SLIVER):.1f}",
            gap=f"{distances.kilometres(GAP):.1f}",
            overlap=f"{distances.kilometres(OVERLAP):.1f}",
        ),
        sentence(
            "Kilometres of front by distance in metres, overlaps negative: {rows}.",
            rows="; ".join(rows),
        ),
    ]
