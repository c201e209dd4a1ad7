"""A whole set: the features of both sides, their faults, and the truth."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Iterator, List, Tuple

import numpy as np

from tests.benchmarks.faults import Faults, faults_of
from tests.benchmarks.features import HEADER, Made, features_of
from tests.benchmarks.flaws import Fate, fate_of
from tests.benchmarks.layout import CHINA, SIDES, border_nodes, layout_of
from tests.benchmarks.plane import Plane, plane_of
from tests.benchmarks.sets import BenchSet
from tests.benchmarks.truth import Truth, true_pairs
from tests.benchmarks.units import UNITS, units_along


@dataclass(frozen=True)
class World:
    """A set as it was thought up; its features are made when they are asked for."""

    bench: BenchSet
    plane: Plane
    nodes: Tuple[np.ndarray, np.ndarray]
    fates: Tuple[Fate, Fate]
    units: Tuple[np.ndarray, np.ndarray]
    faults: Faults

    def features(self, side: int, srs: int = 0) -> Iterator[List[Made]]:
        """Yield the features of a side in lists, in the order of their ids."""
        rng = np.random.default_rng((self.bench.seed, 10 + side))
        layout = layout_of(self.bench, self.plane, side, self.nodes[side], rng)
        seed = self.bench.seed + 20 + side
        yield from features_of(layout, self.fates[side], self.plane, self.units[side], srs, seed)

    def binaries(self, side: int) -> Tuple[List[int], List[bytes]]:
        """Return the ids and the well-known binaries of a side."""
        made = [one for row in self.features(side) for one in row]
        return [one.fid for one in made], [one.blob[HEADER:] for one in made]

    def truth(self) -> Truth:
        """Return who truly faces whom."""
        first = self.fates[0].fid[0], self.fates[1].fid[0]
        return Truth(
            true_pairs(self.plane, self.nodes, first, self.bench.tolerance),
            (self._units_by_fid(0), self._units_by_fid(1)),
            self.plane.length,
            self.bench.tolerance,
            self.faults.continued,
            self.faults.ends,
        )

    def _units_by_fid(self, side: int) -> np.ndarray:
        fid, unit = self.fates[side].fid, self.units[side]
        found = np.full(int(fid.max()) + 2, -1, np.int64)
        # Of a multipart the first part tells the unit, and it stands before the second.
        known = fid[:, ::-1] >= 0
        found[fid[:, ::-1][known]] = unit[:, ::-1][known]
        return found


@lru_cache(maxsize=1)
def world_of(bench: BenchSet) -> World:
    """Return a set, the same whenever and wherever it is made."""
    rng = np.random.default_rng((bench.seed, len(SIDES), bench.columns, bench.rows))
    plane = plane_of(bench, rng)
    china, russia, zones = border_nodes(bench, plane, rng)
    geology = rng.integers(0, len(UNITS), len(zones))
    fates = fate_of(bench, rng), fate_of(bench, rng)
    units = _units(bench, rng, china, zones, geology), _units(bench, rng, russia, zones, geology)
    faults = faults_of(bench, plane, bench.seed + 30 + CHINA)
    return World(bench, plane, (china, russia), fates, units, faults)


def _units(
    bench: BenchSet,
    rng: np.random.Generator,
    nodes: np.ndarray,
    zones: np.ndarray,
    geology: np.ndarray,
) -> np.ndarray:
    units = rng.integers(0, len(UNITS), (bench.rows, bench.columns))
    units[0] = units_along(rng, nodes, zones, geology)
    return units
