"""What a runner is given, and what it gives back."""

from __future__ import annotations

from pathlib import Path
from typing import Callable, Iterable, NamedTuple, Optional, Tuple

import numpy as np

from tests.benchmarks.places import LAYER
from tests.benchmarks.truth import Pairs, summed


class LeftOut(Exception):
    """Raised where a peer is not there; says why."""


class Task(NamedTuple):
    """The GeoPackages of both sides, and the tolerance in metres."""

    china: Path
    russia: Path
    tolerance: float
    name: str = ""

    @property
    def layers(self) -> Tuple[str, str]:
        """Return the layers of polygons as QGIS opens them."""
        return f"{self.china}|layername={LAYER}", f"{self.russia}|layername={LAYER}"


Run = Callable[[Task], Optional[Pairs]]
"""Does the work that is timed; returns the pairs it found, None where it only reads."""


def pairs_from(rows: Iterable[Tuple[int, int, float]]) -> Pairs:
    """Return rows of Chinese id, Russian id and metres as pairs, each once."""
    table = np.array(list(rows), float).reshape(-1, 3)
    china, russia = (table[:, k].astype(np.int64) for k in (0, 1))
    return summed(china, russia, table[:, 2])
