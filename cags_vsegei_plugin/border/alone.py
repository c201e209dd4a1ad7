"""With a border line: where one side reaches the line and nothing looks back at it."""

from __future__ import annotations

from typing import List, Sequence, Tuple

import numpy as np

from cags_vsegei_plugin.border.border_line import BorderLine, Steps
from cags_vsegei_plugin.border.facing import ALONE, NOBODY, Answer
from cags_vsegei_plugin.border.gap_paths import GapPath
from cags_vsegei_plugin.border.pieces import Pieces

_BINS_PER_TOLERANCE = 4.0


class Coverage1D:
    """Which parts of a line are taken, in bins of a quarter of the tolerance."""

    def __init__(self, line: BorderLine, tolerance: float) -> None:
        self._width = tolerance / _BINS_PER_TOLERANCE
        self._taken = np.zeros(int(line.length / self._width) + 2, bool)

    def take(self, g: np.ndarray) -> None:
        """Mark the bins of some metres, and the gaps of up to four bins between them."""
        bins = np.unique(self._bins(g[np.isfinite(g)]))
        self._taken[bins] = True
        for after, before in zip(bins[1:].tolist(), bins[:-1].tolist()):
            if after - before <= _BINS_PER_TOLERANCE:
                self._taken[before:after] = True

    def taken(self, g: np.ndarray) -> np.ndarray:
        """Return whether the bins of some metres are taken."""
        return self._taken[self._bins(g)]

    def share(self, start: float, stop: float) -> float:
        """Return the share of a part of the line that is taken."""
        low, high = sorted(self._bins(np.array([start, stop])).tolist())
        return float(self._taken[low : high + 1].mean())

    def _bins(self, g: np.ndarray) -> np.ndarray:
        return np.clip((g / self._width).astype(np.int64), 0, len(self._taken) - 1)


def marked_alone(
    sides: Sequence[Tuple[Pieces, Answer]], line: BorderLine, tolerance: float
) -> Tuple[List[Answer], Coverage1D]:
    """Return the answers of both sides, pieces at the line that face nobody marked ALONE.

    Where the other side, or a faced piece of the same side, is at the line already, a piece
    is not marked: it walks round an inlet or a gap.
    """
    covered = Coverage1D(line, tolerance)
    (china, seen), _ = sides
    faced = np.flatnonzero(seen.polygon >= 0)
    way = line.way(_walks(china, faced), tolerance)
    for (pieces, answer), sign in zip(sides, (way, -way)):
        met = np.flatnonzero(answer.polygon >= 0)
        covered.take(_at(line, pieces, met, sign, 8.0 * tolerance))
    answers = []
    for (pieces, answer), sign in zip(sides, (way, -way)):
        open_ = np.flatnonzero((answer.polygon == NOBODY) & pieces.near)
        g = _at(line, pieces, open_, sign, tolerance)
        here = np.isfinite(g)
        here[here] = ~covered.taken(g[here])
        polygon = answer.polygon.copy()
        polygon[open_[here]] = ALONE
        covered.take(g[here])
        answers.append(answer._replace(polygon=polygon))
    return answers, covered


def _walks(pieces: Pieces, which: np.ndarray) -> Steps:
    return Steps(pieces.x[which], pieces.y[which], pieces.tx[which], pieces.ty[which])


def _at(
    line: BorderLine, pieces: Pieces, which: np.ndarray, way: float, reach: float
) -> np.ndarray:
    return line.project(_walks(pieces, which), way, (reach / 8.0, reach)).g


def beside_the_line(path: GapPath, line: BorderLine, covered: Coverage1D, reach: float) -> bool:
    """Return whether a path walks round a part of the line that is taken already."""
    ends = np.array([path.begin, path.end])
    chord = path.end - path.begin
    t = np.tile(chord / max(path.chord, 1e-9), (2, 1))
    for way in (1.0, -1.0):
        g = line.project(Steps(*ends.T, *t.T), way, (reach,)).g
        if np.isfinite(g).all() and covered.share(float(g[0]), float(g[1])) > 0.5:
            return True
    return False
