#!/usr/bin/env python3
"""contacts SET...: how many contacts of polygons that go on beyond the border are found.

Only the three rows at the border are made, in memory. Twice: by place and direction alone, and as
the plugin does it, by the units as well. A contact parts two units on both sides; a third of the
drawn boundaries lie within one unit, and stand by chance near one of the other side.
"""

from __future__ import annotations

import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import List, NamedTuple, Set, Tuple

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

import numpy as np  # noqa: E402

from cags_vsegei_plugin.border.contacts import Contacts, contacts_at  # noqa: E402
from cags_vsegei_plugin.border.coverage import Coverage  # noqa: E402
from cags_vsegei_plugin.border.line_matching import (  # noqa: E402
    APART_CONTACTS,
    Limits,
    match_ends,
)
from cags_vsegei_plugin.border.stretches import find_stretches  # noqa: E402
from cags_vsegei_plugin.border.unlike import (  # noqa: E402
    Unlike,
    by_number,
    nothing_known,
    together,
)
from tests.benchmarks.layout import CHINA, RUSSIA  # noqa: E402
from tests.benchmarks.sets import bench_set  # noqa: E402
from tests.benchmarks.world import World, world_of  # noqa: E402

_ROWS = 3
Contact = Tuple[int, int, int, int]
"""Ids of the polygons left and right in China, left and right in Russia, seen from China."""


class ContactAccuracy(NamedTuple):
    """Shares of 1, and how many contacts truly go on."""

    recall: float
    precision: float
    true: int


class _Side(NamedTuple):
    """Contacts of a side with the ids and the units left and right of them, seen from China."""

    contacts: Contacts
    fids: Tuple[np.ndarray, np.ndarray]
    units: Tuple[np.ndarray, np.ndarray]

    def only(self, chosen: np.ndarray) -> _Side:
        fids, units = ((a[chosen], b[chosen]) for a, b in (self.fids, self.units))
        return _Side(self.contacts.only(chosen), fids, units)


def true_contacts(world: World, between_units: bool) -> Set[Contact]:
    """Return the contacts that go on and are drawn on both sides within the tolerance."""
    nodes, fids = world.nodes, (world.fates[CHINA].fid[0], world.fates[RUSSIA].fid[0])
    units = world.truth().units
    k = np.arange(1, len(nodes[0]) - 1)
    apart = np.hypot(*(world.plane.moved[RUSSIA] - world.plane.moved[CHINA]).T)
    real = nodes[CHINA][k] == nodes[RUSSIA][k]
    real &= np.interp(nodes[CHINA][k], world.plane.u, apart) <= world.bench.tolerance
    for fid, unit in zip(fids, units):
        real &= (fid[k - 1] >= 0) & (fid[k] >= 0)
        real &= (unit[fid[k - 1]] != unit[fid[k]]) | (not between_units)
    k = k[real]
    rows = np.column_stack([column for fid in fids for column in (fid[k - 1], fid[k])])
    return {tuple(row) for row in rows.tolist()}


def measured(world: World) -> Tuple[ContactAccuracy, ContactAccuracy, float]:
    """Return the accuracy by place alone, and by the units too, and the seconds it took."""
    coverages = [Coverage.from_wkb(*world.binaries(side)) for side in (CHINA, RUSSIA)]
    began = time.perf_counter()
    china, russia = coverages
    walks = find_stretches(china, russia, world.bench.tolerance).walks
    found = contacts_at(walks, (china, russia), world.bench.tolerance)
    sides = [_side(world, each, coverages[k].fid, k) for k, each in enumerate(found)]
    alone = _accuracy(world, sides, nothing_known, between_units=False)
    kept = [side.only(np.flatnonzero(side.units[0] != side.units[1])) for side in sides]
    unlike = together(
        [by_number(a, b, _other) for a, b in zip(kept[CHINA].units, kept[RUSSIA].units)]
    )
    both = _accuracy(world, kept, unlike, between_units=True)
    return alone, both, time.perf_counter() - began


def _other(china: int, russia: int) -> float:
    return float(china != russia)


def _side(world: World, contacts: Contacts, fid: np.ndarray, side: int) -> _Side:
    unit = world.truth().units[side]
    pair = fid[contacts.before], fid[contacts.after]
    left, right = pair[::-1] if side == CHINA else pair
    return _Side(contacts, (left, right), (unit[left], unit[right]))


def _accuracy(
    world: World, sides: List[_Side], unlike: Unlike, between_units: bool
) -> ContactAccuracy:
    china, russia = sides
    limits = Limits(world.bench.tolerance, apart=APART_CONTACTS)
    pairs = match_ends(china.contacts.offered, russia.contacts.offered, limits, unlike)
    columns = [ids[pairs.china] for ids in china.fids] + [ids[pairs.russia] for ids in russia.fids]
    found = {tuple(row) for row in np.column_stack(columns).tolist()}
    true = true_contacts(world, between_units)
    right = len(found & true)
    return ContactAccuracy(right / max(len(true), 1), right / max(len(found), 1), len(true))


if __name__ == "__main__":
    print(
        "| set | contacts | by place: recall | precision | by units too: recall | precision | s |"
    )
    print("|---|---:|---:|---:|---:|---:|---:|")
    for name in sys.argv[1:] or ["2k", "20k"]:
        place, units, took = measured(world_of(replace(bench_set(name), rows=_ROWS)))
        shares = [place.recall, place.precision, units.recall, units.precision]
        cells = " | ".join(f"{share:.3f}" for share in shares)
        print(f"| {name} | {units.true} | {cells} | {took:.2f} |", flush=True)
