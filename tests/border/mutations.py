"""Polygons of a sheet spoilt in every way that files have been seen to be, and then some."""

from __future__ import annotations

from typing import Callable, List, Sequence

import numpy as np

from tests.border.winding_border import wkb_polygon

Ring = np.ndarray
_WILD = (np.nan, np.inf, -np.inf, 1e12, 1e308, 0.0)


def spoilt_binary(ring: Ring, rng: np.random.Generator) -> bytes:
    """Return the binary of a ring after one to three mutations; one in ten is cut or flipped."""
    rings = [ring]
    for _ in range(int(rng.integers(1, 4))):
        rings = _MUTATIONS[int(rng.integers(0, len(_MUTATIONS)))](rings, rng)
    blob = wkb_polygon(rings)
    chance = rng.random()
    if chance < 0.05:
        return blob[: int(rng.integers(0, len(blob) + 1))]
    if chance < 0.1:
        return _flipped(blob, rng)
    return blob


def _flipped(blob: bytes, rng: np.random.Generator) -> bytes:
    changed = bytearray(blob)
    for at in rng.integers(0, len(changed), int(rng.integers(1, 6))).tolist():
        changed[at] = int(rng.integers(0, 256))
    return bytes(changed)


def _first(change: Callable[[Ring, np.random.Generator], Ring]) -> Callable[..., List[Ring]]:
    def changed(rings: Sequence[Ring], rng: np.random.Generator) -> List[Ring]:
        if not len(rings) or not len(rings[0]):
            return list(rings)
        return [change(rings[0], rng), *rings[1:]]

    return changed


def _at(ring: Ring, rng: np.random.Generator) -> int:
    return int(rng.integers(0, len(ring)))


def _wild(ring: Ring, rng: np.random.Generator) -> Ring:
    changed = ring.copy()
    changed[_at(ring, rng), int(rng.integers(0, 2))] = rng.choice(_WILD)
    return changed


def _spike(ring: Ring, rng: np.random.Generator) -> Ring:
    k = _at(ring, rng)
    tip = ring[k] + rng.normal(0, 10.0 ** rng.uniform(0, 6), 2)
    return np.vstack((ring[: k + 1], tip, ring[k:]))


def _bow_tie(ring: Ring, rng: np.random.Generator) -> Ring:
    i, j = sorted((_at(ring, rng), _at(ring, rng)))
    return np.vstack((ring[:i], ring[i:j][::-1], ring[j:]))


def _shaken(ring: Ring, rng: np.random.Generator) -> Ring:
    return ring + rng.normal(0, 10.0 ** rng.uniform(-3, 5), ring.shape)


def _holed(rings: Sequence[Ring], rng: np.random.Generator) -> List[Ring]:
    if not len(rings) or not len(rings[0]):
        return list(rings)
    middle = np.nanmean(rings[0], axis=0)
    return [*rings, middle + (rings[0] - middle) * rng.uniform(0.1, 1.5)]


_MUTATIONS: Sequence[Callable[[Sequence[Ring], np.random.Generator], List[Ring]]] = (
    _first(_wild),
    _first(_spike),
    _first(_bow_tie),
    _first(_shaken),
    _first(lambda ring, rng: np.insert(ring, _at(ring, rng), ring[_at(ring, rng)], 0)),
    _first(lambda ring, rng: np.repeat(ring, int(rng.integers(2, 4)), 0)),
    _first(lambda ring, rng: ring[::-1]),
    _first(lambda ring, rng: ring[: _at(ring, rng) + 1]),
    _first(lambda ring, rng: ring[:-1]),
    _first(lambda ring, rng: np.vstack((ring, ring))),
    _first(lambda ring, rng: np.repeat(ring[:1], len(ring), 0)),
    _first(lambda ring, rng: rng.permutation(ring)),
    _first(lambda ring, rng: np.round(ring, -int(rng.integers(1, 5)))),
    _first(lambda ring, rng: np.column_stack((ring[:, 0], np.zeros(len(ring))))),
    _first(lambda ring, rng: ring[:0]),
    _holed,
    lambda rings, rng: [],
)
