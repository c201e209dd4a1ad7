#!/usr/bin/env python3
"""legends: one agreed legend split at a border, perturbed by known amounts, and won back.

Prints a table by kind and amount, means over several seeds.
"""

from __future__ import annotations

import os
import random
import sys
from pathlib import Path
from typing import List, NamedTuple

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from qgis.core import QgsApplication  # noqa: E402

from tests.benchmarks.legend_world import world  # noqa: E402
from tests.benchmarks.perturbing import TWIN, perturbed, shifts_km  # noqa: E402
from tests.benchmarks.winning_back import Away, Won, won_away, won_back  # noqa: E402

SEEDS = range(1, 9)
_SHARES = (0.1, 0.25, 0.5)
_SHIFTS_KM = (1.0, 3.0, 6.0)
_KINDS_AWAY = ("", "age", "all")


class Amount(NamedTuple):
    """What is perturbed: a share of the units, and how far contacts are drawn apart, in km."""

    kind: str
    share: float
    shift_km: float

    @property
    def title(self) -> str:
        """Return the kind and the amount in words."""
        told = []
        if self.share and self.kind == TWIN:
            told.append(f"another formation of one age and rocks for {100 * self.share:.0f} %")
        elif self.share:
            told.append(f"{self.kind} of {100 * self.share:.0f} % of the units")
        if self.shift_km:
            told.append(f"contacts {self.shift_km:g} km apart")
        return ", ".join(told) or "nothing"


AMOUNTS: List[Amount] = [
    Amount("", 0.0, 0.0),
    *(Amount(kind, share, 0.0) for kind in ("name", "index", "age", "rock") for share in _SHARES),
    *(Amount("", 0.0, shift) for shift in _SHIFTS_KM),
    *(Amount(TWIN, share, 0.0) for share in _SHARES[:2]),
    *(Amount("all", share, 3.0) for share in _SHARES),
]


def measured(amount: Amount, seed: int) -> Won:
    """Return what is won back of one world."""
    split = perturbed(world(seed), amount.kind, amount.share, seed)
    return won_back(split, shifts_km(split, amount.shift_km, seed))


def mean_of(found: List[Won]) -> Won:
    """Return the means."""
    return Won(*(sum(column) / len(found) for column in zip(*found)))


def table() -> str:
    """Return all of it as Markdown."""
    lines = [
        f"Means over {len(SEEDS)} legends of 60 units. Accepted above the default confidence:"
        " precision and recall by km, precision by pairs; then both as if what the names alone"
        " leave open were accepted too; of the rest what is among the first three. Verdicts: on"
        " km of one unit consistent or mismatch, on km of unrelated units mismatch.",
        "",
        "| perturbed | precision | pairs | recall | precision, names looked through | recall |"
        " first three | consistent | mismatch | apart |",
        "|---|" + "---:|" * 9,
    ]
    for amount in AMOUNTS:
        won = mean_of([measured(amount, seed) for seed in SEEDS])
        cells = [amount.title, *(f"{value:.3f}" for value in won)]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def table_away() -> str:
    """Return what is suggested for units away from the border, as Markdown."""
    lines = [
        "A third of the units face none across the border. Accepted above the default confidence:"
        " precision by pairs, and the share of these units, which ought to be none; then for how"
        " many what they are in truth is the first candidate, and among the first three.",
        "",
        "| perturbed | pairs | accepted | first | first three |",
        "|---|" + "---:|" * 4,
    ]
    for amount in AMOUNTS:
        if amount.kind in _KINDS_AWAY and not (amount.shift_km and not amount.kind):
            found = [measured_away(amount, seed) for seed in SEEDS]
            cells = [f"{sum(column) / len(found):.3f}" for column in zip(*found)]
            lines.append(f"| {' | '.join([amount.title, *cells])} |")
    return "\n".join(lines) + "\n"


def measured_away(amount: Amount, seed: int) -> Away:
    """Return what is suggested of one world whose every third unit is away from the border."""
    split = perturbed(world(seed), amount.kind, amount.share, seed)
    away = set(random.Random(seed).sample(range(len(split.units)), len(split.units) // 3))
    return won_away(split, shifts_km(split, amount.shift_km, seed), away)


def main() -> int:
    """Measure and print."""
    application = QgsApplication([], False)
    application.initQgis()
    print(table())
    print(table_away())
    return 0


if __name__ == "__main__":
    sys.exit(main())
