"""Stretches as a table: the columns of the contract, and kilometres by verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING, Dict, NamedTuple, Optional, Sequence, Tuple

from cags_vsegei_plugin.sentences import Sentence

if TYPE_CHECKING:
    import numpy as np

CONFLICTS = ("soft", "mismatch", "unread", "one_sided")
"""Verdicts that need a decision."""


class Stretch(NamedTuple):
    """One stretch of border; the fields up to `russia_top_ma` are those of the contract.

    Kilometres are along the border, widths in metres (gap > 0 > overlap), ages in Ma. `line` holds
    points (n, 2) in the working system.
    """

    stretch: str
    from_km: float
    to_km: float
    length_km: float
    facing: str
    china_fid: Optional[int]
    russia_fid: Optional[int]
    china_index: Optional[str]
    russia_index: Optional[str]
    width_m: Optional[float]
    verdict: str
    severity: int
    codes: Tuple[str, ...]
    reasons: Tuple[Sentence, ...]
    score: Optional[float]
    china_base_ma: Optional[float]
    china_top_ma: Optional[float]
    russia_base_ma: Optional[float]
    russia_top_ma: Optional[float]
    line: np.ndarray

    @property
    def needs_decision(self) -> bool:
        """Return whether the stretch is a conflict."""
        return self.verdict in CONFLICTS


class Summary(NamedTuple):
    """The numbers of a comparison, lengths in km."""

    border_km: float
    facing_km: float
    agreed_km: float
    consistent_km: float
    by_verdict: Dict[str, float]


def summary_of(stretches: Sequence[Stretch]) -> Summary:
    """Return the kilometres by verdict."""
    km: Dict[str, float] = {}
    facing = 0.0
    for each in stretches:
        km[each.verdict] = km.get(each.verdict, 0.0) + each.length_km
        facing += each.length_km if each.facing == "facing" else 0.0
    return Summary(
        sum(km.values()),
        facing,
        km.get("agreed", 0.0),
        km.get("consistent", 0.0),
        km,
    )
