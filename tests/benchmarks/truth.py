"""Who truly faces whom, for how many metres."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Dict, NamedTuple, Tuple

import numpy as np

if TYPE_CHECKING:  # peers read truths under a Python without GDAL
    from tests.benchmarks.plane import Plane

SHIFT = np.int64(1) << 32


class Pairs(NamedTuple):
    """Pairs of features and their metres of contact; each pair once."""

    china: np.ndarray
    russia: np.ndarray
    length: np.ndarray

    @property
    def key(self) -> np.ndarray:
        """Return one number a pair."""
        return self.china.astype(np.int64) * SHIFT + self.russia


class Truth(NamedTuple):
    """The truth of a set.

    `pairs`: those that face each other within the tolerance. `units`: the unit's number by
    feature id, of each side; equal numbers belong together. `border_m`: the whole border;
    `lines`: ids of the faults that continue each other, shape (n, 2); `ends`: by kind the ids
    of those that do not.
    """

    pairs: Pairs
    units: Tuple[np.ndarray, np.ndarray]
    border_m: float
    tolerance: float
    lines: np.ndarray
    ends: Dict[str, np.ndarray]


def summed(china: np.ndarray, russia: np.ndarray, length: np.ndarray) -> Pairs:
    """Return each pair once, with all its metres; pairs with somebody missing are left out."""
    keep = (china >= 0) & (russia >= 0) & (length > 0)
    china, russia, length = china[keep], russia[keep], length[keep]
    key, place = np.unique(china.astype(np.int64) * SHIFT + russia, return_inverse=True)
    return Pairs(key // SHIFT, key % SHIFT, np.bincount(place, length, len(key)))


def true_pairs(
    plane: Plane,
    nodes: Tuple[np.ndarray, np.ndarray],
    fids: Tuple[np.ndarray, np.ndarray],
    tolerance: float,
) -> Pairs:
    """Return the pairs along the border, without what is apart by more than the tolerance.

    `nodes` and `fids`: of the first row of each side, where its contacts reach the border and
    the features between them.
    """
    cuts = np.unique(np.concatenate(nodes))
    middle = (cuts[:-1] + cuts[1:]) / 2
    china, russia = (
        fid[np.clip(np.searchsorted(at, middle) - 1, 0, len(fid) - 1)]
        for at, fid in zip(nodes, fids)
    )
    close = np.abs(plane.separation) <= tolerance
    step = np.diff(plane.s) * (close[1:] & close[:-1])
    metres = np.concatenate(([0.0], np.cumsum(step)))
    return summed(china, russia, np.diff(np.interp(cuts, plane.u, metres)))


def save(truth: Truth, path: Path) -> None:
    """Write a truth."""
    np.savez_compressed(
        path,
        china=truth.pairs.china,
        russia=truth.pairs.russia,
        length=truth.pairs.length,
        china_units=truth.units[0],
        russia_units=truth.units[1],
        numbers=np.array((truth.border_m, truth.tolerance)),
        lines=truth.lines,
        **{f"ends_{name}": ids for name, ids in truth.ends.items()},
    )


def load(path: Path) -> Truth:
    """Read a truth."""
    with np.load(path) as held:
        ends = {name[5:]: held[name] for name in held.files if name.startswith("ends_")}
        border_m, tolerance = held["numbers"].tolist()
        return Truth(
            Pairs(held["china"], held["russia"], held["length"]),
            (held["china_units"], held["russia_units"]),
            border_m,
            tolerance,
            held["lines"],
            ends,
        )
