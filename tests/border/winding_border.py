"""Coverages that meet along a winding border, with the truth of who faces whom.

The border is a smooth curve; each side is cut into columns at its own nodes and digitised by
itself, with its own vertices and its own noise, so gaps and overlaps arise as in real maps.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import Dict, List, Sequence, Set, Tuple

import numpy as np

from cags_vsegei_plugin.border.coverage import Coverage


def wkb_polygon(rings: Sequence[np.ndarray]) -> bytes:
    """Return little-endian WKB of a polygon given by its rings, arrays (n, 2)."""
    parts = [struct.pack("<BII", 1, 3, len(rings))]
    for ring in rings:
        parts.append(struct.pack("<I", len(ring)))
        parts.append(np.ascontiguousarray(ring, "<f8").tobytes())
    return b"".join(parts)


@dataclass(frozen=True)
class Sheet:
    """Two coverages, the border's points and the true metres by pair (-1: missing)."""

    china: Coverage
    russia: Coverage
    border: np.ndarray
    truth: Dict[Tuple[int, int], float]
    length: float


def sheet(
    seed: int,
    *,
    length: float = 200_000.0,
    columns: int = 12,
    noise: float = 60.0,
    spacing: float = 400.0,
    shift: Tuple[float, float] = (0.0, 0.0),
    missing_china: Sequence[int] = (),
    missing_russia: Sequence[int] = (),
) -> Sheet:
    """Return a sheet of columns about `length / columns` metres wide along the border."""
    rng = np.random.default_rng(seed)
    curve = _Curve(rng, length)
    nodes = [_nodes(rng, curve.length, columns) for _ in range(2)]
    china = _side(rng, curve, nodes[0], -1.0, noise, spacing, (0.0, 0.0), missing_china)
    russia = _side(rng, curve, nodes[1], 1.0, noise, spacing, shift, missing_russia)
    truth = _truth(nodes, set(missing_china), set(missing_russia))
    s = np.linspace(0.0, curve.length, 4000)
    return Sheet(china, russia, curve.at(s), truth, curve.length)


class _Curve:
    """A winding curve from west to east, known by its arc length."""

    def __init__(self, rng: np.random.Generator, length: float) -> None:
        x = np.linspace(0.0, length, 20_000)
        y = np.zeros_like(x)
        for k in (2, 5, 11):
            y += length / (40 * k) * np.sin(2 * np.pi * k * x / length + rng.uniform(0, 6))
        self._points = np.column_stack((x, y))
        step = np.hypot(*np.diff(self._points, axis=0).T)
        self._s = np.concatenate(([0.0], np.cumsum(step)))
        self.length = float(self._s[-1])

    def at(self, s: np.ndarray) -> np.ndarray:
        x, y = (np.interp(s, self._s, column) for column in self._points.T)
        return np.column_stack((x, y))


def _nodes(rng: np.random.Generator, length: float, columns: int) -> np.ndarray:
    inner = np.linspace(0.0, length, columns + 1)[1:-1]
    inner = inner + rng.uniform(-0.3, 0.3, columns - 1) * length / columns
    return np.concatenate(([0.0], inner, [length]))


def _side(
    rng: np.random.Generator,
    curve: _Curve,
    nodes: np.ndarray,
    down: float,
    noise: float,
    spacing: float,
    shift: Tuple[float, float],
    missing: Sequence[int],
) -> Coverage:
    depth = 30_000.0 + curve.length / 15
    fids: List[int] = []
    blobs: List[bytes] = []
    corners = curve.at(nodes) + rng.normal(0, noise, (len(nodes), 2)) * (noise > 0)
    for k in range(len(nodes) - 1):
        count = max(2, int((nodes[k + 1] - nodes[k]) / spacing))
        inner = np.sort(rng.uniform(nodes[k], nodes[k + 1], count))
        front = curve.at(inner) + rng.normal(0, noise, (count, 2))
        front = np.vstack((corners[k], front, corners[k + 1]))
        back = np.array(
            [
                corners[k + 1] + (0.0, down * depth),
                corners[k] + (0.0, down * depth),
            ]
        )
        back[:, 1] = down * depth
        ring = np.vstack((front, back, front[:1])) + shift
        if k not in missing:
            fids.append(k)
            blobs.append(wkb_polygon([ring]))
    return Coverage.from_wkb(fids, blobs)


def _truth(
    nodes: Sequence[np.ndarray], no_china: Set[int], no_russia: Set[int]
) -> Dict[Tuple[int, int], float]:
    cuts = np.unique(np.concatenate(nodes))
    truth: Dict[Tuple[int, int], float] = {}
    for start, stop in zip(cuts[:-1], cuts[1:]):
        middle = (start + stop) / 2
        a, b = (int(np.searchsorted(each, middle)) - 1 for each in nodes)
        pair = (-1 if a in no_china else a, -1 if b in no_russia else b)
        if pair != (-1, -1):
            truth[pair] = truth.get(pair, 0.0) + float(stop - start)
    return truth
