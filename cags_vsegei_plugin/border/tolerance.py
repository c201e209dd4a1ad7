"""What the distances between two fronts say about the tolerance."""

from __future__ import annotations

from typing import NamedTuple, Optional, Tuple

import numpy as np

from cags_vsegei_plugin.border.shift import Contacts

_ROUND = (1.0, 2.0, 5.0)
_GENEROUS = 2.0
_EDGES_M = (10, 20, 50, 100, 150, 200, 500, 1000, 2000, 5000, 10_000)


class Distances(NamedTuple):
    """How far apart the fronts lie, in metres and in shares of the faced length.

    `median_m` and `widest_m` (95 per cent are nearer) are of the absolute distances; `gap` and
    `overlap` are shares beyond a sliver's width; `suggested_m` is a tolerance that would do.
    """

    median_m: float
    widest_m: float
    gap: float
    overlap: float
    suggested_m: float


def distances_of(contacts: Contacts, sliver_m: float) -> Optional[Distances]:
    """Return what the distances say; None where nothing faces anything."""
    if not len(contacts.distance) or not contacts.length.sum() > 0:
        return None
    total = float(contacts.length.sum())
    size = np.abs(contacts.distance)
    widest = _quantile(size, contacts.length, 0.95)
    return Distances(
        _quantile(size, contacts.length, 0.5),
        widest,
        float(contacts.length[contacts.distance > sliver_m].sum()) / total,
        float(contacts.length[contacts.distance < -sliver_m].sum()) / total,
        rounded_up(_GENEROUS * max(widest, sliver_m)),
    )


def histogram(
    contacts: Contacts, sliver_m: float, tolerance_m: float
) -> Tuple[Tuple[float, float, float], ...]:
    """Return rows (from m, to m, metres of front), overlaps negative, the widest overlap first.

    Rows end at the width of a sliver and at the tolerance; what nothing lies in has 0 metres.
    """
    widest = max(tolerance_m, sliver_m)
    inner = [edge for edge in _EDGES_M if edge < widest]
    positive = np.array(sorted({0.0, *inner, sliver_m, tolerance_m}))
    edges = np.concatenate((-positive[:0:-1], positive))
    inside = np.clip(contacts.distance, -widest, widest)
    found, _ = np.histogram(inside, edges, weights=contacts.length)
    return tuple(
        (float(low), float(high), float(metres))
        for low, high, metres in zip(edges[:-1], edges[1:], found)
    )


def rounded_up(metres: float) -> float:
    """Return the next of 1, 2, 5, 10, 20, 50 … metres."""
    if not metres > 0:
        return _ROUND[0]
    power = 10.0 ** np.floor(np.log10(metres))
    steps = [step * power for step in (*_ROUND, 10.0)]
    return float(next(step for step in steps if step >= metres * (1 - 1e-9)))


def _quantile(values: np.ndarray, weights: np.ndarray, share: float) -> float:
    order = np.argsort(values)
    along = np.cumsum(weights[order])
    return float(values[order][min(int(np.searchsorted(along, share * along[-1])), len(order) - 1)])
