"""Units against units in kilometres of border, ordered by age."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Dict, Iterable, List, Sequence, Tuple

import numpy as np

from cags_vsegei_plugin.geology.catalogue import verdicts
from cags_vsegei_plugin.knowledge import BUNDLED, Knowledge

_AgeKey = Tuple[bool, float, float, str]


@dataclass(frozen=True)
class UnitMatrix:
    """Kilometres by Chinese unit (rows) and Russian unit (columns), each the youngest first.

    `km` is (rows, columns), `by_verdict` (verdicts, rows, columns); `verdicts` are named from the
    best to the worst.
    """

    china: Tuple[str, ...]
    russia: Tuple[str, ...]
    verdicts: Tuple[str, ...]
    by_verdict: np.ndarray

    @property
    def km(self) -> np.ndarray:
        """Return the kilometres of each pair."""
        return np.asarray(self.by_verdict.sum(axis=0))

    def worst(self, row: int, column: int) -> str:
        """Return the worst verdict of a pair, "" where the units do not meet."""
        found = np.flatnonzero(self.by_verdict[:, row, column] > 0)
        return self.verdicts[int(found[-1])] if len(found) else ""

    def shares(self, row: int, column: int) -> Dict[str, float]:
        """Return the kilometres of a pair by verdict, the worst first, without what has none."""
        km = self.by_verdict[:, row, column]
        return {self.verdicts[k]: float(km[k]) for k in range(len(km))[::-1] if km[k] > 0}

    def at_least(self, km: float) -> UnitMatrix:
        """Return the matrix without pairs of fewer kilometres, and without units left empty."""
        kept = np.where(self.km >= km, self.by_verdict, 0.0)
        total = kept.sum(axis=0)
        rows, columns = np.flatnonzero(total.any(axis=1)), np.flatnonzero(total.any(axis=0))
        return UnitMatrix(
            tuple(self.china[row] for row in rows),
            tuple(self.russia[column] for column in columns),
            self.verdicts,
            kept[:, rows][:, :, columns],
        )


def unit_matrix(stretches: Iterable[Any], knowledge: Knowledge = BUNDLED) -> UnitMatrix:
    """Return the matrix of stretches of a comparison, or of rows read from its layer.

    Only stretches where both sides have a polygon count; units without an age come last.
    """
    rows = [row for row in stretches if row.china_fid is not None and row.russia_fid is not None]
    known = verdicts(knowledge)
    names = tuple(sorted(known, key=lambda name: known[name].order))
    china, russia = (_youngest_first(rows, side) for side in ("china", "russia"))
    km = np.zeros((len(names), len(china), len(russia)))
    judged = [row for row in rows if row.verdict in known]
    rank, down, across = _places(names), _places(china), _places(russia)
    places = (
        np.array([rank[row.verdict] for row in judged], np.int64),
        np.array([down[row.china_index or ""] for row in judged], np.int64),
        np.array([across[row.russia_index or ""] for row in judged], np.int64),
    )
    np.add.at(km, places, np.array([row.length_km for row in judged], float))
    return UnitMatrix(china, russia, names, km)


def _places(units: Sequence[str]) -> Dict[str, int]:
    return {index: place for place, index in enumerate(units)}


def _youngest_first(rows: Sequence[Any], side: str) -> Tuple[str, ...]:
    ages: Dict[str, _AgeKey] = {}
    for row in rows:
        index = getattr(row, f"{side}_index") or ""
        if index not in ages:
            base, top = getattr(row, f"{side}_base_ma"), getattr(row, f"{side}_top_ma")
            ages[index] = (base is None or top is None, base or 0.0, top or 0.0, index)
    ordered: List[str] = sorted(ages, key=lambda index: ages[index])
    return tuple(ordered)
