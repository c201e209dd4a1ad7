"""A polygon layer as plain arrays in one metric coordinate system."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Dict, List, Sequence

import numpy as np

from cags_vsegei_plugin.border import wkb


@dataclass(frozen=True)
class Coverage:
    """Polygons of one side: x, y in metres of the working CRS.

    `fid` has one entry a feature; `ring_feature` and `ring_is_hole` one a ring;
    `ring_start` one more. `damaged` names what could not be used, by feature id.
    """

    fid: np.ndarray
    ring_feature: np.ndarray
    ring_is_hole: np.ndarray
    ring_start: np.ndarray
    x: np.ndarray
    y: np.ndarray
    damaged: Dict[int, str] = field(default_factory=dict)

    @classmethod
    def from_wkb(cls, fids: Sequence[int], blobs: Sequence[bytes]) -> Coverage:
        """Return the coverage of (multi)polygons in WKB; empty or null ones are damaged."""
        rings = wkb.parse(blobs)
        damaged = {int(fids[i]): "unreadable" for i in rings.unreadable}
        for number in _without_rings(rings, len(blobs)):
            damaged.setdefault(int(fids[number]), "empty")
        return cls(
            np.asarray(fids, np.int64),
            rings.feature,
            rings.is_hole,
            rings.start,
            rings.x,
            rings.y,
            damaged,
        )

    @property
    def extent(self) -> np.ndarray:
        """Return xmin, ymin, xmax, ymax in metres; all NaN without vertices."""
        good = np.isfinite(self.x) & np.isfinite(self.y)
        if not good.any():
            return np.full(4, np.nan)
        x, y = self.x[good], self.y[good]
        return np.array([x.min(), y.min(), x.max(), y.max()])


def _without_rings(rings: wkb.Rings, count: int) -> List[int]:
    seen = np.zeros(count, bool)
    seen[rings.feature] = True
    return np.flatnonzero(~seen).tolist()
